//! Unknown never decides: what passes or fails with a fact unsaid does so whatever the fact is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

#[path = "common/judge.rs"]
mod judge;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use quyche::Attestation;
use quyche::Date;
use quyche::Facts;
use quyche::Field;
use quyche::Outcome;
use quyche::Profile;
use quyche::Record;
use quyche::RecordKind;
use quyche::Report;
use quyche::Situation;
use serde_json::Value;

use judge::Shelf;

fn vectors() -> Vec<Value> {
    let folders = ["checks", "scenarios"].into_iter().flat_map(judge::vectors);
    folders.map(|(_, case)| case).collect()
}

/// The words that vectors put into a field of a kind of record, each once.
type Pool = BTreeMap<(String, String), Vec<Value>>;

fn pool(cases: &[Value]) -> Pool {
    let mut pool = Pool::new();
    let mut add = |kind: &str, path: String, value: &Value| {
        let known = pool.entry((kind.to_owned(), path)).or_default();
        if !known.contains(value) {
            known.push(value.clone());
        }
    };
    for case in cases {
        let record = case["record"].as_object().unwrap();
        let kind = record["kind"].as_str().unwrap();
        for (name, value) in record.iter().filter(|(name, _)| *name != "attestations") {
            add(kind, name.clone(), value);
            for entry in value.as_array().into_iter().flatten().filter_map(Value::as_object) {
                for (inner, value) in entry {
                    add(kind, format!("{name}.{inner}"), value);
                }
            }
        }
    }
    pool
}

/// `None` where the record cannot be read: a required part of an entry is missing.
fn report(profile: &Profile, case: &Value, record: Value) -> Option<Report> {
    let on: Date = case["on"].as_str().unwrap().parse().unwrap();
    let record = Record::from_value(record).ok()?;
    Some(profile.validate(&record, Situation::on(on).assume_in_force()))
}

/// Facts of which a check may rightly take the silence for an answer, with the reason.
const SILENCE_SPEAKS: &[(&str, &str)] = &[
    // An item whose posting is not recorded is not posted yet; review comes first.
    ("review", "published_at"),
    // That the number is blank has to be said; that a date is blank cannot be.
    ("instrument", "issued"),
];

/// One record with one fact unsaid, and the ways to say it.
fn holes(case: &Value, pool: &Pool, asked: &BTreeSet<Field>) -> Vec<(String, Value, Vec<Value>)> {
    let record = &case["record"];
    let kind = record["kind"].as_str().unwrap();
    let ways = |path: &str| pool.get(&(kind.to_owned(), path.to_owned())).cloned();
    let mut found = Vec::new();
    for field in asked {
        let mut without = record.clone();
        without.as_object_mut().unwrap().remove(field.name());
        let filled = ways(field.name()).unwrap_or_default().into_iter().map(|value| {
            let mut with = without.clone();
            with[field.name()] = value;
            with
        });
        let filled = filled.collect();
        found.push((field.name().to_owned(), without, filled));
        let entries = record[field.name()].as_array().cloned().unwrap_or_default();
        for (at, entry) in entries.iter().enumerate() {
            for inner in entry.as_object().into_iter().flat_map(|entry| entry.keys()) {
                let path = format!("{}.{inner}", field.name());
                let mut without = record.clone();
                without[field.name()][at].as_object_mut().unwrap().remove(inner);
                let filled = ways(&path).unwrap_or_default().into_iter().map(|value| {
                    let mut with = without.clone();
                    with[field.name()][at][inner] = value;
                    with
                });
                let filled = filled.collect();
                found.push((path, without, filled));
            }
        }
    }
    found
}

#[test]
fn what_is_decided_without_a_fact_holds_whatever_the_fact_is() {
    let cases = vectors();
    let pool = pool(&cases);
    let shelf = Shelf::default();
    let mut broken = BTreeSet::new();
    let mut tried = 0;
    for case in &cases {
        let profile = shelf.of(case);
        let named: Vec<&str> = match case["rules"].as_object() {
            Some(rules) => rules.keys().map(String::as_str).collect(),
            None => vec![case["rule"].as_str().unwrap()],
        };
        let rules = profile.rules().iter().filter(|rule| named.contains(&rule.id()));
        let asked: BTreeSet<Field> = rules.flat_map(|rule| rule.fields()).collect();
        for (path, without, filled) in holes(case, &pool, &asked) {
            let Some(base) = report(&profile, case, without.clone()) else { continue };
            for with in filled {
                let Some(told) = report(&profile, case, with.clone()) else { continue };
                for (unsaid, said) in base.verdicts().iter().zip(told.verdicts()) {
                    tried += 1;
                    let check = profile.rules().iter().find(|rule| rule.id() == &*said.rule);
                    let check = check.unwrap().check();
                    let rash = match unsaid.outcome {
                        Outcome::Pass => {
                            matches!(said.outcome, Outcome::Fail(_) | Outcome::NeedsFact(_))
                        }
                        Outcome::Fail(_) => {
                            matches!(said.outcome, Outcome::Pass | Outcome::NotApplicable)
                        }
                        _ => false,
                    };
                    if rash && !SILENCE_SPEAKS.contains(&(check, &path)) {
                        broken.insert(format!(
                            "{check}: {} without `{path}`, {} with it ({}: {}: {with})",
                            unsaid.outcome.name(),
                            said.outcome.name(),
                            said.rule,
                            case["name"],
                        ));
                    }
                }
            }
        }
    }
    assert!(tried > 10_000, "only {tried} comparisons");
    let shown: Vec<_> = broken.iter().map(String::as_str).collect();
    assert!(broken.is_empty(), "{} rash verdicts:\n{}", broken.len(), shown.join("\n"));
}

/// A record that remembers which facts were asked for.
struct Asked<'r> {
    record: &'r Record,
    fields: RefCell<BTreeSet<Field>>,
}

impl Facts for Asked<'_> {
    fn kind(&self) -> RecordKind {
        self.record.kind()
    }

    fn value(&self, field: Field) -> Option<quyche::Value<'_>> {
        self.fields.borrow_mut().insert(field);
        self.record.value(field)
    }

    fn attestations(&self) -> &[Attestation] {
        self.record.attestations()
    }
}

#[test]
fn a_rule_reads_the_facts_that_it_names_and_no_other() {
    let shelf = Shelf::default();
    let mut looked = 0;
    for case in &vectors() {
        let record = Record::from_value(case["record"].clone()).unwrap();
        let profile = shelf.of(case);
        let asked = Asked { record: &record, fields: RefCell::default() };
        let on: Date = case["on"].as_str().unwrap().parse().unwrap();
        let report = profile.validate(&asked, Situation::on(on).assume_in_force());
        looked += report.verdicts().len();
        let rules = profile.rules().iter().filter(|rule| rule.kinds().contains(&record.kind()));
        let mut named: BTreeSet<Field> = rules.flat_map(|rule| rule.fields()).collect();
        named.insert(Field::Markup);
        let strange: Vec<_> = asked.fields.take().difference(&named).copied().collect();
        assert!(strange.is_empty(), "{}: {strange:?}", case["name"]);
    }
    assert!(looked > 1_000, "only {looked} verdicts");
}
