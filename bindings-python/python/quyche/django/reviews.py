"""The review of a row before it is published: submitted, edited, approved, published, by the steps of the regulation.

The history is kept in a field of the row, sealed entry by entry; what may happen next is decided by the library.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from functools import lru_cache
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils import timezone

from quyche import Ground, Refusal, Report, ReviewCase, ReviewFlow
from quyche.django import conf
from quyche.django.records import Regulated

__all__ = ["Reviewed", "label", "review_flow"]

STEPS = {
    "submit": ("Gửi duyệt", "Submit"),
    "edit": ("Biên tập", "Edit"),
    "clear": ("Cho phép gửi đăng", "Clear"),
    "approve": ("Duyệt", "Approve"),
    "return": ("Trả lại", "Return"),
    "publish": ("Đăng", "Publish"),
    "correct": ("Đính chính", "Correct"),
    "withdraw": ("Gỡ", "Withdraw"),
    "restore": ("Khôi phục", "Restore"),
    "archive": ("Lưu trữ", "Archive"),
}
"""What the buttons say, in Vietnamese and English."""

STATES = {
    "draft": ("Bản nháp", "Draft"),
    "submitted": ("Chờ duyệt", "Submitted"),
    "edited": ("Đã biên tập", "Edited"),
    "returned": ("Bị trả lại", "Returned"),
    "approved": ("Đã duyệt", "Approved"),
    "published": ("Đã đăng", "Published"),
    "withdrawn": ("Đã gỡ", "Withdrawn"),
    "archived": ("Đã lưu trữ", "Archived"),
}
"""What the states are called, in Vietnamese and English."""

WITH_REASON = frozenset({"return", "withdraw"})
"""Steps that need a reason."""
WITHOUT_CONTENT = WITH_REASON | {"archive"}
_NOT_CONTENT = frozenset({"attestations", "reviews", "posted_at", "published_at", "updated_at", "url"})


@lru_cache(maxsize=4)
def review_flow(profile: str) -> ReviewFlow:
    """Returns the steps of review that go with a regulation."""
    return ReviewFlow.builtin(profile)


def label(names: dict[str, tuple[str, str]], code: str) -> str:
    """Returns the name of a step or state in the language of the request."""
    vi, en = names[code]
    return en if conf.language() == "en" else vi


class Reviewed(Regulated):
    """Adds a review to a ``Regulated`` model, which keeps it in a ``JSONField(null=True)``."""

    quyche_history_field: ClassVar[str] = "history"
    """The field of the model that keeps the history."""
    quyche_target: ClassVar[str] = "portal"
    """``portal`` for the portal of the province, ``component`` for that of one body."""

    def quyche_case(self) -> ReviewCase:
        """Returns the review as it stands; a history that was changed by hand is an error."""
        flow, history = review_flow(conf.profile().id), getattr(self, self.quyche_history_field)
        return flow.replay(history) if history else flow.open_case(str(getattr(self, "pk", None)))

    @property
    def quyche_state(self) -> str:
        """The state: ``draft``, ``submitted``, ``edited``, ``returned``, ``approved``, ``published``, …"""
        return self.quyche_case().state

    def quyche_events(self, role: str) -> list[str]:
        """Returns the steps that a role may take now."""
        return list(review_flow(conf.profile().id).events(self.quyche_case(), role))

    def quyche_content(self) -> str:
        """Returns the fingerprint of what readers would see: whoever approves, approves exactly this."""
        said = {name: value for name, value in self.quyche_record().items() if name not in _NOT_CONTENT}
        return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()

    def quyche_record(self) -> dict[str, Any]:
        """Returns the row as a record, with the steps of its review."""
        reviews = self.quyche_case().reviews
        return super().quyche_record() | ({"reviews": reviews} if reviews else {})

    def quyche_is_public(self) -> bool:
        """Readers may find what is published as it was approved."""
        return self.quyche_state == "published"

    def quyche_against_publishing(self, *, on: dt.date | None = None) -> list[ValidationError]:
        """Returns what speaks against publishing, with the clauses; empty where it may be published."""
        report = self.quyche_report(on=on)
        answer = review_flow(conf.profile().id).may_publish(report, self.quyche_case())
        return [_error(ground, report) for ground in answer.grounds]

    def quyche_step(
        self, event: str, *, by: str, role: str, reason: str = "", at: dt.datetime | None = None
    ) -> None:
        """Takes a step of the review and saves it; a refusal is a ``ValidationError`` that cites the clause."""
        moment = timezone.localtime(at)
        if event == "publish" and (against := self.quyche_against_publishing(on=moment.date())):
            raise ValidationError(against)
        happened: Any = {"at": moment.isoformat(), "event": event, "actor": {"id": by, "role": role}}
        if event in WITH_REASON:
            happened["reason"] = reason
        if event not in WITHOUT_CONTENT:
            happened["content"] = self.quyche_content()
        if event == "submit":
            happened["target"] = self.quyche_target
        case = review_flow(conf.profile().id).apply(self.quyche_case(), happened)
        if isinstance(case, Refusal):
            message = f"{case.message(conf.language())} {case.citation}"
            raise ValidationError("%(message)s", code=case.reason, params={"message": message})
        setattr(self, self.quyche_history_field, case.history)
        self.save(update_fields=[self.quyche_history_field])  # type: ignore[attr-defined]


def _error(ground: Ground, report: Report) -> ValidationError:
    language = conf.language()
    if ground.kind == "step":
        said = {"vi": f"Chưa có bước “{label(STEPS, ground.what)}”.", "en": f"The step `{ground.what}` is missing."}
        message = f"{said[language]} {ground.citation}"
    elif ground.kind == "validity":
        message = report.validity.message(language)
    else:
        found = (one for one in report.verdicts if (one.rule, one.citation) == (ground.what, ground.citation))
        message = next(found).message(language)
    return ValidationError("%(message)s", code=ground.what, params={"message": message})
