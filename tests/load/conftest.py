"""Seeds for a test: one line each."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen import load
from briefgen.config import Limits
from briefgen.load.formats import Several
from briefgen.model import Article
from briefgen.problems import SeedSkipped

Seed = Callable[..., Article]


@pytest.fixture
def seed(tmp_path: Path) -> Seed:
    """Write one seed and read it."""

    def read(content: str | bytes, name: str = "a.txt", limits: Limits | None = None, **options) -> Article:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load.read_seed(path, tmp_path, limits or Limits(), **options)

    return read


@pytest.fixture
def several(seed: Seed, tmp_path: Path) -> Callable[..., dict[str, Article | str]]:
    """Write one file that holds several articles, and read each: by its name, or what is wrong with it."""

    def read(content: str | bytes, name: str, **options) -> dict[str, Article | str]:
        found, waiting = {}, list(seed(content, name, **options).pieces)
        while waiting:
            piece = waiting.pop(0)
            try:
                one = load.read_seed(tmp_path / name, tmp_path, Limits(), piece=piece)
            except SeedSkipped as skipped:
                found[piece.name] = skipped.problem.message
                continue
            if isinstance(one, Several):
                waiting[:0] = one.pieces
            else:
                found[piece.name] = one
        return found

    return read
