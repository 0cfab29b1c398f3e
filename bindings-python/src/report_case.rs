//! The life of one report on a reporting system.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::data::Details;
use crate::day::Day;
use crate::day::Time;
use crate::life::life;
use crate::value::Many;
use crate::value::value;
use crate::words::ReportStateName;
use crate::words::TimelinessName;
use crate::workflow::Refusal;
use crate::workflow::details;

value! {
    /// Whether a report was sent in time.
    Timeliness {
        /// `unknown`, `not-sent`, `on-time` or `late`.
        timeliness: TimelinessName,
        /// By how many days it was late.
        days: Option<i32>,
    }
}

impl From<quyche::Timeliness> for Timeliness {
    fn from(known: quyche::Timeliness) -> Self {
        let days = match known {
            quyche::Timeliness::Late { days } => Some(days),
            _ => None,
        };
        Self { timeliness: TimelinessName(known.code()), days }
    }
}

value! {
    /// A version of a report that was signed.
    SignedVersion {
        /// When it was signed.
        signed_at: Time,
        /// By whom.
        signed_by: String,
        /// What was signed.
        documents: Many<String>,
        /// The figures of each form at that time.
        figures: Details,
        /// When it was sent.
        sent_at: Option<Time>,
    }
}

value! {
    /// How a report was sent while the system was down.
    Fallback {
        /// The number of the document.
        number: String,
        /// When it was sent.
        at: Time,
        /// When the outage began.
        outage_start: Time,
        /// When the outage was over.
        outage_end: Option<Time>,
        /// When it was entered on the system afterwards.
        caught_up_at: Option<Time>,
    }
}

/// What an event on a report led to: the case after it, or the refusal.
#[derive(IntoPyObject)]
enum ReportApplied {
    Case(ReportCase),
    Refusal(Refusal),
}

life! {
    event ReportEventInput(ReportAction, "ReportEventInput"), history ReportHistory,
    applied ReportApplied,
    /// A report with its history and what follows from it; a host stores the history.
    case ReportCase {
        /// Where it stands.
        #[getter]
        fn state(&self) -> ReportStateName {
            ReportStateName(self.core.state.code())
        }

        /// The period.
        #[getter]
        fn period(&self) -> Option<&str> {
            self.core.period.as_deref()
        }

        /// The body that reports.
        #[getter]
        fn reporter(&self) -> Option<&str> {
            self.core.reporter.as_deref()
        }

        /// The body in charge.
        #[getter]
        fn lead(&self) -> Option<&str> {
            self.core.lead.as_deref()
        }

        /// The last good day.
        #[getter]
        fn due(&self) -> Option<Day> {
            self.core.due.map(Day)
        }

        /// The forms, each with the unit of its figures.
        #[getter]
        fn forms(&self) -> BTreeMap<String, BTreeMap<String, String>> {
            self.core.forms.iter().map(|form| (form.id.clone(), form.units.clone())).collect()
        }

        /// Who was given a share, and whether it is done.
        #[getter]
        fn shares(&self) -> BTreeMap<String, bool> {
            self.core.shares.clone()
        }

        /// The figures of each form as they were entered.
        #[getter]
        fn figures(&self) -> Details {
            details(&self.core.figures)
        }

        /// Every signed version, oldest first.
        #[getter]
        fn versions(&self) -> Many<SignedVersion> {
            let versions = self.core.versions.iter().map(|version| SignedVersion {
                signed_at: Time(version.signed_at),
                signed_by: version.signed_by.clone(),
                documents: version.documents.iter().cloned().collect(),
                figures: details(&version.figures),
                sent_at: version.sent_at.map(Time),
            });
            versions.collect()
        }

        /// Who sent it last.
        #[getter]
        fn sender(&self) -> Option<&str> {
            self.core.sender.as_deref()
        }

        /// When it was first sent.
        #[getter]
        fn first_sent(&self) -> Option<Time> {
            self.core.first_sent.map(Time)
        }

        /// When it was sent last.
        #[getter]
        fn latest_sent(&self) -> Option<Time> {
            self.core.latest_sent.map(Time)
        }

        /// How it was sent during an outage.
        #[getter]
        fn fallback(&self) -> Option<Fallback> {
            self.core.fallback.as_ref().map(|fallback| Fallback {
                number: fallback.number.clone(),
                at: Time(fallback.at),
                outage_start: Time(fallback.outage.from),
                outage_end: fallback.outage.to.map(Time),
                caught_up_at: fallback.caught_up_at.map(Time),
            })
        }

        /// How often it was returned.
        #[getter]
        fn returned(&self) -> u32 {
            self.core.returned
        }

        /// How often it was corrected after approval.
        #[getter]
        fn corrected(&self) -> u32 {
            self.core.corrected
        }

        /// Whether it was rolled up.
        #[getter]
        fn rolled_up(&self) -> bool {
            self.core.rolled_up
        }

        /// Whether the report above holds figures that were corrected since.
        #[getter]
        fn parent_stale(&self) -> bool {
            self.core.parent_stale
        }

        /// Whether the first version was sent in time; a document sent in an outage counts.
        #[getter]
        fn first_timeliness(&self) -> Timeliness {
            self.core.first_timeliness().into()
        }

        /// Whether the latest version was sent in time.
        #[getter]
        fn latest_timeliness(&self) -> Timeliness {
            self.core.latest_timeliness().into()
        }

        /// The figures of the forms that nobody has entered, as `form/figure`.
        #[getter]
        fn missing_figures(&self) -> Vec<String> {
            self.core.missing_figures()
        }
    }
    /// How reports live under one regulation.
    flow ReportFlow {
        /// Lists the events that a role may bring about in a state.
        fn events(&self, state: ReportStateName, role: &str) -> Vec<String> {
            let known = quyche::ReportState::ALL.into_iter().find(|known| known.code() == state.0);
            self.core.events(known.unwrap_or_default(), role).map(str::to_owned).collect()
        }

        /// Tells whether an event is there only because the text leaves a gap.
        fn is_gap(&self, event: &str) -> bool {
            self.core.is_gap(event)
        }
    }
}
