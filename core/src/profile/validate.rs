use std::sync::Arc;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::profile::Profile;
use crate::profile::basis::Basis;
use crate::profile::report::Report;
use crate::profile::report::Verdict;
use crate::profile::rule::Rule;
use crate::profile::situation::Situation;
use crate::profile::validity::Validity;
use crate::record::Facts;
use crate::record::Value;

impl Profile {
    /// Looks at a record with every rule that concerns its kind, on the day asked about.
    ///
    /// A regulation that does not bind on that day decides nothing: every outcome is
    /// not-applicable, and [`Report::validity`] says why.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Date, PeriodicReport, Profile, Project};
    ///
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let mut project = Project::default();
    /// project.name = Some("Kè chống sạt lở".into());
    /// project.sponsor = Some(String::new());
    /// let report = profile.validate(&project, "2026-03-01".parse::<Date>()?);
    /// assert!(!report.passes());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn validate(&self, record: &dyn Facts, situation: impl Into<Situation>) -> Report {
        let situation = situation.into();
        Report {
            profile: self.id().to_owned(),
            on: situation.on,
            validity: self.validity(situation.on),
            assumed: situation.assume_in_force,
            verdicts: self.judge(record, &situation).map(|(_, verdict)| verdict).collect(),
        }
    }

    /// Every rule that concerns the kind of record, with its verdict.
    pub(super) fn judge<'p>(
        &'p self,
        record: &dyn Facts,
        situation: &Situation,
    ) -> impl Iterator<Item = (&'p Rule, Verdict)> {
        let in_force = self.validity(situation.on) == Validity::InForce;
        let binds = situation.assume_in_force || in_force;
        let case = Case::new(record, situation.on);
        let follow = self.head().latest_reference_applies;
        let kind = record.kind();
        self.rules().iter().filter(move |rule| rule.kinds().contains(&kind)).map(move |rule| {
            (rule, if binds { rule.verdict(&case, follow) } else { rule.silent() })
        })
    }
}

impl Rule {
    fn verdict(&self, case: &Case<'_>, follow: bool) -> Verdict {
        match &self.basis {
            Basis::Own(check) => self.judged(case, || check.run(case)),
            Basis::Imported(import) => {
                let resolved = import.resolve(case.on, follow);
                let mut verdict = match resolved.check {
                    Some((check, _)) => self.judged(case, || check.run(case)),
                    None => self.judged(case, || Outcome::NeedsFact(Vec::new())),
                };
                verdict.attested =
                    resolved.check.map_or(verdict.attested, |(_, attested)| attested);
                verdict.source = Some(resolved.source);
                verdict
            }
        }
    }

    fn judged(&self, case: &Case<'_>, check: impl FnOnce() -> Outcome) -> Verdict {
        let found = match self.concerned(case) {
            Outcome::Pass => self.attest(case, check()),
            other => other,
        };
        if self.modality.decides() {
            return self.said(found, Vec::new());
        }
        match found {
            Outcome::Fail(places) => self.said(Outcome::NotApplicable, places),
            Outcome::NeedsFact(fields) => {
                let place = |field| Place::new(field, Reason::Unknown {});
                self.said(Outcome::NotApplicable, fields.into_iter().map(place).collect())
            }
            other => self.said(other, Vec::new()),
        }
    }

    fn silent(&self) -> Verdict {
        self.said(Outcome::NotApplicable, Vec::new())
    }

    /// Passes where the conditions of the rule hold.
    pub(super) fn concerned(&self, case: &Case<'_>) -> Outcome {
        let mut unknown = Vec::new();
        for (field, wanted) in &self.conditions {
            let holds = match case.facts.value(*field) {
                None => {
                    unknown.push(*field);
                    continue;
                }
                Some(Value::Text(text)) => wanted.iter().any(|word| word == text.trim()),
                Some(Value::Texts(texts)) => texts.iter().any(|text| wanted.contains(text)),
                Some(Value::Flag(flag)) => wanted.iter().any(|word| *word == flag.to_string()),
                Some(_) => false,
            };
            if !holds {
                return Outcome::NotApplicable;
            }
        }
        if unknown.is_empty() { Outcome::Pass } else { Outcome::NeedsFact(unknown) }
    }

    /// A person's word settles what only a person can tell.
    fn attest(&self, case: &Case<'_>, found: Outcome) -> Outcome {
        let vouched = || {
            let word = |a: &&crate::record::Attestation| a.rule == *self.id;
            case.facts.attestations().iter().filter(word).any(|a| !a.by.trim().is_empty())
        };
        match found {
            Outcome::NeedsAttestation(_) if vouched() => Outcome::Pass,
            other => other,
        }
    }

    fn said(&self, outcome: Outcome, advice: Vec<Place>) -> Verdict {
        Verdict {
            rule: Arc::clone(&self.id),
            citation: Arc::clone(&self.citation),
            citations: Arc::clone(&self.citations),
            outcome,
            modality: self.modality,
            severity: self.modality.severity(),
            advice,
            attested: self.attested,
            source: None,
            duty: Arc::clone(&self.duty),
            notes: Arc::clone(&self.notes),
        }
    }
}
