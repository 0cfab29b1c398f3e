#![doc = include_str!("accessibility.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::markup::Element;
use crate::markup::ElementKind;
use crate::record::Field;
use crate::record::RecordKind;
use crate::unicode::fold;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Accessibility {
    #[serde(default = "every")]
    items: Vec<Item>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Item {
    TextAlternatives,
    Headings,
    Links,
    Tables,
    Motion,
    Language,
}

fn every() -> Vec<Item> {
    use Item::*;

    vec![TextAlternatives, Headings, Links, Tables, Motion, Language]
}

/// Words of a link that say nothing about where it leads, folded.
const VAGUE: [&str; 9] = [
    "tai day",
    "o day",
    "xem tai day",
    "xem them",
    "chi tiet",
    "xem chi tiet",
    "day",
    "click here",
    "read more",
];

/// Endings of names of picture files.
const FILES: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp"];

/// What is sure, and what a person should look at.
enum Fault {
    Sure(Reason),
    Look(Reason),
}

impl Accessibility {
    /// What is wrong with an element, where its item is asked for.
    fn fault(&self, kind: &ElementKind, above: &mut u8) -> Option<Fault> {
        let (item, fault) = match kind {
            ElementKind::Image { alternative } => {
                (Item::TextAlternatives, image(alternative.as_deref()))
            }
            ElementKind::Media { track } => {
                (Item::TextAlternatives, (!track).then_some(Fault::Look(Reason::NoTrack {})))
            }
            ElementKind::Heading { level, text } => {
                let from = std::mem::replace(above, *level);
                (Item::Headings, heading(from, *level, text))
            }
            ElementKind::Link { text } => (Item::Links, link(text)),
            ElementKind::Table { rows, headers, layout } => {
                let bare = *rows > 1 && *headers == 0 && !layout;
                (Item::Tables, bare.then_some(Fault::Sure(Reason::NoHeaderCells {})))
            }
            ElementKind::Motion => (Item::Motion, Some(Fault::Sure(Reason::Motion {}))),
            ElementKind::NoLanguage => {
                (Item::Language, Some(Fault::Sure(Reason::NoPageLanguage {})))
            }
            ElementKind::Language { tag } => {
                let found = || Reason::NoSuchLanguage { found: tag.clone() };
                (Item::Language, (!names_language(tag)).then(|| Fault::Sure(found())))
            }
            ElementKind::Typeface { .. } => return None,
        };
        fault.filter(|_| self.items.contains(&item))
    }
}

/// An empty alternative says that the image is an ornament.
fn image(alternative: Option<&str>) -> Option<Fault> {
    let Some(text) = alternative else { return Some(Fault::Sure(Reason::NoAlternative {})) };
    let lower = text.trim().to_lowercase();
    let file = FILES.iter().any(|ending| lower.ends_with(ending));
    file.then(|| Fault::Sure(Reason::FileName { found: text.trim().to_owned() }))
}

fn heading(from: u8, level: u8, text: &str) -> Option<Fault> {
    if text.trim().is_empty() {
        return Some(Fault::Sure(Reason::NoWords {}));
    }
    let skips = from > 0 && level > from + 1;
    skips.then_some(Fault::Look(Reason::SkippedLevel { from, to: level }))
}

fn link(text: &str) -> Option<Fault> {
    let words = fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    if text.trim().is_empty() {
        return Some(Fault::Sure(Reason::NoWords {}));
    }
    let vague = VAGUE.contains(&words);
    vague.then(|| Fault::Look(Reason::VagueLink { found: text.trim().to_owned() }))
}

/// Two or three letters, with parts after hyphens.
fn names_language(tag: &str) -> bool {
    let mut parts = tag.trim().split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

impl Run for Accessibility {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Body, Field::Markup]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let shown = case.facts.kind().fields().iter().any(|(field, _)| *field == Field::Body);
        if !shown {
            return Outcome::NeedsAttestation(Vec::new());
        }
        let elements = known!(case.elements());
        let mut above = 0;
        let (mut sure, mut look) = (Vec::new(), Vec::new());
        for Element { span, kind } in elements {
            let place = |reason| Place::new(Field::Body, reason).span(*span);
            match self.fault(kind, &mut above) {
                Some(Fault::Sure(reason)) => sure.push(place(reason)),
                Some(Fault::Look(reason)) => look.push(place(reason)),
                None => {}
            }
        }
        if sure.is_empty() { Outcome::NeedsAttestation(look) } else { Outcome::Fail(sure) }
    }
}
