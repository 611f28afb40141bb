"""The documents say what is true."""

import re
from pathlib import Path

import pytest

from briefgen import __version__, cli
from briefgen.problems import Code

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("code", Code)
def test_every_problem_code_is_explained(code):
    """The README says what each code means and what to do."""
    assert re.search(rf"^\| `{code}` \| .+ \| .+ \|$", README, re.MULTILINE)


def test_no_code_is_explained_that_is_none():
    """And none that there is not."""
    told = set(re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE))
    assert told == {str(code) for code in Code}


@pytest.mark.parametrize("name", sorted(cli.cli.commands))
def test_every_command_is_listed(name):
    """The README's table of commands is whole."""
    assert f"| `briefgen {name}" in README


def test_every_file_that_is_named_is_there():
    """A path in the README leads to a file."""
    named = set(
        re.findall(
            r"`((?:briefgen|tests|bench|content|load|parse|relate|render|write|cli)/[\w/.-]*)`", README
        )
    )
    named |= set(re.findall(r"\]\(([\w/.-]+)\)", README))
    missing = [
        name for name in sorted(named) if not ((ROOT / name).exists() or (ROOT / "briefgen" / name).exists())
    ]
    assert missing == []


def test_the_changelog_knows_this_version():
    """A release has its entry."""
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_two_commands_are_the_makefiles():
    """`make site` and `make test` exist, and the checks of a clean checkout call the latter."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^site:", makefile, re.MULTILINE)
    assert re.search(r"^test:", makefile, re.MULTILINE)
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
