"""A site in Wagtail that searches with quyche: pages are found with or without marks, drafts are not.

Run as a program of its own, with the folder of the index, because Wagtail's search application and django-modelsearch cannot both be installed.
"""

import sys

import django
from django.conf import settings

APPS = ["wagtaildocs", "wagtailimages", "wagtailsearch", "wagtailusers", "wagtailcore", "modelsearch", "taggit"]

settings.configure(
    MIGRATION_MODULES=dict.fromkeys([*APPS, "auth", "contenttypes"]),  # the tables as they are today
    WAGTAIL_I18N_ENABLED=False,
    LANGUAGE_CODE="vi",
    SECRET_KEY="tests",
    USE_TZ=True,
    STATIC_URL="/static/",
    ALLOWED_HOSTS=["*"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[
        "wagtail.documents",
        "wagtail.images",
        "wagtail.search",
        "wagtail.users",
        "wagtail.sites",
        "wagtail",
        "modelcluster",
        "taggit",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "quyche.django",
    ],
    WAGTAIL_SITE_NAME="An Hải",
    WAGTAILADMIN_BASE_URL="http://localhost",
    WAGTAILSEARCH_BACKENDS={"default": {"BACKEND": "quyche.django.search", "PATH": sys.argv[1]}},
    QUYCHE={"PROFILE": "ben-tre-03-2019"},
)
django.setup()

from django.core.management import call_command  # noqa: E402
from wagtail.models import Locale, Page  # noqa: E402

call_command("migrate", run_syncdb=True, verbosity=0)
Locale.objects.create(language_code="vi")
root = Page.add_root(instance=Page(title="Gốc"))
for title in ("Ủy ban nhân dân tỉnh họp thường kỳ", "Lịch cắt điện tháng 3"):
    root.add_child(instance=Page(title=title))
draft = root.add_child(instance=Page(title="Ủy ban chưa đăng", live=False))

found = [page.title for page in Page.objects.live().search("uy ban")]
assert found == ["Ủy ban nhân dân tỉnh họp thường kỳ"], found
assert [page.title for page in Page.objects.autocomplete("cat di")] == ["Lịch cắt điện tháng 3"]
draft.delete()
call_command("wagtail_update_index", verbosity=0)
assert [page.title for page in Page.objects.search("ủy ban")] == found
print("ok")
