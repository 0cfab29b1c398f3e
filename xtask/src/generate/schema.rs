//! The JSON Schemas of a host's profile and of records, for editors.

use std::fmt::Write as _;

use quyche::Field;
use quyche::RecordKind;
use quyche::Shape;

const DRAFT: &str = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";

/// The parameters of each check: name and type, with `!` where it has to be there.
const CHECKS: &[(&str, &str)] = &[
    ("accessibility", "items:items"),
    ("account-name", "prefix:text!"),
    ("advertisement", "still:count moving:count interactions:count"),
    ("allowed-values", "field:field! values:names!"),
    ("at-least", "field:field! least:count!"),
    ("attribution-formula", "formulas:texts! all:fields"),
    ("attribution-source", "all:fields any:fields"),
    ("before-day", "field:field! day:day!"),
    ("covers", "field:field! all:names of:field"),
    ("domain", "exact:text within:text under:text least:count label:label https:flag"),
    ("gap", "field:field! days:count!"),
    ("holds", "all:fields!"),
    ("in-term", "from:field! to:field! term:term!"),
    (
        "instrument",
        "number:text issued:day unnumbered:flag status:text effective:day signing:flag bases:count \
         replaces:texts chapters:count articles:count",
    ),
    ("lag", "from:field! to:field!"),
    ("languages", "field:field all:texts beyond:texts"),
    ("max-age", "field:field! months:count!"),
    ("not-before", "from:field! to:field! term:term!"),
    ("notice", "hours:count! channels:texts"),
    ("official-name", "*:text"),
    ("order", "first:field! then:field!"),
    ("password", "least:count! classes:classes!"),
    ("reaches-back", "field:field! months:count! since:field"),
    (
        "report-due",
        "every:any! due:any window:window receiver:text reporters:texts first-period:any first_period:any",
    ),
    ("report-form", "headings:headings placeholders:flag"),
    ("report-window", "from:dayOfPeriod! to:dayOfPeriod!"),
    ("required-fields", "all:fields any:fields"),
    ("responsible-party", "field:field! named:texts same_as:field"),
    ("review", "roles:texts! decision:text before_publication:flag final:flag after:texts"),
    ("sensitive-text", "fields:fields! secrecy_marks:flag personal_data:personalData terms:terms"),
    ("transition", "table:transitions!"),
    ("typeface", "names:texts!"),
    ("unicode-text", "fields:fields!"),
    ("within", "field:field! of:field except:texts none:flag"),
];

/// Checks that are written as a word alone.
const WORDS: [&str; 3] = ["attestation", "definition", "sections-full"];

/// The types that parameters name, beside the plain ones.
const TYPES: &str = r##"
    "text": { "type": "string" },
    "texts": { "type": "array", "items": { "type": "string" } },
    "count": { "type": "integer", "minimum": 0 },
    "flag": { "type": "boolean" },
    "any": true,
    "day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
    "fields": { "type": "array", "items": { "$ref": "#/$defs/field" } },
    "names": {
      "description": "code and Vietnamese name of each entry",
      "type": "object", "additionalProperties": { "type": "string" }
    },
    "items": {
      "type": "array",
      "items": { "enum": ["text-alternatives", "headings", "links", "tables", "motion", "language"] }
    },
    "classes": { "type": "array", "items": { "enum": ["upper", "lower", "digit", "special"] } },
    "label": {
      "anyOf": [
        { "enum": ["locality", "agency"] },
        { "$ref": "#/$defs/labelName" }
      ]
    },
    "labelName": {
      "type": "object", "required": ["name"], "additionalProperties": false,
      "properties": { "name": { "type": "string" } }
    },
    "term": {
      "type": "object", "minProperties": 1, "maxProperties": 1,
      "propertyNames": { "enum": ["hours", "days", "working-days", "weeks", "months", "years"] },
      "additionalProperties": { "type": "integer", "minimum": 0 }
    },
    "dayOfPeriod": {
      "type": "object", "required": ["day"], "additionalProperties": false,
      "properties": {
        "month": { "type": "integer", "minimum": 1, "maximum": 12 },
        "day": { "type": "integer", "minimum": 1, "maximum": 31 },
        "year-offset": { "type": "integer" }, "year_offset": { "type": "integer" },
        "inclusive": { "type": "boolean" }
      }
    },
    "window": {
      "type": "object", "required": ["from", "to"], "additionalProperties": false,
      "properties": {
        "from": { "$ref": "#/$defs/dayOfPeriod" }, "to": { "$ref": "#/$defs/dayOfPeriod" }
      }
    },
    "headings": {
      "type": "array",
      "items": {
        "type": "object", "required": ["text"], "additionalProperties": false,
        "properties": {
          "text": { "type": "string" }, "then": { "enum": ["nothing", "something", "next-year"] },
          "filled": { "type": "boolean" }, "parts": { "$ref": "#/$defs/texts" }
        }
      }
    },
    "personalData": {
      "description": "kinds of personal data with the days on which the law in force names them",
      "type": "array",
      "items": {
        "type": "object", "required": ["kinds"], "additionalProperties": false,
        "properties": {
          "kinds": {
            "type": "array",
            "items": {
              "enum": ["identity", "tax-code", "bank-account", "social-insurance", "phone", "email", "plate"]
            }
          },
          "from": { "$ref": "#/$defs/day" }, "to": { "$ref": "#/$defs/day" }
        }
      }
    },
    "terms": {
      "description": "the host's own words to look for",
      "type": "array",
      "items": {
        "type": "object", "required": ["text"], "additionalProperties": false,
        "properties": { "text": { "type": "string", "minLength": 1 }, "exact": { "type": "boolean" } }
      }
    },
    "transitions": {
      "type": "array",
      "items": {
        "type": "object", "required": ["event", "from", "by"], "additionalProperties": false,
        "properties": {
          "event": { "type": "string" }, "from": { "$ref": "#/$defs/texts" },
          "by": { "$ref": "#/$defs/texts" }, "needs": { "$ref": "#/$defs/fields" }
        }
      }
    },
    "said": {
      "type": "object", "required": ["vi", "en"], "additionalProperties": false,
      "properties": { "vi": { "type": "string" }, "en": { "type": "string" } }
    }"##;

const PROFILE: &str = r##"
  "title": "A regulation as a profile of quyche",
  "type": "object",
  "required": ["profile"],
  "additionalProperties": false,
  "properties": {
    "$schema": { "type": "string" },
    "extends": { "description": "the built-in regulation whose rules come first", "enum": [PROFILES] },
    "without": { "description": "rules of that regulation that are left out", "$ref": "#/$defs/texts" },
    "profile": { "$ref": "#/$defs/head" },
    "note": { "type": "array", "items": { "$ref": "#/$defs/note" } },
    "rule": { "type": "array", "items": { "$ref": "#/$defs/rule" } }
  },
  "$defs": {
    "head": {
      "type": "object",
      "required": ["id", "title", "title_en", "province", "status", "issuer", "structure"],
      "additionalProperties": false,
      "properties": {
        "id": { "type": "string", "minLength": 1 },
        "title": { "type": "string" }, "title_en": { "type": "string" },
        "province": { "type": "string" }, "number": { "type": "string" },
        "status": { "enum": ["issued", "draft", "replaced", "unknown"] },
        "issued": {
          "type": "object", "required": ["canonical"], "additionalProperties": false,
          "properties": {
            "canonical": { "$ref": "#/$defs/day" },
            "variants": {
              "type": "array",
              "items": {
                "type": "object", "required": ["value", "witness"], "additionalProperties": false,
                "properties": { "value": { "$ref": "#/$defs/day" }, "witness": { "type": "string" } }
              }
            }
          }
        },
        "effect": {
          "type": "object", "required": ["from"], "additionalProperties": false,
          "properties": { "from": { "$ref": "#/$defs/day" }, "to": { "$ref": "#/$defs/day" } }
        },
        "replaces": {
          "type": "array",
          "items": {
            "type": "object", "required": ["number"], "additionalProperties": false,
            "properties": { "number": { "type": "string" }, "issued": { "$ref": "#/$defs/day" } }
          }
        },
        "issuer": { "type": "string" }, "signer": { "type": "string" },
        "structure": {
          "type": "object", "required": ["articles"], "additionalProperties": false,
          "properties": { "chapters": { "$ref": "#/$defs/count" }, "articles": { "$ref": "#/$defs/count" } }
        },
        "bases": { "$ref": "#/$defs/texts" },
        "latest_reference_applies": { "type": "boolean" },
        "report_windows": {
          "description": "the national act whose windows apply where a regime names none", "enum": [ACTS]
        }
      }
    },
    "note": {
      "type": "object", "required": ["id", "vi", "en"], "additionalProperties": false,
      "properties": { "id": { "type": "string" }, "vi": { "type": "string" }, "en": { "type": "string" } }
    },
    "rule": {
      "type": "object",
      "required": ["id", "cite", "modality", "duty"],
      "oneOf": [{ "required": ["check"] }, { "required": ["import"] }],
      "additionalProperties": false,
      "properties": {
        "id": { "type": "string", "minLength": 1 },
        "cite": {
          "description": "one place of the text or several, such as `QC Điều 9 khoản 3`",
          "anyOf": [{ "type": "string" }, { "type": "array", "minItems": 1, "items": { "type": "string" } }]
        },
        "modality": { "enum": ["must", "needs", "imported", "promptly", "encouraged", "may", "states"] },
        "binds": { "$ref": "#/$defs/texts" },
        "duty": { "$ref": "#/$defs/said" },
        "attested": { "enum": ["primary", "secondary"] },
        "for": { "type": "array", "items": { "enum": [KINDS] } },
        "where": {
          "description": "only records whose fields hold one of these",
          "type": "object", "propertyNames": { "$ref": "#/$defs/field" },
          "additionalProperties": { "$ref": "#/$defs/texts" }
        },
        "notes": { "$ref": "#/$defs/texts" },
        "schedule": { "$ref": "#/$defs/any" },
        "check": { "$ref": "#/$defs/check" },
        "import": {
          "description": "a provision of a national act",
          "type": "object", "required": ["act"], "additionalProperties": false,
          "properties": { "act": { "enum": [ACTS] }, "provision": { "type": "string" } }
        }
      }
    },
    "check": {
      "oneOf": [
        { "enum": [WORDS] },
        {
          "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
          "properties": {CHECKS
          }
        }
      ]
    },
    "field": { "enum": [FIELDS] },TYPES
  }
}
"##;

/// Returns the schemas with their names below `docs`.
pub fn files() -> Result<Vec<(String, String)>, String> {
    Ok(vec![
        ("schema/profile.schema.json".to_owned(), profile()?),
        ("schema/record.schema.json".to_owned(), record()),
    ])
}

fn list<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

fn comment() -> String {
    format!("{{\n  {DRAFT},\n  \"$comment\": \"cargo xtask generate\",")
}

fn profile() -> Result<String, String> {
    let mut known: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).chain(WORDS).collect();
    known.sort_unstable();
    if !quyche::check_names().eq(known.iter().copied()) {
        return Err("the schema does not list the checks that there are".to_owned());
    }
    let acts = quyche::Act::all().map_err(|e| e.to_string())?;
    let checks: Vec<String> = CHECKS.iter().map(|(name, shape)| check(name, shape)).collect();
    Ok(comment()
        + &PROFILE
            .replace("PROFILES", &list(quyche::Profile::builtin_ids()))
            .replace("KINDS", &list(RecordKind::ALL.iter().map(|kind| kind.name())))
            .replace("ACTS", &list(acts.iter().map(|act| act.id.as_str())))
            .replace("WORDS", &list(WORDS))
            .replace("CHECKS", &checks.join(","))
            .replace("FIELDS", &list(Field::ALL.iter().map(|field| field.name())))
            .replace("TYPES", TYPES))
}

fn check(name: &str, shape: &str) -> String {
    let page = quyche::check_page(name).unwrap_or_default();
    let about = page.lines().next().unwrap_or_default().replace('"', "'");
    let mut needed = Vec::new();
    let mut parameters = Vec::new();
    let mut rest = "false".to_owned();
    for parameter in shape.split_whitespace() {
        let (name, kind) = parameter.split_once(':').unwrap_or((parameter, "any"));
        let kind = kind.strip_suffix('!').inspect(|_| needed.push(name)).unwrap_or(kind);
        match name {
            "*" => rest = format!("{{ \"$ref\": \"#/$defs/{kind}\" }}"),
            _ => parameters.push(format!("\"{name}\": {{ \"$ref\": \"#/$defs/{kind}\" }}")),
        }
    }
    format!(
        "\n            \"{name}\": {{\n              \"description\": \"{about}\",\n              \
         \"type\": \"object\", \"required\": [{}], \"additionalProperties\": {rest},\n              \
         \"properties\": {{ {} }}\n            }}",
        list(needed),
        parameters.join(", "),
    )
}

fn record() -> String {
    let mut out = comment();
    out.push_str("\n  \"title\": \"A record as a host hands it in\",\n  \"oneOf\": [");
    for (at, kind) in RecordKind::ALL.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(
            out,
            "{comma}\n    {{\n      \"title\": \"{0}\", \"type\": \"object\", \"required\": [\"kind\"], \
             \"additionalProperties\": false,\n      \"properties\": {{\n        \"kind\": {{ \"const\": \"{0}\" }}",
            kind.name(),
        );
        for (field, shape) in kind.fields() {
            let label = field.label(quyche::Lang::Vi);
            let _ = write!(
                out,
                ",\n        \"{field}\": {{ \"description\": \"{label}\", {} }}",
                of(*shape)
            );
        }
        out.push_str(
            ",\n        \"attestations\": { \"$ref\": \"#/$defs/Attestations\" }\n      }\n    }",
        );
    }
    out.push_str("\n  ],\n  \"$defs\": {");
    let entry = |name: &str, fields: &[(&str, &str)], needed: &str| {
        let fields: Vec<String> =
            fields.iter().map(|(name, kind)| format!("\"{name}\": {{ {kind} }}")).collect();
        format!(
            "\n    \"{name}\": {{\n      \"type\": \"array\",\n      \"items\": {{ \"type\": \"object\", \
             \"required\": [{needed}], \"additionalProperties\": false, \"properties\": {{ {} }} }}\n    }}",
            fields.join(", ")
        )
    };
    let text = "\"type\": \"string\"";
    let whole = "\"type\": \"integer\", \"minimum\": 0";
    let day = "\"type\": \"string\", \"format\": \"date\"";
    let parts = [
        entry("Attestations", &[("rule", text), ("by", text), ("at", text)], "\"rule\", \"by\""),
        entry("Review", &[("role", text), ("by", text), ("at", text), ("decision", text)], ""),
        entry("Section", &[("name", text), ("items", whole), ("updated", day)], "\"name\""),
        entry("Notice", &[("to", text), ("at", text), ("channel", text)], "\"to\""),
    ];
    out.push_str(&parts.join(","));
    out.push_str("\n  }\n}\n");
    out
}

/// How the value of a field is written.
fn of(shape: Shape) -> String {
    match shape {
        Shape::Flag => "\"type\": \"boolean\"".to_owned(),
        Shape::Count => "\"type\": \"integer\", \"minimum\": 0".to_owned(),
        Shape::Day => "\"type\": \"string\", \"format\": \"date\"".to_owned(),
        Shape::Texts => "\"type\": \"array\", \"items\": { \"type\": \"string\" }".to_owned(),
        Shape::Days => {
            "\"type\": \"array\", \"items\": { \"type\": \"string\", \"format\": \"date\" }"
                .to_owned()
        }
        Shape::Entries(name) => format!("\"$ref\": \"#/$defs/{name}\""),
        _ => "\"type\": \"string\"".to_owned(),
    }
}
