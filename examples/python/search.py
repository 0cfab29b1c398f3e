"""A search page: records and legal texts in one index, found with marks, without, or by number."""

import asyncio
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from quyche import Document, DocumentLike, DocumentNumber, SearchIndex, Snippet

DATA = Path(__file__).parents[1] / "data"


def records() -> dict[str, DocumentLike]:
    """Everything that readers may find, under the keys of the content system."""
    found: dict[str, DocumentLike] = {}
    for record in json.loads((DATA / "records.json").read_text(encoding="utf-8")):
        key = record.pop("id")
        if record["kind"] in ("article", "legal-document"):
            found[key] = record
    for path in sorted((DATA / "laws").glob("*.txt")):
        body = path.read_text(encoding="utf-8")
        mention = DocumentNumber.find(body)
        found[path.stem] = Document(
            kind="legal-document", number=mention.printed if mention else None, body=body
        )
    return found


def marked(snippet: Snippet) -> str:
    """The passage with the words of the query in brackets."""
    text = snippet.text
    for span in reversed(snippet.spans):
        text = f"{text[: span.start]}⟦{span.of(text)}⟧{text[span.end :]}"
    return text.replace("\n", " ")


async def main(folder: str) -> None:
    """Searches from threads, as an asynchronous server would: the library lets go of the interpreter."""
    index = SearchIndex.open(folder)
    index.update(add=records())
    print(f"{len(index)} mục trong chỉ mục\n")
    queries = ["cau rach doi", "15/2026/qd-ubnd", "uy ban nhan dan", '"nhuận bút" thù lao']
    answers = await asyncio.gather(*(asyncio.to_thread(index.search, query, limit=3) for query in queries))
    for query, hits in zip(queries, answers, strict=True):
        print(f"“{query}”: {hits.total} kết quả")
        for hit in hits:
            print(f"  {hit.number or hit.id}  {hit.title or ''}")
            if hit.snippet:
                print(f"    … {marked(hit.snippet)} …")


with TemporaryDirectory(prefix="quyche-search-") as folder:
    asyncio.run(main(folder))
