//! The review of items: vectors, an exhaustive model of each regulation, the answer on posting.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;

use quyche::Actor;
use quyche::Article;
use quyche::CaseEvent;
use quyche::Date;
use quyche::Lang;
use quyche::MayPublish;
use quyche::Moment;
use quyche::Profile;
use quyche::ReviewAction;
use quyche::ReviewCase;
use quyche::ReviewFlow;
use quyche::ReviewOrigin;
use quyche::ReviewState;
use quyche::ReviewTarget;
use serde_json::Value;
use serde_json::json;

fn vectors(name: &str) -> Vec<Value> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join("tests/vectors").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let file: Value = serde_json::from_str(&text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

/// What a case says of the keys that a vector asks for.
fn told(case: &ReviewCase, keys: &Value) -> Value {
    let all = json!({
        "state": case.state.code(),
        "published": case.published,
        "corrected": case.corrected,
        "steps": case.steps.iter().map(|step| &step.event).collect::<Vec<_>>(),
    });
    keys.as_object().unwrap().keys().map(|key| (key.clone(), all[key].clone())).collect()
}

#[test]
fn review_cases() {
    let mut wrong = Vec::new();
    for vector in vectors("review_case.json") {
        let flow = ReviewFlow::builtin(vector["flow"].as_str().unwrap()).unwrap();
        let mut case = flow.open_case(vector["case"].as_str().unwrap());
        let events: Vec<CaseEvent<ReviewAction>> =
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
                    let mut value = json!({
                        "reason": refusal.reason.code(), "citation": refusal.citation.to_string()
                    });
                    if !want["refusal"]["details"].is_null() {
                        value["details"] = json!(refusal.details);
                    }
                    got = json!({ "refusal": value });
                }
            }
        }
        if got != *want {
            wrong.push(format!("{}: {got}, not {want}", vector["name"]));
        }
        let stored = serde_json::to_string(case.history()).unwrap();
        assert_eq!(flow.replay(serde_json::from_str(&stored).unwrap()).unwrap(), case);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn actions() -> Vec<ReviewAction> {
    let text = |content: &str| content.to_owned();
    let mut actions = Vec::new();
    for target in [ReviewTarget::Portal, ReviewTarget::Component] {
        for origin in [ReviewOrigin::Unit, ReviewOrigin::Contributor] {
            actions.push(ReviewAction::Submit { target, origin, content: text("v1") });
        }
    }
    for content in ["v1", "v2", ""] {
        let content = text(content);
        actions.extend([
            ReviewAction::Edit { content: content.clone() },
            ReviewAction::Clear { content: content.clone() },
            ReviewAction::Approve { content: content.clone() },
            ReviewAction::Publish { content: content.clone() },
            ReviewAction::Correct { content: content.clone() },
            ReviewAction::Restore { content: content.clone() },
            ReviewAction::Return { reason: content.clone() },
            ReviewAction::Withdraw { reason: content },
        ]);
    }
    actions.push(ReviewAction::Archive);
    actions
}

const ROLES: [&str; 14] = [
    "contributor",
    "unit",
    "owner-agency",
    "editor",
    "portal-editorial-board",
    "component-editorial-board",
    "editorial-board",
    "editorial-board-head",
    "information-centre",
    "unit-head",
    "office",
    "portal-unit",
    "system",
    "public",
];

fn shape(case: &ReviewCase) -> String {
    let steps: Vec<&str> = case.steps.iter().map(|step| step.event.as_str()).collect();
    let steps: BTreeSet<&str> = steps.into_iter().collect();
    format!(
        "{:?} {:?} {:?} {:?} {steps:?} {:?}",
        case.state, case.target, case.origin, case.content, case.published
    )
}

/// Every reachable case of every regulation with every event by every role.
#[test]
fn no_dead_end_and_nothing_is_posted_unreviewed() {
    let at: Moment = "2026-03-01T08:00".parse().unwrap();
    for profile in ["ben-tre-03-2019", "binh-phuoc-draft-2015", "nghe-an-80-2025"] {
        let flow = ReviewFlow::builtin(profile).unwrap();
        let actions = actions();
        let mut queue = VecDeque::from([flow.open_case("model")]);
        let mut seen = BTreeSet::from([shape(&queue[0])]);
        let mut states = BTreeSet::new();
        let mut edges: Vec<(String, String)> = Vec::new();
        let mut done = BTreeSet::new();
        while let Some(case) = queue.pop_front() {
            let from = shape(&case);
            states.insert(case.state);
            if matches!(case.state, ReviewState::Published | ReviewState::Archived) {
                done.insert(from.clone());
            }
            for action in &actions {
                for role in ROLES {
                    let event = CaseEvent::new(at, Actor::new(role, role), action.clone());
                    match flow.apply(&case, event) {
                        Ok(next) => {
                            if next.state == ReviewState::Published {
                                let taken =
                                    |event: &str| next.steps.iter().any(|s| s.event == event);
                                assert!(flow.required(next.origin).all(|s| taken(&s.event)));
                                assert_eq!(next.published, next.content);
                            }
                            let to = shape(&next);
                            edges.push((from.clone(), to.clone()));
                            if seen.insert(to) {
                                queue.push_back(next);
                            }
                        }
                        Err(refusal) => {
                            assert!(
                                refusal.citation.to_string().starts_with("QC Điều "),
                                "{refusal}"
                            );
                            assert!(!refusal.message(Lang::Vi).is_empty());
                        }
                    }
                }
            }
        }
        assert_eq!(states.len(), ReviewState::ALL.len(), "{profile}: {states:?}");
        loop {
            let more: Vec<String> = edges
                .iter()
                .filter(|(from, to)| done.contains(to) && !done.contains(from))
                .map(|(from, _)| from.clone())
                .collect();
            if more.is_empty() {
                break;
            }
            done.extend(more);
        }
        let stuck: Vec<&String> = seen.difference(&done).collect();
        assert!(stuck.is_empty(), "{profile}: {stuck:?}");
    }
}

#[test]
fn what_stands_against_posting() {
    let flow = ReviewFlow::builtin("ben-tre-03-2019").unwrap();
    let profile = Profile::builtin("ben-tre-03-2019").unwrap();
    let day: Date = "2026-03-01".parse().unwrap();
    let case = flow.open_case("bai-1");

    let mut article = Article::default();
    article.reuse = Some(true);
    article.source = Some("TTXVN".into());
    article.author = Some(String::new());
    let MayPublish::No { grounds } =
        flow.may_publish(&profile.validate(&article, day), &case).unwrap()
    else {
        panic!("an author left empty must stand against posting");
    };
    assert!(grounds.iter().any(|ground| ground.what == "ATTRIBUTION-SOURCE"));
    assert!(grounds.iter().all(|ground| ground.citation.is_some()));

    article.author = Some("Lê Na".into());
    let (MayPublish::No { grounds } | MayPublish::Missing { grounds }) =
        flow.may_publish(&profile.validate(&article, day), &case).unwrap()
    else {
        panic!("an item without review must not be posted");
    };
    assert!(grounds.iter().any(|ground| ["approve", "WORKFLOW-REVIEW"].contains(&&*ground.what)));

    let other = Profile::builtin("nghe-an-80-2025").unwrap();
    let error = flow.may_publish(&other.validate(&article, day), &case).unwrap_err();
    assert_eq!(error.code(), "invalid-event");
}
