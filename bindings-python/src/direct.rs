//! Records read straight from Python's objects, where nothing is wrong with them.
//!
//! What is read here reads the same as JSON; whatever is not, also anything wrong, is left to that
//! way, which says what was wrong.

use std::collections::HashMap;
use std::str::FromStr;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBool;
use pyo3::types::PyDate;
use pyo3::types::PyDict;
use pyo3::types::PyInt;
use pyo3::types::PyList;
use pyo3::types::PyString;
use pyo3::types::PyTuple;
use pyo3::types::PyType;
use quyche::Field;
use quyche::Given;
use quyche::RecordKind;
use quyche::Shape;

use crate::json;

/// A kind of record as Python holds it.
struct Form {
    kind: RecordKind,
    fields: Vec<(Field, Shape, Py<PyString>)>,
    class: PyOnceLock<Py<PyType>>,
}

/// The kinds by name.
static FORMS: PyOnceLock<HashMap<&str, Form>> = PyOnceLock::new();

/// Reads a dictionary or one of the classes of `quyche.records`.
pub(crate) fn record(given: &Bound<'_, PyAny>) -> Option<quyche::Record> {
    let py = given.py();
    if let Ok(dict) = given.cast::<PyDict>() {
        let form = Form::named(&dict.get_item(intern!(py, "kind")).ok()??)?;
        return form.read(py, dict.len() - 1, |name| dict.get_item(name).ok().flatten());
    }
    let class = given.get_type();
    let form = Form::named(&class.getattr_opt(intern!(py, "kind")).ok()??)?;
    if !class.is(form.class(py)?) {
        return None;
    }
    form.read(py, form.fields.len() + 1, |name| given.getattr(name).ok())
}

impl Form {
    /// Returns the form of the kind of this name.
    fn named<'f>(name: &Bound<'f, PyAny>) -> Option<&'f Self> {
        let py = name.py();
        let forms = FORMS.get_or_init(py, || {
            let all = RecordKind::ALL.iter();
            all.map(|kind| (kind.name(), Self::new(py, *kind))).collect()
        });
        forms.get(text(name)?)
    }

    fn new(py: Python<'_>, kind: RecordKind) -> Self {
        let fields = kind.fields().iter();
        let fields = fields
            .map(|(field, shape)| (*field, *shape, PyString::intern(py, field.name()).unbind()));
        Self { kind, fields: fields.collect(), class: PyOnceLock::new() }
    }

    /// Returns the class of `quyche.records` for this kind.
    fn class(&self, py: Python<'_>) -> Option<&Py<PyType>> {
        let read = || -> PyResult<Py<PyType>> {
            let records = py.import(intern!(py, "quyche.records"))?;
            let class = records.call_method1(intern!(py, "record_class"), (self.kind.name(),))?;
            Ok(class.cast_into::<PyType>()?.unbind())
        };
        self.class.get_or_try_init(py, read).ok()
    }

    /// Reads the fields, which are so many.
    fn read<'py>(
        &self,
        py: Python<'py>,
        many: usize,
        get: impl Fn(&Bound<'py, PyString>) -> Option<Bound<'py, PyAny>>,
    ) -> Option<quyche::Record> {
        let mut record = quyche::Record::new(self.kind);
        let mut seen = 0;
        for (field, shape, name) in &self.fields {
            let Some(value) = get(name.bind(py)) else { continue };
            seen += 1;
            if !value.is_none() {
                record.set(*field, given(&value, *shape)?).ok()?;
            }
        }
        if let Some(value) = get(intern!(py, "attestations")) {
            seen += 1;
            if !value.is_none() && !value.cast::<PyTuple>().is_ok_and(|vouched| vouched.is_empty())
            {
                record.attest(serde_json::from_value(json::value(&value, 0).ok()?).ok()?);
            }
        }
        (seen == many).then_some(record)
    }
}

fn given(value: &Bound<'_, PyAny>, shape: Shape) -> Option<Given> {
    match shape {
        Shape::Text | Shape::Secret => text(value).map(Given::from),
        Shape::Flag => value.cast::<PyBool>().ok().map(|flag| flag.is_true().into()),
        Shape::Count if value.is_instance_of::<PyBool>() => None,
        Shape::Count => value.cast::<PyInt>().ok()?.extract().ok().map(Given::Count),
        Shape::Day => dated(value).map(Given::Day),
        Shape::Moment => dated(value).map(Given::Moment),
        Shape::Texts => items(value, |item| text(item).map(str::to_owned)).map(Given::Texts),
        Shape::Days => items(value, dated).map(Given::Days),
        Shape::Entries(_) => json::value(value, 0).ok().map(Given::Entries),
        _ => None,
    }
}

fn text<'v>(value: &'v Bound<'_, PyAny>) -> Option<&'v str> {
    value.cast::<PyString>().ok()?.to_str().ok()
}

fn dated<T: FromStr>(value: &Bound<'_, PyAny>) -> Option<T> {
    if value.is_instance_of::<PyDate>() {
        return dated(&value.call_method0(intern!(value.py(), "isoformat")).ok()?);
    }
    text(value)?.parse().ok()
}

fn items<'py, T>(
    value: &Bound<'py, PyAny>,
    read: impl Fn(&Bound<'py, PyAny>) -> Option<T>,
) -> Option<Vec<T>> {
    if !value.is_instance_of::<PyList>() && !value.is_instance_of::<PyTuple>() {
        return None;
    }
    value.try_iter().ok()?.map(|item| read(&item.ok()?)).collect()
}
