//! Short forms that a text explains: `Cổng thông tin điện tử (sau đây gọi tắt là Cổng TTĐT)`.

use crate::search::scan::Scanner;
use crate::search::scan::Word;
use crate::search::scan::words;

/// An explanation in brackets is not longer than this.
const INSIDE: usize = 120;
/// What is explained stands at most so far before it.
const BEFORE: usize = 240;
/// Words that a short form may leave out.
const LEFT_OUT: [&str; 2] = ["va", "cua"];

/// The short forms of a text, each with what it stands for.
pub(super) fn learned(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('(')).map(|n| at + n) {
        at = open + 1;
        let Some(inside) = text.get(at..).and_then(|rest| rest.split_once(')')) else { break };
        if inside.0.len() <= INSIDE {
            let before =
                text.get(floor(text, open.saturating_sub(BEFORE))..open).unwrap_or_default();
            explained(before, inside.0, &mut found);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn explained(before: &str, inside: &str, found: &mut Vec<(String, String)>) {
    if !may_mention(inside) || !mentions(inside, "tat") {
        return;
    }
    let said = words(inside);
    let is = |word: Option<&Word>, what: &str| word.is_some_and(|word| word.folded == what);
    let shortly = (0..said.len()).find(|n| {
        ["goi", "viet"].iter().any(|verb| is(said.get(*n), verb))
            && is(said.get(n + 1), "tat")
            && is(said.get(n + 2), "la")
    });
    let Some(shortly) = shortly else { return };
    let long = words(before);
    for short in said.get(shortly + 3..).unwrap_or_default() {
        let printed = short.span.of(inside).unwrap_or_default();
        if !printed.chars().all(char::is_uppercase) || printed.chars().count() < 2 {
            continue;
        }
        if let Some(span) = spelt(&short.folded, &long)
            && let Some(meant) = before.get(span.0..span.1)
        {
            found.push((short.folded.clone(), meant.to_lowercase()));
        }
    }
}

/// Says whether a text can have the word `tắt`: most brackets hold a number or a letter.
fn may_mention(text: &str) -> bool {
    // What is beyond the letters of Vietnamese may be read as any letter.
    let could_be = |byte: &u8| matches!(byte, b't' | b'T' | 0xE2..);
    text.bytes().filter(could_be).count() > 1
}

/// Says whether a text has a word, without keeping the others.
fn mentions(text: &str, wanted: &str) -> bool {
    let mut scanner = Scanner::new(text);
    let mut word = Word::default();
    while scanner.next::<false>(&mut word) {
        if word.folded == wanted {
            return true;
        }
    }
    false
}

/// The last words whose first letters make the short form.
fn spelt(short: &str, long: &[Word]) -> Option<(usize, usize)> {
    (0..long.len()).rev().find_map(|start| {
        let mut letters = short.chars().peekable();
        let mut end = None;
        for word in long.get(start..)? {
            let Some(letter) = letters.peek() else { break };
            if word.folded.starts_with(*letter) {
                letters.next();
                end = Some(word.span.end);
            } else if end.is_none() || !LEFT_OUT.contains(&word.folded.as_str()) {
                return None;
            }
        }
        let start = long.get(start)?.span.start;
        letters.peek().is_none().then_some(()).and(end).map(|end| (start, end))
    })
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::learned;

    #[test]
    fn a_text_explains_its_short_forms() {
        let text = "Cổng thông tin điện tử tỉnh (sau đây gọi tắt là Cổng TTĐT) và Bộ Thông tin và Truyền thông \
                    (viết tắt là BTTTT); Văn phòng (sau đây gọi là Văn phòng); dự án (gọi tắt là XYZ)";
        let found = learned(text);
        let pair = |short: &str, long: &str| (short.to_owned(), long.to_owned());
        assert_eq!(
            found,
            [pair("btttt", "bộ thông tin và truyền thông"), pair("ttdt", "thông tin điện tử")]
        );
        assert!(learned("(gọi tắt là").is_empty());
    }
}
