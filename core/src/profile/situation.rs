use crate::date::Date;

/// The day asked about, and what else the host says about the world.
///
/// # Examples
/// ```
/// use quyche::{Article, Profile, Situation, Validity};
///
/// let draft = Profile::builtin("binh-phuoc-draft-2015")?;
/// let on = "2026-03-01".parse()?;
/// let report = draft.validate(&Article::default(), on);
/// assert!(report.verdicts().iter().all(|verdict| verdict.outcome.name() == "not-applicable"));
///
/// let report = draft.validate(&Article::default(), Situation::on(on).assume_in_force());
/// assert_eq!(report.validity(), &Validity::Draft);
/// assert!(report.verdicts().iter().any(|verdict| verdict.outcome.name() == "needs-attestation"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Situation {
    pub(crate) on: Date,
    pub(crate) assume_in_force: bool,
}

impl Situation {
    /// Asks about a day.
    ///
    /// # Examples
    /// ```
    /// let situation = quyche::Situation::on("2026-03-01".parse()?);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self { on: day, assume_in_force: false }
    }

    /// Applies the rules of a draft, or of a regulation not in force on that day, as if it bound.
    ///
    /// The report still says how the regulation stands.
    ///
    /// # Examples
    /// ```
    /// let situation = quyche::Situation::on("2026-03-01".parse()?).assume_in_force();
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn assume_in_force(mut self) -> Self {
        self.assume_in_force = true;
        self
    }
}

impl From<Date> for Situation {
    fn from(day: Date) -> Self {
        Self::on(day)
    }
}
