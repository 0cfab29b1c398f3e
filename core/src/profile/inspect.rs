use crate::date::Date;
use crate::profile::Profile;
use crate::profile::head::ProfileHead;
use crate::profile::head::Status;
use crate::profile::report::Report;
use crate::profile::situation::Situation;
use crate::record::Instrument;

impl Profile {
    /// Looks at the regulation itself with its own rules on number, dates, bases and structure.
    ///
    /// Drafts and regulations not in force are looked at too; [`Report::validity`] says how it stands.
    ///
    /// # Examples
    /// ```
    /// use quyche::Profile;
    ///
    /// let profile = Profile::builtin("nghe-an-80-2025")?;
    /// assert!(profile.inspect("2025-11-10".parse()?).passes());
    ///
    /// let early = profile.inspect("2025-11-09".parse()?);
    /// assert_eq!(early.outcome("PROFILE-EFFECT").name(), "fail");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn inspect(&self, on: Date) -> Report {
        self.validate(&self.head().instrument(), Situation::on(on).assume_in_force())
    }
}

impl ProfileHead {
    /// Returns the regulation as a record: what a host would hand in about it.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("quang-ngai-239-2025")?;
    /// assert_eq!(profile.head().instrument().number.as_deref(), Some("239/QĐ-UBND"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn instrument(&self) -> Instrument {
        let replaces = self.replaces.iter().map(|replaced| replaced.number.clone());
        let status = match self.status {
            Status::Issued => "issued",
            Status::Draft => "draft",
            Status::Replaced => "replaced",
            Status::Unknown => "unknown",
        };
        Instrument {
            title: Some(self.title.clone()),
            number: self.number.clone().or_else(|| {
                // A draft is known to bear none.
                (self.status == Status::Draft).then(String::new)
            }),
            issued: self.issued.as_ref().map(|issued| issued.canonical),
            effective: self.effect.as_ref().map(|effect| effect.from),
            issuer: Some(self.issuer.clone()),
            status: Some(status.to_owned()),
            bases: Some(self.bases.clone()),
            replaces: Some(replaces.collect()),
            chapters: self.structure.chapters,
            articles: Some(self.structure.articles),
            ..Instrument::default()
        }
    }
}
