//! The syllables and pairs of official texts, and how likely they are.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::hash::Hasher;

use crate::unicode::fold::fold;

/// How often all syllables stand together, as a binary logarithm.
const ALL: f32 = 24.6;
/// What a pair that was never seen costs more than its syllables alone.
const UNSEEN: f32 = 3.5;
/// Pairs that a syllable is taken to have had besides those in the table.
const FEW: f32 = 30.0;

/// Syllables are numbered in order of their letters without marks, the frequent first.
#[derive(Clone, Debug)]
pub(super) struct Model {
    syllables: Vec<&'static str>,
    weights: Vec<f32>,
    /// How often each stands first in a pair.
    firsts: Vec<f32>,
    by_letters: HashMap<String, (u16, u16)>,
    pairs: HashMap<u32, f32, BuildHasherDefault<Spread>>,
}

impl Model {
    pub(super) fn read(table: &'static [u8]) -> Self {
        let mut bytes = Bytes(table);
        let count = usize::from(bytes.short());
        let pair_count = bytes.long();
        let len = bytes.long();
        let text = std::str::from_utf8(bytes.take(len)).unwrap_or_default();
        let syllables: Vec<&str> = text.lines().collect();
        let weights: Vec<f32> = bytes.take(count).iter().map(|&byte| weight(byte)).collect();
        let mut by_letters = HashMap::new();
        for (number, syllable) in (0..).zip(&syllables) {
            by_letters.entry(fold(syllable)).or_insert((number, number)).1 = number + 1;
        }
        let mut pairs =
            HashMap::with_capacity_and_hasher(pair_count, BuildHasherDefault::default());
        let mut firsts = vec![0.0f32; count];
        for _ in 0..pair_count {
            let (first, second) = (bytes.short(), bytes.short());
            let [byte] = bytes.array();
            pairs.insert(u32::from(first) << 16 | u32::from(second), weight(byte));
            if let Some(sum) = firsts.get_mut(usize::from(first)) {
                *sum += weight(byte).exp2();
            }
        }
        let firsts = firsts.into_iter().map(|sum| (sum + FEW).log2()).collect();
        Self { syllables, weights, firsts, by_letters, pairs }
    }

    /// The numbers of the syllables with these letters.
    pub(super) fn with_letters(&self, letters: &str) -> std::ops::Range<u16> {
        self.by_letters.get(letters).map_or(0..0, |&(from, to)| from..to)
    }

    pub(super) fn syllable(&self, number: u16) -> &'static str {
        self.syllables.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// How likely a syllable is by itself.
    pub(super) fn alone(&self, number: u16) -> f32 {
        self.weights.get(usize::from(number)).copied().unwrap_or_default() - ALL
    }

    /// How likely `second` is after `first`.
    pub(super) fn after(&self, first: u16, second: u16) -> f32 {
        match self.pairs.get(&(u32::from(first) << 16 | u32::from(second))) {
            Some(pair) => {
                let first = self.firsts.get(usize::from(first)).copied().unwrap_or_default();
                pair - first
            }
            None => self.alone(second) - UNSEEN,
        }
    }
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

    fn short(&mut self) -> u16 {
        u16::from_le_bytes(self.array())
    }

    fn long(&mut self) -> usize {
        u32::from_le_bytes(self.array()) as usize
    }
}

/// Spreads pairs of numbers over a table; nobody from outside chooses them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        let mixed = (self.0 ^ u64::from(value)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}
