//! A regulation as data: who it is, when it binds, and its rules with their citations.

mod act;
mod audit;
mod audit_page;
mod audit_run;
mod basis;
mod deadlines;
mod event_duties;
mod head;
mod import;
mod inspect;
mod lines;
mod message;
mod modality;
mod note;
mod packed;
mod read;
mod report;
mod rule;
mod sarif;
mod situation;
mod theme;
mod validate;
mod validity;
mod written;

pub use act::Act;
pub use act::ActStanding;
pub use act::Confidence;
pub use act::KnownDay;
pub use act::Provision;
pub use audit::Audit;
pub use audit::BodySummary;
pub use audit::Finding;
pub use audit::OutcomeCounts;
pub use audit::SectionAge;
pub use audit::ThemeSummary;
pub use audit::Unseen;
pub use deadlines::Deadline;
pub use deadlines::DeadlineQuery;
pub use head::Dated;
pub use head::Effect;
pub use head::ProfileHead;
pub use head::Replaced;
pub use head::Status;
pub use head::Structure;
pub use head::Variant;
pub use import::Source;
pub use modality::Modality;
pub use modality::Severity;
pub use note::Note;
pub use report::Report;
pub use report::Verdict;
pub use rule::Attested;
pub use rule::Rule;
pub use rule::Said;
pub use situation::Situation;
pub use theme::Theme;
pub use validity::Validity;

use crate::checks::Check;
use crate::date::Date;
use crate::error::Error;
use crate::error::Repr;

/// The regulations that come with the library: identifier and text.
const BUILTIN: &[(&str, &str)] = &[
    ("ben-tre-03-2019", include_str!("../../law/profiles/ben-tre-03-2019.toml")),
    ("binh-phuoc-draft-2015", include_str!("../../law/profiles/binh-phuoc-draft-2015.toml")),
    ("nghe-an-80-2025", include_str!("../../law/profiles/nghe-an-80-2025.toml")),
    ("quang-ngai-239-2025", include_str!("../../law/profiles/quang-ngai-239-2025.toml")),
];

/// A regulation (quy chế) with its rules, ready to judge records.
///
/// # Examples
/// ```
/// use quyche::Profile;
///
/// let profile = Profile::builtin("nghe-an-80-2025")?;
/// assert_eq!(profile.head().number.as_deref(), Some("80/2025/QĐ-UBND"));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Profile {
    head: ProfileHead,
    notes: Vec<Note>,
    rules: Vec<Rule>,
}

impl Profile {
    /// Returns the identifiers of the regulations that come with the library.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Profile::builtin_ids().any(|id| id == "ben-tre-03-2019"));
    /// ```
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        BUILTIN.iter().map(|(id, _)| *id)
    }

    /// Returns a regulation that comes with the library.
    ///
    /// # Errors
    /// `unknown-profile` where there is none of that name.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Profile::builtin("quang-ngai-239-2025").is_ok());
    /// assert_eq!(quyche::Profile::builtin("hue").unwrap_err().code(), "unknown-profile");
    /// ```
    pub fn builtin(id: &str) -> Result<Self, Error> {
        let (_, text) = BUILTIN
            .iter()
            .find(|(known, _)| *known == id)
            .ok_or_else(|| Repr::UnknownProfile(id.to_owned()))?;
        Self::parse(text, id)
    }

    /// Returns the identifier.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Profile::builtin("nghe-an-80-2025")?.id(), "nghe-an-80-2025");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> &str {
        &self.head.id
    }

    /// Returns number, dates, status and structure.
    ///
    /// # Examples
    /// ```
    /// let profile = quyche::Profile::builtin("quang-ngai-239-2025")?;
    /// assert_eq!(profile.head().structure.articles, 22);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn head(&self) -> &ProfileHead {
        &self.head
    }

    /// Returns the rules, in the order of the text.
    ///
    /// # Examples
    /// ```
    /// assert!(!quyche::Profile::builtin("quang-ngai-239-2025")?.rules().is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Returns the notes on defects of the text and how they are read.
    ///
    /// # Examples
    /// ```
    /// assert!(!quyche::Profile::builtin("ben-tre-03-2019")?.notes().is_empty());
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Tells whether the regulation binds on a day.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Profile, Validity};
    ///
    /// let profile = Profile::builtin("nghe-an-80-2025")?;
    /// assert_eq!(profile.validity("2025-11-10".parse()?), Validity::InForce);
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn validity(&self, on: Date) -> Validity {
        Validity::of(&self.head, on)
    }
}

/// Returns the page of a check: what it does, its parameters, and examples that run.
///
/// # Examples
/// ```
/// assert!(quyche::check_page("password").unwrap().contains("## Fails"));
/// assert_eq!(quyche::check_page("passwort"), None);
/// ```
#[must_use]
pub fn check_page(name: &str) -> Option<&'static str> {
    Check::PAGES.iter().find(|(known, _)| *known == name).map(|(_, page)| *page)
}

/// Returns the names of all checks.
///
/// # Examples
/// ```
/// assert!(quyche::check_names().any(|name| name == "review"));
/// ```
pub fn check_names() -> impl Iterator<Item = &'static str> {
    Check::PAGES.iter().map(|(name, _)| *name)
}
