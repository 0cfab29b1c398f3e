//! Working days and deadlines, to be read beside `calendar_peers/peers.py` and `calendar_peers/peers.mjs`,
//! which take the figures that this program leaves in `target/bench`.
//!
//! `cargo bench -p quyche --no-default-features --bench calendar`

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use quyche::Agenda;
use quyche::Calendar;
use quyche::Date;
use quyche::Office;
use quyche::Profile;
use serde_json::json;

const OFFICES: usize = 5_000;

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
    // 20,000 days of 2019 to 2026 with terms of 1 to 45 working days, the same in all programs.
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
    let between = fastest(events.len(), || {
        for pair in events.windows(2) {
            black_box(calendar.workdays_between(pair[0].0, pair[1].0).unwrap());
        }
    });
    let text = fastest(events.len(), || {
        for (day, n) in &events {
            let day: Date = black_box(day.to_string()).parse().unwrap();
            black_box(calendar.add_workdays(day, *n).unwrap().to_string());
        }
    });
    let build = fastest(1, || {
        black_box(Calendar::vietnam().unwrap());
    });

    let profiles: Vec<Profile> =
        Profile::builtin_ids().map(|id| Profile::builtin(id).unwrap()).collect();
    let offices: Vec<Office> = (0..OFFICES)
        .map(|number| Office::new(format!("Đơn vị {number}")).role("unit").role("owner-agency"))
        .collect();
    let days = "2026-01-01".parse().unwrap()..="2026-12-31".parse().unwrap();
    let on = "2026-11-02".parse().unwrap();
    let agenda =
        |office: &Office| Agenda::new(office, &profiles, &calendar, days.clone(), on, &[]).unwrap();
    let one = agenda(&offices[0]);
    let due: Vec<Date> =
        one.duties.iter().filter_map(|duty| duty.deadline.occurrence.last_good_day).collect();
    let start = Instant::now();
    for office in &offices {
        black_box(agenda(office));
    }
    let year = start.elapsed().as_secs_f64();

    println!("## Calendar: working days and a year of deadlines\n");
    println!(
        "20,000 days of 2019 to 2026, each with a term of 1 to 45 working days; a year's agenda of {OFFICES} \
         organisations under four regulations, {} duties each, {} of them with a day, three reminders a day.\n",
        one.duties.len(),
        due.len()
    );
    println!("| from Rust | |\n|---|--:|");
    println!("| add N working days | {add:.2} ns |");
    println!("| count working days between two days | {between:.2} ns |");
    println!("| add N working days, from text to text | {text:.0} ns |");
    println!("| make the calendar of 2019 to 2100 | {:.1} ms |", build / 1e6);
    println!("| a year's agenda of {OFFICES} organisations | {year:.2} s |\n");

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    fs::create_dir_all(&folder).unwrap();
    let left = json!({ "add": add, "year": year, "offices": OFFICES, "due": due, "remind": offices[0].remind });
    fs::write(folder.join("calendar.json"), left.to_string()).unwrap();
}
