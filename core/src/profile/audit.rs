use std::sync::Arc;

use serde::Serialize;

use crate::checks::Outcome;
use crate::checks::Word;
use crate::date::Date;
use crate::legal::Citation;
use crate::profile::report::Verdict;
use crate::profile::rule::Said;
use crate::profile::theme::Theme;
use crate::profile::validity::Validity;

/// What a regulation says about a portal as a whole: many records, one summary.
///
/// # Examples
/// ```
/// use quyche::{Profile, Record, Theme};
///
/// let inventory = [
///     ("may-chu-1", r#"{ "kind": "server", "portal": "provincial", "log_days": 60 }"#),
///     ("cong", r#"{ "kind": "site", "portal": "provincial", "host": "bentre.vn" }"#),
/// ];
/// let records = inventory
///     .iter()
///     .map(|(name, json)| Ok(((*name).to_owned(), Record::from_json(json)?)))
///     .collect::<Result<Vec<_>, quyche::Error>>()?;
///
/// let profile = Profile::builtin("ben-tre-03-2019")?;
/// let audit = profile.audit(&records, "2026-03-01".parse::<quyche::Date>()?);
/// assert!(audit.findings().iter().any(|finding| finding.record == "may-chu-1"));
/// assert!(audit.summary().iter().any(|line| line.theme == Theme::Backup && line.counts.fail > 0));
/// assert!(audit.unseen().iter().any(|unseen| &*unseen.rule == "BACKUP-RETENTION"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Audit {
    pub(super) profile: String,
    pub(super) title: Said,
    pub(super) on: Date,
    #[serde(flatten)]
    pub(super) validity: Validity,
    pub(super) records: usize,
    pub(super) summary: Vec<ThemeSummary>,
    pub(super) bodies: Vec<BodySummary>,
    pub(super) findings: Vec<Finding>,
    pub(super) sections: Vec<SectionAge>,
    pub(super) unseen: Vec<Unseen>,
}

/// How many verdicts came out which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OutcomeCounts {
    /// Verdicts that pass.
    pub pass: usize,
    /// Verdicts that fail.
    pub fail: usize,
    /// Verdicts that wait for a fact.
    pub needs_fact: usize,
    /// Verdicts that wait for a person's word.
    pub needs_attestation: usize,
}

/// How the rules of one theme came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ThemeSummary {
    /// The theme.
    pub theme: Theme,
    /// Its verdicts.
    #[serde(flatten)]
    pub counts: OutcomeCounts,
}

/// How the rules that bind one body came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct BodySummary {
    /// The role that the rules name, such as `office`.
    pub body: Word,
    /// The verdicts of the rules that bind it.
    #[serde(flatten)]
    pub counts: OutcomeCounts,
}

/// A verdict worth a look, with the record it is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The host's name of the record.
    pub record: String,
    /// The theme of the rule.
    pub theme: Theme,
    /// Whom the rule binds.
    pub binds: Vec<Word>,
    /// The verdict.
    pub verdict: Verdict,
}

/// A section of a site with how long it has lain still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SectionAge {
    /// The host's name of the site.
    pub record: String,
    /// The section.
    pub section: String,
    /// How many items it holds, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<u64>,
    /// The day of its last update, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// How many days passed since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i32>,
}

/// A rule about which the inventory holds no record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Unseen {
    /// The rule.
    pub rule: Arc<str>,
    /// The first place that says it.
    pub citation: Arc<Citation>,
    /// What it asks for.
    pub duty: Arc<Said>,
}

impl OutcomeCounts {
    pub(super) fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Pass => self.pass += 1,
            Outcome::Fail(_) => self.fail += 1,
            Outcome::NeedsFact(_) => self.needs_fact += 1,
            Outcome::NeedsAttestation(_) => self.needs_attestation += 1,
            Outcome::NotApplicable => {}
        }
    }

    pub(super) fn all(&self) -> usize {
        self.pass + self.fail + self.needs_fact + self.needs_attestation
    }
}

impl Audit {
    /// Returns one line a theme that has a verdict.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn summary(&self) -> &[ThemeSummary] {
        &self.summary
    }

    /// Returns what fails, what is open, and what is worth a look, in this order.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns one line a body that the rules bind, the one with the most failures first.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn bodies(&self) -> &[BodySummary] {
        &self.bodies
    }

    /// Returns the sections of the sites with their age, the stalest first.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Profile, Record};
    ///
    /// let site = Record::from_json(
    ///     r#"{ "kind": "site", "sections": [{ "name": "Tin tức", "items": 3, "updated": "2026-01-30" }] }"#,
    /// )?;
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let audit = profile.audit(&[("cong".to_owned(), site)], "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(audit.sections()[0].days, Some(30));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn sections(&self) -> &[SectionAge] {
        &self.sections
    }

    /// Returns the rules about which the inventory holds no record.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn unseen(&self) -> &[Unseen] {
        &self.unseen
    }

    /// Returns the identifier of the profile.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let nothing: [(String, quyche::Record); 0] = [];
    /// let audit = profile.audit(&nothing, "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(audit.profile(), "ben-tre-03-2019");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn profile(&self) -> &str {
        &self.profile
    }

    /// Returns the day asked about.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let nothing: [(String, quyche::Record); 0] = [];
    /// let audit = profile.audit(&nothing, "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(audit.on().to_string(), "2026-03-01");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// Returns whether the regulation binds on the day asked about.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("binh-phuoc-draft-2015")?;
    /// let nothing: [(String, quyche::Record); 0] = [];
    /// let audit = profile.audit(&nothing, "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(audit.validity(), &quyche::Validity::Draft);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn validity(&self) -> &Validity {
        &self.validity
    }
}
