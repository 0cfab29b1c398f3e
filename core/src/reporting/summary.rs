use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::date::Moment;

/// What the figures need to know of one report; a report case holds all of it.
///
/// # Examples
/// ```
/// let facts: quyche::ReportFacts = serde_json::from_str(
///     r#"{ "agency": "so-tai-chinh", "due": "2026-05-12", "first-sent": "2026-05-12T10:00:00+07:00" }"#,
/// )?;
/// assert_eq!(facts.returned, 0);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct ReportFacts {
    /// The reporting body; none while the report is not assigned.
    pub agency: Option<String>,
    /// The last good day, where one is set.
    pub due: Option<Date>,
    /// When it was first sent.
    pub first_sent: Option<Moment>,
    /// How often it was returned.
    pub returned: u32,
    /// How often it was corrected after approval.
    pub corrected: u32,
}

/// How many reports came in time, late, or not at all.
///
/// # Examples
/// See [`Summary`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct ReportTally {
    /// First sent in time.
    pub on_time: u32,
    /// First sent after the last good day.
    pub late: u32,
    /// Not sent, and the last good day is past.
    pub missing: u32,
    /// Not sent, and there is time or no day is set.
    pub waiting: u32,
    /// Sent, where no day is set.
    pub without_day: u32,
    /// How often reports were returned.
    pub returned: u32,
    /// How often reports were corrected after approval.
    pub corrected: u32,
}

impl ReportTally {
    /// Counts the reports, sent or not.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReportTally::default().reports(), 0);
    /// ```
    #[must_use]
    pub fn reports(&self) -> u32 {
        self.on_time + self.late + self.missing + self.waiting + self.without_day
    }

    fn count(&mut self, facts: &ReportFacts, on: Date) {
        let place = match (facts.due, facts.first_sent) {
            (Some(due), Some(sent)) if sent.date() <= due => &mut self.on_time,
            (Some(_), Some(_)) => &mut self.late,
            (None, Some(_)) => &mut self.without_day,
            (Some(due), None) if due < on => &mut self.missing,
            (_, None) => &mut self.waiting,
        };
        *place += 1;
        self.returned += facts.returned;
        self.corrected += facts.corrected;
    }
}

/// The figures for leaders: reports by agency and by the month in which they were due.
///
/// # Examples
/// ```
/// use quyche::{ReportFacts, Summary};
///
/// let facts = [ReportFacts::default()];
/// let summary = Summary::new(&facts, "2026-06-01".parse()?);
/// assert_eq!(summary.total.waiting, 1);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Summary {
    /// The day on which it is read.
    pub on: Date,
    /// All reports.
    pub total: ReportTally,
    /// By the reporting body; reports that are not assigned stand under an empty name.
    pub agencies: BTreeMap<String, ReportTally>,
    /// By the month of the last good day, as `2026-05`; those without one stand under an empty name.
    pub months: BTreeMap<String, ReportTally>,
}

impl Summary {
    /// Counts reports as they stand on a day.
    ///
    /// # Examples
    /// See [`Summary`].
    #[must_use]
    pub fn new<'f>(reports: impl IntoIterator<Item = &'f ReportFacts>, on: Date) -> Self {
        let mut summary = Self {
            on,
            total: ReportTally::default(),
            agencies: BTreeMap::new(),
            months: BTreeMap::new(),
        };
        for facts in reports {
            let month = facts.due.map(|due| format!("{:04}-{:02}", due.year(), due.month()));
            let agency = facts.agency.clone().unwrap_or_default();
            summary.total.count(facts, on);
            summary.agencies.entry(agency).or_default().count(facts, on);
            summary.months.entry(month.unwrap_or_default()).or_default().count(facts, on);
        }
        summary
    }
}
