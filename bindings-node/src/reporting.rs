//! Report papers by their form, and the figures for leaders.

use napi::Unknown;
use napi::bindgen_prelude::Buffer;
use napi::bindgen_prelude::FromNapiValue;
use napi_derive::napi;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::agenda::lang;
use crate::errors;
use crate::errors::Result;
use crate::errors::from_core;
use crate::errors::parse;
use crate::names;
use crate::names::camel_keys;
use crate::names::snake;
use crate::value::plain;
use crate::value::take;

/// Reads an object whose own names alone are those of JavaScript.
fn flat<T: DeserializeOwned>(value: Unknown<'_>, name: &str) -> Result<T> {
    let wrong = |why: String| errors::misuse(format!("{name}: {why}"));
    let json = match Value::from_unknown(value).map_err(|e| wrong(e.reason.clone()))? {
        Value::Object(fields) => {
            let said = fields.into_iter().filter(|(_, value)| !value.is_null());
            names::fields(said.map(|(name, value)| (snake(&name), value)))
        }
        other => other,
    };
    serde_json::from_value(json).map_err(|e| wrong(e.to_string()))
}

fn paper(value: Unknown<'_>) -> Result<quyche::ReportPaper> {
    flat(value, "paper")
}

/// The form of a report (biểu mẫu báo cáo): its title and its sections in order.
#[napi]
pub struct ReportTemplate(quyche::ReportTemplate);

#[napi]
impl ReportTemplate {
    /// The form that a regulation of the library prescribes.
    #[napi(factory)]
    pub fn builtin(profile: String) -> Result<Self> {
        quyche::ReportTemplate::builtin(&profile).map(Self).map_err(from_core)
    }

    /// Reads a form from TOML; errors name `file`, line and column.
    #[napi(factory)]
    pub fn parse(text: String, file: Option<String>) -> Result<Self> {
        let file = file.unwrap_or_else(|| "form".into());
        quyche::ReportTemplate::parse(&text, &file).map(Self).map_err(from_core)
    }

    #[napi(getter)]
    pub fn profile(&self) -> &str {
        self.0.profile()
    }

    /// The place of the regulation that prescribes it.
    #[napi(getter)]
    pub fn citation(&self) -> String {
        self.0.citation().to_string()
    }

    /// The keys of the sections and parts that take text.
    #[napi(getter)]
    pub fn keys(&self) -> Vec<&str> {
        self.0.keys().collect()
    }

    /// Title, addressee and sections as plain text.
    #[napi(ts_args_type = "paper: ReportPaper")]
    pub fn text(&self, content: Unknown<'_>) -> Result<String> {
        Ok(self.0.text(&paper(content)?))
    }

    /// The report as the record that a profile judges.
    #[napi(ts_args_type = "paper: ReportPaper", ts_return_type = "PeriodicReport")]
    pub fn record(&self, content: Unknown<'_>) -> Result<Value> {
        let record = quyche::Record::from(paper(content)?.record(&self.0));
        record.to_value().map(camel_keys).map_err(from_core)
    }

    /// An HTML page, ready to print on A4 by Decree 30/2020.
    #[napi(ts_args_type = "paper: ReportPaper")]
    pub fn to_html(&self, content: Unknown<'_>) -> Result<String> {
        self.0.to_html(&paper(content)?).map_err(from_core)
    }

    /// The report by the host's own template of minijinja, with the values of the built-in one.
    #[napi(ts_args_type = "paper: ReportPaper, template: string")]
    pub fn to_page(&self, content: Unknown<'_>, template: String) -> Result<String> {
        self.0.to_page(&paper(content)?, &template).map_err(from_core)
    }

    /// A Word document (DOCX), A4 by Decree 30/2020.
    #[napi(ts_args_type = "paper: ReportPaper")]
    pub fn to_docx(&self, content: Unknown<'_>) -> Result<Buffer> {
        self.0.to_docx(&paper(content)?).map(Buffer::from).map_err(from_core)
    }
}

/// The figures for leaders: reports by agency and by the month in which they were due.
#[napi]
pub struct Summary(quyche::Summary);

#[napi]
impl Summary {
    /// Counts reports as they stand on a day.
    #[napi(constructor, ts_args_type = "reports: ReportFacts[], options: { on: Day }")]
    pub fn new(reports: Vec<Unknown<'_>>, options: On) -> Result<Self> {
        let reports = reports.into_iter().map(|facts| take(facts, "reports"));
        let reports: Vec<quyche::ReportFacts> = reports.collect::<Result<_>>()?;
        Ok(Self(quyche::Summary::new(&reports, parse(&options.on)?)))
    }

    #[napi(getter, ts_return_type = "Day")]
    pub fn on(&self) -> String {
        self.0.on.to_string()
    }

    /// All reports.
    #[napi(getter, ts_return_type = "ReportTally")]
    pub fn total(&self) -> Result<Value> {
        tally(&self.0.total)
    }

    /// By the reporting body; reports that are not assigned stand under an empty name.
    #[napi(getter, ts_return_type = "{ [agency: string]: ReportTally }")]
    pub fn agencies(&self) -> Result<Value> {
        self.0.agencies.iter().map(|(name, count)| Ok((name.clone(), tally(count)?))).collect()
    }

    /// By the month of the last good day, as `2026-05`; those without one stand under an empty name.
    #[napi(getter, ts_return_type = "{ [month: string]: ReportTally }")]
    pub fn months(&self) -> Result<Value> {
        self.0.months.iter().map(|(name, count)| Ok((name.clone(), tally(count)?))).collect()
    }

    /// The reports of each agency as bars (SVG); in Vietnamese, unless said otherwise.
    #[napi(ts_args_type = "lang?: 'vi' | 'en'")]
    pub fn to_svg(&self, language: Option<String>) -> Result<String> {
        self.0.to_svg(lang(language)?).map_err(from_core)
    }
}

/// The day on which something is read.
#[napi(object, object_to_js = false)]
pub struct On {
    #[napi(ts_type = "Day")]
    pub on: String,
}

fn tally(count: &quyche::ReportTally) -> Result<Value> {
    let mut object = plain(count)?;
    if let Value::Object(fields) = &mut object {
        fields.insert("reports".into(), count.reports().into());
    }
    Ok(object)
}
