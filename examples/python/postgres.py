"""Hands the analysis to PostgreSQL: a `tsvector` of our words, asked with our `tsquery`.

Runs a server of its own in a temporary folder, reached through a socket there; without PostgreSQL it says so.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from quyche import Document, analyze, analyze_query

SCHEMA = """
CREATE TABLE records (
    id text PRIMARY KEY,
    title text,
    words tsvector NOT NULL,
    rights text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX records_words ON records USING gin (words);
"""

# All the words whatever their marks; those with the marks that were typed rank first.
SEARCH = """
SELECT id FROM records, (SELECT {all}::tsquery AS q, {exact}::tsquery AS e) AS asked
WHERE words @@ q AND (rights = '{{}}' OR rights && {rights}::text[])
ORDER BY ts_rank_cd(words, q, 1) + 0.5 * ts_rank(words, e, 1) DESC, id LIMIT 10;
"""

DOCUMENTS = {
    "qd-03": Document(
        number="03/2019/QĐ-UBND",
        title="Quyết định ban hành Quy chế hoạt động của Cổng thông tin điện tử",
        body="Căn cứ Nghị định 43/2011/NĐ-CP của Chính phủ.",
    ),
    "tt-03": Document(number="03/2017/TT-BTTTT", title="Thông tư về an toàn hệ thống thông tin"),
    "ban": Document(title="Bán đấu giá tài sản", body="Trung tâm bán đấu giá bàn giao tài sản."),
    "hop": Document(title="Giao ban tháng", body="Ban giám đốc họp, bàn kế hoạch."),
    "lich": Document(title="Lịch trực của Cổng thông tin", rights=["van-phong"]),
}

ASKED = {
    "cong thong tin dien tu": ["qd-03"],
    "03/2019/qd-ubnd": ["qd-03"],
    "43/2011 nd-cp": ["qd-03"],
    "bán": ["ban", "hop", "qd-03"],
    "uỷ ban": [],
    "lich truc": [],
}


def literal(text: str) -> str:
    """A text as PostgreSQL reads it whatever it holds."""
    return "'" + text.replace("'", "''") + "'"


def array(texts: list[str]) -> str:
    return "ARRAY[" + ", ".join(map(literal, texts)) + "]::text[]"


def main() -> None:
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [
        Path(found).parent for found in [shutil.which("initdb")] if found
    ]
    if not programs:
        print("Bỏ qua: máy này chưa có PostgreSQL (apt-get install postgresql).")
        return
    with server(programs[-1]) as psql:
        psql(SCHEMA)
        for id_, document in DOCUMENTS.items():
            words = literal(analyze(document).tsvector)
            values = f"{literal(id_)}, {literal(document.title or '')}, {words}::tsvector"
            psql(f"INSERT INTO records VALUES ({values}, {array(list(document.rights))});")

        def search(query: str, rights: list[str]) -> list[str]:
            asked = analyze_query(query)
            return psql(
                SEARCH.format(
                    all=literal(asked.tsquery), exact=literal(asked.exact_tsquery), rights=array(rights)
                )
            ).split()

        for query, wanted in ASKED.items():
            found = search(query, [])
            print(f"“{query}”: {', '.join(found) or 'không có'}")
            assert found == wanted, (query, found)
        assert search("lich truc", ["van-phong"]) == ["lich"]
        plan = psql(f"SET enable_seqscan = off; EXPLAIN {SEARCH.format(all='$$cong$$', exact='$$$$', rights=array([]))}")
        assert "records_words" in plan, plan


@contextmanager
def server(programs: Path) -> Generator["Psql"]:
    """A server of its own in a temporary folder; it does not run as root."""
    user = None
    if os.geteuid() == 0:
        known = {one.pw_name for one in pwd.getpwall()}
        user = "postgres" if "postgres" in known else "nobody"
    with tempfile.TemporaryDirectory(prefix="quyche-pg-") as folder:
        if user:
            shutil.chown(folder, user)
        data = Path(folder, "data")
        initdb = [str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "quyche", "-E", "UTF8"]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        quiet = subprocess.DEVNULL
        subprocess.run(
            [*initdb, "--locale=C.UTF-8", "--no-sync"],
            user=user, cwd=folder, env=environment, check=True, stdout=quiet,
        )
        run = [str(programs / "postgres"), "-D", str(data), "-k", folder, "-c", "listen_addresses="]
        running = subprocess.Popen(run, user=user, cwd=folder, env=environment, stdout=quiet, stderr=quiet)
        try:
            ready = [str(programs / "pg_isready"), "-q", "-h", folder, "-t", "1"]
            for _ in range(120):
                if subprocess.run(ready, check=False, cwd=folder).returncode == 0:
                    break
            yield Psql(programs / "psql", folder)
        finally:
            running.terminate()
            running.wait()


class Psql:
    """Runs SQL and returns what comes out, one row a line."""

    def __init__(self, program: Path, folder: str) -> None:
        self.command = [str(program), "-h", folder, "-U", "quyche", "-qAt", "-v", "ON_ERROR_STOP=1", "postgres"]

    def __call__(self, sql: str) -> str:
        done = subprocess.run(self.command, input=sql, capture_output=True, text=True, check=False, cwd="/")
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout


if __name__ == "__main__":
    main()
