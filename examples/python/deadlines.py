"""A page for the person who reports: what falls due this year, by when, and by which clause."""

from datetime import date

from quyche import Calendar, Profile

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
calendar = Calendar.vietnam()

for name in Profile.builtin_ids():
    profile = Profile.builtin(name)
    found = profile.deadlines(calendar, FIRST, LAST)
    print(f"{profile.head.province}: {len(found)} việc đến hạn trong năm 2026")
    for due in found:
        places = "; ".join(map(str, due.citations))
        print(f"  {due.last_good_day or 'không ấn định ngày'}  {due.title()} ({places})")
        for note in due.occurrence.notes:
            if note.is_warning:
                print(f"      ! {note.message()}")

# The host decides on a day where the text names none.
quang_ngai = Profile.builtin("quang-ngai-239-2025")
unspecified = (
    due for due in quang_ngai.deadlines(calendar, FIRST, LAST) if due.occurrence.source == "unspecified"
)
rule = next(unspecified).rule
host_due = {rule: {"not-later-than": {"month": 12, "day": 13}}}
decided = quang_ngai.deadlines(calendar, FIRST, LAST, host_due=host_due, roll="next-workday")
answer = next(due for due in decided if due.rule == rule)
print(f"\n{answer.title()}: {answer.occurrence.why()}")
