//! Words of which only some are meant, typed as `Literal`.

use pyo3::exceptions::PyValueError;
use pyo3::inspect::PyStaticConstant;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::type_hint_subscript;
use pyo3::types::PyString;

/// Defines a word that is handed out.
macro_rules! word {
    ($name:ident: $($word:literal),*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $name(pub(crate) &'static str);

        impl<'py> IntoPyObject<'py> for $name {
            type Target = PyString;
            type Output = Bound<'py, PyString>;
            type Error = std::convert::Infallible;
            const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
                type_hint_identifier!("typing", "Literal"),
                $(PyStaticExpr::Constant { value: PyStaticConstant::Str($word) }),*
            );

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(PyString::new(py, self.0))
            }
        }

        impl<'py> FromPyObject<'_, 'py> for $name {
            type Error = PyErr;
            const INPUT_TYPE: PyStaticExpr = <Self as IntoPyObject<'py>>::OUTPUT_TYPE;

            fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
                match given.extract::<&str>()? {
                    $($word => Ok(Self($word)),)*
                    other => Err(PyValueError::new_err(format!(
                        "`{other}` is none of {}", [$($word),*].join(", ")
                    ))),
                }
            }
        }
    };
}

word!(OutcomeName: "pass", "fail", "needs-fact", "needs-attestation", "not-applicable");
word!(ReuseName: "credit", "quotation", "agency");
word!(FormulaName: "exact", "near");
word!(StyleName: "labelled", "press", "source");
word!(ReadingName: "strict", "on-the-day");
word!(RollName: "stay", "next-workday");
word!(SourceName: "text", "host", "unspecified");
word!(TermName: "hours", "days", "working-days", "weeks", "months", "years");
word!(FacetName: "kind", "category", "agency", "language", "year");
word!(SortName: "relevance", "newest", "oldest");
word!(PassagesName: "grouped", "listed");
word!(WordsName: "best", "all", "any");
word!(UnitName: "place", "division", "article", "clause", "point", "paragraph", "dash");
word!(UnitReadingName: "printed", "repaired", "inferred");
word!(AnswerName: "yes", "no", "missing");
word!(TimelinessName: "unknown", "not-sent", "on-time", "late");
word!(TargetName: "portal", "component");
word!(OriginName: "unit", "contributor");
word!(
    ReviewStateName: "draft", "submitted", "edited", "returned", "approved", "published", "withdrawn",
    "archived"
);
word!(
    ReportStateName: "new", "configured", "assigned", "compiling", "signed", "sent",
    "sent-by-fallback", "returned", "approved", "correction-asked", "rolled-up"
);
word!(
    StatusName: "unspecified", "upcoming", "due", "late", "sent", "sent-late", "keep", "may-delete"
);
word!(
    EveryName: "year", "half-year", "first-half", "nine-months", "quarter", "month", "week", "once"
);
word!(ValidityName: "in-force", "draft", "not-yet", "ended", "unknown");

impl StyleName {
    pub(crate) fn style(self) -> quyche::CreditStyle {
        match self.0 {
            "press" => quyche::CreditStyle::Press,
            "source" => quyche::CreditStyle::Source,
            _ => quyche::CreditStyle::Labelled,
        }
    }
}

/// The language of a message: `vi` or `en`.
#[derive(Clone, Copy)]
pub(crate) struct Lang(pub(crate) quyche::Lang);

impl Lang {
    /// What is meant where nothing is said.
    pub(crate) const VI: Self = Self(quyche::Lang::Vi);
}

impl<'py> FromPyObject<'_, 'py> for Lang {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("typing", "Literal"),
        PyStaticExpr::Constant { value: PyStaticConstant::Str("vi") },
        PyStaticExpr::Constant { value: PyStaticConstant::Str("en") }
    );

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match given.extract::<&str>()? {
            "vi" => Ok(Self(quyche::Lang::Vi)),
            "en" => Ok(Self(quyche::Lang::En)),
            other => Err(PyValueError::new_err(format!("no language `{other}`, use `vi` or `en`"))),
        }
    }
}
