use serde::Deserialize;
use serde::Serialize;

use crate::date::Moment;
use crate::record::Record;

/// A report that was sent.
///
/// # Examples
/// ```
/// let sent = quyche::Sent::new("ben-tre-03-2019/REPORT-UNIT-PORTAL/2026", "2026-11-19T16:00".parse()?);
/// assert_eq!(sent.at.date().to_string(), "2026-11-19");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sent {
    /// The deadline it meets, as [`Deadline::id`](crate::Deadline::id) gives it.
    pub deadline: String,
    /// When.
    pub at: Moment,
}

impl Sent {
    /// Makes the note of a report that was sent.
    ///
    /// # Examples
    /// See [`Sent`].
    #[must_use]
    pub fn new(deadline: impl Into<String>, at: Moment) -> Self {
        Self { deadline: deadline.into(), at }
    }
}

/// Something the host knows from which duties follow: an account with the day of its last password, a
/// server with its oldest log, the backups that were made.
///
/// # Examples
/// ```
/// use quyche::{Account, Fact};
///
/// let mut account = Account::default();
/// account.password_changed = Some("2026-01-05".parse()?);
/// assert_eq!(Fact::new("admin.kimlien", account).subject, "admin.kimlien");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fact {
    /// The host's name for what the record describes, part of the identifiers of its duties.
    pub subject: String,
    /// The record.
    pub record: Record,
}

impl Fact {
    /// Makes a fact.
    ///
    /// # Examples
    /// See [`Fact`].
    #[must_use]
    pub fn new(subject: impl Into<String>, record: impl Into<Record>) -> Self {
        Self { subject: subject.into(), record: record.into() }
    }
}

/// What the host knows on the day of an agenda; made from what was sent alone where that is enough.
///
/// # Examples
/// ```
/// use quyche::{Account, Agenda, Calendar, Fact, Known, Office, Profile};
///
/// let profile = Profile::builtin("nghe-an-80-2025")?;
/// let mut account = Account::default();
/// account.password_changed = Some("2026-01-05".parse()?);
/// let facts = [Fact::new("admin.kimlien", account)];
/// let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
/// let (office, on) = (Office::new("UBND xã Kim Liên").role("owner-agency"), "2026-04-20".parse()?);
/// let known = Known::new().facts(&facts);
/// let agenda = Agenda::new(&office, &[profile], &Calendar::vietnam()?, year, on, known)?;
/// assert_eq!(agenda.duties[0].status.text(quyche::Lang::Vi), "quá hạn 15 ngày");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'h> {
    pub(super) sent: &'h [Sent],
    pub(super) facts: &'h [Fact],
}

impl<'h> Known<'h> {
    /// Knows nothing.
    ///
    /// # Examples
    /// See [`Known`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what was sent.
    ///
    /// # Examples
    /// ```
    /// let known = quyche::Known::new().sent(&[]);
    /// ```
    #[must_use]
    pub fn sent(mut self, sent: &'h [Sent]) -> Self {
        self.sent = sent;
        self
    }

    /// Sets the records from which duties follow.
    ///
    /// # Examples
    /// See [`Known`].
    #[must_use]
    pub fn facts(mut self, facts: &'h [Fact]) -> Self {
        self.facts = facts;
        self
    }
}

impl<'h> From<&'h [Sent]> for Known<'h> {
    fn from(sent: &'h [Sent]) -> Self {
        Self::new().sent(sent)
    }
}

impl<'h> From<&'h Vec<Sent>> for Known<'h> {
    fn from(sent: &'h Vec<Sent>) -> Self {
        Self::new().sent(sent)
    }
}

impl<'h, const N: usize> From<&'h [Sent; N]> for Known<'h> {
    fn from(sent: &'h [Sent; N]) -> Self {
        Self::new().sent(sent)
    }
}
