from quyche import Article, Profile, Refusal, ReviewEvent, ReviewFlow

flow = ReviewFlow.builtin("ben-tre-03-2019")
profile = Profile.builtin("ben-tre-03-2019")
article = Article(reuse=True, source="TTXVN", author="")
report = profile.validate(article, on="2026-03-01")

at, person, content = "2026-03-01T08:00:00+07:00", "tran.thu.hanh", "bản 1"
board = "portal-editorial-board"
events: list[ReviewEvent] = [
    {"event": "submit", "at": at, "actor": {"id": person, "role": "unit"}, "content": content},
    {"event": "publish", "at": at, "actor": {"id": person, "role": "office"}, "content": content},  # not approved
    {"event": "approve", "at": at, "actor": {"id": person, "role": board}, "content": content},
]
case = flow.open_case("bai-1")
for happened in events:
    event, result = happened["event"], flow.apply(case, happened)
    if isinstance(result, Refusal):
        print(event, "→", f"{result.reason} ({result.citation})")
    else:
        case = result
        print(event, "→", case.state)

decision = flow.may_publish(report, case)
print(decision.answer, "; ".join(f"{ground.what} ({ground.citation})" for ground in decision.grounds))
