//! Structured values inside records.

use serde::Deserialize;
use serde::Serialize;

use crate::date::Date;
use crate::date::Moment;
use crate::record::Given;
use crate::record::given::Misfit;
use crate::record::given::is_list_of_objects;
use crate::record::value::Content;
use crate::record::value::Shape;
use crate::record::value::Value;

/// A person's word that a rule is kept (xác nhận), where no machine can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Attestation {
    /// The rule vouched for, such as `CONTENT-SECRET`.
    pub rule: String,
    /// Who vouches; a blank name vouches for nothing.
    pub by: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

/// One step of the review of an item (kiểm duyệt).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Review {
    /// The role that reviewed, such as `portal-editorial-board`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// `approved`, `edited` or `returned`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
}

/// A section of a portal (mục tin).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Section {
    /// Its name or identifier.
    pub name: String,
    /// How many items it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<u64>,
    /// The day of the last update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
}

/// A notice given to one body (thông báo).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Notice {
    /// Who received it.
    pub to: String,
    /// When it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// By which way: `document-system`, `official-email` or another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
}

macro_rules! entries {
    ($($ty:ident in $list:ident,)*) => {
        $(impl Content for Vec<$ty> {
            const SHAPE: Shape = Shape::Entries(stringify!($ty));
            fn value(&self) -> Value<'_> {
                Value::$list(self)
            }
            fn of(given: Given) -> Result<Self, Misfit> {
                match given {
                    Given::Entries(list) if is_list_of_objects(&list) => {
                        serde_json::from_value(list).map_err(Misfit::Entries)
                    }
                    _ => Err(Misfit::Shape),
                }
            }
        })*
    };
}

entries! { Review in Reviews, Section in Sections, Notice in Notices, }
