//! National acts behind the regulations: when each binds, what replaced it, and how well that is known.

mod builtin;
mod provision;
mod standing;

pub use provision::Provision;
pub use standing::ActStanding;

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::file;

/// How well a fact of law is known.
///
/// # Examples
/// ```
/// use quyche::Confidence;
///
/// assert!(Confidence::V2.decides());
/// assert!(!Confidence::R.decides());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// The text of the act itself was read.
    V,
    /// Seen in a source that copies or quotes the act.
    V2,
    /// Recalled, with no source.
    R,
    /// Uncertain, or sources conflict.
    U,
}

impl Confidence {
    /// Tells whether the fact may decide a verdict.
    ///
    /// # Examples
    /// ```
    /// assert!(!quyche::Confidence::U.decides());
    /// ```
    #[must_use]
    pub fn decides(self) -> bool {
        matches!(self, Self::V | Self::V2)
    }
}

/// A day with how well it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KnownDay {
    /// The day.
    pub day: Date,
    /// How well it is known.
    pub confidence: Confidence,
}

/// A national act (luật, nghị định, thông tư) that a regulation cites.
///
/// # Examples
/// ```
/// use quyche::{Act, ActStanding};
///
/// let act = Act::numbered("43/2011/NĐ-CP").unwrap()?;
/// assert_eq!(act.standing("2022-08-14".parse()?), ActStanding::InForce);
/// assert!(matches!(act.standing("2022-08-15".parse()?), ActStanding::Ended { .. }));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Act {
    /// The identifier, such as `nd-43-2011`.
    pub id: String,
    /// The number.
    pub number: String,
    /// The title in Vietnamese.
    pub title: String,
    /// The title in English.
    pub title_en: String,
    /// The day of issue, where known.
    #[serde(default)]
    pub issued: Option<Date>,
    /// The first day it binds.
    pub from: KnownDay,
    /// The last day it bound; none where no end is known.
    #[serde(default)]
    pub to: Option<KnownDay>,
    /// The acts that replaced it, by identifier.
    #[serde(default)]
    pub replaced_by: Vec<String>,
    /// A day on which it was seen in force, where its first day is not well known.
    #[serde(default)]
    pub seen_in_force: Option<Date>,
    #[serde(default)]
    provision: Vec<Provision>,
}

impl Act {
    /// Returns every act that comes with the library.
    ///
    /// # Errors
    /// `invalid-act`, which cannot happen with the acts of this library.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Act::all()?.iter().any(|act| act.number == "30/2020/NĐ-CP"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn all() -> Result<Vec<Self>, Error> {
        builtin::ACTS.iter().map(|(id, text)| Self::parse(text, id)).collect()
    }

    /// Returns the act of this identifier, where it comes with the library.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Act::builtin("nd-42-2022").is_some());
    /// assert!(quyche::Act::builtin("nd-1-1900").is_none());
    /// ```
    #[must_use]
    pub fn builtin(id: &str) -> Option<Result<Self, Error>> {
        let (_, text) = builtin::ACTS.iter().find(|(known, _)| *known == id)?;
        Some(Self::parse(text, id))
    }

    /// Returns the act of this number, where it comes with the library.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Act::numbered("67/2006/QH11").unwrap()?.id, "luat-67-2006");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn numbered(number: &str) -> Option<Result<Self, Error>> {
        let line = format!("number = \"{number}\"");
        let (id, text) = builtin::ACTS.iter().find(|(_, text)| text.lines().any(|l| l == line))?;
        Some(Self::parse(text, id))
    }

    /// The acts that come with the library.
    pub(super) fn builtin_ids() -> impl Iterator<Item = &'static str> {
        builtin::ACTS.iter().map(|(id, _)| *id)
    }

    /// The keys of the provisions of an act and of those that replaced it, without reading them whole.
    pub(super) fn keys_of_chain(id: &str) -> Vec<&'static str> {
        let mut ids: Vec<_> = Self::builtin_ids().filter(|known| *known == id).collect();
        let (mut seen, mut keys) = (Vec::new(), Vec::new());
        while let Some(id) = ids.pop() {
            let Some((id, text)) = builtin::ACTS.iter().copied().find(|(known, _)| *known == id)
            else {
                continue;
            };
            seen.push(id);
            for line in text.lines() {
                let words = || line.split('"').skip(1).step_by(2);
                if line.starts_with("key = ") {
                    keys.extend(words());
                } else if line.starts_with("replaced_by = ") {
                    ids.extend(words().filter(|id| !seen.contains(id)));
                }
            }
        }
        keys
    }

    fn parse(text: &str, id: &str) -> Result<Self, Error> {
        file::toml(text).map_err(|fault| fault.of_file(ErrorKind::InvalidAct, id, text))
    }

    /// Tells whether the act binds on a day, as far as that is known.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Act, ActStanding};
    ///
    /// let act = Act::builtin("tt-22-2023").unwrap()?;
    /// assert_eq!(act.standing("2026-06-30".parse()?), ActStanding::InForce);
    /// assert_eq!(act.standing("2026-07-01".parse()?), ActStanding::Unknown);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn standing(&self, on: Date) -> ActStanding {
        ActStanding::of(self, on)
    }

    /// Returns the provisions that profiles import.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("nd-43-2011").unwrap()?;
    /// assert!(act.provisions().iter().any(|provision| provision.key() == "fields-legal-document"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn provisions(&self) -> &[Provision] {
        &self.provision
    }
}
