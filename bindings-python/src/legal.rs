//! Citations and the other forms of legal texts.

use pyo3::prelude::*;
use quyche::Offsets;

use crate::day::Day;
use crate::errors::raise;
use crate::text::Span;
use crate::value::value;

/// A place in a legal text, with its part: `QC Điều 9 khoản 3`.
#[pyclass(frozen, eq, ord, hash, str, from_py_object, module = "quyche")]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Citation(pub(crate) quyche::Citation);

impl std::fmt::Display for Citation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[pymethods]
impl Citation {
    /// Reads a citation that names its part.
    #[new]
    fn py_new(text: &str) -> PyResult<Self> {
        text.parse().map(Self).map_err(raise)
    }

    /// Reads a citation that may leave its part out, in which case it means `part`.
    #[staticmethod]
    fn parse_in(part: &str, text: &str) -> PyResult<Self> {
        let part = part.parse().map_err(raise)?;
        quyche::Citation::parse_in(part, text).map(Self).map_err(raise)
    }

    /// Reads citations separated by `;` or `,`, each of which may leave its part out.
    #[staticmethod]
    fn parse_list(part: &str, text: &str) -> PyResult<Vec<Self>> {
        let part = part.parse().map_err(raise)?;
        let list = quyche::Citation::parse_list(part, text).map_err(raise)?;
        Ok(list.into_iter().map(Self).collect())
    }

    /// The code of the part: `CV`, `VB`, `QĐ`, `QC` or `PL`.
    #[getter]
    fn part(&self) -> &'static str {
        self.0.part().code()
    }

    /// The Vietnamese name of the part.
    #[getter]
    fn part_name(&self) -> &'static str {
        self.0.part().name()
    }

    /// The number of the article (điều), which may carry a letter: `9a`.
    #[getter]
    fn article(&self) -> Option<&str> {
        self.0.article()
    }

    /// The number of the clause (khoản).
    #[getter]
    fn clause(&self) -> Option<&str> {
        self.0.clause()
    }

    /// The letter of the point (điểm), as printed; `a-g` for a range.
    #[getter]
    fn point(&self) -> Option<&str> {
        self.0.point()
    }

    /// Which paragraph (đoạn) is meant, counted from 1.
    #[getter]
    fn paragraph(&self) -> Option<u32> {
        self.0.paragraph()
    }

    /// Which dash item (gạch đầu dòng) is meant, counted from 1.
    #[getter]
    fn dash(&self) -> Option<u32> {
        self.0.dash()
    }

    /// Which duty (ý) of a provision with several is meant, counted from 1.
    #[getter]
    fn sentence(&self) -> Option<u32> {
        self.0.sentence()
    }

    /// The name of a place without number, such as `căn cứ`, or the numeral of an appendix heading.
    #[getter]
    fn place_name(&self) -> Option<&str> {
        self.0.place_name()
    }

    /// The number of the chapter (chương), where the citation is of a chapter or of a section in it.
    #[getter]
    fn chapter(&self) -> Option<&str> {
        self.0.chapter()
    }

    /// Whether the heading (tiêu đề) is meant, not the text below it.
    #[getter]
    fn is_heading(&self) -> bool {
        self.0.is_heading()
    }

    /// Whether the number of the article is not printed in the file but inferred from its neighbours.
    #[getter]
    fn is_inferred(&self) -> bool {
        self.0.is_inferred()
    }

    /// Returns the compact form: `QC Đ9.3`.
    fn compact(&self) -> String {
        self.0.compact()
    }

    /// Returns the form of running text: `khoản 3 Điều 9 của Quy chế`.
    fn prose(&self) -> String {
        self.0.prose()
    }

    /// Tells whether `other` is this place or lies within it; inferred or not makes no difference.
    fn contains(&self, other: &Self) -> bool {
        self.0.contains(&other.0)
    }

    /// Returns the place one step up, or `None` for a whole part.
    fn parent(&self) -> Option<Self> {
        self.0.parent().map(Self)
    }

    /// Returns the citation as plain data: its full form.
    fn to_data(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Citation('{}')", self.0)
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.0.to_string(),)
    }
}

/// A number of a document, such as `03/2019/QĐ-UBND`.
#[pyclass(frozen, eq, hash, str, from_py_object, module = "quyche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct DocumentNumber(quyche::DocumentNumber);

impl std::fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[pymethods]
impl DocumentNumber {
    /// Reads a number.
    #[new]
    fn py_new(text: &str) -> PyResult<Self> {
        text.parse().map(Self).map_err(raise)
    }

    /// Returns every number in a text, with its place; what looks misprinted carries a proposal.
    #[staticmethod]
    fn find_all(py: Python<'_>, text: &str) -> Vec<NumberMention> {
        py.detach(|| {
            let offsets = Offsets::new(text);
            let found = quyche::DocumentNumber::find_all(text).into_iter();
            found.map(|mention| NumberMention::new(&offsets, mention)).collect()
        })
    }

    /// Returns the first number in a text, with its place.
    #[staticmethod]
    fn find(text: &str) -> Option<NumberMention> {
        let found = quyche::DocumentNumber::find(text);
        found.map(|mention| NumberMention::new(&Offsets::new(text), mention))
    }

    /// The running number.
    #[getter]
    fn sequence(&self) -> u32 {
        self.0.sequence()
    }

    /// The running number as printed, with its zeros and letter.
    #[getter]
    fn printed_sequence(&self) -> &str {
        self.0.printed_sequence()
    }

    /// The year, which only normative documents carry in their number.
    #[getter]
    fn year(&self) -> Option<u16> {
        self.0.year()
    }

    /// The code of the type, such as `QĐ`; laws and letters have none.
    #[getter]
    fn kind(&self) -> Option<&str> {
        self.0.kind()
    }

    /// The name of the type in Vietnamese, where the code stands for one.
    #[getter]
    fn kind_name(&self) -> Option<&'static str> {
        self.0.kind_name()
    }

    /// The code of the issuer, of a letter with its unit: `VPUBND-TTTH-CB`.
    #[getter]
    fn issuer(&self) -> &str {
        self.0.issuer()
    }

    /// Whether the number has the form of a normative document, with a year.
    #[getter]
    fn is_normative(&self) -> bool {
        self.0.is_normative()
    }

    /// Returns the number folded for an index: no marks, no zeros in front, parts parted by blanks.
    fn search_key(&self) -> String {
        self.0.search_key()
    }

    /// Returns the number as plain data: as it is written.
    fn to_data(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("DocumentNumber('{}')", self.0)
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.0.to_string(),)
    }
}

value! {
    /// A number of a document as it stands in a text.
    NumberMention {
        /// The place in the caller's text.
        span: Span,
        /// What stands there, blanks and line ends included.
        printed: String,
        /// The number as printed, where it can be read as one.
        number: Option<DocumentNumber>,
        /// What was probably meant, for a person to accept.
        proposal: Option<DocumentNumber>,
    }
}

impl NumberMention {
    pub(crate) fn new(offsets: &Offsets<'_>, mention: quyche::NumberMention) -> Self {
        Self {
            span: Span::new(offsets, mention.span),
            printed: mention.printed,
            number: mention.number.map(DocumentNumber),
            proposal: mention.proposal.map(DocumentNumber),
        }
    }
}

/// Returns every day in a text, in order.
#[pyfunction]
pub(crate) fn find_dates(py: Python<'_>, text: &str) -> Vec<DateMention> {
    py.detach(|| {
        let offsets = Offsets::new(text);
        let found = quyche::find_dates(text).into_iter();
        found.map(|one| DateMention::new(&offsets, one)).collect()
    })
}

/// Reads a day as Vietnamese texts write it: `11/01/2019`, `ngày 11 tháng 01 năm 2019`.
#[pyfunction]
pub(crate) fn parse_date(text: &str) -> PyResult<Day> {
    quyche::parse_date(text).map(Day).map_err(raise)
}

value! {
    /// A day as it stands in a text.
    DateMention {
        /// The place in the caller's text.
        span: Span,
        /// The day of the month.
        day: u8,
        /// The month.
        month: u8,
        /// The year, where it is printed.
        year: Option<i16>,
        /// The whole day, where the year is printed.
        whole: Option<Day>,
    }
}

impl DateMention {
    pub(crate) fn new(offsets: &Offsets<'_>, found: quyche::DateMention) -> Self {
        Self {
            span: Span::new(offsets, found.span),
            day: found.day,
            month: found.month,
            year: found.year,
            whole: found.date().map(Day),
        }
    }
}
