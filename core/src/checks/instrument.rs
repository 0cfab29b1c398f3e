#![doc = include_str!("instrument.md")]

use serde::Deserialize;

use crate::checks::Case;
use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Reason;
use crate::checks::Run;
use crate::checks::case::known;
use crate::date::Date;
use crate::legal::DocumentNumber;
use crate::record::Field;
use crate::record::RecordKind;
use crate::record::Value;

/// What an instrument says about itself; each parameter is looked at where it is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Instrument {
    number: Option<String>,
    issued: Option<Date>,
    unnumbered: bool,
    status: Option<String>,
    effective: Option<Date>,
    signing: bool,
    bases: Option<usize>,
    replaces: Vec<String>,
    chapters: Option<u64>,
    articles: Option<u64>,
}

fn differs(field: Field, found: impl ToString, expected: impl ToString) -> Outcome {
    let reason =
        Reason::Differs { found: found.to_string().into(), expected: expected.to_string().into() };
    Outcome::fail(field, reason)
}

impl Instrument {
    fn number(case: &Case<'_>, expected: &str) -> Outcome {
        let found = known!(case.text(Field::Number));
        let not_number = || Outcome::fail(Field::Number, Reason::NotNumber { found: found.into() });
        let Ok(number) = found.parse::<DocumentNumber>() else { return not_number() };
        if expected.parse::<DocumentNumber>().is_ok_and(|expected| expected != number) {
            return differs(Field::Number, found, expected);
        }
        let Some(year) = number.year() else { return Outcome::Pass };
        match known!(case.said(Field::Issued)) {
            Value::Day(issued) if i32::from(year) == i32::from(issued.year()) => Outcome::Pass,
            Value::Day(issued) => differs(Field::Number, year, issued.year()),
            _ => Outcome::NeedsFact(vec![Field::Issued]),
        }
    }

    /// Whether the number carries a year, which has to be that of issue.
    fn dated(&self) -> bool {
        let number = self.number.as_deref().and_then(|number| number.parse().ok());
        number.is_some_and(|number: DocumentNumber| number.year().is_some())
    }

    fn day(case: &Case<'_>, field: Field, expected: Date) -> Outcome {
        match known!(case.said(field)) {
            Value::Day(day) if day == expected => Outcome::Pass,
            Value::Day(day) => differs(field, day, expected),
            _ => Outcome::NeedsFact(vec![field]),
        }
    }

    /// A draft has no number and no date; who supplies one has guessed it. That the number is blank
    /// has to be said; a blank date cannot be.
    fn unnumbered(case: &Case<'_>) -> Outcome {
        let said = [Field::Number, Field::Issued].into_iter().filter_map(|field| {
            let found = match case.facts.value(field)? {
                Value::Text(text) if text.trim().is_empty() => return None,
                Value::Text(text) => text.to_owned(),
                Value::Day(day) => day.to_string(),
                _ => return None,
            };
            Some(Place::new(field, Reason::NotBlank { found: found.into() }))
        });
        match Outcome::of(said.collect()) {
            Outcome::Pass if case.facts.value(Field::Number).is_none() => {
                Outcome::NeedsFact(vec![Field::Number])
            }
            other => other,
        }
    }

    fn in_force(case: &Case<'_>, from: Date) -> Outcome {
        let told = Self::day(case, Field::Effective, from);
        if case.on < from {
            return told.and(Outcome::fail(Field::Effective, Reason::NotYet { from }));
        }
        told
    }

    fn bases(case: &Case<'_>, expected: usize) -> Outcome {
        let bases = known!(case.texts(Field::Bases));
        let blank = |(_, base): &(usize, &&str)| {
            base.contains('/') && base.parse::<DocumentNumber>().is_err()
        };
        let place = |(entry, base): (usize, &&str)| {
            let reason = Reason::NotNumber { found: (*base).to_owned() };
            Place::new(Field::Bases, reason).entry(entry)
        };
        let readable = Outcome::of(bases.iter().enumerate().filter(blank).map(place).collect());
        if bases.len() == expected {
            return readable;
        }
        readable.and(differs(Field::Bases, bases.len(), expected))
    }

    fn replaces(&self, case: &Case<'_>) -> Outcome {
        let found = known!(case.texts(Field::Replaces));
        let missing = self.replaces.iter().filter(|number| {
            !found.iter().any(|text| {
                matches!((text.parse::<DocumentNumber>(), number.parse::<DocumentNumber>()),
                    (Ok(one), Ok(other)) if one == other)
            })
        });
        let place = |number: &String| {
            let reason =
                Reason::Differs { found: found.join(", ").into(), expected: number.into() };
            Place::new(Field::Replaces, reason)
        };
        Outcome::of(missing.map(place).collect())
    }

    fn count(case: &Case<'_>, field: Field, expected: u64) -> Outcome {
        match known!(case.said(field)) {
            Value::Count(found) if found == expected => Outcome::Pass,
            Value::Count(found) => differs(field, found, expected),
            _ => Outcome::NeedsFact(vec![field]),
        }
    }

    fn status(case: &Case<'_>, expected: &str) -> Outcome {
        match known!(case.text(Field::Status)) {
            found if found.trim() == expected => Outcome::Pass,
            found => differs(Field::Status, found, expected),
        }
    }
}

impl Run for Instrument {
    fn kinds(&self) -> &'static [RecordKind] {
        &[RecordKind::Instrument]
    }

    fn fields(&self) -> Vec<Field> {
        let asked = [
            (Field::Number, self.number.is_some() || self.unnumbered),
            (Field::Issued, self.issued.is_some() || self.unnumbered || self.dated()),
            (Field::Status, self.status.is_some()),
            (Field::Effective, self.effective.is_some() || self.signing),
            (Field::Bases, self.bases.is_some()),
            (Field::Replaces, !self.replaces.is_empty()),
            (Field::Chapters, self.chapters.is_some()),
            (Field::Articles, self.articles.is_some()),
        ];
        asked.into_iter().filter(|(_, asked)| *asked).map(|(field, _)| field).collect()
    }

    fn run(&self, case: &Case<'_>) -> Outcome {
        let parts = [
            self.number.as_ref().map(|number| Self::number(case, number)),
            self.issued.map(|day| Self::day(case, Field::Issued, day)),
            self.unnumbered.then(|| Self::unnumbered(case)),
            self.status.as_ref().map(|status| Self::status(case, status)),
            self.effective.map(|from| Self::in_force(case, from)),
            self.signing.then(|| case.all_of(&[Field::Effective])),
            self.bases.map(|expected| Self::bases(case, expected)),
            (!self.replaces.is_empty()).then(|| self.replaces(case)),
            self.chapters.map(|expected| Self::count(case, Field::Chapters, expected)),
            self.articles.map(|expected| Self::count(case, Field::Articles, expected)),
        ];
        parts.into_iter().flatten().fold(Outcome::NotApplicable, Outcome::and)
    }
}
