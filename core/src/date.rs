use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::text::Lang;

/// Vietnam keeps UTC+7 the whole year.
const HANOI: jiff::tz::Offset = jiff::tz::Offset::constant(7);

/// A day of the solar calendar (ngày dương lịch), written `2026-03-01`.
///
/// # Examples
/// ```
/// use quyche::Date;
///
/// let day: Date = "2026-03-01".parse()?;
/// assert_eq!((day.year(), day.month(), day.day()), (2026, 3, 1));
/// assert!("2026-02-29".parse::<Date>().is_err());
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Makes a day from year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// `invalid-date` where there is no such day.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2025, 11, 10)?.to_string(), "2025-11-10");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn new(year: i16, month: u8, day: u8) -> Result<Self, Error> {
        i8::try_from(month)
            .ok()
            .zip(i8::try_from(day).ok())
            .and_then(|(month, day)| jiff::civil::Date::new(year, month, day).ok())
            .map(Self)
            .ok_or_else(|| {
                Error::not(
                    ErrorKind::InvalidDate,
                    &format!("{year:04}-{month:02}-{day:02}"),
                    "a day of the calendar",
                )
            })
    }

    /// Returns the year.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2025, 11, 10)?.year(), 2025);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the month, 1 to 12.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2025, 11, 10)?.month(), 11);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// Returns the day of the month, 1 to 31.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2025, 11, 10)?.day(), 10);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// Returns the day of the week, 1 for Monday (thứ Hai) to 7 for Sunday (Chủ nhật).
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2026, 3, 1)?.weekday(), 7);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset().unsigned_abs()
    }

    /// Returns the day `days` later, or earlier where `days` is negative.
    ///
    /// # Errors
    /// `out-of-range` past the years −9999 to 9999.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2026, 2, 28)?.add_days(1)?.to_string(), "2026-03-01");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn add_days(self, days: i32) -> Result<Self, Error> {
        let span = jiff::Span::new()
            .try_days(days)
            .map_err(|e| Error::caused(ErrorKind::OutOfRange, "too many days", e))?;
        self.0.checked_add(span).map(Self).map_err(|e| {
            Error::caused(ErrorKind::OutOfRange, format!("{self} plus {days} days"), e)
        })
    }

    /// Returns the corresponding day `months` later, the last of the month where that day is missing.
    ///
    /// Legal source: Bộ luật Dân sự 91/2015 Điều 148.
    ///
    /// # Errors
    /// `out-of-range` past the years −9999 to 9999.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Date::new(2025, 11, 30)?.add_months(3)?.to_string(), "2026-02-28");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn add_months(self, months: i32) -> Result<Self, Error> {
        let span = jiff::Span::new()
            .try_months(months)
            .map_err(|e| Error::caused(ErrorKind::OutOfRange, "too many months", e))?;
        self.0.checked_add(span).map(Self).map_err(|e| {
            Error::caused(ErrorKind::OutOfRange, format!("{self} plus {months} months"), e)
        })
    }

    /// Writes the day for people: `01/03/2026` in Vietnamese, ISO 8601 in English.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Date, Lang};
    ///
    /// assert_eq!(Date::new(2026, 3, 1)?.written(Lang::Vi), "01/03/2026");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn written(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => format!("{:02}/{:02}/{:04}", self.day(), self.month(), self.year()),
            Lang::En => self.to_string(),
        }
    }

    /// Returns how many days `other` lies after this day; negative where it lies before.
    ///
    /// # Examples
    /// ```
    /// use quyche::Date;
    ///
    /// assert_eq!(Date::new(2026, 6, 2)?.days_until(Date::new(2026, 6, 20)?), 18);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        self.0.until(other.0).map(|span| span.get_days()).unwrap_or(0)
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        shape
            .then(|| text.parse().ok())
            .flatten()
            .map(Self)
            .ok_or_else(|| Error::not(ErrorKind::InvalidDate, text, "a day such as 2026-03-01"))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// An instant (thời điểm), written `2026-03-01T08:00:00+07:00`; without an offset it is Vietnam time.
///
/// # Examples
/// ```
/// use quyche::Moment;
///
/// let local: Moment = "2026-03-01T08:00".parse()?;
/// let utc: Moment = "2026-03-01T01:00:00Z".parse()?;
/// assert_eq!(local, utc);
/// assert_eq!(utc.to_string(), "2026-03-01T08:00:00+07:00");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(jiff::Timestamp);

impl Moment {
    /// Returns the day in Vietnam (UTC+7) on which the instant falls.
    ///
    /// # Examples
    /// ```
    /// let late: quyche::Moment = "2026-03-01T20:00:00Z".parse()?;
    /// assert_eq!(late.date().to_string(), "2026-03-02");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn date(self) -> Date {
        Date(HANOI.to_datetime(self.0).date())
    }

    /// Writes the instant for people: `08:00 ngày 01/03/2026` in Vietnamese, ISO 8601 in English.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Moment};
    ///
    /// let at: Moment = "2026-03-01T08:00".parse()?;
    /// assert_eq!(at.written(Lang::Vi), "08:00 ngày 01/03/2026");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn written(self, lang: Lang) -> String {
        let time = HANOI.to_datetime(self.0);
        match lang {
            Lang::Vi => {
                format!(
                    "{:02}:{:02} ngày {}",
                    time.hour(),
                    time.minute(),
                    self.date().written(lang)
                )
            }
            Lang::En => self.to_string(),
        }
    }

    /// Returns the start of a day in Vietnam.
    ///
    /// # Examples
    /// ```
    /// let day: quyche::Date = "2026-03-01".parse()?;
    /// assert_eq!(quyche::Moment::start_of(day)?.to_string(), "2026-03-01T00:00:00+07:00");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    ///
    /// # Errors
    /// `out-of-range` at the very ends of the calendar.
    pub fn start_of(day: Date) -> Result<Self, Error> {
        HANOI
            .to_timestamp(day.0.at(0, 0, 0, 0))
            .map(Self)
            .map_err(|e| Error::caused(ErrorKind::OutOfRange, format!("start of {day}"), e))
    }

    /// Returns how many seconds `later` lies after this instant; negative where it lies before.
    ///
    /// # Examples
    /// ```
    /// use quyche::Moment;
    ///
    /// let notice: Moment = "2026-03-01T08:00".parse()?;
    /// let start: Moment = "2026-03-02T08:00".parse()?;
    /// assert_eq!(notice.seconds_until(start), 24 * 3600);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn seconds_until(self, later: Self) -> i64 {
        later.0.as_second() - self.0.as_second()
    }

    /// Returns the instant so many seconds later, earlier where the number is negative.
    ///
    /// # Errors
    /// `out-of-range` past the years −9999 to 9999.
    ///
    /// # Examples
    /// ```
    /// let notice: quyche::Moment = "2026-03-01T20:00:00.25".parse()?;
    /// assert_eq!(notice.add_seconds(24 * 3600)?.to_string(), "2026-03-02T20:00:00.25+07:00");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn add_seconds(self, seconds: i64) -> Result<Self, Error> {
        self.0.checked_add(jiff::SignedDuration::from_secs(seconds)).map(Self).map_err(|e| {
            Error::caused(ErrorKind::OutOfRange, format!("{self} plus {seconds} seconds"), e)
        })
    }
}

impl FromStr for Moment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse::<jiff::Timestamp>()
            .or_else(|_| {
                text.parse::<jiff::civil::DateTime>().and_then(|local| HANOI.to_timestamp(local))
            })
            .map(Self)
            .map_err(|_| {
                Error::not(ErrorKind::InvalidDate, text, "a time such as 2026-03-01T08:00:00+07:00")
            })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.display_with_offset(HANOI))
    }
}

macro_rules! as_text {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(input)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

as_text!(Date);
as_text!(Moment);
