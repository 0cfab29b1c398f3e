use std::fmt;
use std::str::FromStr;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::unicode::fold;

/// A part of a document that numbers its articles anew; without it `Điều 2` is ambiguous.
///
/// The order is that of the paper: the covering letter lies on top, the appendix at the end.
///
/// # Examples
/// ```
/// use quyche::Part;
///
/// let part: Part = "QC".parse()?;
/// assert_eq!(part, Part::Regulation);
/// assert_eq!(part.name(), "Quy chế");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Part {
    /// The letter that carries a draft (công văn).
    Letter,
    /// The text itself, of a document that is not split into decision and regulation (văn bản).
    Text,
    /// The decision that issues the regulation (quyết định).
    Decision,
    /// The regulation attached to the decision (quy chế).
    Regulation,
    /// An appendix or form (phụ lục).
    Appendix,
}

impl Part {
    /// Every part, in the order of the paper.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Part::ALL.len(), 5);
    /// ```
    pub const ALL: &'static [Self] =
        &[Self::Letter, Self::Text, Self::Decision, Self::Regulation, Self::Appendix];

    /// Returns the short code, as in `QC Đ9.3`.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Part::Decision.code(), "QĐ");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Letter => "CV",
            Self::Text => "VB",
            Self::Decision => "QĐ",
            Self::Regulation => "QC",
            Self::Appendix => "PL",
        }
    }

    /// Returns the Vietnamese name.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Part::Appendix.name(), "Phụ lục");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Letter => "Công văn",
            Self::Text => "văn bản",
            Self::Decision => "Quyết định",
            Self::Regulation => "Quy chế",
            Self::Appendix => "Phụ lục",
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Part {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let folded = fold(text.trim());
        Self::ALL
            .iter()
            .copied()
            .find(|part| fold(part.code()) == folded || fold(part.name()) == folded)
            .ok_or_else(|| {
                Error::not(ErrorKind::InvalidCitation, text, "a part: CV, VB, QĐ, QC or PL")
            })
    }
}
