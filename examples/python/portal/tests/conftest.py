"""The portal as people meet it: a server of its own for each database, and a browser."""

from __future__ import annotations

import glob
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

PORTAL = Path(__file__).parents[1]
AXE = PORTAL.parent / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = secrets.token_urlsafe(12)


@dataclass
class Portal:
    """A running portal."""

    address: str
    environment: dict[str, str]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs one of its commands."""
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command, cwd=PORTAL, env=self.environment, capture_output=True, text=True, check=False
        )


def free_port() -> int:
    """Returns a port of loopback that nobody uses."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def postgresql(folder: Path) -> Generator[str]:
    """Runs PostgreSQL in a folder, as a user without rights where the tests run as root."""
    programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    found = shutil.which("initdb") or (f"{programs[-1]}/initdb" if programs else None)
    if found is None:
        pytest.skip("PostgreSQL is not installed: `apt-get install postgresql`")
    bin_, data, port, password = Path(found).parent, folder / "data", free_port(), secrets.token_urlsafe(12)
    who = "nobody" if os.geteuid() == 0 else None
    secret = folder / "password"
    secret.write_text(password)
    if who:
        for path in (folder, secret):
            shutil.chown(path, "nobody")
        for above in folder.parents:
            if above.stat().st_uid == 0 and above.is_relative_to("/tmp") and above != Path("/tmp"):
                above.chmod(0o755)
    settings = ["-U", "portal", "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "--no-locale", "-N"]
    subprocess.run([bin_ / "initdb", "-D", data, *settings], check=True, capture_output=True, cwd=folder, user=who)
    options = ["-h", "127.0.0.1", "-p", str(port), "-k", str(folder), "-c", "fsync=off"]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen([bin_ / "postgres", "-D", data, *options], stderr=log, cwd=folder, user=who)
    try:
        import psycopg

        for _ in range(100):
            try:
                psycopg.connect(f"postgresql://portal:{password}@127.0.0.1:{port}/postgres").close()
                break
            except psycopg.OperationalError:
                time.sleep(0.1)
        yield f"postgresql://portal:{password}@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def running(folder: Path, database: str | None) -> Generator[Portal]:
    """Makes the tables, fills the portal and runs its server."""
    environment = dict(os.environ, PORTAL_DATA=str(folder), PORTAL_SECRET=secrets.token_urlsafe(32))
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    if database is not None:
        environment["PORTAL_DATABASE"] = database
    port = free_port()
    portal = Portal(f"http://127.0.0.1:{port}", environment)
    for arguments in (["migrate", "-v0"], ["seed", "--password", PASSWORD]):
        done = portal.run(*arguments)
        assert done.returncode == 0, done.stderr
    command = [sys.executable, "manage.py", "runserver", f"127.0.0.1:{port}", "--noreload", "--insecure"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=PORTAL, env=environment, stdout=log, stderr=log)
    try:
        for _ in range(150):
            try:
                urllib.request.urlopen(portal.address, timeout=5).close()
                break
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        yield portal
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def portal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A portal on each of the two databases."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "sqlite":
        with running(folder, None) as made:
            yield made
        return
    with postgresql(tmp_path_factory.mktemp("postgresql-server")) as address, running(folder, address) as made:
        yield made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed: `apt-get install chromium`")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@dataclass
class Visitor:
    """Somebody in front of the portal."""

    browser: Browser
    portal: Portal

    @contextmanager
    def page(self, account: str | None = None, *, width: int = 1280) -> Generator[Page]:
        """A page, signed in where an account is named."""
        context = self.browser.new_context(viewport={"width": width, "height": 844}, base_url=self.portal.address)
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        if account:
            page.goto("/dang-nhap/")
            page.get_by_label("Tên đăng nhập").fill(account)
            page.get_by_label("Mật khẩu").fill(PASSWORD)
            page.get_by_role("button", name="Đăng nhập").click()
        yield page
        context.close()
        assert not wrong, wrong


@pytest.fixture
def visitor(portal: Portal, browser: Browser) -> Visitor:
    """Somebody in front of the portal of this test."""
    return Visitor(browser, portal)
