use crate::calendar::Calendar;
use crate::calendar::Every;
use crate::calendar::FallbackWindows;
use crate::calendar::FirstPeriod;
use crate::calendar::Occurrence;
use crate::calendar::Period;
use crate::calendar::Schedule;
use crate::calendar::ScheduleOptions;
use crate::checks::Case;
use crate::checks::FallsDue;
use crate::checks::Outcome;
use crate::checks::Run;
use crate::date::Date;
use crate::date::Moment;
use crate::error::Error;
use crate::profile::Profile;
use crate::profile::basis::Basis;
use crate::profile::deadlines::Deadline;
use crate::profile::deadlines::DeadlineQuery;
use crate::profile::rule::Rule;
use crate::profile::validity::Validity;
use crate::record::Facts;

impl Rule {
    /// What falls due by this rule at one time.
    pub(super) fn deadline(
        &self,
        profile: &str,
        validity: Validity,
        occurrence: Occurrence,
    ) -> Deadline {
        Deadline {
            profile: profile.to_owned(),
            rule: self.id().to_owned(),
            subject: None,
            basis: None,
            citations: self.citations().to_vec(),
            modality: self.modality(),
            duty: self.duty().clone(),
            reporters: self.binds().to_vec(),
            receiver: None,
            validity,
            occurrence,
        }
    }

    /// What falls due from the days that a record says, where the rule concerns it.
    fn falls_due(&self, case: &Case<'_>, follow: bool) -> Option<FallsDue> {
        if !self.kinds().contains(&case.facts.kind()) || self.concerned(case) != Outcome::Pass {
            return None;
        }
        match &self.basis {
            Basis::Own(check) => check.falls_due(case),
            Basis::Imported(import) => import.resolve(case.on, follow).check?.0.falls_due(case),
        }
    }
}

impl Profile {
    /// The windows that count where the regulation names none.
    pub(crate) fn fallback_windows(&self) -> Result<Option<FallbackWindows>, Error> {
        self.head.report_windows.as_deref().map(FallbackWindows::builtin).transpose()
    }

    /// Lists what falls due from what a record says, as of a day, each with the instant it was done: the next
    /// change of a password, the next backup, the end of a term that runs from a request, the day until
    /// which something must be kept.
    ///
    /// Roles are not asked: the host hands in what concerns it. What was due before the first day and is not
    /// done is listed too; what depends on a day that the
    /// record does not say is not, and [`validate`](Self::validate) asks for it.
    ///
    /// # Errors
    /// `out-of-range` where a term of working days leaves the calendar.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Account, Calendar, Profile};
    ///
    /// let profile = Profile::builtin("nghe-an-80-2025")?;
    /// let mut account = Account::default();
    /// account.password_changed = Some("2025-11-30".parse()?);
    /// let (on, year) = ("2026-02-01".parse()?, "2026-01-01".parse()?..="2026-12-31".parse()?);
    /// let due = profile.event_duties(&Calendar::vietnam()?, year, on, "admin.kimlien", &account)?;
    /// assert_eq!(due[0].0.id(), "nghe-an-80-2025/ACCOUNT-PWD-ROTATION/admin.kimlien/2025-11-30");
    /// assert_eq!(due[0].0.occurrence.last_good_day.unwrap().to_string(), "2026-02-28");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn event_duties(
        &self,
        calendar: &Calendar,
        query: impl Into<DeadlineQuery>,
        on: Date,
        subject: &str,
        record: &dyn Facts,
    ) -> Result<Vec<(Deadline, Option<Moment>)>, Error> {
        let query = query.into();
        let case = Case::new(record, on);
        let follow = self.head.latest_reference_applies;
        let mut found = Vec::new();
        for rule in self.rules() {
            let Some(FallsDue { from, due, done }) = rule.falls_due(&case, follow) else {
                continue;
            };
            let schedule = Schedule {
                every: vec![Every::Once],
                due,
                window: None,
                receiver: None,
                reporters: Vec::new(),
                first_period: FirstPeriod::Full,
            };
            let options = ScheduleOptions::new();
            let occurrence = schedule.occurrence(Period::once(from), calendar, &options)?;
            let day = occurrence.sort_day();
            let listed = query.days.contains(&day) || (day < *query.days.start() && done.is_none());
            let validity = self.validity(day.max(from));
            let binds = matches!(validity, Validity::InForce | Validity::Unknown);
            if listed && (binds || query.assume_in_force) {
                let deadline = rule.deadline(self.id(), validity, occurrence);
                found.push((Deadline { subject: Some(subject.to_owned()), ..deadline }, done));
            }
        }
        Ok(found)
    }
}
