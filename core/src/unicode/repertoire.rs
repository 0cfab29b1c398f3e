//! What is not a character of Vietnamese text (TCVN 6909:2001), and why.

use unicode_normalization::char::is_combining_mark;

use crate::sorting::sort_by_key;
use crate::text::Edit;
use crate::text::Span;
use crate::unicode::confusable::is_greek_or_cyrillic;
use crate::unicode::confusable::is_styled;
use crate::unicode::confusable::look_alike;
use crate::unicode::normalize::normalization_edits;

/// A place where a text leaves the characters of TCVN 6909:2001.
///
/// # Examples
/// ```
/// use quyche::{IrregularityKind, irregularities};
///
/// let text = "Thủ tụ\u{441}"; // a Cyrillic letter at the end
/// let found = &irregularities(text)[0];
/// assert_eq!(found.kind, IrregularityKind::LookAlike);
/// assert_eq!(found.edit.as_ref().unwrap().replacement, "c");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct Irregularity {
    /// The place in the caller's text.
    pub span: Span,
    /// What is wrong there.
    pub kind: IrregularityKind,
    /// The change that mends it, where no reading is lost by it.
    pub edit: Option<Edit>,
}

/// What can be wrong with a character.
///
/// # Examples
/// ```
/// assert_eq!(quyche::IrregularityKind::LookAlike.code(), "look-alike");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IrregularityKind {
    /// Letter and marks are not in the composed form.
    NotComposed,
    /// A letter of another script, or a styled form, that passes for a Vietnamese one.
    LookAlike,
    /// A ligature or another compatibility form, often left by a scan.
    CompatibilityForm,
    /// A character that nobody sees.
    Invisible,
    /// A control that changes the direction of what follows.
    Direction,
    /// A control character; a stray byte of a legacy character set looks like this.
    Control,
    /// A private character, which means something in one font only.
    PrivateUse,
    /// The mark of a character that was lost, or a code that is no character.
    Lost,
    /// A symbol inside a word, often left by a scan.
    SymbolInWord,
}

impl IrregularityKind {
    /// Returns the stable code, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::IrregularityKind::SymbolInWord.code(), "symbol-in-word");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotComposed => "not-composed",
            Self::LookAlike => "look-alike",
            Self::CompatibilityForm => "compatibility-form",
            Self::Invisible => "invisible",
            Self::Direction => "direction",
            Self::Control => "control",
            Self::PrivateUse => "private-use",
            Self::Lost => "lost",
            Self::SymbolInWord => "symbol-in-word",
        }
    }
}

/// Returns every place where `text` leaves the characters of TCVN 6909:2001, in order.
///
/// Words of other languages in their own script are no finding; a foreign letter inside a
/// Vietnamese word is.
///
/// # Examples
/// ```
/// use quyche::{IrregularityKind, irregularities};
///
/// assert!(irregularities("Cổng thông tin điện tử – “Москва”").is_empty());
/// let kinds: Vec<_> = irregularities("đi¢n\u{200B}").iter().map(|found| found.kind).collect();
/// assert_eq!(kinds, [IrregularityKind::SymbolInWord, IrregularityKind::Invisible]);
/// ```
#[must_use]
pub fn irregularities(text: &str) -> Vec<Irregularity> {
    let mut found: Vec<_> = normalization_edits(text)
        .into_iter()
        .map(|edit| Irregularity {
            span: edit.span,
            kind: IrregularityKind::NotComposed,
            edit: Some(edit),
        })
        .collect();
    let mut read = 0;
    for (start, c) in text.char_indices().filter(|(_, c)| !is_plain(*c)) {
        if start >= read && is_word(c) {
            let word = word_around(text, start);
            read = word.end;
            in_word(word.start, word.of(text).unwrap_or_default(), &mut found);
        }
        let end = start + c.len_utf8();
        if let Some((kind, replacement)) = alone(text, start, c) {
            found.push(finding(Span::new(start, end), kind, replacement));
        }
    }
    sort_by_key(&mut found, |one| one.span);
    found
}

fn finding(span: Span, kind: IrregularityKind, replacement: Option<String>) -> Irregularity {
    let edit = replacement.map(|replacement| Edit { span, replacement });
    Irregularity { span, kind, edit }
}

/// The run of letters and marks that holds the one at `at`.
fn word_around(text: &str, at: usize) -> Span {
    let (head, tail) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = head.len()
        - head.chars().rev().take_while(|c| is_word(*c)).map(char::len_utf8).sum::<usize>();
    let end = at + tail.chars().take_while(|c| is_word(*c)).map(char::len_utf8).sum::<usize>();
    Span::new(start, end)
}

fn is_word(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c) || is_styled(c)
}

fn in_word(start: usize, word: &str, found: &mut Vec<Irregularity>) {
    let latin = word.chars().any(|c| c.is_ascii_alphabetic() || is_vietnamese_letter(c));
    let capitals = word.chars().all(|c| !c.is_lowercase());
    let pure = word.chars().all(|c| {
        c.is_ascii() || is_vietnamese_letter(c) || is_combining_mark(c) || look_alike(c).is_some()
    });
    for (at, c) in word.char_indices() {
        let Some(own) = look_alike(c) else { continue };
        let foreign = is_greek_or_cyrillic(c);
        if foreign && !(latin && pure) {
            continue;
        }
        // The letter đ starts a syllable; inside a word an eth may be Icelandic.
        let sure = foreign
            || is_styled(c)
            || (pure && (capitals || (at == 0 && own == 'đ') || own == 'Đ'));
        let span = Span::new(start + at, start + at + c.len_utf8());
        found.push(finding(span, IrregularityKind::LookAlike, sure.then(|| own.to_string())));
    }
}

/// The letters of the Vietnamese alphabet that are not ASCII, composed, as a set of ranges.
fn is_vietnamese_letter(c: char) -> bool {
    matches!(c,
        '\u{1EA0}'..='\u{1EF9}' | 'Ă' | 'ă' | 'Â' | 'â' | 'Đ' | 'đ' | 'Ê' | 'ê' | 'Ô' | 'ô'
        | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'À'..='Ã' | 'È' | 'É' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú'
        | 'Ý' | 'à'..='ã' | 'è' | 'é' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý' | 'Ĩ' | 'ĩ'
        | 'Ũ' | 'ũ')
}

/// A quick sieve before the closer look: the characters of which nearly every text is made, none a finding.
fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\n' | '\r' | '\t' | '\u{1EA0}'..='\u{1EF9}' | '–' | '—' | '‘' | '’' | '“' | '”' | '…')
        || is_vietnamese_letter(c)
}

fn alone(text: &str, at: usize, c: char) -> Option<(IrregularityKind, Option<String>)> {
    let gone = || Some(String::new());
    Some(match c {
        '\n' | '\r' | '\t' => return None,
        '\u{FEFF}' | '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' => {
            (IrregularityKind::Invisible, gone())
        }
        // Joiners and variation selectors carry meaning in emoji and in other scripts.
        '\u{200C}' | '\u{200D}' if touches_letter(text, at, c) => {
            (IrregularityKind::Invisible, gone())
        }
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            (IrregularityKind::Direction, gone())
        }
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => {
            (IrregularityKind::PrivateUse, None)
        }
        '\u{FFFD}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}' => {
            (IrregularityKind::Lost, None)
        }
        '\u{FB00}'..='\u{FB06}' => (IrregularityKind::CompatibilityForm, None),
        _ if c.is_control() => (IrregularityKind::Control, None),
        _ if is_symbol_in_word(text, at, c) => (IrregularityKind::SymbolInWord, None),
        _ => return None,
    })
}

fn touches_letter(text: &str, at: usize, c: char) -> bool {
    let (before, after) = neighbours(text, at, c);
    let latin = |c: char| c.is_ascii_alphabetic() || is_vietnamese_letter(c);
    before.is_some_and(latin) || after.is_some_and(latin)
}

/// `đi¢n`, `s¢`; but `5 €`, `µm` and `Windows®` are right.
fn is_symbol_in_word(text: &str, at: usize, c: char) -> bool {
    let (before, after) = neighbours(text, at, c);
    let before = before.is_some_and(char::is_alphabetic);
    let after = after.is_some_and(char::is_alphabetic);
    match c {
        '¢' | '¥' | '¤' | '¦' => before,
        '€' | '£' | '§' | '©' | '®' | '°' | '±' | 'µ' | '¶' | '¬' | '¿' | '¡' => {
            before && after
        }
        _ => false,
    }
}

fn neighbours(text: &str, at: usize, c: char) -> (Option<char>, Option<char>) {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let after = text.get(at + c.len_utf8()..).and_then(|tail| tail.chars().next());
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_the_sieve_holds_back_is_a_finding() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain(*c)) {
            assert_eq!(look_alike(c), None, "{c:?}");
            assert!(!is_combining_mark(c) && !is_styled(c), "{c:?}");
            for text in [format!("a{c}a"), format!("а{c}а"), format!(" {c} ")] {
                let at = text.find(c).unwrap();
                assert_eq!(alone(&text, at, c), None, "{c:?}");
            }
        }
    }
}
