use std::ops::RangeInclusive;

use serde::Serialize;

use crate::calendar::day_off::CalendarStanding;
use crate::calendar::day_off::DayOff;
use crate::calendar::day_off::DayOffKind;
use crate::calendar::occurrence_note::OccurrenceNote;
use crate::calendar::period::Every;
use crate::calendar::period::Period;
use crate::calendar::schedule::BeforeReading;
use crate::calendar::schedule::DayOfPeriod;
use crate::calendar::schedule::Due;
use crate::calendar::schedule::FirstPeriod;
use crate::calendar::schedule::HostDue;
use crate::calendar::schedule::Schedule;
use crate::calendar::schedule::ScheduleOptions;
use crate::calendar::schedule::Window;
use crate::calendar::term::Roll;
use crate::calendar::work_calendar::Calendar;
use crate::date::Date;
use crate::error::Error;
use crate::sorting::sort_by_key;

/// Who named the day on which something is due.
///
/// # Examples
/// ```
/// assert_eq!(quyche::DueSource::Unspecified.code(), "unspecified");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueSource {
    /// The text of the regulation.
    Text,
    /// The host, where the text names none.
    Host,
    /// Nobody; whether it is late cannot be said.
    Unspecified,
}

impl DueSource {
    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::DueSource::Host.code(), "host");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Host => "host",
            Self::Unspecified => "unspecified",
        }
    }
}

/// The days over which the figures of one report run, with both ends as written.
///
/// # Examples
/// ```
/// # use quyche::{Calendar, Schedule, ScheduleOptions};
/// # let schedule: Schedule = serde_json::from_str(r#"{ "every": "year", "due": "unspecified",
/// #     "window": { "from": { "month": 0, "day": 15 }, "to": { "month": 12, "day": 14 } } }"#).unwrap();
/// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// # let found = schedule.occurrences(year, &Calendar::vietnam()?, &ScheduleOptions::new())?;
/// let window = found[0].window.unwrap();
/// assert_eq!(window.first_day().to_string(), "2025-12-15");
/// assert_eq!(window.last_day().to_string(), "2026-12-14");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct DataWindow {
    /// The day named as the start.
    pub from: Date,
    /// Whether the start itself is in.
    pub from_inclusive: bool,
    /// The day named as the end.
    pub to: Date,
    /// Whether the end itself is in.
    pub to_inclusive: bool,
}

impl DataWindow {
    /// Returns the first day that counts.
    ///
    /// # Examples
    /// See [`DataWindow`].
    #[must_use]
    pub fn first_day(&self) -> Date {
        shifted(self.from, i32::from(!self.from_inclusive))
    }

    /// Returns the last day that counts.
    ///
    /// # Examples
    /// See [`DataWindow`].
    #[must_use]
    pub fn last_day(&self) -> Date {
        shifted(self.to, -i32::from(!self.to_inclusive))
    }
}

/// One time that a recurring duty falls due.
///
/// # Examples
/// ```
/// use quyche::{Calendar, Lang, Schedule, ScheduleOptions};
///
/// let schedule: Schedule = serde_json::from_str(r#"{
///     "every": "year",
///     "due": { "before": { "month": 12, "day": 11 } },
///     "window": { "from": { "month": 12, "day": 10, "year-offset": -1 }, "to": { "month": 12, "day": 10 } }
/// }"#).unwrap();
/// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// let found = schedule.occurrences(year, &Calendar::vietnam()?, &ScheduleOptions::new())?;
/// assert_eq!(found[0].last_good_day.unwrap().to_string(), "2026-12-10");
/// assert_eq!(found[0].workdays_left, Some(0));
/// assert_eq!(found[0].why(Lang::Vi), "trước ngày 11/12/2026, nên ngày cuối còn đúng hạn là 10/12/2026");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Occurrence {
    /// The period to which it belongs.
    pub period: Period,
    /// Who named the day.
    pub source: DueSource,
    /// The wording of the day.
    pub due: Due,
    /// The day that is named, where one is.
    pub nominal_day: Option<Date>,
    /// The last day on which it is still in time.
    pub last_good_day: Option<Date>,
    /// The host's own target, where the text names the legal day.
    pub target: Option<Date>,
    /// The days over which its figures run.
    pub window: Option<DataWindow>,
    /// Working days after the figures close up to the last good day.
    pub workdays_left: Option<i32>,
    /// How well the days off of that year are attested.
    pub standing: Option<CalendarStanding>,
    /// What a person should know about it.
    pub notes: Vec<OccurrenceNote>,
}

impl Occurrence {
    /// Returns the day that stands in a calendar: the last good day, or the day until which something is kept.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Calendar, Schedule, ScheduleOptions};
    /// # let schedule: Schedule =
    /// #     serde_json::from_str(r#"{ "every": "once", "due": { "not-before": { "months": 2 } } }"#).unwrap();
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// # let options = ScheduleOptions::new().asked_on(["2026-01-10".parse()?]);
    /// # let found = schedule.occurrences(year, &Calendar::vietnam()?, &options)?;
    /// assert_eq!(found[0].last_good_day, None);
    /// assert_eq!(found[0].day().unwrap().to_string(), "2026-03-11");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.last_good_day.or(self.nominal_day)
    }

    /// Returns the day by which it is sorted: the last good day, the day that is named, or the end of the
    /// period.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Calendar, Schedule, ScheduleOptions};
    /// # let schedule: Schedule = serde_json::from_str(r#"{ "every": "year" }"#).unwrap();
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// # let found = schedule.occurrences(year, &Calendar::vietnam()?, &ScheduleOptions::new())?;
    /// assert_eq!(found[0].last_good_day, None);
    /// assert_eq!(found[0].sort_day().to_string(), "2026-12-31");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn sort_day(&self) -> Date {
        self.day().unwrap_or(self.period.last)
    }
}

impl Schedule {
    /// Lists the times that the duty falls due between two days, in order.
    ///
    /// A duty without a day is listed under the last day of its period.
    ///
    /// # Errors
    /// `out-of-range` at the very ends of the calendar, or for a term of working days outside it.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Calendar, Schedule, ScheduleOptions};
    ///
    /// let schedule: Schedule =
    ///     serde_json::from_str(r#"{ "every": ["first-half", "year"], "due": "unspecified" }"#).unwrap();
    /// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let found = schedule.occurrences(year, &Calendar::vietnam()?, &ScheduleOptions::new())?;
    /// let codes: Vec<String> = found.iter().map(|o| o.period.code()).collect();
    /// assert_eq!(codes, ["2026-H1", "2026"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn occurrences(
        &self,
        days: RangeInclusive<Date>,
        calendar: &Calendar,
        options: &ScheduleOptions,
    ) -> Result<Vec<Occurrence>, Error> {
        let mut periods: Vec<Period> = Vec::new();
        if self.every.contains(&Every::Once) {
            periods.extend(options.asked.iter().copied().map(Period::once));
        }
        // A due day may lie in the year after its period, a window in the year before.
        for year in days.start().year() - 2..=days.end().year().saturating_add(1) {
            for every in &self.every {
                periods.extend(every.periods(year)?);
            }
        }
        let mut found = Vec::new();
        for period in periods {
            let occurrence = self.occurrence(period, calendar, options)?;
            let day = occurrence.sort_day();
            let binds = options.effect.is_none_or(|from| from <= day)
                && options.end.is_none_or(|to| day <= to);
            if binds && days.contains(&day) {
                found.push(occurrence);
            }
        }
        sort_by_key(&mut found, |o: &Occurrence| (o.sort_day(), o.period.first));
        Ok(found)
    }

    /// The occurrence of one period.
    pub(crate) fn occurrence(
        &self,
        period: Period,
        calendar: &Calendar,
        options: &ScheduleOptions,
    ) -> Result<Occurrence, Error> {
        let mut notes = Vec::new();
        let own = self.window.as_ref();
        let fallback = options.fallback.as_ref().filter(|_| own.is_none());
        let lent = fallback.and_then(|windows| Some((windows, windows.of(period.every)?)));
        if let Some((windows, lent)) = lent {
            let (act, cite) = (windows.act.clone(), lent.cite.clone());
            notes.push(OccurrenceNote::FallbackWindow { act, cite });
        }
        let window = own
            .or(lent.map(|(_, lent)| &lent.days))
            .map(|window| self.data_window(window, &period, options, &mut notes))
            .transpose()?;
        let closes = window.map_or(period.last, |w| w.last_day());
        let read = |due: &Due, reading| resolve(due, &period, closes, reading, calendar);

        let given = match &options.host {
            None => None,
            Some(HostDue::Days(days)) => {
                let day = days.get(&period.code()).copied();
                day.map(|day| (Due::NotLaterThan(exactly(day, &period)), (day, Some(day))))
            }
            Some(HostDue::Rule(due)) => read(due, options.reading)?.map(|days| (*due, days)),
        };
        let legal = read(&self.due, options.reading)?;
        let (source, due, days, target) = match (legal, given) {
            (Some(days), given) => {
                (DueSource::Text, self.due, Some(days), given.and_then(|(_, (_, last))| last))
            }
            (None, Some((due, days))) => (DueSource::Host, due, Some(days), None),
            (None, None) => (DueSource::Unspecified, Due::Unspecified, None, None),
        };
        match source {
            DueSource::Text => {}
            DueSource::Host => notes.push(OccurrenceNote::HostDate),
            DueSource::Unspecified => notes.push(OccurrenceNote::Unspecified),
        }
        if source == DueSource::Text && matches!(due, Due::Before(_)) {
            let other = match options.reading {
                BeforeReading::Strict => BeforeReading::OnTheDay,
                BeforeReading::OnTheDay => BeforeReading::Strict,
            };
            if let Some((_, Some(day))) = read(&due, other)? {
                notes.push(OccurrenceNote::OtherReading { day });
            }
        }

        let last = match days {
            Some((_, Some(day))) if options.roll == Roll::NextWorkday => {
                let moved = calendar.roll_forward(day)?;
                if moved != day {
                    notes.push(OccurrenceNote::Moved { from: day });
                }
                Some(moved)
            }
            days => days.and_then(|(_, day)| day),
        };
        if let (Due::NotBefore(_), Some((day, _))) = (due, days) {
            notes.push(OccurrenceNote::KeepUntil { day });
        }
        // Years outside the calendar still have their dates; only what needs days off is unknown.
        // A week ends on a rest day, so that is no news; a holiday is.
        let off = last.and_then(|day| calendar.day_off(day).ok().flatten());
        let weekly = |off: &DayOff| off.kind == DayOffKind::WeeklyRest;
        if let Some(off) = off.filter(|off| period.every != Every::Week || !weekly(off)) {
            notes.push(OccurrenceNote::OnDayOff { name: off.name });
        }
        let workdays_left = window
            .zip(last)
            .and_then(|(w, last)| calendar.workdays_between(w.last_day(), last).ok());
        if workdays_left.is_some_and(|left| left < 1) {
            notes.push(OccurrenceNote::NoTimeToCompile);
        }
        let standing = last.and_then(|day| calendar.standing(day.year()));
        if standing == Some(CalendarStanding::Projected) {
            notes.push(OccurrenceNote::ProjectedCalendar);
        }
        let nominal_day = days.map(|(day, _)| day);
        Ok(Occurrence {
            period,
            source,
            due,
            nominal_day,
            last_good_day: last,
            target,
            window,
            workdays_left,
            standing,
            notes,
        })
    }

    fn data_window(
        &self,
        window: &Window,
        period: &Period,
        options: &ScheduleOptions,
        notes: &mut Vec<OccurrenceNote>,
    ) -> Result<DataWindow, Error> {
        let mut days = DataWindow {
            from: window.from.resolve(period)?,
            from_inclusive: window.from.inclusive,
            to: window.to.resolve(period)?,
            to_inclusive: window.to.inclusive,
        };
        // The window before ends where this one starts: the same day of the period before.
        let earlier = Period::containing(period.every, period.first.add_days(-1)?)?;
        let before = earlier.map(|earlier| window.to.resolve(&earlier)).transpose()?;
        if before == Some(days.from) && days.from_inclusive && days.to_inclusive {
            notes.push(OccurrenceNote::SharedDay { day: days.from });
        }
        if let Some(effect) = options.effect.filter(|effect| days.first_day() < *effect) {
            match self.first_period {
                FirstPeriod::Full => notes.push(OccurrenceNote::BeforeEffect { effect }),
                FirstPeriod::FromEffect => {
                    (days.from, days.from_inclusive) = (effect, true);
                    notes.push(OccurrenceNote::CutToEffect { effect });
                }
            }
        }
        Ok(days)
    }
}

/// The day named and the last good day; what is only not to come too early has none.
fn resolve(
    due: &Due,
    period: &Period,
    closes: Date,
    reading: BeforeReading,
    calendar: &Calendar,
) -> Result<Option<(Date, Option<Date>)>, Error> {
    let (named, last) = match due {
        Due::Unspecified => return Ok(None),
        Due::NotLaterThan(day) => {
            let day = day.resolve(period)?;
            (day, day)
        }
        Due::Before(day) => {
            let day = day.resolve(period)?;
            (day, if reading == BeforeReading::Strict { day.add_days(-1)? } else { day })
        }
        Due::Within(term) => {
            let day = term.last_day(closes, calendar, Roll::NextWorkday)?;
            (day, day)
        }
        Due::AtLeastEvery(term) => {
            let day = term.last_day(closes, calendar, Roll::Stay)?;
            (day, day)
        }
        Due::NotBefore(term) => {
            let kept = term.last_day(closes, calendar, Roll::Stay)?;
            return Ok(Some((kept.add_days(1)?, None)));
        }
    };
    Ok(Some((named, Some(last))))
}

/// A day of the host's in the shape of a rule.
fn exactly(day: Date, period: &Period) -> DayOfPeriod {
    let months = i32::from(day.year() - period.first.year()) * 12 + i32::from(day.month())
        - i32::from(period.first.month());
    let month = i16::try_from(months + 1).unwrap_or(i16::MAX);
    DayOfPeriod { month, day: day.day(), year_offset: 0, inclusive: true }
}

fn shifted(day: Date, days: i32) -> Date {
    day.add_days(days).unwrap_or(day)
}
