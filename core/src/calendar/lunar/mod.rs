//! The lunar calendar of Vietnam: the rule of UTC+7 from 1968, the Chinese rule before.

mod table;

use std::fmt;

use crate::date::Date;
use crate::error::Error;
use crate::error::ErrorKind;

const STEMS: [&str; 10] = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
const BRANCHES: [&str; 12] =
    ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];

/// By which rule a lunar day was computed.
///
/// # Examples
/// ```
/// use quyche::{LunarDate, LunarRule};
///
/// assert_eq!(LunarDate::new(1985, 1, 1)?.rule(), LunarRule::Hanoi);
/// assert_eq!(LunarDate::new(1965, 1, 1)?.rule(), LunarRule::Chinese);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LunarRule {
    /// Lunar years from 1968: months begin with the new moon at UTC+7.
    Hanoi,
    /// Lunar years to 1967: months begin with the new moon in China; other almanacs differ by a day.
    Chinese,
}

impl LunarRule {
    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarRule::Hanoi.code(), "hanoi");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Hanoi => "hanoi",
            Self::Chinese => "chinese",
        }
    }
}

/// A day of the lunar calendar (ngày âm lịch) of 1900 to 2100.
///
/// New moons of May 2054, December 2072 and November 2077 fall so near to midnight that almanacs may
/// come to differ by a day in those months; no Tết and no Giỗ Tổ depends on them.
///
/// # Examples
/// ```
/// use quyche::{Date, LunarDate};
///
/// let tet = LunarDate::new(2030, 1, 1)?;
/// assert_eq!(tet.date()?.to_string(), "2030-02-02"); // the Chinese New Year is a day later
/// assert_eq!(tet.year_name(), "Canh Tuất");
///
/// let day: Date = "2026-04-26".parse()?;
/// assert_eq!(LunarDate::of(day)?.to_string(), "10/3 năm Bính Ngọ");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LunarDate {
    year: i16,
    month: u8,
    leap: bool,
    day: u8,
}

impl LunarDate {
    /// Makes a day of an ordinary month from lunar year, month (1 to 12) and day (1 to 30).
    ///
    /// # Errors
    /// `out-of-range` outside the years 1900 to 2100, `invalid-date` where there is no such day.
    ///
    /// # Examples
    /// ```
    /// use quyche::LunarDate;
    ///
    /// assert_eq!(LunarDate::new(2026, 3, 10)?.date()?.to_string(), "2026-04-26");
    /// assert!(LunarDate::new(2026, 3, 31).is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn new(year: i16, month: u8, day: u8) -> Result<Self, Error> {
        Self { year, month, leap: false, day }.checked()
    }

    /// Makes a day of a leap month (tháng nhuận).
    ///
    /// # Errors
    /// `out-of-range` outside the years 1900 to 2100, `invalid-date` where there is no such day.
    ///
    /// # Examples
    /// ```
    /// use quyche::LunarDate;
    ///
    /// assert_eq!(LunarDate::new_leap(2033, 11, 1)?.date()?.to_string(), "2033-12-22");
    /// assert!(LunarDate::new_leap(2026, 3, 1).is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn new_leap(year: i16, month: u8, day: u8) -> Result<Self, Error> {
        Self { year, month, leap: true, day }.checked()
    }

    /// Returns the lunar day that falls on a solar day.
    ///
    /// # Errors
    /// `out-of-range` outside the lunar years 1900 to 2100.
    ///
    /// # Examples
    /// ```
    /// use quyche::LunarDate;
    ///
    /// let day = LunarDate::of("2033-12-22".parse()?)?;
    /// assert_eq!((day.year(), day.month(), day.is_leap(), day.day()), (2033, 11, true, 1));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn of(day: Date) -> Result<Self, Error> {
        let mut year = day.year();
        if year > 1900 && new_year(year).is_none_or(|first| day < first) {
            year -= 1;
        }
        let first = new_year(year).filter(|first| *first <= day).ok_or_else(|| outside(year))?;
        let mut left = first.days_until(day);
        for (month, leap, length) in months(year) {
            if left < i32::from(length) {
                let day = u8::try_from(left + 1).unwrap_or(u8::MAX);
                return Ok(Self { year, month, leap, day });
            }
            left -= i32::from(length);
        }
        Err(outside(day.year()))
    }

    /// Returns the solar day on which this lunar day falls.
    ///
    /// # Errors
    /// `out-of-range` where the day would lie outside the table; no day made by this type does.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarDate::new(2053, 1, 1)?.date()?.to_string(), "2053-02-18");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn date(self) -> Result<Date, Error> {
        let before: i32 = months(self.year)
            .take_while(|(month, leap, _)| (*month, *leap) != (self.month, self.leap))
            .map(|(.., length)| i32::from(length))
            .sum();
        let first = new_year(self.year).ok_or_else(|| outside(self.year))?;
        first.add_days(before + i32::from(self.day) - 1)
    }

    /// Returns the lunar year, numbered as the solar year in which it begins.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarDate::of("2026-01-31".parse()?)?.year(), 2025);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// Returns the month, 1 to 12; a leap month has the number of the month before it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarDate::new(2026, 3, 10)?.month(), 3);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Returns whether the day lies in a leap month.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::LunarDate::of("2033-12-22".parse()?)?.is_leap());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn is_leap(self) -> bool {
        self.leap
    }

    /// Returns the day of the lunar month, 1 to 30.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarDate::of("2026-02-17".parse()?)?.day(), 1);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Returns the name of the year in the cycle of sixty (can chi).
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarDate::new(2026, 1, 1)?.year_name(), "Bính Ngọ");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn year_name(self) -> String {
        let since = usize::try_from(i32::from(self.year) - 4).unwrap_or_default();
        let pick = |names: &[&'static str]| names.iter().cycle().nth(since % 60).copied();
        format!("{} {}", pick(&STEMS).unwrap_or_default(), pick(&BRANCHES).unwrap_or_default())
    }

    /// Returns the rule by which the day was computed.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LunarDate::of("1967-12-31".parse()?)?.rule().code(), "chinese");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn rule(self) -> LunarRule {
        if self.year >= 1968 { LunarRule::Hanoi } else { LunarRule::Chinese }
    }

    fn checked(self) -> Result<Self, Error> {
        packed(self.year).ok_or_else(|| outside(self.year))?;
        let length = months(self.year)
            .find(|(month, leap, _)| (*month, *leap) == (self.month, self.leap))
            .map_or(0, |(.., length)| length);
        if (1..=length).contains(&self.day) {
            return Ok(self);
        }
        let leap = if self.leap { " of the leap month" } else { "" };
        let text = format!("{}/{}/{}{leap}", self.day, self.month, self.year);
        Err(Error::not(ErrorKind::InvalidDate, &text, "a day of the lunar calendar"))
    }
}

impl fmt::Display for LunarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let leap = if self.leap { " nhuận" } else { "" };
        write!(f, "{}/{}{leap} năm {}", self.day, self.month, self.year_name())
    }
}

fn outside(year: i16) -> Error {
    Error::plain(
        ErrorKind::OutOfRange,
        format!("the lunar calendar knows the years 1900 to 2100, not {year}"),
    )
}

fn packed(year: i16) -> Option<u32> {
    let place = usize::try_from(i32::from(year) - i32::from(table::FIRST_YEAR)).ok()?;
    table::YEARS.get(place).copied()
}

/// The solar day on which a lunar year begins (mùng một Tết).
fn new_year(year: i16) -> Option<Date> {
    let offset = i32::try_from(packed(year)? >> 17).ok()?;
    Date::new(year, 1, 1).ok()?.add_days(offset).ok()
}

/// The months of a lunar year in order: number, whether leap, length in days.
fn months(year: i16) -> impl Iterator<Item = (u8, bool, u8)> {
    let packed = packed(year).unwrap_or_default();
    let leap = (packed >> 13) & 0xf;
    let count = if leap == 0 { 12 } else { 13 };
    let mut number = 0;
    (1..=count).map(move |place| {
        if place != leap {
            number += 1;
        }
        let length = if packed >> (place - 1) & 1 == 1 { 30 } else { 29 };
        (number, place == leap, length)
    })
}
