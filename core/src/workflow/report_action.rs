use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::calendar::RegimeType;
use crate::date::Date;
use crate::date::Moment;
use crate::workflow::machine::Action;

/// A form of a report: its figures with their units of measure.
///
/// # Examples
/// ```
/// let form = quyche::ReportForm::new("bm-01").figure("tin-bai", "bài");
/// assert_eq!(form.units["tin-bai"], "bài");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportForm {
    /// Its identifier.
    pub id: String,
    /// The unit of each figure.
    #[serde(default)]
    pub units: BTreeMap<String, String>,
}

impl ReportForm {
    /// Makes a form without figures.
    ///
    /// # Examples
    /// See [`ReportForm`].
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), units: BTreeMap::new() }
    }

    /// Adds a figure with its unit.
    ///
    /// # Examples
    /// See [`ReportForm`].
    #[must_use]
    pub fn figure(mut self, name: impl Into<String>, unit: impl Into<String>) -> Self {
        self.units.insert(name.into(), unit.into());
        self
    }
}

/// The way by which a report goes out.
///
/// # Examples
/// ```
/// assert_eq!(serde_json::to_string(&quyche::SendChannel::System)?, r#""system""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SendChannel {
    /// The reporting system.
    System,
    /// The document management system of the province.
    DocumentSystem,
    /// E-mail.
    Email,
    /// Paper.
    Paper,
}

/// A technical fault of the reporting system (sự cố kỹ thuật), as its operator records it.
///
/// # Examples
/// ```
/// let outage: quyche::Outage = serde_json::from_str(r#"{ "from": "2026-06-14T08:00:00+07:00" }"#)?;
/// assert!(outage.covers("2026-06-14T09:00".parse().unwrap()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Outage {
    /// When it began.
    pub from: Moment,
    /// When it was over; none while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

impl Outage {
    /// Makes an outage.
    ///
    /// # Examples
    /// ```
    /// let outage = quyche::Outage::new("2026-06-14T08:00".parse()?, None);
    /// assert_eq!(outage.to, None);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn new(from: Moment, to: Option<Moment>) -> Self {
        Self { from, to }
    }

    /// Tells whether an instant lies in it.
    ///
    /// # Examples
    /// See [`Outage`].
    #[must_use]
    pub fn covers(&self, at: Moment) -> bool {
        self.from <= at && self.to.is_none_or(|to| at <= to)
    }
}

/// What may happen to a report (báo cáo) on the reporting system.
///
/// # Examples
/// ```
/// let action: quyche::ReportAction =
///     serde_json::from_str(r#"{ "event": "return", "reason": "thiếu biểu mẫu 02" }"#)?;
/// assert_eq!(action.event(), "return");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
#[non_exhaustive]
pub enum ReportAction {
    /// The regime is set up with outline and forms.
    Configure {
        /// Its kind.
        regime: RegimeType,
        /// The order it rests on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        basis: Option<String>,
        /// Its forms.
        forms: Vec<ReportForm>,
        /// Whether the operator confirmed it.
        operator_confirmed: bool,
    },
    /// The period opens and the report is assigned.
    Open {
        /// The period.
        period: String,
        /// The body that reports.
        reporter: String,
        /// The body in charge, which receives.
        lead: String,
        /// The last good day, where one is set.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Date>,
    },
    /// The reporting body assigns shares on.
    AssignOn {
        /// Divisions, lower bodies or persons.
        to: Vec<String>,
    },
    /// A share is done.
    ChildDone {
        /// Whose.
        child: String,
    },
    /// The reporting body begins to compile.
    Compile,
    /// A figure is entered.
    Enter {
        /// The form.
        form: String,
        /// The figure.
        figure: String,
        /// Its value as written.
        value: String,
        /// Its unit.
        unit: String,
    },
    /// The report and its forms are digitally signed.
    Sign {
        /// What was signed: `report` and the forms.
        documents: Vec<String>,
    },
    /// The report is sent.
    Send {
        /// By which way.
        channel: SendChannel,
    },
    /// The report is sent as a document while the system is down.
    SendByFallback {
        /// The number of the document.
        number: String,
        /// The outage.
        outage: Outage,
    },
    /// The report is entered on the system after an outage.
    CatchUp {
        /// When the system was restored.
        restored: Moment,
    },
    /// The lead body returns it.
    Return {
        /// Why.
        reason: String,
    },
    /// The reporting body takes up a returned report.
    Correct,
    /// The sender recalls it before approval.
    Recall,
    /// The lead body approves it.
    Approve,
    /// The reporting body asks to correct an approved report.
    AskCorrection {
        /// How the lead body was reached.
        contact: String,
    },
    /// The lead body rejects the approved report so that it is corrected.
    Reject,
    /// The lead body declines the correction.
    Decline {
        /// Why.
        reason: String,
    },
    /// The lead body rolls the report up and sends it onward.
    RollUp,
}

impl ReportAction {
    /// The codes of all events.
    pub(super) const EVENTS: &'static [&'static str] = &[
        "configure",
        "open",
        "assign-on",
        "child-done",
        "compile",
        "enter",
        "sign",
        "send",
        "send-by-fallback",
        "catch-up",
        "return",
        "correct",
        "recall",
        "approve",
        "ask-correction",
        "reject",
        "decline",
        "roll-up",
    ];

    /// Returns the code of the event.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReportAction::RollUp.event(), "roll-up");
    /// ```
    #[must_use]
    pub fn event(&self) -> &'static str {
        match self {
            Self::Configure { .. } => "configure",
            Self::Open { .. } => "open",
            Self::AssignOn { .. } => "assign-on",
            Self::ChildDone { .. } => "child-done",
            Self::Compile => "compile",
            Self::Enter { .. } => "enter",
            Self::Sign { .. } => "sign",
            Self::Send { .. } => "send",
            Self::SendByFallback { .. } => "send-by-fallback",
            Self::CatchUp { .. } => "catch-up",
            Self::Return { .. } => "return",
            Self::Correct => "correct",
            Self::Recall => "recall",
            Self::Approve => "approve",
            Self::AskCorrection { .. } => "ask-correction",
            Self::Reject => "reject",
            Self::Decline { .. } => "decline",
            Self::RollUp => "roll-up",
        }
    }
}

impl Action for ReportAction {
    fn code(&self) -> &'static str {
        self.event()
    }
}
