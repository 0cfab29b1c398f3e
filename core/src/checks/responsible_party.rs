#![doc = include_str!("responsible_party.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::checks::words::alike;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResponsibleParty {
    field: Field,
    #[serde(default)]
    named: Vec<String>,
    same_as: Option<Field>,
}

impl Run for ResponsibleParty {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article]
    }

    fn fields(&self) -> Vec<Field> {
        [self.field].into_iter().chain(self.same_as).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let found = known!(case.text(self.field));
        let mut expected: Vec<&str> = self.named.iter().map(String::as_str).collect();
        if let Some(other) = self.same_as {
            expected.push(known!(case.text(other)));
        }
        if expected.is_empty() || expected.iter().any(|name| alike(name, found)) {
            return Outcome::Pass;
        }
        let expected = expected.first().copied().unwrap_or_default().into();
        Outcome::fail(self.field, Reason::Differs { found: found.into(), expected })
    }
}
