use napi_derive::napi;
use quyche::Offsets;

use crate::legal::DateMention;
use crate::legal::NumberMention;
use crate::text::Span;

/// The structure of a legal text, with places in the caller's text.
#[napi(object, object_from_js = false)]
pub struct LegalText {
    /// What stands above the text: issuer, number, day, title; one for each document in it.
    pub headers: Vec<LegalHeader>,
    /// The legal bases (căn cứ).
    pub bases: Vec<LegalBasis>,
    /// Divisions, articles, clauses, points and places outside the articles, in order.
    pub units: Vec<LegalUnit>,
    pub signatures: Vec<Span>,
    /// Where the text is printed once more.
    pub repeated: Option<Span>,
    /// Where the text ends and what does not belong to it begins.
    pub end: u32,
}

/// What stands above a legal text.
#[napi(object, object_from_js = false)]
pub struct LegalHeader {
    #[napi(ts_type = "Part")]
    pub part: &'static str,
    pub issuer: Option<Span>,
    pub number: Option<NumberMention>,
    /// Where it was issued.
    pub place: Option<Span>,
    pub date: Option<DateMention>,
    pub title: Option<Span>,
    /// What marks it as a draft.
    pub draft: Option<Span>,
}

/// A legal basis, with the documents and days it names.
#[napi(object, object_from_js = false)]
pub struct LegalBasis {
    pub span: Span,
    pub numbers: Vec<NumberMention>,
    pub dates: Vec<DateMention>,
}

/// A unit of a legal text.
#[napi(object, object_from_js = false)]
pub struct LegalUnit {
    /// Where it is, in the full form.
    pub citation: String,
    #[napi(
        ts_type = "'place' | 'division' | 'article' | 'clause' | 'point' | 'paragraph' | 'dash'"
    )]
    pub kind: &'static str,
    pub heading: Option<Span>,
    /// Its own text, without the units it holds.
    pub text: Span,
    /// All of it.
    pub span: Span,
    /// How its number is known: as printed, repaired, or inferred from the neighbours.
    #[napi(ts_type = "'printed' | 'repaired' | 'inferred'")]
    pub reading: &'static str,
    /// From 0 to 100.
    pub confidence: u32,
    /// The place in `units` of the unit that holds it.
    pub parent: Option<u32>,
}

/// Reads the structure of a legal text; any text is read.
#[napi]
pub fn read_legal_text(text: String) -> LegalText {
    let offsets = Offsets::new(&text);
    let span = |span: quyche::Span| Span::new(span, &offsets);
    let read = quyche::LegalText::read(&text);
    LegalText {
        headers: read
            .headers
            .into_iter()
            .map(|header| LegalHeader {
                part: header.part.code(),
                issuer: header.issuer.map(span),
                number: header.number.map(|number| NumberMention::new(number, &offsets)),
                place: header.place.map(span),
                date: header.date.map(|date| DateMention::new(date, &offsets)),
                title: header.title.map(span),
                draft: header.draft.map(span),
            })
            .collect(),
        bases: read
            .bases
            .into_iter()
            .map(|basis| LegalBasis {
                span: span(basis.span),
                numbers: basis
                    .numbers
                    .into_iter()
                    .map(|number| NumberMention::new(number, &offsets))
                    .collect(),
                dates: basis.dates.into_iter().map(|d| DateMention::new(d, &offsets)).collect(),
            })
            .collect(),
        units: read
            .units
            .into_iter()
            .map(|unit| LegalUnit {
                citation: unit.citation.to_string(),
                kind: unit.kind.name(),
                heading: unit.heading.map(span),
                text: span(unit.text),
                span: span(unit.span),
                reading: unit.reading.name(),
                confidence: unit.confidence.into(),
                parent: unit.parent.and_then(|place| u32::try_from(place).ok()),
            })
            .collect(),
        signatures: read.signatures.into_iter().map(span).collect(),
        repeated: read.repeated.map(span),
        end: span(quyche::Span::new(0, read.end)).end,
    }
}
