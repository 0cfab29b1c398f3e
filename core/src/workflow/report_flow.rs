use crate::calendar::RegimeType;
use crate::error::Error;
use crate::error::Repr;
use crate::workflow::history::CaseEvent;
use crate::workflow::history::History;
use crate::workflow::machine::Flow;
use crate::workflow::machine::Objection;
use crate::workflow::refusal::Refusal;
use crate::workflow::refusal::RefusalReason;
use crate::workflow::report_action::ReportAction;
use crate::workflow::report_action::SendChannel;
use crate::workflow::report_case::ReportCase;
use crate::workflow::report_case::ReportState;
use crate::workflow::table::Table;

/// The life cycles that come with the library.
const BUILTIN: &[(&str, &str)] =
    &[("quang-ngai-239-2025", include_str!("../../law/workflows/report-quang-ngai-239-2025.toml"))];

/// The reasons that the table must give a clause.
const GUARDS: &[&str] = &[
    "no-form",
    "no-basis",
    "no-operator",
    "no-recipient",
    "no-assignee",
    "other-body",
    "child-open",
    "unknown-figure",
    "unit-differs",
    "unsigned",
    "wrong-channel",
    "no-outage",
    "no-number",
    "not-restored",
    "not-sender",
    "no-reason",
    "no-contact",
];

/// The life cycle of a report on a reporting system, as a regulation sets it.
///
/// # Examples
/// ```
/// let flow = quyche::ReportFlow::builtin("quang-ngai-239-2025")?;
/// assert_eq!(flow.profile(), "quang-ngai-239-2025");
/// assert!(quyche::ReportFlow::builtin("ben-tre-03-2019").is_err()); // it has no such system
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ReportFlow {
    table: Table<ReportState>,
}

type Held = Result<(), Objection>;

impl ReportFlow {
    /// Returns the life cycle that a built-in regulation sets.
    ///
    /// # Errors
    /// `unknown-profile` where it sets none.
    ///
    /// # Examples
    /// See [`ReportFlow`].
    pub fn builtin(profile: &str) -> Result<Self, Error> {
        let (name, text) = BUILTIN
            .iter()
            .find(|(known, _)| *known == profile)
            .ok_or_else(|| Repr::UnknownProfile(profile.to_owned()))?;
        Self::parse(text, name)
    }

    /// Reads a life cycle that a host wrote, in TOML, shaped as those in `law/workflows`.
    ///
    /// # Errors
    /// `invalid-profile` with file, line and column, or with the event or guard that is missing.
    ///
    /// # Examples
    /// ```
    /// let error = quyche::ReportFlow::parse("profile = 1", "own.toml").unwrap_err();
    /// assert!(error.to_string().starts_with("own.toml:1:11: "), "{error}");
    /// ```
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        Ok(Self { table: Table::parse(file, text, ReportAction::EVENTS, GUARDS)? })
    }

    /// Returns the profile it belongs to.
    ///
    /// # Examples
    /// See [`ReportFlow`].
    #[must_use]
    pub fn profile(&self) -> &str {
        &self.table.profile
    }

    /// Lists the events that a role may bring about in a state.
    ///
    /// # Examples
    /// ```
    /// use quyche::{ReportFlow, ReportState};
    ///
    /// let flow = ReportFlow::builtin("quang-ngai-239-2025")?;
    /// let events: Vec<&str> = flow.events(ReportState::Sent, "lead").collect();
    /// assert_eq!(events, ["return", "approve"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn events<'f>(
        &'f self,
        state: ReportState,
        role: &'f str,
    ) -> impl Iterator<Item = &'f str> {
        let open = self.table.steps.iter().filter(move |step| {
            step.from.contains(&state) && step.roles.iter().any(|allowed| allowed == role)
        });
        open.map(|step| step.event.as_str())
    }

    /// Tells whether an event is there only because the text leaves a gap.
    ///
    /// # Examples
    /// ```
    /// let flow = quyche::ReportFlow::builtin("quang-ngai-239-2025")?;
    /// assert!(flow.is_gap("decline"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn is_gap(&self, event: &str) -> bool {
        self.table.step(event).is_some_and(|step| step.gap)
    }

    /// Opens a case with an empty history.
    ///
    /// # Examples
    /// ```
    /// let flow = quyche::ReportFlow::builtin("quang-ngai-239-2025")?;
    /// assert_eq!(flow.open_case("bc-2026").state, quyche::ReportState::New);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn open_case(&self, id: impl Into<String>) -> ReportCase {
        self.opened(id)
    }

    /// Returns the case after an event, or why it may not happen.
    ///
    /// # Errors
    /// A [`Refusal`] with the clause; the case is left as it was.
    ///
    /// # Examples
    /// See [`ReportCase`].
    pub fn apply(
        &self,
        case: &ReportCase,
        event: CaseEvent<ReportAction>,
    ) -> Result<ReportCase, Box<Refusal>> {
        self.next(case, event)
    }

    /// Rebuilds a case from its stored history.
    ///
    /// # Errors
    /// `invalid-event` where the history was changed, or holds an event that may not happen.
    ///
    /// # Examples
    /// See [`ReportCase`].
    pub fn replay(&self, history: History<ReportAction>) -> Result<ReportCase, Error> {
        self.rebuilt(&history)
    }
}

impl Flow for ReportFlow {
    type Case = ReportCase;

    fn table(&self) -> &Table<ReportState> {
        &self.table
    }

    fn target(&self, _: &ReportCase, _: &ReportAction) -> Option<&'static str> {
        None
    }

    fn guard(&self, case: &ReportCase, event: &CaseEvent<ReportAction>) -> Held {
        own_body(case, event)?;
        guard(case, event)
    }
}

fn hold(held: bool, reason: RefusalReason) -> Held {
    hold_all(held, reason, Vec::new())
}

fn hold_all(held: bool, reason: RefusalReason, details: Vec<String>) -> Held {
    if held { Ok(()) } else { Err(Objection { reason, details, citation: None }) }
}

/// The reporting body reports, and the lead body judges; an actor without a body is of neither.
fn own_body(case: &ReportCase, event: &CaseEvent<ReportAction>) -> Held {
    let owner = match event.actor.role.as_str() {
        "reporter" => &case.reporter,
        "lead" => &case.lead,
        _ => return Ok(()),
    };
    let held = owner.as_ref().is_none_or(|owner| event.actor.body.as_ref() == Some(owner));
    hold_all(held, RefusalReason::OtherBody, event.actor.body.iter().cloned().collect())
}

/// Whether an assignee acts for a share of its own; other roles are not asked.
fn own_share(event: &CaseEvent<ReportAction>, share: Option<&String>) -> bool {
    event.actor.role != "assignee"
        || share.is_some_and(|s| *s == event.actor.id || Some(s) == event.actor.body.as_ref())
}

fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

/// What a step asks beside state and role.
fn guard(case: &ReportCase, event: &CaseEvent<ReportAction>) -> Held {
    match &event.action {
        ReportAction::Configure { regime, basis, forms, operator_confirmed } => {
            let ordered = matches!(regime, RegimeType::Thematic | RegimeType::AdHoc);
            let based = !ordered || basis.as_deref().is_some_and(said);
            hold(!forms.is_empty(), RefusalReason::NoForm)?;
            hold(based, RefusalReason::NoBasis)?;
            hold(*operator_confirmed, RefusalReason::NoOperator)
        }
        ReportAction::Open { reporter, lead, .. } => {
            hold(said(reporter) && said(lead), RefusalReason::NoRecipient)
        }
        ReportAction::AssignOn { to } => {
            hold(!to.is_empty() && to.iter().all(|to| said(to)), RefusalReason::NoAssignee)
        }
        ReportAction::ChildDone { child } => {
            let known = case.shares.contains_key(child) && own_share(event, Some(child));
            hold_all(known, RefusalReason::NoAssignee, vec![child.clone()])
        }
        ReportAction::Enter { form, figure, unit, .. } => {
            let mut shares = case.shares.keys();
            hold(
                own_share(event, None) || shares.any(|share| own_share(event, Some(share))),
                RefusalReason::NoAssignee,
            )?;
            let place = vec![format!("{form}/{figure}")];
            let known = case.forms.iter().find(|known| known.id == *form);
            let Some(asked) = known.and_then(|known| known.units.get(figure)) else {
                return hold_all(false, RefusalReason::UnknownFigure, place);
            };
            let details = vec![format!("{form}/{figure}: {unit} ≠ {asked}")];
            hold_all(asked == unit, RefusalReason::UnitDiffers, details)
        }
        ReportAction::Sign { documents } => {
            let open: Vec<String> =
                case.shares.iter().filter(|(_, done)| !**done).map(|(s, _)| s.clone()).collect();
            hold_all(open.is_empty(), RefusalReason::ChildOpen, open)?;
            let asked = std::iter::once("report").chain(case.forms.iter().map(|f| f.id.as_str()));
            let unsigned: Vec<String> = asked
                .filter(|asked| !documents.iter().any(|signed| signed == asked))
                .map(str::to_owned)
                .collect();
            hold_all(unsigned.is_empty(), RefusalReason::Unsigned, unsigned)
        }
        ReportAction::Send { channel } => {
            hold(*channel == SendChannel::System, RefusalReason::WrongChannel)
        }
        ReportAction::SendByFallback { number, outage } => {
            hold(outage.covers(event.at), RefusalReason::NoOutage)?;
            hold(said(number), RefusalReason::NoNumber)
        }
        ReportAction::CatchUp { restored } => {
            let ended = case.fallback.as_ref().and_then(|fallback| fallback.outage.to);
            let after_outage = ended.is_none_or(|ended| ended <= *restored);
            hold(after_outage && *restored <= event.at, RefusalReason::NotRestored)
        }
        ReportAction::Return { reason } | ReportAction::Decline { reason } => {
            hold(said(reason), RefusalReason::NoReason)
        }
        ReportAction::Recall => {
            let sender = case.sender.as_ref() == Some(&event.actor.id);
            hold_all(sender, RefusalReason::NotSender, case.sender.iter().cloned().collect())
        }
        ReportAction::AskCorrection { contact } => hold(said(contact), RefusalReason::NoContact),
        ReportAction::Compile
        | ReportAction::Correct
        | ReportAction::Approve
        | ReportAction::Reject
        | ReportAction::RollUp => Ok(()),
    }
}
