use crate::checks::Check;
use crate::checks::Run;
use crate::profile::import::Import;
use crate::record::Field;
use crate::record::RecordKind;

/// What a rule judges by: a check of its own, or one imported from a national act.
#[derive(Clone, Debug)]
pub(crate) enum Basis {
    Own(Check),
    Imported(Import),
}

impl Basis {
    /// Whether a check looks at no field though it should: it would hold for every record.
    pub(crate) fn asks_nothing(&self) -> bool {
        match self {
            Self::Own(Check::Attestation | Check::Definition) | Self::Imported(_) => false,
            Self::Own(check) => check.fields().is_empty(),
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Own(check) => check.name(),
            Self::Imported(_) => "imported",
        }
    }

    pub(crate) fn kinds(&self) -> &[RecordKind] {
        match self {
            Self::Own(check) => check.kinds(),
            Self::Imported(import) => import.kinds(),
        }
    }

    pub(crate) fn fields(&self) -> Vec<Field> {
        match self {
            Self::Own(check) => check.fields(),
            Self::Imported(import) => import.fields(),
        }
    }
}
