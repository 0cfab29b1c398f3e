"""The desk of an editorial board: which articles break the regulation, where, and by which clause."""

import json
from datetime import date
from pathlib import Path

from quyche import Place, Profile

DATA = Path(__file__).parents[1] / "data"

profile = Profile.builtin("ben-tre-03-2019")
exported = json.loads((DATA / "records.json").read_text(encoding="utf-8"))
articles = [(given.pop("id"), given) for given in exported if given["kind"] == "article"]


def excerpt(text: str, place: Place) -> str:
    """The place in its surroundings; spans count code points, as slices do."""
    if place.span is None:
        return ""
    start, end = place.span.start, place.span.end
    return f" …{text[max(0, start - 12) : start]}⟦{text[start:end]}⟧{text[end : end + 12]}…"


print(f"{profile.head.title} ({profile.head.number})\n")
broken = 0
for key, article in articles:
    report = profile.validate(article, on=date(2026, 3, 1))
    if not report.failures:
        continue
    broken += 1
    print(f"{key}  {article.get('title')}")
    for verdict in report.failures:
        print(f"  ✗ {verdict.citation}: {verdict.duty.vi}")
        for place in verdict.places[:3]:
            print(f"      {place.field}{excerpt(str(article.get(place.field)), place)} {place.reason.message()}")
        if len(verdict.places) > 3:
            print(f"      và {len(verdict.places) - 3} chỗ khác")
print(f"\n{len(articles)} tin, bài; {broken} chưa đạt.")
