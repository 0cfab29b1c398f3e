//! What a regulation says about a portal as a whole.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::data;
use crate::day::Day;
use crate::json;
use crate::legal::Citation;
use crate::record::Record;
use crate::report::Places;
use crate::report::Report;
use crate::report::Validity;
use crate::report::Verdict;
use crate::said::Said;
use crate::value::Many;
use crate::value::value;
use crate::words::Lang;

/// What a regulation says about a portal as a whole: many records, one summary.
#[pyclass(frozen, module = "quyche")]
pub(crate) struct Audit {
    core: quyche::Audit,
    findings: Vec<quyche::Finding>,
}

impl Audit {
    pub(crate) fn new(core: quyche::Audit, records: &[(String, quyche::Record)]) -> Self {
        let mut findings = core.findings().to_vec();
        for (name, record) in records {
            let mut places = Places::new(record);
            let mine = findings.iter_mut().filter(|finding| finding.record == *name);
            mine.for_each(|finding| places.in_code_points(&mut finding.verdict));
        }
        Self { core, findings }
    }
}

/// The records of an inventory, each with the host's name for it.
pub(crate) fn inventory(records: BTreeMap<String, Record>) -> Vec<(String, quyche::Record)> {
    records.into_iter().map(|(name, record)| (name, record.0)).collect()
}

#[pymethods]
impl Audit {
    /// The identifier of the profile.
    #[getter]
    fn profile(&self) -> &str {
        self.core.profile()
    }

    /// The day asked about.
    #[getter]
    fn on(&self) -> Day {
        Day(self.core.on())
    }

    /// Whether the regulation binds on that day.
    #[getter]
    fn validity(&self) -> Validity {
        Validity::from(self.core.validity())
    }

    /// One line a theme that has a verdict.
    #[getter]
    fn summary(&self) -> Many<Tally> {
        let lines = self.core.summary().iter();
        lines
            .map(|line| tally(line.theme.code(), |l| line.theme.label(l).into(), line.counts))
            .collect()
    }

    /// One line a body that the rules bind, the one with the most failures first.
    #[getter]
    fn bodies(&self) -> Many<Tally> {
        let lines = self.core.bodies().iter();
        lines.map(|line| tally(line.body.as_str(), |l| line.body.name(l), line.counts)).collect()
    }

    /// What fails, what is open, and what is worth a look, in this order.
    #[getter]
    fn findings(&self) -> Many<Finding> {
        self.findings.iter().map(Finding::from).collect()
    }

    /// The sections of the sites with their age, the stalest first.
    #[getter]
    fn sections(&self) -> Many<SectionAge> {
        let age = |section: &quyche::SectionAge| SectionAge {
            record: section.record.clone(),
            section: section.section.clone(),
            items: section.items,
            updated: section.updated.map(Day),
            days: section.days,
        };
        self.core.sections().iter().map(age).collect()
    }

    /// The rules about which the inventory holds no record.
    #[getter]
    fn unseen(&self) -> Many<Unseen> {
        let unseen = |one: &quyche::Unseen| Unseen {
            rule: one.rule.to_string(),
            citation: Citation(quyche::Citation::clone(&one.citation)),
            duty: Said::from(&*one.duty),
        };
        self.core.unseen().iter().map(unseen).collect()
    }

    /// Writes the result as a page of its own: tables to read on a screen or to print.
    #[pyo3(signature = (lang = Lang::VI))]
    fn html(&self, lang: Lang) -> String {
        self.core.html(lang.0)
    }

    /// Returns the audit as plain data, as JSON holds it.
    #[pyo3(signature = () -> "dict[str, object]")]
    fn to_data<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, pyo3::types::PyDict>> {
        let data = pyo3::types::PyDict::new(slf.py());
        let names =
            ["profile", "on", "validity", "summary", "bodies", "findings", "sections", "unseen"];
        for name in names {
            data.set_item(name, data::plain(&slf.getattr(name)?)?)?;
        }
        Ok(data)
    }

    fn __repr__(&self) -> String {
        let (id, on, found) = (self.core.profile(), self.core.on(), self.findings.len());
        format!("<Audit {id} on {on}: {found} findings>")
    }
}

value! {
    /// How the verdicts about one theme, or of the rules that bind one body, came out.
    Tally {
        /// The code of the theme or body.
        code: String,
        /// Its name.
        name: Said,
        /// Verdicts that pass.
        passed: usize,
        /// Verdicts that fail.
        failed: usize,
        /// Verdicts that wait for a fact.
        needs_fact: usize,
        /// Verdicts that wait for a person's word.
        needs_attestation: usize,
    }
}

fn tally(
    code: &str,
    name: impl Fn(quyche::Lang) -> String,
    counts: quyche::OutcomeCounts,
) -> Tally {
    Tally {
        code: code.to_owned(),
        name: Said::both(name),
        passed: counts.pass,
        failed: counts.fail,
        needs_fact: counts.needs_fact,
        needs_attestation: counts.needs_attestation,
    }
}

value! {
    /// A verdict worth a look, with the record it is about.
    Finding {
        /// The host's name of the record.
        record: String,
        /// The theme of the rule.
        theme: String,
        /// Whom the rule binds.
        binds: Many<String>,
        /// The verdict.
        verdict: Verdict,
    }
}

impl From<&quyche::Finding> for Finding {
    fn from(finding: &quyche::Finding) -> Self {
        Self {
            record: finding.record.clone(),
            theme: finding.theme.code().to_owned(),
            binds: finding.binds.iter().map(|body| body.as_str().to_owned()).collect(),
            verdict: Verdict::from(&finding.verdict),
        }
    }
}

value! {
    /// A section of a site with how long it has lain still.
    SectionAge {
        /// The host's name of the site.
        record: String,
        /// The section.
        section: String,
        /// How many items it holds, where that is known.
        items: Option<u64>,
        /// The day of its last update, where that is known.
        updated: Option<Day>,
        /// How many days passed since.
        days: Option<i32>,
    }
}

value! {
    /// A rule about which the inventory holds no record.
    Unseen {
        /// The rule.
        rule: String,
        /// The first place that says it.
        citation: Citation,
        /// What it asks for.
        duty: Said,
    }
}

/// Writes reports in SARIF 2.1.0, each with the name of its record.
#[pyfunction]
#[pyo3(signature = (reports, lang = Lang::VI) -> "dict[str, object]")]
pub(crate) fn sarif<'py>(
    py: Python<'py>,
    reports: BTreeMap<String, Bound<'py, Report>>,
    lang: Lang,
) -> PyResult<Bound<'py, PyAny>> {
    json::python(py, &quyche::Report::sarif(&live(reports)?, lang.0))
}

/// Writes reports as JSON Lines, one line for each verdict that fails or is open.
#[pyfunction]
#[pyo3(signature = (reports, lang = Lang::VI))]
pub(crate) fn json_lines(
    reports: BTreeMap<String, Bound<'_, Report>>,
    lang: Lang,
) -> PyResult<String> {
    Ok(quyche::Report::json_lines(&live(reports)?, lang.0))
}

fn live(reports: BTreeMap<String, Bound<'_, Report>>) -> PyResult<Vec<(String, quyche::Report)>> {
    let core = |(name, report): (String, Bound<'_, Report>)| Ok((name, report.get().core()?));
    reports.into_iter().map(core).collect()
}
