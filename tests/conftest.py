"""What every test may use."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from briefgen.pipeline import Built
from tests.building import ROOT, build

settings.register_profile("here", deadline=None, max_examples=60)  # a busy machine is no failure
settings.load_profile("here")


@pytest.fixture(scope="session")
def nlp():
    """The language model, loaded once."""
    from briefgen.config import LanguageConfig
    from briefgen.parse import language

    return language.load(language.name(LanguageConfig()))


@pytest.fixture(scope="session")
def first_desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Path]:
    """The five seeds with the desk's own content, built once, and its site. Nobody changes it."""
    folder = tmp_path_factory.mktemp("first")
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, folder / name)
    return build(folder, folder / "site"), folder / "site"
