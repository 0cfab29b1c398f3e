"""The checks and the search as an HTTP service: ``uvicorn service:app``; try it at ``/docs``.

What blocks for more than a moment runs in a thread: the library lets go of the interpreter meanwhile.
"""

import asyncio
import datetime as dt
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Annotated, Any, Literal

from fastapi import Body, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, WithJsonSchema

from quyche import Calendar, Profile, QuycheError, SearchIndex, normalization_edits, normalize
from quyche.errors import IndexLockedError
from quyche.schema import hits_schema, record_schema, report_schema

Record = Annotated[dict[str, Any], Body(), WithJsonSchema(record_schema())]
Report = Annotated[dict[str, Any], WithJsonSchema(report_schema())]
Answer = Annotated[dict[str, Any], WithJsonSchema(hits_schema())]
Day = Annotated[dt.date, Query(description="the day of the law; today where it is left out")]


class Text(BaseModel):
    """A text as somebody typed it."""

    text: str


class Refusal(BaseModel):
    """Why the work could not be done; the code is the same in every language."""

    code: str
    message: str


@asynccontextmanager
async def life(app: FastAPI) -> AsyncGenerator[None]:
    """Opens the index once for the whole process: a folder, or memory where none is named."""
    folder = os.environ.get("QUYCHE_INDEX")
    app.state.index = SearchIndex.open(folder) if folder else SearchIndex.in_memory()
    yield


app = FastAPI(
    title="quyche",
    summary="Quy chế của cổng thông tin điện tử: kiểm tra, chuẩn hóa, tìm kiếm, thời hạn",
    lifespan=life,
    responses={404: {"model": Refusal}, 422: {"model": Refusal}},
)


@app.exception_handler(QuycheError)
async def refuse(_: Request, error: Exception) -> JSONResponse:
    """Says what could not be done; a record that breaks a rule is no error but a report."""
    assert isinstance(error, QuycheError)
    status = 404 if isinstance(error, LookupError) else 503 if isinstance(error, IndexLockedError) else 422
    return JSONResponse({"code": error.code, "message": str(error)}, status)


@lru_cache(maxsize=16)
def profile(name: str) -> Profile:
    """Keeps the regulations that were asked for."""
    return Profile.builtin(name)


@app.get("/profiles")
async def profiles() -> list[str]:
    """Lists the regulations."""
    return Profile.builtin_ids()


@app.post("/check/{name}")
async def check(name: str, record: Record, on: Day | None = None) -> Report:
    """Checks one record."""
    return profile(name).validate(record, on=on or today()).to_data()


@app.post("/check/{name}/many")
async def check_many(name: str, records: list[Record], on: Day | None = None) -> list[Report]:
    """Checks many records, crossing into the library once."""
    day = on or today()
    reports = await asyncio.to_thread(profile(name).validate_many, records, on=day)
    return [report.to_data() for report in reports]


@app.post("/normalize")
async def normal(given: Text) -> dict[str, Any]:
    """Returns the text as it is stored, with the changes it needed."""
    return {"text": normalize(given.text), "edits": [edit.to_data() for edit in normalization_edits(given.text)]}


@app.get("/deadlines/{name}")
async def deadlines(name: str, start: dt.date, end: dt.date, role: Annotated[list[str], Query()] = []) -> list[Any]:
    """Lists what falls due between two days, for some roles or for all."""
    found = profile(name).deadlines(calendar(), start, end, roles=role)
    return [one.to_data() for one in found]


@app.put("/documents/{key:path}", status_code=204)
async def put(request: Request, key: str, record: Record) -> Response:
    """Takes a record into the index."""
    await asyncio.to_thread(index(request).update, add={key: record})
    return Response(status_code=204)


@app.delete("/documents/{key:path}", status_code=204)
async def delete(request: Request, key: str) -> Response:
    """Takes a record out of the index."""
    await asyncio.to_thread(index(request).update, remove=[key])
    return Response(status_code=204)


@app.get("/search")
async def search(
    request: Request,
    q: str,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    offset: Annotated[int, Query(ge=0)] = 0,
    sort: Literal["relevance", "newest", "oldest"] = "relevance",
) -> Answer:
    """Searches with or without marks."""
    hits = await asyncio.to_thread(index(request).search, q, limit=limit, offset=offset, sort=sort)
    return hits.to_data()


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """Returns the days off of Vietnam."""
    return Calendar.vietnam()


def index(request: Request) -> SearchIndex:
    """Returns the one index of the process."""
    opened = request.app.state.index
    assert isinstance(opened, SearchIndex)
    return opened


def today() -> dt.date:
    """Returns the day in Vietnam."""
    return dt.datetime.now(dt.timezone(dt.timedelta(hours=7))).date()
