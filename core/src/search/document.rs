//! What the host hands over to be found.

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::date::Moment;
use crate::markup::PlainText;
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
    /// How the body is written; places in hits are places in the source as given.
    #[serde(skip_serializing_if = "TextFormat::is_plain")]
    pub format: TextFormat,
    /// Text that nobody has compared with the original, such as a raw scan: found, but ranked lower.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low_trust: Option<String>,
    /// The rights of which a reader needs at least one; empty means that everybody may read it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<String>,
}

/// How a body is written.
///
/// # Examples
/// ```
/// use quyche::{Document, SearchIndex, SearchOptions, TextFormat, Update};
///
/// let source = "<p>Th&#7911; tục <b>cấp</b> phép</p>";
/// let mut document = Document::default();
/// document.body = Some(source.into());
/// document.format = TextFormat::Html;
/// let index = SearchIndex::in_memory()?;
/// index.update(&Update::new().add("tt", document))?;
/// let hits = index.search("thu tuc", &SearchOptions::new())?;
/// let snippet = hits.hits[0].snippet.as_ref().unwrap();
/// assert_eq!(snippet.text, "Thủ tục cấp phép");
/// assert_eq!(snippet.places[0].bytes.of(source), Some("Th&#7911; tục"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TextFormat {
    /// Plain text.
    #[default]
    Plain,
    /// HTML; tags, scripts and styles are not searched.
    Html,
    /// Markdown; its signs are not searched.
    Markdown,
}

impl TextFormat {
    fn is_plain(&self) -> bool {
        *self == Self::Plain
    }

    /// Takes the markup away; nothing for plain text.
    pub(super) fn read(self, source: &str) -> Option<PlainText> {
        match self {
            Self::Plain => None,
            Self::Html => Some(PlainText::from_html(source)),
            Self::Markdown => Some(PlainText::from_markdown(source)),
        }
    }
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
