use serde::Deserialize;
use serde::Serialize;

/// A defect of the text, and how this profile reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Note {
    /// Its identifier within the profile, such as `Q2`.
    pub id: String,
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}
