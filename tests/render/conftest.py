"""The sample desk, rendered once."""

from collections.abc import Callable

import pytest

from briefgen import render
from briefgen.config import Config, SiteConfig
from briefgen.relate.desk import Desk
from tests.render import sample

VERSIONS = (("briefgen", "0.1.0"), ("model", "3.8.0"))


def rendered(desk: Desk, **site: object) -> dict[str, bytes]:
    config = Config(site=SiteConfig(**{"title": "The Arda desk", **site}))
    return {page.path: page.bytes() for page in render.press_site(desk, config, VERSIONS).pages}


@pytest.fixture(scope="session")
def desk() -> Desk:
    return sample.desk()


@pytest.fixture(scope="session")
def site(desk: Desk) -> dict[str, bytes]:
    return rendered(desk, database=True, graphs=True)


@pytest.fixture(scope="session")
def page(site: dict[str, bytes]) -> Callable[[str], str]:
    return lambda path: site[path].decode()
