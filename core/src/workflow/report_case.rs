use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::date::Moment;
use crate::workflow::history::CaseEvent;
use crate::workflow::history::History;
use crate::workflow::machine::Case;
use crate::workflow::report_action::Outage;
use crate::workflow::report_action::ReportAction;
use crate::workflow::report_action::ReportForm;

/// Where a report stands.
///
/// # Examples
/// ```
/// assert_eq!(quyche::ReportState::SentByFallback.code(), "sent-by-fallback");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Not set up.
    #[default]
    New,
    /// Set up, waiting for its period.
    Configured,
    /// Assigned to the reporting body.
    Assigned,
    /// Being compiled or corrected.
    Compiling,
    /// Signed, not sent.
    Signed,
    /// Sent.
    Sent,
    /// Sent as a document during an outage.
    SentByFallback,
    /// Returned by the lead body.
    Returned,
    /// Approved.
    Approved,
    /// Approved, with a correction asked for.
    CorrectionAsked,
    /// Rolled up and sent onward.
    RolledUp,
}

impl ReportState {
    /// Every state.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReportState::ALL.len(), 11);
    /// ```
    pub const ALL: [Self; 11] = [
        Self::New,
        Self::Configured,
        Self::Assigned,
        Self::Compiling,
        Self::Signed,
        Self::Sent,
        Self::SentByFallback,
        Self::Returned,
        Self::Approved,
        Self::CorrectionAsked,
        Self::RolledUp,
    ];

    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReportState::RolledUp.code(), "rolled-up");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Configured => "configured",
            Self::Assigned => "assigned",
            Self::Compiling => "compiling",
            Self::Signed => "signed",
            Self::Sent => "sent",
            Self::SentByFallback => "sent-by-fallback",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::CorrectionAsked => "correction-asked",
            Self::RolledUp => "rolled-up",
        }
    }
}

/// A figure as it was entered; it is never converted.
///
/// # Examples
/// ```
/// let figure: quyche::Figure = serde_json::from_str(r#"{ "value": "12", "unit": "bài" }"#)?;
/// assert_eq!(figure.unit, "bài");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Figure {
    /// The value as written.
    pub value: String,
    /// The unit of measure.
    pub unit: String,
}

/// A version of the report that was signed; all are kept.
///
/// # Examples
/// See [`ReportCase`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct SignedVersion {
    /// When it was signed.
    pub signed_at: Moment,
    /// By whom.
    pub signed_by: String,
    /// What was signed.
    pub documents: Vec<String>,
    /// The figures of each form at that time.
    pub figures: BTreeMap<String, BTreeMap<String, Figure>>,
    /// When it was sent.
    pub sent_at: Option<Moment>,
}

/// How a report was sent while the system was down.
///
/// # Examples
/// See [`ReportCase`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Fallback {
    /// The number of the document.
    pub number: String,
    /// When it was sent.
    pub at: Moment,
    /// The outage.
    pub outage: Outage,
    /// When it was entered on the system afterwards.
    pub caught_up_at: Option<Moment>,
}

/// Whether a report was sent in time.
///
/// # Examples
/// ```
/// assert_eq!(quyche::Timeliness::Late { days: 2 }.code(), "late");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "timeliness", rename_all = "kebab-case")]
pub enum Timeliness {
    /// No last good day is known.
    Unknown,
    /// It was not sent.
    NotSent,
    /// It was sent in time.
    OnTime,
    /// It was sent too late.
    Late {
        /// By so many days.
        days: i32,
    },
}

impl Timeliness {
    /// Returns the stable code.
    ///
    /// # Examples
    /// See [`Timeliness`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotSent => "not-sent",
            Self::OnTime => "on-time",
            Self::Late { .. } => "late",
        }
    }

    fn of(due: Option<Date>, sent: Option<Moment>) -> Self {
        match (due, sent) {
            (_, None) => Self::NotSent,
            (None, _) => Self::Unknown,
            (Some(due), Some(sent)) if sent.date() <= due => Self::OnTime,
            (Some(due), Some(sent)) => Self::Late { days: due.days_until(sent.date()) },
        }
    }
}

/// A report with its history and what follows from it.
///
/// # Examples
/// ```
/// use quyche::{Actor, CaseEvent, RegimeType, ReportAction, ReportFlow, ReportForm, ReportState};
///
/// let flow = ReportFlow::builtin("quang-ngai-239-2025")?;
/// let configure = ReportAction::Configure {
///     regime: RegimeType::Periodic,
///     basis: None,
///     forms: vec![ReportForm::new("bm-01").figure("tin-bai", "bài")],
///     operator_confirmed: true,
/// };
/// let lead = Actor::new("b", "lead").of("van-phong");
/// let case = flow.open_case("bc-2026-H1");
/// let case = flow.apply(&case, CaseEvent::new("2026-01-05T08:00".parse()?, lead, configure)).unwrap();
/// assert_eq!(case.state, ReportState::Configured);
///
/// let text = serde_json::to_string(case.history()).unwrap();
/// let again = flow.replay(serde_json::from_str(&text).unwrap())?;
/// assert_eq!(again.history().seal(), case.history().seal());
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct ReportCase {
    /// Where it stands.
    pub state: ReportState,
    /// The period.
    pub period: Option<String>,
    /// The body that reports.
    pub reporter: Option<String>,
    /// The body in charge.
    pub lead: Option<String>,
    /// The last good day.
    pub due: Option<Date>,
    /// The forms.
    pub forms: Vec<ReportForm>,
    /// Shares and whether they are done.
    pub shares: BTreeMap<String, bool>,
    /// The figures of each form.
    pub figures: BTreeMap<String, BTreeMap<String, Figure>>,
    /// Every signed version, oldest first.
    pub versions: Vec<SignedVersion>,
    /// Who sent it last.
    pub sender: Option<String>,
    /// When it was first sent.
    pub first_sent: Option<Moment>,
    /// When it was sent last.
    pub latest_sent: Option<Moment>,
    /// How it was sent during an outage.
    pub fallback: Option<Fallback>,
    /// How often it was returned.
    pub returned: u32,
    /// How often it was corrected after approval.
    pub corrected: u32,
    /// Whether it was rolled up.
    pub rolled_up: bool,
    /// Whether the report above holds figures that were corrected since.
    pub parent_stale: bool,
    #[serde(skip)]
    history: History<ReportAction>,
}

impl ReportCase {
    /// Returns what happened, to be stored by the host.
    ///
    /// # Examples
    /// See [`ReportCase`].
    #[must_use]
    pub fn history(&self) -> &History<ReportAction> {
        &self.history
    }

    /// Tells whether the first sending was in time; a document sent in an outage counts.
    ///
    /// # Examples
    /// ```
    /// # let flow = quyche::ReportFlow::builtin("quang-ngai-239-2025")?;
    /// assert_eq!(flow.open_case("x").first_timeliness().code(), "not-sent");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn first_timeliness(&self) -> Timeliness {
        Timeliness::of(self.due, self.first_sent)
    }

    /// Tells whether the last sending was in time.
    ///
    /// # Examples
    /// ```
    /// # let flow = quyche::ReportFlow::builtin("quang-ngai-239-2025")?;
    /// assert_eq!(flow.open_case("x").latest_timeliness().code(), "not-sent");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn latest_timeliness(&self) -> Timeliness {
        Timeliness::of(self.due, self.latest_sent)
    }

    /// Lists the figures of the forms that were not entered, as `form/figure`.
    ///
    /// # Examples
    /// ```
    /// # let flow = quyche::ReportFlow::builtin("quang-ngai-239-2025")?;
    /// assert!(flow.open_case("x").missing_figures().is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn missing_figures(&self) -> Vec<String> {
        let entered = |form: &str, figure: &str| {
            self.figures.get(form).is_some_and(|figures| figures.contains_key(figure))
        };
        self.forms
            .iter()
            .flat_map(|form| form.units.keys().map(move |figure| (form.id.as_str(), figure)))
            .filter(|(form, figure)| !entered(form, figure))
            .map(|(form, figure)| format!("{form}/{figure}"))
            .collect()
    }

    fn sent(&mut self, at: Moment, by: &str) {
        self.first_sent.get_or_insert(at);
        self.latest_sent = Some(at);
        self.sender = Some(by.to_owned());
        if let Some(version) = self.versions.last_mut() {
            version.sent_at = Some(at);
        }
    }
}

impl Case for ReportCase {
    type State = ReportState;
    type Action = ReportAction;

    fn opened(history: History<ReportAction>) -> Self {
        Self {
            state: ReportState::New,
            period: None,
            reporter: None,
            lead: None,
            due: None,
            forms: Vec::new(),
            shares: BTreeMap::new(),
            figures: BTreeMap::new(),
            versions: Vec::new(),
            sender: None,
            first_sent: None,
            latest_sent: None,
            fallback: None,
            returned: 0,
            corrected: 0,
            rolled_up: false,
            parent_stale: false,
            history,
        }
    }

    fn state(&self) -> ReportState {
        self.state
    }

    fn state_code(&self) -> &'static str {
        self.state.code()
    }

    fn past(&self) -> &History<ReportAction> {
        &self.history
    }

    fn past_mut(&mut self) -> &mut History<ReportAction> {
        &mut self.history
    }

    fn absorb(&mut self, event: &CaseEvent<ReportAction>, to: Option<ReportState>) {
        let (at, by) = (event.at, &event.actor.id);
        match &event.action {
            ReportAction::Configure { forms, .. } => self.forms.clone_from(forms),
            ReportAction::Open { period, reporter, lead, due } => {
                self.period = Some(period.clone());
                self.reporter = Some(reporter.clone());
                self.lead = Some(lead.clone());
                self.due = *due;
            }
            ReportAction::AssignOn { to } => {
                self.shares.extend(to.iter().map(|share| (share.clone(), false)));
            }
            ReportAction::ChildDone { child } => {
                self.shares.insert(child.clone(), true);
            }
            ReportAction::Enter { form, figure, value, unit } => {
                let figures = self.figures.entry(form.clone()).or_default();
                let entered = Figure { value: value.clone(), unit: unit.clone() };
                figures.insert(figure.clone(), entered);
            }
            ReportAction::Sign { documents } => self.versions.push(SignedVersion {
                signed_at: at,
                signed_by: by.clone(),
                documents: documents.clone(),
                figures: self.figures.clone(),
                sent_at: None,
            }),
            ReportAction::Send { .. } => self.sent(at, by),
            ReportAction::SendByFallback { number, outage } => {
                self.sent(at, by);
                let (number, outage) = (number.clone(), *outage);
                self.fallback = Some(Fallback { number, at, outage, caught_up_at: None });
            }
            ReportAction::CatchUp { .. } => {
                if let Some(fallback) = &mut self.fallback {
                    fallback.caught_up_at = Some(at);
                }
            }
            ReportAction::Return { .. } => self.returned += 1,
            ReportAction::Reject => {
                self.corrected += 1;
                self.parent_stale = self.rolled_up;
            }
            ReportAction::RollUp => {
                self.rolled_up = true;
                self.parent_stale = false;
            }
            ReportAction::Compile
            | ReportAction::Correct
            | ReportAction::Recall
            | ReportAction::Approve
            | ReportAction::AskCorrection { .. }
            | ReportAction::Decline { .. } => {}
        }
        let declined = matches!(event.action, ReportAction::Decline { .. }) && self.rolled_up;
        if declined && !self.parent_stale {
            self.state = ReportState::RolledUp;
        } else if let Some(to) = to {
            self.state = to;
        }
    }
}
