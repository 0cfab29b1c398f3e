#![doc = include_str!("attribution_formula.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;
use crate::text::nearest;
use crate::unicode::fold;
use crate::unicode::normalize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttributionFormula {
    formulas: Vec<String>,
    #[serde(default)]
    all: Vec<Field>,
}

/// The longest credit line that is compared letter by letter.
const LONGEST: usize = 400;

/// The words between quotes, stars and stops.
fn inside(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "\"'“”‘’«»*_()[]<>.,;:–—-".contains(c))
}

/// Case, blanks and the composition of letters do not count; marks do.
fn same(one: &str, other: &str) -> bool {
    let lower = |text: &str| normalize(text).to_lowercase();
    lower(one).split_whitespace().eq(lower(other).split_whitespace())
}

impl AttributionFormula {
    fn credit(&self, case: &Case<'_>) -> Outcome {
        let credit = inside(known!(case.text(Field::Credit)));
        if self.formulas.iter().any(|formula| same(formula, credit)) {
            return Outcome::Pass;
        }
        let folded = fold(credit);
        let known: Vec<String> = self.formulas.iter().map(|formula| fold(formula)).collect();
        let held = || known.iter().find(|formula| folded.contains(*formula)).map(String::as_str);
        let near = || nearest(&folded, known.iter().map(String::as_str));
        let close = if credit.len() <= LONGEST { held().or_else(near) } else { held() };
        let offered = close.and_then(|close| {
            let at = known.iter().position(|formula| formula == close)?;
            self.formulas.get(at)
        });
        let reason = match offered {
            Some(formula) => {
                Reason::NearMiss { found: credit.to_owned(), expected: formula.clone() }
            }
            None => Reason::NoFormula { expected: self.formulas.join(" | ") },
        };
        Outcome::fail(Field::Credit, reason)
    }
}

impl Run for AttributionFormula {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Article]
    }

    fn fields(&self) -> Vec<Field> {
        [Field::Reuse, Field::Credit].iter().chain(&self.all).copied().collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        match known!(case.said(Field::Reuse)) {
            Value::Flag(true) => self.credit(case).and(case.all_of(&self.all)),
            _ => Outcome::NotApplicable,
        }
    }
}
