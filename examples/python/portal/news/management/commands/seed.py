"""Fills the portal with people and news to try it out."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from news.desk import publish_now
from news.models import Article
from news.roles import Role
from news.samples import NEWS

PEOPLE = [
    ("don.vi", "Nguyễn", "Hoài Phương", Role.UNIT),
    ("ban.bien.tap", "Trần", "Thu Hạnh", Role.BOARD),
    ("van.phong", "Lê", "Quốc Khánh", Role.OFFICE),
    ("cong.tac.vien", "Phạm", "Minh Châu", Role.CONTRIBUTOR),
]


class Command(BaseCommand):
    help = "Makes one account a role and some news."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the password of all accounts."""
        parser.add_argument("--password", help="the password of all accounts; a new one is printed where absent")

    def handle(self, *_: Any, **options: Any) -> None:
        """Makes what is missing; news only in an empty portal."""
        if User.objects.filter(username=PEOPLE[0][0]).exists():
            raise CommandError("cổng đã có dữ liệu thử")
        password = options["password"] or secrets.token_urlsafe(12)
        users = {}
        for name, family, given, role in PEOPLE:
            user = User.objects.create_user(name, password=password, first_name=family, last_name=given)
            user.groups.add(Group.objects.get_or_create(name=role.value)[0])
            users[role] = user
        User.objects.create_superuser("quan.tri", password=password, first_name="Quản", last_name="trị").groups.add(
            Group.objects.get(name=Role.OFFICE.value)
        )
        for said, published in reversed(NEWS):
            article = Article(creator=users[Role.UNIT], **said)
            article.save()
            if published:
                publish_now(article, users)
        self.stdout.write(f"Tài khoản: {', '.join(name for name, *_ in PEOPLE)}, quan.tri. Mật khẩu: {password}")
