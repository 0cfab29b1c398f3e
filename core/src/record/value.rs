use crate::date::Date;
use crate::date::Moment;
use crate::record::Given;
use crate::record::Notice;
use crate::record::Review;
use crate::record::Section;
use crate::record::given::Misfit;

/// What a field of a record holds, whatever the kind of record.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value<'r> {
    /// A text; blank text is empty.
    Text(&'r str),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// An instant.
    Moment(Moment),
    /// A number.
    Count(u64),
    /// Several texts.
    Texts(&'r [String]),
    /// Several days.
    Days(&'r [Date]),
    /// The steps of a review.
    Reviews(&'r [Review]),
    /// The sections of a portal.
    Sections(&'r [Section]),
    /// The notices given.
    Notices(&'r [Notice]),
}

impl Value<'_> {
    /// Tells whether the field was said and says nothing: blank text, or a list without content.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Value::Text("  ").is_empty());
    /// assert!(!quyche::Value::Flag(false).is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Texts(texts) => texts.iter().all(|text| text.trim().is_empty()),
            Self::Days(list) => list.is_empty(),
            Self::Reviews(list) => list.is_empty(),
            Self::Sections(list) => list.is_empty(),
            Self::Notices(list) => list.is_empty(),
            Self::Flag(_) | Self::Day(_) | Self::Moment(_) | Self::Count(_) => false,
        }
    }
}

/// How the value of one field is written, for schemas and bindings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// A text.
    Text,
    /// Yes or no.
    Flag,
    /// A day, ISO 8601.
    Day,
    /// An instant, ISO 8601.
    Moment,
    /// A whole number.
    Count,
    /// A list of texts.
    Texts,
    /// A list of days, ISO 8601.
    Days,
    /// A text that is never printed or stored.
    Secret,
    /// A list of structured values of the named type.
    Entries(&'static str),
}

/// A type that can be the content of a field.
pub(crate) trait Content: Sized {
    const SHAPE: Shape;
    fn value(&self) -> Value<'_>;
    fn of(given: Given) -> Result<Self, Misfit>;

    /// Puts what is given into a field of this type.
    #[inline(never)]
    fn put(field: &mut Option<Self>, given: Given) -> Result<(), Misfit> {
        *field = Some(Self::of(given)?);
        Ok(())
    }
}

macro_rules! content {
    ($($ty:ty, $shape:ident, $self:ident => $value:expr;)*) => {
        $(impl Content for $ty {
            const SHAPE: Shape = Shape::$shape;
            fn value(&$self) -> Value<'_> {
                $value
            }
            fn of(given: Given) -> Result<Self, Misfit> {
                match given {
                    Given::$shape(given) => Ok(given),
                    _ => Err(Misfit::Shape),
                }
            }
        })*
    };
}

content! {
    String, Text, self => Value::Text(self);
    bool, Flag, self => Value::Flag(*self);
    Date, Day, self => Value::Day(*self);
    Moment, Moment, self => Value::Moment(*self);
    u64, Count, self => Value::Count(*self);
    Vec<String>, Texts, self => Value::Texts(self);
    Vec<Date>, Days, self => Value::Days(self);
}
