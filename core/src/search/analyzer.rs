//! The tokenizers that the index uses, all over one [`Reader`].

use tantivy::tokenizer::TextAnalyzer;
use tantivy::tokenizer::Token;
use tantivy::tokenizer::TokenStream;
use tantivy::tokenizer::Tokenizer;
use tantivy::tokenizer::TokenizerManager;

use crate::search::memory::Memory;
use crate::search::memory::Reader;

/// Changes when the same text would give other tokens than before.
pub(super) const VERSION: u32 = 1;

pub(super) const FOLDED: &str = "folded";
pub(super) const EXACT: &str = "exact";
pub(super) const BOTH: &str = "both";
pub(super) const PAIRS: &str = "pairs";

/// What a stream of tokens is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Folded,
    Exact,
    /// The folded form, and at the same place the exact one of a word with marks.
    Both,
    /// Each folded word with the next one.
    Pairs,
}

#[derive(Clone, Debug)]
struct Analyzer {
    form: Form,
    memory: Memory,
}

/// The tokens of a text. Where they stand in it is not told; the index keeps only their order.
#[derive(Debug)]
struct Stream<'t> {
    form: Form,
    reader: Reader<'t>,
    token: Token,
    /// For `Both`: the exact form still to be given out.
    pending: Option<String>,
    /// For `Pairs`: the length of the first word and the blank behind it.
    first: usize,
}

impl Tokenizer for Analyzer {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        Stream {
            form: self.form,
            reader: self.memory.reader(text),
            token: Token { position: usize::MAX, ..Token::default() },
            pending: None,
            first: 0,
        }
    }
}

impl Stream<'_> {
    /// Reads the words of a pair; the second of the last one is the first of this one.
    fn pair(&mut self) -> Option<()> {
        if self.first == 0 {
            self.token.text.push_str(&self.reader.next()?.folded);
        }
        let word = self.reader.next()?;
        self.token.text.drain(..self.first);
        self.token.text.push(' ');
        self.first = self.token.text.len();
        self.token.text.push_str(&word.folded);
        Some(())
    }

    fn word(&mut self) -> Option<()> {
        let word = self.reader.next()?;
        let form = if self.form == Form::Exact { &word.exact } else { &word.folded };
        self.token.text.clear();
        self.token.text.push_str(form);
        if self.form == Form::Both && word.is_marked() {
            self.pending = Some(word.exact.clone());
        }
        Some(())
    }
}

impl TokenStream for Stream<'_> {
    #[inline(always)]
    fn advance(&mut self) -> bool {
        if let Some(exact) = self.pending.take() {
            self.token.text = exact;
            return true;
        }
        let found = if self.form == Form::Pairs { self.pair() } else { self.word() };
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

/// The tokenizers by the names that the schema uses.
pub(super) fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    for (name, form) in
        [(FOLDED, Form::Folded), (EXACT, Form::Exact), (BOTH, Form::Both), (PAIRS, Form::Pairs)]
    {
        manager.register(name, TextAnalyzer::from(Analyzer { form, memory: Memory::default() }));
    }
    manager
}

/// The pair token of two folded words.
pub(super) fn pair(one: &str, two: &str) -> String {
    format!("{one} {two}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(name: &str, text: &str) -> Vec<(usize, String)> {
        let mut analyzer = tokenizers().get(name).unwrap();
        let mut stream = analyzer.token_stream(text);
        let mut all = Vec::new();
        while let Some(token) = stream.next() {
            all.push((token.position, token.text.clone()));
        }
        all
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
