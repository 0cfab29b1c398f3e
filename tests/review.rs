//! The review of items: vectors, an exhaustive model of each regulation, random histories, the answer on
//! posting.

mod common;
mod life;

use common::cases;
use life::Life;
use life::World;
use quyche::Article;
use quyche::CaseEvent;
use quyche::Date;
use quyche::Error;
use quyche::History;
use quyche::MayPublish;
use quyche::Profile;
use quyche::Refusal;
use quyche::ReviewAction;
use quyche::ReviewCase;
use quyche::ReviewFlow;
use quyche::ReviewState;
use serde_json::Value;
use serde_json::json;

impl Life for ReviewFlow {
    type Case = ReviewCase;
    type Action = ReviewAction;

    fn builtin(profile: &str) -> Self {
        Self::builtin(profile).unwrap()
    }

    fn open(&self, id: &str) -> ReviewCase {
        self.open_case(id)
    }

    fn step(
        &self,
        case: &ReviewCase,
        event: CaseEvent<ReviewAction>,
    ) -> Result<ReviewCase, Box<Refusal>> {
        self.apply(case, event)
    }

    fn replayed(&self, history: History<ReviewAction>) -> Result<ReviewCase, Error> {
        self.replay(history)
    }

    fn history(case: &ReviewCase) -> &History<ReviewAction> {
        case.history()
    }

    fn name(action: &ReviewAction) -> &'static str {
        action.event()
    }

    fn open_to(&self, case: &ReviewCase, role: &str) -> Vec<String> {
        self.events(case, role).into_iter().map(str::to_owned).collect()
    }

    fn shape(case: &ReviewCase) -> String {
        let mut steps: Vec<&str> = case.steps.iter().map(|step| step.event.as_str()).collect();
        steps.sort_unstable();
        steps.dedup();
        format!(
            "{:?} {:?} {:?} {:?} {steps:?} {:?}",
            case.state, case.target, case.origin, case.content, case.published
        )
    }

    fn state(case: &ReviewCase) -> &'static str {
        case.state.code()
    }

    fn told(case: &ReviewCase) -> Value {
        json!({
            "state": case.state.code(),
            "published": case.published,
            "corrected": case.corrected,
            "steps": case.steps.iter().map(|step| &step.event).collect::<Vec<_>>(),
        })
    }

    fn done(case: &ReviewCase) -> bool {
        matches!(case.state, ReviewState::Published | ReviewState::Archived)
    }
}

fn histories() -> impl Iterator<Item = Value> {
    cases("histories.json").into_iter().filter(|vector| vector["kind"] == "review")
}

#[test]
fn review_cases() {
    life::live::<ReviewFlow>("review_case.json");
}

#[test]
fn no_dead_end_and_nothing_is_posted_unreviewed() {
    for vector in histories() {
        let flow = ReviewFlow::builtin(vector["flow"].as_str().unwrap()).unwrap();
        let found = life::explore(&flow, &World::of(&vector), |case| {
            if case.state == ReviewState::Published {
                let taken = |event: &str| case.steps.iter().any(|step| step.event == event);
                assert!(flow.required(case.origin).all(|step| taken(&step.event)));
                assert_eq!(case.published, case.content);
            }
        });
        assert_eq!(found.states.len(), ReviewState::ALL.len(), "{:?}", found.states);
        let life::Explored { cases, allowed, refused, .. } = found;
        println!("{}: {cases} cases, {allowed} allowed, {refused} refused", vector["flow"]);
        assert!(cases > 50 && allowed > 500 && refused > 10_000);
    }
}

#[test]
fn random_histories_replay_to_the_same_seal() {
    for vector in histories() {
        life::replay::<ReviewFlow>(&vector);
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
