use std::sync::Arc;

use crate::checks::Case;
use crate::checks::Check;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::profile::Profile;
use crate::profile::basis::Basis;
use crate::profile::import::Resolved;
use crate::profile::report::Report;
use crate::profile::report::Verdict;
use crate::profile::rule::Rule;
use crate::profile::situation::Situation;
use crate::profile::validity::Validity;
use crate::record::Facts;
use crate::record::RecordKind;
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
        let mut verdicts = Vec::with_capacity(self.rules().len());
        verdicts.extend(self.judge(record, &situation).map(|(_, verdict)| verdict));
        self.report(&situation, verdicts)
    }

    pub(super) fn report(&self, situation: &Situation, verdicts: Vec<Verdict>) -> Report {
        Report {
            profile: self.id().to_owned(),
            on: situation.on,
            validity: self.validity(situation.on),
            assumed: situation.assume_in_force,
            verdicts,
        }
    }

    pub(super) fn binds(&self, situation: &Situation) -> bool {
        situation.assume_in_force || self.validity(situation.on) == Validity::InForce
    }

    /// Every rule that concerns the kind of record, with its verdict.
    pub(super) fn judge<'p>(
        &'p self,
        record: &'p dyn Facts,
        situation: &Situation,
    ) -> impl Iterator<Item = (&'p Rule, Verdict)> {
        let looks = self.look(record, situation);
        looks.map(|(rule, standing, found)| (rule, rule.verdict(standing, found)))
    }

    /// Every rule that concerns the kind of record, with what it finds.
    pub(super) fn look<'p>(
        &'p self,
        record: &'p dyn Facts,
        situation: &Situation,
    ) -> impl Iterator<Item = (&'p Rule, Standing<'p>, Found)> {
        let case = Case::new(record, situation.on);
        self.concerned(record.kind(), situation).map(move |(rule, standing)| {
            let found = rule.find(&case, &standing);
            (rule, standing, found)
        })
    }

    /// Every rule that concerns a kind of record, with how it stands.
    pub(super) fn concerned<'p>(
        &'p self,
        kind: RecordKind,
        situation: &Situation,
    ) -> impl Iterator<Item = (&'p Rule, Standing<'p>)> {
        let (on, follow) = (situation.on, self.head().latest_reference_applies);
        let binds = self.binds(situation);
        let rules = self.rules().iter().filter(move |rule| rule.kinds().contains(&kind));
        rules.map(move |rule| {
            let standing = match &rule.basis {
                _ if !binds => Standing::Silent,
                Basis::Own(check) => Standing::Own(check),
                Basis::Imported(import) => Standing::Taken(import.resolve(on, follow)),
            };
            (rule, standing)
        })
    }
}

/// How a rule stands on the day asked about.
pub(super) enum Standing<'p> {
    /// It does not bind.
    Silent,
    /// It has a check of its own.
    Own(&'p Check),
    /// It takes over what a national act says.
    Taken(Resolved<'p>),
}

/// What a rule finds: its outcome, and places worth a look that decide nothing.
pub(super) type Found = (Outcome, Vec<Place>);

impl Rule {
    fn find(&self, case: &Case<'_>, standing: &Standing<'_>) -> Found {
        match standing {
            Standing::Silent => (Outcome::NotApplicable, Vec::new()),
            Standing::Own(check) => self.judged(case, || check.run(case)),
            Standing::Taken(taken) => self.judged(case, || match taken.check {
                Some((check, _)) => check.run(case),
                None => Outcome::NeedsFact(Vec::new()),
            }),
        }
    }

    fn judged(&self, case: &Case<'_>, check: impl FnOnce() -> Outcome) -> Found {
        let found = match self.concerned(case) {
            Outcome::Pass => self.attest(case, check()),
            other => other,
        };
        if self.modality.decides() {
            return (found, Vec::new());
        }
        match found {
            Outcome::Fail(places) => (Outcome::NotApplicable, places),
            Outcome::NeedsFact(fields) => {
                let place = |field| Place::new(field, Reason::Unknown {});
                (Outcome::NotApplicable, fields.into_iter().map(place).collect())
            }
            other => (other, Vec::new()),
        }
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

    pub(super) fn verdict(&self, standing: Standing<'_>, (outcome, advice): Found) -> Verdict {
        let (attested, source) = match standing {
            Standing::Silent | Standing::Own(_) => (self.attested, None),
            Standing::Taken(Resolved { source, check }) => {
                (check.map_or(self.attested, |(_, attested)| attested), Some(source))
            }
        };
        Verdict {
            rule: Arc::clone(&self.id),
            citation: Arc::clone(&self.citation),
            citations: Arc::clone(&self.citations),
            outcome,
            modality: self.modality,
            severity: self.modality.severity(),
            advice,
            attested,
            source,
            duty: Arc::clone(&self.duty),
            notes: Arc::clone(&self.notes),
        }
    }
}
