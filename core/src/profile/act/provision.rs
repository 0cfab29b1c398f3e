use serde::Deserialize;

use crate::checks::Check;
use crate::date::Date;
use crate::legal::Citation;
use crate::profile::act::Confidence;
use crate::profile::rule::Said;
use crate::record::RecordKind;

/// One provision of a national act, with the check that a rule of a regulation may import.
///
/// # Examples
/// ```
/// let act = quyche::Act::builtin("nd-147-2024").unwrap()?;
/// let reuse = &act.provisions()[0];
/// assert_eq!(reuse.key(), "reuse-of-official-source");
/// assert_eq!(reuse.confidence(), quyche::Confidence::V2);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    key: String,
    cite: Citation,
    confidence: Confidence,
    /// The first day of this wording, where an amendment brought it.
    #[serde(default)]
    from: Option<Date>,
    duty: Said,
    #[serde(default, rename = "for", deserialize_with = "crate::profile::written::kinds")]
    kinds: Vec<RecordKind>,
    pub(crate) check: Check,
}

impl Provision {
    /// Returns the name that the acts of one chain share for what they regulate alike.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("nd-72-2013").unwrap()?;
    /// assert_eq!(act.provisions()[0].key(), "reuse-of-official-source");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Returns the place of the act.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("nd-72-2013").unwrap()?;
    /// assert_eq!(act.provisions()[0].citation().article(), Some("20"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn citation(&self) -> &Citation {
        &self.cite
    }

    /// Returns how well the provision is known.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("nd-72-2013").unwrap()?;
    /// assert_eq!(act.provisions()[0].confidence(), quyche::Confidence::V);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Tells whether the act had this wording on a day, as far as its own dates say.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("luat-16-2012").unwrap()?;
    /// let closing = &act.provisions()[0];
    /// assert!(!closing.worded("2025-12-31".parse()?)); // amended from 2026
    /// assert!(closing.worded("2026-01-01".parse()?));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn worded(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on)
    }

    /// Returns what it asks for, in one sentence of this library's own.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("nd-72-2013").unwrap()?;
    /// assert!(act.provisions()[0].duty().vi.ends_with('.'));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn duty(&self) -> &Said {
        &self.duty
    }

    /// Returns the kinds of record it looks at where the importing rule does not say.
    ///
    /// # Examples
    /// ```
    /// let act = quyche::Act::builtin("nd-72-2013").unwrap()?;
    /// assert_eq!(act.provisions()[0].kinds(), [quyche::RecordKind::Article]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn kinds(&self) -> &[RecordKind] {
        use crate::checks::Run;

        if self.kinds.is_empty() { self.check.kinds() } else { &self.kinds }
    }
}
