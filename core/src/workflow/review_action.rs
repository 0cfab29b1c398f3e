use serde::Deserialize;
use serde::Serialize;

use crate::workflow::machine::Action;

/// On which portal an item is to appear.
///
/// # Examples
/// ```
/// assert_eq!(quyche::ReviewTarget::Component.code(), "component");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewTarget {
    /// The portal of the province.
    #[default]
    Portal,
    /// The portal of one agency.
    Component,
}

impl ReviewTarget {
    /// Returns the stable code.
    ///
    /// # Examples
    /// See [`ReviewTarget`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Component => "component",
        }
    }
}

/// Who supplies an item.
///
/// # Examples
/// ```
/// assert_eq!(quyche::ReviewOrigin::Unit.code(), "unit");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewOrigin {
    /// An agency, whose head answers for it.
    #[default]
    Unit,
    /// A person or an organisation.
    Contributor,
}

impl ReviewOrigin {
    /// Returns the stable code.
    ///
    /// # Examples
    /// See [`ReviewOrigin`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Contributor => "contributor",
        }
    }
}

/// What may happen to an item (tin, bài) between its draft and the archive.
///
/// `content` identifies the text as it stood: any string that changes when the text does, such as its
/// SHA-256. What is published must be what was approved.
///
/// # Examples
/// ```
/// let action: quyche::ReviewAction = serde_json::from_str(r#"{ "event": "approve", "content": "a1" }"#)?;
/// assert_eq!(action.event(), "approve");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReviewAction {
    /// It is handed in.
    Submit {
        /// For which portal.
        #[serde(default)]
        target: ReviewTarget,
        /// By whom it is supplied.
        #[serde(default)]
        origin: ReviewOrigin,
        /// The text.
        content: String,
    },
    /// It is edited.
    Edit {
        /// The text after editing.
        content: String,
    },
    /// The head of the unit clears it.
    Clear {
        /// The text that was read.
        content: String,
    },
    /// It is approved.
    Approve {
        /// The text that was read.
        content: String,
    },
    /// It is sent back.
    Return {
        /// Why.
        reason: String,
    },
    /// It is posted.
    Publish {
        /// The text that is posted.
        content: String,
    },
    /// A posted item is corrected and reviewed again; the posted version stays until then.
    Correct {
        /// The corrected text.
        content: String,
    },
    /// It is taken down.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// A withdrawn item is handed in again.
    Restore {
        /// The text.
        content: String,
    },
    /// It is archived.
    Archive,
}

impl ReviewAction {
    pub(super) const EVENTS: &'static [&'static str] = &[
        "submit", "edit", "clear", "approve", "return", "publish", "correct", "withdraw",
        "restore", "archive",
    ];

    /// Returns the code of the event.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::ReviewAction::Archive.event(), "archive");
    /// ```
    #[must_use]
    pub fn event(&self) -> &'static str {
        match self {
            Self::Submit { .. } => "submit",
            Self::Edit { .. } => "edit",
            Self::Clear { .. } => "clear",
            Self::Approve { .. } => "approve",
            Self::Return { .. } => "return",
            Self::Publish { .. } => "publish",
            Self::Correct { .. } => "correct",
            Self::Withdraw { .. } => "withdraw",
            Self::Restore { .. } => "restore",
            Self::Archive => "archive",
        }
    }
}

impl Action for ReviewAction {
    fn code(&self) -> &'static str {
        self.event()
    }
}
