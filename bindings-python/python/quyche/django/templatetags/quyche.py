"""Tags and filters: ``{% load quyche %}``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from quyche import Hit, Snippet, Span, Verdict
from quyche.django import conf

register = template.Library()


@register.filter
def snippet(hit: Hit) -> SafeString:
    """Shows the passage of a hit with the words of the query marked."""
    found: Snippet | None = hit.snippet
    return mark_safe("") if found is None else marked(found.text, found.spans)


@register.filter
def title(hit: Hit) -> SafeString:
    """Shows the title of a hit with the words of the query marked."""
    return marked(hit.title or hit.id, hit.title_spans)


@register.filter
def said(value: Any) -> str:
    """Says a verdict, a deadline, a note or a validity in the language of the request."""
    shown = getattr(value, "title" if hasattr(value, "duty") and hasattr(value, "occurrence") else "message", None)
    return str(shown(conf.language()) if shown is not None else value.text(conf.language()))


@register.simple_tag(name="verdicts")
def shown(found: Iterable[Verdict]) -> SafeString:
    """Lists verdicts with their citations."""
    return render_to_string("quyche/verdicts.html", {"verdicts": list(found or []), "language": conf.language()})


def marked(text: str, spans: Iterable[Span]) -> SafeString:
    """Puts ``<mark>`` around places of a text, and escapes the rest."""
    parts, done = [], 0
    for span in spans:
        parts += [escape(text[done : span.start]), "<mark>", escape(text[span.start : span.end]), "</mark>"]
        done = span.end
    return mark_safe("".join(parts) + escape(text[done:]))
