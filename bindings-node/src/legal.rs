use napi_derive::napi;
use quyche::Offsets;
use quyche::Part;

use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::text::Span;

/// The place of a provision in a document (viện dẫn), such as `QC Điều 10 khoản 5 điểm b`.
#[napi]
pub struct Citation(quyche::Citation);

#[napi(object, object_to_js = false)]
pub struct CitationOptions {
    /// The part meant where the text names none.
    #[napi(ts_type = "Part")]
    pub part: String,
}

#[napi]
impl Citation {
    /// Reads a citation in any of its three forms.
    #[napi(factory)]
    pub fn parse(text: String, options: Option<CitationOptions>) -> Result<Self> {
        match options {
            None => parse(&text).map(Self),
            Some(CitationOptions { part }) => {
                quyche::Citation::parse_in(parse(&part)?, &text).map(Self).map_err(from_core)
            }
        }
    }

    /// Reads a list such as `Đ9.3; Đ10.1–2`, all in one part.
    #[napi]
    pub fn parse_list(text: String, options: CitationOptions) -> Result<Vec<Citation>> {
        let part: Part = parse(&options.part)?;
        let list = quyche::Citation::parse_list(part, &text).map_err(from_core)?;
        Ok(list.into_iter().map(Self).collect())
    }

    #[napi(getter, ts_return_type = "Part")]
    pub fn part(&self) -> &'static str {
        self.0.part().code()
    }

    #[napi(getter)]
    pub fn article(&self) -> Option<&str> {
        self.0.article()
    }

    #[napi(getter)]
    pub fn clause(&self) -> Option<&str> {
        self.0.clause()
    }

    #[napi(getter)]
    pub fn point(&self) -> Option<&str> {
        self.0.point()
    }

    #[napi(getter)]
    pub fn paragraph(&self) -> Option<u32> {
        self.0.paragraph()
    }

    #[napi(getter)]
    pub fn dash(&self) -> Option<u32> {
        self.0.dash()
    }

    #[napi(getter)]
    pub fn sentence(&self) -> Option<u32> {
        self.0.sentence()
    }

    /// The place outside the articles, such as `căn cứ`.
    #[napi(getter)]
    pub fn place_name(&self) -> Option<&str> {
        self.0.place_name()
    }

    #[napi(getter)]
    pub fn chapter(&self) -> Option<&str> {
        self.0.chapter()
    }

    /// Whether the heading alone is meant.
    #[napi(getter)]
    pub fn is_heading(&self) -> bool {
        self.0.is_heading()
    }

    /// Whether the number of the article is missing in the file and was inferred.
    #[napi(getter)]
    pub fn is_inferred(&self) -> bool {
        self.0.is_inferred()
    }

    /// The compact form: `QC Đ10.5.b`.
    #[napi]
    pub fn compact(&self) -> String {
        self.0.compact()
    }

    /// The form of running Vietnamese: `điểm b khoản 5 Điều 10 của Quy chế`.
    #[napi]
    pub fn prose(&self) -> String {
        self.0.prose()
    }

    /// Tells whether `other` is this place or lies within it.
    #[napi]
    pub fn contains(&self, other: &Citation) -> bool {
        self.0.contains(&other.0)
    }

    /// The place one level up, or `null` at the top.
    #[napi]
    pub fn parent(&self) -> Option<Citation> {
        self.0.parent().map(Self)
    }

    /// Tells whether `other` is the same place.
    #[napi]
    pub fn equals(&self, other: &Citation) -> bool {
        self.0 == other.0
    }

    /// The full form: `QC Điều 10 khoản 5 điểm b`.
    #[napi(js_name = "toString")]
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    #[napi(js_name = "toJSON")]
    pub fn json(&self) -> String {
        self.0.to_string()
    }
}

/// The number and sign of a document (số, ký hiệu), such as `03/2019/QĐ-UBND`.
#[napi]
pub struct DocumentNumber(quyche::DocumentNumber);

/// A number of a document as it stands in a text.
#[napi(object, object_from_js = false)]
pub struct NumberMention {
    pub span: Span,
    /// What stands there, blanks and line ends included.
    pub printed: String,
    /// The number as printed, where it can be read as one.
    pub number: Option<String>,
    /// What was probably meant, for a person to accept.
    pub proposal: Option<String>,
}

#[napi]
impl DocumentNumber {
    #[napi(factory)]
    pub fn parse(text: String) -> Result<Self> {
        parse(&text).map(Self)
    }

    /// Every number in a text, with its place.
    #[napi]
    pub fn find_all(text: String) -> Vec<NumberMention> {
        let offsets = Offsets::new(&text);
        let found = quyche::DocumentNumber::find_all(&text);
        found.into_iter().map(|one| NumberMention::new(one, &offsets)).collect()
    }

    /// The first number in a text, with its place; `null` where there is none.
    #[napi]
    pub fn find(text: String) -> Option<NumberMention> {
        let found = quyche::DocumentNumber::find(&text)?;
        Some(NumberMention::new(found, &Offsets::new(&text)))
    }

    /// The running number.
    #[napi(getter)]
    pub fn sequence(&self) -> u32 {
        self.0.sequence()
    }

    /// The running number as printed, with its zeros and letter.
    #[napi(getter)]
    pub fn printed_sequence(&self) -> &str {
        self.0.printed_sequence()
    }

    /// The year, which only normative documents carry in their number.
    #[napi(getter)]
    pub fn year(&self) -> Option<u32> {
        self.0.year().map(u32::from)
    }

    /// The code of the type, such as `QĐ`.
    #[napi(getter)]
    pub fn kind(&self) -> Option<&str> {
        self.0.kind()
    }

    /// The name of the type in Vietnamese, such as `Nghị định`.
    #[napi(getter)]
    pub fn kind_name(&self) -> Option<&'static str> {
        self.0.kind_name()
    }

    /// The code of the issuer, of a letter with its unit: `VPUBND-TTTH-CB`.
    #[napi(getter)]
    pub fn issuer(&self) -> &str {
        self.0.issuer()
    }

    /// Whether the number has the form of a normative document, with a year.
    #[napi(getter)]
    pub fn is_normative(&self) -> bool {
        self.0.is_normative()
    }

    /// The number folded for an index: `3 2019 qd ubnd`.
    #[napi]
    pub fn search_key(&self) -> String {
        self.0.search_key()
    }

    /// Tells whether `other` is the same number, however it is printed.
    #[napi]
    pub fn equals(&self, other: &DocumentNumber) -> bool {
        self.0 == other.0
    }

    /// The canonical form: no blanks, numbers below ten with a zero.
    #[napi(js_name = "toString")]
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    #[napi(js_name = "toJSON")]
    pub fn json(&self) -> String {
        self.0.to_string()
    }
}

impl NumberMention {
    pub fn new(mention: quyche::NumberMention, offsets: &Offsets<'_>) -> Self {
        Self {
            span: Span::new(mention.span, offsets),
            printed: mention.printed,
            number: mention.number.map(|number| number.to_string()),
            proposal: mention.proposal.map(|number| number.to_string()),
        }
    }
}

/// A day as it stands in a text.
#[napi(object, object_from_js = false)]
pub struct DateMention {
    pub span: Span,
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
    /// The day, where the text names its year and it exists.
    #[napi(ts_type = "Day")]
    pub date: Option<String>,
}

/// Finds every day in a Vietnamese text: `11/01/2019`, `ngày 31 tháng 5 năm 2011`.
#[napi]
pub fn find_dates(text: String) -> Vec<DateMention> {
    let offsets = Offsets::new(&text);
    quyche::find_dates(&text).into_iter().map(|found| DateMention::new(found, &offsets)).collect()
}

impl DateMention {
    pub fn new(found: quyche::DateMention, offsets: &Offsets<'_>) -> Self {
        Self {
            span: Span::new(found.span, offsets),
            day: found.day.into(),
            month: found.month.into(),
            year: found.year.map(i32::from),
            date: found.date().map(|day| day.to_string()),
        }
    }
}

/// Reads a day as Vietnamese offices write it.
#[napi(ts_return_type = "Day")]
pub fn parse_date(text: String) -> Result<String> {
    quyche::parse_date(&text).map(|day| day.to_string()).map_err(from_core)
}
