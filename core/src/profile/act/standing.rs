use serde::Serialize;

use crate::date::Date;
use crate::profile::act::Act;

/// Whether a national act binds on a day, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "standing", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ActStanding {
    /// It binds.
    InForce,
    /// It does not bind yet.
    NotYet {
        /// The first day it binds.
        from: Date,
    },
    /// It binds no more.
    Ended {
        /// The last day it bound.
        last: Date,
        /// The acts that replaced it, by identifier.
        replaced_by: Vec<String>,
    },
    /// Nobody can say with a source.
    Unknown,
}

impl ActStanding {
    pub(super) fn of(act: &Act, on: Date) -> Self {
        let begun = act.seen_in_force.is_some_and(|seen| seen <= on)
            || (act.from.confidence.decides() && act.from.day <= on);
        match act.to {
            Some(to) if on > to.day && to.confidence.decides() => {
                Self::Ended { last: to.day, replaced_by: act.replaced_by.clone() }
            }
            Some(to) if on > to.day => Self::Unknown,
            _ if begun => Self::InForce,
            _ if act.from.confidence.decides() => Self::NotYet { from: act.from.day },
            _ => Self::Unknown,
        }
    }
}
