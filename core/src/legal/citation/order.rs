use std::cmp::Ordering;

use super::Citation;
use super::NAMED;
use super::Place;
use super::words::roman;

/// The letters of Vietnamese numbering, with those of other alphabets that regulations use too.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

type Key = (u8, u32, Vec<(u32, String)>);

impl Place {
    fn key(&self) -> Key {
        match self {
            Self::Whole => (0, 0, Vec::new()),
            Self::Named(name) => {
                let rank = NAMED.iter().position(|known| known == name).unwrap_or(NAMED.len());
                let group = if matches!(*name, "cuối biểu" | "chữ ký") { 4 } else { 1 };
                (group, u32::try_from(rank).unwrap_or(u32::MAX), Vec::new())
            }
            Self::Division(levels) => {
                let flat = levels
                    .iter()
                    .flat_map(|(level, number)| {
                        [(*level as u32, String::new()), number_key(number)]
                    })
                    .collect();
                (2, 0, flat)
            }
            Self::Section(number) | Self::Article(number) => (3, 0, vec![number_key(number)]),
        }
    }
}

/// `9` before `9a` before `10`; `IV` after `III`.
fn number_key(text: &str) -> (u32, String) {
    if let Some(value) = roman(text) {
        return (value, String::new());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, suffix) = text.split_at_checked(digits).unwrap_or((text, ""));
    (number.parse().unwrap_or(u32::MAX), suffix.to_owned())
}

fn point_key(text: &str) -> Vec<usize> {
    text.chars().map(|c| LETTERS.chars().position(|l| l == c).unwrap_or(usize::MAX)).collect()
}

impl Citation {
    /// A paragraph of a letter stands where its articles would.
    fn key(&self) -> Key {
        match (&self.place, self.paragraph) {
            (Place::Whole, Some(_)) => (3, 0, Vec::new()),
            (place, _) => place.key(),
        }
    }
}

impl Ord for Citation {
    /// Compares by place in the text.
    fn cmp(&self, other: &Self) -> Ordering {
        self.part
            .cmp(&other.part)
            .then_with(|| self.key().cmp(&other.key()))
            .then_with(|| other.heading.cmp(&self.heading))
            .then_with(|| {
                self.clause.as_deref().map(number_key).cmp(&other.clause.as_deref().map(number_key))
            })
            .then_with(|| {
                self.point.as_deref().map(point_key).cmp(&other.point.as_deref().map(point_key))
            })
            .then_with(|| self.paragraph.cmp(&other.paragraph))
            .then_with(|| self.dash.cmp(&other.dash))
            .then_with(|| self.sentence.cmp(&other.sentence))
            .then_with(|| self.inferred.cmp(&other.inferred))
            .then_with(|| self.compact().cmp(&other.compact()))
    }
}

impl PartialOrd for Citation {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
