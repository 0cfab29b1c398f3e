use std::collections::BTreeMap;

use quyche::Lang;
use quyche::Outcome;
use quyche::OutcomeCounts;
use serde_json::json;

use crate::Found;
use crate::arguments::Check;
use crate::arguments::Format;
use crate::check::situation;
use crate::failure::Failure;
use crate::output::Ink;
use crate::output::Output;
use crate::profiles;

/// Audits an inventory; `page` is where the page for the director goes.
pub fn run(
    task: &Check,
    page: Option<&std::path::Path>,
    format: Format,
    lang: Lang,
) -> Result<Found, Failure> {
    let profile = profiles::load(&task.profile)?;
    let mut records = Vec::new();
    let mut unread = false;
    let mut seen = BTreeMap::<String, usize>::new();
    for item in task.records.reading()?.files(&task.records.files)? {
        match item {
            Ok(item) => {
                let count = seen.entry(item.id.clone()).or_default();
                *count += 1;
                let name = if *count > 1 { format!("{} ({count})", item.id) } else { item.id };
                records.push((name, item.record));
            }
            Err(message) => {
                eprintln!("quyche: {message}");
                unread = true;
            }
        }
    }
    let audit = profile.audit(&records, situation(task)?);
    if let Some(path) = page {
        std::fs::write(path, audit.html(lang))
            .map_err(|error| Failure::Io(path.display().to_string(), error))?;
    }
    let mut out = Output::new();
    match format {
        Format::Json => out.json(&json!(audit))?,
        Format::Text => {
            let id = out.ink(Ink::Strong, profile.id());
            out.line(&format!("{id}, {}: {}\n", audit.on(), audit.validity().message(lang)))?;
            for line in audit.summary() {
                out.line(&format!(
                    "{:<44} {}",
                    line.theme.label(lang),
                    counts(&line.counts, lang)
                ))?;
            }
            out.line("")?;
            for line in audit.bodies() {
                out.line(&format!("{:<44} {}", line.body.name(lang), counts(&line.counts, lang)))?;
            }
        }
    }
    out.finish()?;
    let broken =
        audit.findings().iter().any(|found| matches!(found.verdict.outcome, Outcome::Fail(_)));
    Ok(match (unread, broken) {
        (true, _) => Found::Unfinished,
        (_, true) => Found::Faults,
        _ => Found::Clean,
    })
}

fn counts(counts: &OutcomeCounts, lang: Lang) -> String {
    let OutcomeCounts { pass, fail, needs_fact, needs_attestation, .. } = counts;
    match lang {
        Lang::Vi => format!(
            "{pass} đạt, {fail} không đạt, {needs_fact} thiếu thông tin, {needs_attestation} chờ xác nhận"
        ),
        Lang::En => format!(
            "{pass} kept, {fail} broken, {needs_fact} without facts, {needs_attestation} to be vouched for"
        ),
    }
}
