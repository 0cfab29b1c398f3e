//! The tokenizers that the index uses, all over one [`Reader`].

use tantivy::tokenizer::Token;
use tantivy::tokenizer::TokenStream;
use tantivy::tokenizer::Tokenizer;
use tantivy::tokenizer::TokenizerManager;

use crate::search::memory::Form;
use crate::search::memory::Memory;
use crate::search::memory::Reader;

/// Changes when the same text would give other tokens than before.
pub(super) const VERSION: u32 = 1;

pub(super) const FOLDED: &str = "folded";
pub(super) const EXACT: &str = "exact";
pub(super) const BOTH: &str = "both";
pub(super) const PAIRS: &str = "pairs";
pub(super) const KEYS: &str = "keys";
/// Between two keys; none of them holds it.
pub(super) const KEY_END: &str = "\n";

/// Gives the words of a text one after the other.
#[derive(Clone, Debug)]
struct Words(Memory);

/// Gives each folded word with the next one.
#[derive(Clone, Debug)]
struct Pairs(Memory);

/// The words of a text. Where they stand in it is not told; the index keeps only their order.
#[derive(Debug)]
struct WordStream<'t> {
    reader: Reader<'t>,
    token: Token,
    /// The exact form still to be given out.
    pending: Option<Box<Token>>,
}

/// The pairs of words of a text.
#[derive(Debug)]
struct PairStream<'t> {
    reader: Reader<'t>,
    token: Token,
    /// The length of the first word and the blank behind it.
    first: usize,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        WordStream { reader: self.0.reader(text), token: Token::default(), pending: None }
    }
}

impl Tokenizer for Pairs {
    type TokenStream<'a> = PairStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> PairStream<'a> {
        PairStream { reader: self.0.reader(text), token: Token::default(), first: 0 }
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        if let Some(exact) = self.pending.take() {
            self.token.text = exact.text;
            return true;
        }
        let Some(said) = self.reader.next() else { return false };
        self.token.text.clone_from(&said.token.text);
        self.token.position = self.token.position.wrapping_add(1);
        self.pending.clone_from(&said.marked);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }

    /// Lends the remembered tokens, which spares a copy of each.
    fn process(&mut self, sink: &mut dyn FnMut(&Token)) {
        if self.pending.is_some() && self.advance() {
            sink(&self.token);
        }
        let mut position = self.token.position;
        while let Some(said) = self.reader.next() {
            position = position.wrapping_add(1);
            said.token.position = position;
            sink(&said.token);
            if let Some(marked) = &mut said.marked {
                marked.position = position;
                sink(marked);
            }
        }
        self.token.position = position;
    }
}

impl PairStream<'_> {
    /// Reads the words of a pair; the second of the last one is the first of this one.
    fn pair(&mut self) -> Option<()> {
        if self.first == 0 {
            self.token.text.push_str(&self.reader.next()?.token.text);
        }
        let word = self.reader.next()?;
        self.token.text.drain(..self.first);
        self.token.text.push(' ');
        self.first = self.token.text.len();
        self.token.text.push_str(&word.token.text);
        Some(())
    }
}

impl TokenStream for PairStream<'_> {
    #[inline(always)]
    fn advance(&mut self) -> bool {
        let found = self.pair();
        self.token.position = self.token.position.wrapping_add(1);
        found.is_some()
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Gives the keys that a text is made of.
#[derive(Clone, Debug)]
struct Keys;

/// The keys of a text.
#[derive(Debug)]
struct KeyStream<'t> {
    keys: std::str::Split<'t, &'static str>,
    token: Token,
}

impl Tokenizer for Keys {
    type TokenStream<'a> = KeyStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> KeyStream<'a> {
        KeyStream { keys: text.split(KEY_END), token: Token::default() }
    }
}

impl TokenStream for KeyStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(key) = self.keys.next() else { return false };
        key.clone_into(&mut self.token.text);
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Returns the words of the search index for a tantivy index of the host's own: `folded`, `exact` (with marks),
/// `both` (folded, and at the same place the exact form of a word with marks) and `pairs` (of folded words).
///
/// The manager is that of the version of tantivy that this crate is built with. Only the order of the tokens is
/// told, not where they stand in the text.
///
/// # Examples
/// ```
/// use tantivy::collector::Count;
/// use tantivy::query::QueryParser;
/// use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
///
/// let words = TextFieldIndexing::default()
///     .set_tokenizer("folded")
///     .set_index_option(IndexRecordOption::WithFreqsAndPositions);
/// let mut schema = Schema::builder();
/// let body = schema.add_text_field("body", TextOptions::default().set_indexing_options(words));
/// let mut index = tantivy::Index::create_in_ram(schema.build());
/// index.set_tokenizers(quyche::search_tokenizers());
///
/// let mut writer = index.writer(15_000_000)?;
/// writer.add_document(tantivy::doc!(body => "Uỷ ban nhân dân tỉnh"))?;
/// writer.commit()?;
/// let query = QueryParser::for_index(&index, vec![body]).parse_query("\"uy ban\" TINH")?;
/// assert_eq!(index.reader()?.searcher().search(&query, &Count)?, 1);
/// # Ok::<(), tantivy::TantivyError>(())
/// ```
#[must_use]
pub fn search_tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(KEYS, Keys);
    for (name, form) in [(FOLDED, Form::Folded), (EXACT, Form::Exact), (BOTH, Form::Both)] {
        manager.register(name, Words(Memory::new(form)));
    }
    manager.register(PAIRS, Pairs(Memory::new(Form::Folded)));
    manager
}

/// The pair token of two folded words.
pub(super) fn pair(one: &str, two: &str) -> String {
    format!("{one} {two}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens, given out one by one and lent all at once.
    fn tokens(name: &str, text: &str) -> Vec<(usize, String)> {
        let mut analyzer = search_tokenizers().get(name).unwrap();
        let mut all = Vec::new();
        let mut stream = analyzer.token_stream(text);
        while let Some(token) = stream.next() {
            all.push((token.position, token.text.clone()));
        }
        drop(stream);
        let mut lent = Vec::new();
        let mut stream = analyzer.token_stream(text);
        stream.process(&mut |token| lent.push((token.position, token.text.clone())));
        assert_eq!(lent, all);
        all
    }

    #[test]
    fn remembered_words_keep_their_order() {
        let text =
            "QUY CHẾ của Cổng thông tin, 12 Tin của quy chế số 1.250.000; tin 12. ".repeat(300);
        for name in [FOLDED, EXACT, BOTH, PAIRS] {
            assert!(tokens(name, &text).is_sorted_by_key(|(position, _)| *position), "{name}");
        }
    }

    #[test]
    fn each_form_gives_its_tokens() {
        let text = "Cổng thông tin";
        assert_eq!(
            tokens(FOLDED, text),
            [(0, "cong".into()), (1, "thong".into()), (2, "tin".into())]
        );
        assert_eq!(
            tokens(EXACT, text),
            [(0, "công?".into()), (1, "thông".into()), (2, "tin".into())]
        );
        assert_eq!(
            tokens(BOTH, text).into_iter().map(|t| t.1).collect::<Vec<_>>(),
            ["cong", "công?", "thong", "thông", "tin"]
        );
        assert_eq!(tokens(PAIRS, text), [(0, "cong thong".into()), (1, "thong tin".into())]);
        assert_eq!(tokens(PAIRS, "tin"), []);
        assert_eq!(tokens(FOLDED, ""), []);
    }
}
