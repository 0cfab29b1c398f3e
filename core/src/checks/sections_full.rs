#![doc = include_str!("sections_full.md")]

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

/// Every section that was set up holds something.
#[derive(Clone, Debug)]
pub(crate) struct SectionsFull;

impl Run for SectionsFull {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Site]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Sections]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let Value::Sections(sections) = known!(case.said(Field::Sections)) else {
            return Outcome::NeedsFact(vec![Field::Sections]);
        };
        let unknown = sections.iter().any(|section| section.items.is_none());
        let empty = sections.iter().enumerate().filter(|(_, section)| section.items == Some(0));
        let place = |(entry, section): (usize, &crate::record::Section)| {
            let reason = Reason::EmptySection { section: section.name.clone() };
            Place::new(Field::Sections, reason).entry(entry)
        };
        match Outcome::of(empty.map(place).collect()) {
            Outcome::Pass if unknown => Outcome::NeedsFact(vec![Field::Sections]),
            other => other,
        }
    }
}
