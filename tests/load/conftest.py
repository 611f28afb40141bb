"""Seeds for a test: one line each."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen import load
from briefgen.config import Limits
from briefgen.model import Article

Seed = Callable[..., Article]


@pytest.fixture
def seed(tmp_path: Path) -> Seed:
    """Write one seed and read it."""

    def read(content: str | bytes, name: str = "a.txt", limits: Limits | None = None, **options) -> Article:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load.read(path, tmp_path, limits or Limits(), **options)

    return read
