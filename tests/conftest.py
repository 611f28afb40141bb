"""What every test may use."""

import gc
import io
import os
import shutil
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import settings

from briefgen import cli, workers
from briefgen.pipeline import Built
from tests.building import ROOT, build
from tests.parse.together import Reader, list_texts

# Dozens of tests start a Python of their own: what was compiled once is kept, whatever the shell says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# What a shell starts in the background ignores interrupts, and so would every command that a test interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

WORKERS = 4
"""At most: each imports everything, and fills half a gigabyte."""

settings.register_profile("here", deadline=None, max_examples=60)  # a busy machine is no failure
settings.load_profile("here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the default suite runs is counted (see `covered`): the long half is not watched line by line."""
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.no_cover)


def pytest_collection_finish():
    """Ten thousand tests and what they import stay to the end: nobody looks through them for what to free."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many workers as there are cores for all tests, none where some are named: they begin at once."""
    asked = {(config.invocation_params.dir / name).resolve() for name in config.args}
    whole = asked <= {ROOT, ROOT / "tests"} and not config.option.collectonly
    return min(os.cpu_count() or 1, WORKERS) if whole else 0


@pytest.fixture(scope="module")
def nlp(model, request: pytest.FixtureRequest) -> Reader:
    """The language model, which reads the cases of a file together."""
    return Reader(model, list_texts([one for one in request.session.items if one.path == request.path]))


@pytest.fixture(scope="session")
def model():
    """The language model, loaded once."""
    from briefgen.config import LanguageConfig
    from briefgen.parse import language

    return language.load_model(language.find_package_name(LanguageConfig()))


@pytest.fixture(scope="session")
def first_desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Path]:
    """The five seeds with the desk's own content, built once, and its site. Nobody changes it."""
    folder = tmp_path_factory.mktemp("first")
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, folder / name)
    return build(folder, folder / "site"), folder / "site"


@pytest.fixture
def run(monkeypatch, capsysbinary):
    """Run a command; gives its exit status, stdout and stderr."""

    def command(*words, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["briefgen", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsysbinary.readouterr()
        return ended.value.code, out.decode(), err.decode()

    return command


@pytest.fixture
def in_threads(monkeypatch):
    """Read in this process: no test here asks how processes die."""
    monkeypatch.setattr(workers, "Workers", lambda jobs, seconds, memory: ThreadPoolExecutor(1))
