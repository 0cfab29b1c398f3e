use std::fmt;

use serde::Serialize;

use crate::legal::Citation;
use crate::text::Lang;

/// Why a step may not be taken, with the clause that says so.
///
/// # Examples
/// ```
/// use quyche::{Actor, CaseEvent, Lang, ReportAction, ReportFlow};
///
/// let flow = ReportFlow::builtin("quang-ngai-239-2025")?;
/// let case = flow.open_case("bc-2026");
/// let actor = Actor::new("a", "reporter").of("so-tai-chinh");
/// let event = CaseEvent::new("2026-05-12T08:00".parse()?, actor, ReportAction::Recall);
/// let refusal = flow.apply(&case, event).unwrap_err();
/// assert_eq!(refusal.reason.code(), "wrong-state");
/// assert_eq!(refusal.citation.to_string(), "QC Điều 8 khoản 1");
/// assert_eq!(refusal.message(Lang::En), "`recall` cannot happen in the state `new`");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Refusal {
    /// Why.
    pub reason: RefusalReason,
    /// The event that was refused.
    pub event: String,
    /// The state of the case.
    pub state: String,
    /// The role that asked.
    pub role: String,
    /// What is missing or does not agree, such as the unsigned documents.
    pub details: Vec<String>,
    /// The clause.
    pub citation: Citation,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $vi:literal, $en:literal;)*) => {
        /// The reasons of a [`Refusal`].
        ///
        /// # Examples
        /// ```
        /// assert_eq!(quyche::RefusalReason::Unsigned.code(), "unsigned");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum RefusalReason {
            $($(#[$doc])* $name,)*
        }

        impl RefusalReason {
            /// Returns the stable code.
            ///
            /// # Examples
            /// ```
            /// assert_eq!(quyche::RefusalReason::NotSender.code(), "not-sender");
            /// ```
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$name, Lang::Vi) => $vi, (Self::$name, Lang::En) => $en,)*
                }
            }
        }
    };
}

reasons! {
    /// The event does not fit the state.
    WrongState = "wrong-state", "không thực hiện được ở trạng thái", "cannot happen in the state";
    /// The role may not take the step.
    WrongRole = "wrong-role", "không thuộc quyền của vai trò", "may not be done by the role";
    /// The event lies before the one before it.
    OutOfOrder = "out-of-order", "có thời điểm trước bước liền trước", "lies before the step before it";
    /// There is no outline or form.
    NoForm = "no-form", "chưa có đề cương, biểu mẫu", "has no outline or form";
    /// A thematic or ad hoc regime names no order.
    NoBasis = "no-basis", "chưa nêu văn bản chỉ đạo làm căn cứ", "names no order as its basis";
    /// The operator has not confirmed the set-up.
    NoOperator = "no-operator", "chưa được cơ quan vận hành xác nhận cấu hình", "was not confirmed by the operator";
    /// Nobody is named to report or to receive.
    NoRecipient = "no-recipient", "chưa có cơ quan báo cáo hoặc cơ quan chủ trì", "names no reporting or no lead body";
    /// Nobody is named to take a share, or a share that was not given.
    NoAssignee = "no-assignee", "không có đơn vị được giao", "names nobody to whom it was assigned";
    /// The actor is of another body.
    OtherBody = "other-body", "do người của cơ quan khác thực hiện", "is done by another body";
    /// Shares are not done.
    ChildOpen = "child-open", "còn phần việc đã giao chưa xong", "waits for shares that are not done";
    /// The form has no such figure.
    UnknownFigure = "unknown-figure", "không có trong biểu mẫu", "is not a figure of the form";
    /// The unit of measure is another.
    UnitDiffers = "unit-differs", "khác đơn vị tính của chỉ tiêu", "has another unit of measure";
    /// The report or a form is not signed.
    Unsigned = "unsigned", "chưa ký số đủ báo cáo và biểu mẫu", "lacks a signature";
    /// It was not sent through the system.
    WrongChannel = "wrong-channel", "không gửi qua Hệ thống", "does not go through the system";
    /// No outage covers the instant.
    NoOutage = "no-outage", "không có sự cố kỹ thuật tại thời điểm gửi", "is not covered by an outage";
    /// The document has no number.
    NoNumber = "no-number", "chưa có số văn bản gửi thay thế", "names no document number";
    /// The system is not restored.
    NotRestored = "not-restored", "Hệ thống chưa khắc phục xong sự cố", "comes before the system is restored";
    /// Somebody else sent it.
    NotSender = "not-sender", "chỉ người đã gửi mới được thu hồi", "is open only to the one who sent it";
    /// No reason is given.
    NoReason = "no-reason", "chưa nêu lý do", "gives no reason";
    /// No contact with the lead body is recorded.
    NoContact = "no-contact", "chưa ghi nhận việc liên hệ cơ quan chủ trì", "records no contact with the lead body";
    /// The text is not the one that was handed in or approved.
    ContentDiffers = "content-differs", "không đúng nội dung đã gửi duyệt", "is not of the text under review";
    /// Steps that must come first are not taken.
    StepsMissing = "steps-missing", "còn thiếu bước kiểm duyệt", "lacks steps of review";
    /// There is no text.
    Empty = "empty", "chưa có nội dung", "has no content";
}

impl Refusal {
    /// Says it in a sentence.
    ///
    /// # Examples
    /// See [`Refusal`].
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let mut text = format!("`{}` {}", self.event, self.reason.text(lang));
        match self.reason {
            RefusalReason::WrongState => text += &format!(" `{}`", self.state),
            RefusalReason::WrongRole => text += &format!(" `{}`", self.role),
            _ => {}
        }
        if !self.details.is_empty() {
            text += &format!(": {}", self.details.join(", "));
        }
        text
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message(Lang::Vi), self.citation)
    }
}

impl std::error::Error for Refusal {}
