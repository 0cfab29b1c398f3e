//! Citations of a provision, such as `QC Điều 10 khoản 5 điểm b`.

mod display;
mod english;
mod order;
mod parse;
pub(crate) mod words;

use serde::Deserialize;
use serde::Serialize;

use crate::error::Error;
use crate::legal::Part;

/// The place of a provision in a document (viện dẫn), which always names its part.
///
/// Three forms are read and written: the full one that profiles use, a compact one, and the order
/// of running Vietnamese, smallest unit first. A heading that is missing in the file and whose
/// number was inferred stands in brackets.
///
/// # Examples
/// ```
/// use quyche::Citation;
///
/// let citation: Citation = "QC Điều 10 khoản 5 điểm b, ý 2".parse()?;
/// assert_eq!(citation.compact(), "QC Đ10.5.b ý2");
/// assert_eq!(citation.prose(), "ý 2 điểm b khoản 5 Điều 10 của Quy chế");
/// assert_eq!("QC Đ10.5.b ý2".parse::<Citation>()?, citation);
/// assert_eq!(citation.prose().parse::<Citation>()?, citation);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Citation {
    part: Part,
    place: Place,
    clause: Option<String>,
    point: Option<String>,
    paragraph: Option<u32>,
    dash: Option<u32>,
    sentence: Option<u32>,
    heading: bool,
    inferred: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// The part as a whole, or a paragraph of a letter.
    Whole,
    /// A place that has a name instead of a number.
    Named(&'static str),
    /// Phần, Chương, Mục, Tiểu mục, in this order.
    Division(Vec<(Level, String)>),
    /// A heading of an appendix, `PL I`.
    Section(String),
    Article(String),
}

/// The levels above the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Level {
    Book,
    Chapter,
    Section,
    Subsection,
}

impl Level {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Book => "Phần",
            Self::Chapter => "Chương",
            Self::Section => "Mục",
            Self::Subsection => "Tiểu mục",
        }
    }

    fn short(self) -> &'static str {
        match self {
            Self::Chapter => "Ch.",
            _ => self.name(),
        }
    }
}

/// Places with names, in the order of the text; those after the bar stand behind the articles.
pub(crate) const NAMED: [&str; 8] = [
    "tiêu ngữ",
    "số/ngày",
    "tên văn bản",
    "căn cứ",
    "đầu biểu",
    "tên báo cáo",
    "cuối biểu",
    "chữ ký",
];

impl Citation {
    /// Reads a citation that may leave its part out, in which case it means `part`.
    ///
    /// # Errors
    /// `invalid-citation` where the text is no citation.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Citation, Part};
    ///
    /// let citation = Citation::parse_in(Part::Regulation, "điểm b khoản 5 Điều 10")?;
    /// assert_eq!(citation.to_string(), "QC Điều 10 khoản 5 điểm b");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn parse_in(part: Part, text: &str) -> Result<Self, Error> {
        parse::citation(text, Some(part))
    }

    /// Reads citations separated by `;` or `,`, each of which may leave its part out.
    ///
    /// # Errors
    /// `invalid-citation` where a piece is no citation.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Citation, Part};
    ///
    /// let list = Citation::parse_list(Part::Regulation, "QĐ Đ1; Đ6.2, Đ6.3")?;
    /// assert_eq!(list.len(), 3);
    /// assert_eq!(list[2].to_string(), "QC Điều 6 khoản 3");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn parse_list(part: Part, text: &str) -> Result<Vec<Self>, Error> {
        parse::list(text, part)
    }

    /// Returns the part.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Citation, Part};
    ///
    /// assert_eq!("QĐ Điều 2".parse::<Citation>()?.part(), Part::Decision);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn part(&self) -> Part {
        self.part
    }

    /// Returns the number of the article (điều), which may carry a letter: `9a`.
    ///
    /// # Examples
    /// ```
    /// use quyche::Citation;
    ///
    /// assert_eq!("QC Đ10.5.b".parse::<Citation>()?.article(), Some("10"));
    /// assert_eq!("PL I".parse::<Citation>()?.article(), None);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn article(&self) -> Option<&str> {
        match &self.place {
            Place::Article(article) => Some(article),
            _ => None,
        }
    }

    /// Returns the number of the clause (khoản).
    ///
    /// # Examples
    /// ```
    /// assert_eq!("QC Đ10.5.b".parse::<quyche::Citation>()?.clause(), Some("5"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn clause(&self) -> Option<&str> {
        self.clause.as_deref()
    }

    /// Returns the letter of the point (điểm), as printed; `a-g` for a range.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("QC Đ20.2.a-g".parse::<quyche::Citation>()?.point(), Some("a-g"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        self.point.as_deref()
    }

    /// Returns which paragraph (đoạn) is meant, counted from 1.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("CV ¶3".parse::<quyche::Citation>()?.paragraph(), Some(3));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        self.paragraph
    }

    /// Returns which dash item (gạch đầu dòng) is meant, counted from 1.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("QC Đ10.8 gạch 2".parse::<quyche::Citation>()?.dash(), Some(2));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn dash(&self) -> Option<u32> {
        self.dash
    }

    /// Returns which duty (ý) of a provision with several is meant, counted from 1.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("QC Đ5 ý3".parse::<quyche::Citation>()?.sentence(), Some(3));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn sentence(&self) -> Option<u32> {
        self.sentence
    }

    /// Returns the name of a place without number, such as `căn cứ`, or the numeral of an appendix heading.
    ///
    /// # Examples
    /// ```
    /// use quyche::Citation;
    ///
    /// assert_eq!("QĐ căn cứ".parse::<Citation>()?.place_name(), Some("căn cứ"));
    /// assert_eq!("PL IV".parse::<Citation>()?.place_name(), Some("IV"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn place_name(&self) -> Option<&str> {
        match &self.place {
            Place::Named(name) => Some(name),
            Place::Section(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the number of the chapter (chương), where the citation is of a chapter or of a section in it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("QC Chương II".parse::<quyche::Citation>()?.chapter(), Some("II"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn chapter(&self) -> Option<&str> {
        match &self.place {
            Place::Division(levels) => levels
                .iter()
                .find(|(level, _)| *level == Level::Chapter)
                .map(|(_, number)| number.as_str()),
            _ => None,
        }
    }

    /// Tells whether the heading (tiêu đề) is meant, not the text below it.
    ///
    /// # Examples
    /// ```
    /// assert!("QC tiêu đề Đ2".parse::<quyche::Citation>()?.is_heading());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.heading
    }

    /// Tells whether the number of the article is not printed in the file but inferred from its neighbours.
    ///
    /// # Examples
    /// ```
    /// assert!("QC [Đ18].1".parse::<quyche::Citation>()?.is_inferred());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        self.inferred
    }

    /// Tells whether `other` is this place or lies within it; inferred or not makes no difference.
    ///
    /// # Examples
    /// ```
    /// use quyche::Citation;
    ///
    /// let article: Citation = "QC Điều 18".parse()?;
    /// assert!(article.contains(&"QC [Đ18].1 ý2".parse()?));
    /// assert!(!article.contains(&"QĐ Điều 18".parse()?));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        fn within<T: PartialEq>(outer: Option<&T>, inner: Option<&T>) -> bool {
            outer.is_none() || outer == inner
        }
        self.part == other.part
            && (self.place == Place::Whole || self.place == other.place)
            && within(self.clause.as_ref(), other.clause.as_ref())
            && within(self.point.as_ref(), other.point.as_ref())
            && within(self.paragraph.as_ref(), other.paragraph.as_ref())
            && within(self.dash.as_ref(), other.dash.as_ref())
            && within(self.sentence.as_ref(), other.sentence.as_ref())
            && (!self.heading || other.heading)
    }

    /// Returns the place one step up, or `None` for a whole part.
    ///
    /// # Examples
    /// ```
    /// let citation: quyche::Citation = "QC Đ10.5.b ý2".parse()?;
    /// assert_eq!(citation.parent().map(|up| up.compact()).as_deref(), Some("QC Đ10.5.b"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let mut up = self.clone();
        let taken = up.sentence.take().is_some()
            || up.dash.take().is_some()
            || up.paragraph.take().is_some()
            || up.point.take().is_some()
            || up.clause.take().is_some()
            || std::mem::take(&mut up.heading);
        if taken {
            return Some(up);
        }
        if let Place::Division(levels) = &mut up.place
            && levels.len() > 1
        {
            levels.pop();
            return Some(up);
        }
        up.inferred = false;
        (std::mem::replace(&mut up.place, Place::Whole) != Place::Whole).then_some(up)
    }

    pub(crate) fn of(part: Part, place: Place) -> Self {
        Self {
            part,
            place,
            clause: None,
            point: None,
            paragraph: None,
            dash: None,
            sentence: None,
            heading: false,
            inferred: false,
        }
    }

    pub(crate) fn into_inferred(mut self) -> Self {
        self.inferred = true;
        self
    }

    pub(crate) fn with_clause(&self, clause: u32) -> Self {
        Self { clause: Some(clause.to_string()), ..self.clone() }
    }

    pub(crate) fn with_point(&self, point: &str) -> Self {
        Self { point: Some(point.to_owned()), ..self.clone() }
    }

    pub(crate) fn with_paragraph(&self, paragraph: u32) -> Self {
        Self { paragraph: Some(paragraph), ..self.clone() }
    }

    pub(crate) fn with_dash(&self, dash: u32) -> Self {
        Self { dash: Some(dash), ..self.clone() }
    }

    /// The provision that holds the duty.
    pub(crate) fn without_duty(&self) -> Self {
        Self { sentence: None, ..self.clone() }
    }
}

impl Serialize for Citation {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(input)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
