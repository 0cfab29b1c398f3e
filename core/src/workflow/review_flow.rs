use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::error::Repr;
use crate::legal::Citation;
use crate::profile::Report;
use crate::profile::Verdict;
use crate::workflow::history::CaseEvent;
use crate::workflow::history::History;
use crate::workflow::machine::Flow;
use crate::workflow::machine::Objection;
use crate::workflow::refusal::Refusal;
use crate::workflow::refusal::RefusalReason;
use crate::workflow::review_action::ReviewAction;
use crate::workflow::review_action::ReviewOrigin;
use crate::workflow::review_case::ReviewCase;
use crate::workflow::review_case::ReviewState;
use crate::workflow::table::Table;

macro_rules! flows {
    ($($profile:literal),*) => {
        &[$((
            $profile,
            include_str!(concat!("../../law/workflows/review-", $profile, ".toml")),
        ),)*]
    };
}

/// The reviews that come with the library.
const BUILTIN: &[(&str, &str)] =
    flows!("ben-tre-03-2019", "binh-phuoc-draft-2015", "nghe-an-80-2025");

/// The reasons that the table must give a clause.
const GUARDS: &[&str] = &["no-reason", "empty", "content-differs", "steps-missing"];

/// The review of items (kiểm duyệt tin, bài), as a regulation sets it.
///
/// # Examples
/// ```
/// use quyche::{ReviewFlow, ReviewOrigin};
///
/// let flow = ReviewFlow::builtin("binh-phuoc-draft-2015")?;
/// let steps: Vec<&str> = flow.required(ReviewOrigin::Unit).map(|step| step.event.as_str()).collect();
/// assert_eq!(steps, ["clear", "edit", "approve"]);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ReviewFlow {
    table: Table<ReviewState>,
    required: Vec<RequiredStep>,
}

/// A step without which an item may not be posted.
///
/// # Examples
/// See [`ReviewFlow`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequiredStep {
    /// The event.
    pub event: String,
    /// For items of this origin only; for all where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<ReviewOrigin>,
    /// The clause.
    pub cite: Citation,
}

/// Whether an item may be posted.
///
/// # Examples
/// See [`ReviewFlow::may_publish`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "may-publish", rename_all = "kebab-case")]
pub enum MayPublish {
    /// It may.
    Yes,
    /// It may not, by these clauses.
    No {
        /// What stands against it.
        grounds: Vec<Ground>,
    },
    /// Nothing stands against it, but something is not there yet.
    Missing {
        /// What is missing.
        grounds: Vec<Ground>,
    },
}

/// One ground for which an item may not be posted, or not yet.
///
/// # Examples
/// See [`ReviewFlow::may_publish`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Ground {
    /// The rule, or the event that is missing.
    pub what: String,
    /// `fail`, `needs-fact`, `needs-attestation`, `step` or `validity`.
    pub kind: String,
    /// The clause, where one speaks.
    pub citation: Option<Citation>,
}

impl ReviewFlow {
    /// Returns the review that a built-in regulation sets.
    ///
    /// # Errors
    /// `unknown-profile` where it sets none.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::ReviewFlow::builtin("quang-ngai-239-2025").is_err()); // it governs no items
    /// ```
    pub fn builtin(profile: &str) -> Result<Self, Error> {
        let (name, text) = BUILTIN
            .iter()
            .find(|(known, _)| *known == profile)
            .ok_or_else(|| Repr::UnknownProfile(profile.to_owned()))?;
        Self::parse(text, name)
    }

    /// Reads a review that a host wrote, in TOML, shaped as those in `law/workflows`.
    ///
    /// # Errors
    /// `invalid-profile` with file, line and column, or with what is missing.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReviewFlow::parse("", "own.toml").unwrap_err().code(), "invalid-profile");
    /// ```
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        let (table, required) =
            Table::parse_with_required(file, text, ReviewAction::EVENTS, GUARDS)?;
        Ok(Self { table, required })
    }

    /// Returns the profile it belongs to.
    ///
    /// # Examples
    /// ```
    /// let flow = quyche::ReviewFlow::builtin("ben-tre-03-2019")?;
    /// assert_eq!(flow.profile(), "ben-tre-03-2019");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn profile(&self) -> &str {
        &self.table.profile
    }

    /// Lists the steps without which an item of this origin may not be posted.
    ///
    /// # Examples
    /// See [`ReviewFlow`].
    pub fn required(&self, origin: ReviewOrigin) -> impl Iterator<Item = &RequiredStep> {
        self.required.iter().filter(move |step| step.origin.is_none_or(|only| only == origin))
    }

    /// Lists the events that a role may bring about for a case.
    ///
    /// # Examples
    /// ```
    /// let flow = quyche::ReviewFlow::builtin("ben-tre-03-2019")?;
    /// assert_eq!(flow.events(&flow.open_case("x"), "unit"), ["submit"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn events(&self, case: &ReviewCase, role: &str) -> Vec<&'static str> {
        let open = |event: &&&'static str| {
            self.table.allowed(event, &case.state, role, Some(case.target.code())).is_ok()
        };
        ReviewAction::EVENTS.iter().filter(open).copied().collect()
    }

    /// Opens a case with an empty history.
    ///
    /// # Examples
    /// See [`ReviewCase`].
    #[must_use]
    pub fn open_case(&self, id: impl Into<String>) -> ReviewCase {
        self.opened(id)
    }

    /// Returns the case after an event, or why it may not happen.
    ///
    /// # Errors
    /// A [`Refusal`] with the clause; the case is left as it was.
    ///
    /// # Examples
    /// See [`ReviewCase`].
    pub fn apply(
        &self,
        case: &ReviewCase,
        event: CaseEvent<ReviewAction>,
    ) -> Result<ReviewCase, Box<Refusal>> {
        self.next(case, event)
    }

    /// Rebuilds a case from its stored history.
    ///
    /// # Errors
    /// `invalid-event` where the history was changed, or holds an event that may not happen.
    ///
    /// # Examples
    /// ```
    /// let flow = quyche::ReviewFlow::builtin("ben-tre-03-2019")?;
    /// let case = flow.open_case("bai-1");
    /// assert_eq!(flow.replay(case.history().clone())?, case);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn replay(&self, history: History<ReviewAction>) -> Result<ReviewCase, Error> {
        self.rebuilt(&history)
    }

    /// Tells whether an item may be posted, given what the profile says of it.
    ///
    /// # Errors
    /// `invalid-event` where the report is of another profile.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Article, Date, MayPublish, Profile, ReviewFlow};
    ///
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let flow = ReviewFlow::builtin("ben-tre-03-2019")?;
    /// let mut article = Article::default();
    /// article.reuse = Some(true);
    /// article.source = Some("TTXVN".into());
    /// article.author = Some(String::new());
    /// let report = profile.validate(&article, "2026-03-01".parse::<Date>()?);
    /// let answer = flow.may_publish(&report, &flow.open_case("bai-1"))?;
    /// assert!(matches!(answer, MayPublish::No { .. }));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn may_publish(&self, report: &Report, case: &ReviewCase) -> Result<MayPublish, Error> {
        for other in [report.profile(), case.history().flow()] {
            if other != self.profile() {
                let message = format!("`{other}` is not `{}`", self.profile());
                return Err(Error::plain(ErrorKind::InvalidEvent, message));
            }
        }
        let ground = |verdict: &Verdict| Ground {
            what: verdict.rule.to_string(),
            kind: verdict.outcome.name().to_owned(),
            citation: Some((*verdict.citation).clone()),
        };
        let against: Vec<Ground> = report.failures().map(ground).collect();
        if !against.is_empty() {
            return Ok(MayPublish::No { grounds: against });
        }
        let mut missing = self.missing_steps(case);
        missing.extend(report.open().map(ground));
        // No rule fails or waits; what is left is whether the regulation binds at all.
        if missing.is_empty() && !report.passes() {
            let kind = "validity".to_owned();
            missing.push(Ground { what: self.profile().to_owned(), kind, citation: None });
        }
        let grounds = missing;
        Ok(if grounds.is_empty() { MayPublish::Yes } else { MayPublish::Missing { grounds } })
    }

    /// The steps that were not taken for the text as it stands.
    fn missing_steps(&self, case: &ReviewCase) -> Vec<Ground> {
        let taken = |event: &str| case.steps.iter().any(|step| step.event == event);
        self.required(case.origin)
            .filter(|step| !taken(&step.event))
            .map(|step| Ground {
                what: step.event.clone(),
                kind: "step".to_owned(),
                citation: Some(step.cite.clone()),
            })
            .collect()
    }
}

impl Flow for ReviewFlow {
    type Case = ReviewCase;

    fn table(&self) -> &Table<ReviewState> {
        &self.table
    }

    fn target(&self, case: &ReviewCase, action: &ReviewAction) -> Option<&'static str> {
        let target = match action {
            ReviewAction::Submit { target, .. } => *target,
            _ => case.target,
        };
        Some(target.code())
    }

    fn guard(&self, case: &ReviewCase, event: &CaseEvent<ReviewAction>) -> Result<(), Objection> {
        let hold = |held: bool, reason: RefusalReason| {
            if held { Ok(()) } else { Err(Objection::from(reason)) }
        };
        match &event.action {
            ReviewAction::Return { reason } | ReviewAction::Withdraw { reason } => {
                hold(!reason.trim().is_empty(), RefusalReason::NoReason)
            }
            ReviewAction::Clear { content } | ReviewAction::Approve { content } => {
                hold(case.content.as_ref() == Some(content), RefusalReason::ContentDiffers)
            }
            ReviewAction::Publish { content } => {
                hold(case.content.as_ref() == Some(content), RefusalReason::ContentDiffers)?;
                let missing = self.missing_steps(case);
                let Some(first) = missing.first() else { return Ok(()) };
                Err(Objection {
                    reason: RefusalReason::StepsMissing,
                    citation: first.citation.clone().map(Box::new),
                    details: missing.iter().map(|step| step.what.clone()).collect(),
                })
            }
            ReviewAction::Submit { content, .. }
            | ReviewAction::Edit { content }
            | ReviewAction::Correct { content }
            | ReviewAction::Restore { content } => {
                hold(!content.trim().is_empty(), RefusalReason::Empty)
            }
            ReviewAction::Archive => Ok(()),
        }
    }
}
