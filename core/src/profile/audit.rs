use std::sync::Arc;

use serde::Serialize;

use crate::checks::Outcome;
use crate::date::Date;
use crate::profile::Profile;
use crate::profile::report::Verdict;
use crate::profile::situation::Situation;
use crate::profile::theme::Theme;
use crate::profile::validity::Validity;
use crate::record::Facts;

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
/// assert!(audit.summary().iter().any(|line| line.theme == Theme::Backup && line.fail > 0));
/// assert!(audit.unseen().iter().any(|rule| &**rule == "BACKUP-RETENTION"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Audit {
    pub(super) profile: String,
    pub(super) on: Date,
    #[serde(flatten)]
    pub(super) validity: Validity,
    pub(super) summary: Vec<ThemeSummary>,
    pub(super) findings: Vec<Finding>,
    pub(super) unseen: Vec<Arc<str>>,
}

/// How the rules of one theme came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ThemeSummary {
    /// The theme.
    pub theme: Theme,
    /// Verdicts that pass.
    pub pass: usize,
    /// Verdicts that fail.
    pub fail: usize,
    /// Verdicts that wait for a fact.
    pub needs_fact: usize,
    /// Verdicts that wait for a person's word.
    pub needs_attestation: usize,
}

/// A verdict worth a look, with the record it is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The host's name of the record.
    pub record: String,
    /// The theme of the rule.
    pub theme: Theme,
    /// The verdict.
    pub verdict: Verdict,
}

impl Profile {
    /// Looks at many records and sums up.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn audit<F: Facts>(
        &self,
        records: &[(String, F)],
        situation: impl Into<Situation>,
    ) -> Audit {
        let situation = situation.into();
        let mut summary: Vec<ThemeSummary> = Theme::ALL
            .iter()
            .map(|theme| ThemeSummary {
                theme: *theme,
                pass: 0,
                fail: 0,
                needs_fact: 0,
                needs_attestation: 0,
            })
            .collect();
        let mut findings = Vec::new();
        for (name, record) in records {
            for verdict in self.validate(record, situation.clone()).verdicts {
                let theme = Theme::of(&verdict.rule);
                if let Some(line) = summary.iter_mut().find(|line| line.theme == theme) {
                    line.count(&verdict.outcome);
                }
                let quiet = matches!(verdict.outcome, Outcome::Pass | Outcome::NotApplicable);
                if !quiet || !verdict.advice.is_empty() {
                    findings.push(Finding { record: name.clone(), theme, verdict });
                }
            }
        }
        summary.retain(|line| line.all() > 0);
        findings.sort_by_key(|finding| (rank(&finding.verdict.outcome), finding.theme));
        let mut unseen: Vec<Arc<str>> = self
            .rules()
            .iter()
            .filter(|rule| !rule.kinds().is_empty())
            .filter(|rule| !records.iter().any(|(_, one)| rule.kinds().contains(&one.kind())))
            .map(|rule| Arc::clone(&rule.id))
            .collect();
        unseen.dedup();
        Audit {
            profile: self.id().to_owned(),
            on: situation.on,
            validity: self.validity(situation.on),
            summary,
            findings,
            unseen,
        }
    }
}

/// What fails comes first, what is only shown last.
fn rank(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Fail(_) => 0,
        Outcome::NeedsFact(_) => 1,
        Outcome::NeedsAttestation(_) => 2,
        Outcome::Pass | Outcome::NotApplicable => 3,
    }
}

impl ThemeSummary {
    fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Pass => self.pass += 1,
            Outcome::Fail(_) => self.fail += 1,
            Outcome::NeedsFact(_) => self.needs_fact += 1,
            Outcome::NeedsAttestation(_) => self.needs_attestation += 1,
            Outcome::NotApplicable => {}
        }
    }

    fn all(&self) -> usize {
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

    /// Returns the rules about which the inventory holds no record.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn unseen(&self) -> &[Arc<str>] {
        &self.unseen
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
