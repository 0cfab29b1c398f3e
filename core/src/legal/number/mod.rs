//! Numbers of documents, such as `03/2019/QĐ-UBND`.

mod codes;
mod scan;

use std::fmt;
use std::hash::Hash;
use std::hash::Hasher;
use std::str::FromStr;

use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::error::ErrorKind;
use crate::unicode::fold;
use crate::unicode::normalize;

pub use scan::NumberMention;

/// The number and sign of a document (số, ký hiệu).
///
/// Blanks and line ends between the parts do not matter, and `3/2019/QĐ-UBND` equals
/// `03/2019/QĐ-UBND`. A blank number, as in `/2025/QĐ-UBND`, is none.
///
/// # Examples
/// ```
/// use quyche::DocumentNumber;
///
/// let number: DocumentNumber = "Số: 12/2022/TT- BTTTT".parse()?;
/// assert_eq!(number.to_string(), "12/2022/TT-BTTTT");
/// assert_eq!((number.sequence(), number.year()), (12, Some(2022)));
/// assert_eq!((number.kind(), number.issuer()), (Some("TT"), "BTTTT"));
/// assert!("/2025/QĐ-UBND".parse::<DocumentNumber>().is_err());
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct DocumentNumber {
    sequence: String,
    year: Option<u16>,
    kind: Option<String>,
    issuer: String,
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    Ordinary,
    /// `12-NQ/TW`.
    Party,
}

impl DocumentNumber {
    /// Returns every number in a text, with its place; what looks misprinted carries a proposal.
    ///
    /// # Examples
    /// ```
    /// use quyche::DocumentNumber;
    ///
    /// let text = "Quyết định số 239/QĐ-UBND ngày 01/12/2025; Tờ trình số /TTr-VPUBND";
    /// let found = DocumentNumber::find_all(text);
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(found[0].span.of(text), Some("239/QĐ-UBND"));
    /// ```
    #[must_use]
    pub fn find_all(text: &str) -> Vec<NumberMention> {
        scan::find_all(text)
    }

    /// Returns the first number in a text, with its place.
    ///
    /// # Examples
    /// ```
    /// let found = quyche::DocumentNumber::find("Bến Tre, số 03/2019/QĐ-UBND").unwrap();
    /// assert_eq!(found.printed, "03/2019/QĐ-UBND");
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<NumberMention> {
        scan::find_all(text).into_iter().next()
    }

    /// Returns the running number.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("03/2019/QĐ-UBND".parse::<quyche::DocumentNumber>()?.sequence(), 3);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn sequence(&self) -> u32 {
        self.split_sequence().0
    }

    /// Returns the running number as printed, with its zeros and letter.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("03/2019/QĐ-UBND".parse::<quyche::DocumentNumber>()?.printed_sequence(), "03");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn printed_sequence(&self) -> &str {
        &self.sequence
    }

    /// Returns the year, which only normative documents carry in their number.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("239/QĐ-UBND".parse::<quyche::DocumentNumber>()?.year(), None);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// Returns the code of the type, such as `QĐ`; laws and letters have none.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("1293/VPUBND-TTTH-CB".parse::<quyche::DocumentNumber>()?.kind(), None);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref()
    }

    /// Returns the name of the type in Vietnamese, where the code stands for one.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("43/2011/NĐ-CP".parse::<quyche::DocumentNumber>()?.kind_name(), Some("Nghị định"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn kind_name(&self) -> Option<&'static str> {
        self.kind.as_deref().and_then(codes::type_name)
    }

    /// Returns the code of the issuer, of a letter with its unit: `VPUBND-TTTH-CB`.
    ///
    /// It is empty where a number such as `72/2025/NQLT` names none.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("67/2006/QH11".parse::<quyche::DocumentNumber>()?.issuer(), "QH11");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Tells whether the number has the form of a normative document (văn bản quy phạm pháp luật), with a year.
    ///
    /// # Examples
    /// ```
    /// assert!("80/2025/QĐ-UBND".parse::<quyche::DocumentNumber>()?.is_normative());
    /// assert!(!"239/QĐ-UBND".parse::<quyche::DocumentNumber>()?.is_normative());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn is_normative(&self) -> bool {
        self.year.is_some()
    }

    /// Returns the number folded for an index: no marks, no zeros in front, parts parted by blanks.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("03/2019/QĐ-UBND".parse::<quyche::DocumentNumber>()?.search_key(), "3 2019 qd ubnd");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn search_key(&self) -> String {
        let (number, letter) = self.split_sequence();
        let mut out = format!("{number}{letter}");
        if let Some(year) = self.year {
            out.push_str(&format!(" {year}"));
        }
        for code in self
            .kind
            .iter()
            .map(String::as_str)
            .chain(self.issuer.split('-'))
            .filter(|code| !code.is_empty())
        {
            out.push(' ');
            out.push_str(&fold(code));
        }
        out
    }

    fn split_sequence(&self) -> (u32, &str) {
        let digits = self.sequence.bytes().take_while(u8::is_ascii_digit).count();
        let (number, letter) = self.sequence.split_at_checked(digits).unwrap_or_default();
        (number.parse().unwrap_or_default(), letter)
    }
}

impl FromStr for DocumentNumber {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let fail =
            || Error::not(ErrorKind::InvalidNumber, text, "a number such as `03/2019/QĐ-UBND`");
        let normal = normalize(text);
        let mut rest = normal.trim();
        if let Some((word, tail)) = rest.split_once(|c: char| c == ':' || c.is_whitespace())
            && fold(word) == "so"
        {
            rest = tail.trim_start_matches(':').trim();
        }
        let mention = Self::find(rest).filter(|m| m.span.start == 0 && m.span.end == rest.len());
        mention.and_then(|mention| mention.number).ok_or_else(fail)
    }
}

impl fmt::Display for DocumentNumber {
    /// Writes the canonical form: no blanks, numbers below ten with a zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, letter) = self.split_sequence();
        write!(f, "{number:02}{letter}")?;
        match (self.form, &self.kind) {
            (Form::Party, Some(kind)) => write!(f, "-{kind}/{}", self.issuer),
            (_, kind) => {
                if let Some(year) = self.year {
                    write!(f, "/{year}")?;
                }
                f.write_str("/")?;
                if let Some(kind) = kind {
                    f.write_str(kind)?;
                    if !self.issuer.is_empty() {
                        f.write_str("-")?;
                    }
                }
                f.write_str(&self.issuer)
            }
        }
    }
}

impl PartialEq for DocumentNumber {
    fn eq(&self, other: &Self) -> bool {
        self.split_sequence() == other.split_sequence()
            && self.year == other.year
            && self.kind == other.kind
            && self.issuer == other.issuer
            && self.form == other.form
    }
}

impl Eq for DocumentNumber {}

impl Hash for DocumentNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.split_sequence(), self.year, &self.kind, &self.issuer).hash(state);
    }
}

impl Serialize for DocumentNumber {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DocumentNumber {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(input)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
