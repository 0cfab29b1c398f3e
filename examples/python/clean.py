"""An import: texts in canonical form, with what a person should look at."""

import json
from pathlib import Path

from quyche import find_credit, irregularities, normalize

DATA = Path(__file__).parents[1] / "data"

changed = 0
for record in json.loads((DATA / "records.json").read_text(encoding="utf-8")):
    if record["kind"] != "article" or not record.get("body"):
        continue
    body = normalize(record["body"])
    doubts = irregularities(body)
    credit = find_credit(body)
    if body == record["body"] and not doubts and credit is None:
        continue
    print(f"{record['id']}  {record['title']}")
    if body != record["body"]:
        changed += 1
        print("  đã dựng sẵn chữ Việt")
    for doubt in doubts:
        points = " ".join(f"U+{ord(letter):04X}" for letter in doubt.span.of(body))
        print(f"  {doubt.kind} {points}" + (f" → “{doubt.edit.replacement}”" if doubt.edit else ""))
    if credit is not None:
        said = credit.attribution
        print(f"  nguồn: {said.source or '–'}, tác giả: {said.author or '–'}")
print(f"\n{changed} bài được chuẩn hóa.")
