//! The words of a text for the index: most were seen before, and are not taken apart again.

use tantivy::tokenizer::Token;
use wide::CmpGt;
use wide::CmpLt;
use wide::i8x16;

use crate::search::scan::Scanner;
use crate::search::scan::Word;

/// Words of fewer bytes are remembered.
const SHORT: usize = 16;
/// So many places there are for them, as a power of two.
const PLACES: u32 = 13;
/// So many words have to be read before remembering is worth its room.
const FIRST: usize = 1_000;

/// What is wanted of each word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Folded,
    Exact,
    /// The folded form, and at the same place the exact one of a word with marks.
    Both,
}

/// The tokens of one word, lent to whoever indexes them.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub token: Token,
    /// For [`Form::Both`]: the exact form of a word with marks.
    pub marked: Option<Box<Token>>,
}

impl Said {
    /// Takes the wanted forms out of a word.
    fn take(&mut self, form: Form, word: &mut Word) {
        let wanted = if form == Form::Exact { &mut word.exact } else { &mut word.folded };
        std::mem::swap(&mut self.token.text, wanted);
        let marked = form == Form::Both && word.is_marked();
        self.marked = marked.then(|| {
            let text = std::mem::take(&mut word.exact);
            Box::new(Token { text, ..Token::default() })
        });
    }
}

/// Words seen lately under the bytes in which they were written; a newer one takes the place of an older.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    form: Form,
    places: Vec<(u128, Said)>,
    read: usize,
}

/// Gives the words of one text as [`Scanner`] does, except for where they stand.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    memory: &'t mut Memory,
    word: Word,
    /// The last word that is not remembered.
    said: Said,
}

impl Memory {
    pub(super) fn new(form: Form) -> Self {
        Self { form, places: Vec::new(), read: 0 }
    }

    pub(super) fn reader<'t>(&'t mut self, text: &'t str) -> Reader<'t> {
        if self.places.is_empty() && self.read >= FIRST {
            self.places.resize_with(1 << PLACES, Default::default);
        }
        Reader { text, at: 0, memory: self, word: Word::default(), said: Said::default() }
    }
}

impl Reader<'_> {
    #[inline(always)]
    pub(super) fn next(&mut self) -> Option<&mut Said> {
        loop {
            let bytes = window(self.text.as_bytes().get(self.at..)?);
            let signs = signs(bytes);
            let len = signs.trailing_zeros() as usize;
            if len == 0 {
                self.at += signs.trailing_ones() as usize;
                continue;
            }
            if len >= SHORT || may_go_on(&bytes, len) {
                return self.scan();
            }
            let key = u128::from_le_bytes(bytes) & ((1 << (8 * len)) - 1);
            let place = place(key);
            let known = self.memory.places.get(place).is_some_and(|(known, _)| *known == key);
            if !known && !self.learn(key, len) {
                return self.scan();
            }
            self.at += len + (signs >> len).trailing_ones() as usize;
            return self.memory.places.get_mut(place).map(|(_, said)| said);
        }
    }

    /// Reads a word that is not remembered.
    #[inline(never)]
    fn scan(&mut self) -> Option<&mut Said> {
        let mut scanner = Scanner::new_at(self.text, self.at);
        let found = scanner.next::<true>(&mut self.word);
        self.at = scanner.at();
        self.memory.read += 1;
        self.said.take(self.memory.form, &mut self.word);
        found.then_some(&mut self.said)
    }

    /// Remembers what stands here, if it is one word and nothing else.
    #[cold]
    fn learn(&mut self, key: u128, len: usize) -> bool {
        let Some((known, said)) = self.memory.places.get_mut(place(key)) else { return false };
        let mut scanner = Scanner::new(self.text.get(self.at..self.at + len).unwrap_or_default());
        let mut rest = Word::default();
        let is_word = scanner.next::<true>(&mut self.word)
            && (!self.word.is_number || (key as u8).is_ascii_digit())
            && !scanner.next::<false>(&mut rest);
        *known = if is_word { key } else { 0 };
        said.take(self.memory.form, &mut self.word);
        is_word
    }
}

/// Says whether digits may stand here that go on behind a full stop.
#[inline(always)]
fn may_go_on(bytes: &[u8; SHORT], len: usize) -> bool {
    bytes.first().is_some_and(u8::is_ascii_digit)
        && bytes.get(len) == Some(&b'.')
        && bytes.get(len + 1).is_none_or(u8::is_ascii_digit)
}

/// Where a word belongs.
#[inline(always)]
fn place(key: u128) -> usize {
    let mixed = key as u64 ^ ((key >> 64) as u64).rotate_left(29);
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - PLACES)) as usize
}

/// The first bytes, with blanks behind the end of the text.
#[inline(always)]
fn window(rest: &[u8]) -> [u8; SHORT] {
    rest.first_chunk().copied().unwrap_or_else(|| {
        let mut bytes = [b' '; SHORT];
        bytes.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        bytes
    })
}

/// One bit for each byte that stands in no word: neither a letter or digit of ASCII nor beyond.
#[inline(always)]
fn signs(bytes: [u8; SHORT]) -> u32 {
    let bytes = i8x16::new(bytes.map(u8::cast_signed));
    let low = bytes | i8x16::splat(0x20);
    let letter = low.cmp_gt(i8x16::splat(0x60)) & low.cmp_lt(i8x16::splat(0x7B));
    let digit = bytes.cmp_gt(i8x16::splat(0x2F)) & bytes.cmp_lt(i8x16::splat(0x3A));
    // The sign of a byte is set beyond ASCII.
    !(letter | digit | bytes).move_mask().cast_unsigned() & 0xFFFF
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::scan::words;

    #[test]
    fn remembered_words_are_those_of_the_scanner() {
        let text = "Quyết định số 03/2019/QĐ-UBND; “Uỷ ban” a\u{301}b 1.250.000 đồng – １.234, ² m², \
                    nghiêngngảnghiêngngả kỹ\u{AD}sư 12. 12 007, 5.000.000 000000000000001.234 00000000000001.2 2a.345 \u{301}x ﬁn. \u{200B} 12.5 x1.234 quy\u{301} ß😀z";
        for form in [Form::Folded, Form::Exact, Form::Both] {
            let wanted: Vec<(String, Option<String>)> = words(text)
                .into_iter()
                .map(|word| match form {
                    Form::Folded => (word.folded, None),
                    Form::Exact => (word.exact, None),
                    Form::Both => {
                        let exact = word.is_marked().then_some(word.exact);
                        (word.folded, exact)
                    }
                })
                .collect();
            let mut memory = Memory::new(form);
            for _ in 0..FIRST {
                let mut found = Vec::new();
                let mut reader = memory.reader(text);
                while let Some(said) = reader.next() {
                    let marked = said.marked.as_ref().map(|token| token.text.clone());
                    found.push((said.token.text.clone(), marked));
                }
                assert_eq!(found, wanted);
            }
            assert!(memory.places.iter().any(|(key, _)| *key != 0));
        }
    }
}
