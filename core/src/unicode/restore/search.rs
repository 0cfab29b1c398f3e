//! The best ways through the syllables that each word may be, by Viterbi with several best ways.

use std::ops::Range;

use crate::unicode::fold::fold;
use crate::unicode::restore::Restoration;
use crate::unicode::restore::model::Model;
use crate::unicode::restore::words::Piece;
use crate::unicode::restore::words::pieces;
use crate::unicode::restore::words::push_in_case;

/// How many syllables are considered for one word, the frequent first.
const WIDTH: usize = 14;

/// Ways that are this much worse than the best are given up.
const BEAM: f32 = 16.0;

/// What a word may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Choice {
    /// The first syllable with its letters.
    group: u16,
    /// The first that is considered, and one past the last; none for a word that stays.
    from: u16,
    to: u16,
}

impl Choice {
    /// The syllables; a word that stays has the one reading `None`.
    fn readings(self) -> impl Iterator<Item = Option<u16>> {
        let stays = (self.from == self.to).then_some(None);
        (self.from..self.to).map(Some).chain(stays)
    }
}

/// One way to read the text up to a word.
#[derive(Clone, Copy, Debug)]
struct Way {
    score: f32,
    /// The syllable of this word; `None` for a word that stays.
    syllable: Option<u16>,
    /// The way that it goes on from.
    before: u32,
}

/// The best ways through a text, all that end at one word together.
struct Ways<'m> {
    model: &'m Model,
    all: Vec<Way>,
    /// Those that end at the last word.
    ends: Range<usize>,
}

pub(super) fn proposals(model: &Model, text: &str, limit: usize) -> Vec<Restoration> {
    let limit = limit.max(1);
    let start = Way { score: 0.0, syllable: None, before: 0 };
    let mut ways = Ways { model, all: vec![start], ends: 0..1 };
    let mut together = false;
    for piece in pieces(text) {
        match piece {
            Piece::Word(word) => {
                let choice = read(model, word);
                if limit == 1 {
                    ways.best(choice, together);
                } else {
                    ways.several(choice, together, limit);
                }
                together = true;
            }
            Piece::Blank(_) => {}
            Piece::Other(_) => together = false,
        }
    }
    let mut last: Vec<(usize, f32)> =
        ways.ends.clone().filter_map(|at| Some((at, ways.all.get(at)?.score))).collect();
    last.sort_by(|a, b| b.1.total_cmp(&a.1));
    last.truncate(limit);
    last.into_iter()
        .map(|(way, score)| Restoration { text: ways.write(text, way), score: f64::from(score) })
        .collect()
}

impl Ways<'_> {
    /// Goes on to the next word with the one best way to each of its readings.
    fn best(&mut self, choice: Choice, together: bool) {
        let from = self.all.len();
        let last = self.all.get(self.ends.clone()).unwrap_or_default();
        let mut top = (f32::MIN, 0);
        for (way, at) in last.iter().zip(self.ends.start as u32..) {
            if way.score > top.0 {
                top = (way.score, at);
            }
        }
        // After a word that stays, or a comma, a syllable stands by itself.
        let joined = together && last.first().is_some_and(|way| way.syllable.is_some());
        let mut fresh = [Way { score: f32::MIN, syllable: None, before: 0 }; WIDTH];
        let mut count = 0;
        for (way, syllable) in fresh.iter_mut().zip(choice.readings()) {
            let step = match syllable {
                Some(own) if joined => self.model.unseen(own),
                Some(own) => self.model.alone(own),
                None => 0.0,
            };
            *way = Way { score: top.0 + step, syllable, before: top.1 };
            count += 1;
        }
        if joined && choice.from < choice.to {
            for (at, way) in (self.ends.start as u32..).zip(last) {
                let Some(first) = way.syllable else { continue };
                for &(second, likely) in self.model.seen_after(first, choice.group) {
                    let place = usize::from(second.wrapping_sub(choice.from));
                    let Some(to) = fresh.get_mut(place).filter(|_| place < count) else { continue };
                    if way.score + likely > to.score {
                        to.score = way.score + likely;
                        to.before = at;
                    }
                }
            }
        }
        self.keep(from, fresh.get(..count).unwrap_or_default());
    }

    /// Goes on to the next word with the `limit` best ways to each of its readings.
    fn several(&mut self, choice: Choice, together: bool, limit: usize) {
        let from = self.all.len();
        let last = self.all.get(self.ends.clone()).unwrap_or_default();
        let mut fresh = Vec::new();
        for syllable in choice.readings() {
            let ways = last.iter().zip(self.ends.start as u32..).map(|(way, before)| {
                let step = match (way.syllable.filter(|_| together), syllable) {
                    (Some(first), Some(second)) => self.model.after(first, second, choice.group),
                    (None, Some(second)) => self.model.alone(second),
                    (_, None) => 0.0,
                };
                Way { score: way.score + step, syllable, before }
            });
            let mut ways: Vec<Way> = ways.collect();
            ways.sort_by(|a, b| b.score.total_cmp(&a.score));
            fresh.extend(ways.into_iter().take(limit));
        }
        self.keep(from, &fresh);
    }

    /// Keeps the ways that are not too much worse than the best.
    fn keep(&mut self, from: usize, fresh: &[Way]) {
        let best = fresh.iter().map(|way| way.score).fold(f32::MIN, f32::max);
        self.all.extend(fresh.iter().copied().filter(|way| way.score >= best - BEAM));
        self.ends = from..self.all.len();
    }

    /// Writes the text as the way reads it.
    fn write(&self, text: &str, last: usize) -> String {
        let mut syllables = Vec::new();
        let mut at = last;
        while let Some(way) = self.all.get(at).filter(|_| at > 0) {
            syllables.push(way.syllable);
            at = way.before as usize;
        }
        let mut out = String::with_capacity(text.len() * 3 / 2);
        for piece in pieces(text) {
            match piece {
                Piece::Word(word) => match syllables.pop().flatten() {
                    Some(syllable) => push_in_case(self.model.syllable(syllable), word, &mut out),
                    None => out.push_str(word),
                },
                Piece::Blank(other) | Piece::Other(other) => out.push_str(other),
            }
        }
        out
    }
}

/// The syllables that `word` may be: all with its letters, or with marks only itself.
fn read(model: &Model, word: &str) -> Choice {
    if word.is_ascii() {
        let group = model.with_letters(word.bytes().map(|byte| byte.to_ascii_lowercase()));
        let to = group.end.min(group.start + WIDTH as u16);
        return Choice { group: group.start, from: group.start, to };
    }
    let small = word.to_lowercase();
    let mut group = model.with_letters(fold(&small).bytes());
    let start = group.start;
    let own = group.find(|&own| model.syllable(own) == small);
    let from = own.unwrap_or(start);
    Choice { group: start, from, to: from + u16::from(own.is_some()) }
}
