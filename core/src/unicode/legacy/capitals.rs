//! Capitals that a capital font showed and the bytes of TCVN3 do not hold.

use crate::text::Span;

/// What the ASCII letters of a word say about its case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Capitals,
    Small,
    /// One capital at the start, or no ASCII letter at all.
    Open,
}

/// Raises small accented letters that stand among capitals; returns the words that changed.
pub(super) fn raise(text: &mut String) -> Vec<Span> {
    let mut out = String::with_capacity(text.len());
    let mut raised = Vec::new();
    for line in text.split_inclusive('\n') {
        let words: Vec<(bool, &str)> = pieces(line).collect();
        let cases: Vec<Case> = words
            .iter()
            .map(|&(is_word, word)| if is_word { case(word) } else { Case::Open })
            .collect();
        for (index, &(is_word, word)) in words.iter().enumerate() {
            if !is_word || word.is_ascii() || around(&cases, index) != Case::Capitals {
                out.push_str(word);
                continue;
            }
            let start = out.len();
            out.extend(word.chars().flat_map(char::to_uppercase));
            if out.get(start..) != Some(word) {
                raised.push(Span::new(start, out.len()));
            }
        }
    }
    *text = out;
    raised
}

/// Runs of letters and runs of anything else.
fn pieces(line: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let word = rest.chars().next()?.is_alphabetic();
        let end = rest.find(|c: char| c.is_alphabetic() != word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((word, piece))
    })
}

fn case(word: &str) -> Case {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let small = word.chars().any(|c| c.is_ascii_lowercase());
    let inside = word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    match (small, capitals) {
        (true, _) => Case::Small,
        (false, 1..) if inside => Case::Capitals,
        _ => Case::Open,
    }
}

/// The case of the word, or of its nearest neighbours when it does not tell.
fn around(cases: &[Case], index: usize) -> Case {
    let told = |case: &&Case| **case != Case::Open;
    if let Some(&own) = cases.get(index).filter(told) {
        return own;
    }
    let before = cases.get(..index).and_then(|before| before.iter().rev().find(told));
    let after = cases.get(index + 1..).and_then(|after| after.iter().find(told));
    match (before, after) {
        (Some(Case::Capitals), Some(Case::Capitals) | None) | (None, Some(Case::Capitals)) => {
            Case::Capitals
        }
        _ => Case::Small,
    }
}
