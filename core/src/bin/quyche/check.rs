use std::collections::BTreeMap;

use quyche::Date;
use quyche::Facts;
use quyche::Field;
use quyche::Lang;
use quyche::Outcome;
use quyche::Profile;
use quyche::Record;
use quyche::Report;
use quyche::Situation;
use quyche::Value;
use quyche::Verdict;
use serde_json::Value as Json;
use serde_json::json;

use crate::Found;
use crate::arguments::Check;
use crate::arguments::Export;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::Ink;
use crate::output::Output;
use crate::output::progress;
use crate::profiles;
use crate::records::Item;

/// How many records and verdicts came out which way.
#[derive(Default)]
struct Tally {
    records: usize,
    failing: usize,
    unread: usize,
    outcomes: BTreeMap<&'static str, usize>,
}

/// The day asked about, and whether a draft is applied.
pub fn situation(task: &Check) -> Result<Situation, Failure> {
    let situation = Situation::on(task.day.get()?);
    Ok(if task.assume_in_force { situation.assume_in_force() } else { situation })
}

/// Hands the reports on in a format of other tools.
pub fn export(task: &Check, export: Export, lang: Lang) -> Result<Found, Failure> {
    let profile = profiles::load(&task.profile)?;
    let situation = situation(task)?;
    let mut reports = Vec::new();
    let mut found = Found::Clean;
    for item in task.records.reading()?.files(&task.records.files)? {
        match item {
            Ok(item) => {
                reports.push((item.id, profile.validate(&item.record, situation.clone())));
            }
            Err(message) => {
                eprintln!("quyche: {message}");
                found = Found::Unfinished;
            }
        }
    }
    if found == Found::Clean && reports.iter().any(|(_, one)| one.failures().next().is_some()) {
        found = Found::Faults;
    }
    let mut out = Output::new();
    match export {
        Export::Jsonl => out.text(&Report::json_lines(&reports, lang))?,
        Export::Sarif => out.json(&Report::sarif(&reports, lang))?,
    }
    out.finish()?;
    Ok(found)
}

pub fn run(task: &Check, format: Format, lang: Lang) -> Result<Found, Failure> {
    let on = task.day.get()?;
    let profile = profiles::load(&task.profile)?;
    let situation = situation(task)?;
    let items = task.records.reading()?.files(&task.records.files)?;

    let mut out = Output::new();
    if format == Format::Text {
        let id = out.ink(Ink::Strong, profile.id());
        out.line(&format!("{id}, {on}: {}\n", profile.validity(on).message(lang)))?;
    }
    let mut tally = Tally::default();
    let mut rows = Vec::new();
    let bar = progress(items.len(), "check");
    for item in items {
        bar.inc(1);
        let item = match item {
            Ok(item) => item,
            Err(message) => {
                bar.suspend(|| eprintln!("quyche: {message}"));
                tally.unread += 1;
                continue;
            }
        };
        let report = profile.validate(&item.record, situation.clone());
        tally.add(&report);
        match format {
            Format::Text => print(&mut out, &item, &report, task, lang)?,
            Format::Json => rows.push(row(&item, &report, task, lang)),
        }
    }
    bar.finish_and_clear();
    match format {
        Format::Text => tally.print(&mut out, lang)?,
        Format::Json => out.json(&document(&profile, on, rows, &tally))?,
    }
    out.finish()?;
    Ok(match tally {
        Tally { unread: 1.., .. } => Found::Unfinished,
        Tally { failing: 1.., .. } => Found::Faults,
        _ => Found::Clean,
    })
}

fn shown<'r>(report: &'r Report, task: &Check) -> impl Iterator<Item = &'r Verdict> {
    report.verdicts().iter().filter(|verdict| task.shows(verdict))
}

fn print(
    out: &mut Output,
    item: &Item,
    report: &Report,
    task: &Check,
    lang: Lang,
) -> Result<(), Failure> {
    let mut verdicts = shown(report, task).peekable();
    if verdicts.peek().is_none() {
        return Ok(());
    }
    let id = out.ink(Ink::Strong, &item.id);
    let kind = out.ink(Ink::Quiet, item.record.kind().name());
    out.line(&format!("{id}  {kind}  {}", title(&item.record)))?;
    for verdict in verdicts {
        let word = out.ink(ink(verdict), label(verdict.outcome.name(), lang));
        out.line(&format!("  {word}  {}", verdict.rule))?;
        let (message, more) = message(verdict, lang);
        out.line(&format!("    {message}"))?;
        if let Some(more) = more {
            out.line(&format!("    {}", out.ink(Ink::Quiet, &more)))?;
        }
    }
    out.line("")
}

/// Returns the message with the first places only, and how many more there are.
fn message(verdict: &Verdict, lang: Lang) -> (String, Option<String>) {
    const SHOWN: usize = 3;
    let mut brief = verdict.clone();
    let more = match &mut brief.outcome {
        Outcome::Fail(places) | Outcome::NeedsAttestation(places) if places.len() > SHOWN => {
            let more = places.len() - SHOWN;
            places.truncate(SHOWN);
            Some(match lang {
                Lang::Vi => format!("(và {more} chỗ khác)"),
                Lang::En => format!("(and {more} more places)"),
            })
        }
        _ => None,
    };
    (brief.message(lang), more)
}

fn ink(verdict: &Verdict) -> Ink {
    match verdict.outcome.name() {
        "fail" => Ink::Bad,
        "pass" => Ink::Good,
        "not-applicable" => Ink::Quiet,
        _ => Ink::Open,
    }
}

fn label(outcome: &'static str, lang: Lang) -> &'static str {
    match (outcome, lang) {
        (name, Lang::En) => name,
        ("fail", Lang::Vi) => "không đạt",
        ("needs-fact", Lang::Vi) => "thiếu thông tin",
        ("needs-attestation", Lang::Vi) => "chờ xác nhận",
        ("pass", Lang::Vi) => "đạt",
        (_, Lang::Vi) => "không áp dụng",
    }
}

/// Returns what a person would call the record.
fn title(record: &Record) -> String {
    let fields = [
        Field::Title,
        Field::Name,
        Field::FullName,
        Field::Number,
        Field::Agency,
        Field::Url,
        Field::Address,
    ];
    let text = fields.into_iter().find_map(|field| match record.value(field) {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    });
    let text = text.unwrap_or_default();
    match text.char_indices().nth(70) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn row(item: &Item, report: &Report, task: &Check, lang: Lang) -> Json {
    let verdicts: Vec<Json> = shown(report, task)
        .map(|verdict| {
            let mut json = json!(verdict);
            if let Some(fields) = json.as_object_mut() {
                fields.insert("message".into(), verdict.message(lang).into());
            }
            json
        })
        .collect();
    json!({ "id": item.id, "kind": item.record.kind().name(), "verdicts": verdicts })
}

fn document(profile: &Profile, on: Date, rows: Vec<Json>, tally: &Tally) -> Json {
    let mut json = json!({
        "profile": profile.id(),
        "on": on,
        "records": rows,
        "summary": {
            "records": tally.records,
            "failing": tally.failing,
            "unread": tally.unread,
            "outcomes": tally.outcomes,
        },
    });
    let validity = json!(profile.validity(on));
    if let (Some(fields), Json::Object(validity)) = (json.as_object_mut(), validity) {
        fields.extend(validity);
    }
    json
}

impl Tally {
    fn add(&mut self, report: &Report) {
        self.records += 1;
        if report.failures().next().is_some() {
            self.failing += 1;
        }
        for verdict in report.verdicts() {
            *self.outcomes.entry(verdict.outcome.name()).or_default() += 1;
        }
    }

    fn print(&self, out: &mut Output, lang: Lang) -> Result<(), Failure> {
        let names = ["fail", "needs-fact", "needs-attestation", "pass", "not-applicable"];
        let counts: Vec<String> = names
            .into_iter()
            .filter_map(|name| Some((name, self.outcomes.get(name)?)))
            .map(|(name, count)| format!("{count} {}", label(name, lang)))
            .collect();
        let lead = match lang {
            Lang::Vi => format!("{} hồ sơ, {} có lỗi", self.records, self.failing),
            Lang::En => format!("{} records, {} with faults", self.records, self.failing),
        };
        let unread = match (self.unread, lang) {
            (0, _) => String::new(),
            (count, Lang::Vi) => format!(", {count} không đọc được"),
            (count, Lang::En) => format!(", {count} unreadable"),
        };
        let lead = out.ink(Ink::Strong, &format!("{lead}{unread}"));
        let colon = if counts.is_empty() { "" } else { ": " };
        out.line(&format!("{lead}{colon}{}", counts.join(", ")))
    }
}
