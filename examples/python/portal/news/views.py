"""Pages for readers, and the audit."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from news.models import Article, Section
from quyche.django import audit as audits
from quyche.django import conf
from quyche.django.deadlines import due
from quyche.django.index import public_index
from quyche.documents import Only

PAGE = 10


def home(request: HttpRequest) -> HttpResponse:
    """Shows what was published last."""
    section = request.GET.get("muc", "")
    found = Article.objects.filter(state="published")
    if section in Section.values:
        found = found.filter(section=section)
    return render(request, "home.html", {"articles": found[:12], "sections": Section.choices, "section": section})


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows one published item."""
    shown = get_object_or_404(Article, pk=pk, state="published")
    return render(request, "article.html", {"article": shown})


def search(request: HttpRequest) -> HttpResponse:
    """Searches what is published, with or without marks."""
    query = request.GET.get("q", "").strip()
    section = request.GET.get("muc", "")
    page = max(int(number) if (number := request.GET.get("trang", "1")).isdecimal() else 1, 1)
    context = {"query": query, "section": section, "page": page}
    if query:
        only: Only = {"category": [section]} if section in Section.values else {}
        hits = public_index().search(
            query, limit=PAGE, offset=(page - 1) * PAGE, only=only, facets=["category", "year"]
        )
        names = dict(Section.choices)
        context |= {
            "hits": hits,
            "counts": [(one.value, names.get(one.value, one.value), one.count) for one in hits.facets["category"]],
            "more": hits.total > page * PAGE,
        }
    return render(request, "search.html", context)


def deadlines(request: HttpRequest) -> HttpResponse:
    """Lists what the regulation asks for in a year, with the clauses."""
    today = timezone.localdate()
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and 2019 <= int(asked) <= 2050 else today.year
    found = due(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return render(
        request,
        "deadlines.html",
        {
            "today": today,
            "year": year,
            "years": [today.year - 1, today.year, today.year + 1],
            "dated": [one for one in found if one.last_good_day],
            "open": [one for one in found if not one.last_good_day],
            "profile": conf.profile().head,
        },
    )


@login_required
def audit(request: HttpRequest) -> HttpResponse:
    """Checks all items against the regulation."""
    today = timezone.localdate()
    summary = audits.audit([Article], on=today)
    return render(
        request,
        "audit.html",
        {"summary": summary, "profile": conf.profile().head, "validity": conf.profile().validity(on=today)},
    )
