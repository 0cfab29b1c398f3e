//! The review of one item.

use pyo3::prelude::*;
use quyche::CaseEvent;

use crate::data::Details;
use crate::day::Time;
use crate::errors::raise;
use crate::legal::Citation;
use crate::report::Report;
use crate::value::Many;
use crate::value::value;
use crate::words::AnswerName;
use crate::words::OriginName;
use crate::words::ReviewStateName;
use crate::words::TargetName;
use crate::workflow::History;
use crate::workflow::Refusal;
use crate::workflow::details;
use crate::workflow::input;

input!(ReviewEvent(CaseEvent<quyche::ReviewAction>), "ReviewEvent", "event");
input!(ReviewHistory(quyche::History<quyche::ReviewAction>), "History", "history");

value! {
    /// A step of review that counts for the text as it stands.
    ReviewStep {
        /// The event.
        event: String,
        /// The role.
        role: String,
        /// The person.
        by: String,
        /// When.
        at: Time,
    }
}

value! {
    /// A step without which an item may not be posted.
    RequiredStep {
        /// The event.
        event: String,
        /// For items of this origin only; for all where nothing is said.
        origin: Option<String>,
        /// The clause.
        cite: Citation,
    }
}

value! {
    /// One ground for which an item may not be posted, or not yet.
    Ground {
        /// The rule, or the event that is missing.
        what: String,
        /// `fail`, `needs-fact`, `needs-attestation`, `step` or `validity`.
        kind: String,
        /// The clause, where one speaks.
        citation: Option<Citation>,
    }
}

value! {
    /// Whether an item may be posted.
    MayPublish {
        /// `yes`, `no` or `missing`.
        answer: AnswerName,
        /// What stands against it, or is missing.
        grounds: Many<Ground>,
    }
}

impl From<quyche::MayPublish> for MayPublish {
    fn from(answer: quyche::MayPublish) -> Self {
        let (answer, grounds) = match answer {
            quyche::MayPublish::Yes => ("yes", Vec::new()),
            quyche::MayPublish::No { grounds } => ("no", grounds),
            quyche::MayPublish::Missing { grounds } => ("missing", grounds),
        };
        let grounds = grounds.into_iter().map(|ground| Ground {
            what: ground.what,
            kind: ground.kind,
            citation: ground.citation.map(Citation),
        });
        Self { answer: AnswerName(answer), grounds: grounds.collect() }
    }
}

/// An item with its history and what follows from it; a host stores the history.
#[pyclass(frozen, eq, module = "quyche")]
#[derive(PartialEq)]
pub(crate) struct ReviewCase(quyche::ReviewCase);

#[pymethods]
impl ReviewCase {
    /// Where it stands.
    #[getter]
    fn state(&self) -> ReviewStateName {
        ReviewStateName(self.0.state.code())
    }

    /// For which portal.
    #[getter]
    fn target(&self) -> TargetName {
        TargetName(self.0.target.code())
    }

    /// By whom it is supplied.
    #[getter]
    fn origin(&self) -> OriginName {
        OriginName(self.0.origin.code())
    }

    /// The text as it stands.
    #[getter]
    fn content(&self) -> Option<&str> {
        self.0.content.as_deref()
    }

    /// The steps that count for it.
    #[getter]
    fn steps(&self) -> Many<ReviewStep> {
        let steps = self.0.steps.iter().map(|step| ReviewStep {
            event: step.event.clone(),
            role: step.role.clone(),
            by: step.by.clone(),
            at: Time(step.at),
        });
        steps.collect()
    }

    /// The text that was posted last.
    #[getter]
    fn published(&self) -> Option<&str> {
        self.0.published.as_deref()
    }

    /// When it was first posted.
    #[getter]
    fn first_published_at(&self) -> Option<Time> {
        self.0.first_published_at.map(Time)
    }

    /// When it was posted last.
    #[getter]
    fn published_at(&self) -> Option<Time> {
        self.0.published_at.map(Time)
    }

    /// How often it was corrected after posting.
    #[getter]
    fn corrected(&self) -> u32 {
        self.0.corrected
    }

    /// The steps as the reviews of a record, so that a profile can judge them.
    #[getter]
    fn reviews(&self) -> Many<Details> {
        self.0.reviews().iter().map(details).collect()
    }

    /// The last seal of the history, a SHA-256 chain.
    #[getter]
    fn seal(&self) -> String {
        self.0.history().seal()
    }

    /// The sealed history, which the host stores as it is; the same in all languages.
    #[getter]
    fn history(&self) -> History {
        History::of(self.0.history())
    }

    fn __repr__(&self) -> String {
        format!("<ReviewCase {}: {}>", self.0.history().case(), self.0.state.code())
    }
}

/// What an event on an item led to: the case after it, or the refusal.
#[derive(IntoPyObject)]
enum ReviewApplied {
    Case(ReviewCase),
    Refusal(Refusal),
}

/// How items are reviewed under one regulation (kiểm duyệt).
#[pyclass(frozen, module = "quyche")]
pub(crate) struct ReviewFlow(quyche::ReviewFlow);

#[pymethods]
impl ReviewFlow {
    /// Returns the review that a built-in regulation sets.
    #[staticmethod]
    fn builtin(profile: &str) -> PyResult<Self> {
        quyche::ReviewFlow::builtin(profile).map(Self).map_err(raise)
    }

    /// Reads a review from TOML; errors name `file`, line and column.
    #[staticmethod]
    #[pyo3(signature = (text, file = "flow"))]
    fn parse(text: &str, file: &str) -> PyResult<Self> {
        quyche::ReviewFlow::parse(text, file).map(Self).map_err(raise)
    }

    /// The profile it belongs to.
    #[getter]
    fn profile(&self) -> &str {
        self.0.profile()
    }

    /// Lists the steps without which an item of this origin may not be posted.
    fn required(&self, origin: OriginName) -> Vec<RequiredStep> {
        let origin = match origin.0 {
            "contributor" => quyche::ReviewOrigin::Contributor,
            _ => quyche::ReviewOrigin::Unit,
        };
        let steps = self.0.required(origin).map(|step| RequiredStep {
            event: step.event.clone(),
            origin: step.origin.map(|origin| origin.code().to_owned()),
            cite: Citation(step.cite.clone()),
        });
        steps.collect()
    }

    /// Lists the events that a role may bring about for a case.
    fn events(&self, case: &ReviewCase, role: &str) -> Vec<&'static str> {
        self.0.events(&case.0, role)
    }

    /// Opens a case with an empty history.
    fn open_case(&self, id: &str) -> ReviewCase {
        ReviewCase(self.0.open_case(id))
    }

    /// Returns the case after an event, or the refusal with its clause; the case given stays as it was.
    fn apply(&self, case: &ReviewCase, event: ReviewEvent) -> ReviewApplied {
        match self.0.apply(&case.0, event.0) {
            Ok(next) => ReviewApplied::Case(ReviewCase(next)),
            Err(refusal) => ReviewApplied::Refusal(refusal.into()),
        }
    }

    /// Rebuilds a case from its stored history; a history that was changed is refused.
    fn replay(&self, py: Python<'_>, history: ReviewHistory) -> PyResult<ReviewCase> {
        py.detach(|| self.0.replay(history.0)).map(ReviewCase).map_err(raise)
    }

    /// Tells whether an item may be posted: its report and its review taken together.
    fn may_publish(&self, report: &Report, case: &ReviewCase) -> PyResult<MayPublish> {
        let report = report.core()?;
        self.0.may_publish(&report, &case.0).map(MayPublish::from).map_err(raise)
    }

    fn __repr__(&self) -> String {
        format!("<ReviewFlow {}>", self.0.profile())
    }
}
