"""The installer: what it refuses, what it makes anew, what it leaves alone."""

import ast
import re
import runpy
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.building import ROOT
from tests.requirements.test_locks import PROJECT, PYTHONS

SCRIPT = ROOT / "requirements" / "install.py"


@pytest.fixture
def installer(tmp_path):
    """The script's names over a checkout in a folder of its own, and the commands it would have run."""
    names = runpy.run_path(str(SCRIPT))
    ours = names["install"].__globals__
    calls = []
    ours.update(ROOT=tmp_path)
    ours["run"] = lambda *command: calls.append(command) or "3 10"
    ours["fill"] = lambda venv, name: calls.append(("fill", name))
    locks = (f"requirements/{name}.txt" for name in names["LOCKS"])
    for name in (*locks, "pyproject.toml", ".venv/pyvenv.cfg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return SimpleNamespace(**names, ours=ours, calls=calls, root=tmp_path)


def answers(installer, told):
    """Let the .venv's Python say which one it is."""
    installer.ours["run"] = lambda *command: installer.calls.append(command) or told


HERE = " ".join(map(str, sys.version_info[:2]))


def test_an_old_python_is_refused_in_one_sentence(installer):
    """With its own path and version, and what to type."""
    told = installer.refusal((3, 10), "/usr/bin/python3")
    assert re.fullmatch(
        r"briefgen needs Python 3\.11 to 3\.14, and /usr/bin/python3 is 3\.10:"
        r" name another, as in `make site PYTHON=python3\.1\d`\.",
        told,
    )


def test_it_can_be_read_by_a_python_that_is_to_be_refused():
    """No syntax that Python 3.7 does not know."""
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 7))


def test_it_installs_for_the_pythons_of_the_project(installer):
    """What it accepts is what pyproject.toml asks for and the locks are tested for."""
    accepted = [f"3.{minor}" for minor in range(installer.OLDEST[1], installer.NEWEST[1] + 1)]
    assert tuple(accepted) == PYTHONS
    assert PROJECT["project"]["requires-python"] == f">={PYTHONS[0]}"
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert f"--python-version {PYTHONS[0]} " in makefile
    assert f"PYTHONS := {' '.join(PYTHONS)}\n" in makefile


def test_a_venv_of_another_python_is_made_anew(installer):
    """It cannot be filled by this one."""
    answers(installer, "3 10")
    installer.install("site")
    assert [call[1:4] for call in installer.calls if "venv" in call] == [("-m", "venv", "--clear")]
    assert installer.calls[-1] == ("fill", "site")


def test_a_venv_whose_python_is_gone_is_made_anew(installer):
    """The link in bin/ leads nowhere."""

    def run(*command):
        raise FileNotFoundError(command[0])

    installer.ours["run"] = run
    assert installer.is_stale(installer.root / ".venv")


def test_what_is_installed_is_left_alone(installer):
    """Until the lock changes."""
    answers(installer, HERE)
    installer.install("site")
    installer.install("site")
    assert installer.calls.count(("fill", "site")) == 1
    (installer.root / "requirements" / "site.txt").write_text("another")
    installer.install("site")
    assert installer.calls.count(("fill", "site")) == 2


def test_a_venv_for_tests_does_for_the_site(installer):
    """`make site` after `make test` installs nothing, whatever it would take away."""
    answers(installer, HERE)
    installer.install("test")
    installer.install("site")
    assert [call for call in installer.calls if call[0] == "fill"] == [("fill", "test")]


def test_what_makes_the_documentation_has_a_folder_of_its_own(installer):
    """Made where it is missing, and filled with its lock alone."""
    answers(installer, HERE)
    (installer.root / ".venv-docs").mkdir()
    installer.install("docs")
    made, filled = installer.calls
    assert made[-1] == installer.root / ".venv-docs"
    assert filled == ("fill", "docs")


def test_what_pip_said_is_shown_when_it_fails(installer, capsys):
    """And the status is an error's."""

    def fill(venv, name):
        raise subprocess.CalledProcessError(1, ["pip", name], "no such wheel\n")

    installer.ours["fill"] = fill
    answers(installer, HERE)
    assert installer.main(["install.py", "site"]) == 1
    assert "no such wheel" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("target", "lock", "browser"),
    [
        ("site", "site", False),
        ("serve", "site", False),
        ("docs", "docs", False),
        ("wheel", "site", False),
        ("lint", "test", False),
        ("eval", "test", False),
        ("quick", "test", True),
        ("test", "test", True),
    ],
)
def test_whatever_is_made_installs_its_lock(target, lock, browser):
    """And nothing else; only what opens pages asks for a browser."""
    command = ["make", "--dry-run", "--no-print-directory", target]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert f"requirements/install.py {lock}\n" in told
    assert " install " not in told
    assert ("tests/browser/install.sh" in told) == browser


def test_the_checks_of_a_clean_checkout_install_the_lock():
    """They go through the same door."""
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith(("#", "make ", "set ", "cd "))] == []
