from quyche import Calendar, Profile

profile = Profile.builtin("nghe-an-80-2025")
for due in profile.deadlines(Calendar.vietnam(), "2026-12-01", "2026-12-31"):
    day = due.occurrence.last_good_day or "không ấn định ngày"
    print(day, due.title("vi"), f"({due.citations[0]})")
