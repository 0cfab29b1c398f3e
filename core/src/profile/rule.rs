use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;

use crate::calendar::Schedule;
use crate::legal::Citation;
use crate::profile::basis::Basis;
use crate::profile::modality::Modality;
use crate::profile::written::Written;
use crate::record::Field;
use crate::record::RecordKind;
use crate::text::Lang;

/// One rule of a profile: an obligation, where the text says it, and the check that looks.
///
/// # Examples
/// ```
/// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
/// let rule = profile.rules().iter().find(|rule| rule.id() == "ATTRIBUTION-SOURCE").unwrap();
/// assert_eq!(rule.citation().to_string(), "QC Điều 9 khoản 3");
/// assert_eq!(rule.check(), "attribution-source");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Written")]
pub struct Rule {
    pub(crate) id: Arc<str>,
    pub(crate) citation: Arc<Citation>,
    pub(crate) citations: Arc<[Citation]>,
    pub(crate) modality: Modality,
    pub(crate) binds: Vec<String>,
    pub(crate) duty: Arc<Said>,
    pub(crate) attested: Attested,
    pub(crate) kinds: Vec<RecordKind>,
    pub(crate) conditions: Vec<(Field, Vec<String>)>,
    pub(crate) notes: Arc<[String]>,
    pub(crate) schedule: Option<Schedule>,
    pub(crate) basis: Basis,
}

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Said {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// Returns the sentence in one language.
    ///
    /// # Examples
    /// ```
    /// use quyche::Lang;
    ///
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(!profile.rules()[0].duty().text(Lang::En).is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// How well a provision is attested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Attested {
    /// The text itself was read.
    #[default]
    Primary,
    /// Known from a source that copies or quotes the act.
    Secondary,
}

impl Rule {
    /// Returns the identifier, the same for one obligation in every province.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(profile.rules().iter().any(|rule| rule.id() == "UNICODE-6909"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the first place of the text that says it.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert_eq!(profile.rules()[0].citation(), &profile.rules()[0].citations()[0]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn citation(&self) -> &Citation {
        &self.citation
    }

    /// Returns every place of the text that says it.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(profile.rules().iter().all(|rule| !rule.citations().is_empty()));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }

    /// Returns how strongly it binds.
    ///
    /// # Examples
    /// ```
    /// use quyche::Modality;
    ///
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(profile.rules().iter().any(|rule| rule.modality() == Modality::Needs));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn modality(&self) -> Modality {
        self.modality
    }

    /// Returns the roles it binds.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(profile.rules().iter().any(|rule| rule.binds().iter().any(|role| role == "unit")));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn binds(&self) -> &[String] {
        &self.binds
    }

    /// Returns what it asks for, in one sentence of this library's own.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(profile.rules().iter().all(|rule| !rule.duty().vi.is_empty()));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn duty(&self) -> &Said {
        &self.duty
    }

    /// Returns how well the provision is attested.
    ///
    /// # Examples
    /// ```
    /// use quyche::Attested;
    ///
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert_eq!(profile.rules()[0].attested(), Attested::Primary);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn attested(&self) -> Attested {
        self.attested
    }

    /// Returns the name of the check; `imported` where a national act gives it.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert!(profile.rules().iter().any(|rule| rule.check() == "password"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn check(&self) -> &'static str {
        self.basis.name()
    }

    /// Returns the kinds of record it looks at; none for a provision that judges no record.
    ///
    /// # Examples
    /// ```
    /// use quyche::RecordKind;
    ///
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// let rule = profile.rules().iter().find(|rule| rule.id() == "ATTRIBUTION-SOURCE").unwrap();
    /// assert_eq!(rule.kinds(), [RecordKind::Article]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn kinds(&self) -> &[RecordKind] {
        if self.kinds.is_empty() { self.basis.kinds() } else { &self.kinds }
    }

    /// Returns the facts it reads.
    ///
    /// # Examples
    /// ```
    /// use quyche::Field;
    ///
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// let rule = profile.rules().iter().find(|rule| rule.id() == "ATTRIBUTION-SOURCE").unwrap();
    /// assert_eq!(rule.fields(), [Field::Reuse, Field::Author, Field::Source]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        self.conditions.iter().map(|(field, _)| *field).chain(self.basis.fields()).collect()
    }

    /// Returns the notes of the profile on defects of the text that touch it.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// let rule = profile.rules().iter().find(|rule| rule.id() == "UNICODE-6909").unwrap();
    /// assert_eq!(rule.notes(), ["Q2"]);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Tells whether another rule says the same of the same records at the same place.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        self.id == other.id
            && self.citation == other.citation
            && self.kinds() == other.kinds()
            && self.conditions == other.conditions
            && self.duty == other.duty
    }
}
