use super::DocumentNumber;
use super::Form;
use super::codes;
use crate::text::Span;
use crate::text::seek;

/// A number of a document as it stands in a text.
///
/// # Examples
/// ```
/// use quyche::DocumentNumber;
///
/// let found = DocumentNumber::find_all("Thông tư số 39/2017/TT-BTTT ngày 15 tháng 12 năm 2017");
/// assert_eq!(found[0].printed, "39/2017/TT-BTTT");
/// assert_eq!(found[0].number.as_ref().map(ToString::to_string).as_deref(), Some("39/2017/TT-BTTT"));
/// assert_eq!(found[0].proposal.as_ref().map(ToString::to_string).as_deref(), Some("39/2017/TT-BTTTT"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NumberMention {
    /// The place in the caller's text.
    pub span: Span,
    /// What stands there, blanks and line ends included.
    pub printed: String,
    /// The number as printed, where it can be read as one.
    pub number: Option<DocumentNumber>,
    /// What was probably meant, for a person to accept: an issuer or type that is one slip away from a known one.
    pub proposal: Option<DocumentNumber>,
}

/// Reads on from one place of the text.
#[derive(Clone, Copy)]
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes the longest run of characters that fit.
    fn run(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let len = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        self.at += len;
        rest.get(..len).unwrap_or_default()
    }

    /// Skips blanks, with at most one line end among them; tells whether there were any.
    fn blanks(&mut self) -> bool {
        let blank = self.run(char::is_whitespace);
        if blank.chars().filter(|c| *c == '\n').count() > 1 {
            self.at -= blank.len();
            return false;
        }
        !blank.is_empty()
    }

    /// Takes a sign with blanks around it; tells whether it was there, and the blanks before and after.
    fn sign(&mut self, sign: &[char]) -> Option<(bool, bool)> {
        let start = self.at;
        let before = self.blanks();
        match self.peek() {
            Some(c) if sign.contains(&c) => {
                self.at += c.len_utf8();
                Some((before, self.blanks()))
            }
            _ => {
                self.at = start;
                None
            }
        }
    }
}

const DASHES: &[char] = &['-', '–', '\u{2010}', '\u{2011}'];

/// All numbers in the text, in order.
pub(super) fn find_all(text: &str) -> Vec<NumberMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(start) = seek(text.as_bytes(), at, |byte| byte.is_ascii_digit()) {
        let mut cursor = Cursor { text, at: start };
        match mention(&mut cursor, start) {
            Some(found) => {
                at = found.span.end;
                out.push(found);
            }
            None => {
                cursor.at = start;
                cursor.run(char::is_alphanumeric);
                at = cursor.at.max(start + 1);
            }
        }
    }
    out
}

/// Tells whether a number can begin here: not within a word, a decimal, or behind a slash whose number is blank.
fn can_begin(before: &str) -> bool {
    let near = before.chars().next_back();
    // "QCVN 31:2014/BGTVT" is a standard, "Mẫu số 06/BBBG" a form
    let standard = before
        .strip_suffix(':')
        .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    let label = before.trim_end().strip_suffix("số").map_or("", str::trim_end);
    let form = ["Mẫu", "mẫu", "Biểu", "biểu", "MẪU"].iter().any(|word| label.ends_with(word));
    if standard || form {
        return false;
    }
    !near.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '_'))
        && !before.trim_end_matches([' ', '\t']).ends_with('/')
}

fn mention(cursor: &mut Cursor<'_>, start: usize) -> Option<NumberMention> {
    let text = cursor.text;
    let digits = cursor.run(|c| c.is_ascii_digit());
    let letter = cursor.run(char::is_alphabetic);
    if digits.len() > 6 || letter.chars().count() > 1 {
        return None;
    }
    // Most digits of a text are told apart by what follows, before what stands before is looked at.
    let goes_on = |c: char| c == '/' || DASHES.contains(&c) || c.is_whitespace();
    if !cursor.peek().is_some_and(goes_on) || !can_begin(text.get(..start)?) {
        return None;
    }
    let sequence = format!("{digits}{}", letter.to_lowercase());
    let party = *cursor;
    let read = ordinary(cursor).or_else(|| {
        *cursor = party;
        party_form(cursor)
    })?;
    let span = Span::new(start, cursor.at);
    let before = text.get(..start)?.trim_end_matches([' ', '\t', ':']);
    let labelled = before.ends_with("số") || before.ends_with("Số") || span.len() == text.len();
    let (number, proposal) = read.judge(&sequence, labelled)?;
    Some(NumberMention { span, printed: span.of(text)?.to_owned(), number, proposal })
}

/// The groups behind the sequence, before it is known whether they make sense.
struct Groups<'t> {
    year: Option<u16>,
    form: Form,
    groups: Vec<&'t str>,
}

/// `/2019/QĐ-UBND`, `/QĐ-UBND`, `/VPUBND-TTTH-CB`, `/2006/QH11`.
fn ordinary<'t>(cursor: &mut Cursor<'t>) -> Option<Groups<'t>> {
    cursor.sign(&['/'])?;
    let mut ahead = *cursor;
    let digits = ahead.run(|c| c.is_ascii_digit());
    let mut year = None;
    if digits.len() == 4 && ahead.sign(&['/']).is_some() {
        year = digits.parse().ok().filter(|year| (1930..=2199).contains(year));
        year?;
        *cursor = ahead;
    }
    let mut groups = vec![group(cursor)?];
    loop {
        let mut ahead = *cursor;
        let slash = groups.len() == 1 && groups.first().is_some_and(|g| g.starts_with("TTLT"));
        let joined = ahead.sign(DASHES).or_else(|| slash.then(|| ahead.sign(&['/'])).flatten());
        let Some((before, after)) = joined else { break };
        // a dash with blanks on both sides joins only where an issuer is still missing
        if before && after && groups.len() > 1 {
            break;
        }
        let Some(next) = group(&mut ahead) else { break };
        *cursor = ahead;
        groups.push(next);
    }
    Some(Groups { year, form: Form::Ordinary, groups })
}

/// `-NQ/TW`, the form of the Party's documents.
fn party_form<'t>(cursor: &mut Cursor<'t>) -> Option<Groups<'t>> {
    cursor.sign(DASHES)?;
    let kind = group(cursor).filter(|kind| codes::type_name(kind).is_some())?;
    cursor.sign(&['/'])?;
    let issuer = group(cursor)?;
    Some(Groups { year: None, form: Form::Party, groups: vec![kind, issuer] })
}

/// Letters and figures that look like a code: capitals, with a few small letters as in `TTr` or `TTg`.
fn group<'t>(cursor: &mut Cursor<'t>) -> Option<&'t str> {
    let code = cursor.run(|c| c.is_alphanumeric() || c == '&');
    let small = code.chars().filter(|c| c.is_lowercase()).count();
    let capitals = code.chars().filter(|c| c.is_uppercase()).count();
    (capitals > small.saturating_sub(1) && small <= 2 && code.chars().count() <= 16 && capitals > 0)
        .then_some(code)
}

impl Groups<'_> {
    fn number(&self, sequence: &str, kind: Option<&str>, issuer: String) -> DocumentNumber {
        DocumentNumber {
            sequence: sequence.to_owned(),
            year: self.year,
            kind: kind.map(str::to_owned),
            issuer,
            form: self.form,
        }
    }

    /// What is printed, if it is a number, and what was probably meant, if that differs.
    ///
    /// An unknown issuer alone counts only where the text says that a number stands here.
    fn judge(
        &self,
        sequence: &str,
        labelled: bool,
    ) -> Option<(Option<DocumentNumber>, Option<DocumentNumber>)> {
        let (first, rest) = self.groups.split_first()?;
        let repaired = || {
            let codes: Vec<_> = rest.iter().map(|g| codes::near_issuer(g).unwrap_or(g)).collect();
            codes.join("-")
        };
        let printed = if codes::type_name(first).is_some() && !rest.is_empty() {
            Some(self.number(sequence, Some(first), rest.join("-")))
        } else if rest.is_empty() {
            let kind_alone = self.year.and_then(|_| codes::type_name(first)).map(|_| *first);
            if kind_alone.is_some() {
                Some(self.number(sequence, kind_alone, String::new()))
            } else {
                let known = codes::is_issuer(first) || (labelled && first.chars().nth(2).is_some());
                known.then(|| self.number(sequence, None, (*first).to_owned()))
            }
        } else {
            // a letter: its first code is no type
            let codes_only = self.groups.iter().all(|g| g.chars().nth(1).is_some());
            let letter = codes_only && codes::near_type(first).is_none();
            letter.then(|| self.number(sequence, None, self.groups.join("-")))
        };
        let meant = match &printed {
            Some(number) if number.kind.is_some() => {
                Some(self.number(sequence, number.kind.as_deref(), repaired()))
            }
            Some(_) => None,
            None => codes::near_type(first)
                .filter(|_| !rest.is_empty())
                .map(|kind| self.number(sequence, Some(kind), repaired())),
        };
        let proposal = meant.filter(|meant| printed.as_ref() != Some(meant));
        (printed.is_some() || proposal.is_some()).then_some((printed, proposal))
    }
}
