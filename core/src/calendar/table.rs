//! Working days by rank and select, so that a term of any length is two look-ups.

use crate::date::Date;
use crate::error::Error;

/// Counts of working days over whole years.
#[derive(Clone, Debug)]
pub(super) struct Table {
    first_year: i16,
    /// The days before each month, from January of the first year.
    months: Vec<u16>,
    /// Working days among the first `n` days, by `n`.
    rank: Vec<u16>,
    /// The working days in order.
    select: Vec<Date>,
}

impl Table {
    pub(super) fn new(
        years: std::ops::RangeInclusive<i16>,
        is_workday: impl Fn(Date) -> bool,
    ) -> Result<Self, Error> {
        let mut table = Self {
            first_year: *years.start(),
            months: Vec::new(),
            rank: vec![0],
            select: Vec::new(),
        };
        let mut day = Date::new(*years.start(), 1, 1)?;
        while years.contains(&day.year()) {
            if day.day() == 1 {
                table.months.push(to_u16(table.rank.len() - 1));
            }
            if is_workday(day) {
                table.select.push(day);
            }
            table.rank.push(to_u16(table.select.len()));
            day = day.add_days(1)?;
        }
        Ok(table)
    }

    /// The place of a day, from 1; the eve of the first day has the place 0.
    fn place(&self, day: Date) -> Option<usize> {
        let year = usize::try_from(i32::from(day.year()) - i32::from(self.first_year));
        let Ok(year) = year else {
            let eve = (self.first_year - 1, 12, 31);
            return ((day.year(), day.month(), day.day()) == eve).then_some(0);
        };
        let month = self.months.get(year * 12 + usize::from(day.month()) - 1)?;
        Some(usize::from(*month) + usize::from(day.day()))
    }

    fn rank(&self, place: usize) -> Option<usize> {
        self.rank.get(place).copied().map(usize::from)
    }

    pub(super) fn is_workday(&self, day: Date) -> Option<bool> {
        let place = self.place(day)?;
        Some(self.rank(place)? > self.rank(place.checked_sub(1)?)?)
    }

    /// The `n`th working day after `day`, before it where `n` is negative; for 0 the first from `day` on.
    pub(super) fn add(&self, day: Date, n: i32) -> Option<Date> {
        let place = self.place(day)?;
        let known = if n > 0 { self.rank(place)? } else { self.rank(place.checked_sub(1)?)? };
        let target = match n {
            1.. => known.checked_add(usize::try_from(n).ok()?)?.checked_sub(1)?,
            _ => known.checked_sub(usize::try_from(n.unsigned_abs()).ok()?)?,
        };
        self.select.get(target).copied()
    }

    /// Working days after `from` up to and with `to`.
    pub(super) fn count(&self, from: Date, to: Date) -> Option<i32> {
        let count = |day| i32::try_from(self.rank(self.place(day)?)?).ok();
        Some(count(to)? - count(from)?)
    }
}

/// 66,000 days are 180 years; a calendar is shorter.
fn to_u16(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
