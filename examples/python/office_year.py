"""The years of five offices: everything that falls due, as a list, a calendar, a page; and the report on paper.

`python office_year.py FOLDER` keeps the files; without a folder they are only made.
To look at the Word document: `soffice --headless --convert-to pdf FOLDER/bao-cao.docx`.
"""

import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

from quyche import (
    Account,
    Agenda,
    Calendar,
    Office,
    OwnRegime,
    Profile,
    ReportFacts,
    ReportPaper,
    ReportTemplate,
    Summary,
)

STAMP = datetime.fromisoformat("2026-01-05T08:00:00+07:00")
calendar = Calendar.vietnam()
folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
folder.mkdir(parents=True, exist_ok=True)

quick = OwnRegime(  # an order of the host's own, which no regulation holds
    id="chuyen-doi-so",
    name="báo cáo chuyên đề chuyển đổi số",
    type="thematic",
    basis="12/CT-UBND",
    schedule={"every": "once", "due": {"within": {"working-days": 5}}},
    asked=[date(2026, 4, 24)],
)
offices = {
    "xa-kim-lien": ("nghe-an-80-2025", Office(name="UBND xã Kim Liên", roles=["owner-agency"], regimes=[quick])),
    "cong-nghe-an": ("nghe-an-80-2025", Office(name="Cổng Thông tin điện tử tỉnh Nghệ An", roles=["portal-unit"])),
    "ben-tre": ("ben-tre-03-2019", Office(name="Sở Tư pháp Bến Tre", roles=["unit"])),
    "binh-phuoc": ("binh-phuoc-draft-2015", Office(name="Sở Xây dựng Bình Phước", roles=["unit"], assume_in_force=True)),
    "quang-ngai": ("quang-ngai-239-2025", Office(name="Sở Tài chính Quảng Ngãi", roles=["unit"])),
}
# Records from which duties follow: a password of 30/11/2025 is to be changed by 28/02/2026.
facts = [("admin.kimlien", Account(administration=True, password_changed=date(2025, 11, 30)))]

for name, (profile, office) in offices.items():
    for year in (2026, 2027, 2030):
        first, last = date(year, 1, 1), date(year, 12, 31)
        known = facts if (name, year) == ("xa-kim-lien", 2026) else []
        agenda = Agenda(
            office, [Profile.builtin(profile)], calendar, first, last, on=date(year, 1, 5), facts=known
        )
        print(agenda.to_text())
        file = folder / f"{name}-{year}"
        file.with_suffix(".ics").write_text(agenda.to_ics(STAMP), encoding="utf-8", newline="")
        file.with_suffix(".csv").write_text(agenda.to_csv(), encoding="utf-8", newline="")
        file.with_suffix(".html").write_text(agenda.to_year_page(year, calendar), encoding="utf-8")

template = ReportTemplate.builtin("nghe-an-80-2025")
paper = ReportPaper(
    superior="Ủy ban nhân dân tỉnh Nghệ An",
    agency="Ủy ban nhân dân xã Kim Liên",
    number="7",
    sign="UBND",
    place="Kim Liên",
    issued=date(2026, 12, 10),
    portal="xã Kim Liên",
    addressee="Cổng Thông tin điện tử tỉnh Nghệ An",
    year=2026,
    window_from=date(2025, 12, 10),
    window_to=date(2026, 12, 10),
    sections={
        "I": [
            "Ủy ban nhân dân xã đã ban hành 02 văn bản chỉ đạo việc cung cấp thông tin trên Cổng thành phần;"
            " phân công một đồng chí lãnh đạo và hai công chức phụ trách."
        ],
        "II.1": ["Việc đăng tải được Ban biên tập kiểm duyệt trước khi công bố; không có tin, bài vi phạm."],
        "II.2": ["Trong kỳ đã đăng 214 tin, bài và 38 văn bản.", "Trả lời 17 ý kiến của công dân."],
        "II.3": ["Cổng hoạt động liên tục; đã sao lưu dữ liệu và thay mật khẩu ba tháng một lần."],
        "III.1": ["Thông tin đầy đủ, chính xác."],
        "III.2": ["Một số chuyên mục cập nhật còn chậm."],
        "III.3": ["Công chức phụ trách kiêm nhiệm nhiều việc."],
        "IV": ["Bồi dưỡng nghiệp vụ cho Ban biên tập; rà soát các chuyên mục trước ngày 30/6."],
        "V": ["Đề nghị Cổng Thông tin điện tử tỉnh tổ chức lớp tập huấn."],
    },
    recipients=["Thường trực Đảng ủy xã"],
    signer_title="TM. Ủy ban nhân dân\nChủ tịch",
    signer_name="Nguyễn Văn Minh",
    signed=True,
)
report = Profile.builtin("nghe-an-80-2025").validate(template.record(paper), on=date(2026, 12, 10))
form = [verdict for verdict in report.failures if verdict.rule == "REPORT-FORM"]
print("Báo cáo đúng biểu mẫu." if not form else form[0].message())
(folder / "bao-cao.docx").write_bytes(template.to_docx(paper))
(folder / "bao-cao.html").write_text(template.to_html(paper), encoding="utf-8")

summary = Summary(
    [
        ReportFacts(agency="Sở Tài chính", due=date(2026, 5, 12), first_sent=datetime(2026, 5, 12, 16)),
        ReportFacts(agency="Sở Tài chính", due=date(2026, 6, 12), first_sent=datetime(2026, 6, 13, 8), returned=1),
        ReportFacts(agency="Sở Xây dựng", due=date(2026, 6, 12)),
        ReportFacts(agency="UBND xã Trà Bồng", due=date(2026, 5, 12), first_sent=datetime(2026, 5, 11, 9), corrected=1),
        ReportFacts(agency="UBND xã Trà Bồng", due=date(2026, 7, 12)),
    ],
    on=date(2026, 6, 15),
)
print(f"{summary.total.on_time} đúng hạn, {summary.total.late} muộn, {summary.total.missing} chưa gửi")
(folder / "bieu-do.svg").write_text(summary.to_svg(), encoding="utf-8")
