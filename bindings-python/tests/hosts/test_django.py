"""quyche in Django: fields, validators, checks, commands, the index, the review and the admin."""

import datetime as dt
import json
import pickle
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.checks import run_checks
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import migrations
from django.db.migrations.writer import MigrationWriter
from django.forms import modelform_factory
from django.template import Context, Template
from django.test import Client, TestCase, override_settings
from django.utils import translation
from hosts.models import News

from quyche.errors import InvalidEventError
from quyche.django import conf
from quyche.django.fields import NormalizedFormField
from quyche.django.forms import VerdictsMixin
from quyche.django.found import ALL, NONE, Found
from quyche.django.index import Rebuild, documents, key, public_index, update
from quyche.django.records import report, verdicts_by_field
from quyche.django.validators import DocumentNumberValidator, RecordValidator, TextValidator

DECOMPOSED = "Tie\u0302\u0301ng Vie\u0323\u0302t"
COMPOSED = "Ti\u1ebfng Vi\u1ec7t"
VOUCHED = [
    {"rule": rule, "by": "Trần Thu Hạnh"}
    for rule in ("PRIVACY-PD", "CONTENT-LINE", "CONTENT-SECRET", "CONTENT-PROHIBITED")
]
BOARD = "portal-editorial-board"
QUYCHE: dict[str, Any] = {"PROFILE": "ben-tre-03-2019", "MODELS": ["hosts.News"]}


def news(**said: Any) -> News:
    given: dict[str, Any] = {
        "title": "Cầu Rạch Đôi thông xe", "body": "Chiều 10/02, cầu thông xe.", "section": "Tin tức", "reuse": False,
    }
    made: News = News.objects.create(**given | said)
    return made


class Fields(TestCase):
    def test_text_is_stored_composed(self) -> None:
        row = news(title=DECOMPOSED, body=DECOMPOSED)
        assert (row.title, row.body) == (COMPOSED, COMPOSED)
        assert News.objects.get(title=DECOMPOSED).title == COMPOSED

    def test_a_form_composes_too(self) -> None:
        form = modelform_factory(News, fields=["title"])({"title": DECOMPOSED})
        assert form.is_valid()
        assert form.cleaned_data["title"] == COMPOSED
        assert NormalizedFormField().clean(DECOMPOSED) == COMPOSED

    def test_nothing_stays_nothing(self) -> None:
        assert NormalizedFormField(required=False, empty_value=None).clean("") is None


class Validators(TestCase):
    def test_a_look_alike_letter_is_refused_with_its_place(self) -> None:
        with pytest.raises(ValidationError, match=r"TCVN 6909:2001.*“\u0441” \(7\)") as raised:
            TextValidator()("Thủ tụ\u0441")
        assert raised.value.code == "unicode-6909"
        TextValidator()(DECOMPOSED)
        with pytest.raises(ValidationError):
            TextValidator(composed=True)(DECOMPOSED)

    def test_a_number(self) -> None:
        DocumentNumberValidator()("03/2019/QĐ-UBND")
        with translation.override("en"), pytest.raises(ValidationError, match="is no number of a document"):
            DocumentNumberValidator()("/2025/QĐ-UBND")

    def test_a_record_row_by_row_and_form_by_form(self) -> None:
        row = news(reuse=True, source="TTXVN", author="")
        with pytest.raises(ValidationError) as raised:
            RecordValidator()(row)
        assert "QC Điều 9 khoản 3" in raised.value.message_dict["author"][0]
        cleaned = {"title": "Tin", "reuse": True, "source": "TTXVN", "author": ""}
        with pytest.raises(ValidationError) as raised:
            RecordValidator(News, rules=["ATTRIBUTION-SOURCE"])(cleaned)
        assert list(raised.value.message_dict) == ["author"]
        RecordValidator(News, rules=["ATTRIBUTION-SOURCE"])(cleaned | {"author": "An"})
        with pytest.raises(TypeError, match="only for a model"):
            RecordValidator()(cleaned)

    def test_migrations_can_hold_them(self) -> None:
        for one in (TextValidator(composed=True), DocumentNumberValidator()):
            assert type(one).__name__ in MigrationWriter.serialize(one)[0]
            assert pickle.loads(pickle.dumps(one)) == one
        assert TextValidator() != TextValidator(composed=True)
        assert len({TextValidator(), TextValidator()}) == 1
        assert migrations


class Checks(TestCase):
    def found(self, **said: Any) -> list[str]:
        with override_settings(QUYCHE=said):
            return [f"{one.id} {one.msg}" for one in run_checks(tags=["quyche"])]

    def test_settings_are_read_at_start(self) -> None:
        assert self.found(**QUYCHE) == [
            "quyche.W001 QUYCHE says no INDEX: the search index is in memory, of this process alone."
        ]
        index = "/tmp/index"
        assert self.found(**QUYCHE, INDEX=index) == []
        assert self.found(PROFIL="x")[0].startswith("quyche.E001 QUYCHE has no setting `PROFIL`")
        assert self.found(INDEX=index) == ["quyche.E002 QUYCHE PROFILE: QUYCHE says no PROFILE"]
        assert self.found(PROFILE="hue", INDEX=index)[0].startswith("quyche.E002 QUYCHE PROFILE: no built-in")
        assert "/nowhere.toml" in self.found(PROFILE="/nowhere.toml", INDEX=index)[0]
        assert "E003" in self.found(PROFILE="ben-tre-03-2019", CALENDARS=["/nowhere"], INDEX=index)[0]
        for wrong in ("hosts.Nobody", "News", "auth.User"):
            assert "quyche.E004" in self.found(PROFILE="ben-tre-03-2019", MODELS=[wrong], INDEX=index)[0]
        assert "quyche.E005" in self.found(PROFILE="ben-tre-03-2019", INDEX="/no/where/index")[0]

    def test_a_model_that_declares_what_is_not_there(self) -> None:
        meta = type("Meta", (), {"proxy": True, "app_label": "hosts"})
        declared = {"titel": "title", "url": "no"}
        wrong: Any = type("Wrong", (News,), {"__module__": "hosts.models", "quyche_fields": declared, "Meta": meta})
        assert [why.split(" ")[-1] for why in wrong.quyche_mistakes()] == ["`titel`", "have"]
        wrong.quyche_kind = "artikel"
        assert wrong.quyche_mistakes() == ["no kind of record `artikel`"]

    def test_a_profile_of_the_host(self) -> None:
        text = Path(__file__).parents[3] / "core" / "law" / "profiles" / "nghe-an-80-2025.toml"
        with override_settings(QUYCHE={"PROFILE": text}):
            assert conf.profile().id == "nghe-an-80-2025"
        assert conf.profile().id == "ben-tre-03-2019"


class Records(TestCase):
    def test_absent_is_unknown_and_empty_is_empty(self) -> None:
        record = news(reuse=None, author="").quyche_record()
        assert "reuse" not in record
        assert record["author"] == ""
        assert record["category"] == "Tin tức"
        assert record["kind"] == "article"

    def test_verdicts_find_their_fields(self) -> None:
        row = news(reuse=True, source="TTXVN")
        found = verdicts_by_field(News, row.quyche_report().failures)
        assert [one.rule for one in found["author"]] == ["ATTRIBUTION-SOURCE"]
        early = report(row.quyche_record(), on=dt.date(2019, 1, 1))
        assert early.validity.name == "not-yet"

    def test_a_form_shows_them(self) -> None:
        made = modelform_factory(News, fields=["title", "author"])
        form = type("Shown", (VerdictsMixin, made), {})
        row = news(reuse=True, source="TTXVN")
        assert "QC Điều 9 khoản 3" in form(instance=row).fields["author"].help_text
        assert form(instance=News()).fields["author"].help_text == ""


class Index(TestCase):
    def setUp(self) -> None:
        Rebuild(None).finish()

    def publish(self, row: News) -> None:
        row.attestations = VOUCHED
        row.save()
        for event, role in (("submit", "unit"), ("approve", BOARD), ("publish", "office")):
            row.quyche_step(event, by="an", role=role)

    def test_only_what_is_published_is_found(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            row = news()
        assert len(public_index()) == 0
        with self.captureOnCommitCallbacks(execute=True):
            self.publish(row)
        (hit,) = public_index().search("cau rach doi")
        assert (hit.id, hit.url) == (key(row), row.get_absolute_url())
        shown = Template("{% load quyche %}{{ hit|title }} / {{ hit|snippet }}").render(Context({"hit": hit}))
        assert "<mark>Cầu Rạch Đôi</mark>" in shown
        with self.captureOnCommitCallbacks(execute=True):
            row.quyche_step("withdraw", by="an", role="office", reason="Sai số liệu")
        assert len(public_index()) == 0
        with self.captureOnCommitCallbacks(execute=True):
            row.quyche_step("restore", by="an", role="office")
            row.quyche_step("approve", by="an", role=BOARD)
            row.quyche_step("publish", by="an", role="office")
        assert len(public_index()) == 1
        with self.captureOnCommitCallbacks(execute=True):
            row.delete()
        assert len(public_index()) == 0

    def test_made_anew_by_a_command(self) -> None:
        self.publish(news())
        news(title="Nháp")
        out = StringIO()
        call_command("quyche_index", stdout=out)
        assert out.getvalue() == "Chỉ mục có 1 bản ghi.\n"
        call_command("quyche_index", "--verify", stdout=out)
        assert [name for name, _ in documents(News)] == [hit.id for hit in public_index().search("cầu")]

    def test_what_goes_wrong_in_a_rebuild_is_raised(self) -> None:
        rebuild = Rebuild(None)
        with pytest.raises(ValueError, match="titel"):
            rebuild.add((str(n), {"kind": "article", "titel": "Cầu"}) for n in range(2_000))

    def test_in_a_folder(self) -> None:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "index"
            rebuild = Rebuild(path)
            rebuild.add([("a", {"kind": "article", "title": "Cầu"})])
            made = rebuild.finish()
            update(made, add={"b": {"kind": "article", "title": "Cầu mới"}})
            assert made.search("cau").total == 2


class Commands(TestCase):
    def run_audit(self, *arguments: str) -> tuple[int, str]:
        out = StringIO()
        try:
            call_command("quyche_audit", *arguments, stdout=out)
        except SystemExit as end:
            return int(str(end)), out.getvalue()
        return 0, out.getvalue()

    def test_an_audit(self) -> None:
        assert self.run_audit() == (0, f"0 bản ghi theo ben-tre-03-2019 ngày {dt.date.today():%d/%m/%Y}: "
                                       "0 bản ghi vi phạm, 0 quy định bị vi phạm.\n")
        news()
        bad = [news(reuse=True, source="TTXVN") for _ in range(12)]
        code, said = self.run_audit("--on", "2026-03-01")
        assert code == 1
        assert "12  ATTRIBUTION-SOURCE  QC Điều 9 khoản 3" in said
        assert "13 bản ghi theo ben-tre-03-2019 ngày 01/03/2026: 12 bản ghi vi phạm" in said
        assert said.count("hosts.news:") == 10
        data = json.loads(self.run_audit("hosts.News", "--format", "json", "--on", "2026-03-01")[1])
        rule = next(one for one in data["rules"] if one["rule"] == "ATTRIBUTION-SOURCE")
        assert rule["failed"] == [key(row) for row in bad]
        for wrong in (["--on", "1/3"], ["auth.User"], ["Nobody"]):
            with pytest.raises(CommandError):
                call_command("quyche_audit", *wrong)
        with override_settings(QUYCHE={"PROFILE": "ben-tre-03-2019"}), pytest.raises(CommandError, match="name a model"):
            call_command("quyche_audit")

    @override_settings(QUYCHE={"PROFILE": "nghe-an-80-2025"})
    def test_deadlines(self) -> None:
        out = StringIO()
        call_command("quyche_deadlines", "--from", "2026-01-01", "--until", "2026-12-31", stdout=out)
        lines = [line for line in out.getvalue().splitlines() if not line.startswith(" ")]
        assert lines and all("Điều" in line for line in lines)
        out = StringIO()
        call_command("quyche_deadlines", "--from=2026-01-01", "--until=2026-12-31", "--format=json", stdout=out)
        assert len(json.loads(out.getvalue())) == len(lines)
        out = StringIO()
        call_command("quyche_deadlines", "--role=nobody", stdout=out)
        assert out.getvalue() == ""


class Reviews(TestCase):
    def test_publishing_is_refused_with_the_clause(self) -> None:
        row = news(reuse=True, source="TTXVN", attestations=VOUCHED)
        row.quyche_step("submit", by="an", role="unit")
        row.quyche_step("approve", by="hanh", role=BOARD)
        with pytest.raises(ValidationError, match="QC Điều 9 khoản 3"):
            row.quyche_step("publish", by="an", role="office")
        assert row.quyche_state == "approved"

    def test_a_step_out_of_turn(self) -> None:
        row = news()
        with pytest.raises(ValidationError, match="Điều 12 khoản 2"):
            row.quyche_step("archive", by="an", role="office")
        assert [str(one.message % one.params) for one in row.quyche_against_publishing()][0].startswith("Chưa có bước")

    def test_what_was_changed_after_approval_is_not_published(self) -> None:
        row = news(attestations=VOUCHED)
        row.quyche_step("submit", by="an", role="unit")
        row.quyche_step("approve", by="hanh", role=BOARD)
        setattr(row, "title", "Khác")
        row.save()
        with pytest.raises(ValidationError, match="QC Điều"):
            row.quyche_step("publish", by="an", role="office")

    def test_a_history_that_was_changed_by_hand(self) -> None:
        row = news()
        row.quyche_step("submit", by="an", role="unit")
        row.history["entries"][0]["actor"]["id"] = "binh"
        with pytest.raises(InvalidEventError):
            row.quyche_state


class Admin(TestCase):
    def client_of(self, group: str) -> Client:
        user = User.objects.create_superuser(group, password="x")
        user.groups.add(Group.objects.create(name=group))
        client = Client()
        client.force_login(user)
        return client

    def press(self, client: Client, row: News, step: str, **more: str) -> Any:
        form = {"title": row.title, "body": row.body, "reuse": "true" if row.reuse else "false",
                "author": row.author, "source": row.source, "section": row.section,
                "attestations": json.dumps(VOUCHED), "_quyche_step": step}
        return client.post(f"/admin/hosts/news/{row.pk}/change/", form | more, follow=True)

    def test_verdicts_stand_beside_the_fields_and_publishing_is_refused(self) -> None:
        row = news(reuse=True, source="TTXVN")
        unit, board, office = (self.client_of(name) for name in ("unit", BOARD, "office"))
        page = unit.get(f"/admin/hosts/news/{row.pk}/change/").content.decode()
        help_ = page[page.index('id="id_author_helptext"') :]
        assert "QC Điều 9 khoản 3" in help_[: help_.index("</ul>")]
        assert "Bản nháp" in page and 'value="submit"' in page
        assert 'value="approve"' not in page
        assert "Chờ duyệt" in self.press(unit, row, "submit").content.decode()
        assert "Đã duyệt" in self.press(board, row, "approve").content.decode()
        refused = self.press(office, row, "publish").content.decode()
        assert "errornote" in refused or "error" in refused
        assert "QC Điều 9 khoản 3" in refused
        row.refresh_from_db()
        assert row.quyche_state == "approved"
        self.press(board, row, "return", _quyche_reason="Thiếu tác giả")
        row.refresh_from_db()
        assert row.quyche_state == "returned"
        assert "Lưu" in unit.get("/admin/hosts/news/add/").content.decode()


def test_sets_that_lack_some_keys() -> None:
    a, b = Found({"1": 1.0, "2": 2.0}), Found({"2": 3.0, "3": 1.0})
    assert (a & b).scores == {"2": 5.0}
    assert (a | b).scores == {"1": 1.0, "2": 5.0, "3": 1.0}
    assert (a & b.negated()).scores == {"1": 1.0}
    assert (a.negated() & b.negated()) == Found({"1": 1.0, "2": 3.0, "3": 1.0}, True)
    assert Found.every([a, ALL]) == a
    assert Found.any([a, NONE]) == a
    assert Found.any([a, ALL]).is_negative
