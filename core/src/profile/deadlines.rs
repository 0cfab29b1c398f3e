use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::Serialize;

use crate::calendar::BeforeReading;
use crate::calendar::Calendar;
use crate::calendar::HostDue;
use crate::calendar::Occurrence;
use crate::calendar::Roll;
use crate::calendar::Schedule;
use crate::calendar::ScheduleOptions;
use crate::date::Date;
use crate::error::Error;
use crate::legal::Citation;
use crate::profile::Profile;
use crate::profile::modality::Modality;
use crate::profile::rule::Rule;
use crate::profile::rule::Said;
use crate::profile::validity::Validity;
use crate::sorting::sort_by_key;
use crate::text::Lang;

/// One time that a duty of a regulation falls due, with the clause that says so.
///
/// # Examples
/// ```
/// use quyche::{Calendar, Lang, Profile};
///
/// let profile = Profile::builtin("nghe-an-80-2025")?;
/// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// let due = profile.deadlines(&Calendar::vietnam()?, year)?;
/// let report = due.iter().find(|due| due.rule == "REPORT-UNIT-PORTAL").unwrap();
/// assert_eq!(report.occurrence.last_good_day.unwrap().to_string(), "2026-12-10");
/// assert_eq!(report.citations[0].to_string(), "QC Điều 15 khoản 7, ý 1");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Deadline {
    /// The profile; `host` for a regime of the host's own.
    pub profile: String,
    /// The rule, or the host's name for the regime.
    pub rule: String,
    /// The account, the server or the like that it is about; none for reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The document by which a regime of the host's own was ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The clauses that say it.
    pub citations: Vec<Citation>,
    /// How strongly it binds.
    pub modality: Modality,
    /// What it asks for.
    pub duty: Said,
    /// The roles that owe it.
    pub reporters: Vec<String>,
    /// The role that receives it.
    pub receiver: Option<String>,
    /// Whether the regulation binds on that day.
    pub validity: Validity,
    /// The period, the days and what to know about them.
    pub occurrence: Occurrence,
}

impl Deadline {
    /// Returns an identifier that stays the same from one listing to the next.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Calendar, Profile};
    /// # let profile = Profile::builtin("ben-tre-03-2019")?;
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let due = profile.deadlines(&Calendar::vietnam()?, year)?;
    /// assert!(due.iter().any(|due| due.id() == "ben-tre-03-2019/REPORT-UNIT-PORTAL/2026"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> String {
        let about = self.subject.iter().map(|subject| format!("{subject}/")).collect::<String>();
        format!("{}/{}/{about}{}", self.profile, self.rule, self.occurrence.period.code())
    }

    /// Says what is due, and for which period.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Calendar, Lang, Profile};
    /// # let profile = Profile::builtin("ben-tre-03-2019")?;
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let due = profile.deadlines(&Calendar::vietnam()?, year)?;
    /// assert!(due.iter().all(|due| due.title(Lang::Vi).ends_with(" 2026)")));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        let duty = self.duty.text(lang).trim_end_matches('.');
        let mut letters = duty.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        let period = self.occurrence.period.name(lang);
        let about = match (&self.subject, lang) {
            (None, _) => period,
            (Some(subject), Lang::Vi) => format!("{subject}, từ {period}"),
            (Some(subject), Lang::En) => format!("{subject}, from {period}"),
        };
        format!("{first}{} ({about})", letters.as_str())
    }
}

/// Which deadlines to list, and how to read them; made from a range of days alone where that is enough.
///
/// # Examples
/// ```
/// use quyche::{Calendar, DeadlineQuery, HostDue, Profile};
///
/// let days = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// let host = HostDue::Days([("2026-H1".to_owned(), "2026-06-19".parse()?)].into());
/// let query = DeadlineQuery::between(days).assume_in_force().host_due("REPORT-UNIT-PORTAL", host);
/// let draft = Profile::builtin("binh-phuoc-draft-2015")?;
/// let due = draft.deadlines(&Calendar::vietnam()?, query)?;
/// let half = due.iter().find(|due| due.id().ends_with("/REPORT-UNIT-PORTAL/2026-H1")).unwrap();
/// assert_eq!(half.occurrence.source.code(), "host");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct DeadlineQuery {
    pub(super) days: RangeInclusive<Date>,
    reading: BeforeReading,
    roll: Roll,
    roles: Vec<String>,
    host: BTreeMap<String, HostDue>,
    asked: BTreeMap<String, Vec<Date>>,
    pub(super) assume_in_force: bool,
}

impl DeadlineQuery {
    /// Asks for what falls due on these days; duties without a day count under the end of their period.
    ///
    /// # Examples
    /// ```
    /// let days = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let query = quyche::DeadlineQuery::between(days);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn between(days: RangeInclusive<Date>) -> Self {
        Self {
            days,
            reading: BeforeReading::Strict,
            roll: Roll::Stay,
            roles: Vec::new(),
            host: BTreeMap::new(),
            asked: BTreeMap::new(),
            assume_in_force: false,
        }
    }

    /// Sets how "before a day" is read.
    ///
    /// # Examples
    /// ```
    /// # let days = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let query = quyche::DeadlineQuery::between(days).reading(quyche::BeforeReading::OnTheDay);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn reading(mut self, reading: BeforeReading) -> Self {
        self.reading = reading;
        self
    }

    /// Sets whether fixed days move off days without work; by default they do not.
    ///
    /// # Examples
    /// ```
    /// # let days = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let query = quyche::DeadlineQuery::between(days).roll(quyche::Roll::NextWorkday);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn roll(mut self, roll: Roll) -> Self {
        self.roll = roll;
        self
    }

    /// Keeps what this role owes; said more than once, what any of the roles owes.
    ///
    /// # Examples
    /// ```
    /// # let days = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let query = quyche::DeadlineQuery::between(days).role("owner-agency");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.roles.push(role.into());
        self
    }

    /// Sets the host's own days for a rule.
    ///
    /// # Examples
    /// See [`DeadlineQuery`].
    #[must_use]
    pub fn host_due(mut self, rule: impl Into<String>, due: HostDue) -> Self {
        self.host.insert(rule.into(), due);
        self
    }

    /// Sets the days on which what a rule makes due on demand (đột xuất) was asked for.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Calendar, DeadlineQuery, Profile};
    ///
    /// let days = "2026-03-01".parse()?..="2026-03-31".parse()?;
    /// let query = DeadlineQuery::between(days).asked_on("REPORT-UNIT-RIS", ["2026-03-09".parse()?]);
    /// let due = Profile::builtin("quang-ngai-239-2025")?.deadlines(&Calendar::vietnam()?, query)?;
    /// assert_eq!(due[0].id(), "quang-ngai-239-2025/REPORT-UNIT-RIS/2026-03-09");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn asked_on(
        mut self,
        rule: impl Into<String>,
        days: impl IntoIterator<Item = Date>,
    ) -> Self {
        self.asked.entry(rule.into()).or_default().extend(days);
        self
    }

    /// Lists the duties of a draft, or of days outside the regulation's validity, as if it bound.
    ///
    /// # Examples
    /// See [`DeadlineQuery`].
    #[must_use]
    pub fn assume_in_force(mut self) -> Self {
        self.assume_in_force = true;
        self
    }
}

impl From<RangeInclusive<Date>> for DeadlineQuery {
    fn from(days: RangeInclusive<Date>) -> Self {
        Self::between(days)
    }
}

impl Rule {
    /// Returns how often the duty recurs and when it is due, where it recurs.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("nghe-an-80-2025")?;
    /// let rule = profile.rules().iter().find(|rule| rule.id() == "REPORT-UNIT-PORTAL").unwrap();
    /// assert_eq!(rule.schedule().unwrap().every, [quyche::Every::Year]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn schedule(&self) -> Option<&Schedule> {
        self.schedule.as_ref()
    }
}

impl Profile {
    /// Lists what the regulation makes fall due, in order, with its clauses.
    ///
    /// Days before the regulation took effect, after its end, and drafts give nothing unless the query
    /// assumes them in force.
    ///
    /// # Errors
    /// `out-of-range` where a term of working days leaves the calendar.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Calendar, Profile};
    ///
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let days = "2026-11-01".parse()?..="2026-11-30".parse()?;
    /// let due = profile.deadlines(&Calendar::vietnam()?, days)?;
    /// assert_eq!(due[0].occurrence.last_good_day.unwrap().to_string(), "2026-11-19");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn deadlines(
        &self,
        calendar: &Calendar,
        query: impl Into<DeadlineQuery>,
    ) -> Result<Vec<Deadline>, Error> {
        let query = query.into();
        let effect = self.head.effect.as_ref();
        let fallback = self.fallback_windows()?;
        let mut found = Vec::new();
        for (rule, schedule) in self.rules.iter().filter_map(|r| Some((r, r.schedule()?))) {
            let reporters =
                if schedule.reporters.is_empty() { rule.binds() } else { &schedule.reporters };
            if !query.roles.is_empty() && !query.roles.iter().any(|role| reporters.contains(role)) {
                continue;
            }
            let mut options = ScheduleOptions::new().reading(query.reading).roll(query.roll);
            if let Some(effect) = effect.filter(|_| !query.assume_in_force) {
                options = options.in_force(Some(effect.from), effect.to);
            }
            if let Some(days) = query.asked.get(rule.id()) {
                options = options.asked_on(days.iter().copied());
            }
            if let Some(windows) = fallback.clone().filter(|_| schedule.receiver.is_some()) {
                options = options.fallback(windows);
            }
            if let Some(host) = query.host.get(rule.id()) {
                options = options.host_due(host.clone());
            }
            for occurrence in schedule.occurrences(query.days.clone(), calendar, &options)? {
                let validity = self.validity(occurrence.sort_day());
                let binds = matches!(validity, Validity::InForce | Validity::Unknown);
                if !binds && !query.assume_in_force {
                    continue;
                }
                let receiver = schedule.receiver.clone();
                let reporters = reporters.to_vec();
                found.push(Deadline {
                    reporters,
                    receiver,
                    ..rule.deadline(self.id(), validity, occurrence)
                });
            }
        }
        sort_by_key(&mut found, |due| (due.occurrence.sort_day(), due.occurrence.period.first));
        Ok(found)
    }
}
