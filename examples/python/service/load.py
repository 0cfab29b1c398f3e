"""Fifty clients at once for a minute, on loopback: ``python load.py [SECONDS]`` starts the service and prints figures."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
CLIENTS = 50
QUERIES = ["uy ban nhan dan", "nuoc sinh hoat", "giá lúa", "ho so truc tuyen", "cầu Rạch Đôi"]


async def request(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytes) -> bytes:
    """Sends one request over an open connection and returns the body of the answer."""
    writer.write(sent)
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(head.decode())
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return await reader.readexactly(int(length.split(b":")[1]))


async def client(port: int, requests: list[bytes], end: float, times: list[float]) -> None:
    """Asks one thing after another until the time is over."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    at = 0
    while time.perf_counter() < end:
        start = time.perf_counter()
        json.loads(await request(reader, writer, requests[at % len(requests)]))
        times.append(time.perf_counter() - start)
        at += 1
    writer.close()


def post(path: str, data: object, method: str = "POST") -> bytes:
    """Returns a request with a body."""
    body = json.dumps(data).encode()
    head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def searches() -> list[bytes]:
    """Returns requests to search."""
    from urllib.parse import quote

    return [f"GET /search?q={quote(query)} HTTP/1.1\r\nHost: x\r\n\r\n".encode() for query in QUERIES]


async def measure(name: str, port: int, requests: list[bytes], seconds: float) -> None:
    """Prints one row."""
    times: list[float] = []
    end = time.perf_counter() + seconds
    async with asyncio.TaskGroup() as group:
        for first in range(CLIENTS):
            group.create_task(client(port, requests[first % len(requests) :] + requests, end, times))
    times.sort()
    middle, late = (times[int(len(times) * part)] * 1000 for part in (0.5, 0.99))
    print(f"| {name} | {len(times):,} | 0 | {len(times) / seconds:,.0f} | {middle:.0f} ms | {late:.0f} ms |")


def main() -> None:
    """Starts the service, fills its index and asks."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = int(asked.getsockname()[1])
    command = [sys.executable, "-m", "uvicorn", "service:app", f"--port={port}", "--log-level=warning"]
    server = subprocess.Popen(command, cwd=HERE)
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/profiles").close()
                break
            except urllib.error.URLError:
                time.sleep(0.05)
        exported = json.loads((HERE.parents[1] / "data" / "records.json").read_text(encoding="utf-8"))
        articles = [one for one in exported if one["kind"] == "article"]
        for one in articles:
            key = one.pop("id")
            wanted = urllib.request.Request(
                f"http://127.0.0.1:{port}/documents/{key}",
                json.dumps(one).encode(),
                {"Content-Type": "application/json"},
                method="PUT",
            )
            urllib.request.urlopen(wanted).close()
        checks = [post("/check/ben-tre-03-2019?on=2026-03-01", one) for one in articles]
        memory = Path(f"/proc/{server.pid}/statm")
        before = int(memory.read_text().split()[1]) if memory.exists() else 0
        print("## The HTTP service under load\n")
        print(f"FastAPI with one process of uvicorn, {CLIENTS} clients at once over kept connections for {seconds:.0f} s "
              "each, on loopback; the clients, in Python, share the processors with it.\n")
        print("| request | answered | errors | a second | p50 | p99 |\n|---|--:|--:|--:|--:|--:|")
        asyncio.run(measure("`GET /search`", port, searches(), seconds))
        asyncio.run(measure("`POST /check`", port, checks, seconds))
        if before:
            after = int(memory.read_text().split()[1])
            print(f"\nMemory of the service: {before * 4096 / 1e6:.0f} MB before, {after * 4096 / 1e6:.0f} MB after.")
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main()
