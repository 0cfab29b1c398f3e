#![doc = include_str!("domain.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;
use crate::unicode::fold;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Domain {
    exact: Option<String>,
    within: Option<String>,
    under: Option<String>,
    least: Option<usize>,
    label: Option<Label>,
    #[serde(default)]
    https: bool,
}

/// What the first label stands for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Label {
    /// This name in full.
    Name(String),
    /// The locality that owns the site, without its unit type.
    Locality,
    /// The abbreviation of the agency that owns the site.
    Agency,
}

/// Words before the name of a locality, folded, longest first.
const UNIT_TYPES: [&str; 12] = [
    "uy ban nhan dan",
    "thanh pho",
    "thi tran",
    "dac khu",
    "phuong",
    "thi xa",
    "huyen",
    "ubnd",
    "quan",
    "tinh",
    "tx.",
    "xa",
];

/// The host itself: no scheme, no path, no `www.`, no full stop at the end.
fn bare(text: &str) -> String {
    let text = text.trim().to_lowercase();
    let after = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
    let host = after.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_end_matches('.');
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

fn joined(name: &str) -> String {
    fold(name).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The name of a locality without the type of unit before it.
fn place_name(owner: &str) -> String {
    let mut name = fold(owner).trim().to_owned();
    while let Some(rest) = UNIT_TYPES
        .iter()
        .find_map(|kind| name.strip_prefix(kind).and_then(|rest| rest.strip_prefix(' ')))
    {
        name = rest.trim_start().to_owned();
    }
    joined(&name)
}

/// The initials of an agency, with and without the word for `and`.
fn initials(owner: &str) -> [String; 2] {
    let folded = fold(owner);
    let take = |skip: &str| {
        let words = folded.split_whitespace().filter(|word| *word != skip);
        words.filter_map(|word| word.chars().find(char::is_ascii_alphanumeric)).collect()
    };
    [take(""), take("va")]
}

impl Domain {
    fn host(&self, case: &Case<'_>, host: &str) -> Outcome {
        let differs = |expected: String| {
            let reason = Reason::Differs { found: host.into(), expected: expected.into() };
            Outcome::fail(Field::Host, reason)
        };
        if let Some(exact) = self.exact.as_ref().filter(|exact| *exact != host) {
            return differs(exact.clone());
        }
        let outside = |zone: &&String| host != *zone && !host.ends_with(&format!(".{zone}"));
        if let Some(zone) = self.within.as_ref().filter(outside) {
            return differs(format!("….{zone}"));
        }
        let found = host.split('.').count();
        if let Some(least) = self.least.filter(|least| found < *least) {
            return Outcome::fail(Field::Host, Reason::Labels { found, expected: least });
        }
        let Some(zone) = &self.under else {
            return match host.split_once('.') {
                Some((label, zone)) => self.label(case, label, zone),
                None => Outcome::Pass,
            };
        };
        let expected = zone.split('.').count() + 1;
        if found != expected {
            return Outcome::fail(Field::Host, Reason::Labels { found, expected });
        }
        match host.strip_suffix(zone.as_str()).and_then(|label| label.strip_suffix('.')) {
            None => differs(format!("….{zone}")),
            Some(label) => self.label(case, label, zone),
        }
    }

    fn label(&self, case: &Case<'_>, label: &str, zone: &str) -> Outcome {
        let judge = |expected: String| {
            if label == expected {
                return Outcome::Pass;
            }
            let (found, expected) =
                (format!("{label}.{zone}").into(), format!("{expected}.{zone}").into());
            Outcome::fail(Field::Host, Reason::Differs { found, expected })
        };
        match &self.label {
            None => Outcome::Pass,
            Some(Label::Name(name)) => judge(joined(name)),
            Some(Label::Locality) => judge(place_name(known!(case.text(Field::Owner)))),
            Some(Label::Agency) => {
                let [all, short] = initials(known!(case.text(Field::Owner)));
                if label == all || label == short {
                    return Outcome::Pass;
                }
                match case.texts(Field::ShortNames) {
                    Ok(names) if names.iter().any(|name| joined(name) == label) => Outcome::Pass,
                    Err(unknown @ Outcome::NeedsFact(_)) => unknown,
                    _ => judge(short),
                }
            }
        }
    }
}

impl Run for Domain {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Site]
    }

    fn fields(&self) -> Vec<Field> {
        let owner = match self.label {
            Some(Label::Locality) => vec![Field::Owner],
            Some(Label::Agency) => vec![Field::Owner, Field::ShortNames],
            _ => Vec::new(),
        };
        let url = self.https.then_some(Field::Url);
        [Field::Host].into_iter().chain(owner).chain(url).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let host = bare(known!(case.text(Field::Host)));
        let secure = || {
            let url = known!(case.text(Field::Url)).trim().to_ascii_lowercase();
            if url.starts_with("https://") {
                return Outcome::Pass;
            }
            Outcome::fail(Field::Url, Reason::NotHttps {})
        };
        let named = self.host(case, &host);
        if self.https { named.and(secure()) } else { named }
    }
}
