use std::sync::Arc;

use serde::Serialize;

use crate::checks::Outcome;
use crate::checks::Place;
use crate::date::Date;
use crate::legal::Citation;
use crate::profile::import::Source;
use crate::profile::modality::Modality;
use crate::profile::modality::Severity;
use crate::profile::rule::Attested;
use crate::profile::rule::Said;
use crate::profile::validity::Validity;

/// What the rules of a profile say about one record on one day.
///
/// # Examples
/// ```
/// use quyche::{Article, Profile};
///
/// let profile = Profile::builtin("ben-tre-03-2019")?;
/// let mut article = Article::default();
/// article.reuse = Some(true);
/// article.source = Some("TTXVN".into());
/// article.author = Some(String::new());
///
/// let report = profile.validate(&article, "2026-03-01".parse::<quyche::Date>()?);
/// assert_eq!(report.outcome("ATTRIBUTION-SOURCE").name(), "fail");
/// assert_eq!(report.outcome("REPORT-FORM").name(), "not-applicable");
/// assert!(!report.passes());
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub(crate) profile: String,
    pub(crate) on: Date,
    #[serde(flatten)]
    pub(crate) validity: Validity,
    pub(crate) assumed: bool,
    pub(crate) verdicts: Vec<Verdict>,
}

/// What one rule says about one record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Verdict {
    /// The rule.
    pub rule: Arc<str>,
    /// The first place of the regulation that says it.
    pub citation: Arc<Citation>,
    /// Every place of the regulation that says it.
    pub citations: Arc<[Citation]>,
    /// One of five.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// How strongly the rule binds.
    pub modality: Modality,
    /// How grave a miss is.
    pub severity: Severity,
    /// Places worth a look that decide nothing: rules that encourage, or ask for promptness.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Place>,
    /// How well the provision is attested.
    pub attested: Attested,
    /// The national act that the rule takes its content from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What the rule asks for.
    pub duty: Arc<Said>,
    /// Notes of the profile that touch the rule.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub notes: Arc<[String]>,
}

impl Report {
    /// Returns the identifier of the profile.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(report.profile(), "ben-tre-03-2019");
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
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(report.on().to_string(), "2026-03-01");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// Returns whether the regulation binds on that day.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(report.validity(), &quyche::Validity::InForce);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn validity(&self) -> &Validity {
        &self.validity
    }

    /// Returns one verdict for each rule that looks at this kind of record, in the order of the text.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert!(report.verdicts().iter().any(|verdict| &*verdict.rule == "WORKFLOW-REVIEW"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// Returns the verdicts that fail.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(report.failures().count(), 0);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn failures(&self) -> impl Iterator<Item = &Verdict> {
        self.verdicts.iter().filter(|verdict| matches!(verdict.outcome, Outcome::Fail(_)))
    }

    /// Returns the verdicts that wait for a fact or for a person's word.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert!(report.open().count() > 0);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn open(&self) -> impl Iterator<Item = &Verdict> {
        self.verdicts.iter().filter(|verdict| {
            matches!(verdict.outcome, Outcome::NeedsFact(_) | Outcome::NeedsAttestation(_))
        })
    }

    /// Returns the outcome of a rule; the gravest where the text has it in several places, and
    /// not-applicable where the profile has no such rule for this kind of record.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert_eq!(report.outcome("ATTRIBUTION-FORMULA"), quyche::Outcome::NotApplicable);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn outcome(&self, rule: &str) -> Outcome {
        self.verdicts
            .iter()
            .filter(|verdict| *verdict.rule == *rule)
            .map(|verdict| verdict.outcome.clone())
            .fold(Outcome::NotApplicable, Outcome::and)
    }

    /// Tells whether the regulation binds, and no rule fails or waits for anything.
    ///
    /// # Examples
    /// ```
    /// # let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// # let report = profile.validate(&quyche::Article::default(), "2026-03-01".parse::<quyche::Date>()?);
    /// assert!(!report.passes());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn passes(&self) -> bool {
        (self.assumed || self.validity == Validity::InForce)
            && self.verdicts.iter().all(|verdict| verdict.outcome.holds())
    }
}
