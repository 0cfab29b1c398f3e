"""Who does what: groups are named after the roles of the regulation."""

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser, User


class Role(StrEnum):
    """The roles of the review, and a reader."""

    CONTRIBUTOR = "contributor"
    UNIT = "unit"
    BOARD = "portal-editorial-board"
    OFFICE = "office"
    NOBODY = ""

    @property
    def label(self) -> str:
        """Returns what people call it."""
        return NAMES[self]


NAMES = {
    Role.CONTRIBUTOR: "Cộng tác viên",
    Role.UNIT: "Đơn vị cung cấp thông tin",
    Role.BOARD: "Ban Biên tập",
    Role.OFFICE: "Văn phòng",
    Role.NOBODY: "Người xem",
}

WRITES = {
    "draft": {Role.CONTRIBUTOR, Role.UNIT},
    "returned": {Role.CONTRIBUTOR, Role.UNIT},
    "submitted": {Role.BOARD},
    "published": {Role.CONTRIBUTOR, Role.UNIT, Role.OFFICE},
    "withdrawn": {Role.CONTRIBUTOR, Role.UNIT, Role.OFFICE},
}
"""Who may change the text in which state; of what is published or withdrawn only together with a step."""


def role_of(user: User | AnonymousUser) -> Role:
    """Returns the role in which somebody acts."""
    group = user.groups.first()
    return Role(group.name) if group is not None and group.name in set(Role) else Role.NOBODY
