//! The checks: each looks at one record and returns one of five outcomes, and none quotes the law.
//!
//! A check is the struct that reads its own parameters from a profile. Each has a page of the same
//! name, whose examples run as tests.

mod accessibility;
mod account_name;
mod advertisement;
mod allowed_values;
mod at_least;
mod attestation;
mod attribution_formula;
mod attribution_source;
mod before_day;
mod case;
mod covers;
mod definition;
mod domain;
mod gap;
mod glossary;
mod holds;
mod in_term;
mod instrument;
mod lag;
mod languages;
mod max_age;
mod not_before;
mod notice;
mod official_name;
mod order;
mod outcome;
mod packed;
mod password;
mod place;
mod reaches_back;
mod reason;
mod report_due;
mod report_form;
mod report_window;
mod required_fields;
mod responsible_party;
mod review;
mod sections_full;
mod sensitive_text;
mod transition;
mod typeface;
mod unicode_text;
mod within;
mod words;

pub(crate) use case::Case;
pub use glossary::Word;
pub use outcome::Outcome;
pub(crate) use packed::Packed;
pub use place::Place;
pub use reason::Reason;

use serde::Deserialize;

use crate::calendar::Due;
use crate::calendar::Schedule;
use crate::calendar::Term;
use crate::date::Date;
use crate::date::Moment;
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

    /// What falls due from a day that the record says.
    fn falls_due(&self, _: &Case<'_>) -> Option<FallsDue> {
        None
    }
}

/// What falls due from a day that a record says.
pub(crate) struct FallsDue {
    /// The day it counts from.
    pub(crate) from: Date,
    /// When it is due.
    pub(crate) due: Due,
    /// When it was done.
    pub(crate) done: Option<Moment>,
}

/// So many months as a term.
fn months(count: i32) -> Term {
    Term::Months(u16::try_from(count).unwrap_or_default())
}

/// A check with its parameters, as a profile writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Check {
    Accessibility(accessibility::Accessibility),
    AccountName(account_name::AccountName),
    Advertisement(advertisement::Advertisement),
    AllowedValues(allowed_values::AllowedValues),
    AtLeast(at_least::AtLeast),
    Attestation,
    AttributionFormula(attribution_formula::AttributionFormula),
    AttributionSource(attribution_source::AttributionSource),
    BeforeDay(before_day::BeforeDay),
    Covers(covers::Covers),
    Definition,
    Domain(domain::Domain),
    Gap(gap::Gap),
    Holds(holds::Holds),
    InTerm(in_term::InTerm),
    Instrument(instrument::Instrument),
    Lag(lag::Lag),
    Languages(languages::Languages),
    MaxAge(max_age::MaxAge),
    NotBefore(not_before::NotBefore),
    Notice(notice::Notice),
    OfficialName(official_name::OfficialName),
    Order(order::Order),
    Password(password::Password),
    ReachesBack(reaches_back::ReachesBack),
    ReportDue(report_due::ReportDue),
    ReportForm(report_form::ReportForm),
    ReportWindow(report_window::ReportWindow),
    RequiredFields(required_fields::RequiredFields),
    ResponsibleParty(responsible_party::ResponsibleParty),
    Review(review::Review),
    SectionsFull,
    SensitiveText(sensitive_text::SensitiveText),
    Transition(transition::Transition),
    Typeface(typeface::Typeface),
    UnicodeText(unicode_text::UnicodeText),
    Within(within::Within),
}

impl Check {
    /// Every check: its name in profiles and its page.
    pub(crate) const PAGES: &'static [(&'static str, &'static str)] = &[
        ("accessibility", include_str!("accessibility.md")),
        ("account-name", include_str!("account_name.md")),
        ("advertisement", include_str!("advertisement.md")),
        ("allowed-values", include_str!("allowed_values.md")),
        ("at-least", include_str!("at_least.md")),
        ("attestation", include_str!("attestation.md")),
        ("attribution-formula", include_str!("attribution_formula.md")),
        ("attribution-source", include_str!("attribution_source.md")),
        ("before-day", include_str!("before_day.md")),
        ("covers", include_str!("covers.md")),
        ("definition", include_str!("definition.md")),
        ("domain", include_str!("domain.md")),
        ("gap", include_str!("gap.md")),
        ("holds", include_str!("holds.md")),
        ("in-term", include_str!("in_term.md")),
        ("instrument", include_str!("instrument.md")),
        ("lag", include_str!("lag.md")),
        ("languages", include_str!("languages.md")),
        ("max-age", include_str!("max_age.md")),
        ("not-before", include_str!("not_before.md")),
        ("notice", include_str!("notice.md")),
        ("official-name", include_str!("official_name.md")),
        ("order", include_str!("order.md")),
        ("password", include_str!("password.md")),
        ("reaches-back", include_str!("reaches_back.md")),
        ("report-due", include_str!("report_due.md")),
        ("report-form", include_str!("report_form.md")),
        ("report-window", include_str!("report_window.md")),
        ("required-fields", include_str!("required_fields.md")),
        ("responsible-party", include_str!("responsible_party.md")),
        ("review", include_str!("review.md")),
        ("sections-full", include_str!("sections_full.md")),
        ("sensitive-text", include_str!("sensitive_text.md")),
        ("transition", include_str!("transition.md")),
        ("typeface", include_str!("typeface.md")),
        ("unicode-text", include_str!("unicode_text.md")),
        ("within", include_str!("within.md")),
    ];

    fn named(&self) -> (&'static str, &dyn Run) {
        match self {
            Self::Accessibility(check) => ("accessibility", check),
            Self::AccountName(check) => ("account-name", check),
            Self::Advertisement(check) => ("advertisement", check),
            Self::AllowedValues(check) => ("allowed-values", check),
            Self::AtLeast(check) => ("at-least", check),
            Self::Attestation => ("attestation", &attestation::Attestation),
            Self::AttributionFormula(check) => ("attribution-formula", check),
            Self::AttributionSource(check) => ("attribution-source", check),
            Self::BeforeDay(check) => ("before-day", check),
            Self::Covers(check) => ("covers", check),
            Self::Definition => ("definition", &definition::Definition),
            Self::Domain(check) => ("domain", check),
            Self::Gap(check) => ("gap", check),
            Self::Holds(check) => ("holds", check),
            Self::InTerm(check) => ("in-term", check),
            Self::Instrument(check) => ("instrument", check),
            Self::Lag(check) => ("lag", check),
            Self::Languages(check) => ("languages", check),
            Self::MaxAge(check) => ("max-age", check),
            Self::NotBefore(check) => ("not-before", check),
            Self::Notice(check) => ("notice", check),
            Self::OfficialName(check) => ("official-name", check),
            Self::Order(check) => ("order", check),
            Self::Password(check) => ("password", check),
            Self::ReachesBack(check) => ("reaches-back", check),
            Self::ReportDue(check) => ("report-due", check),
            Self::ReportForm(check) => ("report-form", check),
            Self::ReportWindow(check) => ("report-window", check),
            Self::RequiredFields(check) => ("required-fields", check),
            Self::ResponsibleParty(check) => ("responsible-party", check),
            Self::Review(check) => ("review", check),
            Self::SectionsFull => ("sections-full", &sections_full::SectionsFull),
            Self::SensitiveText(check) => ("sensitive-text", check),
            Self::Transition(check) => ("transition", check),
            Self::Typeface(check) => ("typeface", check),
            Self::UnicodeText(check) => ("unicode-text", check),
            Self::Within(check) => ("within", check),
        }
    }

    /// How often something is due, where the check knows.
    pub(crate) fn schedule(&self) -> Option<&Schedule> {
        match self {
            Self::ReportDue(check) => Some(&check.schedule),
            _ => None,
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

    fn falls_due(&self, case: &Case<'_>) -> Option<FallsDue> {
        self.named().1.falls_due(case)
    }
}
