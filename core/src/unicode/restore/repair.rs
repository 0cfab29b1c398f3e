//! Proposals for words that a scan ruined: what they may have been, weighed by their neighbours.

use crate::sorting::sort_by;
use crate::text::Span;
use crate::unicode::address::address;
use crate::unicode::case::in_case;
use crate::unicode::damage::damage;
use crate::unicode::damage::is_list_label;
use crate::unicode::damage::is_symbol;
use crate::unicode::normalize::normalize;
use crate::unicode::restore::confusion::Prices;
use crate::unicode::restore::model::Model;
use crate::unicode::restore::spellings::Spelling;
use crate::unicode::restore::spellings::Spellings;
use crate::unicode::tones::TonePlacement;
use crate::unicode::tones::is_vowel;
use crate::unicode::tones::place_tones;

/// How many readings of one word are weighed.
const WIDTH: usize = 24;
/// The longest word that is looked at, in letters; no syllable has more than seven.
const LONGEST: usize = 10;
/// How many other readings a proposal names.
const OTHERS: usize = 3;

/// A proposal to read a word otherwise; it is never applied by itself.
///
/// # Examples
/// ```
/// let text = "Ủy ban nhân dân tỉnh qu¢n lý Cổng thông tin điện tử.";
/// let repair = &quyche::Restorer::new().repairs(text)[0];
/// assert_eq!(repair.span.of(text), Some("qu¢n"));
/// assert_eq!(repair.replacement, "quản");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Repair {
    /// The word in the caller's text.
    pub span: Span,
    /// What it most likely was.
    pub replacement: String,
    /// From 0 to 1: how likely, among all readings of the word.
    pub score: f64,
    /// Other readings, the likely first, at most three.
    pub alternatives: Vec<String>,
}

/// One way to read a word; `None` leaves a word that is no syllable.
#[derive(Clone, Copy, Debug)]
struct Reading {
    syllable: Option<u16>,
    /// The first syllable with its letters.
    group: u16,
    /// How likely what is seen is when this was meant.
    seen: f32,
    /// How likely everything before and after is with it.
    before: f32,
    after: f32,
}

struct Word {
    span: Span,
    /// Whether only blanks stand between the word before and this one.
    follows: bool,
    readings: Vec<Reading>,
}

pub(super) fn repairs(model: &Model, spellings: &Spellings, text: &str) -> Vec<Repair> {
    let ruined = damage(text).score;
    let prices = Prices::new(ruined);
    let mut words = Vec::new();
    let mut found = Vec::new();
    for (span, follows) in tokens(text) {
        let Some(word) = span.of(text) else { continue };
        let readings = readings(model, spellings, word, ruined, prices, &mut found);
        words.push(Word { span, follows, readings });
    }
    weigh(model, &mut words);
    words.iter().filter_map(|word| proposal(model, text, word)).collect()
}

/// All ways to read one word.
fn readings(
    model: &Model,
    spellings: &Spellings,
    word: &str,
    ruined: f64,
    prices: Prices,
    found: &mut Vec<Spelling>,
) -> Vec<Reading> {
    let fresh = |syllable: Option<u16>, seen| {
        let group = syllable.map_or(0, |own| model.group(own));
        Reading { syllable, group, seen, before: 0.0, after: 0.0 }
    };
    let composed = normalize(word);
    let placed = place_tones(&composed, TonePlacement::First);
    let letters: Vec<char> = placed.chars().collect();
    let label = is_list_label(&word.to_lowercase()) && ruined < 0.5;
    let short = letters.len() < 2 || letters.len() > LONGEST || is_abbreviation(&letters);
    let digits = letters.iter().filter(|c| c.is_ascii_digit()).count();
    found.clear();
    if !short && !label && digits * 2 <= letters.len() {
        spellings.read(&letters, prices, found);
    }
    let likely = |one: &Spelling| model.alone(one.syllable) - one.price;
    sort_by(found, |a, b| likely(b).total_cmp(&likely(a)));
    found.truncate(WIDTH);
    let mut out: Vec<Reading> =
        found.iter().map(|one| fresh(Some(one.syllable), -one.price)).collect();
    if !found.iter().any(|one| one.price == 0.0) {
        out.push(fresh(None, -prices.strange));
    }
    out
}

/// Weighs each reading by all ways through the text that go through it.
fn weigh(model: &Model, words: &mut [Word]) {
    let step = |first: &Reading, second: &Reading, follows: bool| match (
        first.syllable.filter(|_| follows),
        second.syllable,
    ) {
        (Some(first), Some(own)) => model.after(first, own, second.group),
        (None, Some(own)) => model.alone(own),
        (_, None) => 0.0,
    };
    let mut last: Vec<Reading> = vec![];
    for word in &mut *words {
        for reading in &mut word.readings {
            let ways = last.iter().map(|first| first.before + step(first, reading, word.follows));
            let alone = step(reading, reading, false);
            reading.before = reading.seen + if last.is_empty() { alone } else { sum(ways) };
        }
        level(word.readings.iter_mut().map(|reading| &mut reading.before));
        last.clone_from(&word.readings);
    }
    last.clear();
    let mut follows = false;
    for word in words.iter_mut().rev() {
        for reading in &mut word.readings {
            let ways =
                last.iter().map(|next| next.seen + next.after + step(reading, next, follows));
            reading.after = if last.is_empty() { 0.0 } else { sum(ways) };
        }
        level(word.readings.iter_mut().map(|reading| &mut reading.after));
        last.clone_from(&word.readings);
        follows = word.follows;
    }
}

/// Adds likelihoods that are binary logarithms.
fn sum(ways: impl Iterator<Item = f32> + Clone) -> f32 {
    let best = ways.clone().fold(f32::MIN, f32::max);
    best + ways.map(|way| (way - best).exp2()).sum::<f32>().log2()
}

/// Makes the greatest zero, so that long texts do not run out of numbers.
fn level<'a>(values: impl Iterator<Item = &'a mut f32>) {
    let values: Vec<&mut f32> = values.collect();
    let best = values.iter().fold(f32::MIN, |best, value| best.max(**value));
    values.into_iter().for_each(|value| *value -= best);
}

fn proposal(model: &Model, text: &str, word: &Word) -> Option<Repair> {
    let seen = word.span.of(text)?;
    let all = sum(word.readings.iter().map(|one| one.before + one.after));
    let mut readings: Vec<(f32, Option<u16>)> = word
        .readings
        .iter()
        .map(|one| ((one.before + one.after - all).exp2(), one.syllable))
        .collect();
    readings.sort_by(|a, b| b.0.total_cmp(&a.0));
    let written = |syllable: Option<u16>| match syllable {
        Some(syllable) => in_case(model.syllable(syllable), seen),
        None => seen.to_owned(),
    };
    let mut ranked = readings.into_iter().map(|(share, syllable)| (share, written(syllable)));
    let (score, replacement) = ranked.next()?;
    let same = |text: &str| place_tones(text, TonePlacement::First).into_owned();
    if same(&replacement) == same(&normalize(seen)) {
        return None;
    }
    let others = ranked.filter(|(share, other)| *share > 0.01 && other != seen);
    let alternatives = others.map(|(_, other)| other).take(OTHERS).collect();
    Some(Repair { span: word.span, replacement, score: f64::from(score), alternatives })
}

/// The words, with digits and symbols in them, and whether each follows another directly.
fn tokens(text: &str) -> impl Iterator<Item = (Span, bool)> {
    let mut at = 0;
    let mut follows = false;
    let inner = |c: char| c.is_alphanumeric() || is_symbol(c) || c == '&' || is_mark(c);
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let first = rest.chars().next()?;
            let skipped = address(rest);
            let start = at;
            if skipped > 0 {
                at += skipped;
                follows = false;
                continue;
            }
            let end = rest.find(|c| !inner(c)).unwrap_or(rest.len());
            at += end.max(first.len_utf8());
            let word = rest.get(..end).unwrap_or_default();
            if word.contains(|c: char| c.is_alphabetic() || is_symbol(c)) {
                return Some((Span::new(start, at), std::mem::replace(&mut follows, true)));
            }
            follows &= first.is_whitespace();
        }
    })
}

/// `TT`, `HC`, `QĐ`: capitals without a vowel.
fn is_abbreviation(letters: &[char]) -> bool {
    letters.iter().all(|&c| c.is_uppercase() && !is_vowel(c))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}
