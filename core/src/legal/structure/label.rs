use super::lines::Line;
use crate::legal::citation::Level;
use crate::legal::citation::words::write_roman;
use crate::unicode::fold;

/// What a line announces at its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Article(String),
    Division(Level, String),
    Clause(u32),
    Point(String),
    Dash,
    /// Roman numeral of a form or appendix.
    Section(String),
}

/// A label, how many bytes of the line it takes, and whether it is printed as it should be.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    pub(super) label: Label,
    pub(super) len: usize,
    pub(super) exact: bool,
}

/// Signs that a scanner leaves in front of a line.
const SPECKS: &[char] = &['~', '’', '‘', '\'', '`', '_', ']', ')', '\\', '“', '.', ','];

/// `Điều 9.`, `Điều 2:`; of a scan also `Piéu 9.`.
pub(super) fn article(line: &Line<'_>, scan: bool) -> Option<Labelled> {
    let body = if scan {
        line.text.trim_start_matches(|c: char| c == ' ' || SPECKS.contains(&c))
    } else {
        line.text
    };
    if !scan && !body.starts_with(['Đ', 'đ']) {
        return None;
    }
    // marks may stand apart from their letters
    let word_len = body.find(|c: char| c.is_whitespace() || c.is_ascii_digit() || c == '.')?;
    let word = body.get(..word_len)?;
    let folded = fold(word).replace('€', "e");
    let exact = folded == "dieu" && word.starts_with(['Đ', 'đ']);
    let misread = scan
        && (4..=5).contains(&folded.len())
        && folded.starts_with(['d', 'p', 'b'])
        && folded.ends_with('u')
        && (folded.contains("ie") || folded.contains("ic"));
    if !exact && !misread {
        return None;
    }
    let rest = body.get(word_len..)?;
    let spaced = rest.trim_start();
    let digits = spaced.bytes().take_while(u8::is_ascii_digit).count();
    let number = spaced.get(..digits).filter(|_| (1..=3).contains(&digits))?;
    let mut after = spaced.get(digits..)?;
    let mut letter = String::new();
    if let Some(c) = after.chars().next().filter(|c| c.is_lowercase())
        && after.chars().nth(1).is_none_or(|c| !c.is_alphanumeric())
    {
        letter.push(c);
        after = after.get(c.len_utf8()..)?;
    }
    let tail = after.trim_start();
    let closed = tail.is_empty() || tail.starts_with(['.', ':']);
    let nested =
        tail.strip_prefix('.').is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()));
    if !closed || nested {
        return None;
    }
    let sign = usize::from(!tail.is_empty());
    let len = line.text.len() - tail.len() + sign;
    let number = number.trim_start_matches('0');
    Some(Labelled { label: Label::Article(format!("{number}{letter}")), len, exact })
}

/// `Chương II`, `Mục 1`, `Phần thứ nhất`, alone on the line or before a title in capitals.
pub(super) fn division(line: &Line<'_>, scan: bool) -> Option<Labelled> {
    let body = if scan {
        line.text.trim_start_matches(|c: char| c == ' ' || SPECKS.contains(&c))
    } else {
        line.text
    };
    let skipped = line.text.len() - body.len();
    if !body.starts_with(['C', 'c', 'M', 'm', 'P', 'p', 'T', 't']) {
        return None;
    }
    let mut words = body.split_whitespace();
    let first = fold(words.next()?);
    let (level, count) = match first.as_str() {
        "chuong" | "chuwong" => (Level::Chapter, 1),
        "muc" => (Level::Section, 1),
        "phan" => (Level::Book, 1),
        "tieu" if fold(words.next()?) == "muc" => (Level::Subsection, 2),
        _ => return None,
    };
    let mut taken = count + 1;
    let mut word = words.next()?;
    if fold(word) == "thu" {
        word = words.next()?;
        taken += 1;
    }
    let plain = word.trim_end_matches(['.', ':']);
    let ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin"];
    let ordinal = ordinals.iter().position(|ordinal| *ordinal == fold(plain));
    let ones = scan && plain.bytes().all(|b| matches!(b, b'1' | b'I'));
    let roman = plain.chars().all(|c| "IVXLC".contains(c));
    let digits = plain.bytes().all(|b| b.is_ascii_digit()) && plain.len() <= 3;
    let number = match ordinal {
        Some(at) if level == Level::Book => write_roman(u32::try_from(at).ok()? + 1),
        _ if ones && level == Level::Chapter => "I".repeat(plain.len()),
        _ if roman || digits => plain.to_owned(),
        _ => return None,
    };
    let mut rest = body;
    for _ in 0..taken {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest = rest.get(end..)?.trim_start();
    }
    let title = Line { text: rest, ..*line };
    let alone = !rest.chars().any(char::is_alphanumeric);
    if !alone && !title.is_capitals() {
        return None;
    }
    let len = skipped + body.len() - rest.len();
    Some(Labelled { label: Label::Division(level, number), len, exact: !ones || roman })
}

/// `1.`, `a)`, `-`, and in forms `IV.`.
pub(super) fn item(line: &Line<'_>, scan: bool, form: bool) -> Option<Labelled> {
    let body = if scan {
        line.text.trim_start_matches(|c: char| c == ' ' || SPECKS.contains(&c))
    } else {
        line.text
    };
    let skipped = line.text.len() - body.len();
    let exact = skipped == 0;
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits) {
        let rest = body.get(digits..)?;
        let rest = rest.strip_prefix('.')?;
        let number = body.get(..digits)?.parse().ok().filter(|n| *n > 0)?;
        let item = !rest.starts_with(|c: char| c.is_ascii_digit() || c == '/');
        return item.then(|| Labelled {
            label: Label::Clause(number),
            len: skipped + digits + 1,
            exact,
        });
    }
    let mut chars = body.chars();
    let first = chars.next()?;
    if matches!(first, '-' | '–' | '•') && chars.next().is_some_and(char::is_whitespace) {
        return Some(Labelled { label: Label::Dash, len: skipped + first.len_utf8(), exact: true });
    }
    let second = body.chars().nth(1)?;
    if second == ')' && (first.is_lowercase() || (scan && first == '¢')) {
        let letter = if first == '¢' { "c".to_owned() } else { first.to_string() };
        let exact = exact && first != '¢';
        return Some(Labelled {
            label: Label::Point(letter),
            len: skipped + first.len_utf8() + 1,
            exact,
        });
    }
    let numeral = body.split_once('.').map(|(head, _)| head).filter(|_| form)?;
    let roman =
        !numeral.is_empty() && numeral.len() <= 5 && numeral.chars().all(|c| "IVX".contains(c));
    roman.then(|| Labelled {
        label: Label::Section(numeral.to_owned()),
        len: skipped + numeral.len() + 1,
        exact: true,
    })
}

/// A clause whose number a scan turned into letters: `L Cong`, `Y qTo`.
pub(super) fn ruined_clause(line: &Line<'_>) -> Option<usize> {
    let (first, rest) = line.text.split_once(' ')?;
    let short = first.chars().count() <= 2 && first.chars().all(char::is_alphanumeric);
    let begins = rest.chars().take(2).any(char::is_uppercase);
    (short && begins && !first.chars().all(|c| c.is_ascii_digit())).then_some(first.len())
}
