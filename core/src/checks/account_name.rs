#![doc = include_str!("account_name.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountName {
    prefix: String,
}

impl AccountName {
    /// The part that names the unit, where the name has the right shape.
    fn unit<'n>(&self, name: &'n str) -> Option<&'n str> {
        let parts: Vec<&str> = name.split('.').collect();
        let clean = |part: &&str| {
            !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        };
        let shaped = (2..=3).contains(&parts.len()) && parts.iter().all(clean);
        match (parts.first(), parts.last()) {
            (Some(first), Some(unit)) if shaped && *first == self.prefix => Some(*unit),
            _ => None,
        }
    }
}

impl Run for AccountName {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Account]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Name, Field::ShortNames]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let name = known!(case.text(Field::Name)).trim();
        let Some(unit) = self.unit(name) else {
            let prefix = &self.prefix;
            let expected = format!("{prefix}.<đơn vị> hoặc {prefix}.<phòng ban>.<đơn vị>");
            let found = name.to_owned();
            return Outcome::fail(Field::Name, Reason::Pattern { found, expected });
        };
        let registered = known!(case.texts(Field::ShortNames));
        if registered.iter().any(|known| known.trim().eq_ignore_ascii_case(unit)) {
            return Outcome::Pass;
        }
        let allowed = registered.join(", ");
        let codes = allowed.clone();
        Outcome::fail(Field::Name, Reason::NotAllowed { found: unit.into(), allowed, codes })
    }
}
