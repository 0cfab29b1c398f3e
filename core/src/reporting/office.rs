use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::Deserialize;
use serde::Serialize;

use crate::calendar::Calendar;
use crate::calendar::FallbackWindows;
use crate::calendar::HostDue;
use crate::calendar::Occurrence;
use crate::calendar::OccurrenceNote;
use crate::calendar::RegimeType;
use crate::calendar::Schedule;
use crate::calendar::ScheduleOptions;
use crate::date::Date;
use crate::error::Error;
use crate::profile::Deadline;
use crate::profile::Modality;
use crate::profile::Said;
use crate::profile::Validity;

/// An organisation that owes reports, in the roles that its regulations give it.
///
/// # Examples
/// ```
/// let office = quyche::Office::new("UBND xã Kim Liên").role("owner-agency");
/// assert_eq!(office.roles, ["owner-agency"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its roles; with none, every duty is listed.
    pub roles: Vec<String>,
    /// Its own days for rules, by rule or by `profile/rule`.
    pub host_due: BTreeMap<String, HostDue>,
    /// Whether drafts, and regulations not in force, are listed as well.
    pub assume_in_force: bool,
    /// How many working days ahead of a last good day somebody is reminded.
    pub remind: Vec<u16>,
    /// The days on which a report that a rule makes due on demand was asked for, by rule or by
    /// `profile/rule`.
    pub asked: BTreeMap<String, Vec<Date>>,
    /// Reporting regimes that no profile holds.
    pub regimes: Vec<OwnRegime>,
}

impl Office {
    /// Makes an organisation that is reminded ten, five and one working days ahead.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Office::new("Sở Tài chính").remind, [10, 5, 1]);
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), remind: vec![10, 5, 1], ..Self::default() }
    }

    /// Adds a role.
    ///
    /// # Examples
    /// See [`Office`].
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.roles.push(role.into());
        self
    }

    /// Sets the organisation's own days for a rule.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Due, HostDue, Office};
    ///
    /// let office = Office::new("x").host_due("REPORT-UNIT-RIS", HostDue::Rule(Due::Unspecified));
    /// assert_eq!(office.host_due.len(), 1);
    /// ```
    #[must_use]
    pub fn host_due(mut self, rule: impl Into<String>, due: HostDue) -> Self {
        self.host_due.insert(rule.into(), due);
        self
    }

    /// Adds a reporting regime that no profile holds.
    ///
    /// # Examples
    /// See [`OwnRegime`].
    #[must_use]
    pub fn regime(mut self, regime: OwnRegime) -> Self {
        self.regimes.push(regime);
        self
    }

    /// Lists drafts, and regulations not in force, as well.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Office::new("x").assume_in_force().assume_in_force);
    /// ```
    #[must_use]
    pub fn assume_in_force(mut self) -> Self {
        self.assume_in_force = true;
        self
    }
}

/// A reporting regime that the host knows of itself: of a ministry, thematic, ad hoc, or its own.
///
/// # Examples
/// ```
/// let regime: quyche::OwnRegime = serde_json::from_str(r#"{
///     "id": "cchc-dot-xuat", "name": "báo cáo cải cách hành chính", "type": "ad-hoc",
///     "basis": "12/CT-UBND", "asked": ["2026-04-24"],
///     "schedule": { "every": "once", "due": { "within": { "working-days": 5 } } }
/// }"#)?;
/// assert_eq!(regime.asked.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct OwnRegime {
    /// The host's name for it, part of the identifiers of its duties.
    pub id: String,
    /// What is reported.
    pub name: String,
    /// Its kind.
    #[serde(rename = "type")]
    pub regime_type: RegimeType,
    /// The document that orders it.
    #[serde(default)]
    pub basis: Option<String>,
    /// How often, and when it is due.
    pub schedule: Schedule,
    /// The days on which it was asked for, where it is due once.
    #[serde(default)]
    pub asked: Vec<Date>,
    /// The days that an order sets, by period; for what was asked for, by the day of asking.
    #[serde(default)]
    pub due: BTreeMap<String, Date>,
}

impl OwnRegime {
    /// Lists what falls due by it; a kind that needs an order and names none is said so.
    pub(super) fn deadlines(
        &self,
        calendar: &Calendar,
        days: RangeInclusive<Date>,
        fallback: Option<&FallbackWindows>,
    ) -> Result<Vec<Deadline>, Error> {
        let mut options = ScheduleOptions::new().asked_on(self.asked.iter().copied());
        if !self.due.is_empty() {
            options = options.host_due(HostDue::Days(self.due.clone()));
        }
        if let Some(windows) = fallback {
            options = options.fallback(windows.clone());
        }
        let ordered = matches!(self.regime_type, RegimeType::Thematic | RegimeType::AdHoc);
        let based = self.basis.as_deref().is_some_and(|basis| !basis.trim().is_empty());
        let found = self.schedule.occurrences(days, calendar, &options)?;
        let deadline = |mut occurrence: Occurrence| {
            if ordered && !based {
                occurrence.notes.push(OccurrenceNote::NoBasis);
            }
            Deadline {
                profile: "host".to_owned(),
                rule: self.id.clone(),
                subject: None,
                basis: self.basis.clone(),
                citations: Vec::new(),
                modality: Modality::Must,
                duty: Said { vi: self.name.clone(), en: self.name.clone() },
                reporters: self.schedule.reporters.clone(),
                receiver: self.schedule.receiver.clone(),
                validity: Validity::InForce,
                occurrence,
            }
        };
        Ok(found.into_iter().map(deadline).collect())
    }
}
