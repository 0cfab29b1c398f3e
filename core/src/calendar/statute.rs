//! Days off of a year as the law alone gives them, where no decision is known.

use crate::calendar::day_off::CalendarStanding;
use crate::calendar::day_off::DayOff;
use crate::calendar::day_off::DayOffKind;
use crate::calendar::lunar::LunarDate;
use crate::date::Date;
use crate::error::Error;

/// Saturday and Sunday.
pub(super) fn is_weekend(day: Date) -> bool {
    day.weekday() >= 6
}

/// The statutory days off of a year after 2026 with the days taken instead; nothing is swapped.
///
/// The law leaves two choices to the yearly decision. Tết is taken as the two days before the first
/// lunar day and three from it, which gives the weekdays off of every year from 2019 to 2026; the
/// second day of Quốc khánh is the one that lengthens the rest.
pub(super) fn days_off(year: i16) -> Result<Vec<DayOff>, Error> {
    let tet = LunarDate::new(year, 1, 1)?.date()?;
    let national = Date::new(year, 9, 2)?;
    let second = match national.weekday() {
        1 | 4 | 7 => national.add_days(1)?,
        _ => national.add_days(-1)?,
    };
    let mut named = vec![(Date::new(year, 1, 1)?, "Tết Dương lịch")];
    for offset in -2..=2 {
        named.push((tet.add_days(offset)?, "Tết Âm lịch"));
    }
    named.push((LunarDate::new(year, 3, 10)?.date()?, "Giỗ Tổ Hùng Vương"));
    named.push((Date::new(year, 4, 30)?, "Ngày Chiến thắng"));
    named.push((Date::new(year, 5, 1)?, "Ngày Quốc tế lao động"));
    named.push((national, "Quốc khánh"));
    named.push((second, "Quốc khánh"));
    named.push((Date::new(year, 11, 24)?, "Ngày Văn hóa Việt Nam"));
    named.sort_unstable();
    named.dedup_by_key(|(day, _)| *day);

    let mut taken: Vec<Date> = named.iter().map(|(day, _)| *day).collect();
    let mut days = Vec::with_capacity(named.len() + 4);
    for (day, name) in named {
        days.push(day_off(day, name, DayOffKind::Holiday, None));
        if is_weekend(day) {
            let mut instead = day.add_days(1)?;
            while is_weekend(instead) || taken.contains(&instead) {
                instead = instead.add_days(1)?;
            }
            taken.push(instead);
            days.push(day_off(instead, name, DayOffKind::Instead, Some(day)));
        }
    }
    Ok(days)
}

fn day_off(day: Date, name: &str, kind: DayOffKind, other: Option<Date>) -> DayOff {
    let decisions = Vec::new();
    DayOff {
        day,
        name: name.to_owned(),
        kind,
        other,
        decisions,
        standing: CalendarStanding::Projected,
    }
}
