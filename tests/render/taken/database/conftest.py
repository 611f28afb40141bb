"""The database of the sample desk, opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from briefgen.relate.desk import Desk
from briefgen.render.atlas.desk import Atlas
from briefgen.render.taken.database import make_database


@pytest.fixture(scope="session")
def made(desk: Desk) -> bytes:
    return make_database(Atlas(desk))


@pytest.fixture
def opened(made: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made)
        yield connection
