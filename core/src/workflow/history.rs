use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;

use crate::date::Moment;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::workflow::refusal::Refusal;

/// Who acts: a person, in a role, for a body.
///
/// # Examples
/// ```
/// let actor = quyche::Actor::new("nguyen.van.a", "reporter").of("so-tai-chinh");
/// assert_eq!(actor.body.as_deref(), Some("so-tai-chinh"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Actor {
    /// The account or name of the person.
    pub id: String,
    /// The role in which the person acts.
    pub role: String,
    /// The body for which the person acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

impl Actor {
    /// Makes an actor without a body.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Actor::new("a", "lead").role, "lead");
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, role: impl Into<String>) -> Self {
        Self { id: id.into(), role: role.into(), body: None }
    }

    /// Sets the body.
    ///
    /// # Examples
    /// See [`Actor`].
    #[must_use]
    pub fn of(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }
}

/// Something that happened: when, by whom, what.
///
/// # Examples
/// ```
/// use quyche::{Actor, CaseEvent, ReportAction};
///
/// let actor = Actor::new("a", "reporter").of("so-tai-chinh");
/// let event = CaseEvent::new("2026-05-12T08:00".parse()?, actor, ReportAction::Compile);
/// assert!(serde_json::to_string(&event).unwrap().contains(r#""event":"compile""#));
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CaseEvent<A> {
    /// When.
    pub at: Moment,
    /// By whom.
    pub actor: Actor,
    /// What.
    #[serde(flatten)]
    pub action: A,
}

impl<A> CaseEvent<A> {
    /// Makes an event.
    ///
    /// # Examples
    /// See [`CaseEvent`].
    #[must_use]
    pub fn new(at: Moment, actor: Actor, action: A) -> Self {
        Self { at, actor, action }
    }
}

/// An event with the seal that ties it to all before it.
///
/// # Examples
/// See [`History`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entry<A> {
    /// Its place, from 1.
    pub order: u32,
    /// SHA-256 over the seal before it and the event, in hexadecimal.
    pub seal: String,
    /// What happened.
    #[serde(flatten)]
    pub event: CaseEvent<A>,
}

/// Everything that happened to a case, in order, each entry sealed to the one before.
///
/// The host stores it as JSON; whoever changes, drops or moves an entry breaks the chain.
///
/// # Examples
/// ```
/// use quyche::{Actor, CaseEvent, History, ReportAction};
///
/// let mut history: History<ReportAction> = History::new("bc-2026", "quang-ngai-239-2025");
/// let actor = Actor::new("a", "reporter");
/// history.push(CaseEvent::new("2026-05-12T08:00".parse()?, actor, ReportAction::Compile))?;
/// assert!(history.verify().is_ok());
///
/// let text = serde_json::to_string(&history).unwrap().replace("12T08", "11T08");
/// let changed: History<ReportAction> = serde_json::from_str(&text).unwrap();
/// assert_eq!(changed.verify().unwrap_err().code(), "invalid-event");
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History<A> {
    case: String,
    flow: String,
    entries: Vec<Entry<A>>,
}

impl<A: Serialize> History<A> {
    /// Starts the history of a case under a regulation.
    ///
    /// # Examples
    /// See [`History`].
    #[must_use]
    pub fn new(case: impl Into<String>, flow: impl Into<String>) -> Self {
        Self { case: case.into(), flow: flow.into(), entries: Vec::new() }
    }

    /// Returns the identifier of the case.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{History, ReportAction};
    /// assert_eq!(History::<ReportAction>::new("bc-2026", "x").case(), "bc-2026");
    /// ```
    #[must_use]
    pub fn case(&self) -> &str {
        &self.case
    }

    /// Returns the profile under which it runs.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{History, ReportAction};
    /// assert_eq!(History::<ReportAction>::new("bc-2026", "x").flow(), "x");
    /// ```
    #[must_use]
    pub fn flow(&self) -> &str {
        &self.flow
    }

    /// Returns the entries in order.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{History, ReportAction};
    /// assert!(History::<ReportAction>::new("bc-2026", "x").entries().is_empty());
    /// ```
    #[must_use]
    pub fn entries(&self) -> &[Entry<A>] {
        &self.entries
    }

    /// Returns the seal of the last entry, which stands for the whole history.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{History, ReportAction};
    /// assert_eq!(History::<ReportAction>::new("bc-2026", "x").seal().len(), 64);
    /// ```
    #[must_use]
    pub fn seal(&self) -> String {
        self.entries.last().map_or_else(|| self.genesis(), |entry| entry.seal.clone())
    }

    /// Adds an event without asking whether it may happen; cases ask first.
    ///
    /// # Errors
    /// `internal` where the event cannot be written.
    ///
    /// # Examples
    /// See [`History`].
    pub fn push(&mut self, event: CaseEvent<A>) -> Result<(), Error> {
        let seal = seal(&self.seal(), &event)?;
        let order = u32::try_from(self.entries.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.entries.push(Entry { order, seal, event });
        Ok(())
    }

    /// Checks that no entry was changed, dropped or moved.
    ///
    /// Dropping the newest entries leaves a shorter chain that is whole; a host that must see that
    /// too keeps the last [`seal`](Self::seal) elsewhere.
    ///
    /// # Errors
    /// `invalid-event`, naming the first entry that does not follow.
    ///
    /// # Examples
    /// See [`History`].
    pub fn verify(&self) -> Result<(), Error> {
        let mut before = self.genesis();
        for (order, entry) in (1..).zip(&self.entries) {
            let right = seal(&before, &entry.event)?;
            if entry.order != order || entry.seal != right {
                let message = format!("entry {order} of `{}` was changed or moved", self.case);
                return Err(Error::plain(ErrorKind::InvalidEvent, message));
            }
            before = right;
        }
        Ok(())
    }

    /// Checks the chain, and that it was made under a profile.
    pub(super) fn verify_under(&self, profile: &str) -> Result<(), Error> {
        if self.flow != profile {
            let message =
                format!("case `{}` runs under `{}`, not `{profile}`", self.case, self.flow);
            return Err(Error::plain(ErrorKind::InvalidEvent, message));
        }
        self.verify()
    }

    /// The error for an entry that the life cycle refuses.
    pub(super) fn cannot(&self, order: u32, refusal: &Refusal) -> Error {
        let message = format!("entry {order} of `{}`: {refusal}", self.case);
        Error::plain(ErrorKind::InvalidEvent, message)
    }

    fn genesis(&self) -> String {
        hex(format!("{}\n{}", self.flow, self.case).as_bytes())
    }
}

fn seal<A: Serialize>(before: &str, event: &CaseEvent<A>) -> Result<String, Error> {
    let text = serde_json::to_string(event)
        .map_err(|e| Error::caused(ErrorKind::Internal, "an event cannot be written", e))?;
    Ok(hex(format!("{before}\n{text}").as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;

    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
