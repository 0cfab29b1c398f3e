use serde::Deserialize;
use serde::Serialize;

use crate::date::Moment;
use crate::record::Review;
use crate::workflow::history::CaseEvent;
use crate::workflow::history::History;
use crate::workflow::machine::Case;
use crate::workflow::review_action::ReviewAction;
use crate::workflow::review_action::ReviewOrigin;
use crate::workflow::review_action::ReviewTarget;

/// Where an item stands.
///
/// # Examples
/// ```
/// assert_eq!(quyche::ReviewState::Published.code(), "published");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Not handed in.
    #[default]
    Draft,
    /// Handed in.
    Submitted,
    /// Edited.
    Edited,
    /// Sent back.
    Returned,
    /// Approved, not posted.
    Approved,
    /// Posted.
    Published,
    /// Taken down.
    Withdrawn,
    /// Archived.
    Archived,
}

impl ReviewState {
    /// Every state.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReviewState::ALL.len(), 8);
    /// ```
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Submitted,
        Self::Edited,
        Self::Returned,
        Self::Approved,
        Self::Published,
        Self::Withdrawn,
        Self::Archived,
    ];

    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReviewState::Withdrawn.code(), "withdrawn");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Edited => "edited",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
            Self::Archived => "archived",
        }
    }
}

/// A step of review that counts for the text as it stands.
///
/// # Examples
/// See [`ReviewCase`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ReviewStep {
    /// The event.
    pub event: String,
    /// The role.
    pub role: String,
    /// The person.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// An item with its history and what follows from it.
///
/// # Examples
/// ```
/// use quyche::{Actor, CaseEvent, ReviewAction, ReviewFlow, ReviewState};
///
/// let flow = ReviewFlow::builtin("nghe-an-80-2025")?;
/// let submit: ReviewAction =
///     serde_json::from_str(r#"{ "event": "submit", "target": "component", "content": "a1" }"#).unwrap();
/// let unit = Actor::new("a", "owner-agency");
/// let case = flow.open_case("bai-1");
/// let case = flow.apply(&case, CaseEvent::new("2026-03-01T08:00".parse()?, unit, submit)).unwrap();
/// assert_eq!(case.state, ReviewState::Submitted);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct ReviewCase {
    /// Where it stands.
    pub state: ReviewState,
    /// For which portal.
    pub target: ReviewTarget,
    /// By whom it is supplied.
    pub origin: ReviewOrigin,
    /// The text as it stands.
    pub content: Option<String>,
    /// The steps that count for it.
    pub steps: Vec<ReviewStep>,
    /// The text that was posted last.
    pub published: Option<String>,
    /// When it was first posted.
    pub first_published_at: Option<Moment>,
    /// When it was posted last.
    pub published_at: Option<Moment>,
    /// How often it was corrected after posting.
    pub corrected: u32,
    #[serde(skip)]
    history: History<ReviewAction>,
}

impl ReviewCase {
    /// Returns what happened, to be stored by the host.
    ///
    /// # Examples
    /// ```
    /// # let flow = quyche::ReviewFlow::builtin("nghe-an-80-2025")?;
    /// assert!(flow.open_case("bai-1").history().entries().is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn history(&self) -> &History<ReviewAction> {
        &self.history
    }

    /// Returns the steps as the reviews of a record, so that a profile can judge them.
    ///
    /// # Examples
    /// ```
    /// # let flow = quyche::ReviewFlow::builtin("nghe-an-80-2025")?;
    /// let mut article = quyche::Article::default();
    /// article.reviews = Some(flow.open_case("bai-1").reviews());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn reviews(&self) -> Vec<Review> {
        let counted = self.steps.iter().map(|step| {
            let mut review = Review::default();
            let decision = if step.event == "edit" { "edited" } else { "approved" };
            review.role = Some(step.role.clone());
            review.by = Some(step.by.clone());
            review.at = Some(step.at);
            review.decision = Some(decision.to_owned());
            review
        });
        counted.collect()
    }
}

impl Case for ReviewCase {
    type State = ReviewState;
    type Action = ReviewAction;

    fn opened(history: History<ReviewAction>) -> Self {
        Self {
            state: ReviewState::Draft,
            target: ReviewTarget::Portal,
            origin: ReviewOrigin::Unit,
            content: None,
            steps: Vec::new(),
            published: None,
            first_published_at: None,
            published_at: None,
            corrected: 0,
            history,
        }
    }

    fn state(&self) -> ReviewState {
        self.state
    }

    fn state_code(&self) -> &'static str {
        self.state.code()
    }

    fn past(&self) -> &History<ReviewAction> {
        &self.history
    }

    fn past_mut(&mut self) -> &mut History<ReviewAction> {
        &mut self.history
    }

    fn absorb(&mut self, event: &CaseEvent<ReviewAction>, to: Option<ReviewState>) {
        let step = || ReviewStep {
            event: event.action.event().to_owned(),
            role: event.actor.role.clone(),
            by: event.actor.id.clone(),
            at: event.at,
        };
        match &event.action {
            ReviewAction::Submit { target, origin, content } => {
                (self.target, self.origin) = (*target, *origin);
                self.content = Some(content.clone());
                self.steps.clear();
            }
            ReviewAction::Correct { content } | ReviewAction::Restore { content } => {
                self.content = Some(content.clone());
                self.steps.clear();
                self.corrected += u32::from(matches!(event.action, ReviewAction::Correct { .. }));
            }
            ReviewAction::Edit { content } => {
                self.content = Some(content.clone());
                self.steps.push(step());
            }
            ReviewAction::Clear { .. } | ReviewAction::Approve { .. } => self.steps.push(step()),
            ReviewAction::Return { .. } => self.steps.clear(),
            ReviewAction::Publish { content } => {
                self.published = Some(content.clone());
                self.first_published_at.get_or_insert(event.at);
                self.published_at = Some(event.at);
            }
            ReviewAction::Withdraw { .. } => self.published = None,
            ReviewAction::Archive => {}
        }
        if let Some(to) = to {
            self.state = to;
        }
    }
}
