//! What the tests of both life cycles share: vectors, the model that visits every case, random histories.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::VecDeque;

use quyche::Actor;
use quyche::CaseEvent;
use quyche::Error;
use quyche::History;
use quyche::Lang;
use quyche::Refusal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::json;
use sha2::Digest;

use crate::common::cases;

/// A life cycle, whichever it is.
pub trait Life {
    type Case: Clone + PartialEq + std::fmt::Debug;
    type Action: Clone + Serialize + DeserializeOwned;

    fn builtin(profile: &str) -> Self;
    fn open(&self, id: &str) -> Self::Case;
    fn step(
        &self,
        case: &Self::Case,
        event: CaseEvent<Self::Action>,
    ) -> Result<Self::Case, Box<Refusal>>;
    fn replayed(&self, history: History<Self::Action>) -> Result<Self::Case, Error>;
    fn history(case: &Self::Case) -> &History<Self::Action>;
    fn name(action: &Self::Action) -> &'static str;
    fn open_to(&self, case: &Self::Case, role: &str) -> Vec<String>;
    /// What of a case decides what may happen next.
    fn shape(case: &Self::Case) -> String;
    fn state(case: &Self::Case) -> &'static str;
    /// What a case says of the keys that a vector may ask for.
    fn told(case: &Self::Case) -> Value;
    /// The life may end here.
    fn done(case: &Self::Case) -> bool;
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn refused(refusal: &Refusal, details: bool) -> Value {
    let mut value = json!({
        "reason": refusal.reason.code(), "citation": refusal.citation.to_string()
    });
    if details {
        value["details"] = json!(refusal.details);
    }
    json!({ "refusal": value })
}

/// Lives through each vector: all events but the last are allowed; the last gives state or refusal.
pub fn live<L: Life>(file: &str) {
    let mut wrong = Vec::new();
    for vector in cases(file) {
        let flow = L::builtin(text(&vector["flow"]));
        let mut case = flow.open(text(&vector["case"]));
        let events: Vec<CaseEvent<L::Action>> =
            serde_json::from_value(vector["events"].clone()).unwrap();
        let count = events.len();
        let want = &vector["expect"];
        let mut got = Value::Null;
        for (place, event) in events.into_iter().enumerate() {
            match flow.step(&case, event) {
                Ok(next) => {
                    case = next;
                    let all = L::told(&case);
                    let keys = want.as_object().unwrap().keys();
                    got = keys.map(|key| (key.clone(), all[key].clone())).collect();
                }
                Err(refusal) => {
                    assert_eq!(place + 1, count, "{}: {refusal}", vector["name"]);
                    got = refused(&refusal, !want["refusal"]["details"].is_null());
                }
            }
        }
        if got != *want {
            wrong.push(format!("{}: {got}, not {want}", vector["name"]));
        }
        assert_eq!(stored_and_replayed(&flow, &case), case, "{}", vector["name"]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn stored_and_replayed<L: Life>(flow: &L, case: &L::Case) -> L::Case {
    let stored = serde_json::to_string(L::history(case)).unwrap();
    flow.replayed(serde_json::from_str(&stored).unwrap()).unwrap()
}

/// The actors and events of a life cycle, with data that fits and data that does not.
pub struct World<A> {
    pub actors: Vec<Actor>,
    pub actions: Vec<A>,
}

impl<A: DeserializeOwned> World<A> {
    pub fn of(vector: &Value) -> Self {
        let list = |key: &str| vector[key].clone();
        Self {
            actors: serde_json::from_value(list("actors")).unwrap(),
            actions: serde_json::from_value(list("actions")).unwrap(),
        }
    }
}

/// What the model met.
pub struct Explored {
    pub states: BTreeSet<&'static str>,
    pub cases: usize,
    pub allowed: usize,
    pub refused: usize,
}

/// Visits every reachable case with every event by every actor: no dead end, and every refusal cites.
pub fn explore<L: Life>(flow: &L, world: &World<L::Action>, met: impl Fn(&L::Case)) -> Explored {
    let mut queue = VecDeque::from([flow.open("model")]);
    let mut seen = BTreeSet::from([L::shape(&queue[0])]);
    let mut into: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut alive = Vec::new();
    let mut found = Explored { states: BTreeSet::new(), cases: 0, allowed: 0, refused: 0 };
    let at = "2026-05-12T08:00".parse().unwrap();
    while let Some(case) = queue.pop_front() {
        let from = L::shape(&case);
        found.states.insert(L::state(&case));
        if L::done(&case) {
            alive.push(from.clone());
        }
        for action in &world.actions {
            for actor in &world.actors {
                match flow.step(&case, CaseEvent::new(at, actor.clone(), action.clone())) {
                    Ok(next) => {
                        found.allowed += 1;
                        met(&next);
                        let to = L::shape(&next);
                        into.entry(to.clone()).or_default().push(from.clone());
                        if seen.insert(to) {
                            queue.push_back(next);
                        }
                    }
                    Err(refusal) => {
                        found.refused += 1;
                        let citation = refusal.citation.to_string();
                        assert!(citation.starts_with("QC Điều "), "{refusal}");
                        assert!(!refusal.message(Lang::Vi).is_empty());
                        assert!(!refusal.message(Lang::En).is_empty());
                    }
                }
            }
        }
    }
    found.cases = seen.len();
    // Walk back from the cases that are done: every case must be among those that lead there.
    while let Some(shape) = alive.pop() {
        if seen.remove(&shape) {
            alive.extend(into.remove(&shape).into_iter().flatten());
        }
    }
    assert!(seen.is_empty(), "dead ends: {seen:?}");
    found
}

/// The numbers of a vector of histories, the same in every language.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 8).unwrap() % limit
    }
}

/// Makes the histories of a vector, replays each, and compares the hash over all their seals.
pub fn replay<L: Life>(vector: &Value) {
    let flow = L::builtin(text(&vector["flow"]));
    let world = World::<L::Action>::of(vector);
    let number = |key: &str| vector[key].as_u64().unwrap();
    let mut numbers = Numbers(u32::try_from(number("seed")).unwrap());
    let (mut chain, mut entries) = (String::new(), 0_u64);
    let mut ends: BTreeMap<&str, u64> = BTreeMap::new();
    for history in 0..number("count") {
        let mut case = flow.open(&format!("h-{history}"));
        for step in 0..number("steps") {
            let at = format!("2026-{:02}-{:02}T08:00", 5 + step / 28, 1 + step % 28);
            let actor = &world.actors[numbers.below(world.actors.len())];
            let open = flow.open_to(&case, &actor.role);
            if open.is_empty() {
                continue;
            }
            let event = &open[numbers.below(open.len())];
            let fitting: Vec<&L::Action> =
                world.actions.iter().filter(|action| L::name(action) == event).collect();
            let action = fitting[numbers.below(fitting.len())].clone();
            let event = CaseEvent::new(at.parse().unwrap(), actor.clone(), action);
            if let Ok(next) = flow.step(&case, event) {
                case = next;
            }
        }
        let seal = L::history(&case).seal();
        let again = stored_and_replayed(&flow, &case);
        assert_eq!(L::history(&again).seal(), seal);
        assert_eq!(again, case);
        entries += u64::try_from(L::history(&case).entries().len()).unwrap();
        *ends.entry(L::state(&case)).or_default() += 1;
        let digest = sha2::Sha256::digest(format!("{chain}\n{seal}"));
        chain = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    }
    let got = json!({ "entries": entries, "ends": ends, "chain": chain });
    assert_eq!(got, vector["expect"], "{}", vector["name"]);
}
