//! What the host hands over to be found.

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::date::Moment;
use crate::record::Article;
use crate::record::LegalDocument;

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

impl From<&Article> for Document {
    /// The day is the one of publication; rights are for the host to add.
    fn from(article: &Article) -> Self {
        Self {
            title: article.title.clone(),
            number: article.number.clone(),
            kind: Some(Article::KIND.to_owned()),
            category: article.category.clone(),
            agency: article.agency.clone(),
            language: article.language.clone(),
            date: article.published_at.map(Moment::date),
            url: article.url.clone(),
            summary: article.summary.clone(),
            body: article.body.clone(),
            ..Self::default()
        }
    }
}

impl From<Article> for Document {
    fn from(article: Article) -> Self {
        Self::from(&article)
    }
}

impl From<&LegalDocument> for Document {
    /// The day is the one of issue, the agency the issuing authority.
    fn from(document: &LegalDocument) -> Self {
        Self {
            title: document.title.clone(),
            number: document.number.clone(),
            kind: Some(LegalDocument::KIND.to_owned()),
            category: document.category.clone(),
            agency: document.issuer.clone().or_else(|| document.agency.clone()),
            language: document.language.clone(),
            date: document.issued,
            url: document.url.clone(),
            summary: document.summary.clone(),
            body: document.body.clone(),
            ..Self::default()
        }
    }
}

impl From<LegalDocument> for Document {
    fn from(document: LegalDocument) -> Self {
        Self::from(&document)
    }
}
