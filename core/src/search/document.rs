//! What the host hands over to be found.

use serde::Deserialize;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value;

use crate::date::Date;
use crate::date::Moment;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::markup::PlainText;
use crate::record::Article;
use crate::record::LegalDocument;
use crate::record::Record;
use crate::record::RecordKind;

/// What an article or a legal document can carry for the index alone.
const OWN: [&str; 4] = ["date", "format", "low_trust", "rights"];

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

impl Document {
    /// Reads a document as hosts hand it over: by its `kind` an article or a legal document, which may carry
    /// `date`, `format`, `low_trust` and `rights` besides, or else the fields of this struct.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRecord`] naming the field.
    ///
    /// # Examples
    /// ```
    /// use quyche::Document;
    /// use serde_json::json;
    ///
    /// let json = json!({ "kind": "article", "published_at": "2026-03-01T08:00", "rights": ["van-phong"] });
    /// let document = Document::from_value(json)?;
    /// assert_eq!(document.date, Some("2026-03-01".parse()?));
    /// assert!(Document::from_value(json!({ "kind": "project", "name": "Cầu" })).is_err());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn from_value(json: Value) -> Result<Self, Error> {
        let Value::Object(mut fields) = json else {
            return Err(Error::plain(ErrorKind::InvalidRecord, "record: expected an object"));
        };
        let kind = fields.get("kind").and_then(Value::as_str).unwrap_or_default();
        if ![Article::KIND, LegalDocument::KIND].contains(&kind) {
            let other = RecordKind::named(kind).ok();
            return Self::of_fields(fields).map_err(|error| match other {
                Some(kind) => Error::plain(
                    ErrorKind::InvalidRecord,
                    format!(
                        "{}: an index takes articles and legal documents; hand over a `Document`",
                        kind.name()
                    ),
                ),
                None => error,
            });
        }
        let own = OWN.iter().filter_map(|name| Some(((*name).to_owned(), fields.remove(*name)?)));
        let own = Self::of_fields(own.collect())?;
        let document = match Record::from_value(Value::Object(fields))? {
            Record::Article(article) => Self::from(article),
            Record::LegalDocument(document) => Self::from(document),
            _ => Self::default(),
        };
        let Self { date, format, low_trust, rights, .. } = own;
        Ok(Self { date: date.or(document.date), format, low_trust, rights, ..document })
    }

    fn of_fields(mut fields: Map<String, Value>) -> Result<Self, Error> {
        fields.retain(|_, value| !value.is_null());
        serde_json::from_value(Value::Object(fields))
            .map_err(|error| Error::plain(ErrorKind::InvalidRecord, format!("document: {error}")))
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
