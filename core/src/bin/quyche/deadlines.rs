use quyche::Calendar;
use quyche::Date;
use quyche::Deadline;
use quyche::DeadlineQuery;
use quyche::Lang;
use serde_json::json;

use crate::Found;
use crate::arguments::Deadlines;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::Ink;
use crate::output::Output;
use crate::profiles;

pub fn run(task: &Deadlines, format: Format, lang: Lang) -> Result<Found, Failure> {
    let days = task.days()?;
    let calendar = Calendar::vietnam()?;
    let mut query = DeadlineQuery::between(days);
    for role in &task.role {
        query = query.role(role.as_str());
    }
    if task.assume_in_force {
        query = query.assume_in_force();
    }
    let mut found = Vec::new();
    for name in task.names() {
        found.extend(profiles::load(&name)?.deadlines(&calendar, query.clone())?);
    }
    found.sort_by_key(|due| due.occurrence.sort_day());

    let mut out = Output::new();
    match format {
        Format::Json => {
            let rows: Vec<_> = found.iter().map(|due| json!(due)).collect();
            out.json(&json!(rows))?;
        }
        Format::Text => {
            let (dated, undated): (Vec<_>, Vec<_>) =
                found.iter().partition(|due| due.occurrence.last_good_day.is_some());
            for due in &dated {
                print(&mut out, due, lang)?;
            }
            print_undated(&mut out, &undated, lang)?;
            out.line(&match lang {
                Lang::Vi => format!("{} việc, {} chưa định ngày", found.len(), undated.len()),
                Lang::En => format!("{} duties, {} without a day", found.len(), undated.len()),
            })?;
        }
    }
    out.finish()?;
    Ok(Found::Clean)
}

fn print(out: &mut Output, due: &Deadline, lang: Lang) -> Result<(), Failure> {
    let last = due.occurrence.last_good_day;
    let last = last.map(|last| format!("{} {}", last.written(lang), weekday(last, lang)));
    let rule = out.ink(Ink::Quiet, &format!("{} {}", due.profile, due.rule));
    out.line(&format!("{}  {rule}", out.ink(Ink::Strong, &last.unwrap_or_default())))?;
    out.line(&format!("    {}  {}", due.title(lang), places(due)))?;
    if let Some(window) = &due.occurrence.window {
        let (from, to) = (window.first_day().written(lang), window.last_day().written(lang));
        out.line(&match lang {
            Lang::Vi => format!("    số liệu từ {from} đến {to}"),
            Lang::En => format!("    figures from {from} to {to}"),
        })?;
    }
    for note in &due.occurrence.notes {
        let ink = if note.is_warning() { Ink::Open } else { Ink::Quiet };
        out.line(&format!("    {}", out.ink(ink, &note.message(lang))))?;
    }
    out.line("")
}

/// Shows the duties to which the text gives no day, one row a rule with its periods.
fn print_undated(out: &mut Output, undated: &[&Deadline], lang: Lang) -> Result<(), Failure> {
    if undated.is_empty() {
        return Ok(());
    }
    let head = match lang {
        Lang::Vi => "Văn bản không nêu ngày; đơn vị cần tự đặt thời hạn",
        Lang::En => "The text names no day; the host must set one",
    };
    out.line(&out.ink(Ink::Open, head))?;
    let mut shown: Vec<(&str, &str)> = Vec::new();
    for due in undated {
        let key = (due.profile.as_str(), due.rule.as_str());
        if shown.contains(&key) {
            continue;
        }
        shown.push(key);
        let periods: Vec<String> = undated
            .iter()
            .filter(|other| (other.profile.as_str(), other.rule.as_str()) == key)
            .map(|other| other.occurrence.period.name(lang))
            .collect();
        let rule = out.ink(Ink::Quiet, &format!("{} {}", due.profile, due.rule));
        out.line(&format!("  {rule}"))?;
        let duty = capital(due.duty.text(lang));
        out.line(&format!("    {duty}  {}", places(due)))?;
        out.line(&format!("    {}", out.ink(Ink::Quiet, &periods.join(", "))))?;
    }
    out.line("")
}

fn places(due: &Deadline) -> String {
    due.citations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn weekday(day: Date, lang: Lang) -> &'static str {
    const DAYS: [(&str, &str); 7] = [
        ("thứ Hai", "Monday"),
        ("thứ Ba", "Tuesday"),
        ("thứ Tư", "Wednesday"),
        ("thứ Năm", "Thursday"),
        ("thứ Sáu", "Friday"),
        ("thứ Bảy", "Saturday"),
        ("Chủ nhật", "Sunday"),
    ];
    let (vi, en) = DAYS.get(usize::from(day.weekday()) - 1).copied().unwrap_or_default();
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}
