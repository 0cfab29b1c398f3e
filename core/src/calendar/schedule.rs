use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::calendar::fallback::FallbackWindows;
use crate::calendar::period::Every;
use crate::calendar::period::Period;
use crate::calendar::term::Roll;
use crate::calendar::term::Term;
use crate::date::Date;
use crate::error::Error;

/// A recurring duty as data: how often, due when, over which figures.
///
/// Hosts may define their own in the same shape, in JSON or TOML.
///
/// # Examples
/// ```
/// use quyche::{Calendar, Schedule, ScheduleOptions};
///
/// let schedule: Schedule = serde_json::from_str(r#"{
///     "every": "year",
///     "due": { "before": { "month": 11, "day": 20 } },
///     "receiver": "office"
/// }"#).unwrap();
/// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// let found = schedule.occurrences(year, &Calendar::vietnam()?, &ScheduleOptions::new())?;
/// assert_eq!(found[0].last_good_day.unwrap().to_string(), "2026-11-19");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Schedule {
    /// How often; a regulation that asks for the half-year and the year has two entries.
    #[serde(deserialize_with = "one_or_more")]
    pub every: Vec<Every>,
    /// When it is due.
    #[serde(default)]
    pub due: Due,
    /// Over which days its figures run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// Who receives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<String>,
    /// Who owes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reporters: Vec<String>,
    /// What becomes of figures from before the regulation took effect.
    #[serde(default, alias = "first_period")]
    pub first_period: FirstPeriod,
}

/// When a duty of a period is due, in the words of the text.
///
/// # Examples
/// ```
/// use quyche::Due;
///
/// let due: Due = serde_json::from_str(r#"{ "not-later-than": { "month": 12, "day": 15 } }"#)?;
/// assert!(matches!(due, Due::NotLaterThan(_)));
/// assert_eq!(serde_json::from_str::<Due>(r#""unspecified""#)?, Due::Unspecified);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Due {
    /// The text names no day.
    #[default]
    Unspecified,
    /// Before a day (trước ngày).
    Before(DayOfPeriod),
    /// On a day at the latest (chậm nhất ngày).
    NotLaterThan(DayOfPeriod),
    /// Within a term after the figures close, or after the period where no window is named.
    Within(Term),
    /// At least once in each term (ít nhất … một lần); the last day stays even where it is off.
    AtLeastEvery(Term),
    /// Not before a term is over, as what must be kept that long (lưu giữ).
    NotBefore(Term),
}

/// A day counted from a period: month 1 is its first month, 0 the month before, 13 the next year's first.
///
/// A day past the end of the month is its last day. For a week, `day` is the day of the week.
///
/// # Examples
/// ```
/// use quyche::DayOfPeriod;
///
/// let cut_off: DayOfPeriod = serde_json::from_str(r#"{ "month": 0, "day": 15 }"#)?;
/// assert!(cut_off.inclusive);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct DayOfPeriod {
    /// The month, 1 for the first of the period.
    #[serde(default = "one")]
    pub month: i16,
    /// The day of the month.
    pub day: u8,
    /// Years to add, −1 for the year before.
    #[serde(default, alias = "year_offset")]
    pub year_offset: i16,
    /// Whether a window holds the day itself.
    #[serde(default = "yes")]
    pub inclusive: bool,
}

/// The days over which figures run (thời gian chốt số liệu).
///
/// # Examples
/// ```
/// use quyche::Window;
///
/// let window: Window = serde_json::from_str(
///     r#"{ "from": { "month": 12, "day": 10, "year_offset": -1 }, "to": { "month": 12, "day": 10 } }"#,
/// )?;
/// assert_eq!((window.from.year_offset, window.to.day), (-1, 10));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Window {
    /// The first day.
    pub from: DayOfPeriod,
    /// The last day.
    pub to: DayOfPeriod,
}

/// What becomes of the part of a window that lies before the regulation took effect.
///
/// # Examples
/// ```
/// assert_eq!(quyche::FirstPeriod::default(), quyche::FirstPeriod::Full);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstPeriod {
    /// Its figures belong to the first report.
    #[default]
    Full,
    /// The first report begins with the day of effect.
    #[serde(alias = "from_effect")]
    FromEffect,
}

/// How "before a day" is read.
///
/// # Examples
/// ```
/// assert_eq!(quyche::BeforeReading::default(), quyche::BeforeReading::Strict);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeforeReading {
    /// The last good day is the day before.
    #[default]
    Strict,
    /// The day itself is still good, as "chậm nhất" in "chậm nhất trước ngày" may be read.
    OnTheDay,
}

/// When the host says that a duty is due.
///
/// Where the text names no day, this day counts and is marked as the host's; where it names one, this
/// is only an internal target.
///
/// # Examples
/// ```
/// use quyche::HostDue;
///
/// let by_rule: HostDue = serde_json::from_str(r#"{ "not-later-than": { "month": 12, "day": 15 } }"#)?;
/// let by_period: HostDue = serde_json::from_str(r#"{ "2026-H1": "2026-06-20" }"#)?;
/// assert!(matches!((by_rule, by_period), (HostDue::Rule(_), HostDue::Days(_))));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum HostDue {
    /// A day in the same shape as a regulation gives it.
    Rule(Due),
    /// The last good day of each period by its code.
    Days(BTreeMap<String, Date>),
}

/// What a schedule is expanded with, beside the calendar.
///
/// # Examples
/// ```
/// use quyche::{BeforeReading, Roll, ScheduleOptions};
///
/// let options = ScheduleOptions::new().reading(BeforeReading::OnTheDay).roll(Roll::NextWorkday);
/// assert_eq!(options, options.clone());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScheduleOptions {
    pub(crate) effect: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) reading: BeforeReading,
    pub(crate) roll: Roll,
    pub(crate) host: Option<HostDue>,
    pub(crate) asked: Vec<Date>,
    pub(crate) fallback: Option<FallbackWindows>,
}

impl ScheduleOptions {
    /// Gives the options of the text: the strict reading, days that do not move, no day of the host's.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ScheduleOptions::new(), quyche::ScheduleOptions::default());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the days between which the duty binds; nothing is due outside them.
    ///
    /// # Examples
    /// ```
    /// let effect = "2025-11-10".parse()?;
    /// let options = quyche::ScheduleOptions::new().in_force(Some(effect), None);
    /// assert_ne!(options, quyche::ScheduleOptions::new());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn in_force(mut self, from: Option<Date>, to: Option<Date>) -> Self {
        (self.effect, self.end) = (from, to);
        self
    }

    /// Sets how "before a day" is read.
    ///
    /// # Examples
    /// ```
    /// use quyche::{BeforeReading, ScheduleOptions};
    ///
    /// let options = ScheduleOptions::new().reading(BeforeReading::OnTheDay);
    /// assert_ne!(options, ScheduleOptions::new());
    /// ```
    #[must_use]
    pub fn reading(mut self, reading: BeforeReading) -> Self {
        self.reading = reading;
        self
    }

    /// Sets whether a fixed day moves off a day without work; by default it does not.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Roll, ScheduleOptions};
    ///
    /// assert_ne!(ScheduleOptions::new().roll(Roll::NextWorkday), ScheduleOptions::new());
    /// ```
    #[must_use]
    pub fn roll(mut self, roll: Roll) -> Self {
        self.roll = roll;
        self
    }

    /// Sets the days on which a duty that is due once was asked for.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Calendar, Schedule, ScheduleOptions};
    ///
    /// let schedule: Schedule =
    ///     serde_json::from_str(r#"{ "every": "once", "due": { "within": { "working-days": 5 } } }"#).unwrap();
    /// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let options = ScheduleOptions::new().asked_on(["2026-04-24".parse()?]);
    /// let found = schedule.occurrences(year, &Calendar::vietnam()?, &options)?;
    /// assert_eq!(found[0].last_good_day.unwrap().to_string(), "2026-05-06");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn asked_on(mut self, days: impl IntoIterator<Item = Date>) -> Self {
        self.asked.extend(days);
        self
    }

    /// Sets the windows that count where the duty names none.
    ///
    /// # Examples
    /// See [`FallbackWindows`].
    #[must_use]
    pub fn fallback(mut self, windows: FallbackWindows) -> Self {
        self.fallback = Some(windows);
        self
    }

    /// Sets the days that the host supplies.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Due, HostDue, ScheduleOptions};
    ///
    /// let options = ScheduleOptions::new().host_due(HostDue::Rule(Due::Unspecified));
    /// assert_ne!(options, ScheduleOptions::new());
    /// ```
    #[must_use]
    pub fn host_due(mut self, due: HostDue) -> Self {
        self.host = Some(due);
        self
    }
}

impl DayOfPeriod {
    pub(crate) fn resolve(&self, period: &Period) -> Result<Date, Error> {
        if period.every == Every::Week {
            let days = 7 * (i32::from(self.month) - 1) + i32::from(self.day) - 1;
            return period.first.add_days(days);
        }
        let months = i32::from(self.month) - 1 + 12 * i32::from(self.year_offset);
        let start = period.first.add_days(1 - i32::from(period.first.day()))?;
        let first = start.add_months(months)?;
        let last = first.add_months(1)?.add_days(-1)?;
        Ok(first.add_days(i32::from(self.day.max(1)) - 1)?.min(last))
    }
}

fn one() -> i16 {
    1
}

fn yes() -> bool {
    true
}

fn one_or_more<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Vec<Every>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        One(Every),
        More(Vec<Every>),
    }
    Ok(match Either::deserialize(input)? {
        Either::One(every) => vec![every],
        Either::More(list) => list,
    })
}
