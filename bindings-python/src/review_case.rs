//! The review of one item.

use pyo3::prelude::*;

use crate::data::Details;
use crate::day::Time;
use crate::errors::raise;
use crate::legal::Citation;
use crate::life::life;
use crate::report::Report;
use crate::value::Many;
use crate::value::value;
use crate::words::AnswerName;
use crate::words::OriginName;
use crate::words::ReviewStateName;
use crate::words::TargetName;
use crate::workflow::Refusal;
use crate::workflow::details;

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

/// What an event on an item led to: the case after it, or the refusal.
#[derive(IntoPyObject)]
enum ReviewApplied {
    Case(ReviewCase),
    Refusal(Refusal),
}

life! {
    event ReviewEvent(ReviewAction, "ReviewEvent"), history ReviewHistory,
    applied ReviewApplied,
    /// An item with its history and what follows from it; a host stores the history.
    case ReviewCase {
        /// Where it stands.
        #[getter]
        fn state(&self) -> ReviewStateName {
            ReviewStateName(self.core.state.code())
        }

        /// For which portal.
        #[getter]
        fn target(&self) -> TargetName {
            TargetName(self.core.target.code())
        }

        /// By whom it is supplied.
        #[getter]
        fn origin(&self) -> OriginName {
            OriginName(self.core.origin.code())
        }

        /// The text as it stands.
        #[getter]
        fn content(&self) -> Option<&str> {
            self.core.content.as_deref()
        }

        /// The steps that count for it.
        #[getter]
        fn steps(&self) -> Many<ReviewStep> {
            let steps = self.core.steps.iter().map(|step| ReviewStep {
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
            self.core.published.as_deref()
        }

        /// When it was first posted.
        #[getter]
        fn first_published_at(&self) -> Option<Time> {
            self.core.first_published_at.map(Time)
        }

        /// When it was posted last.
        #[getter]
        fn published_at(&self) -> Option<Time> {
            self.core.published_at.map(Time)
        }

        /// How often it was corrected after posting.
        #[getter]
        fn corrected(&self) -> u32 {
            self.core.corrected
        }

        /// The steps as the reviews of a record, so that a profile can judge them.
        #[getter]
        fn reviews(&self) -> Many<Details> {
            self.core.reviews().iter().map(details).collect()
        }
    }
    /// How items are reviewed under one regulation (kiểm duyệt).
    flow ReviewFlow {
        /// Lists the steps without which an item of this origin may not be posted.
        fn required(&self, origin: OriginName) -> Vec<RequiredStep> {
            let origin = match origin.0 {
                "contributor" => quyche::ReviewOrigin::Contributor,
                _ => quyche::ReviewOrigin::Unit,
            };
            let steps = self.core.required(origin).map(|step| RequiredStep {
                event: step.event.clone(),
                origin: step.origin.map(|origin| origin.code().to_owned()),
                cite: Citation(step.cite.clone()),
            });
            steps.collect()
        }

        /// Lists the events that a role may bring about for a case.
        fn events(&self, case: &ReviewCase, role: &str) -> Vec<&'static str> {
            self.core.events(&case.core, role)
        }

        /// Tells whether an item may be posted: its report and its review taken together.
        fn may_publish(&self, report: &Report, case: &ReviewCase) -> PyResult<MayPublish> {
            let report = report.core()?;
            self.core.may_publish(&report, &case.core).map(MayPublish::from).map_err(raise)
        }
    }
}
