//! Credit lines: read, written, found in a text.

use pyo3::prelude::*;
use quyche::FormulaMatch as Found;
use quyche::Offsets;

use crate::day::Day;
use crate::errors::raise;
use crate::text::Span;
use crate::value::value;
use crate::words::FormulaName;
use crate::words::ReuseName;
use crate::words::StyleName;

value! {
    /// Who wrote something and where it comes from.
    Attribution {
        /// The author.
        author: Option<String>,
        /// The source.
        source: Option<String>,
        /// The day on which the source posted it.
        day: Option<Day>,
        /// The address at the source.
        url: Option<String>,
        /// Whether it was put together from several texts (tổng hợp).
        compiled: bool,
    }
    methods {
        /// Reads a credit line.
        #[staticmethod]
        fn parse(text: &str) -> PyResult<Self> {
            text.parse::<quyche::Attribution>().map(Self::from).map_err(raise)
        }

        /// Writes the credit line: `labelled` (Tác giả: …; Nguồn: …), `press` (An (Theo TTXVN)) or `source`.
        #[pyo3(signature = (style = StyleName("labelled")))]
        fn line(&self, style: StyleName) -> String {
            quyche::credit_line(&self.core(), style.style())
        }

        fn __str__(&self) -> String {
            self.core().to_string()
        }
    }
}

impl Attribution {
    fn core(&self) -> quyche::Attribution {
        let mut attribution = quyche::Attribution::default();
        attribution.author.clone_from(&self.author);
        attribution.source.clone_from(&self.source);
        attribution.date = self.day.map(|day| day.0);
        attribution.url.clone_from(&self.url);
        attribution.compiled = self.compiled;
        attribution
    }
}

impl From<quyche::Attribution> for Attribution {
    fn from(attribution: quyche::Attribution) -> Self {
        Self {
            author: attribution.author,
            source: attribution.source,
            day: attribution.date.map(Day),
            url: attribution.url,
            compiled: attribution.compiled,
        }
    }
}

value! {
    /// A credit found at the end of a text.
    Credit {
        /// The place of the whole.
        span: Span,
        /// What it says.
        attribution: Attribution,
        /// The place of the author.
        author: Option<Span>,
        /// The place of the source.
        source: Option<Span>,
    }
}

/// Finds the credit at the end of an article.
#[pyfunction]
pub(crate) fn find_credit(py: Python<'_>, body: &str) -> Option<Credit> {
    py.detach(|| {
        let credit = quyche::find_credit(body)?;
        let offsets = Offsets::new(body);
        Some(Credit {
            span: Span::new(&offsets, credit.span),
            author: credit.author.map(|span| Span::new(&offsets, span)),
            source: credit.source.map(|span| Span::new(&offsets, span)),
            attribution: credit.attribution.into(),
        })
    })
}

value! {
    /// A sign that a text reuses the work of others.
    ReuseSign {
        /// The place.
        span: Span,
        /// What it is.
        kind: ReuseName,
    }
}

/// Finds the signs that a text reuses the work of others, in order.
#[pyfunction]
pub(crate) fn reuse_signs(py: Python<'_>, body: &str) -> Vec<ReuseSign> {
    py.detach(|| {
        let offsets = Offsets::new(body);
        let signs = quyche::reuse_signs(body).into_iter();
        signs
            .map(|sign| ReuseSign {
                span: Span::new(&offsets, sign.span),
                kind: ReuseName(match sign.kind {
                    quyche::ReuseKind::Quotation => "quotation",
                    quyche::ReuseKind::Agency => "agency",
                    _ => "credit",
                }),
            })
            .collect()
    })
}

value! {
    /// A fixed formula of credit found in a text, or something close to one.
    FormulaMatch {
        /// `exact` or `near`.
        kind: FormulaName,
        /// Which formula, counted from 0.
        formula: usize,
        /// The place.
        span: Span,
    }
}

/// Compares a text with fixed formulas of credit; `None` where it holds nothing like them.
#[pyfunction]
pub(crate) fn formula_match(
    py: Python<'_>,
    text: &str,
    formulas: Vec<String>,
) -> Option<FormulaMatch> {
    py.detach(|| {
        let formulas: Vec<&str> = formulas.iter().map(String::as_str).collect();
        let (kind, formula, span) = match quyche::formula_match(text, &formulas) {
            Found::Exact { formula, span } => ("exact", formula, span),
            Found::NearMiss { formula, span } => ("near", formula, span),
            _ => return None,
        };
        let span = Span::new(&Offsets::new(text), span);
        Some(FormulaMatch { kind: FormulaName(kind), formula, span })
    })
}
