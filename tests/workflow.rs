//! The life of a report: vectors, an exhaustive model, random histories, tampering.

mod common;
mod life;

use common::cases;
use life::Life;
use life::World;
use quyche::CaseEvent;
use quyche::Error;
use quyche::History;
use quyche::Refusal;
use quyche::ReportAction;
use quyche::ReportCase;
use quyche::ReportFlow;
use quyche::ReportState;
use serde_json::Value;
use serde_json::json;

impl Life for ReportFlow {
    type Case = ReportCase;
    type Action = ReportAction;

    fn builtin(profile: &str) -> Self {
        Self::builtin(profile).unwrap()
    }

    fn open(&self, id: &str) -> ReportCase {
        self.open_case(id)
    }

    fn step(
        &self,
        case: &ReportCase,
        event: CaseEvent<ReportAction>,
    ) -> Result<ReportCase, Box<Refusal>> {
        self.apply(case, event)
    }

    fn replayed(&self, history: History<ReportAction>) -> Result<ReportCase, Error> {
        self.replay(history)
    }

    fn history(case: &ReportCase) -> &History<ReportAction> {
        case.history()
    }

    fn name(action: &ReportAction) -> &'static str {
        action.event()
    }

    fn open_to(&self, case: &ReportCase, role: &str) -> Vec<String> {
        self.events(case.state, role).map(str::to_owned).collect()
    }

    fn shape(case: &ReportCase) -> String {
        let fallback = case.fallback.as_ref().map(|fallback| fallback.caught_up_at.is_some());
        format!(
            "{:?} {:?} {:?} {:?} {} {} {} {fallback:?} {:?}",
            case.state,
            case.reporter,
            case.shares,
            case.sender,
            case.rolled_up,
            case.parent_stale,
            case.forms.len(),
            case.figures,
        )
    }

    fn state(case: &ReportCase) -> &'static str {
        case.state.code()
    }

    fn told(case: &ReportCase) -> Value {
        json!({
            "state": case.state.code(),
            "first": case.first_timeliness().code(),
            "latest": case.latest_timeliness().code(),
            "versions": case.versions.len(),
            "returned": case.returned,
            "corrected": case.corrected,
            "parentStale": case.parent_stale,
            "caughtUpAt": case.fallback.as_ref().and_then(|fallback| fallback.caught_up_at),
            "missing": case.missing_figures(),
            "seal": case.history().seal(),
        })
    }

    fn done(case: &ReportCase) -> bool {
        matches!(case.state, ReportState::Approved | ReportState::RolledUp)
    }
}

fn histories() -> Value {
    cases("histories.json").into_iter().find(|vector| vector["kind"] == "report").unwrap()
}

#[test]
fn report_cases() {
    life::live::<ReportFlow>("report_case.json");
}

#[test]
fn no_dead_end_and_every_refusal_cites_a_clause() {
    let flow = ReportFlow::builtin("quang-ngai-239-2025").unwrap();
    let found = life::explore(&flow, &World::of(&histories()), |_| {});
    assert_eq!(found.states.len(), ReportState::ALL.len(), "{:?}", found.states);
    let life::Explored { cases, allowed, refused, .. } = found;
    println!("{cases} cases, {allowed} events allowed, {refused} refused");
    assert!(cases > 50 && allowed > 500 && refused > 10_000);
}

#[test]
fn random_histories_replay_to_the_same_seal() {
    life::replay::<ReportFlow>(&histories());
}

#[test]
fn a_changed_history_is_found_out() {
    let flow = ReportFlow::builtin("quang-ngai-239-2025").unwrap();
    let vector =
        cases("report_case.json").into_iter().max_by_key(|v| v["events"].as_array().unwrap().len());
    let vector = vector.unwrap();
    let mut case = flow.open_case("bc");
    for event in vector["events"].as_array().unwrap() {
        case = flow.apply(&case, serde_json::from_value(event.clone()).unwrap()).unwrap();
    }
    let whole = serde_json::to_value(case.history()).unwrap();
    let fails = |changed: Value| {
        let history: History<ReportAction> = serde_json::from_value(changed).unwrap();
        assert_eq!(history.verify().unwrap_err().code(), "invalid-event");
        assert_eq!(flow.replay(history).unwrap_err().code(), "invalid-event");
    };
    let count = whole["entries"].as_array().unwrap().len();
    for place in 0..count {
        let mut changed = whole.clone();
        changed["entries"][place]["actor"]["id"] = json!("ai.do");
        fails(changed);
        let mut changed = whole.clone();
        changed["entries"][place]["seal"] = json!("0".repeat(64));
        fails(changed);
        if place + 1 < count {
            let mut changed = whole.clone();
            changed["entries"].as_array_mut().unwrap().remove(place);
            fails(changed);
            let mut changed = whole.clone();
            changed["entries"].as_array_mut().unwrap().swap(place, place + 1);
            fails(changed);
        }
    }
    let mut moved = whole.clone();
    moved["case"] = json!("khac");
    fails(moved);
    let mut other: History<ReportAction> = History::new("bc", "ben-tre-03-2019");
    other.push(serde_json::from_value(vector["events"][0].clone()).unwrap()).unwrap();
    assert!(other.verify().is_ok());
    assert_eq!(flow.replay(other).unwrap_err().code(), "invalid-event");
    // A chain that is whole but holds what may not happen is refused too.
    let mut forged: History<ReportAction> = History::new("bc", "quang-ngai-239-2025");
    forged.push(serde_json::from_value(vector["events"][2].clone()).unwrap()).unwrap();
    assert!(forged.verify().is_ok());
    assert_eq!(flow.replay(forged).unwrap_err().code(), "invalid-event");
}
