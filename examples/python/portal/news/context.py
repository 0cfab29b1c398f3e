"""What every page shows."""

from django.http import HttpRequest

from news.roles import role_of


def portal(request: HttpRequest) -> dict[str, str]:
    """Gives the name of the portal and the role of who looks at it."""
    return {
        "portal_name": "Cổng Thông tin điện tử tỉnh An Hải",
        "portal_owner": "Ủy ban nhân dân tỉnh An Hải",
        "role_name": role_of(request.user).label if request.user.is_authenticated else "",
    }
