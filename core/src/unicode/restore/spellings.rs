//! All syllables as one tree of letters, to find those that a ruined word may have been.

use crate::unicode::restore::confusion::Prices;

/// A syllable that a word may have been, and what it costs to read it so.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    pub(super) syllable: u16,
    pub(super) price: f32,
}

/// Readings that are dearer than this are given up.
const DEAREST: f32 = 24.0;

#[derive(Clone, Debug, Default)]
struct Node {
    letter: char,
    syllable: Option<u16>,
    /// Further letters: the first child, and the next letter at the same place.
    child: u32,
    sibling: u32,
}

/// The tree; the first node is its root.
#[derive(Clone, Debug)]
pub(super) struct Spellings {
    nodes: Vec<Node>,
}

impl Spellings {
    pub(super) fn new<'s>(syllables: impl Iterator<Item = &'s str>) -> Self {
        let mut tree = Self { nodes: vec![Node::default()] };
        for (number, syllable) in (0..).zip(syllables) {
            let mut at = 0;
            for letter in syllable.chars() {
                at = tree.child(at, letter);
            }
            if let Some(node) = tree.nodes.get_mut(at as usize) {
                node.syllable = Some(number);
            }
        }
        tree
    }

    fn child(&mut self, at: u32, letter: char) -> u32 {
        if let Some(known) = self.children(at).find(|(_, node)| node.letter == letter) {
            return known.0;
        }
        let new = self.nodes.len() as u32;
        let sibling = match self.nodes.get_mut(at as usize) {
            Some(parent) => std::mem::replace(&mut parent.child, new),
            None => 0,
        };
        self.nodes.push(Node { letter, sibling, ..Node::default() });
        new
    }

    fn children(&self, at: u32) -> impl Iterator<Item = (u32, &Node)> {
        let mut next = self.nodes.get(at as usize).map_or(0, |node| node.child);
        std::iter::from_fn(move || {
            let here = next;
            let node = self.nodes.get(here as usize).filter(|_| here > 0)?;
            next = node.sibling;
            Some((here, node))
        })
    }

    /// Adds every syllable that `word` may have been, each once and at its lowest price.
    pub(super) fn read(&self, word: &[char], prices: Prices, out: &mut Vec<Spelling>) {
        out.clear();
        self.walk(0, word, 0.0, prices, out);
        out.sort_by(|a, b| a.syllable.cmp(&b.syllable).then(a.price.total_cmp(&b.price)));
        out.dedup_by_key(|one| one.syllable);
    }

    fn walk(&self, at: u32, word: &[char], price: f32, prices: Prices, out: &mut Vec<Spelling>) {
        let Some((&seen, rest)) = word.split_first() else {
            let syllable = self.nodes.get(at as usize).and_then(|node| node.syllable);
            out.extend(syllable.map(|syllable| Spelling { syllable, price }));
            return;
        };
        for (child, node) in self.children(at) {
            if let Some(more) = prices.of(seen, node.letter).filter(|more| price + more <= DEAREST)
            {
                self.walk(child, rest, price + more, prices, out);
            }
            let Some((&second, after)) = rest.split_first() else { continue };
            let two = prices.of_two(seen, second, node.letter);
            if let Some(more) = two.filter(|more| price + more <= DEAREST) {
                self.walk(child, after, price + more, prices, out);
            }
        }
    }
}
