//! `cargo xtask new-check NAME`: the files of a check, and its lines in the registry.

use std::path::Path;

use crate::host;

const REGISTRY: &str = "core/src/checks/mod.rs";

/// Starts a check: its code, its page, its vectors.
pub fn run(name: &str) -> Result<(), String> {
    let fits = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|next| next.is_ascii_lowercase() || next == '-')
        && !name.ends_with('-')
        && !name.contains("--");
    if !fits {
        return Err(format!("`{name}` is not a name such as attribution-source"));
    }
    let file = name.replace('-', "_");
    let type_name = camel(name);
    let root = host::root();
    let registry = root.join(REGISTRY);
    let text = std::fs::read_to_string(&registry).map_err(|e| format!("{REGISTRY}: {e}"))?;
    let text = registered(&text, name, &file, &type_name)?;

    write_new(&root, &format!("core/src/checks/{file}.rs"), &code(&file, &type_name))?;
    write_new(&root, &format!("core/src/checks/{file}.md"), &page(name))?;
    write_new(&root, &format!("tests/vectors/checks/{file}.json"), &vectors(name))?;
    std::fs::write(&registry, text).map_err(|e| format!("{REGISTRY}: {e}"))?;
    println!(
        "wrote  core/src/checks/{file}.rs\n       core/src/checks/{file}.md\n       \
         tests/vectors/checks/{file}.json\nand four lines in {REGISTRY}\n\n\
         Next: say in the page what it does, with one record that fails and one that passes; write `run`;\n\
         name it in a profile; give the vector its rule. CONTRIBUTING.md has the five steps."
    );
    Ok(())
}

fn write_new(root: &Path, name: &str, text: &str) -> Result<(), String> {
    let path = root.join(name);
    if path.exists() {
        return Err(format!("{name} is there already"));
    }
    std::fs::write(&path, text).map_err(|e| format!("{name}: {e}"))
}

/// Puts the check into the four lists of the registry, each in its alphabetical place.
fn registered(text: &str, name: &str, file: &str, type_name: &str) -> Result<String, String> {
    let module = format!("mod {file};");
    let variant = format!("    {type_name}({file}::{type_name}),");
    let page = format!("        (\"{name}\", include_str!(\"{file}.md\")),");
    let arm = format!("            Self::{type_name}(check) => (\"{name}\", check),");
    let text = inserted(text, &module, |line| line.starts_with("mod "))?;
    let text = inserted(&text, &variant, |line| {
        line.starts_with("    ")
            && line.trim().starts_with(|c: char| c.is_ascii_uppercase())
            && line.ends_with(',')
    })?;
    let text = inserted(&text, &page, |line| line.starts_with("        (\""))?;
    inserted(&text, &arm, |line| line.starts_with("            Self::") && line.contains("=> (\""))
}

/// Inserts a line into the first run of lines of its kind, before the first that sorts after it.
fn inserted(text: &str, new: &str, of_kind: impl Fn(&str) -> bool) -> Result<String, String> {
    let lines: Vec<&str> = text.lines().collect();
    let missing = || format!("{REGISTRY}: no list that `{}` would fit", new.trim());
    let start = lines.iter().position(|line| of_kind(line)).ok_or_else(missing)?;
    let length = lines.iter().skip(start).take_while(|line| of_kind(line)).count();
    let run = lines.iter().skip(start).take(length);
    let word =
        |line: &str| line.split(['(', ';', ',']).collect::<Vec<_>>().join(" ").trim().to_owned();
    let offset = run.clone().position(|line| word(line) > word(new)).unwrap_or(length);
    let (head, tail) = lines.split_at(start + offset);
    let mut all: Vec<&str> = head.to_vec();
    all.push(new);
    all.extend(tail);
    Ok(all.join("\n") + "\n")
}

fn camel(name: &str) -> String {
    name.split('-')
        .map(|part| {
            let mut letters = part.chars();
            letters
                .next()
                .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}

fn code(file: &str, type_name: &str) -> String {
    format!(
        "#![doc = include_str!(\"{file}.md\")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct {type_name} {{
    field: Field,
}}

impl Run for {type_name} {{
    fn kinds(&self) -> &'static [RecordKind] {{
        &[RecordKind::Article]
    }}

    fn fields(&self) -> Vec<Field> {{
        vec![self.field]
    }}

    fn run(&self, case: &Case<'_>) -> Outcome {{
        known!(case.said(self.field));
        Outcome::Pass
    }}
}}
"
    )
}

fn page(name: &str) -> String {
    let fence = "```";
    format!(
        "One sentence: what holds where this check passes.

Cùng câu ấy bằng tiếng Việt.

## Parameters

- `field`: the field that it looks at.

## Fails

{fence}json
{{ \"check\": {{ \"{name}\": {{ \"field\": \"title\" }} }},
  \"record\": {{ \"kind\": \"article\", \"title\": \"\" }} }}
{fence}

## Passes

{fence}json
{{ \"check\": {{ \"{name}\": {{ \"field\": \"title\" }} }},
  \"record\": {{ \"kind\": \"article\", \"title\": \"Thông báo\" }} }}
{fence}
"
    )
}

fn vectors(name: &str) -> String {
    format!(
        "{{
  \"$schema\": \"../schema/checks.schema.json\",
  \"about\": \"{name}: what it looks at.\",
  \"cases\": [
    {{ \"name\": \"what is found, in words\", \"profile\": \"ben-tre-03-2019\", \"rule\": \"RULE-ID\", \"on\": \"2026-03-01\",
      \"record\": {{ \"kind\": \"article\", \"title\": \"\" }},
      \"expect\": \"fail\", \"fields\": [\"title\"] }}
  ]
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::registered;

    const BEFORE: &str = r#"//! The checks.

mod attestation;
mod case;
mod review;

pub use case::Case;

enum Check {
    Attestation,
    Review(review::Review),
}

impl Check {
    const PAGES: &[(&str, &str)] = &[
        ("attestation", include_str!("attestation.md")),
        ("review", include_str!("review.md")),
    ];

    fn named(&self) -> (&str, &dyn Run) {
        match self {
            Self::Attestation => ("attestation", &attestation::Attestation),
            Self::Review(check) => ("review", check),
        }
    }
}
"#;

    #[test]
    fn puts_a_check_into_every_list_in_order() {
        let after = registered(BEFORE, "host-name", "host_name", "HostName").unwrap();
        let expected = BEFORE
            .replace("mod review;\n", "mod host_name;\nmod review;\n")
            .replace("    Review(review", "    HostName(host_name::HostName),\n    Review(review")
            .replace(
                "        (\"review\"",
                "        (\"host-name\", include_str!(\"host_name.md\")),\n        (\"review\"",
            )
            .replace(
                "            Self::Review",
                "            Self::HostName(check) => (\"host-name\", check),\n            Self::Review",
            );
        assert_eq!(after, expected);
        let last = registered(BEFORE, "typeface", "typeface", "Typeface").unwrap();
        assert!(last.contains("mod review;\nmod typeface;\n"), "{last}");
        assert!(registered("mod a;\n", "x", "x", "X").is_err());
    }
}
