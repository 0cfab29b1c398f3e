//! The best ways through the syllables that each word may be, by Viterbi with several best ways.

use crate::unicode::fold::fold_into;
use crate::unicode::restore::Restoration;
use crate::unicode::restore::model::Model;
use crate::unicode::restore::words::Piece;
use crate::unicode::restore::words::pieces;
use crate::unicode::restore::words::push_in_case;

/// How many syllables are considered for one word, the frequent first.
const WIDTH: usize = 14;

/// Ways that are this much worse than the best are given up.
const BEAM: f32 = 16.0;

/// One way to read the text up to a word.
#[derive(Clone, Copy, Debug)]
struct Way {
    score: f32,
    /// The syllable of this word; `None` for a word that stays.
    syllable: Option<u16>,
    /// The way that it goes on from.
    before: u32,
}

/// The ways that end at one word: places in the list of all.
type Ends = std::ops::Range<u32>;

pub(super) fn proposals(model: &Model, text: &str, limit: usize) -> Vec<Restoration> {
    let limit = limit.max(1);
    let mut ways = vec![Way { score: 0.0, syllable: None, before: 0 }];
    let mut ends: Ends = 0..1;
    let mut together = false;
    let mut letters = String::new();
    let mut candidates = Vec::new();
    let mut found: Vec<Way> = Vec::new();
    let mut fresh: Vec<Way> = Vec::new();
    for piece in pieces(text) {
        let word = match piece {
            Piece::Word(word) => word,
            Piece::Blank(_) => continue,
            Piece::Other(_) => {
                together = false;
                continue;
            }
        };
        read(model, word, &mut letters, &mut candidates);
        let start = ways.len() as u32;
        fresh.clear();
        for &syllable in &candidates {
            found.clear();
            for (before, way) in (ends.start..).zip(ways.get(range(&ends)).unwrap_or_default()) {
                let step = match (way.syllable.filter(|_| together), syllable) {
                    (Some(first), Some(second)) => model.after(first, second),
                    (None, Some(second)) => model.alone(second),
                    (_, None) => 0.0,
                };
                found.push(Way { score: way.score + step, syllable, before });
            }
            if limit == 1 {
                fresh.extend(found.iter().copied().max_by(|a, b| a.score.total_cmp(&b.score)));
            } else {
                found.sort_by(|a, b| b.score.total_cmp(&a.score));
                fresh.extend(found.iter().copied().take(limit));
            }
        }
        let best = fresh.iter().map(|way| way.score).fold(f32::MIN, f32::max);
        ways.extend(fresh.iter().copied().filter(|way| way.score >= best - BEAM));
        ends = start..ways.len() as u32;
        together = true;
    }
    let mut last: Vec<u32> = ends.collect();
    let score = |way: u32| ways.get(way as usize).map_or(f32::MIN, |way| way.score);
    last.sort_by(|&a, &b| score(b).total_cmp(&score(a)));
    last.into_iter()
        .take(limit)
        .map(|way| Restoration {
            text: write(model, text, &ways, way),
            score: f64::from(score(way)),
        })
        .collect()
}

fn range(ends: &Ends) -> std::ops::Range<usize> {
    ends.start as usize..ends.end as usize
}

/// The syllables that `word` may be: all with its letters, or with marks only itself.
fn read(model: &Model, word: &str, letters: &mut String, out: &mut Vec<Option<u16>>) {
    out.clear();
    letters.clear();
    if word.is_ascii() {
        letters.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        out.extend(model.with_letters(letters).take(WIDTH).map(Some));
    } else {
        let small = word.to_lowercase();
        fold_into(&small, letters);
        out.extend(model.with_letters(letters).find(|&own| model.syllable(own) == small).map(Some));
    }
    if out.is_empty() {
        out.push(None);
    }
}

/// Writes the text as the way reads it.
fn write(model: &Model, text: &str, ways: &[Way], last: u32) -> String {
    let mut syllables = Vec::new();
    let mut at = last;
    while let Some(way) = ways.get(at as usize).filter(|_| at > 0) {
        syllables.push(way.syllable);
        at = way.before;
    }
    let mut out = String::with_capacity(text.len() * 2);
    for piece in pieces(text) {
        match piece {
            Piece::Word(word) => match syllables.pop().flatten() {
                Some(syllable) => push_in_case(model.syllable(syllable), word, &mut out),
                None => out.push_str(word),
            },
            Piece::Blank(other) | Piece::Other(other) => out.push_str(other),
        }
    }
    out
}
