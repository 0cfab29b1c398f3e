//! The syllables and pairs of official texts, and how likely they are.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::hash::Hasher;
use std::ops::Range;

use crate::unicode::fold::fold;

/// How often all syllables stand together, as a binary logarithm.
const ALL: f32 = 24.6;
/// What a pair that was never seen costs more than its second syllable alone.
const UNSEEN: f32 = 3.0;
/// Pairs that a syllable is taken to have had besides those in the table.
const FEW: f32 = 30.0;

type Table<V> = HashMap<u64, V, BuildHasherDefault<Spread>>;

/// Syllables are numbered in order of their letters without marks, the frequent first, so that all
/// with the same letters stand together.
#[derive(Clone, Debug)]
pub(super) struct Model {
    syllables: Vec<&'static str>,
    /// How likely each is by itself.
    alone: Vec<f32>,
    by_letters: Table<(u16, u16)>,
    /// The first syllable with the letters of each.
    groups: Vec<u16>,
    /// Where the pairs of a syllable with the syllables of the same letters stand.
    rows: Table<(u32, u32)>,
    /// Second syllables, and how likely each is after the first.
    pairs: Vec<(u16, f32)>,
}

impl Model {
    pub(super) fn read(table: &'static [u8]) -> Self {
        let mut bytes = Bytes(table);
        let count = usize::from(bytes.short());
        let pair_count = bytes.long();
        let len = bytes.long();
        let text = std::str::from_utf8(bytes.take(len)).unwrap_or_default();
        let syllables: Vec<&str> = text.lines().collect();
        let alone: Vec<f32> = bytes.take(count).iter().map(|&byte| weight(byte) - ALL).collect();
        let mut by_letters: Table<(u16, u16)> = Table::default();
        let mut groups = Vec::with_capacity(count);
        for (number, syllable) in (0..).zip(&syllables) {
            let letters = packed(fold(syllable).bytes()).unwrap_or_default();
            let group = by_letters.entry(letters).or_insert((number, number));
            group.1 = number + 1;
            groups.push(group.0);
        }
        let mut raw = Vec::with_capacity(pair_count);
        let mut sums = vec![FEW; count];
        let mut pair = 0;
        for _ in 0..pair_count {
            pair += bytes.in_sevens();
            let number = |place: usize| u16::try_from(place).unwrap_or_default();
            let (first, second) = (number(pair / count.max(1)), number(pair % count.max(1)));
            let weight = weight(bytes.byte());
            raw.push((first, second, weight));
            if let Some(sum) = sums.get_mut(usize::from(first)) {
                *sum += weight.exp2();
            }
        }
        let mut rows: Table<(u32, u32)> = Table::default();
        let mut pairs = Vec::with_capacity(pair_count);
        for (place, (first, second, weight)) in (0..).zip(raw) {
            let given = sums.get(usize::from(first)).copied().unwrap_or(FEW).log2();
            let unseen = alone.get(usize::from(second)).copied().unwrap_or(-ALL) - UNSEEN;
            pairs.push((second, (weight - given).max(unseen)));
            let start = groups.get(usize::from(second)).copied().unwrap_or(second);
            rows.entry(key(first, start)).or_insert((place, place)).1 = place + 1;
        }
        Self { syllables, alone, by_letters, groups, rows, pairs }
    }

    /// The numbers of the syllables with these letters, which are small and without marks.
    pub(super) fn with_letters(&self, letters: impl Iterator<Item = u8>) -> Range<u16> {
        let group = packed(letters).and_then(|letters| self.by_letters.get(&letters));
        group.map_or(0..0, |&(from, to)| from..to)
    }

    pub(super) fn syllables(&self) -> impl Iterator<Item = &'static str> {
        self.syllables.iter().copied()
    }

    pub(super) fn syllable(&self, number: u16) -> &'static str {
        self.syllables.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// How likely a syllable is by itself.
    pub(super) fn alone(&self, number: u16) -> f32 {
        self.alone.get(usize::from(number)).copied().unwrap_or(-ALL)
    }

    /// How likely a syllable is after one with which it was never seen.
    pub(super) fn unseen(&self, number: u16) -> f32 {
        self.alone(number) - UNSEEN
    }

    /// The syllables of one group that were seen after `first`; `start` is the first of the group.
    pub(super) fn seen_after(&self, first: u16, start: u16) -> &[(u16, f32)] {
        let row = self.rows.get(&key(first, start));
        let row = row.and_then(|&(from, to)| self.pairs.get(from as usize..to as usize));
        row.unwrap_or_default()
    }

    /// How likely `second`, of the group that begins at `start`, is after `first`.
    pub(super) fn after(&self, first: u16, second: u16, start: u16) -> f32 {
        let row = self.seen_after(first, start).iter();
        let pair = row.copied().find(|&(own, _)| own == second);
        pair.map_or_else(|| self.unseen(second), |(_, likely)| likely)
    }

    /// The first syllable with the same letters.
    pub(super) fn group(&self, number: u16) -> u16 {
        self.groups.get(usize::from(number)).copied().unwrap_or(number)
    }

    /// How often a syllable stands in a million.
    pub(super) fn frequency(&self, syllable: &str) -> Option<f64> {
        let group = self.with_letters(fold(syllable).bytes());
        group.into_iter().find(|&own| self.syllable(own) == syllable).map(|own| self.million(own))
    }

    pub(super) fn frequencies(&self) -> impl Iterator<Item = (&'static str, f64)> {
        (0..).zip(&self.syllables).map(|(number, syllable)| (*syllable, self.million(number)))
    }

    fn million(&self, number: u16) -> f64 {
        f64::from(self.alone(number)).exp2() * 1e6
    }
}

/// At most eight letters as one number; no syllable has more.
fn packed(letters: impl Iterator<Item = u8>) -> Option<u64> {
    let mut number = 0;
    for letter in letters {
        if number >> 56 != 0 {
            return None;
        }
        number = number << 8 | u64::from(letter);
    }
    Some(number)
}

fn key(first: u16, start: u16) -> u64 {
    u64::from(first) << 16 | u64::from(start)
}

fn weight(byte: u8) -> f32 {
    f32::from(byte) / 12.0
}

struct Bytes(&'static [u8]);

impl Bytes {
    fn take(&mut self, len: usize) -> &'static [u8] {
        let (head, rest) = self.0.split_at_checked(len).unwrap_or_default();
        self.0 = rest;
        head
    }

    fn array<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).first_chunk().copied().unwrap_or([0; N])
    }

    fn byte(&mut self) -> u8 {
        let [byte] = self.array();
        byte
    }

    fn in_sevens(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 == 0 || shift > 28 {
                return number;
            }
        }
    }

    fn short(&mut self) -> u16 {
        u16::from_le_bytes(self.array())
    }

    fn long(&mut self) -> usize {
        u32::from_le_bytes(self.array()) as usize
    }
}

/// Spreads numbers over a table; nobody from outside chooses them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0 ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}
