"""Sets Django up once for all tests of this folder."""

import os
from collections.abc import Iterator

import pytest

django = pytest.importorskip("django", reason="Django is not installed")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hosts.settings")
django.setup()


@pytest.fixture(scope="session", autouse=True)
def database() -> Iterator[None]:
    """Makes the database of the tests and takes it away."""
    from django.test.utils import (
        setup_databases,
        setup_test_environment,
        teardown_databases,
        teardown_test_environment,
    )

    setup_test_environment()
    made = setup_databases(verbosity=0, interactive=False)
    yield
    teardown_databases(made, verbosity=0)
    teardown_test_environment()
