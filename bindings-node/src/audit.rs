use std::collections::BTreeMap;

use napi::Unknown;
use napi::bindgen_prelude::ClassInstance;
use napi_derive::napi;
use quyche::Lang;
use serde_json::Value;

use crate::agenda::lang as language;
use crate::errors::Result;
use crate::report::Report;
use crate::report::validity;
use crate::value::plain;
use crate::verdict::Said;
use crate::verdict::Texts;
use crate::verdict::VerdictBase;

/// What a regulation says about a portal as a whole: many records, one summary.
#[napi]
pub struct Audit {
    core: quyche::Audit,
    /// The verdicts of the findings, with their places in UTF-16 units.
    verdicts: Vec<quyche::Verdict>,
}

/// How the verdicts about one theme, or of the rules that bind one body, came out.
#[napi(object, object_from_js = false)]
pub struct Tally {
    /// The code of the theme or body.
    pub code: String,
    pub name: Said,
    pub pass: u32,
    pub fail: u32,
    pub needs_fact: u32,
    pub needs_attestation: u32,
}

/// A verdict worth a look, with the record it is about.
#[napi(object, object_from_js = false)]
pub struct Finding {
    /// The host's name of the record.
    pub record: String,
    /// The theme of the rule.
    pub theme: &'static str,
    /// Whom the rule binds.
    pub binds: Vec<String>,
    #[napi(ts_type = "Verdict")]
    pub verdict: VerdictBase,
}

/// A rule about which the inventory holds no record.
#[napi(object, object_from_js = false)]
pub struct Unseen {
    pub rule: String,
    /// The first place that says it.
    pub citation: String,
    pub duty: Said,
}

/// Reads `{ name: record, … }`.
pub fn inventory(records: BTreeMap<String, Unknown<'_>>) -> Result<Vec<(String, quyche::Record)>> {
    records.into_iter().map(|(name, record)| Ok((name, crate::record::read(record)?))).collect()
}

impl Audit {
    pub fn new(core: quyche::Audit, records: &[(String, quyche::Record)]) -> Self {
        let mut texts: BTreeMap<&str, Texts<'_>> =
            records.iter().map(|(name, record)| (name.as_str(), Texts::new(record))).collect();
        let verdicts = core.findings().iter().map(|finding| {
            let verdict = &finding.verdict;
            let texts = texts.get_mut(finding.record.as_str());
            texts.map_or_else(|| verdict.clone(), |texts| texts.in_units(verdict))
        });
        let verdicts = verdicts.collect();
        Self { core, verdicts }
    }
}

#[napi]
impl Audit {
    /// The identifier of the profile.
    #[napi(getter)]
    pub fn profile(&self) -> &str {
        self.core.profile()
    }

    /// The day asked about.
    #[napi(getter, ts_return_type = "Day")]
    pub fn on(&self) -> String {
        self.core.on().to_string()
    }

    /// Whether the regulation binds on that day.
    #[napi(getter, ts_return_type = "Validity")]
    pub fn validity(&self) -> Result<Value> {
        validity(self.core.validity())
    }

    /// One line a theme that has a verdict.
    #[napi(getter)]
    pub fn summary(&self) -> Vec<Tally> {
        let lines = self.core.summary().iter();
        lines
            .map(|line| tally(line.theme.code(), |l| line.theme.label(l).into(), line.counts))
            .collect()
    }

    /// One line a body that the rules bind, the one with the most failures first.
    #[napi(getter)]
    pub fn bodies(&self) -> Vec<Tally> {
        let lines = self.core.bodies().iter();
        lines.map(|line| tally(line.body.as_str(), |l| line.body.name(l), line.counts)).collect()
    }

    /// What fails, what is open, and what is worth a look, in this order.
    #[napi(getter)]
    pub fn findings(&self) -> Result<Vec<Finding>> {
        let findings = self.core.findings().iter().zip(&self.verdicts);
        findings
            .map(|(finding, verdict)| {
                Ok(Finding {
                    record: finding.record.clone(),
                    theme: finding.theme.code(),
                    binds: finding.binds.iter().map(|body| body.as_str().to_owned()).collect(),
                    verdict: VerdictBase::new(verdict)?,
                })
            })
            .collect()
    }

    /// The sections of the sites with their age, the stalest first.
    #[napi(getter, ts_return_type = "SectionAge[]")]
    pub fn sections(&self) -> Result<Value> {
        plain(self.core.sections())
    }

    /// The rules about which the inventory holds no record.
    #[napi(getter)]
    pub fn unseen(&self) -> Vec<Unseen> {
        let unseen = |one: &quyche::Unseen| Unseen {
            rule: one.rule.to_string(),
            citation: one.citation.to_string(),
            duty: Said::from(&*one.duty),
        };
        self.core.unseen().iter().map(unseen).collect()
    }

    /// Writes the result as a page of its own: tables to read on a screen or to print.
    #[napi]
    pub fn html(
        &self,
        #[napi(ts_arg_type = "'vi' | 'en'")] lang: Option<String>,
    ) -> Result<String> {
        Ok(self.core.html(language(lang)?))
    }
}

fn tally(code: &str, name: impl Fn(Lang) -> String, counts: quyche::OutcomeCounts) -> Tally {
    let count = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Tally {
        code: code.to_owned(),
        name: Said::both(name),
        pass: count(counts.pass),
        fail: count(counts.fail),
        needs_fact: count(counts.needs_fact),
        needs_attestation: count(counts.needs_attestation),
    }
}

fn named(reports: BTreeMap<String, ClassInstance<'_, Report>>) -> Vec<(String, quyche::Report)> {
    reports.into_iter().map(|(name, report)| (name, report.core.clone())).collect()
}

/// Writes reports in SARIF 2.1.0, each with the name of its record.
#[napi(
    ts_args_type = "reports: { [name: string]: Report }, lang?: 'vi' | 'en'",
    ts_return_type = "{ version: string; runs: object[] }"
)]
pub fn sarif(
    reports: BTreeMap<String, ClassInstance<'_, Report>>,
    lang: Option<String>,
) -> Result<Value> {
    Ok(quyche::Report::sarif(&named(reports), language(lang)?))
}

/// Writes reports as JSON Lines, one line for each verdict that fails or is open.
#[napi(ts_args_type = "reports: { [name: string]: Report }, lang?: 'vi' | 'en'")]
pub fn json_lines(
    reports: BTreeMap<String, ClassInstance<'_, Report>>,
    lang: Option<String>,
) -> Result<String> {
    Ok(quyche::Report::json_lines(&named(reports), language(lang)?))
}
