//! Credit lines: who wrote a text and where it was taken from.

mod credit;
mod date;
mod formula;
mod label;
mod line;
mod name;
mod outlet;
mod peel;
mod reuse;
mod token;

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::error::Error;
use crate::error::ErrorKind;

pub use credit::Credit;
pub use credit::find_credit;
pub use formula::FormulaMatch;
pub use formula::formula_match;
pub use line::CreditStyle;
pub use line::credit_line;
pub use reuse::ReuseKind;
pub use reuse::ReuseSign;
pub use reuse::reuse_signs;

/// Who wrote a text and where it was taken from (tác giả, nguồn).
///
/// # Examples
/// ```
/// use quyche::Attribution;
///
/// let attribution: Attribution = "Nguồn: TTXVN, 01/03/2026".parse()?;
/// assert_eq!(attribution.source.as_deref(), Some("TTXVN"));
/// assert_eq!(attribution.date.map(|day| day.to_string()).as_deref(), Some("2026-03-01"));
/// assert_eq!(attribution.author, None);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Attribution {
    /// Person, pen name, or group that wrote it, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Newspaper, agency, site or office that it was taken from, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Day of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Address of the source on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether the line says that the text was put together from several (tổng hợp).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub compiled: bool,
}

impl Attribution {
    /// Tells whether it names neither author nor source.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Attribution::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.author.is_none() && self.source.is_none()
    }
}

impl FromStr for Attribution {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        credit::whole(text).ok_or_else(|| {
            Error::not(
                ErrorKind::InvalidAttribution,
                text,
                "a credit line such as `Nguồn: TTXVN, 01/03/2026`",
            )
        })
    }
}

impl fmt::Display for Attribution {
    /// Writes the line with labels: `Tác giả: Thu An; Nguồn: TTXVN, 01/03/2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&credit_line(self, CreditStyle::Labelled))
    }
}
