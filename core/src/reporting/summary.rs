use std::collections::BTreeMap;

use serde::Serialize;

use crate::date::Date;
use crate::workflow::ReportCase;
use crate::workflow::Timeliness;

/// How many reports came in time, late, or not at all.
///
/// # Examples
/// See [`Summary`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Tally {
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

impl Tally {
    /// Counts the reports, sent or not.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Tally::default().reports(), 0);
    /// ```
    #[must_use]
    pub fn reports(&self) -> u32 {
        self.on_time + self.late + self.missing + self.waiting + self.without_day
    }

    fn count(&mut self, case: &ReportCase, on: Date) {
        let place = match case.first_timeliness() {
            Timeliness::OnTime => &mut self.on_time,
            Timeliness::Late { .. } => &mut self.late,
            Timeliness::Unknown => &mut self.without_day,
            Timeliness::NotSent if case.due.is_some_and(|due| due < on) => &mut self.missing,
            Timeliness::NotSent => &mut self.waiting,
        };
        *place += 1;
        self.returned += case.returned;
        self.corrected += case.corrected;
    }
}

/// The figures for leaders: reports by agency and by the month in which they were due.
///
/// # Examples
/// ```
/// use quyche::{ReportFlow, Summary};
///
/// let flow = ReportFlow::builtin("quang-ngai-239-2025")?;
/// let cases = [flow.open_case("bc-1")];
/// let summary = Summary::new(&cases, "2026-06-01".parse()?);
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
    pub total: Tally,
    /// By the reporting body; reports that are not assigned stand under an empty name.
    pub agencies: BTreeMap<String, Tally>,
    /// By the month of the last good day, as `2026-05`; those without one stand under an empty name.
    pub months: BTreeMap<String, Tally>,
}

impl Summary {
    /// Counts reports as they stand on a day.
    ///
    /// # Examples
    /// See [`Summary`].
    #[must_use]
    pub fn new<'c>(cases: impl IntoIterator<Item = &'c ReportCase>, on: Date) -> Self {
        let mut summary = Self {
            on,
            total: Tally::default(),
            agencies: BTreeMap::new(),
            months: BTreeMap::new(),
        };
        for case in cases {
            let month = case.due.map(|due| format!("{:04}-{:02}", due.year(), due.month()));
            let agency = case.reporter.clone().unwrap_or_default();
            summary.total.count(case, on);
            summary.agencies.entry(agency).or_default().count(case, on);
            summary.months.entry(month.unwrap_or_default()).or_default().count(case, on);
        }
        summary
    }
}
