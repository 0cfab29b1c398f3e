"""Validates and prepares a province's archive on Apache Spark, batch after batch on every worker.

`mapInPandas` hands each worker pieces of the table; the wheel does the rest without the network or a clock.
Without PySpark, pandas and Java it says so and ends.
"""

import importlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from quyche import Profile, analyze, normalize

ON = date(2026, 3, 1)
SCHEMA = "id string, title string, words string, exact string, pairs string, failed array<string>"

ARCHIVE = [
    ("bai-1", "Tie\u0302\u0301p nhận ý kiến", "Cổng thông tin tiếp nhận ý kiến.", True, "An Nhiên", "TTXVN"),
    ("bai-2", "Thông báo bảo trì", "Hệ thống tạm dừng trong đêm.", False, None, None),
    ("bai-3", "Giá lúa tăng", "Giá lúa đông xuân tăng nhẹ.", True, "", ""),
]


def prepared(batches: Iterator[Any]) -> Iterator[Any]:
    """Turns tables of articles into tables of what a search engine and an editor need."""
    import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]

    profile = Profile.builtin("ben-tre-03-2019")
    for batch in batches:
        rows: list[tuple[object, ...]] = []
        for row in batch.to_dict("records"):
            id_ = row.pop("id")
            record = {name: value for name, value in row.items() if value is not None}
            record |= {"kind": "article", "title": normalize(row["title"]), "body": normalize(row["body"])}
            report = profile.validate(record, on=ON)
            words = analyze(record)
            failed = sorted({verdict.rule for verdict in report.failures})
            rows.append((id_, record["title"], words.text, words.exact, words.pairs, failed))
        yield pandas.DataFrame(rows, columns=[field.split()[0] for field in SCHEMA.split(", ")])


def main() -> None:
    missing = [name for name in ("pyspark", "pandas", "pyarrow") if importlib.util.find_spec(name) is None]
    if missing or shutil.which("java") is None:
        wanted = ", ".join([*missing, *([] if shutil.which("java") else ["Java"])])
        print(f"Bỏ qua: máy này chưa có {wanted}.")
        return
    # The workers are of this Python too, whichever one the path finds first.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        importlib.import_module("pyspark.sql")
        .SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "1")
        .getOrCreate()
    )
    try:
        names = "id string, title string, body string, reuse boolean, author string, source string"
        archive = spark.createDataFrame(ARCHIVE, names)
        table = archive.mapInPandas(prepared, SCHEMA)
        found = {row.id: row for row in table.collect()}
        for row in found.values():
            print(f"{row.id}: {row.title}; vi phạm: {', '.join(row.failed) or 'không'}")
        assert found["bai-1"].title == "Tiếp nhận ý kiến"
        assert found["bai-1"].words.startswith("tiep nhan y kien cong thong tin")
        assert "ATTRIBUTION-SOURCE" in found["bai-3"].failed
        assert "ATTRIBUTION-SOURCE" not in found["bai-1"].failed
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
