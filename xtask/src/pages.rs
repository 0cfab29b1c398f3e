//! The pages about checks and profiles, made from the library itself.

use std::fmt::Write as _;

use quyche::Error;
use quyche::Lang;
use quyche::Profile;
use quyche::Rule;
use quyche::check_names;
use quyche::check_page;

const HEAD: &str = "<!-- cargo xtask generate -->\n\n";

/// Returns every page below `docs/` with its name.
pub fn all() -> Result<Vec<(String, String)>, Error> {
    let profiles: Vec<Profile> =
        Profile::builtin_ids().map(Profile::builtin).collect::<Result<_, _>>()?;
    let mut pages = vec![("README.md".to_owned(), contents(&profiles))];
    for profile in &profiles {
        pages.push((format!("profiles/{}.md", profile.id()), profile_page(profile)));
    }
    for name in check_names() {
        pages.push((format!("checks/{name}.md"), check_text(name, &profiles)));
    }
    Ok(pages)
}

fn contents(profiles: &[Profile]) -> String {
    let mut page = format!(
        "{HEAD}# Pages\n\n[Performance](performance.md) · [Beyond one machine](scaling.md)\n\n## Regulations\n\n"
    );
    for profile in profiles {
        let head = profile.head();
        let number = head.number.as_deref().unwrap_or("draft, no number");
        let _ = writeln!(
            page,
            "- [{}](profiles/{}.md): {}, {number}, {} rules",
            profile.id(),
            profile.id(),
            head.province,
            profile.rules().len()
        );
    }
    page.push_str("\n## Checks\n\n");
    for name in check_names() {
        let first = check_page(name).and_then(|text| text.lines().next()).unwrap_or_default();
        let _ = writeln!(page, "- [{name}](checks/{name}.md): {first}");
    }
    page
}

fn profile_page(profile: &Profile) -> String {
    let head = profile.head();
    let mut page = format!("{HEAD}# {}\n\n{}\n\n{}\n\n", profile.id(), head.title, head.title_en);
    let day = |day: Option<String>| day.unwrap_or_else(|| "–".to_owned());
    let rows = [
        ("Province", head.province.clone()),
        ("Number", day(head.number.clone())),
        ("Issued", day(head.issued.as_ref().map(|issued| issued.canonical.to_string()))),
        ("Takes effect", day(head.effect.as_ref().map(|effect| effect.from.to_string()))),
        (
            "Replaces",
            day((!head.replaces.is_empty()).then(|| {
                head.replaces.iter().map(|one| one.number.as_str()).collect::<Vec<_>>().join(", ")
            })),
        ),
    ];
    page.push_str("| | |\n|---|---|\n");
    for (name, text) in rows {
        let _ = writeln!(page, "| {name} | {text} |");
    }
    page.push_str(
        "\n| rule | where | binds | duty | check | looks at |\n|---|---|---|---|---|---|\n",
    );
    for rule in profile.rules() {
        let places: Vec<String> = rule.citations().iter().map(ToString::to_string).collect();
        let modality = kebab(&format!("{:?}", rule.modality()));
        let _ = writeln!(
            page,
            "| `{}`{} | {} | {modality}<br>{} | {}<br>{} | {} | {} |",
            rule.id(),
            rule.notes().iter().fold(String::new(), |seen, note| format!("{seen}<br>{note}")),
            places.join("<br>"),
            rule.binds().join(", "),
            cell(rule.duty().text(Lang::Vi)),
            cell(rule.duty().text(Lang::En)),
            check(rule.check()),
            facts(rule),
        );
    }
    if !profile.notes().is_empty() {
        page.push_str("\n## Notes on the text\n\n");
    }
    for note in profile.notes() {
        let _ = writeln!(page, "- **{}** {} – {}", note.id, note.vi, note.en);
    }
    page
}

fn check_text(name: &str, profiles: &[Profile]) -> String {
    let mut page = format!("{HEAD}# {name}\n\n{}", check_page(name).unwrap_or_default());
    let mut rows = String::new();
    for profile in profiles {
        for rule in profile.rules().iter().filter(|rule| rule.check() == name) {
            let _ = writeln!(
                rows,
                "| `{}` | [{id}](../profiles/{id}.md) | {} |",
                rule.id(),
                rule.citation(),
                id = profile.id()
            );
        }
    }
    if !rows.is_empty() {
        let _ = write!(
            page,
            "\n## Who asks for it\n\n| rule | regulation | where |\n|---|---|---|\n{rows}"
        );
    }
    page
}

/// The check with its page; what is imported from a national act has none.
fn check(name: &str) -> String {
    match check_page(name) {
        Some(_) => format!("[{name}](../checks/{name}.md)"),
        None => name.to_owned(),
    }
}

/// The kinds of record that a rule looks at, and the facts it reads.
fn facts(rule: &Rule) -> String {
    let kinds: Vec<&str> = rule.kinds().iter().map(|kind| kind.name()).collect();
    let fields: Vec<&str> = rule.fields().iter().map(|field| field.name()).collect();
    if kinds.is_empty() {
        "–".to_owned()
    } else {
        format!("{}: {}", kinds.join(", "), fields.join(", "))
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn kebab(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}
