//! Working days and deadlines, to be read beside `calendar_peers.py` and `calendar_peers.mjs`.
//!
//! `cargo bench -p quyche --no-default-features --bench calendar`

use std::hint::black_box;
use std::time::Instant;

use quyche::Agenda;
use quyche::Calendar;
use quyche::Date;
use quyche::Office;
use quyche::Profile;

/// The fastest of some runs, in nanoseconds a turn: other work on the machine only slows it down.
fn fastest(turns: usize, mut run: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..15 {
        let start = Instant::now();
        run();
        best = best.min(start.elapsed().as_nanos() as f64 / turns as f64);
    }
    best
}

fn main() {
    let calendar = Calendar::vietnam().unwrap();
    // 20,000 days of 2019 to 2026 with terms of 1 to 45 working days.
    let first: Date = "2019-01-01".parse().unwrap();
    let mut seed = 1_u32;
    let mut next = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % below
    };
    let events: Vec<(Date, i32)> = (0..20_000)
        .map(|_| {
            let day = first.add_days(next(2_800).cast_signed()).unwrap();
            (day, next(45).cast_signed() + 1)
        })
        .collect();

    let add = fastest(events.len(), || {
        for (day, n) in &events {
            black_box(calendar.add_workdays(black_box(*day), black_box(*n)).unwrap());
        }
    });
    println!("add n working days            {add:>12.2} ns");
    let between = fastest(events.len(), || {
        for pair in events.windows(2) {
            black_box(calendar.workdays_between(pair[0].0, pair[1].0).unwrap());
        }
    });
    println!("count working days            {between:>12.2} ns");
    let text = fastest(events.len(), || {
        for (day, n) in &events {
            let day: Date = black_box(day.to_string()).parse().unwrap();
            black_box(calendar.add_workdays(day, *n).unwrap().to_string());
        }
    });
    println!("the same from and to text     {text:>12.2} ns");
    let build = fastest(1, || {
        black_box(Calendar::vietnam().unwrap());
    });
    println!("calendar of 2019 to 2100      {:>12.2} ms", build / 1e6);

    let profiles: Vec<Profile> =
        Profile::builtin_ids().map(|id| Profile::builtin(id).unwrap()).collect();
    let offices: Vec<Office> = (0..5_000)
        .map(|number| Office::new(format!("Đơn vị {number}")).role("unit").role("owner-agency"))
        .collect();
    let days = "2026-01-01".parse().unwrap()..="2026-12-31".parse().unwrap();
    let on = "2026-11-02".parse().unwrap();
    let mut duties = 0;
    let start = Instant::now();
    for office in &offices {
        let agenda = Agenda::new(office, &profiles, &calendar, days.clone(), on, &[]).unwrap();
        duties += agenda.duties.len();
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("year of 5,000 organisations   {seconds:>12.2} s, {duties} duties");
}
