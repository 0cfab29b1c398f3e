//! What both life cycles do with an event: state and role by the table, order, guards, then the new state.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::legal::Citation;
use crate::workflow::history::CaseEvent;
use crate::workflow::history::History;
use crate::workflow::refusal::Refusal;
use crate::workflow::refusal::RefusalReason;
use crate::workflow::table::Table;

/// What happens to a case, by the code that tables use for it.
pub(super) trait Action: Clone + Serialize {
    fn code(&self) -> &'static str;
}

/// A case: a state that follows from a history.
pub(super) trait Case: Clone {
    type State: Copy + PartialEq + DeserializeOwned;
    type Action: Action;

    fn opened(history: History<Self::Action>) -> Self;
    fn state(&self) -> Self::State;
    fn state_code(&self) -> &'static str;
    fn past(&self) -> &History<Self::Action>;
    fn past_mut(&mut self) -> &mut History<Self::Action>;

    /// Takes an allowed event into the state.
    fn absorb(&mut self, event: &CaseEvent<Self::Action>, to: Option<Self::State>);
}

/// What stands against an event beside its state and role.
pub(super) struct Objection {
    pub(super) reason: RefusalReason,
    pub(super) details: Vec<String>,
    /// The clause, where it is another than that of the table.
    pub(super) citation: Option<Box<Citation>>,
}

impl From<RefusalReason> for Objection {
    fn from(reason: RefusalReason) -> Self {
        Self { reason, details: Vec::new(), citation: None }
    }
}

/// A life cycle: a table, and what a step asks beside it.
pub(super) trait Flow {
    type Case: Case;

    fn table(&self) -> &Table<<Self::Case as Case>::State>;

    /// For which target of the table the event counts.
    fn target(
        &self,
        case: &Self::Case,
        action: &<Self::Case as Case>::Action,
    ) -> Option<&'static str>;

    /// What a step asks beside state, role and order.
    fn guard(
        &self,
        case: &Self::Case,
        event: &CaseEvent<<Self::Case as Case>::Action>,
    ) -> Result<(), Objection>;

    fn opened(&self, id: impl Into<String>) -> Self::Case {
        Self::Case::opened(History::new(id, &self.table().profile))
    }

    fn next(
        &self,
        case: &Self::Case,
        event: CaseEvent<<Self::Case as Case>::Action>,
    ) -> Result<Self::Case, Box<Refusal>> {
        let mut next = case.clone();
        self.advance(&mut next, event)?;
        Ok(next)
    }

    fn rebuilt(
        &self,
        history: &History<<Self::Case as Case>::Action>,
    ) -> Result<Self::Case, Error> {
        history.verify_under(&self.table().profile)?;
        let mut case = self.opened(history.case());
        for entry in history.entries() {
            self.advance(&mut case, entry.event.clone())
                .map_err(|refusal| history.cannot(entry.order, &refusal))?;
        }
        Ok(case)
    }

    fn advance(
        &self,
        case: &mut Self::Case,
        event: CaseEvent<<Self::Case as Case>::Action>,
    ) -> Result<(), Box<Refusal>> {
        let (state, code, name) = (case.state(), case.state_code(), event.action.code());
        let refuse = |Objection { reason, details, citation }| {
            Box::new(Refusal {
                reason,
                event: name.to_owned(),
                state: code.to_owned(),
                role: event.actor.role.clone(),
                details,
                citation: citation
                    .map_or_else(|| self.table().clause(reason, name, &state), |cite| *cite),
            })
        };
        let target = self.target(case, &event.action);
        let step = self.table().allowed(name, &state, &event.actor.role, target);
        let step = step.map_err(|reason| refuse(reason.into()))?;
        in_order(case, &event).and_then(|()| self.guard(case, &event)).map_err(refuse)?;
        case.absorb(&event, step.to);
        // An event is plain data; one that could not be written would be refused like any other.
        let entry = event.clone();
        case.past_mut().push(entry).map_err(|_| refuse(RefusalReason::WrongState.into()))
    }
}

/// Nothing happens before what has happened.
fn in_order<C: Case>(case: &C, event: &CaseEvent<C::Action>) -> Result<(), Objection> {
    let last = case.past().entries().last().map(|entry| entry.event.at);
    match last.filter(|last| event.at < *last) {
        None => Ok(()),
        Some(last) => Err(Objection {
            reason: RefusalReason::OutOfOrder,
            details: vec![last.to_string()],
            citation: None,
        }),
    }
}
