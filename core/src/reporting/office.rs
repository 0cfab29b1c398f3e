use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::calendar::HostDue;
use crate::date::Moment;

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

/// A report that was sent.
///
/// # Examples
/// ```
/// let sent = quyche::Sent::new("ben-tre-03-2019/REPORT-UNIT-PORTAL/2026", "2026-11-19T16:00".parse()?);
/// assert_eq!(sent.at.date().to_string(), "2026-11-19");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sent {
    /// The deadline it meets, as [`Deadline::id`](crate::Deadline::id) gives it.
    pub deadline: String,
    /// When.
    pub at: Moment,
}

impl Sent {
    /// Makes the note of a report that was sent.
    ///
    /// # Examples
    /// See [`Sent`].
    #[must_use]
    pub fn new(deadline: impl Into<String>, at: Moment) -> Self {
        Self { deadline: deadline.into(), at }
    }
}
