//! Where in a legal text a passage stands: article, clause, point, and the headings above.

use serde::Deserialize;
use serde::Serialize;

use crate::legal::LegalText;
use crate::legal::LegalUnit;
use crate::legal::LegalUnitKind;
use crate::search::scan::Word;
use crate::text::Span;

/// A provision of a stored text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Provision {
    /// First byte and one past the last, label and lower provisions included.
    pub span: (usize, usize),
    /// Index of the provision that holds this one.
    pub parent: Option<usize>,
    pub article: Option<String>,
    pub clause: Option<String>,
    pub point: Option<String>,
    /// The name of a chapter or section, with its heading, or the heading of an article.
    pub heading: Option<String>,
}

/// A place that a query names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Locator {
    pub article: String,
    pub clause: Option<String>,
    pub point: Option<String>,
}

/// Reads the provisions of a legal text, each after what holds it.
pub(super) fn provisions(text: &str) -> Vec<Provision> {
    let read = LegalText::read(text);
    let kept = |unit: &LegalUnit| {
        matches!(
            unit.kind,
            LegalUnitKind::Division
                | LegalUnitKind::Article
                | LegalUnitKind::Clause
                | LegalUnitKind::Point
        )
    };
    let mut places: Vec<Option<usize>> = Vec::with_capacity(read.units.len());
    let mut all: Vec<Provision> = Vec::new();
    for unit in &read.units {
        let parent = unit.parent.and_then(|at| places.get(at).copied().flatten());
        if !kept(unit) {
            places.push(parent);
            continue;
        }
        places.push(Some(all.len()));
        all.push(Provision {
            span: (unit.span.start, unit.span.end),
            parent,
            article: unit.citation.article().map(str::to_owned),
            clause: unit.citation.clause().map(str::to_owned),
            point: unit.citation.point().map(str::to_owned),
            heading: heading(text, unit),
        });
    }
    all
}

fn heading(text: &str, unit: &LegalUnit) -> Option<String> {
    let own = unit.heading.and_then(|span| span.of(text)).map(one_line);
    match unit.kind {
        LegalUnitKind::Division => {
            let printed = unit.span.of(text)?.lines().next()?.trim();
            Some(match own {
                Some(own) if !printed.contains(own.as_str()) => format!("{printed}. {own}"),
                _ => one_line(printed),
            })
        }
        LegalUnitKind::Article => own,
        _ => None,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Provision {
    /// The keys under which the provision is found.
    pub(super) fn key(&self) -> Option<String> {
        let place = Locator {
            article: self.article.clone()?,
            clause: self.clause.clone(),
            point: self.point.clone(),
        };
        place.keys().into_iter().next()
    }

    /// The locator as it is cited: `Điều 9 khoản 3`.
    pub(super) fn name(&self) -> Option<String> {
        let mut name = format!("Điều {}", self.article.as_ref()?);
        if let Some(clause) = &self.clause {
            name.push_str(" khoản ");
            name.push_str(clause);
        }
        if let Some(point) = &self.point {
            name.push_str(" điểm ");
            name.push_str(point);
        }
        Some(name)
    }

    fn is_at(&self, locator: &Locator) -> bool {
        let same =
            |one: Option<&String>, two: &str| one.is_some_and(|one| one.eq_ignore_ascii_case(two));
        let both = |one: Option<&String>, two: Option<&String>| match two {
            Some(two) => same(one, two),
            None => one.is_none(),
        };
        same(self.article.as_ref(), &locator.article)
            && both(self.clause.as_ref(), locator.clause.as_ref())
            && both(self.point.as_ref(), locator.point.as_ref())
    }
}

impl Locator {
    /// The keys of the place and of what it is in, the narrowest first.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys = vec![self.article.to_lowercase()];
        for part in [&self.clause, &self.point] {
            let (Some(part), Some(last)) = (part, keys.last()) else { break };
            keys.push(format!("{last}/{}", part.to_lowercase()));
        }
        keys.reverse();
        keys
    }

    /// The same place and what it is in, the narrowest first.
    fn widened(&self) -> [Self; 3] {
        let article = Self { article: self.article.clone(), ..Self::default() };
        let clause = Self { point: None, ..self.clone() };
        [self.clone(), clause, article]
    }
}

/// The innermost provision around a place.
pub(super) fn around(all: &[Provision], at: usize) -> Option<&Provision> {
    all.iter().rfind(|one| one.article.is_some() && (one.span.0..one.span.1).contains(&at))
}

/// The provision that a query names, or the one that it would be in; the last one, since an attached
/// regulation follows its decision.
pub(super) fn named<'p>(all: &'p [Provision], locator: &Locator) -> Option<&'p Provision> {
    locator.widened().iter().find_map(|place| all.iter().rfind(|one| one.is_at(place)))
}

/// The headings above a provision and its own, the outermost first.
pub(super) fn path(all: &[Provision], one: &Provision) -> Vec<String> {
    let mut path: Vec<String> = one.heading.iter().cloned().collect();
    let mut above = one.parent;
    while let Some(next) = above.and_then(|at| all.get(at)) {
        path.extend(next.heading.clone());
        above = next.parent.filter(|at| Some(*at) < above);
    }
    path.reverse();
    path
}

/// Reads a locator among the words of a query (`điều 9 khoản 3 điểm b`): which words, and the place.
pub(super) fn locator(words: &[Word]) -> Option<(std::ops::Range<usize>, Locator)> {
    let said = |at: usize, name: &str| words.get(at).is_some_and(|word| word.folded == name);
    let value = |at: usize| words.get(at).map(|word| word.exact.clone());
    // 9, and 9a of a law that was amended.
    let number = |at: usize| {
        let digit = |word: &&Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
        words.get(at).filter(digit).map(|word| word.folded.clone())
    };
    // Both orders are in use: điểm b khoản 3 Điều 9, and Điều 9 khoản 3 điểm b.
    let at = (0..words.len()).find(|at| said(*at, "dieu") && number(at + 1).is_some())?;
    let mut found = Locator { article: number(at + 1)?, ..Locator::default() };
    let (mut start, mut end) = (at, at + 2);
    if said(end, "khoan") && number(end + 1).is_some() {
        found.clause = number(end + 1);
        end += 2;
        if said(end, "diem") && value(end + 1).is_some_and(|point| point.chars().count() == 1) {
            found.point = value(end + 1);
            end += 2;
        }
    } else if let Some(before) = at.checked_sub(2)
        && said(before, "khoan")
        && number(before + 1).is_some()
    {
        found.clause = number(before + 1);
        start = before;
        if let Some(before) = before.checked_sub(2)
            && said(before, "diem")
        {
            found.point = value(before + 1);
            start = before;
        }
    }
    Some((start..end, found))
}

/// The passage of a provision that a snippet shows when its place was asked for.
pub(super) fn passage(text: &str, one: &Provision, length: usize) -> Option<Span> {
    let whole = Span::new(one.span.0, one.span.1).of(text)?;
    let mut end = whole.len().min(length);
    while !whole.is_char_boundary(end) {
        end -= 1;
    }
    let cut = whole.get(..end)?;
    let end = if end == whole.len() { end } else { cut.rfind(char::is_whitespace).unwrap_or(end) };
    let shown = whole.get(..end)?.trim_end();
    (!shown.is_empty()).then(|| Span::new(one.span.0, one.span.0 + shown.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::scan::words;

    const TEXT: &str = "QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n\nChương II\nTỔ CHỨC\nĐiều 9. Thông tin\n1. Một.\n2. Hai:\na) Ăn.\nb) Bơi.\n";

    #[test]
    fn a_place_has_its_locator_and_path() {
        let all = provisions(TEXT);
        let one = around(&all, TEXT.find("Bơi").unwrap()).unwrap();
        assert_eq!(one.name().as_deref(), Some("Điều 9 khoản 2 điểm b"));
        assert_eq!(path(&all, one), ["Chương II. TỔ CHỨC", "Thông tin"]);
        assert_eq!(around(&all, 0), None);
    }

    #[test]
    fn a_citation_typed_is_read_in_both_orders() {
        for query in [
            "điều 9 khoản 2 điểm b",
            "diem b khoan 2 dieu 9 quyet dinh",
            "cua Điều 9 khoản 2 điểm B",
        ] {
            let (_, found) = locator(&words(query)).unwrap();
            let all = provisions(TEXT);
            let one = named(&all, &found).unwrap();
            assert_eq!(passage(TEXT, one, 100).unwrap().of(TEXT), Some("b) Bơi."), "{query}");
        }
        assert_eq!(locator(&words("điều kiện 9")), None);
    }
}
