"""The suite with which django-modelsearch tests search backends, run against ours."""

import os
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

pytest.importorskip("modelsearch", reason="django-modelsearch is not installed")

from django.test import TestCase
from modelsearch.test.testapp import models
from modelsearch.tests import test_backends

AUTHORS = {
    "Isaac Asimov": date(1920, 1, 2),
    "George R.R. Martin": date(1948, 9, 20),
    "J. R. R. Tolkien": date(1892, 1, 3),
    "David Ascher": None,
    "Mark Lutz": None,
    "David Flanagan": None,
    "Douglas Crockford": None,
    "Daniel Roy Greenfeld": None,
    "Audrey Roy Greenfeld": None,
    "Carol Nichols": None,
    "Steve Klabnik": None,
    "Jim Blandy": None,
    "Jason Orendorff": None,
}
NOVELS = [
    ("A Game of Thrones", "George R.R. Martin", date(1996, 8, 6), 694, "Westeros"),
    ("A Clash of Kings", "George R.R. Martin", date(1998, 11, 16), 768, "Westeros"),
    ("A Storm of Swords", "George R.R. Martin", date(2000, 5, 8), 973, "Westeros"),
    ("The Hobbit", "J. R. R. Tolkien", date(1937, 9, 21), 310, "Middle Earth"),
    ("The Fellowship of the Ring", "J. R. R. Tolkien", date(1954, 7, 29), 423, "Middle Earth"),
    ("The Two Towers", "J. R. R. Tolkien", date(1954, 11, 11), 352, "Middle Earth"),
    ("The Return of the King", "J. R. R. Tolkien", date(1955, 10, 20), 440, "Middle Earth"),
    ("Foundation", "Isaac Asimov", date(1951, 1, 1), 255, "Trantor"),
]
GUIDES = [
    ("JavaScript: The good parts", ["Douglas Crockford"], date(2008, 5, 8), 172, "js"),
    ("JavaScript: The Definitive Guide", ["David Flanagan"], date(1996, 8, 1), 1096, "js"),
    ("Learning Python", ["David Ascher", "Mark Lutz"], date(1999, 3, 1), 1160, "py"),
    ("Two Scoops of Django 1.11", ["Daniel Roy Greenfeld", "Audrey Roy Greenfeld"], date(2017, 4, 1), 554, "py"),
    ("The Rust Programming Language", ["Carol Nichols", "Steve Klabnik"], date(2018, 7, 1), 440, "rs"),
]
CHARACTERS = {
    "The Hobbit": ["Bilbo Baggins", "Thorin Oakenshield"],
    "The Fellowship of the Ring": ["Frodo Baggins", "Bilbo Baggins"],
    "The Two Towers": ["Frodo Baggins", "Bilbo Baggins"],
    "The Return of the King": ["Frodo Baggins", "Bilbo Baggins"],
}


class TestQuycheBackend(test_backends.BackendTests, TestCase):
    backend_path = "quyche.django.search"
    fixtures: list[str] = []

    @classmethod
    def setUpTestData(cls) -> None:
        authors = {name: models.Author.objects.create(name=name, date_of_birth=born) for name, born in AUTHORS.items()}
        for title, author, day, pages, setting in NOVELS:
            novel = models.Novel.objects.create(
                title=title, publication_date=day, number_of_pages=pages, setting=setting
            )
            novel.authors.add(authors[author])
            people = [models.Character.objects.create(name=name, novel=novel) for name in CHARACTERS.get(title, [])]
            if people:
                novel.protagonist = people[0]
                novel.save()
        for title, names, day, pages, language in GUIDES:
            guide = models.ProgrammingGuide.objects.create(
                title=title, publication_date=day, number_of_pages=pages, programming_language=language
            )
            guide.authors.add(*(authors[name] for name in names))
        book = models.Book.objects.create(
            title="Programming Rust", publication_date=date(2017, 12, 1), number_of_pages=622
        )
        book.authors.add(authors["Jim Blandy"], authors["Jason Orendorff"])
        models.UnindexedBook.objects.create(title="Walden", publication_date=date(1854, 8, 9), number_of_pages=320)
        for name, start, topic, speaker in [
            ("Stand-up meeting", time(10, 0), "Figures of the week", "Arthur Doyle"),
            ("Breakfast yoga", time(8, 0), "Sun salutation", "Ann Lee"),
            ("Evening yoga", time(18, 0), "Rest", "Ann Lee"),
        ]:
            meeting = models.Meeting.objects.create(name=name, start_time=start)
            item = models.AgendaItem.objects.create(meeting=meeting, topic=topic)
            models.Speaker.objects.create(agenda_item=item, name=speaker)
        for model in (models.MPAnimal, models.NSAnimal):
            animal = model.add_root(name="Animal")
            for name, children in {"Mammal": ["Dog", "Cat"], "Reptile": ["Snake"]}.items():
                node = model.objects.get(pk=animal.pk).add_child(name=name)
                for child in children:
                    model.objects.get(pk=node.pk).add_child(name=child)


def test_a_site_in_wagtail(tmp_path: Path) -> None:
    pytest.importorskip("wagtail", reason="Wagtail is not installed")
    command = [sys.executable, str(Path(__file__).with_name("wagtail_site.py")), str(tmp_path / "index")]
    elsewhere = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(command, env=elsewhere, capture_output=True, text=True, check=False)
    assert done.stdout == "ok\n", done.stderr
