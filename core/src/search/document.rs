//! What the host hands over to be found.

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;

/// A record as the index sees it: what is not said stays unknown.
///
/// # Examples
/// ```
/// use quyche::Document;
///
/// let mut document = Document::default();
/// document.title = Some("Quy chế hoạt động của Cổng thông tin điện tử".into());
/// document.number = Some("03/2019/QĐ-UBND".into());
/// document.rights = vec!["van-phong".into()];   // only readers with this right see it
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Document {
    /// What readers see first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The document number (số, ký hiệu), such as `03/2019/QĐ-UBND`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it is: `article`, `legal-document`, or the host's own word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The section of the portal (chuyên mục).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Who issued or published it (cơ quan).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// The language, as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The day of issue or publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The summary (trích yếu, sapo); searched together with the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The text itself; places in hits are places in this string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Text that nobody has compared with the original, such as a raw scan: found, but ranked lower.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low_trust: Option<String>,
    /// The rights of which a reader needs at least one; empty means that everybody may read it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<String>,
}

impl From<&Self> for Document {
    fn from(document: &Self) -> Self {
        document.clone()
    }
}
