use serde::Serialize;

use crate::date::Date;
use crate::profile::head::ProfileHead;
use crate::profile::head::Status;
use crate::text::Lang;

/// Whether a regulation binds on a day.
///
/// # Examples
/// ```
/// use quyche::{Profile, Validity};
///
/// let profile = Profile::builtin("ben-tre-03-2019")?;
/// assert_eq!(profile.validity("2019-01-25".parse()?), Validity::InForce);
/// assert!(matches!(profile.validity("2019-01-24".parse()?), Validity::NotYet { .. }));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "validity", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Validity {
    /// It binds.
    InForce,
    /// It is a draft and binds nobody by its own text.
    Draft,
    /// It does not bind yet.
    NotYet {
        /// The first day it binds.
        from: Date,
        /// The instrument that applied before, whose content this library does not hold.
        before: Option<String>,
    },
    /// It binds no more.
    Ended {
        /// The last day it bound.
        last: Date,
    },
    /// Nobody said from when it binds.
    Unknown,
}

impl Validity {
    pub(crate) fn of(head: &ProfileHead, on: Date) -> Self {
        match (&head.status, &head.effect) {
            (Status::Draft, _) => Self::Draft,
            (_, None) => Self::Unknown,
            (_, Some(effect)) if on < effect.from => Self::NotYet {
                from: effect.from,
                before: head.replaces.first().map(|replaced| replaced.number.clone()),
            },
            (_, Some(effect)) => match effect.to {
                Some(last) if on > last => Self::Ended { last },
                None if head.status == Status::Replaced => Self::Unknown,
                _ => Self::InForce,
            },
        }
    }

    /// Says it in a sentence.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Validity};
    ///
    /// assert_eq!(Validity::InForce.message(Lang::Vi), "đang có hiệu lực");
    /// ```
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::InForce, Lang::Vi) => "đang có hiệu lực".into(),
            (Self::InForce, Lang::En) => "in force".into(),
            (Self::Draft, Lang::Vi) => "dự thảo, không có hiệu lực theo văn bản này".into(),
            (Self::Draft, Lang::En) => "a draft, not in force by this text".into(),
            (Self::NotYet { from, before: None }, Lang::Vi) => {
                format!("chưa có hiệu lực, áp dụng từ {}", from.written(lang))
            }
            (Self::NotYet { from, before: None }, Lang::En) => {
                format!("not yet in force, binds from {from}")
            }
            (Self::NotYet { from, before: Some(number) }, Lang::Vi) => format!(
                "chưa có hiệu lực, áp dụng từ {}; trước đó áp dụng {number}, không có nội dung tại đây",
                from.written(lang)
            ),
            (Self::NotYet { from, before: Some(number) }, Lang::En) => format!(
                "not yet in force, binds from {from}; before that {number} applied, not available here"
            ),
            (Self::Ended { last }, Lang::Vi) => {
                format!("đã hết hiệu lực sau ngày {}", last.written(lang))
            }
            (Self::Ended { last }, Lang::En) => format!("no longer in force after {last}"),
            (Self::Unknown, Lang::Vi) => "chưa rõ hiệu lực".into(),
            (Self::Unknown, Lang::En) => "not known whether in force".into(),
        }
    }
}
