//! The tokenizers that the index uses, all over one [`Scanner`].

use tantivy::tokenizer::TextAnalyzer;
use tantivy::tokenizer::Token;
use tantivy::tokenizer::TokenStream;
use tantivy::tokenizer::Tokenizer;
use tantivy::tokenizer::TokenizerManager;

use crate::search::scan::Scanner;
use crate::search::scan::Word;

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
struct Analyzer(Form);

#[derive(Debug)]
struct Stream<'t> {
    form: Form,
    scanner: Scanner<'t>,
    word: Word,
    token: Token,
    /// For `Both`: the exact form still has to be given out.
    pending: bool,
}

impl Tokenizer for Analyzer {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        Stream {
            form: self.0,
            scanner: Scanner::new(text),
            word: Word::default(),
            token: Token { position: usize::MAX, ..Token::default() },
            pending: false,
        }
    }
}

impl Stream<'_> {
    fn place(&mut self) {
        self.token.position = self.token.position.wrapping_add(1);
        self.token.offset_from = self.word.span.start;
        self.token.offset_to = self.word.span.end;
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        match self.form {
            Form::Folded => {
                if !self.scanner.next::<false>(&mut self.word) {
                    return false;
                }
                std::mem::swap(&mut self.token.text, &mut self.word.folded);
            }
            Form::Exact => {
                if !self.scanner.next::<true>(&mut self.word) {
                    return false;
                }
                std::mem::swap(&mut self.token.text, &mut self.word.exact);
            }
            Form::Both => {
                if self.pending {
                    self.pending = false;
                    std::mem::swap(&mut self.token.text, &mut self.word.exact);
                    return true;
                }
                if !self.scanner.next::<true>(&mut self.word) {
                    return false;
                }
                self.pending = self.word.is_marked();
                std::mem::swap(&mut self.token.text, &mut self.word.folded);
            }
            Form::Pairs => {
                if self.token.position == usize::MAX && !self.scanner.next::<false>(&mut self.word)
                {
                    return false;
                }
                self.token.text.clear();
                self.token.text.push_str(&self.word.folded);
                self.token.text.push(' ');
                if !self.scanner.next::<false>(&mut self.word) {
                    return false;
                }
                self.token.text.push_str(&self.word.folded);
            }
        }
        self.place();
        true
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
        manager.register(name, TextAnalyzer::from(Analyzer(form)));
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
