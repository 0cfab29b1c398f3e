//! How small results look in Python: frozen, comparable, hashable, printable, picklable.

use pyo3::IntoPyObjectExt as _;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::type_hint_subscript;
use pyo3::types::PyTuple;

/// A list that nobody can change: a tuple.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Many<T>(Vec<T>);

impl<T> FromIterator<T> for Many<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T> Many<T> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Many<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::OUTPUT_TYPE,
        PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let items = self.0.into_iter().map(|item| item.into_bound_py_any(py));
        let items: Vec<_> = items.collect::<PyResult<_>>()?;
        PyTuple::new(py, items)
    }
}

impl<'a, 'py, T: for<'x> FromPyObject<'x, 'py>> FromPyObject<'a, 'py> for Many<T> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Sequence"), T::INPUT_TYPE);

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        given.extract::<Vec<T>>().map(Self)
    }
}

/// Defines a class whose fields are read, in the order in which its constructor takes them; what stands
/// behind `methods` is added to its methods.
macro_rules! value {
    (
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$field_doc:meta])* $field:ident: $ty:ty,)*
        }
        $(methods { $($methods:tt)* })?
    ) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, eq, hash, get_all, from_py_object, module = "quyche")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub(crate) struct $name {
            $($(#[$field_doc])* pub(crate) $field: $ty,)*
        }

        #[pyo3::pymethods]
        impl $name {
            #[new]
            #[allow(clippy::too_many_arguments, reason = "pickles hand in all fields, as they come")]
            fn py_new($($field: $ty),*) -> Self {
                Self { $($field),* }
            }

            $($($methods)*)?

            /// Returns the value as plain data, as JSON holds it.
            #[pyo3(signature = () -> "dict[str, object]")]
            fn to_data<'py>(
                slf: &pyo3::Bound<'py, Self>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyDict>> {
                use pyo3::types::PyAnyMethods as _;
                use pyo3::types::PyDictMethods as _;
                let data = pyo3::types::PyDict::new(slf.py());
                $(
                    let value = slf.getattr(stringify!($field))?;
                    data.set_item(stringify!($field), crate::data::plain(&value)?)?;
                )*
                Ok(data)
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                use pyo3::types::PyAnyMethods as _;
                let said: Vec<String> = vec![$(
                    format!("{}={}", stringify!($field), slf.getattr(stringify!($field))?.repr()?),
                )*];
                Ok(format!("{}({})", stringify!($name), said.join(", ")))
            }

            #[pyo3(signature = () -> "tuple[object, ...]")]
            fn __getnewargs__<'py>(
                slf: &pyo3::Bound<'py, Self>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyTuple>> {
                use pyo3::types::PyAnyMethods as _;
                let fields = vec![$(slf.getattr(stringify!($field))?,)*];
                pyo3::types::PyTuple::new(slf.py(), fields)
            }
        }
    };
}

pub(crate) use value;
