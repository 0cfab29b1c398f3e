#![doc = include_str!("review.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::date::Moment;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Review as Step;
use crate::record::Value;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Review {
    roles: Vec<String>,
    #[serde(default = "approval")]
    decision: String,
    #[serde(default)]
    before_publication: bool,
    #[serde(default, rename = "final")]
    last: bool,
    #[serde(default)]
    after: Vec<String>,
}

fn approval() -> String {
    "approved".into()
}

impl Review {
    fn step<'s>(&self, steps: &'s [Step]) -> Option<&'s Step> {
        steps.iter().rev().find(|step| {
            step.decision.as_deref() == Some(&self.decision)
                && step.role.as_ref().is_some_and(|role| self.roles.contains(role))
        })
    }

    /// Whether a step says too little to be sure that it is not the one that counts.
    fn vague(&self, step: &Step) -> bool {
        step.role.is_none() || step.decision.is_none() || (self.timed() && step.at.is_none())
    }

    /// Whether the time of a step matters.
    fn timed(&self) -> bool {
        self.before_publication || !self.after.is_empty()
    }

    /// The step may not come before any of the moments given.
    fn order(&self, at: Moment, steps: &[Step]) -> Outcome {
        let earlier = steps
            .iter()
            .filter(|step| step.role.as_ref().is_some_and(|role| self.after.contains(role)));
        match earlier.filter_map(|step| step.at).max() {
            Some(first) if at < first => {
                Outcome::fail(Field::Reviews, Reason::TooEarly { at, first })
            }
            Some(_) => Outcome::Pass,
            None if self.after.is_empty() => Outcome::Pass,
            None => Outcome::fail(
                Field::Reviews,
                Reason::NotReviewed { role: self.after.join(", ").into() },
            ),
        }
    }

    fn published(&self, case: &Case<'_>, at: Moment) -> Outcome {
        match case.facts.value(Field::PublishedAt) {
            Some(Value::Moment(published)) if published < at => {
                Outcome::fail(Field::PublishedAt, Reason::TooEarly { at: published, first: at })
            }
            _ => Outcome::Pass,
        }
    }
}

impl Run for Review {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Reviews, Field::PublishedAt]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let missing = || {
            let role = self.roles.join(", ").into();
            Outcome::fail(Field::Reviews, Reason::NotReviewed { role })
        };
        let steps = match case.facts.value(Field::Reviews) {
            None => return Outcome::NeedsFact(vec![Field::Reviews]),
            Some(Value::Reviews(steps)) => steps,
            Some(_) => return missing(),
        };
        let vague = steps.iter().any(|step| self.vague(step));
        let unknown = || Outcome::NeedsFact(vec![Field::Reviews]);
        if vague && (self.last || self.timed()) {
            return unknown();
        }
        let Some(step) = self.step(steps) else {
            return if vague { unknown() } else { missing() };
        };
        let same = |one: &&Step| one.decision.as_deref() == Some(&self.decision);
        let latest = steps.iter().rev().find(same);
        if self.last && latest.is_some_and(|latest| !std::ptr::eq(latest, step)) {
            return missing();
        }
        if !self.timed() {
            return Outcome::Pass;
        }
        let at = known!(step.at.ok_or_else(unknown));
        self.order(at, steps).and(self.published(case, at))
    }
}
