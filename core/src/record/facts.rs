use crate::record::Attestation;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

/// What a record of any kind answers to a check.
///
/// # Examples
/// ```
/// use quyche::{Article, Facts, Field, RecordKind, Value};
///
/// let mut article = Article::default();
/// article.author = Some(String::new());
/// assert_eq!(article.kind(), RecordKind::Article);
/// assert_eq!(article.value(Field::Author), Some(Value::Text("")));
/// assert_eq!(article.value(Field::Source), None);
/// assert!(article.attestations().is_empty());
/// ```
pub trait Facts {
    /// Returns the kind of the record.
    fn kind(&self) -> RecordKind;

    /// Returns what a field holds; `None` where it was not said or the kind has no such field.
    fn value(&self, field: Field) -> Option<Value<'_>>;

    /// Returns what a person has vouched for.
    fn attestations(&self) -> &[Attestation];
}
