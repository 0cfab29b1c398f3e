use crate::text::Span;
use crate::unicode::fold;
use crate::unicode::normalize;

/// How a text compares with fixed formulas of credit.
///
/// # Examples
/// ```
/// use quyche::{FormulaMatch, formula_match};
///
/// let formulas = ["Theo Cổng TTĐT tỉnh Bình Phước", "Theo binhphuoc.gov.vn"];
/// let exact = formula_match("“Theo  Cổng TTĐT tỉnh Bình Phước”", &formulas);
/// assert!(matches!(exact, FormulaMatch::Exact { formula: 0, .. }));
/// let near = formula_match("Theo Cổng thông tin điện tử tỉnh Bình Phước", &formulas);
/// assert!(matches!(near, FormulaMatch::NearMiss { formula: 0, .. }));
/// assert_eq!(formula_match("Theo dõi tình hình", &formulas), FormulaMatch::None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormulaMatch {
    /// A formula stands in the text.
    Exact {
        /// Which formula, counted from 0.
        formula: usize,
        /// The place in the caller's text.
        span: Span,
    },
    /// Something close to a formula stands in the text; the formula is the proposal.
    NearMiss {
        /// Which formula, counted from 0.
        formula: usize,
        /// The place in the caller's text.
        span: Span,
    },
    /// Nothing like it.
    None,
}

/// Compares a text with fixed formulas of credit.
///
/// Composition, case, the width of blanks, quotation marks and the stars of Markdown make no difference;
/// missing marks, a spelt-out abbreviation or a few wrong letters make a near miss.
///
/// # Examples
/// ```
/// use quyche::{FormulaMatch, formula_match};
///
/// let text = "Cầu đã thông xe. **THEO** *binhphuoc.gov.vn*";
/// let FormulaMatch::Exact { span, .. } = formula_match(text, &["Theo binhphuoc.gov.vn"]) else { panic!() };
/// assert_eq!(span.of(text), Some("THEO** *binhphuoc.gov.vn"));
/// ```
#[must_use]
pub fn formula_match(text: &str, formulas: &[&str]) -> FormulaMatch {
    let words = words(text);
    let mut near: Option<(usize, usize, Span)> = None;
    for (formula, wanted) in formulas.iter().enumerate() {
        let wanted: Vec<String> =
            self::words(wanted).into_iter().map(|span| read(wanted, span)).collect();
        if let Some(span) = exact(text, &words, &wanted) {
            return FormulaMatch::Exact { formula, span };
        }
        if let Some((cost, span)) = closest(text, &words, &wanted.join(" "))
            && near.is_none_or(|(best, ..)| cost < best)
        {
            near = Some((cost, formula, span));
        }
    }
    near.map_or(FormulaMatch::None, |(_, formula, span)| FormulaMatch::NearMiss { formula, span })
}

/// Where the formula stands word for word.
fn exact(text: &str, words: &[Span], wanted: &[String]) -> Option<Span> {
    let initial = wanted.first()?.chars().next()?;
    let run = words.windows(wanted.len()).find(|run| {
        begins(text, run.first(), &[initial])
            && run.iter().zip(wanted).all(|(span, word)| read(text, *span) == *word)
    })?;
    whole(run)
}

/// Tells cheaply whether a word can begin with one of the letters; a letter outside ASCII may.
fn begins(text: &str, span: Option<&Span>, letters: &[char]) -> bool {
    let first = span.and_then(|span| span.of(text)).and_then(|word| word.chars().next());
    first.is_some_and(|c| !c.is_ascii() || letters.contains(&c.to_ascii_lowercase()))
}

fn whole(run: &[Span]) -> Option<Span> {
    Some(Span::new(run.first()?.start, run.last()?.end))
}

/// A word in canonical form and small letters, without stars.
fn read(text: &str, span: Span) -> String {
    let plain: String = span.of(text).unwrap_or_default().chars().filter(|c| *c != '*').collect();
    normalize(&plain).to_lowercase()
}

/// The places of the words, without quotation marks, stars and the stop behind them.
fn words(text: &str) -> Vec<Span> {
    let light = |c: char| {
        matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '*' | '_' | '`')
            || matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ',' | ';' | ':')
    };
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let inner = word.trim_start_matches(light);
        let start = at + word.len() - inner.len();
        let inner = inner.trim_end_matches(|c: char| light(c) || matches!(c, '.' | '/' | '!'));
        if !inner.is_empty() {
            out.push(Span::new(start, start + inner.len()));
        }
        at += piece.len();
    }
    out
}

/// Openings of a credit; a near miss is looked for behind them only.
const OPENINGS: [&str; 4] = ["theo", "nguon", "dan", "trich"];
/// What people write out or shorten in the names of portals.
const LONG_FORMS: [(&str, &str); 3] =
    [("thong tin dien tu", "ttdt"), ("trang tin dien tu", "ttdt"), ("uy ban nhan dan", "ubnd")];

/// The run of words that is nearest to the formula, if it is near at all.
fn closest(text: &str, words: &[Span], wanted: &str) -> Option<(usize, Span)> {
    let wanted = plain(wanted);
    let length = wanted.split(' ').count();
    let allowed = (wanted.chars().count() / 6).max(2);
    let mut best: Option<(usize, Span)> = None;
    for (start, word) in words.iter().enumerate() {
        let opening = begins(text, Some(word), &['t', 'n', 'd'])
            && word.len() <= 16
            && OPENINGS.contains(&fold(word.of(text).unwrap_or_default()).as_str());
        let near = words.get(start + 1..words.len().min(start + length + 4)).unwrap_or_default();
        if !opening || !resembles(text, near, &wanted) {
            continue;
        }
        for take in length.saturating_sub(1).max(2)..=length + 4 {
            let Some(run) = words.get(start..start + take) else { break };
            let said: Vec<String> = run.iter().map(|word| read(text, *word)).collect();
            let cost = distance(&plain(&said.join(" ")), &wanted, allowed);
            if let (Some(cost), Some(span)) = (cost, whole(run))
                && best.is_none_or(|(known, _)| cost < known)
            {
                best = Some((cost, span));
            }
        }
    }
    best
}

/// Tells cheaply whether at least half of the words of the formula, or their beginnings, are there.
fn resembles(text: &str, words: &[Span], wanted: &str) -> bool {
    let said: Vec<String> = words.iter().map(|word| plain(&read(text, *word))).collect();
    let alike = |a: &str, b: &str| a == b || a.get(..4).is_some_and(|start| b.starts_with(start));
    let wanted: Vec<&str> = wanted.split(' ').skip(1).collect();
    let there = wanted.iter().filter(|word| said.iter().any(|said| alike(word, said))).count();
    there * 2 >= wanted.len()
}

/// Folded, with abbreviations short, one opening word, and addresses without their scheme.
fn plain(text: &str) -> String {
    let mut out = fold(text);
    for (long, short) in LONG_FORMS {
        out = out.replace(long, short);
    }
    for scheme in ["https://", "http://", "www."] {
        out = out.replace(scheme, "");
    }
    for opening in ["dan theo", "nguon", "dan nguon", "trich tu"] {
        if let Some(rest) = out.strip_prefix(opening) {
            out = format!("theo{rest}");
        }
    }
    out
}

/// The edit distance of two texts, where it is at most `limit`.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    if a.chars().count().abs_diff(b.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            let change = diagonal + usize::from(x != *y);
            left = change.min(above + 1).min(left + 1);
            *cell = left;
            diagonal = above;
        }
    }
    row.last().copied().filter(|cost| *cost <= limit)
}
