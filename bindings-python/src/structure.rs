//! The structure of a legal text; places are code points.

use pyo3::prelude::*;
use quyche::Offsets;

use crate::legal::Citation;
use crate::legal::DateMention;
use crate::legal::NumberMention;
use crate::text::Span;
use crate::value::Many;
use crate::value::value;
use crate::words::UnitName;
use crate::words::UnitReadingName;

value! {
    /// The structure of a legal text, with places in the caller's text.
    LegalText {
        /// What stands above the text: issuer, number, day, title; one for each document in it.
        headers: Many<LegalHeader>,
        /// The legal bases (căn cứ).
        bases: Many<LegalBasis>,
        /// Divisions, articles, clauses, points and places outside the articles, in order.
        units: Many<LegalUnit>,
        /// Signatures and lists of receivers.
        signatures: Many<Span>,
        /// Where the text is printed once more.
        repeated: Option<Span>,
        /// Where the text ends and what does not belong to it begins.
        end: usize,
    }
}

value! {
    /// What stands above a legal text.
    LegalHeader {
        /// The code of the part.
        part: String,
        /// Who issued it.
        issuer: Option<Span>,
        /// Its number.
        number: Option<NumberMention>,
        /// Where it was issued.
        place: Option<Span>,
        /// The day of issue.
        day: Option<DateMention>,
        /// Its title.
        title: Option<Span>,
        /// What marks it as a draft.
        draft: Option<Span>,
    }
}

value! {
    /// A legal basis, with the documents and days it names.
    LegalBasis {
        /// The place of the line or lines.
        span: Span,
        /// Numbers of documents in it.
        numbers: Many<NumberMention>,
        /// Days in it.
        days: Many<DateMention>,
    }
}

value! {
    /// A unit of a legal text.
    LegalUnit {
        /// Where it is.
        citation: Citation,
        /// What it is.
        kind: UnitName,
        /// Its heading.
        heading: Option<Span>,
        /// Its own text, without the units it holds.
        text: Span,
        /// All of it.
        span: Span,
        /// How its number is known: as printed, repaired, or inferred from the neighbours.
        reading: UnitReadingName,
        /// From 0 to 100.
        confidence: u8,
        /// The place in `units` of the unit that holds it.
        parent: Option<usize>,
    }
}

/// Reads the structure of a legal text; any text is read.
#[pyfunction]
pub(crate) fn read_legal_text(py: Python<'_>, text: &str) -> LegalText {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let read = quyche::LegalText::read(text);
        let span = |span: quyche::Span| Span::new(&offsets, span);
        LegalText {
            headers: read.headers.into_iter().map(|one| LegalHeader::new(&offsets, one)).collect(),
            bases: read.bases.into_iter().map(|one| LegalBasis::new(&offsets, one)).collect(),
            units: read.units.into_iter().map(|one| LegalUnit::new(&offsets, one)).collect(),
            signatures: read.signatures.into_iter().map(span).collect(),
            repeated: read.repeated.map(span),
            end: offsets.code_point(read.end),
        }
    })
}

impl LegalHeader {
    fn new(offsets: &Offsets<'_>, header: quyche::Header) -> Self {
        let span = |span| Span::new(offsets, span);
        Self {
            part: header.part.code().to_owned(),
            issuer: header.issuer.map(span),
            number: header.number.map(|number| NumberMention::new(offsets, number)),
            place: header.place.map(span),
            day: header.date.map(|day| DateMention::new(offsets, day)),
            title: header.title.map(span),
            draft: header.draft.map(span),
        }
    }
}

impl LegalBasis {
    fn new(offsets: &Offsets<'_>, basis: quyche::Basis) -> Self {
        let numbers = basis.numbers.into_iter();
        let days = basis.dates.into_iter();
        Self {
            span: Span::new(offsets, basis.span),
            numbers: numbers.map(|number| NumberMention::new(offsets, number)).collect(),
            days: days.map(|day| DateMention::new(offsets, day)).collect(),
        }
    }
}

impl LegalUnit {
    fn new(offsets: &Offsets<'_>, unit: quyche::LegalUnit) -> Self {
        Self {
            kind: UnitName(unit.kind.name()),
            heading: unit.heading.map(|span| Span::new(offsets, span)),
            text: Span::new(offsets, unit.text),
            span: Span::new(offsets, unit.span),
            reading: UnitReadingName(unit.reading.name()),
            confidence: unit.confidence,
            parent: unit.parent,
            citation: Citation(unit.citation),
        }
    }
}
