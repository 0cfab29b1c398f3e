use serde_json::Value;
use serde_json::json;

use crate::checks::Outcome;
use crate::profile::modality::Severity;
use crate::profile::report::Report;
use crate::profile::report::Verdict;
use crate::sorting::sort_by;
use crate::text::Lang;

impl Report {
    /// Writes reports in SARIF 2.1.0, the format that code review and quality tools read.
    ///
    /// Each report comes with the name of its record. What fails becomes a result, with its level by
    /// severity; what is open becomes a result of level `none` and kind `open` or `review`.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Profile, Record, Report};
    ///
    /// let record = Record::from_json(r#"{ "kind": "account", "administration": true, "password": "abc" }"#)?;
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let report = profile.validate(&record, "2026-03-01".parse::<quyche::Date>()?);
    /// let log = Report::sarif(&[("tai-khoan/admin".to_owned(), report)], Lang::Vi);
    /// let results = log["runs"][0]["results"].as_array().unwrap();
    /// let broken = results.iter().find(|one| one["ruleId"] == "ACCOUNT-PWD-COMPLEXITY").unwrap();
    /// assert_eq!((&broken["level"], &broken["kind"]), (&"error".into(), &"fail".into()));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn sarif(reports: &[(String, Self)], lang: Lang) -> Value {
        let results: Vec<Value> = reports
            .iter()
            .flat_map(|(name, report)| {
                report.verdicts.iter().filter_map(move |verdict| result(name, verdict, lang))
            })
            .collect();
        let mut ids: Vec<&Verdict> = reports.iter().flat_map(|(_, one)| &one.verdicts).collect();
        sort_by(&mut ids, |one, other| one.rule.cmp(&other.rule));
        ids.dedup_by(|one, other| one.rule == other.rule);
        let rules: Vec<Value> = ids
            .iter()
            .map(|verdict| {
                json!({
                    "id": &*verdict.rule,
                    "shortDescription": { "text": verdict.duty.text(lang) },
                })
            })
            .collect();
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "quyche",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "results": results,
            }],
        })
    }
}

fn result(name: &str, verdict: &Verdict, lang: Lang) -> Option<Value> {
    let (kind, level) = match (&verdict.outcome, verdict.severity) {
        (Outcome::Fail(_), Severity::Violation) => ("fail", "error"),
        (Outcome::Fail(_), _) => ("fail", "warning"),
        (Outcome::NeedsFact(_), _) => ("open", "none"),
        (Outcome::NeedsAttestation(_), _) => ("review", "none"),
        (Outcome::Pass | Outcome::NotApplicable, _) => return None,
    };
    let fields: Vec<Value> = verdict
        .outcome
        .fields()
        .iter()
        .map(|field| json!({ "fullyQualifiedName": field.name(), "kind": "member" }))
        .collect();
    Some(json!({
        "ruleId": &*verdict.rule,
        "kind": kind,
        "level": level,
        "message": { "text": verdict.message(lang) },
        "locations": [{
            "physicalLocation": { "artifactLocation": { "uri": name } },
            "logicalLocations": fields,
        }],
        "properties": { "citation": verdict.citation.to_string() },
    }))
}
