use quyche::Lang;
use quyche::Profile;
use quyche::check_names;
use quyche::check_page;
use serde_json::Value as Json;
use serde_json::json;

use crate::Found;
use crate::arguments::Explain;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::Ink;
use crate::output::Output;

pub fn run(task: &Explain, format: Format, lang: Lang) -> Result<Found, Failure> {
    let mut out = Output::new();
    match &task.name {
        None => all(&mut out, format)?,
        Some(name) => match check_page(name) {
            Some(page) if format == Format::Text => out.text(page)?,
            Some(page) => out.json(&json!({ "check": name, "page": page }))?,
            None => rule(&mut out, name, format, lang)?,
        },
    }
    out.finish()?;
    Ok(Found::Clean)
}

fn all(out: &mut Output, format: Format) -> Result<(), Failure> {
    match format {
        Format::Json => out.json(&json!(check_names().collect::<Vec<_>>())),
        Format::Text => check_names().try_for_each(|name| {
            let page = check_page(name).unwrap_or_default();
            let first = page.lines().find(|line| !line.is_empty() && !line.starts_with('#'));
            let name = out.ink(Ink::Strong, name);
            out.line(&format!("{name}  {}", first.unwrap_or_default()))
        }),
    }
}

/// Shows where each regulation has the rule, and the checks that look.
fn rule(out: &mut Output, name: &str, format: Format, lang: Lang) -> Result<(), Failure> {
    let mut rows = Vec::new();
    let mut checks = Vec::new();
    for id in Profile::builtin_ids() {
        let profile = Profile::builtin(id)?;
        for rule in profile.rules().iter().filter(|rule| rule.id().eq_ignore_ascii_case(name)) {
            if !checks.contains(&rule.check()) {
                checks.push(rule.check());
            }
            rows.push(json!({
                "profile": id,
                "citations": rule.citations(),
                "modality": rule.modality(),
                "duty": rule.duty(),
                "check": rule.check(),
            }));
            if format == Format::Text {
                let id = out.ink(Ink::Strong, id);
                out.line(&format!("{id}  {}", rule.citation()))?;
                out.line(&format!("    {}", rule.duty().text(lang)))?;
            }
        }
    }
    if rows.is_empty() {
        return Err(Failure::Plain(format!(
            "no rule and no check `{name}`; `quyche explain` names the checks, `quyche profiles NAME` the rules"
        )));
    }
    match format {
        Format::Json => out.json(&Json::Array(rows)),
        Format::Text => checks.iter().filter_map(|check| check_page(check)).try_for_each(|page| {
            out.line("")?;
            out.text(page)
        }),
    }
}
