#![doc = include_str!("languages.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Languages {
    #[serde(default = "editions")]
    field: Field,
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    beyond: Vec<String>,
}

fn editions() -> Field {
    Field::Languages
}

/// The language of an IETF tag, without script and region.
fn primary(tag: &str) -> String {
    tag.trim().split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

impl Run for Languages {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Site]
    }

    fn fields(&self) -> Vec<Field> {
        vec![self.field]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let offered: Vec<String> =
            known!(case.texts(self.field)).into_iter().map(primary).collect();
        let missing = self.all.iter().filter(|language| !offered.contains(language));
        let mut places: Vec<Place> = missing
            .map(|language| Reason::NoLanguage { language: language.into() })
            .map(|reason| Place::new(self.field, reason))
            .collect();
        if !self.beyond.is_empty() && offered.iter().all(|tag| self.beyond.contains(tag)) {
            places.push(Place::new(self.field, Reason::NoOtherLanguage {}));
        }
        Outcome::of(places)
    }
}
