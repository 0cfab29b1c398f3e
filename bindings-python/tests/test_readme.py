"""Every block of the README runs: what a newcomer copies must work."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
BLOCKS: list[str] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
PRINTED = {
    "from datetime import date\n\nfrom quyche": "Tác giả để trống, cần điền. QC Điều 9 khoản 3: ",
    "import asyncio": "['Việt', 'Nam']\n",
}
SITE = """
from settings import INSTALLED_APPS as OURS
from settings import QUYCHE

SECRET_KEY = "readme"
INSTALLED_APPS = ["django.contrib." + name for name in ("admin", "auth", "contenttypes", "messages", "sessions")] + ["news", *OURS]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
ROOT_URLCONF = "urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "portal.db"}}
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]}}]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
QUYCHE = {**QUYCHE, "INDEX": "index"}
ALLOWED_HOSTS = ["*"]
"""
URLS = "from django.contrib import admin\nfrom django.urls import path\n\nurlpatterns = [path('admin/', admin.site.urls)]\n"
EDITOR = """
import django

django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client

call_command("makemigrations", "news", verbosity=0)
call_command("migrate", verbosity=0)
editor = Client()
editor.force_login(get_user_model().objects.create_superuser("editor"))
said = {"title": "Gia\u0301 lúa", "body": "…", "reuse": "true", "source": "TTXVN", "attestations": "[]", "_continue": "1"}
page = editor.post("/admin/news/article/add/", said, follow=True)
print(page.status_code, "Giá lúa" in page.text, "QC Điều 9 khoản 3" in page.text)
"""


def ran(folder: Path, program: str, **environment: str) -> str:
    command = [sys.executable, "-W", "error", "-c", program]
    where = {"PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8", **environment}
    done = subprocess.run(command, cwd=folder, env=where, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def block(beginning: str) -> str:
    found = [text for text in BLOCKS if text.startswith(beginning)]
    assert len(found) == 1, beginning
    return found[0]


def test_every_block_is_known() -> None:
    files = ("# settings.py", "# models.py", "# admin.py")
    service = "from datetime import date\nfrom typing"
    assert all(any(text.startswith(known) for known in (*PRINTED, *files, service)) for text in BLOCKS)
    assert len(BLOCKS) == len(PRINTED) + len(files) + 1


@pytest.mark.parametrize("beginning", PRINTED)
def test_programs(tmp_path: Path, beginning: str) -> None:
    printed = ran(tmp_path, block(beginning))
    assert printed.startswith(PRINTED[beginning]), printed


def test_django(tmp_path: Path) -> None:
    pytest.importorskip("django", reason="Django is not installed")
    news = tmp_path / "news"
    news.mkdir()
    (news / "__init__.py").touch()
    for name in ("models", "admin"):
        (news / f"{name}.py").write_text(block(f"# {name}.py"), "utf-8")
    for name, text in (("settings", block("# settings.py")), ("site_settings", SITE), ("urls", URLS)):
        (tmp_path / f"{name}.py").write_text(text, "utf-8")
    assert ran(tmp_path, EDITOR, DJANGO_SETTINGS_MODULE="site_settings") == "200 True True\n"


def test_fastapi(tmp_path: Path) -> None:
    pytest.importorskip("fastapi", reason="FastAPI is not installed")
    asked = """
from fastapi.testclient import TestClient

answer = TestClient(app).post("/check?on=2026-03-01", json={"kind": "article", "reuse": True, "source": "TTXVN", "author": ""})
failed = [verdict["rule"] for verdict in answer.json()["verdicts"] if verdict["outcome"] == "fail"]
print(answer.status_code, failed)
"""
    printed = ran(tmp_path, block("from datetime import date\nfrom typing") + asked)
    assert printed.startswith("200 ") and "ATTRIBUTION-SOURCE" in printed
