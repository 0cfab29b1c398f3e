use quyche::{
    Actor, Article, CaseEvent, Date, MayPublish, Profile, ReviewAction, ReviewCase, ReviewFlow,
    ReviewOrigin, ReviewTarget,
};

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let flow = ReviewFlow::builtin("ben-tre-03-2019")?;
    let profile = Profile::builtin("ben-tre-03-2019")?;
    let mut article = Article::default();
    article.reuse = Some(true);
    article.source = Some("TTXVN".into());
    article.author = Some(String::new());
    let report = profile.validate(&article, "2026-03-01".parse::<Date>()?);

    let (target, origin) = (ReviewTarget::Portal, ReviewOrigin::Unit);
    let content = || "bản 1".to_owned();
    let submit = ReviewAction::Submit { target, origin, content: content() };
    let approve = ReviewAction::Approve { content: content() };
    let publish = ReviewAction::Publish { content: content() };

    let case = flow.open_case("bai-1");
    let case = act(&flow, case, "unit", submit)?;
    let case = act(&flow, case, "office", publish)?; // nobody has approved it
    let case = act(&flow, case, "portal-editorial-board", approve)?;

    if let MayPublish::No { grounds } = flow.may_publish(&report, &case)? {
        for ground in grounds {
            let citation = ground.citation.map(|place| place.to_string()).unwrap_or_default();
            println!("no {} ({citation})", ground.what);
        }
    }
    Ok(())
}

fn act(
    flow: &ReviewFlow,
    case: ReviewCase,
    role: &str,
    action: ReviewAction,
) -> Result<ReviewCase, quyche::Error> {
    let event = action.event();
    let actor = Actor::new("tran.thu.hanh", role);
    let happened = CaseEvent::new("2026-03-01T08:00:00+07:00".parse()?, actor, action);
    Ok(match flow.apply(&case, happened) {
        Ok(next) => {
            println!("{event} → {}", next.state.code());
            next
        }
        Err(refusal) => {
            println!("{event} → {} ({})", refusal.reason.code(), refusal.citation);
            case
        }
    })
}
