"""The three desks, each read once for all tests of this folder."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.building import run
from tests.sources import read_yaml

HERE = Path(__file__).parent


@pytest.fixture(scope="session", params=["clinics", "fishing", "railway"])
def told(request, tmp_path_factory):
    """The desk and what is expected of it."""
    from briefgen import pipeline

    folder = HERE / request.param
    desk = pipeline.make_desk_of_run(run(folder, tmp_path_factory.mktemp("site")))
    expected = read_yaml(folder / "expected.yaml")
    return SimpleNamespace(desk=desk, names={one.id: one.name for one in desk.actors}, **expected)
