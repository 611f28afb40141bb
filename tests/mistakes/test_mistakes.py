"""Mistakes that people make, each with what they are told: a table in YAML files that an editor can extend.

    - mistake: what was done, in words
      files: {content/site.yaml: "..."}     written into a small desk of two articles
      run: check --strict                   the command; this one where none is given
      stdin: "..."                          what is piped into it; nothing where none is given
      told: [content/site.yaml:2: ...]      each stands in a line of what is said
      hint: did you mean `title`?           stands in a hint; none where the message says all
      exit: 1

`told` and `hint` may be lists; a case without `told` is no mistake, and nothing may be said of it.
"""

import io
import shlex
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefgen import cli, workers
from tests.building import put
from tests.sources import read_yaml

TABLES = sorted(Path(__file__).parent.glob("*.yaml"))
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['mistake']}") for path in TABLES for case in read_yaml(path)
]
KEYS = {"mistake", "files", "run", "stdin", "told", "hint", "exit"}

FERRY = """The night ferry is back

VARDE, 3 March 2024 - Transport Minister Ida Holm said on Tuesday that the state would pay 12 million euros
for the night ferry. "We support the night ferry," Holm said. The Harbour Union rejected the night ferry.
"""
QUARRY = """Quarry talks resume

VARDE, 9 March 2024 - Talks about the quarry resume on Tuesday, Ida Holm told reporters in Varde.

She said that 40 workers had been trained. The Harbour Union said that it would come to the talks.
"""


@pytest.fixture
def command(monkeypatch, capsysbinary):
    """Run a command line, with what is piped into it; gives its exit status and what it said on stderr."""
    monkeypatch.setattr(workers, "Workers", lambda jobs, seconds, memory: ThreadPoolExecutor(1))

    def run(line, piped=""):
        monkeypatch.setattr(sys, "argv", ["briefgen", *shlex.split(line)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return ended.value.code, capsysbinary.readouterr().err.decode()

    return run


@pytest.fixture(scope="session")
def read_once(tmp_path_factory):
    """The small desk with its articles read, to be copied."""
    return tmp_path_factory.mktemp("read") / "desk"


@pytest.fixture
def desk(read_once, tmp_path, monkeypatch, command):
    """The small desk, in which the command runs; nothing is wrong with it."""
    if not read_once.exists():
        put(read_once, "seeds/ferry.txt", FERRY)
        put(read_once, "seeds/quarry.txt", QUARRY)
        put(read_once, "content/README.md", "What people write.\n")
        monkeypatch.chdir(read_once)
        assert command("check --strict --jobs 1") == (0, "checked 2 articles, 0 problems\n")
    shutil.copytree(read_once, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def several(value):
    return value if isinstance(value, list) else [value] if value else []


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told(case, desk, command):
    """With its place, what to do, and the exit status; never with a traceback."""
    assert set(case) <= KEYS
    for name, text in case.get("files", {}).items():
        put(desk, name, text)
    status, said = command(case.get("run", "check --strict"), case.get("stdin", ""))
    lines = [line.removeprefix("error: ") for line in said.splitlines()]
    hints = [line for line in lines if line.startswith("    hint: ")]
    assert all(any(line.startswith(told) for line in lines) for told in several(case.get("told"))), said
    assert all(any(told in hint for hint in hints) for told in several(case.get("hint"))), said
    assert case.get("told") or not hints, said
    assert (status, "Traceback" in said) == (case["exit"], False), said


def test_no_two_cases_say_the_same():
    """Each has a name of its own."""
    assert len({param.id for param in CASES}) == len(CASES)
