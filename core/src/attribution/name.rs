use super::token::Token;
use crate::unicode::fold;
use crate::unicode::normalize;

/// Words that stand before a byline and belong to it.
const ROLES: [&str; 5] = ["pv", "ctv", "btv", "phong vien", "cong tac vien"];

/// Words of credit lines that are written like a name.
const NO_NAMES: [&str; 8] = ["Theo", "Nguồn", "Ảnh", "Tin", "Bài", "Hình", "Tổng", "Nhóm"];

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
];
const CODAS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Tells whether a word has the shape of a Vietnamese syllable.
fn is_syllable(word: &str) -> bool {
    let folded = fold(word);
    let is_vowel = |c: char| "aeiouy".contains(c);
    let Some(start) = folded.find(is_vowel) else { return false };
    let Some(end) = folded.rfind(is_vowel).map(|at| at + 1) else { return false };
    let part = |from: usize, to: usize| folded.get(from..to).unwrap_or_default();
    let onset = part(0, start);
    let nucleus = part(start, end);
    ONSETS.contains(&onset)
        && nucleus.chars().all(is_vowel)
        && nucleus.len() <= 4
        && CODAS.contains(&part(end, folded.len()))
}

/// `Q.D`, `H.Thành`, `P.V`.
pub(super) fn is_initials(word: &str) -> bool {
    let mut pieces = word.split('.');
    let Some(first) = pieces.next() else { return false };
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let last: Vec<&str> = pieces.collect();
    !last.is_empty()
        && last.len() <= 3
        && matches!(first.chars().count(), 1 | 2)
        && first.chars().all(char::is_uppercase)
        && last.iter().all(|piece| {
            capital(piece) && (piece.chars().count() == 1 || is_syllable(piece))
        })
        // "T.Ư", "TP.HCM" and sites are no names
        && last.iter().all(|piece| piece.chars().count() == 1 || piece.chars().skip(1).all(char::is_lowercase))
}

pub(super) fn is_role(token: &Token<'_>) -> bool {
    token.is_capitalised() && (ROLES.contains(&token.folded().as_str()) || token.text == "P.V")
}

/// A word of a personal name: a capital, then letters of one Vietnamese syllable; or all capitals.
fn is_name_word(token: &Token<'_>) -> bool {
    token.is_capitalised()
        && token.is_letters()
        && !NO_NAMES.contains(&&*normalize(token.text))
        && is_syllable(token.text)
        && {
            let small = token.text.chars().skip(1).all(|c| !c.is_uppercase());
            small || !token.text.chars().any(char::is_lowercase)
        }
}

/// How a name may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Only behind the end of a sentence.
    Sentence,
    /// Anywhere, since what follows already shows that it is a credit.
    Anything,
}

/// The byline that ends just before token `end`: where it begins, or nothing.
///
/// Several names may be joined by dashes or commas.
pub(super) fn byline(
    tokens: &[Token<'_>],
    end: usize,
    before: Before,
    known: bool,
) -> Option<usize> {
    let mut start = person(tokens, end, before, known)?;
    while let Some(join) = start.checked_sub(1).and_then(|at| tokens.get(at))
        && (join.is("-") || join.is("–") || join.is(",") || join.is("&"))
        && let Some(more) = person(tokens, start - 1, before, known)
    {
        start = more;
    }
    let closed = start == 0
        || start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(Token::ends_sentence);
    (closed || before == Before::Anything).then_some(start)
}

/// Tells whether a name is all in capitals, as headings are.
fn is_shouted(tokens: &[Token<'_>]) -> bool {
    let letters = |token: &Token<'_>| token.text.chars().filter(|c| c.is_alphabetic()).count();
    tokens.len() > 1
        && tokens
            .iter()
            .all(|token| letters(token) > 1 && !token.text.chars().any(char::is_lowercase))
}

/// One person, who ends just before token `end`.
fn person(tokens: &[Token<'_>], end: usize, before: Before, known: bool) -> Option<usize> {
    let at = |index: usize| tokens.get(index);
    let last = end.checked_sub(1)?;
    let token = at(last)?;
    let role_before = |start: usize| {
        start.checked_sub(1).filter(|role| at(*role).is_some_and(is_role)).unwrap_or(start)
    };
    if is_role(token) || (token.word && is_initials(token.text)) {
        let group = last.checked_sub(1).filter(|i| at(*i).is_some_and(|t| t.text == "Nhóm"));
        return Some(group.unwrap_or_else(|| role_before(last)));
    }
    let mut start = end;
    let limit = if before == Before::Sentence { 5 } else { 4 };
    while end - start < limit
        && let Some(previous) = start.checked_sub(1)
        && at(previous).is_some_and(is_name_word)
        && !at(previous).is_some_and(is_role)
    {
        start = previous;
    }
    match end - start {
        // a short form in capitals, or a pen name: only where the credit is certain
        0 => {
            let short = known
                && token.is_capitalised()
                && token.is_letters()
                && token.text.chars().count() <= 8;
            let behind = last == 0 || at(last - 1).is_some_and(Token::ends_sentence);
            (short && behind).then_some(last)
        }
        1 if !known => None,
        // a line of capitals is a heading, unless something else says that it is a credit
        _ if !known && tokens.get(start..end).is_some_and(is_shouted) => None,
        _ => Some(role_before(start)),
    }
}
