use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;

/// What a regulation is: number, dates, status, structure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileHead {
    /// The identifier: province, number, year.
    pub id: String,
    /// The title in Vietnamese.
    pub title: String,
    /// The title in English.
    pub title_en: String,
    /// The province.
    pub province: String,
    /// The number; none for a draft.
    #[serde(default)]
    pub number: Option<String>,
    /// Whether it was issued.
    pub status: Status,
    /// The day of issue, with what other witnesses print; none for a draft.
    #[serde(default)]
    pub issued: Option<Dated>,
    /// The day it takes effect; none where that depends on a signing that is not known.
    #[serde(default)]
    pub effect: Option<Effect>,
    /// The instruments it replaces.
    #[serde(default)]
    pub replaces: Vec<Replaced>,
    /// The authority that issued it.
    pub issuer: String,
    /// Who signed it.
    #[serde(default)]
    pub signer: Option<String>,
    /// How many chapters and articles the regulation has.
    pub structure: Structure,
    /// The instruments it rests on, by number or, for a law, by name.
    #[serde(default)]
    pub bases: Vec<String>,
    /// Whether a cited act that was replaced is read as its replacement.
    #[serde(default)]
    pub latest_reference_applies: bool,
    /// The act whose windows count where the regulation names none.
    #[serde(default, skip_serializing)]
    pub(crate) report_windows: Option<String>,
}

/// Whether a regulation was issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Status {
    /// Issued.
    Issued,
    /// A draft, never in force by its own text.
    Draft,
    /// Replaced by another.
    Replaced,
    /// Nobody said.
    Unknown,
}

/// A day on which the witnesses of a text may differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Dated {
    /// The day that counts.
    pub canonical: Date,
    /// What other witnesses print.
    #[serde(default)]
    pub variants: Vec<Variant>,
}

/// A differing day with the place that prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Variant {
    /// The day printed.
    pub value: Date,
    /// Where it is printed.
    pub witness: String,
}

/// From when a regulation binds, and until when where that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Effect {
    /// The first day.
    pub from: Date,
    /// The last day; none where the end is not known.
    #[serde(default)]
    pub to: Option<Date>,
}

/// An instrument that this one replaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Replaced {
    /// Its number.
    pub number: String,
    /// The day it was issued.
    #[serde(default)]
    pub issued: Option<Date>,
}

/// How many chapters and articles a regulation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Structure {
    /// Chapters.
    #[serde(default)]
    pub chapters: Option<u64>,
    /// Articles of the regulation.
    pub articles: u64,
}
