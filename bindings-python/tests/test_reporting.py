"""Agendas, papers by their form, figures for leaders."""

import datetime as dt
import pickle
import zipfile
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from icalendar import Calendar as Ics
from vectors import cases, name_of

from quyche import (
    Account,
    Agenda,
    Calendar,
    Duty,
    Office,
    Period,
    Profile,
    ReportFacts,
    ReportPaper,
    ReportTemplate,
    Sent,
    Summary,
    ReportTally,
)
from quyche.errors import InvalidFormError, QuycheError

VIETNAM = Calendar.vietnam()
FIVE = [
    ("nghe-an-80-2025", Office(name="UBND xã Kim Liên", roles=["owner-agency"])),
    ("nghe-an-80-2025", Office(name="Cổng Thông tin điện tử Nghệ An", roles=["portal-unit"])),
    ("ben-tre-03-2019", Office(name="Sở Tư pháp Bến Tre", roles=["unit"])),
    (
        "binh-phuoc-draft-2015",
        Office(name="Sở Xây dựng Bình Phước", roles=["unit"], assume_in_force=True),
    ),
    ("quang-ngai-239-2025", Office(name="Sở Tài chính Quảng Ngãi", roles=["unit"])),
]


def day(given: dt.date | None) -> str | None:
    return given.isoformat() if given else None


def told(duty: Duty) -> dict[str, object]:
    occurrence = duty.deadline.occurrence
    window = [day(occurrence.window_first), day(occurrence.window_last)]
    return {
        "id": duty.id,
        "status": duty.status,
        "days": duty.days,
        "remind": [day(one) for one in duty.remind_on],
        "last": day(occurrence.last_good_day),
        "named": day(occurrence.nominal_day),
        "window": window if occurrence.window_first else None,
        "notes": [note.code for note in occurrence.notes],
        "sent": [[one.at.isoformat(), one.superseded] for one in duty.sent],
    }


@pytest.mark.parametrize("case", cases("agenda.json"), ids=name_of)
def test_agendas(case: dict[str, Any]) -> None:
    agenda = Agenda(
        case["office"],
        [Profile.builtin(case["profile"])],
        VIETNAM,
        case["from"],
        case["to"],
        on=case["on"],
        sent=case["sent"],
        facts=[(fact["subject"], fact["record"]) for fact in case.get("facts", [])],
    )
    duties = {duty.id: duty for duty in agenda.duties}
    for expected in case["expect"]:
        duty = duties[expected["id"]]
        assert {name: told(duty)[name] for name in expected} == expected
        assert duty.text() and duty.text() != duty.text("en")
        assert pickle.loads(pickle.dumps(duty)) == duty
    assert not duties.keys() & set(case.get("absent", []))


@pytest.mark.parametrize("year", [2026, 2027, 2030])
@pytest.mark.parametrize(("profile", "office"), FIVE, ids=lambda value: getattr(value, "name", value))
def test_another_reader_opens_the_calendar(profile: str, office: Office, year: int) -> None:
    start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
    agenda = Agenda(office, [Profile.builtin(profile)], VIETNAM, start, end, on=start)
    stamp = dt.datetime(year, 1, 1, 8, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    calendar = Ics.from_ical(agenda.to_ics(stamp))
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    tasks = {str(task["UID"]) for task in calendar.walk("VTODO")}
    assert len(events) + len(tasks) == len(agenda.duties)
    for duty in agenda.duties:
        (uid,) = (uid for uid in events.keys() | tasks if uid.endswith(f"/{duty.id}@quyche"))
        last = duty.deadline.last_good_day
        if last is None:
            assert uid in tasks
            continue
        event = events[uid]
        assert event.decoded("DTSTART") == last and type(event.decoded("DTSTART")) is dt.date
        assert "DTEND" not in event
        assert str(event["SUMMARY"]) == duty.deadline.title()
        assert duty.deadline.occurrence.why() in str(event["DESCRIPTION"])
        alarms = [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
        midnight = dt.datetime.combine(last, dt.time())
        assert [(midnight + ahead).date() for ahead in alarms] == list(duty.remind_on)
        assert all((midnight + ahead).time() == dt.time(8) for ahead in alarms)


def test_an_agenda_becomes_a_list_a_table_and_a_page() -> None:
    office = Office(name="Sở Tư pháp", roles=["unit"], remind=[5])
    profile = Profile.builtin("ben-tre-03-2019")
    sent = [Sent(deadline="ben-tre-03-2019/REPORT-UNIT-PORTAL/2026", at=dt.datetime(2026, 11, 20, 8))]
    account = Account(administration=True, password_changed=dt.date(2026, 9, 1))
    agenda = Agenda(
        office,
        [profile],
        VIETNAM,
        "2026-01-01",
        "2026-12-31",
        on="2026-12-01",
        sent=sent,
        facts=[("admin", account)],
    )
    assert agenda.office == "Sở Tư pháp"
    assert "quá hạn" in agenda.to_text() or "còn" in agenda.to_text()
    assert agenda.to_text("en") != agenda.to_text()
    assert len(agenda.to_csv().splitlines()) == len(agenda.duties) + 1
    page = agenda.to_year_page(2026, VIETNAM)
    assert "Tháng 12" in page and page.startswith("<!")
    (late,) = (duty for duty in agenda.duties if duty.status == "sent-late")
    assert late.days == 1
    assert all(duty.deadline.subject == "admin" for duty in agenda.reminders)
    with pytest.raises(ValueError, match="office: "):
        Agenda({"nam": ""}, [profile], VIETNAM, "2026-01-01", "2026-12-31", on="2026-12-01")


@pytest.mark.parametrize("case", cases("reporting.json"), ids=name_of)
def test_papers_figures_and_periods(case: dict[str, Any]) -> None:
    expected: Any = case.get("expect")
    if case["op"] == "period":
        found = Period.containing(case["every"], case["day"])
        assert (found.code if found else None) == expected
    elif case["op"] == "summary":
        summary = Summary(case["reports"], on=case["on"])
        assert counted(summary.total) == expected["total"]
        assert {name: counted(one) for name, one in summary.agencies.items()} == expected["agencies"]
        assert {name: counted(one) for name, one in summary.months.items()} == expected["months"]
        assert summary.to_svg().startswith("<svg ")
    elif "error" in case:
        with pytest.raises(QuycheError) as raised:
            ReportTemplate.builtin(case["form"]).to_html(case["paper"])
        assert raised.value.code == case["error"]
    else:
        template = ReportTemplate.builtin(case["form"])
        page = template.to_html(case["paper"]).replace("&#x2f;", "/")
        text = template.text(case["paper"])
        record = template.record(case["paper"])
        report = Profile.builtin(case["form"]).validate(record, on="2026-12-10")
        failed = [str(one.citation) for one in report.failures if one.rule == "REPORT-FORM"]
        assert failed == expected["faults"]
        assert all(part in page for part in expected.get("html", []))
        assert all(part in text for part in expected.get("text", []))
        assert not any(part in page for part in expected.get("absent", []))


def counted(tally: ReportTally) -> dict[str, object]:
    names = {"on_time": "onTime", "without_day": "withoutDay"}
    return {names.get(name, name): count for name, count in tally.to_data().items()}


def test_a_paper_as_a_document() -> None:
    template = ReportTemplate.builtin("nghe-an-80-2025")
    paper = ReportPaper(agency="UBND xã <Kim Liên>", year=2026, sections={"I": ["Đã ban hành."]})
    document = zipfile.ZipFile(BytesIO(template.to_docx(paper)))
    assert "UBND XÃ &lt;KIM LIÊN&gt;" in document.read("word/document.xml").decode()
    assert document.testzip() is None
    assert template.to_page(paper, "<h1>{{ title }}</h1>") == "<h1>BÁO CÁO</h1>"
    assert template.keys[0] == "I" and str(template.citation) == "PL"
    with pytest.raises(InvalidFormError):
        template.to_page(paper, "{{ nothing }}")
    with pytest.raises(ValueError, match="paper: "):
        template.text({"agancy": ""})


def test_a_document_is_xml_whatever_the_paper_holds() -> None:
    template = ReportTemplate.builtin("nghe-an-80-2025")
    every = "".join(map(chr, [*range(1, 0xD800, 7), 0xFFFE, 0xFFFF, 0x1F600])) + "]]>"
    paper = ReportPaper(agency=every, signer_title="TM. UBND\nCHỦ TỊCH", recipients=[every], sections={"I": [every]})
    document = zipfile.ZipFile(BytesIO(template.to_docx(paper)))
    for part in document.namelist():
        ElementTree.fromstring(document.read(part))
    words = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    texts = [one.text for one in ElementTree.fromstring(document.read("word/document.xml")).iter(words)]
    assert texts.index("CHỦ TỊCH") == texts.index("TM. UBND") + 1
    assert "".join(c for c in every if c >= " " and c not in "\ufffe\uffff") in texts


def test_figures_from_facts() -> None:
    facts = ReportFacts(agency="Sở <A> & B", due=dt.date(2026, 5, 12))
    summary = Summary([facts], on=dt.date(2026, 5, 13))
    assert summary.total.missing == 1
    assert "Sở &lt;A&gt; &amp; B" in summary.to_svg("en")
    assert summary == Summary([facts], on="2026-05-13")
