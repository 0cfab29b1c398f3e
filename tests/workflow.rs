//! Life cycles: vectors, an exhaustive model, random histories, tampering.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;

use quyche::Actor;
use quyche::CaseEvent;
use quyche::History;
use quyche::Lang;
use quyche::Moment;
use quyche::Outage;
use quyche::Refusal;
use quyche::RegimeType;
use quyche::ReportAction;
use quyche::ReportCase;
use quyche::ReportFlow;
use quyche::ReportForm;
use quyche::ReportState;
use quyche::SendChannel;
use serde_json::Value;
use serde_json::json;

fn vectors(name: &str) -> Vec<Value> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join("tests/vectors").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let file: Value = serde_json::from_str(&text).unwrap();
    file["cases"].as_array().unwrap().clone()
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

/// What a case says of the keys that a vector asks for.
fn told(case: &ReportCase, keys: &Value) -> Value {
    let all = json!({
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
    });
    keys.as_object().unwrap().keys().map(|key| (key.clone(), all[key].clone())).collect()
}

#[test]
fn report_cases() {
    let mut wrong = Vec::new();
    for vector in vectors("report_case.json") {
        let flow = ReportFlow::builtin(vector["flow"].as_str().unwrap()).unwrap();
        let mut case = flow.open_case(vector["case"].as_str().unwrap());
        let events: Vec<CaseEvent<ReportAction>> =
            serde_json::from_value(vector["events"].clone()).unwrap();
        let count = events.len();
        let want = &vector["expect"];
        let mut got = Value::Null;
        for (place, event) in events.into_iter().enumerate() {
            match flow.apply(&case, event) {
                Ok(next) => {
                    case = next;
                    got = told(&case, want);
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
        let stored = serde_json::to_string(case.history()).unwrap();
        let again = flow.replay(serde_json::from_str(&stored).unwrap()).unwrap();
        assert_eq!(again, case, "{}", vector["name"]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// Every event with data that fits and data that does not.
fn actions() -> Vec<ReportAction> {
    let outage = |from, to: Option<&str>| Outage::new(moment(from), to.map(moment));
    let configure = |regime, basis: Option<&str>, forms: &[&str], operator_confirmed| {
        let forms = forms.iter().map(|id| ReportForm::new(*id).figure("so", "bài")).collect();
        let basis = basis.map(str::to_owned);
        ReportAction::Configure { regime, basis, forms, operator_confirmed }
    };
    let open = |reporter: &str, lead: &str| ReportAction::Open {
        period: "2026".into(),
        reporter: reporter.into(),
        lead: lead.into(),
        due: Some("2026-06-01".parse().unwrap()),
    };
    let enter = |figure: &str, unit: &str| ReportAction::Enter {
        form: "bm-01".into(),
        figure: figure.into(),
        value: "1".into(),
        unit: unit.into(),
    };
    let sign = |documents: &[&str]| ReportAction::Sign {
        documents: documents.iter().map(|&d| d.to_owned()).collect(),
    };
    let fallback =
        |number: &str, outage| ReportAction::SendByFallback { number: number.into(), outage };
    vec![
        configure(RegimeType::Periodic, None, &["bm-01"], true),
        configure(RegimeType::Periodic, None, &[], true),
        configure(RegimeType::AdHoc, None, &["bm-01"], true),
        configure(RegimeType::AdHoc, Some("12/CT-UBND"), &["bm-01"], true),
        configure(RegimeType::Periodic, None, &["bm-01"], false),
        open("so", "vp"),
        open("", "vp"),
        ReportAction::AssignOn { to: vec!["phong".into()] },
        ReportAction::AssignOn { to: vec![] },
        ReportAction::ChildDone { child: "phong".into() },
        ReportAction::ChildDone { child: "ai".into() },
        ReportAction::Compile,
        enter("so", "bài"),
        enter("so", "trang"),
        enter("khac", "bài"),
        sign(&["report", "bm-01"]),
        sign(&["report"]),
        ReportAction::Send { channel: SendChannel::System },
        ReportAction::Send { channel: SendChannel::Email },
        fallback("1/BC", outage("2026-01-01T00:00", None)),
        fallback("", outage("2026-01-01T00:00", None)),
        fallback("1/BC", outage("2025-01-01T00:00", Some("2025-01-02T00:00"))),
        ReportAction::CatchUp { restored: moment("2026-01-02T00:00") },
        ReportAction::CatchUp { restored: moment("2099-01-02T00:00") },
        ReportAction::Return { reason: "thiếu".into() },
        ReportAction::Return { reason: String::new() },
        ReportAction::Correct,
        ReportAction::Recall,
        ReportAction::Approve,
        ReportAction::AskCorrection { contact: "điện thoại".into() },
        ReportAction::AskCorrection { contact: " ".into() },
        ReportAction::Reject,
        ReportAction::Decline { reason: "đúng rồi".into() },
        ReportAction::Decline { reason: String::new() },
        ReportAction::RollUp,
    ]
}

fn actors() -> Vec<Actor> {
    vec![
        Actor::new("lead", "lead").of("vp"),
        Actor::new("lead", "lead").of("so"),
        Actor::new("unit", "unit").of("so"),
        Actor::new("a", "reporter").of("so"),
        Actor::new("b", "reporter").of("so"),
        Actor::new("c", "reporter").of("khac"),
        Actor::new("d", "reporter"),
        Actor::new("phong", "assignee"),
        Actor::new("la", "assignee"),
        Actor::new("he-thong", "system"),
        Actor::new("e", "operator").of("vp"),
        Actor::new("f", "public"),
    ]
}

/// What of a case decides what may happen next.
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

/// Every reachable case with every event by every actor.
#[test]
fn no_dead_end_and_every_refusal_cites_a_clause() {
    let flow = ReportFlow::builtin("quang-ngai-239-2025").unwrap();
    let (actions, actors) = (actions(), actors());
    let mut seen = BTreeSet::new();
    let mut states = BTreeSet::new();
    let mut edges: Vec<(String, String)> = Vec::new();
    let mut finished = BTreeSet::new();
    let mut queue = VecDeque::from([flow.open_case("model")]);
    let (mut allowed, mut refused) = (0, 0);
    seen.insert(shape(&queue[0]));
    while let Some(case) = queue.pop_front() {
        let from = shape(&case);
        states.insert(case.state);
        if matches!(case.state, ReportState::Approved | ReportState::RolledUp) {
            finished.insert(from.clone());
        }
        let at = moment("2026-05-12T08:00");
        for action in &actions {
            for actor in &actors {
                match flow.apply(&case, CaseEvent::new(at, actor.clone(), action.clone())) {
                    Ok(next) => {
                        allowed += 1;
                        let to = shape(&next);
                        edges.push((from.clone(), to.clone()));
                        if seen.insert(to) {
                            queue.push_back(next);
                        }
                    }
                    Err(refusal) => {
                        refused += 1;
                        let citation = refusal.citation.to_string();
                        assert!(citation.starts_with("QC Điều "), "{refusal}");
                        assert!(!refusal.message(Lang::Vi).is_empty());
                        assert!(!refusal.message(Lang::En).is_empty());
                    }
                }
            }
        }
    }
    assert_eq!(states.len(), ReportState::ALL.len(), "unreached states: {states:?}");
    // Walk back from the cases that are done: every case must be among those that lead there.
    let mut alive = finished;
    loop {
        let more: Vec<String> = edges
            .iter()
            .filter(|(from, to)| alive.contains(to) && !alive.contains(from))
            .map(|(from, _)| from.clone())
            .collect();
        if more.is_empty() {
            break;
        }
        alive.extend(more);
    }
    let stuck: Vec<&String> = seen.difference(&alive).collect();
    assert!(stuck.is_empty(), "dead ends: {stuck:?}");
    assert!(
        seen.len() > 50 && allowed > 500 && refused > 10_000,
        "{} {allowed} {refused}",
        seen.len()
    );
}

fn random(seed: &mut u64, below: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap() % below
}

#[test]
fn random_histories_replay_to_the_same_seal() {
    let flow = ReportFlow::builtin("quang-ngai-239-2025").unwrap();
    let (actions, actors) = (actions(), actors());
    let mut seed = 7;
    let (mut entries, mut far) = (0, 0);
    for number in 0..10_000 {
        let mut case = flow.open_case(format!("bc-{number}"));
        let mut at = moment("2026-05-12T08:00");
        for _ in 0..40 {
            at = moment(&format!("{}T08:00", at.date().add_days(1).unwrap()));
            let actor = actors[random(&mut seed, actors.len())].clone();
            let open: Vec<&str> = flow.events(case.state, &actor.role).collect();
            if open.is_empty() {
                continue;
            }
            let event = open[random(&mut seed, open.len())];
            let fitting: Vec<&ReportAction> =
                actions.iter().filter(|action| action.event() == event).collect();
            let action = fitting[random(&mut seed, fitting.len())].clone();
            if let Ok(next) = flow.apply(&case, CaseEvent::new(at, actor, action)) {
                case = next;
            }
        }
        let stored = serde_json::to_string(case.history()).unwrap();
        let history: History<ReportAction> = serde_json::from_str(&stored).unwrap();
        entries += history.entries().len();
        far += usize::from(case.rolled_up);
        let again = flow.replay(history).unwrap();
        assert_eq!(again.history().seal(), case.history().seal());
        assert_eq!(again, case);
    }
    assert!(entries > 40_000 && far > 30, "{entries} entries, {far} rolled up");
}

#[test]
fn a_changed_history_is_found_out() {
    let flow = ReportFlow::builtin("quang-ngai-239-2025").unwrap();
    let vector = vectors("report_case.json")
        .into_iter()
        .max_by_key(|v| v["events"].as_array().unwrap().len());
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
