#![doc = include_str!("password.md")]

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Password {
    least: usize,
    classes: Vec<Class>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Class {
    Upper,
    Lower,
    Digit,
    Special,
}

impl Class {
    fn holds(self, c: char) -> bool {
        match self {
            Self::Upper => c.is_uppercase(),
            Self::Lower => c.is_lowercase(),
            Self::Digit => c.is_numeric(),
            Self::Special => !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control(),
        }
    }

    fn missing(self) -> Reason {
        match self {
            Self::Upper => Reason::NoUpper {},
            Self::Lower => Reason::NoLower {},
            Self::Digit => Reason::NoDigit {},
            Self::Special => Reason::NoSpecial {},
        }
    }
}

impl Run for Password {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Account]
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::Password]
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let password: Vec<char> = known!(case.text(Field::Password)).nfc().collect();
        let short = (password.len() < self.least)
            .then_some(Reason::TooShort { length: password.len(), least: self.least });
        let missing = self
            .classes
            .iter()
            .filter(|class| !password.iter().any(|c| class.holds(*c)))
            .map(|class| class.missing());
        let reasons = short.into_iter().chain(missing);
        Outcome::of(reasons.map(|reason| Place::new(Field::Password, reason)).collect())
    }
}
