from quyche import Article, Profile

profile = Profile.builtin("ben-tre-03-2019")


def stops(article: Article) -> str:
    """What stops an article: the field to mend or to fill in, the clause, and what it asks for."""
    report = profile.validate(article, on="2026-03-01")
    verdict = next(one for one in report.verdicts if one.rule == "ATTRIBUTION-SOURCE")
    if verdict.outcome == "pass":
        return "đạt"
    return f"{verdict.outcome} ({', '.join(verdict.fields)}) {verdict.citation}: {verdict.duty.vi}"


print(stops(Article(reuse=True, author="Lan Chi")))
print(stops(Article(reuse=True, author="Lan Chi", source="")))
print(stops(Article(reuse=True, author="Lan Chi", source="TTXVN")))
