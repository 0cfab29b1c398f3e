#![doc = include_str!("sensitive_text.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::Reading;
use crate::date::Date;
use crate::error::Error;
use crate::record::Field;
use crate::record::RecordKind;
use crate::sensitive::PersonalDataKind;
use crate::sensitive::WatchList;
use crate::sensitive::WatchTerm;
use crate::sensitive::personal_data;
use crate::sensitive::secrecy_marks;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SensitiveText {
    fields: Vec<Field>,
    #[serde(default)]
    secrecy_marks: bool,
    #[serde(default)]
    personal_data: Vec<Listed>,
    #[serde(default)]
    terms: Terms,
}

/// The host's own words, prepared when the profile is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Vec<WatchTerm>")]
struct Terms(Option<WatchList>);

impl TryFrom<Vec<WatchTerm>> for Terms {
    type Error = Error;

    fn try_from(terms: Vec<WatchTerm>) -> Result<Self, Error> {
        WatchList::new(terms).map(|list| Self(Some(list)))
    }
}

/// A kind of personal data with the last day on which the law names it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    kinds: Vec<PersonalDataKind>,
    #[serde(default)]
    from: Option<Date>,
    #[serde(default)]
    to: Option<Date>,
}

impl Listed {
    fn names(&self, kind: PersonalDataKind, on: Date) -> bool {
        self.kinds.contains(&kind)
            && self.from.is_none_or(|from| from <= on)
            && self.to.is_none_or(|to| on <= to)
    }
}

impl SensitiveText {
    fn stamps(&self, field: Field, reading: &Reading<'_>) -> Vec<Place> {
        if !self.secrecy_marks {
            return Vec::new();
        }
        let place = |mark: crate::sensitive::SecrecyMark| {
            let found = mark.span.of(reading.text).unwrap_or_default().to_owned();
            Place::new(field, Reason::SecrecyMark { found }).span(reading.source(mark.span))
        };
        secrecy_marks(reading.text).into_iter().map(place).collect()
    }

    fn watched(&self, field: Field, reading: &Reading<'_>) -> Vec<Place> {
        let hits = self.terms.0.iter().flat_map(|list| list.find(reading.text));
        let place = |hit: crate::sensitive::WatchHit| {
            let found = hit.span.of(reading.text).unwrap_or_default().to_owned();
            Place::new(field, Reason::Watched { found }).span(reading.source(hit.span))
        };
        hits.map(place).collect()
    }

    fn people(&self, field: Field, reading: &Reading<'_>, on: Date) -> Vec<Place> {
        if self.personal_data.is_empty() {
            return Vec::new();
        }
        personal_data(reading.text, on)
            .into_iter()
            .filter(|data| self.personal_data.iter().any(|list| list.names(data.kind, on)))
            .map(|data| {
                let kind = data.kind.code().into();
                Place::new(field, Reason::PersonalData { kind }).span(reading.source(data.span))
            })
            .collect()
    }
}

impl Run for SensitiveText {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article, RecordKind::LegalDocument]
    }

    fn fields(&self) -> Vec<Field> {
        self.fields.clone()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let mut places = Vec::new();
        for field in &self.fields {
            if let Some(reading) = case.reading(*field) {
                places.extend(self.stamps(*field, &reading));
                places.extend(self.people(*field, &reading, case.on));
                places.extend(self.watched(*field, &reading));
            }
        }
        Outcome::NeedsAttestation(places)
    }
}
