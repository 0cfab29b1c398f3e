//! The checks: each looks at one record and returns one of five outcomes, and none quotes the law.
//!
//! A check is the struct that reads its own parameters from a profile. Each has a page of the same
//! name, whose examples run as tests.

mod attestation;
mod attribution_source;
mod case;
mod definition;
mod outcome;
mod password;
mod password_age;
mod place;
mod reason;
mod required_fields;
mod review;
mod sensitive_text;
mod unicode_text;

pub(crate) use case::Case;
pub use outcome::Outcome;
pub use place::Place;
pub use reason::Reason;

use serde::Deserialize;

use crate::record::Field;
use crate::record::RecordKind;

/// What every check does.
pub(crate) trait Run {
    /// The kinds of record it looks at where the rule does not say; none means the rule must say.
    fn kinds(&self) -> &'static [RecordKind];

    /// The fields it reads.
    fn fields(&self) -> Vec<Field>;

    /// Looks at one record.
    fn run(&self, case: &Case<'_>) -> Outcome;
}

/// A check with its parameters, as a profile writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Check {
    Attestation,
    AttributionSource(attribution_source::AttributionSource),
    Definition,
    Password(password::Password),
    PasswordAge(password_age::PasswordAge),
    RequiredFields(required_fields::RequiredFields),
    Review(review::Review),
    SensitiveText(sensitive_text::SensitiveText),
    UnicodeText(unicode_text::UnicodeText),
}

impl Check {
    /// Every check: its name in profiles and its page.
    pub(crate) const PAGES: &'static [(&'static str, &'static str)] = &[
        ("attestation", include_str!("attestation.md")),
        ("attribution-source", include_str!("attribution_source.md")),
        ("definition", include_str!("definition.md")),
        ("password", include_str!("password.md")),
        ("password-age", include_str!("password_age.md")),
        ("required-fields", include_str!("required_fields.md")),
        ("review", include_str!("review.md")),
        ("sensitive-text", include_str!("sensitive_text.md")),
        ("unicode-text", include_str!("unicode_text.md")),
    ];

    fn named(&self) -> (&'static str, &dyn Run) {
        match self {
            Self::Attestation => ("attestation", &attestation::Attestation),
            Self::AttributionSource(check) => ("attribution-source", check),
            Self::Definition => ("definition", &definition::Definition),
            Self::Password(check) => ("password", check),
            Self::PasswordAge(check) => ("password-age", check),
            Self::RequiredFields(check) => ("required-fields", check),
            Self::Review(check) => ("review", check),
            Self::SensitiveText(check) => ("sensitive-text", check),
            Self::UnicodeText(check) => ("unicode-text", check),
        }
    }

    /// The name in profiles.
    pub(crate) fn name(&self) -> &'static str {
        self.named().0
    }
}

impl Run for Check {
    fn kinds(&self) -> &'static [RecordKind] {
        self.named().1.kinds()
    }

    fn fields(&self) -> Vec<Field> {
        self.named().1.fields()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        self.named().1.run(case)
    }
}
