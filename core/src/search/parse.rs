//! Reads what a person typed; there is nothing that it refuses.

use crate::search::scan::Scanner;
use crate::search::scan::Word;
use crate::search::scan::words;

/// Only so many bytes of a query are read.
const LONGEST: usize = 2_000;
/// Only so many words of a query count.
const MOST: usize = 64;

/// A word of the query that a passage should show.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    pub folded: String,
    pub exact: String,
    pub weight: f32,
}

impl Wanted {
    pub(super) fn of(word: &Word) -> Self {
        Self { folded: word.folded.clone(), exact: word.exact.clone(), weight: 1.0 }
    }
}

/// A field that a query names, as in `cơ quan:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Number,
    Title,
    Agency,
    Kind,
    Category,
    Language,
    Year,
}

/// A query taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Parsed {
    /// The query without phrases, exclusions and named fields.
    pub plain: String,
    /// The words of `plain`.
    pub words: Vec<Word>,
    /// Words in quotes.
    pub phrases: Vec<Vec<Word>>,
    /// Words after a minus sign.
    pub without: Vec<Vec<Word>>,
    /// Values of named fields.
    pub fields: Vec<(Named, String)>,
}

fn named(name: &str) -> Option<Named> {
    Some(match name {
        "so" | "so hieu" | "so ki hieu" | "number" => Named::Number,
        "tieu de" | "title" => Named::Title,
        "co quan" | "noi ban hanh" | "agency" => Named::Agency,
        "loai" | "hinh thuc" | "kind" => Named::Kind,
        "chuyen muc" | "muc" | "category" => Named::Category,
        "ngon ngu" | "language" => Named::Language,
        "nam" | "year" => Named::Year,
        _ => return None,
    })
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Reads a query.
pub(super) fn parse(query: &str) -> Parsed {
    let mut end = query.len().min(LONGEST);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    let mut rest = query.get(..end).unwrap_or_default();
    let mut parsed = Parsed::default();
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() {
            parsed.plain.push(' ');
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else if is_quote(c) {
            let inside;
            (inside, rest) = quoted(rest);
            parsed.phrases.extend(some(inside));
            parsed.plain.push('\n');
        } else if let Some(after) = excluded(&parsed.plain, rest) {
            let value;
            (value, rest) = value_of(after);
            parsed.without.extend(some(value));
            parsed.plain.push('\n');
        } else if let Some((field, after)) = prefixed(rest) {
            let value;
            (value, rest) = value_of(after);
            if !value.trim().is_empty() {
                parsed.fields.push((field, value.to_owned()));
            }
            parsed.plain.push('\n');
        } else {
            let len = rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
            parsed.plain.push_str(rest.get(..len).unwrap_or_default());
            rest = rest.get(len..).unwrap_or_default();
        }
    }
    parsed.words = words(&parsed.plain);
    parsed.words.truncate(MOST);
    parsed
}

fn some(text: &str) -> Option<Vec<Word>> {
    let mut found = words(text);
    found.truncate(MOST);
    (!found.is_empty()).then_some(found)
}

/// What stands in quotes at the start; without a closing quote, everything.
fn quoted(rest: &str) -> (&str, &str) {
    let Some(open) = rest.chars().next() else { return ("", "") };
    let body = rest.get(open.len_utf8()..).unwrap_or_default();
    match body.char_indices().find(|(_, c)| is_quote(*c)) {
        Some((at, close)) => (
            body.get(..at).unwrap_or_default(),
            body.get(at + close.len_utf8()..).unwrap_or_default(),
        ),
        None => (body, ""),
    }
}

/// A phrase in quotes, or everything up to the next blank.
fn value_of(rest: &str) -> (&str, &str) {
    let rest = rest.trim_start();
    if rest.chars().next().is_some_and(is_quote) {
        return quoted(rest);
    }
    let len = rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
    (rest.get(..len).unwrap_or_default(), rest.get(len..).unwrap_or_default())
}

/// After a minus sign that excludes: it stands free, before a letter or a quote, and not in a number.
fn excluded<'q>(before: &str, rest: &'q str) -> Option<&'q str> {
    let after = rest.strip_prefix(['-', '−'])?;
    let free = before.is_empty() || before.ends_with(char::is_whitespace);
    let next = after.chars().next()?;
    let number = before.rsplit(' ').find(|chunk| !chunk.is_empty());
    let in_number = number.is_some_and(|chunk| chunk.contains('/') || chunk.ends_with('-'))
        || before.contains(" / ");
    (free && !in_number && (next.is_alphanumeric() || is_quote(next))).then_some(after)
}

/// A field name with its colon at the start, and what follows.
fn prefixed(rest: &str) -> Option<(Named, &str)> {
    if !rest.contains(':') {
        return None;
    }
    let mut scanner = Scanner::new(rest);
    let mut word = Word::default();
    let mut name = String::new();
    let mut at = 0;
    for _ in 0..3 {
        if !scanner.next::<false>(&mut word) {
            return None;
        }
        let gap = rest.get(at..word.span.start)?;
        if !gap.chars().all(char::is_whitespace) || (at == 0 && !gap.is_empty()) {
            return None;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&word.folded);
        at = word.span.end;
        if let Some(after) = rest.get(at..)?.strip_prefix(':') {
            return named(&name).map(|field| (field, after));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(words: &[Word]) -> Vec<&str> {
        words.iter().map(|word| word.folded.as_str()).collect()
    }

    #[test]
    fn phrases_exclusions_and_fields_are_taken_out() {
        let parsed = parse(
            "cổng “thông tin” -bến -\"tre xanh\" cơ quan: \"Sở Tài chính\" số:3/2019 nam:2019 x",
        );
        assert_eq!(folded(&parsed.words), ["cong", "x"]);
        assert_eq!(folded(&parsed.phrases[0]), ["thong", "tin"]);
        assert_eq!(folded(&parsed.without[0]), ["ben"]);
        assert_eq!(folded(&parsed.without[1]), ["tre", "xanh"]);
        assert_eq!(
            parsed.fields,
            [
                (Named::Agency, "Sở Tài chính".to_owned()),
                (Named::Number, "3/2019".to_owned()),
                (Named::Year, "2019".to_owned())
            ]
        );
    }

    #[test]
    fn dashes_in_numbers_exclude_nothing() {
        for query in ["142 / 2011 / TT - BTC", "12/2022/TT -BTTTT", "a-b", "- x", "--"] {
            assert!(parse(query).without.is_empty(), "{query}");
        }
    }

    #[test]
    fn odd_input_is_read_as_words() {
        assert_eq!(folded(&parse("\"mở mà không đóng").phrases[0]), ["mo", "ma", "khong", "dong"]);
        assert_eq!(folded(&parse("giờ: 7 http://x.vn").words), ["gio", "7", "http", "x", "vn"]);
        assert_eq!(parse(&"😀 ".repeat(5_000)).words.len(), 0);
        assert_eq!(parse(&"a ".repeat(5_000)).words.len(), MOST);
        assert_eq!(parse("số:").fields, []);
    }
}
