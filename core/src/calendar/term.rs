use serde::Deserialize;
use serde::Serialize;

use crate::calendar::work_calendar::Calendar;
use crate::date::Date;
use crate::date::Moment;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::text::Lang;

/// A length of time within which something is due (thời hạn), written `{ working-days = 15 }` in TOML.
///
/// Legal source: Bộ luật Dân sự 91/2015 Điều 144 đến Điều 148.
///
/// # Examples
/// ```
/// use quyche::{Calendar, Roll, Term};
///
/// let calendar = Calendar::vietnam()?;
/// let changed = "2025-11-30".parse()?;
/// let last = Term::Months(3).last_day(changed, &calendar, Roll::Stay)?;
/// assert_eq!(last.to_string(), "2026-02-28");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Term {
    /// Hours from an instant (giờ).
    Hours(u16),
    /// Calendar days; the day of the event is not counted (ngày).
    Days(u16),
    /// Working days; the day of the event is not counted (ngày làm việc).
    WorkingDays(u16),
    /// Weeks (tuần).
    Weeks(u16),
    /// Calendar months, to the corresponding day or the last of the month (tháng).
    Months(u16),
    /// Years, to the corresponding day (năm).
    Years(u16),
}

/// What becomes of a last day on which offices do not work.
///
/// # Examples
/// ```
/// use quyche::{Calendar, Roll, Term};
///
/// let calendar = Calendar::vietnam()?;
/// let term = Term::Days(10);
/// let event = "2026-12-10".parse()?;
/// assert_eq!(term.last_day(event, &calendar, Roll::Stay)?.to_string(), "2026-12-20");
/// assert_eq!(term.last_day(event, &calendar, Roll::NextWorkday)?.to_string(), "2026-12-21");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// It stays; so a day that the text fixes by its date.
    #[default]
    Stay,
    /// It moves to the next working day; so the end of a term by Bộ luật Dân sự Điều 148 khoản 5.
    NextWorkday,
}

impl Term {
    /// Returns the last day of a term that runs from the day of an event.
    ///
    /// # Errors
    /// `invalid-date` for a term of hours, which runs from an instant; `out-of-range` outside the calendar.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Calendar, Roll, Term};
    ///
    /// let calendar = Calendar::vietnam()?;
    /// let issued = "2026-11-09".parse()?;
    /// let last = Term::WorkingDays(15).last_day(issued, &calendar, Roll::Stay)?;
    /// assert_eq!(last.to_string(), "2026-12-01");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn last_day(self, event: Date, calendar: &Calendar, roll: Roll) -> Result<Date, Error> {
        let last = match self {
            Self::Hours(_) => {
                let message = "a term of hours runs from an instant, not from a day";
                return Err(Error::plain(ErrorKind::InvalidDate, message));
            }
            Self::WorkingDays(0) => event,
            Self::WorkingDays(n) => calendar.add_workdays(event, i32::from(n))?,
            Self::Days(n) => event.add_days(i32::from(n))?,
            Self::Weeks(n) => event.add_days(i32::from(n) * 7)?,
            Self::Months(n) => event.add_months(i32::from(n))?,
            Self::Years(n) => event.add_months(i32::from(n) * 12)?,
        };
        match roll {
            Roll::Stay => Ok(last),
            Roll::NextWorkday => calendar.roll_forward(last),
        }
    }

    /// Returns the instant at which a term that runs from another is over.
    ///
    /// Terms of days and longer end with their last day at 24:00, whatever the hour of the event;
    /// terms of hours end on the hour and do not move.
    ///
    /// # Errors
    /// `out-of-range` outside the calendar.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Calendar, Roll, Term};
    ///
    /// let calendar = Calendar::vietnam()?;
    /// let received = "2026-11-20T16:30".parse()?;
    /// let end = Term::WorkingDays(1).end(received, &calendar, Roll::NextWorkday)?;
    /// assert_eq!(end.to_string(), "2026-11-24T00:00:00+07:00"); // the whole of Monday 23/11
    /// let end = Term::Hours(24).end(received, &calendar, Roll::NextWorkday)?;
    /// assert_eq!(end.to_string(), "2026-11-21T16:30:00+07:00");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn end(self, from: Moment, calendar: &Calendar, roll: Roll) -> Result<Moment, Error> {
        match self {
            Self::Hours(n) => from.add_seconds(i64::from(n) * 3600),
            _ => Moment::start_of(self.last_day(from.date(), calendar, roll)?.add_days(1)?),
        }
    }

    /// Says the length in words.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Term};
    ///
    /// assert_eq!(Term::WorkingDays(1).text(Lang::Vi), "01 ngày làm việc");
    /// assert_eq!(Term::Months(3).text(Lang::En), "3 months");
    /// ```
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        let (n, vi, en) = match self {
            Self::Hours(n) => (n, "giờ", "hour"),
            Self::Days(n) => (n, "ngày", "day"),
            Self::WorkingDays(n) => (n, "ngày làm việc", "working day"),
            Self::Weeks(n) => (n, "tuần", "week"),
            Self::Months(n) => (n, "tháng", "month"),
            Self::Years(n) => (n, "năm", "year"),
        };
        match lang {
            Lang::Vi => format!("{n:02} {vi}"),
            Lang::En => format!("{n} {en}{}", if n == 1 { "" } else { "s" }),
        }
    }
}
