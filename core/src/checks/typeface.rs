#![doc = include_str!("typeface.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::words::alike;
use crate::markup::ElementKind;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typeface {
    names: Vec<String>,
}

impl Typeface {
    /// Why a typeface is none of those allowed.
    fn fault(&self, found: &str) -> Option<Reason> {
        if self.names.iter().any(|name| alike(name, found)) {
            return None;
        }
        let allowed = self.names.join(", ");
        Some(Reason::NotAllowed { found: found.into(), codes: allowed.clone(), allowed })
    }

    fn body(&self, case: &Case<'_>) -> Outcome {
        let elements = known!(case.elements());
        let wrong = elements.iter().filter_map(|element| match &element.kind {
            ElementKind::Typeface { name } => {
                let place = |reason| Place::new(Field::Body, reason).span(element.span);
                self.fault(name).map(place)
            }
            _ => None,
        });
        Outcome::of(wrong.collect())
    }

    fn style(&self, case: &Case<'_>) -> Outcome {
        let named = known!(case.texts(Field::Typefaces));
        let wrong = named.iter().enumerate().filter_map(|(entry, name)| {
            Some(Place::new(Field::Typefaces, self.fault(name)?).entry(entry))
        });
        Outcome::of(wrong.collect())
    }
}

impl Run for Typeface {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Body, Field::Markup, Field::Typefaces]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        self.body(case).and(self.style(case))
    }
}
