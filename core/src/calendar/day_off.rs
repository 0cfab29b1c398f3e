use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::text::Lang;

/// How well the days off of a year are attested.
///
/// # Examples
/// ```
/// use quyche::{Calendar, CalendarStanding};
///
/// let calendar = Calendar::vietnam()?;
/// assert_eq!(calendar.standing(2026), Some(CalendarStanding::Secondary));
/// assert_eq!(calendar.standing(2030), Some(CalendarStanding::Projected));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CalendarStanding {
    /// Computed from the law in force; the yearly decision is not known.
    Projected,
    /// The decision is known from a second source that quotes it.
    Secondary,
    /// The text of the law or of the decision itself was read.
    Decided,
}

impl CalendarStanding {
    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::CalendarStanding::Projected.code(), "projected");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Projected => "projected",
            Self::Secondary => "secondary",
            Self::Decided => "decided",
        }
    }
}

/// Why a day is off.
///
/// # Examples
/// ```
/// assert_eq!(quyche::DayOffKind::WeeklyRest.code(), "weekly-rest");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DayOffKind {
    /// A Saturday or a Sunday that is not worked.
    WeeklyRest,
    /// A holiday that the law names.
    Holiday,
    /// The day taken instead of a holiday that fell on a weekly rest day (nghỉ bù).
    Instead,
    /// A day off that is worked on another day (hoán đổi ngày làm việc).
    Swap,
}

impl DayOffKind {
    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::DayOffKind::Swap.code(), "swap");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WeeklyRest => "weekly-rest",
            Self::Holiday => "holiday",
            Self::Instead => "instead",
            Self::Swap => "swap",
        }
    }
}

/// A day on which offices do not work, and why.
///
/// # Examples
/// ```
/// use quyche::Calendar;
///
/// let calendar = Calendar::vietnam()?;
/// let off = calendar.day_off("2026-04-27".parse()?)?.unwrap();
/// assert_eq!(off.to_string(), "2026-04-27: Giỗ Tổ Hùng Vương (nghỉ bù ngày 26/04/2026)");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct DayOff {
    /// The day.
    pub day: Date,
    /// The name of the holiday, or of the day of the week.
    pub name: String,
    /// Why the day is off.
    pub kind: DayOffKind,
    /// The holiday that this day stands for, or the rest day that is worked for it.
    pub other: Option<Date>,
    /// The numbers of the decisions behind it.
    pub decisions: Vec<String>,
    /// How well it is attested.
    pub standing: CalendarStanding,
}

impl fmt::Display for DayOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.day, self.name)?;
        let what = match self.kind {
            DayOffKind::Instead => "nghỉ bù ngày",
            DayOffKind::Swap => "làm bù ngày",
            DayOffKind::WeeklyRest | DayOffKind::Holiday => return Ok(()),
        };
        match self.other {
            Some(day) => write!(f, " ({what} {})", day.written(Lang::Vi)),
            None => Ok(()),
        }
    }
}

/// A weekly rest day that offices work in exchange for another (ngày làm bù).
///
/// # Examples
/// ```
/// let calendar = quyche::Calendar::vietnam()?;
/// let worked = calendar.make_up_day("2026-08-22".parse()?).unwrap();
/// assert_eq!(worked.instead_of.to_string(), "2026-08-31");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct MakeUpDay {
    /// The day that is worked.
    pub day: Date,
    /// The day off for which it is worked.
    pub instead_of: Date,
    /// The numbers of the decisions behind it.
    pub decisions: Vec<String>,
    /// How well it is attested.
    pub standing: CalendarStanding,
}

/// A decision on days off (thông báo, công văn), as a calendar file names it.
///
/// # Examples
/// ```
/// let calendar = quyche::Calendar::vietnam()?;
/// assert!(calendar.decisions(2026).iter().any(|d| d.number == "9441/TB-BNV"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct CalendarDecision {
    /// The number of the document.
    pub number: String,
    /// The day of issue, where it is known.
    #[serde(default)]
    pub issued: Option<Date>,
    /// What it decides.
    pub about: String,
    /// Whether the text itself was read.
    pub standing: CalendarStanding,
}

/// Something about a year that is not settled; the calendar does not act on it.
///
/// # Examples
/// ```
/// let calendar = quyche::Calendar::vietnam()?;
/// let open = &calendar.open_points(2026)[0];
/// assert_eq!(open.day.to_string(), "2026-11-23");
/// assert!(calendar.is_workday(open.day)?);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct OpenPoint {
    /// The day in question.
    pub day: Date,
    /// What is known, for people.
    pub note: String,
}
