use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::calendar::Schedule;
use crate::checks::Check;
use crate::legal::Citation;
use crate::profile::basis::Basis;
use crate::profile::import::Import;
use crate::profile::modality::Modality;
use crate::profile::rule::Attested;
use crate::profile::rule::Rule;
use crate::profile::rule::Said;
use crate::record::Field;
use crate::record::RecordKind;

/// A rule as a profile writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    id: String,
    cite: Cite,
    modality: Modality,
    #[serde(default)]
    binds: Vec<String>,
    duty: Said,
    #[serde(default)]
    attested: Attested,
    #[serde(default, rename = "for", deserialize_with = "kinds")]
    kinds: Vec<RecordKind>,
    #[serde(default, rename = "where")]
    conditions: BTreeMap<Field, Vec<String>>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    schedule: Option<Schedule>,
    #[serde(default)]
    check: Option<Check>,
    #[serde(default)]
    import: Option<Import>,
}

impl TryFrom<Written> for Rule {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let Cite(first, citations) = written.cite;
        let known = written.check.as_ref().and_then(Check::schedule).cloned();
        let schedule = written.schedule.or(known);
        let basis = match (written.check, written.import) {
            (Some(check), None) => Basis::Own(check),
            (None, Some(import)) => Basis::Imported(import),
            _ => return Err(format!("rule `{}` needs one of `check` and `import`", written.id)),
        };
        Ok(Self {
            id: written.id.into(),
            citation: first,
            citations,
            modality: written.modality,
            binds: written.binds,
            duty: Arc::new(written.duty),
            attested: written.attested,
            kinds: written.kinds,
            conditions: written.conditions.into_iter().collect(),
            notes: written.notes.into(),
            schedule,
            basis,
        })
    }
}

/// The first place and all places, of which there is at least one.
struct Cite(Arc<Citation>, Arc<[Citation]>);

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a citation or a list of citations")]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl<'de> Deserialize<'de> for Cite {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        use serde::de::Error;

        let texts = match OneOrMore::deserialize(input)? {
            OneOrMore::One(text) => vec![text],
            OneOrMore::More(texts) => texts,
        };
        let read = texts.iter().map(|text| text.parse::<Citation>().map_err(D::Error::custom));
        let citations = read.collect::<Result<Vec<_>, _>>()?;
        match citations.first() {
            Some(first) => Ok(Self(Arc::new(first.clone()), citations.into())),
            None => Err(D::Error::custom("a rule needs a citation")),
        }
    }
}

pub(super) fn kinds<'de, D: serde::Deserializer<'de>>(
    input: D,
) -> Result<Vec<RecordKind>, D::Error> {
    let names = Vec::<String>::deserialize(input)?;
    names.iter().map(|name| RecordKind::named(name).map_err(serde::de::Error::custom)).collect()
}
