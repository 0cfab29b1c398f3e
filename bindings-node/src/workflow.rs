//! The life of items and reports: history and event in, new state or a refusal with its clause out.

use napi::Unknown;
use napi::bindgen_prelude::FromNapiValue;
use napi_derive::napi;
use quyche::CaseEvent;
use quyche::Refusal;
use quyche::ReportAction;
use quyche::ReviewAction;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::errors;
use crate::errors::Result;
use crate::errors::from_core;
use crate::names;
use crate::names::camel;
use crate::names::snake;
use crate::report::Report;
use crate::schedule::said;
use crate::value::choice;

/// An event, or the part of a case that the host stores, as the core writes it.
fn read<T: DeserializeOwned>(json: Value, name: &str) -> Result<T> {
    serde_json::from_value(json).map_err(|e| errors::misuse(format!("{name}: {e}")))
}

fn written<T: Serialize>(value: &T) -> Result<Value> {
    serde_json::to_value(value).map_err(|e| errors::new(quyche::ErrorKind::Internal, e.to_string()))
}

/// Only the fields of the event itself are named by the library; keys inside are the host's.
fn event<A: DeserializeOwned>(value: Unknown<'_>) -> Result<CaseEvent<A>> {
    let json = Value::from_unknown(value).map_err(|e| errors::misuse(e.reason.clone()))?;
    let json = match json {
        Value::Object(said) => {
            let said = said.into_iter().filter(|(_, value)| !value.is_null());
            names::fields(said.map(|(name, value)| (snake(&name).replace('_', "-"), value)))
        }
        other => other,
    };
    read(json, "event")
}

/// The fields of a case with the names of JavaScript; keys of figures and forms stay as they are.
fn data<T: Serialize>(case: &T) -> Result<Value> {
    fn renamed(value: Value) -> Value {
        match value {
            Value::Object(said) => {
                let said = said.into_iter().filter(|(_, value)| !value.is_null());
                names::fields(said.map(|(name, value)| (camel(&name), value)))
            }
            other => other,
        }
    }
    let mut case = renamed(written(case)?);
    if let Value::Object(fields) = &mut case {
        for name in ["fallback", "versions"] {
            if let Some(value) = fields.get_mut(name) {
                *value = match std::mem::take(value) {
                    Value::Array(items) => items.into_iter().map(renamed).collect(),
                    other => renamed(other),
                };
            }
        }
    }
    Ok(case)
}

fn refusal(refusal: &Refusal) -> Result<Value> {
    let mut object = written(refusal)?;
    if let Value::Object(fields) = &mut object {
        fields.insert("message".into(), said(|lang| refusal.message(lang)));
    }
    Ok(object)
}

/// What an event on an item led to; see `Applied`.
#[napi(object, object_from_js = false)]
pub struct ReviewApplied {
    /// The case after the event.
    pub case: Option<ReviewCase>,
    /// Why the event was refused, with the clause.
    pub refusal: Option<Value>,
}

/// What an event on a report led to; see `Applied`.
#[napi(object, object_from_js = false)]
pub struct ReportApplied {
    /// The case after the event.
    pub case: Option<ReportCase>,
    /// Why the event was refused, with the clause.
    pub refusal: Option<Value>,
}

/// The review of one item (kiểm duyệt).
#[napi]
pub struct ReviewCase(quyche::ReviewCase);

#[napi]
impl ReviewCase {
    #[napi(getter, ts_return_type = "ReviewState")]
    pub fn state(&self) -> &'static str {
        self.0.state.code()
    }

    /// State, target, version under review, steps and times.
    #[napi(getter, ts_return_type = "ReviewCaseData")]
    pub fn data(&self) -> Result<Value> {
        data(&self.0)
    }

    /// The last seal of the history, a SHA-256 chain.
    #[napi(getter)]
    pub fn seal(&self) -> String {
        self.0.history().seal()
    }

    /// The steps as the record of the item wants them.
    #[napi(getter, ts_return_type = "Review[]")]
    pub fn reviews(&self) -> Result<Value> {
        written(&self.0.reviews())
    }

    /// The sealed history, which the host stores as it is; the same in all languages.
    #[napi(getter, ts_return_type = "History")]
    pub fn history(&self) -> Result<Value> {
        written(self.0.history())
    }

    #[napi(js_name = "toJSON", ts_return_type = "ReviewCaseData")]
    pub fn json(&self) -> Result<Value> {
        self.data()
    }
}

/// How items are reviewed under one regulation.
#[napi]
pub struct ReviewFlow(quyche::ReviewFlow);

#[napi]
impl ReviewFlow {
    /// The flow of a regulation that comes with the library.
    #[napi(factory)]
    pub fn builtin(profile: String) -> Result<Self> {
        quyche::ReviewFlow::builtin(&profile).map(Self).map_err(from_core)
    }

    /// Reads a flow from TOML; errors name `file`, line and column.
    #[napi(factory)]
    pub fn parse(text: String, file: Option<String>) -> Result<Self> {
        let file = file.unwrap_or_else(|| "flow".into());
        quyche::ReviewFlow::parse(&text, &file).map(Self).map_err(from_core)
    }

    #[napi(getter)]
    pub fn profile(&self) -> &str {
        self.0.profile()
    }

    /// The steps that an item of this origin needs before it may be posted.
    #[napi(
        ts_args_type = "origin: ReviewOrigin",
        ts_return_type = "{ event: string; origin?: ReviewOrigin; cite: string }[]"
    )]
    pub fn required(&self, origin: String) -> Result<Vec<Value>> {
        self.0.required(choice(&origin, "origin")?).map(written).collect()
    }

    /// The events that a role can bring about now.
    #[napi]
    pub fn events(&self, current: &ReviewCase, role: String) -> Vec<&'static str> {
        self.0.events(&current.0, &role)
    }

    #[napi]
    pub fn open_case(&self, id: String) -> ReviewCase {
        ReviewCase(self.0.open_case(id))
    }

    /// The case after an event, or the refusal with its clause; the case given stays as it was.
    #[napi(
        ts_args_type = "current: ReviewCase, event: ReviewEvent",
        ts_return_type = "Applied<ReviewCase>"
    )]
    pub fn apply(&self, current: &ReviewCase, action: Unknown<'_>) -> Result<ReviewApplied> {
        let action: CaseEvent<ReviewAction> = event(action)?;
        Ok(match self.0.apply(&current.0, action) {
            Ok(next) => ReviewApplied { case: Some(ReviewCase(next)), refusal: None },
            Err(why) => ReviewApplied { case: None, refusal: Some(refusal(&why)?) },
        })
    }

    /// The case that a stored history leads to; a history that was changed is refused.
    #[napi(ts_args_type = "history: History")]
    pub fn replay(&self, history: Unknown<'_>) -> Result<ReviewCase> {
        self.0.replay(stored(history)?).map(ReviewCase).map_err(from_core)
    }

    /// Tells whether an item may be posted: its report and its review taken together.
    #[napi(configurable = true, writable = true, ts_return_type = "MayPublish")]
    pub fn may_publish(&self, report: &Report, current: &ReviewCase) -> Result<Value> {
        let answer = self.0.may_publish(&report.core, &current.0).map_err(from_core)?;
        let mut object = written(&answer)?;
        if let Value::Object(fields) = &mut object {
            let kind = fields.remove("may-publish").unwrap_or_default();
            fields.insert("answer".into(), kind);
        }
        Ok(object)
    }
}

/// The life of one report on a reporting system.
#[napi]
pub struct ReportCase(quyche::ReportCase);

#[napi]
impl ReportCase {
    #[napi(getter, ts_return_type = "ReportState")]
    pub fn state(&self) -> &'static str {
        self.0.state.code()
    }

    /// State, period, bodies, figures, versions and times.
    #[napi(getter, ts_return_type = "ReportCaseData")]
    pub fn data(&self) -> Result<Value> {
        data(&self.0)
    }

    /// Whether the first version was sent in time.
    #[napi(getter, ts_return_type = "Timeliness")]
    pub fn first_timeliness(&self) -> Result<Value> {
        written(&self.0.first_timeliness())
    }

    /// Whether the latest version was sent in time.
    #[napi(getter, ts_return_type = "Timeliness")]
    pub fn latest_timeliness(&self) -> Result<Value> {
        written(&self.0.latest_timeliness())
    }

    /// The figures of the forms that nobody has entered.
    #[napi(getter)]
    pub fn missing_figures(&self) -> Vec<String> {
        self.0.missing_figures()
    }

    /// The last seal of the history, a SHA-256 chain.
    #[napi(getter)]
    pub fn seal(&self) -> String {
        self.0.history().seal()
    }

    /// The sealed history, which the host stores as it is; the same in all languages.
    #[napi(getter, ts_return_type = "History")]
    pub fn history(&self) -> Result<Value> {
        written(self.0.history())
    }

    #[napi(js_name = "toJSON", ts_return_type = "ReportCaseData")]
    pub fn json(&self) -> Result<Value> {
        self.data()
    }
}

/// How reports live under one regulation.
#[napi]
pub struct ReportFlow(quyche::ReportFlow);

#[napi]
impl ReportFlow {
    /// The flow of a regulation that comes with the library.
    #[napi(factory)]
    pub fn builtin(profile: String) -> Result<Self> {
        quyche::ReportFlow::builtin(&profile).map(Self).map_err(from_core)
    }

    /// Reads a flow from TOML; errors name `file`, line and column.
    #[napi(factory)]
    pub fn parse(text: String, file: Option<String>) -> Result<Self> {
        let file = file.unwrap_or_else(|| "flow".into());
        quyche::ReportFlow::parse(&text, &file).map(Self).map_err(from_core)
    }

    #[napi(getter)]
    pub fn profile(&self) -> &str {
        self.0.profile()
    }

    /// The events that a role may bring about in a state.
    #[napi(ts_args_type = "state: ReportState, role: string")]
    pub fn events(&self, state: String, role: String) -> Result<Vec<String>> {
        let state = choice(&state, "state")?;
        Ok(self.0.events(state, &role).map(str::to_owned).collect())
    }

    /// Whether an event closes a gap that the text of the regulation leaves.
    #[napi]
    pub fn is_gap(&self, event: String) -> bool {
        self.0.is_gap(&event)
    }

    #[napi]
    pub fn open_case(&self, id: String) -> ReportCase {
        ReportCase(self.0.open_case(id))
    }

    /// The case after an event, or the refusal with its clause; the case given stays as it was.
    #[napi(
        ts_args_type = "current: ReportCase, event: ReportEventInput",
        ts_return_type = "Applied<ReportCase>"
    )]
    pub fn apply(&self, current: &ReportCase, action: Unknown<'_>) -> Result<ReportApplied> {
        let action: CaseEvent<ReportAction> = event(action)?;
        Ok(match self.0.apply(&current.0, action) {
            Ok(next) => ReportApplied { case: Some(ReportCase(next)), refusal: None },
            Err(why) => ReportApplied { case: None, refusal: Some(refusal(&why)?) },
        })
    }

    /// The case that a stored history leads to; a history that was changed is refused.
    #[napi(ts_args_type = "history: History")]
    pub fn replay(&self, history: Unknown<'_>) -> Result<ReportCase> {
        self.0.replay(stored(history)?).map(ReportCase).map_err(from_core)
    }
}

fn stored<T: DeserializeOwned>(history: Unknown<'_>) -> Result<T> {
    let json = Value::from_unknown(history).map_err(|e| errors::misuse(e.reason.clone()))?;
    read(json, "history")
}
