//! The structure of a legal text: header, bases, and the tree of its provisions.

mod article;
mod body;
mod frame;
mod gaps;
mod header;
mod label;
mod lines;
mod parts;

use crate::legal::Citation;
use crate::legal::DateMention;
use crate::legal::NumberMention;
use crate::text::Span;

pub use header::Header;

/// A legal text as a tree of provisions; every span refers to the caller's text.
///
/// It bears what real files bear: lost headings, `Điều 2:` for `Điều 2.`, labels that a scan ruined,
/// numbering that starts again, front matter printed twice, and site text behind the end mark.
/// What was not printed is inferred or repaired, and says so.
///
/// # Examples
/// ```
/// use quyche::LegalText;
///
/// let text = "QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Tổ chức thực hiện\n1. Văn phòng chủ trì.\n2. Các sở phối hợp./.";
/// let read = LegalText::read(text);
/// let clause = read.find(&"QĐ Điều 2 khoản 2".parse()?).unwrap();
/// assert_eq!(clause.text.of(text), Some("Các sở phối hợp./."));
/// assert_eq!(read.articles().count(), 2);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct LegalText {
    /// Headers, one for each document in the text: the letter on top has its own.
    pub headers: Vec<Header>,
    /// What the document rests on (căn cứ), in order.
    pub bases: Vec<Basis>,
    /// The provisions, each before what it holds, in the order of the text.
    pub units: Vec<LegalUnit>,
    /// Signatures and lists of receivers.
    pub signatures: Vec<Span>,
    /// A run of lines that the file prints twice; the other printing was read.
    pub repeated: Option<Span>,
    /// Where the text ends; what follows belongs to the site it was taken from.
    pub end: usize,
}

/// A legal basis: one line of the preamble.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Basis {
    /// The place of the line or lines.
    pub span: Span,
    /// Numbers of documents in it.
    pub numbers: Vec<NumberMention>,
    /// Days in it.
    pub dates: Vec<DateMention>,
}

/// How the locator of a unit is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reading {
    /// The heading is missing; the number follows from the neighbours.
    Inferred,
    /// The label is printed but damaged; the number follows from the sequence.
    Repaired,
    /// As printed.
    Printed,
}

impl Reading {
    /// Returns the name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Reading::Repaired.name(), "repaired");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Inferred => "inferred",
            Self::Repaired => "repaired",
            Self::Printed => "printed",
        }
    }
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LegalUnitKind {
    /// A named place outside the articles: number and day, bases, the form of an appendix.
    Place,
    /// A book, chapter, section or subsection (phần, chương, mục, tiểu mục).
    Division,
    /// An article (điều).
    Article,
    /// A clause (khoản).
    Clause,
    /// A point (điểm).
    Point,
    /// A paragraph without number (đoạn).
    Paragraph,
    /// A dash item (gạch đầu dòng).
    Dash,
}

impl LegalUnitKind {
    /// Returns the name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::LegalUnitKind::Article.name(), "article");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Division => "division",
            Self::Article => "article",
            Self::Clause => "clause",
            Self::Point => "point",
            Self::Paragraph => "paragraph",
            Self::Dash => "dash",
        }
    }
}

/// One provision, or a heading over several.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LegalUnit {
    /// Its locator.
    pub citation: Citation,
    /// What it is.
    pub kind: LegalUnitKind,
    /// The place of its heading.
    pub heading: Option<Span>,
    /// The place of its own text, without what it holds; empty where it has none.
    pub text: Span,
    /// The place of all of it, label and lower ones included.
    pub span: Span,
    /// How the locator is known.
    pub reading: Reading,
    /// How sure the locator is, 0 to 100.
    pub confidence: u8,
    /// Index of the unit that holds this one.
    pub parent: Option<usize>,
}

impl LegalText {
    /// Reads a plain text; what is not there is left out.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::LegalText::read("Không phải văn bản.").units.is_empty());
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Self {
        parts::read(text)
    }

    /// Returns the articles in order.
    ///
    /// # Examples
    /// ```
    /// let read = quyche::LegalText::read("Điều 1. Phạm vi\n1. Một.\nĐiều 2. Đối tượng\nHai.");
    /// let names: Vec<_> = read.articles().map(|unit| unit.citation.compact()).collect();
    /// assert_eq!(names, ["VB Đ1", "VB Đ2"]);
    /// ```
    pub fn articles(&self) -> impl Iterator<Item = &LegalUnit> {
        self.units.iter().filter(|unit| unit.kind == LegalUnitKind::Article)
    }

    /// Returns the provisions directly within one, in order.
    ///
    /// # Examples
    /// ```
    /// let read = quyche::LegalText::read("Điều 1. Phạm vi\n1. Một.\n2. Hai.");
    /// let article = read.articles().next().unwrap();
    /// assert_eq!(read.within(article).count(), 2);
    /// ```
    pub fn within<'a>(&'a self, unit: &'a LegalUnit) -> impl Iterator<Item = &'a LegalUnit> {
        let index = self.units.iter().position(|known| std::ptr::eq(known, unit) || known == unit);
        self.units.iter().filter(move |inner| inner.parent.is_some() && inner.parent == index)
    }

    /// Returns what stands at a place; whether a number was inferred makes no difference.
    ///
    /// A duty (`ý`) is answered with the provision that holds it, a range of points (`a-d`) with the
    /// clause that holds the first and the last.
    ///
    /// # Examples
    /// ```
    /// let text = "Điều 1. Phạm vi\n1. Một.\n2. Hai.";
    /// let read = quyche::LegalText::read(text);
    /// let clause = read.find(&"VB Đ1.2 ý1".parse()?).unwrap();
    /// assert_eq!(clause.span.of(text), Some("2. Hai."));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn find(&self, citation: &Citation) -> Option<&LegalUnit> {
        let wanted = citation.without_duty();
        if let Some((first, last)) = wanted.point().and_then(|point| point.split_once('-')) {
            self.at(&wanted.with_point(last))?;
            return self
                .at(&wanted.with_point(first))
                .and_then(|unit| self.units.get(unit.parent?));
        }
        self.at(&wanted)
    }

    fn at(&self, wanted: &Citation) -> Option<&LegalUnit> {
        self.units
            .iter()
            .find(|unit| unit.citation.contains(wanted) && wanted.contains(&unit.citation))
    }

    /// Returns the provisions that hold one, the outermost first, itself last.
    ///
    /// # Examples
    /// ```
    /// let read = quyche::LegalText::read("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\n2. Hai.");
    /// let clause = read.find(&"VB Đ1.2".parse()?).unwrap();
    /// let path: Vec<_> = read.path(clause).iter().map(|unit| unit.citation.compact()).collect();
    /// assert_eq!(path, ["VB Ch. I", "VB Đ1", "VB Đ1.2"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn path<'a>(&'a self, unit: &'a LegalUnit) -> Vec<&'a LegalUnit> {
        let mut path = vec![unit];
        let mut above = unit.parent;
        while let Some(next) = above.and_then(|index| self.units.get(index)) {
            path.push(next);
            // a parent always stands before what it holds
            above = next.parent.filter(|index| Some(*index) < above);
        }
        path.reverse();
        path
    }

    /// Returns the header of the document itself: the last one, behind that of a covering letter.
    ///
    /// # Examples
    /// ```
    /// let read = quyche::LegalText::read("Số: 239/QĐ-UBND\nQUYẾT ĐỊNH:\nĐiều 1. Một.");
    /// let number = read.header().and_then(|header| header.number.clone()).and_then(|m| m.number);
    /// assert_eq!(number.map(|number| number.to_string()).as_deref(), Some("239/QĐ-UBND"));
    /// ```
    #[must_use]
    pub fn header(&self) -> Option<&Header> {
        self.headers.last()
    }
}
