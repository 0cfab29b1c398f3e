//! What both life cycles are in Python: a flow and its cases.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// Where a flow comes from, so that a pickle can make it again.
pub(crate) enum Source {
    Builtin(String),
    Parsed { text: String, file: String },
}

impl Source {
    /// Returns the constructor and its arguments.
    pub(crate) fn reduced<'py>(
        &self,
        class: &Bound<'py, PyAny>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (constructor, arguments) = match self {
            Self::Builtin(profile) => ("builtin", vec![profile]),
            Self::Parsed { text, file } => ("parse", vec![text, file]),
        };
        Ok((class.getattr(constructor)?, PyTuple::new(class.py(), arguments)?))
    }
}

/// Defines a flow and its case; what stands in braces is added to their methods.
/// Cases are equal, hashed and pickled by what happened: a pickle that was changed is refused.
macro_rules! life {
    (
        event $event:ident($action:ident, $event_hint:literal), history $history:ident,
        applied $applied:ident,
        $(#[$case_doc:meta])*
        case $case:ident { $($of_case:tt)* }
        $(#[$flow_doc:meta])*
        flow $flow:ident { $($of_flow:tt)* }
    ) => {
        crate::workflow::input!($event(quyche::CaseEvent<quyche::$action>), $event_hint, "event");
        crate::workflow::input!($history(quyche::History<quyche::$action>), "History", "history");

        $(#[$case_doc])*
        #[pyo3::pyclass(frozen, module = "quyche")]
        pub(crate) struct $case {
            core: quyche::$case,
            flow: pyo3::Py<$flow>,
        }

        #[pyo3::pymethods]
        impl $case {
            $($of_case)*

            /// The last seal of the history, a SHA-256 chain.
            #[getter]
            fn seal(&self) -> String {
                self.core.history().seal()
            }

            /// The sealed history, which the host stores as it is; the same in all languages.
            #[getter]
            fn history(&self) -> crate::workflow::History {
                crate::workflow::History::of(self.core.history())
            }

            fn __eq__(&self, other: &Self) -> bool {
                self.core == other.core
            }

            fn __hash__(&self) -> u64 {
                use std::hash::BuildHasher as _;
                std::hash::BuildHasherDefault::<std::hash::DefaultHasher>::new()
                    .hash_one(self.core.history().seal())
            }

            #[pyo3(signature = () -> "tuple[object, ...]")]
            fn __reduce__<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<(pyo3::Py<pyo3::PyAny>, (crate::workflow::History,))> {
                Ok((self.flow.getattr(py, "replay")?, (self.history(),)))
            }

            fn __repr__(&self) -> String {
                let code = self.core.state.code();
                format!("<{} {}: {code}>", stringify!($case), self.core.history().case())
            }
        }

        $(#[$flow_doc])*
        #[pyo3::pyclass(frozen, module = "quyche")]
        pub(crate) struct $flow {
            core: quyche::$flow,
            source: crate::life::Source,
        }

        #[pyo3::pymethods]
        impl $flow {
            /// Returns the life cycle that a built-in regulation sets.
            #[staticmethod]
            fn builtin(profile: &str) -> pyo3::PyResult<Self> {
                let core = quyche::$flow::builtin(profile).map_err(crate::errors::raise)?;
                Ok(Self { core, source: crate::life::Source::Builtin(profile.to_owned()) })
            }

            /// Reads a life cycle from TOML; errors name `file`, line and column.
            #[staticmethod]
            #[pyo3(signature = (text, file = "flow"))]
            fn parse(text: &str, file: &str) -> pyo3::PyResult<Self> {
                let core = quyche::$flow::parse(text, file).map_err(crate::errors::raise)?;
                let source =
                    crate::life::Source::Parsed { text: text.to_owned(), file: file.to_owned() };
                Ok(Self { core, source })
            }

            /// The profile it belongs to.
            #[getter]
            fn profile(&self) -> &str {
                self.core.profile()
            }

            $($of_flow)*

            /// Opens a case with an empty history.
            fn open_case(slf: &pyo3::Bound<'_, Self>, id: &str) -> $case {
                $case { core: slf.get().core.open_case(id), flow: slf.clone().unbind() }
            }

            /// Returns the case after an event, or the refusal with its clause; the case given stays as it was.
            fn apply(slf: &pyo3::Bound<'_, Self>, case: &$case, event: $event) -> $applied {
                match slf.get().core.apply(&case.core, event.0) {
                    Ok(core) => $applied::Case($case { core, flow: slf.clone().unbind() }),
                    Err(refusal) => $applied::Refusal(refusal.into()),
                }
            }

            /// Rebuilds a case from its stored history; a history that was changed is refused.
            fn replay(slf: &pyo3::Bound<'_, Self>, history: $history) -> pyo3::PyResult<$case> {
                let flow = slf.get();
                let core = slf.py().detach(|| flow.core.replay(history.0));
                let core = core.map_err(crate::errors::raise)?;
                Ok($case { core, flow: slf.clone().unbind() })
            }

            #[pyo3(signature = () -> "tuple[object, ...]")]
            fn __reduce__<'py>(
                slf: &pyo3::Bound<'py, Self>,
            ) -> pyo3::PyResult<(
                pyo3::Bound<'py, pyo3::PyAny>,
                pyo3::Bound<'py, pyo3::types::PyTuple>,
            )> {
                slf.get().source.reduced(slf.get_type().as_any())
            }

            fn __repr__(&self) -> String {
                format!("<{} {}>", stringify!($flow), self.core.profile())
            }
        }
    };
}

pub(crate) use life;
