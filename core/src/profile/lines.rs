use serde_json::json;

use crate::checks::Outcome;
use crate::profile::report::Report;
use crate::text::Lang;

impl Report {
    /// Writes reports as JSON Lines: one line for each verdict that fails or is open.
    ///
    /// Each report comes with the name of its record.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Profile, Record, Report};
    ///
    /// let record = Record::from_json(r#"{ "kind": "account", "administration": true, "password": "abc" }"#)?;
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let report = profile.validate(&record, "2026-03-01".parse::<quyche::Date>()?);
    /// let lines = Report::json_lines(&[("tai-khoan/admin".to_owned(), report)], Lang::Vi);
    /// let line = lines.lines().find(|line| line.contains("ACCOUNT-PWD-COMPLEXITY")).unwrap();
    /// assert!(line.starts_with(r#"{"citation":"QC Điều 15 khoản 4, ý 1""#), "{line}");
    /// assert!(line.contains(r#""outcome":"fail","profile":"ben-tre-03-2019","record":"tai-khoan/admin""#));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn json_lines(reports: &[(String, Self)], lang: Lang) -> String {
        let mut lines = String::new();
        for (name, report) in reports {
            let closed =
                |outcome: &Outcome| matches!(outcome, Outcome::Pass | Outcome::NotApplicable);
            for verdict in report.verdicts.iter().filter(|verdict| !closed(&verdict.outcome)) {
                let line = json!({
                    "record": name,
                    "profile": report.profile,
                    "on": report.on,
                    "rule": &*verdict.rule,
                    "citation": verdict.citation.to_string(),
                    "outcome": verdict.outcome.name(),
                    "severity": verdict.severity,
                    "fields": verdict.outcome.fields(),
                    "message": verdict.message(lang),
                });
                lines.push_str(&line.to_string());
                lines.push('\n');
            }
        }
        lines
    }
}
