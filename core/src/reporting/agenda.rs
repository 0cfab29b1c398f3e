use std::ops::RangeInclusive;

use serde::Serialize;

use crate::calendar::Calendar;
use crate::calendar::Due;
use crate::date::Date;
use crate::date::Moment;
use crate::error::Error;
use crate::profile::Deadline;
use crate::profile::DeadlineQuery;
use crate::profile::Profile;
use crate::reporting::known::Known;
use crate::reporting::office::Office;
use crate::sorting::sort_by_key;
use crate::text::Lang;

/// How a duty stands on a day, given what was sent.
///
/// # Examples
/// ```
/// use quyche::{DutyStatus, Lang};
///
/// assert_eq!(DutyStatus::Late { days: 3 }.code(), "late");
/// assert_eq!(DutyStatus::Late { days: 3 }.text(Lang::Vi), "quá hạn 3 ngày");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DutyStatus {
    /// No day is set, so it can be neither due nor late.
    Unspecified,
    /// Its period has not closed.
    Upcoming {
        /// Days to the last good day.
        days: i32,
    },
    /// A reminder has begun; not sent.
    Due {
        /// Days to the last good day, 0 on the day itself.
        days: i32,
    },
    /// Past the last good day, not sent.
    Late {
        /// By so many days.
        days: i32,
    },
    /// Sent in time, or sent where no day is set.
    Sent,
    /// Sent after the last good day.
    SentLate {
        /// By so many days.
        days: i32,
    },
    /// Must still be kept.
    Keep {
        /// Days to the first on which it may be deleted.
        days: i32,
    },
    /// May be deleted.
    MayDelete,
}

impl DutyStatus {
    /// Returns the stable code.
    ///
    /// # Examples
    /// See [`DutyStatus`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unspecified => "unspecified",
            Self::Upcoming { .. } => "upcoming",
            Self::Due { .. } => "due",
            Self::Late { .. } => "late",
            Self::Sent => "sent",
            Self::SentLate { .. } => "sent-late",
            Self::Keep { .. } => "keep",
            Self::MayDelete => "may-delete",
        }
    }

    /// Returns the days to or past the last good day, where it has some.
    ///
    /// # Examples
    /// ```
    /// use quyche::DutyStatus;
    ///
    /// assert_eq!(DutyStatus::Due { days: 3 }.days(), Some(3));
    /// assert_eq!(DutyStatus::Sent.days(), None);
    /// ```
    #[must_use]
    pub fn days(self) -> Option<i32> {
        match self {
            Self::Upcoming { days }
            | Self::Due { days }
            | Self::Late { days }
            | Self::SentLate { days }
            | Self::Keep { days } => Some(days),
            Self::Unspecified | Self::Sent | Self::MayDelete => None,
        }
    }

    /// Says it in words.
    ///
    /// # Examples
    /// See [`DutyStatus`].
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Unspecified, Lang::Vi) => "chưa có hạn".into(),
            (Self::Unspecified, Lang::En) => "no day set".into(),
            (Self::Upcoming { days }, Lang::Vi) => format!("còn {days} ngày"),
            (Self::Upcoming { days }, Lang::En) => format!("in {days} days"),
            (Self::Due { days: 0 }, Lang::Vi) => "đến hạn hôm nay".into(),
            (Self::Due { days: 0 }, Lang::En) => "due today".into(),
            (Self::Due { days }, Lang::Vi) => format!("sắp đến hạn, còn {days} ngày"),
            (Self::Due { days }, Lang::En) => format!("due in {days} days"),
            (Self::Late { days }, Lang::Vi) => format!("quá hạn {days} ngày"),
            (Self::Late { days }, Lang::En) => format!("late by {days} days"),
            (Self::Sent, Lang::Vi) => "đã gửi".into(),
            (Self::Sent, Lang::En) => "sent".into(),
            (Self::SentLate { days }, Lang::Vi) => format!("đã gửi, muộn {days} ngày"),
            (Self::SentLate { days }, Lang::En) => format!("sent {days} days late"),
            (Self::Keep { days }, Lang::Vi) => format!("phải lưu giữ thêm {days} ngày"),
            (Self::Keep { days }, Lang::En) => format!("to be kept {days} more days"),
            (Self::MayDelete, Lang::Vi) => "được xóa".into(),
            (Self::MayDelete, Lang::En) => "may be deleted".into(),
        }
    }
}

/// One sending of a report; all but the last are superseded.
///
/// # Examples
/// See [`Agenda`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Sending {
    /// When.
    pub at: Moment,
    /// Whether a later one takes its place.
    pub superseded: bool,
}

/// One duty of the agenda.
///
/// # Examples
/// See [`Agenda`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Duty {
    /// The identifier of the deadline.
    pub id: String,
    /// What is due, when and why.
    pub deadline: Deadline,
    /// How it stands; the first sending decides whether it was in time.
    #[serde(flatten)]
    pub status: DutyStatus,
    /// What was sent, oldest first.
    pub sent: Vec<Sending>,
    /// The working days on which somebody is to be reminded.
    pub remind_on: Vec<Date>,
}

/// Everything an organisation owes over some days, and how it stands on one of them.
///
/// # Examples
/// ```
/// use quyche::{Agenda, Calendar, Office, Profile, Sent};
///
/// let profile = Profile::builtin("ben-tre-03-2019")?;
/// let office = Office::new("Sở Tài chính").role("unit");
/// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// let sent = [Sent::new("ben-tre-03-2019/REPORT-UNIT-PORTAL/2026", "2026-11-20T08:00".parse()?)];
/// let on = "2026-11-22".parse()?;
/// let agenda = Agenda::new(&office, &[profile], &Calendar::vietnam()?, year, on, &sent)?;
/// let duty = agenda.duties.iter().find(|duty| duty.deadline.rule == "REPORT-UNIT-PORTAL").unwrap();
/// assert_eq!(duty.status.code(), "sent-late");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Agenda {
    /// The organisation.
    pub office: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The day on which it is read.
    pub on: Date,
    /// The duties in order.
    pub duties: Vec<Duty>,
}

impl Agenda {
    /// Lists what an organisation owes under some regulations.
    ///
    /// # Errors
    /// `out-of-range` where a term of working days leaves the calendar.
    ///
    /// # Examples
    /// See [`Agenda`].
    pub fn new<'h>(
        office: &Office,
        profiles: &[Profile],
        calendar: &Calendar,
        days: RangeInclusive<Date>,
        on: Date,
        known: impl Into<Known<'h>>,
    ) -> Result<Self, Error> {
        let known = known.into();
        let mut duties = Vec::new();
        let mut fallback = None;
        for profile in profiles {
            let mut query = DeadlineQuery::between(days.clone());
            for role in &office.roles {
                query = query.role(role);
            }
            let own = |rule: &'_ str| match rule.split_once('/') {
                Some((of, rule)) => (of == profile.id()).then(|| rule.to_owned()),
                None => Some(rule.to_owned()),
            };
            for (rule, due) in &office.host_due {
                if let Some(rule) = own(rule) {
                    query = query.host_due(rule, due.clone());
                }
            }
            for (rule, days) in &office.asked {
                if let Some(rule) = own(rule) {
                    query = query.asked_on(rule, days.iter().copied());
                }
            }
            if office.assume_in_force {
                query = query.assume_in_force();
            }
            for fact in known.facts {
                let (subject, record) = (fact.subject.as_str(), &fact.record);
                let found = profile.event_duties(calendar, query.clone(), on, subject, record)?;
                let made = |(deadline, done)| duty(deadline, done, office, calendar, on, known);
                duties.extend(found.into_iter().map(made));
            }
            for deadline in profile.deadlines(calendar, query)? {
                duties.push(duty(deadline, None, office, calendar, on, known));
            }
            fallback = fallback.or(profile.fallback_windows()?);
        }
        for regime in &office.regimes {
            for deadline in regime.deadlines(calendar, days.clone(), fallback.as_ref())? {
                duties.push(duty(deadline, None, office, calendar, on, known));
            }
        }
        sort_by_key(&mut duties, |duty| {
            (duty.deadline.occurrence.sort_day(), duty.deadline.occurrence.period.first)
        });
        let name = office.name.clone();
        Ok(Self { office: name, from: *days.start(), to: *days.end(), on, duties })
    }

    /// Lists the duties that somebody is to be reminded of on the day of the agenda.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Agenda, Calendar, Office, Profile};
    /// # let profile = Profile::builtin("ben-tre-03-2019")?;
    /// # let office = Office::new("Sở Tài chính").role("unit");
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let on = "2026-11-12".parse()?; // five working days ahead of 19/11
    /// let agenda = Agenda::new(&office, &[profile], &Calendar::vietnam()?, year, on, &[])?;
    /// assert_eq!(agenda.reminders().count(), 1);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn reminders(&self) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(|duty| {
            let open = matches!(duty.status, DutyStatus::Upcoming { .. } | DutyStatus::Due { .. });
            (open && duty.remind_on.contains(&self.on))
                || matches!(duty.status, DutyStatus::Late { .. })
        })
    }
}

fn duty(
    deadline: Deadline,
    done: Option<Moment>,
    office: &Office,
    calendar: &Calendar,
    on: Date,
    known: Known<'_>,
) -> Duty {
    let id = deadline.id();
    let sent = known.sent.iter().filter(|sent| sent.deadline == id).map(|sent| sent.at);
    let mut at: Vec<Moment> = sent.chain(done).collect();
    at.sort_unstable();
    let last = deadline.occurrence.last_good_day;
    let remind_on = last.map_or_else(Vec::new, |last| reminders(last, &office.remind, calendar));
    let begun = remind_on.first().is_some_and(|first| *first <= on);
    let kept = match deadline.occurrence.due {
        Due::NotBefore(_) => deadline.occurrence.nominal_day,
        _ => None,
    };
    let status = match (last, at.first()) {
        (None, None) if kept.is_some_and(|free| on < free) => {
            DutyStatus::Keep { days: kept.map_or(0, |free| on.days_until(free)) }
        }
        (None, None) if kept.is_some() => DutyStatus::MayDelete,
        (None, None) => DutyStatus::Unspecified,
        (None, Some(_)) => DutyStatus::Sent,
        (Some(last), Some(first)) if first.date() <= last => DutyStatus::Sent,
        (Some(last), Some(first)) => DutyStatus::SentLate { days: last.days_until(first.date()) },
        (Some(last), None) => match on.days_until(last) {
            days if days < 0 => DutyStatus::Late { days: -days },
            days if begun => DutyStatus::Due { days },
            days => DutyStatus::Upcoming { days },
        },
    };
    let latest = at.last().copied();
    let sent = at.into_iter().map(|at| Sending { at, superseded: Some(at) != latest }).collect();
    Duty { id, deadline, status, sent, remind_on }
}

/// The working days so many working days ahead of a day, oldest first.
fn reminders(last: Date, ahead: &[u16], calendar: &Calendar) -> Vec<Date> {
    let mut days: Vec<Date> =
        ahead.iter().filter_map(|n| calendar.add_workdays(last, -i32::from(*n)).ok()).collect();
    days.sort_unstable();
    days.dedup();
    days
}
