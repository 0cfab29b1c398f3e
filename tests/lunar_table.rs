//! The lunar table that ships, computed again from the astronomy and compared.
//!
//! `QUYCHE_GENERATE=1 cargo test -p quyche --test lunar_table` writes it.

use std::fmt::Write as _;

use calendrical_calculations::chinese_based::ChineseBased;
use calendrical_calculations::chinese_based::YearBounds;
use calendrical_calculations::chinese_based::month_structure_for_year;
use calendrical_calculations::gregorian::fixed_from_gregorian;
use calendrical_calculations::rata_die::RataDie;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/calendar/lunar/table.rs");
const FIRST: i32 = 1900;
const LAST: i32 = 2100;

/// New moons within 70 seconds of midnight in Hanoi, where the uncertainty of the Earth's rotation
/// decides the day: lunar year, place of the month in it (from 0), days by which its start moves from
/// what this astronomy gives. Each is the day on which two of three computations agree (this one,
/// Hồ Ngọc Đức's, and an ephemeris that puts the moons at 17:01:08, 16:59:22 and 17:00:36 UTC).
/// An official table would replace them; no Tết and no Giỗ Tổ depends on them.
const OVERRIDES: [(i32, usize, i64); 3] = [(2054, 3, 1), (2072, 10, 0), (2077, 10, 1)];

/// The Chinese rule (Beijing's own time, UTC+8 from 1929) up to 1967; UTC+7 for the years from 1968.
struct Vietnamese;

impl ChineseBased for Vietnamese {
    fn utc_offset(day: RataDie) -> f64 {
        if day < fixed_from_gregorian(1929, 1, 1) {
            1397.0 / 180.0 / 24.0
        } else if day < fixed_from_gregorian(1967, 8, 8) {
            8.0 / 24.0
        } else {
            7.0 / 24.0
        }
    }
    const EPOCH: RataDie = fixed_from_gregorian(-2636, 2, 15);
    const DEBUG_NAME: &'static str = "vietnamese";
}

/// Starts of the months of one lunar year with the start of the next year last, and the leap place.
fn year(year: i32) -> (Vec<RataDie>, Option<u8>) {
    let bounds = YearBounds::compute::<Vietnamese>(fixed_from_gregorian(year, 7, 1));
    let (long, leap) =
        month_structure_for_year::<Vietnamese>(bounds.new_year, bounds.next_new_year);
    let months = if leap.is_some() { 13 } else { 12 };
    let mut starts = vec![bounds.new_year];
    for long in long.iter().take(months) {
        starts.push(*starts.last().unwrap() + if *long { 30 } else { 29 });
    }
    assert_eq!(starts.last(), Some(&bounds.next_new_year), "lunar year {year}");
    for (_, place, days) in OVERRIDES.iter().filter(|(y, ..)| *y == year) {
        starts[*place] += *days;
    }
    (starts, leap)
}

/// Bits 0–12: months of 30 days in order; 13–16: place of the leap month (0 none, else 1 to 13);
/// 17–22: the days from 1 January to the new year.
fn generated() -> String {
    let mut text = String::from(
        "// Made by: QUYCHE_GENERATE=1 cargo test -p quyche --test lunar_table\n\
         // Bits 0-12: months of 30 days, in order. 13-16: place of the leap month (0: none).\n\
         // 17-22: days from 1 January to the first day of the lunar year.\n\n",
    );
    writeln!(text, "pub(super) const FIRST_YEAR: i16 = {FIRST};\n").unwrap();
    writeln!(text, "#[rustfmt::skip]\npub(super) const YEARS: [u32; {}] = [", LAST - FIRST + 1)
        .unwrap();
    for y in FIRST..=LAST {
        let (starts, leap) = year(y);
        let mut packed = u32::from(leap.unwrap_or(0)) << 13;
        for (place, pair) in starts.windows(2).enumerate() {
            match pair[1] - pair[0] {
                29 => {}
                30 => packed |= 1 << place,
                days => panic!("a month of {days} days in {y}"),
            }
        }
        let offset = starts[0] - fixed_from_gregorian(y, 1, 1);
        packed |= u32::try_from(offset).unwrap() << 17;
        let sep = if (y - FIRST) % 10 == 9 || y == LAST { "\n" } else { " " };
        let lead = if (y - FIRST) % 10 == 0 { "    " } else { "" };
        write!(text, "{lead}0x{packed:06x},{sep}").unwrap();
    }
    text.push_str("];\n");
    text
}

#[test]
fn the_shipped_table_is_what_the_astronomy_gives() {
    let text = generated();
    if std::env::var_os("QUYCHE_GENERATE").is_some() {
        std::fs::write(TABLE, &text).unwrap();
    }
    assert!(std::fs::read_to_string(TABLE).unwrap() == text, "{TABLE} is out of date");
}

#[test]
fn the_moons_near_midnight_start_on_the_day_chosen() {
    for ((y, place, _), (month, day)) in OVERRIDES.iter().zip([(5, 8), (12, 9), (11, 16)]) {
        assert_eq!(year(*y).0[*place], fixed_from_gregorian(*y, month, day));
    }
}

#[test]
fn a_leap_month_eleven_in_2033() {
    let (starts, leap) = year(2033);
    assert_eq!(leap, Some(12));
    assert_eq!(starts[11], fixed_from_gregorian(2033, 12, 22));
}
