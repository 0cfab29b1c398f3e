//! The parts of a long legal text that are found and ranked on their own: its articles, and what stands around them.

use tantivy::DocId;
use tantivy::columnar::Column;

use crate::search::locators::Provision;
use crate::text::Span;

/// What stands before, between or after the articles counts from this length on.
const REST: usize = 300;

/// What a stored entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A record of which no part is stored on its own.
    Record,
    /// A record whose passages follow it.
    Whole,
    /// The passage of this number, counted from 0, of the record before it.
    Passage(usize),
}

impl Role {
    /// The number under which the role is stored; a record alone needs none.
    pub(super) fn code(self) -> u64 {
        match self {
            Self::Record => 0,
            Self::Whole => 1,
            Self::Passage(n) => n as u64 + 2,
        }
    }

    pub(super) fn of(code: u64) -> Self {
        match code {
            0 => Self::Record,
            1 => Self::Whole,
            n => Self::Passage(usize::try_from(n - 2).unwrap_or(usize::MAX)),
        }
    }

    /// The entry of the record that this entry belongs to. Passages are written right after their record,
    /// and every merge keeps them there.
    pub(super) fn whole(self, doc: DocId) -> DocId {
        match self {
            Self::Passage(n) => {
                u32::try_from(n).map_or(doc, |n| doc.saturating_sub(n).saturating_sub(1))
            }
            _ => doc,
        }
    }
}

/// The roles of the entries of one segment; absent where every entry is a record alone.
pub(super) type Roles = Option<Column<u64>>;

/// The role of an entry.
pub(super) fn role(roles: &Roles, doc: DocId) -> Role {
    Role::of(roles.as_ref().and_then(|roles| roles.first(doc)).unwrap_or(0))
}

/// A part of a legal text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'p> {
    pub span: Span,
    /// The article; absent for what stands around the articles.
    pub provision: Option<&'p Provision>,
}

impl Passage<'_> {
    /// Says whether a provision is the passage or within it.
    pub(super) fn holds(&self, one: &Provision) -> bool {
        self.span.start <= one.span.0 && one.span.1 <= self.span.end
    }
}

/// The passages of a text of so many bytes, in order; none where it has only one.
pub(super) fn passages(provisions: &[Provision], length: usize) -> Vec<Passage<'_>> {
    let is_article = |one: &Provision| {
        let above = one.parent.and_then(|at| provisions.get(at));
        one.clause.is_none()
            && one.point.is_none()
            && one.article.is_some()
            && above.is_none_or(|above| above.article.is_none())
    };
    let mut all = Vec::new();
    let mut at = 0;
    let rest = |start: usize, end: usize| {
        (end >= start + REST).then(|| Passage { span: Span::new(start, end), provision: None })
    };
    for one in provisions.iter().filter(|one| is_article(one)) {
        let (start, end) = (one.span.0.max(at), one.span.1.min(length));
        if start < end {
            all.extend(rest(at, start));
            all.push(Passage { span: Span::new(start, end), provision: Some(one) });
            at = end;
        }
    }
    all.extend(rest(at, length));
    if all.len() < 2 { Vec::new() } else { all }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::locators::provisions;

    fn cut(text: &str) -> Vec<(Option<String>, String)> {
        let all = provisions(text);
        let named = |one: Passage<'_>| {
            let start = one.span.of(text).unwrap().split_whitespace().take(2);
            (one.provision.and_then(Provision::name), start.collect::<Vec<_>>().join(" "))
        };
        passages(&all, text.len()).into_iter().map(named).collect()
    }

    #[test]
    fn articles_and_what_stands_around_them_are_passages() {
        let lead = "Căn cứ Luật Tổ chức chính quyền địa phương; ".repeat(10);
        let text = format!(
            "{lead}\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành\n1. Một.\n2. Hai.\n\nĐiều 2. Hiệu lực\nTừ ngày ký."
        );
        let found = cut(&text);
        let names: Vec<_> = found.iter().map(|one| one.0.as_deref()).collect();
        assert_eq!(names, [None, Some("Điều 1"), Some("Điều 2")]);
        assert_eq!(found[1].1, "Điều 1.");
        assert!(cut("Điều 1. Chỉ có một điều.").is_empty());
        assert!(cut("").is_empty());
    }

    #[test]
    fn roles_lead_back_to_the_record() {
        for role in [Role::Record, Role::Whole, Role::Passage(0), Role::Passage(7)] {
            assert_eq!(Role::of(role.code()), role);
        }
        assert_eq!(Role::Passage(2).whole(10), 7);
        assert_eq!(Role::Whole.whole(10), 10);
    }
}
