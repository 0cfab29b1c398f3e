"""The search backend of Wagtail and of django-modelsearch.

::

    WAGTAILSEARCH_BACKENDS = {           # MODELSEARCH_BACKENDS without Wagtail
        "default": {"BACKEND": "quyche.django.search", "PATH": BASE_DIR / "wagtail-index"},
    }

The index answers with keys and scores; the database filters, sorts and loads. For a search in some fields only,
each of several search fields is also kept on its own. Options: ``PATH`` (in memory without it) and ``LIMIT``, how
many of the best rows one search looks at (10,000).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Count, Model, QuerySet
from modelsearch.backends.base import (
    BaseIndex,
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    FilterFieldError,
    SearchFieldError,
)
from modelsearch.index import AutocompleteField, SearchField, class_is_indexed, get_indexed_models
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from quyche import SearchIndex
from quyche.django.found import ALL, NONE, Found
from quyche.django.index import Rebuild, empty, open_index, update
from quyche.django.rows import COMPLETED, SEARCHED, beginning, keys, primary_key, documents

__all__ = ["SearchBackend"]

LIMIT = 10_000
"""How many of the best rows one search looks at, unless ``LIMIT`` says otherwise."""


class Index(BaseIndex):
    """All models in one folder; a row stands under the table that its primary key comes from."""

    def reset(self) -> None:
        """Deletes everything."""
        empty(self.backend.path, name=self.backend.name)

    def add_items(self, model: type[Model], items: Iterable[Any]) -> None:
        """Adds rows in one commit."""
        if class_is_indexed(model):
            self._add(pair for row in items for pair in documents(row))

    def _add(self, pairs: Iterable[tuple[str, Any]]) -> None:
        if add := dict(pairs):
            update(self.backend.index, add=add)

    def delete_item(self, item: Any) -> None:
        """Deletes a row."""
        if class_is_indexed(type(item)):
            update(self.backend.index, remove=list(keys(item)))


class RebuiltIndex(Index):
    """An index that is made anew while the old one serves."""

    def __init__(self, backend: Any) -> None:
        super().__init__(backend)
        self.rebuild = Rebuild(backend.path, name=backend.name)

    def _add(self, pairs: Iterable[tuple[str, Any]]) -> None:
        self.rebuild.add(pairs)


class Rebuilder:
    """What ``rebuild_modelsearch_index`` and Wagtail's ``update_index`` drive."""

    def __init__(self, index: Index) -> None:
        self.made = RebuiltIndex(index.backend)

    def start(self) -> RebuiltIndex:
        """Returns the index to fill."""
        return self.made

    def finish(self) -> None:
        """Puts it in the place of the old one."""
        self.made.rebuild.finish()


class QueryCompiler(BaseSearchQueryCompiler):
    """Turns a query into keys and scores, and leaves filters and order to the database."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    field_class = SearchField
    separate = SEARCHED

    def kinds(self) -> list[str]:
        """Names what is searched: the model and those below it, or some of their fields."""
        models = [model for model in get_indexed_models() if issubclass(model, self.queryset.model)]
        names = [""] if self.fields is None else self.fields
        return [f"{model._meta.label_lower}{self.separate}{name}" for model in models for name in names]

    def check(self) -> None:
        """Refuses fields that are not searched, and filters that the model does not declare."""
        super().check()
        known = {field.field_name for field in self.queryset.model.get_search_fields() if isinstance(field, self.field_class)}
        for name in self.fields or []:
            if name not in known:
                model = self.queryset.model.__name__
                raise SearchFieldError(
                    f'Cannot search with field "{name}". '
                    f"Please add index.{self.field_class.__name__}('{name}') to {model}.search_fields.",
                    field_name=name,
                )

    def found(self, index: SearchIndex, limit: int) -> Found:
        """Answers the query."""
        return self._found(self.query, index, limit, 1.0)

    def _found(self, query: SearchQuery, index: SearchIndex, limit: int, boost: float) -> Found:
        match query:
            case MatchAll():
                return ALL
            case Not():
                return self._found(query.subquery, index, limit, boost).negated()
            case Boost():
                return self._found(query.subquery, index, limit, boost * query.boost)
            case And():
                parts = [self._found(part, index, limit, boost) for part in query.subqueries]
                return Found.every(parts)
            case Or():
                parts = [self._found(part, index, limit, boost) for part in query.subqueries]
                return Found.any(parts)
            case Phrase():
                return self._words(f'"{query.query_string.replace(chr(34), " ")}"', "all", index, limit, boost)
            case PlainText():
                words = "all" if query.operator == "and" else "any"
                return self._words(query.query_string, words, index, limit, boost * query.boost)
            case Fuzzy():
                words = "all" if query.operator == "and" else "any"
                return self._words(query.query_string, words, index, limit, boost)
            case _:
                raise NotImplementedError(f"`{type(query).__name__}` is not supported by quyche")

    def _words(self, text: str, words: Any, index: SearchIndex, limit: int, boost: float) -> Found:
        if not text.strip():
            return NONE
        only: Any = {"kind": self.kinds()}
        hits = index.search(text, words=words, only=only, limit=limit, count=False, details=False)
        scores: dict[str, float] = {}
        for hit in hits:
            pk = primary_key(hit.id, self.separate)
            scores[pk] = max(scores.get(pk, 0.0), hit.score * boost)
        return Found(scores)


class AutocompleteCompiler(QueryCompiler):
    """Looks for words that begin with what was typed."""

    field_class = AutocompleteField
    separate = COMPLETED

    def _words(self, text: str, words: Any, index: SearchIndex, limit: int, boost: float) -> Found:
        return super()._words(beginning(text), words, index, limit, boost)


class Results(BaseSearchResults):
    """Rows in the order of their scores, or in that of the queryset."""

    supports_facet = True

    def _rows(self) -> tuple[QuerySet[Any], dict[str, float]]:
        backend: SearchBackend = self.backend
        found = self.query_compiler.found(backend.index, backend.limit)
        queryset = self.query_compiler.queryset
        keys = [queryset.model._meta.pk.to_python(key) for key in found.scores]
        queryset = queryset.exclude(pk__in=keys) if found.is_negative else queryset.filter(pk__in=keys)
        return queryset.distinct(), {} if found.is_negative else found.scores

    def _ordered(self, queryset: QuerySet[Any], scores: dict[str, float]) -> list[Any]:
        """Returns the primary keys of this page."""
        if scores and self.query_compiler.order_by_relevance:
            there = {str(pk): pk for pk in queryset.order_by().values_list("pk", flat=True)}
            ranked = sorted((key for key in scores if key in there), key=lambda key: -scores[key])
            return [there[key] for key in ranked][self.start : self.stop]
        if not queryset.query.order_by and not queryset.query.extra_order_by:
            queryset = queryset.order_by("-pk")
        # Ordering by a related field repeats rows, which `distinct` does not see.
        return list(dict.fromkeys(queryset.values_list("pk", flat=True)))[self.start : self.stop]

    def _do_search(self) -> Iterator[Any]:
        queryset, scores = self._rows()
        ordered = self._ordered(queryset, scores)
        rows = self.query_compiler.queryset.order_by().filter(pk__in=ordered).distinct()
        by_key = {row.pk: row for row in rows}
        for pk in ordered:
            if (row := by_key.get(pk)) is not None:
                if self._score_field:
                    setattr(row, self._score_field, scores.get(str(pk), 0.0))
                yield row

    def _do_count(self) -> int:
        queryset, _ = self._rows()
        total: int = queryset.order_by().count()
        end: int = total if self.stop is None else min(total, self.stop)
        return max(end - int(self.start), 0)

    def facet(self, field_name: str) -> dict[Any, int]:
        """Counts the values of a field among what was found, the most frequent first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            model = self.query_compiler.queryset.model.__name__
            raise FilterFieldError(
                f'Cannot facet search results with field "{field_name}". '
                f'Please add index.FilterField("{field_name}") to {model}.search_fields.',
                field_name=field_name,
            )
        queryset, _ = self._rows()
        rows = queryset.model._default_manager.filter(pk__in=queryset.order_by().values("pk"))
        counted = rows.order_by().values_list(field_name).annotate(number=Count("pk", distinct=True))
        return OrderedDict(counted.order_by("-number", field_name))


class SearchBackend(BaseSearchBackend):
    """The backend, as ``get_search_backend`` makes it."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
    name = "modelsearch"

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.path = params.get("PATH")
        self.limit = int(params.get("LIMIT", LIMIT))

    @property
    def index(self) -> SearchIndex:
        """The index, one object for the whole process."""
        return open_index(self.path, name=self.name)
