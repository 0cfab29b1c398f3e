use serde::Deserialize;
use serde::Serialize;

/// How strongly a provision binds; it drives how grave a miss is.
///
/// # Examples
/// ```
/// use quyche::{Modality, Severity};
///
/// assert_eq!(Modality::Must.severity(), Severity::Violation);
/// assert_eq!(Modality::Encouraged.severity(), Severity::Advice);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Modality {
    /// Must (phải, có trách nhiệm, không được).
    Must,
    /// Needs (cần, cần có): a violation that a host may hold lower.
    Needs,
    /// A duty imported from another act (thực hiện theo quy định tại …).
    Imported,
    /// Promptly, regularly, at once, with no number (kịp thời, thường xuyên, ngay): measured only.
    Promptly,
    /// Encouraged (khuyến khích): advice, never a violation.
    Encouraged,
    /// May (được, có thể, có quyền).
    May,
    /// States what is: identity, scope, a definition.
    States,
}

impl Modality {
    /// Returns how grave a miss is.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Modality, Severity};
    ///
    /// assert_eq!(Modality::Needs.severity(), Severity::Need);
    /// ```
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::Must | Self::Imported | Self::States => Severity::Violation,
            Self::Needs => Severity::Need,
            Self::Promptly | Self::Encouraged | Self::May => Severity::Advice,
        }
    }

    /// Returns whether a miss may fail.
    pub(crate) fn decides(self) -> bool {
        self.severity() != Severity::Advice
    }
}

/// How grave it is to break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Severity {
    /// Shown, without a verdict.
    Advice,
    /// A miss of something the text says is needed; a violation unless the host holds it lower.
    Need,
    /// A violation.
    Violation,
}
