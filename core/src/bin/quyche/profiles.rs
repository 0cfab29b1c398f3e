use std::path::Path;

use quyche::Date;
use quyche::Lang;
use quyche::Profile;
use quyche::Rule;
use serde_json::Value as Json;
use serde_json::json;

use crate::Found;
use crate::arguments::Format;
use crate::arguments::Profiles;
use crate::failure::Failure;
use crate::input;
use crate::output::Ink;
use crate::output::Output;

/// Returns a profile by its name, or from a file.
pub fn load(name: &str) -> Result<Profile, Failure> {
    let path = Path::new(name);
    let is_file = path.extension().is_some_and(|end| end == "toml" || end == "json");
    if is_file || path.exists() {
        return Ok(Profile::parse(&input::text(path)?, name)?);
    }
    Ok(Profile::builtin(name)?)
}

pub fn run(task: &Profiles, format: Format, lang: Lang) -> Result<Found, Failure> {
    let on = task.day.get()?;
    let mut out = Output::new();
    match (&task.profile, format) {
        (None, Format::Text) => list(&mut out, on, lang)?,
        (None, Format::Json) => {
            let rows = Profile::builtin_ids()
                .map(|id| Ok(head(&Profile::builtin(id)?, on)))
                .collect::<Result<Vec<Json>, Failure>>()?;
            out.json(&Json::Array(rows))?;
        }
        (Some(name), Format::Text) => rules(&mut out, &load(name)?, on, lang)?,
        (Some(name), Format::Json) => {
            let profile = load(name)?;
            let mut json = head(&profile, on);
            if let Some(fields) = json.as_object_mut() {
                fields.insert("rules".into(), profile.rules().iter().map(rule).collect());
                fields.insert("notes".into(), json!(profile.notes()));
            }
            out.json(&json)?;
        }
    }
    out.finish()?;
    Ok(Found::Clean)
}

fn list(out: &mut Output, on: Date, lang: Lang) -> Result<(), Failure> {
    for id in Profile::builtin_ids() {
        let profile = Profile::builtin(id)?;
        title(out, &profile, on, lang)?;
        let rules = match lang {
            Lang::Vi => "quy định",
            Lang::En => "rules",
        };
        out.line(&format!("    {} {rules}\n", profile.rules().len()))?;
    }
    Ok(())
}

fn title(out: &mut Output, profile: &Profile, on: Date, lang: Lang) -> Result<(), Failure> {
    let head = profile.head();
    let title = match lang {
        Lang::Vi => &head.title,
        Lang::En => &head.title_en,
    };
    let id = out.ink(Ink::Strong, profile.id());
    let number = head.number.as_deref().unwrap_or("–");
    out.line(&format!("{id}  {number}, {}", head.province))?;
    out.line(&format!("    {title}"))?;
    out.line(&format!("    {on}: {}", profile.validity(on).message(lang)))
}

fn rules(out: &mut Output, profile: &Profile, on: Date, lang: Lang) -> Result<(), Failure> {
    title(out, profile, on, lang)?;
    out.line("")?;
    for rule in profile.rules() {
        let id = out.ink(Ink::Strong, rule.id());
        let check = out.ink(Ink::Quiet, rule.check());
        out.line(&format!("{id}  {check}"))?;
        for citation in rule.citations() {
            out.line(&format!("    {citation}"))?;
        }
        out.line(&format!("    {}", rule.duty().text(lang)))?;
    }
    for note in profile.notes() {
        let text = match lang {
            Lang::Vi => &note.vi,
            Lang::En => &note.en,
        };
        out.line(&format!("{}  {text}", out.ink(Ink::Strong, &note.id)))?;
    }
    Ok(())
}

fn head(profile: &Profile, on: Date) -> Json {
    let mut json = json!(profile.head());
    if let Some(fields) = json.as_object_mut() {
        fields.insert("on".into(), json!(on));
        if let Json::Object(validity) = json!(profile.validity(on)) {
            fields.extend(validity);
        }
    }
    json
}

fn rule(rule: &Rule) -> Json {
    json!({
        "id": rule.id(),
        "citations": rule.citations(),
        "modality": rule.modality(),
        "severity": rule.modality().severity(),
        "duty": rule.duty(),
        "check": rule.check(),
        "kinds": rule.kinds().iter().map(|kind| kind.name()).collect::<Vec<_>>(),
        "attested": rule.attested(),
        "notes": rule.notes(),
    })
}
