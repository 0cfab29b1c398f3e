"""The editors' desk: write, see what the regulation says, send on, approve, publish."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from news.forms import ArticleForm
from news.models import Article
from news.roles import WRITES, Role, role_of
from quyche import Verdict
from quyche.django.reviews import STATES, STEPS, WITH_REASON
from quyche.django.templatetags.quyche import shown

ANEW = frozenset({"submit", "correct", "restore"})
"""After these steps the board has to vouch anew."""


@login_required
def listing(request: HttpRequest) -> HttpResponse:
    """Lists all items, by state."""
    state = request.GET.get("trang-thai", "")
    found = Article.objects.select_related("creator").order_by("-created_at")
    if state in STATES:
        found = found.filter(state=state)
    states = [(code, names[0]) for code, names in STATES.items()]
    writes = role_of(request.user) in WRITES["draft"]
    return render(request, "desk.html", {"articles": found, "states": states, "state": state, "writes": writes})


@login_required
def edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Shows an item with its verdicts, saves it, and takes a step of its review."""
    role = role_of(request.user)
    article = Article(creator=request.user) if pk is None else get_object_or_404(Article, pk=pk)
    writes = role in WRITES.get(article.state, set())
    if pk is None and not writes:
        raise PermissionDenied
    form = ArticleForm(request.POST if request.method == "POST" and writes else None, instance=article)
    if request.method == "POST":
        step = request.POST.get("step", "")
        if writes and not form.is_valid():
            messages.error(request, "Chưa lưu được: có ô cần sửa.")
        else:
            if writes and _saves(article, step):
                form.save()
                if article.state == "submitted" and form.changed_data and step != "edit":
                    _take(request, article, "edit", role)
            if step:
                _take(request, article, step, role)
            else:
                messages.success(request, "Đã lưu.")
            return redirect("edit", article.pk)
    return render(request, "edit.html", _context(article, form, role, writes))


@login_required
@require_POST
def remarks(request: HttpRequest) -> JsonResponse:
    """Returns what the regulation says of a form as it stands, for editors who are still typing."""
    pk = request.GET.get("bai", "")
    article = get_object_or_404(Article, pk=pk) if pk.isdecimal() else Article(creator=request.user)
    form = ArticleForm(request.POST, instance=article)
    form.is_valid()
    found = form.about(_told(article))
    return JsonResponse({name: shown(found.get(name, [])) for name in form.fields})


def _saves(article: Article, step: str) -> bool:
    """What is published or withdrawn changes only together with a step that sends it to the board again."""
    return article.state not in ("published", "withdrawn") or step in ANEW


def _take(request: HttpRequest, article: Article, step: str, role: Role) -> None:
    if step in ANEW:
        article.attestations = []
        article.save()
    if role == Role.BOARD and "vouching" in request.POST:
        _vouch(request, article)
    try:
        article.quyche_step(
            step, by=request.user.get_username(), role=role.value, reason=request.POST.get("reason", "").strip()
        )
    except ValidationError as refused:
        for message in refused.messages:
            messages.error(request, message)
        return
    if step == "publish":
        article.published_at = timezone.now()
        article.save()
    messages.success(request, f"{STEPS[step][0]}: {article.state_name.lower()}.")


def _vouch(request: HttpRequest, article: Article) -> None:
    by, at = request.user.get_full_name(), timezone.localtime().isoformat()
    rules = dict.fromkeys(request.POST.getlist("vouch"))
    article.attestations = [{"rule": rule, "by": by, "at": at} for rule in rules]
    article.save()


def _told(article: Article) -> list[Verdict]:
    outcomes = {"fail", "needs-fact"}
    still_writing = article.state in ("draft", "returned", "submitted")
    return [
        one
        for one in article.quyche_report().verdicts
        if one.outcome in outcomes and not (still_writing and one.fields == ("reviews",))
    ]


def _context(article: Article, form: ArticleForm, role: Role, writes: bool) -> dict[str, Any]:
    verdicts = list(article.quyche_report().verdicts)
    vouched = {one["rule"] for one in article.attestations}
    to_vouch = [one for one in verdicts if one.outcome == "needs-attestation" or one.rule in vouched]
    told = form.about(_told(article))
    steps = article.quyche_events(role.value)
    if not writes:
        for field in form.fields.values():
            field.disabled = True
    return {
        "article": article,
        "rows": [(field, told.get(field.name, [])) for field in form],
        "elsewhere": told.get("", []),
        "form": form,
        "writes": writes,
        "saves": writes and _saves(article, ""),
        "vouches": role == Role.BOARD and article.state in ("submitted", "edited"),
        "to_vouch": [(one, one.rule in vouched) for one in dict((one.rule, one) for one in to_vouch).values()],
        "steps": [(step, STEPS[step][0]) for step in steps if step != "edit"],
        "needs_reason": bool(WITH_REASON & set(steps)),
        "history": [_entry(entry) for entry in (article.history or {}).get("entries", [])],
        "passed": sum(one.outcome == "pass" for one in verdicts),
    }


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    role = entry["actor"]["role"]
    return {
        "at": dt.datetime.fromisoformat(entry["at"]),
        "by": entry["actor"]["id"],
        "role": Role(role).label if role in set(Role) else role,
        "step": STEPS[entry["event"]][0],
        "reason": entry.get("reason", ""),
        "seal": entry["seal"][:12],
    }


def publish_now(article: Article, users: dict[Role, Any]) -> None:
    """Takes an item through the whole review, each step by whom the regulation names."""
    article.quyche_step("submit", by=users[Role.UNIT].get_username(), role=Role.UNIT.value)
    board, at = users[Role.BOARD], timezone.localtime().isoformat()
    open_ = [one.rule for one in article.quyche_report().open if one.outcome == "needs-attestation"]
    article.attestations = [{"rule": rule, "by": board.get_full_name(), "at": at} for rule in dict.fromkeys(open_)]
    article.save()
    article.quyche_step("approve", by=board.get_username(), role=Role.BOARD.value)
    article.quyche_step("publish", by=users[Role.OFFICE].get_username(), role=Role.OFFICE.value)
    article.published_at = timezone.now()
    article.save()
