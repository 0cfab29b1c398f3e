//! A life cycle as data: steps, who may take them, and the clauses that say so.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::file;
use crate::legal::Citation;
use crate::workflow::refusal::RefusalReason;
use crate::workflow::review_flow::RequiredStep;

/// A life cycle that was read and found whole.
#[derive(Clone, Debug)]
pub(super) struct Table<S> {
    pub(super) profile: String,
    pub(super) steps: Vec<Step<S>>,
    refusals: Vec<RefusedIn<S>>,
    guards: BTreeMap<String, Citation>,
    /// The clause of the first step, for what `parse` has excluded.
    first: Citation,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound = "S: DeserializeOwned")]
struct File<S> {
    profile: String,
    #[serde(rename = "step")]
    steps: Vec<Step<S>>,
    #[serde(rename = "refusal", default)]
    refusals: Vec<RefusedIn<S>>,
    #[serde(rename = "guard", default)]
    guards: BTreeMap<String, Citation>,
    #[serde(rename = "require", default)]
    required: Vec<RequiredStep>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, bound = "S: DeserializeOwned")]
pub(super) struct Step<S> {
    pub(super) event: String,
    pub(super) from: Vec<S>,
    /// The state after it; the same where nothing is said.
    pub(super) to: Option<S>,
    /// For cases of this target only.
    target: Option<String>,
    pub(super) roles: Vec<String>,
    pub(super) cite: Citation,
    /// Not in the text; there so that the machine has no dead end.
    #[serde(default)]
    pub(super) gap: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, bound = "S: DeserializeOwned")]
struct RefusedIn<S> {
    event: String,
    states: Vec<S>,
    cite: Citation,
}

impl<S: DeserializeOwned + PartialEq> Table<S> {
    /// Reads a table; every event and every guard must be there.
    pub(super) fn parse(
        file: &str,
        text: &str,
        events: &[&str],
        guards: &[&str],
    ) -> Result<Self, Error> {
        Ok(Self::parse_with_required(file, text, events, guards)?.0)
    }

    /// Reads a table with the steps that must be taken before the last.
    pub(super) fn parse_with_required(
        file: &str,
        text: &str,
        events: &[&str],
        guards: &[&str],
    ) -> Result<(Self, Vec<RequiredStep>), Error> {
        let file_of: File<S> = file::toml(text)
            .map_err(|fault| fault.of_file(ErrorKind::InvalidProfile, file, text))?;
        let wrong = |message: String| {
            Err(Error::plain(ErrorKind::InvalidProfile, format!("{file}: {message}")))
        };
        let Some(first) = file_of.steps.first().map(|step| step.cite.clone()) else {
            return wrong("there is no step".to_owned());
        };
        let File { profile, steps, refusals, guards: clauses, required } = file_of;
        if let Some(step) = required.iter().find(|step| !events.contains(&step.event.as_str())) {
            return wrong(format!("there is no event `{}`", step.event));
        }
        let table = Self { profile, steps, refusals, guards: clauses, first };
        if let Some(event) = events.iter().find(|event| table.step(event).is_none()) {
            return wrong(format!("no step for the event `{event}`"));
        }
        if let Some(step) = table.steps.iter().find(|step| !events.contains(&step.event.as_str())) {
            return wrong(format!("there is no event `{}`", step.event));
        }
        if let Some(guard) = guards.iter().find(|guard| !table.guards.contains_key(**guard)) {
            return wrong(format!("no clause for the guard `{guard}`"));
        }
        if let Some(guard) = table.guards.keys().find(|guard| !guards.contains(&guard.as_str())) {
            return wrong(format!("there is no guard `{guard}`"));
        }
        Ok((table, required))
    }

    pub(super) fn step(&self, event: &str) -> Option<&Step<S>> {
        self.steps.iter().find(|step| step.event == event)
    }

    /// The step by which an event may happen, or why it may not in this state or role.
    pub(super) fn allowed(
        &self,
        event: &str,
        state: &S,
        role: &str,
        target: Option<&str>,
    ) -> Result<&Step<S>, RefusalReason> {
        let mut fitting = self.steps.iter().filter(|step| step.event == event);
        let in_state: Vec<&Step<S>> =
            fitting.by_ref().filter(|step| step.from.contains(state)).collect();
        if in_state.is_empty() {
            return Err(RefusalReason::WrongState);
        }
        let by_role = in_state.into_iter().find(|step| {
            step.roles.iter().any(|open| open == role)
                && (step.target.is_none() || step.target.as_deref() == target)
        });
        by_role.ok_or(RefusalReason::WrongRole)
    }

    /// The clause behind a refusal: of the guard, of the event in that state, or of its step.
    pub(super) fn clause(&self, reason: RefusalReason, event: &str, state: &S) -> Citation {
        let closer = || {
            let mut known = self.refusals.iter();
            known.find(|r| r.event == event && r.states.contains(state)).map(|r| &r.cite)
        };
        let cite = match reason {
            RefusalReason::WrongState => closer(),
            _ => self.guards.get(reason.code()),
        };
        let step = || self.step(event).map(|step| &step.cite);
        cite.or_else(step).unwrap_or(&self.first).clone()
    }
}
