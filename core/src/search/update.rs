//! What changes in one commit.

use crate::search::document::Document;

/// One change to an index.
///
/// # Examples
/// ```
/// use quyche::{IndexChange, Document};
///
/// let change = IndexChange::Add("bai-1".into(), Box::new(Document::default()));
/// assert_eq!(change.id(), "bai-1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexChange {
    /// Adds a record, or puts it in place of the one with the same id.
    Add(String, Box<Document>),
    /// Removes the record, if it is there.
    Remove(String),
}

impl IndexChange {
    /// Returns the id of the record that changes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::IndexChange::Remove("bai-0".into()).id(), "bai-0");
    /// ```
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Add(id, _) | Self::Remove(id) => id,
        }
    }
}

/// Changes that become visible together or not at all.
///
/// # Examples
/// ```
/// use quyche::{Document, Update};
///
/// let update = Update::new().add("bai-1", Document::default()).remove("bai-0");
/// assert_eq!(update.len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    changes: Vec<IndexChange>,
}

impl Update {
    /// Returns an update that changes nothing.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Update::new().is_empty());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record, or puts it in place of the one with the same id.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Document, Update};
    ///
    /// assert_eq!(Update::new().add("bai-1", Document::default()).len(), 1);
    /// ```
    #[must_use]
    pub fn add(mut self, id: impl Into<String>, document: impl Into<Document>) -> Self {
        self.changes.push(IndexChange::Add(id.into(), Box::new(document.into())));
        self
    }

    /// Removes the record, if it is there.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Update::new().remove("bai-0").len(), 1);
    /// ```
    #[must_use]
    pub fn remove(mut self, id: impl Into<String>) -> Self {
        self.changes.push(IndexChange::Remove(id.into()));
        self
    }

    /// Returns how many changes there are.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Update::new().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Says whether nothing would change.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Update::new().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the changes in the order in which they will be made.
    ///
    /// # Examples
    /// ```
    /// let update = quyche::Update::new().remove("bai-0");
    /// assert_eq!(update.changes()[0].id(), "bai-0");
    /// ```
    #[must_use]
    pub fn changes(&self) -> &[IndexChange] {
        &self.changes
    }
}

impl FromIterator<IndexChange> for Update {
    fn from_iter<I: IntoIterator<Item = IndexChange>>(changes: I) -> Self {
        Self { changes: changes.into_iter().collect() }
    }
}
