"""The documents say what is true."""

import re
import subprocess
from pathlib import Path

import pytest

from briefgen import __version__, cli
from briefgen.problems import Code

ROOT = Path(__file__).parent.parent
PAGES = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted((ROOT / "docs").glob("*.md")),
)
PROBLEMS = (ROOT / "docs" / "problems.md").read_text("utf-8")
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")
OF_A_DESK = (
    "content/addresses.yaml",
    "content/editions/",
    "content/actors/",
    "content/site.yml",
    "content/issues/x",
    "content/issues/cost.md",
    "content/corrections/dates.yaml",
)
"""What a desk may have and this one has not."""
EXAMPLE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
ROOMS = r"`((?:briefgen|tests|bench|content|load|parse|relate|render|write|cli|typed)/[\w/.-]*)`"


@pytest.mark.parametrize("code", Code)
def test_every_problem_code_is_explained(code):
    """docs/problems.md says what each code means and what to do."""
    assert re.search(rf"^\| `{code}` \| .+ \| .+ \|$", PROBLEMS, re.MULTILINE)


def test_no_code_is_explained_that_is_none():
    """And none that there is not."""
    told = set(re.findall(r"^\| `([a-z-]+)` \|", PROBLEMS, re.MULTILINE))
    assert told == {str(code) for code in Code}


@pytest.mark.parametrize("name", sorted(cli.cli.commands))
def test_every_command_is_listed(name):
    """The table of commands is whole."""
    assert f"| `briefgen {name}" in COMMANDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_that_is_named_is_there(page):
    """A path in a document leads to a file, and each of its links too."""
    text = EXAMPLE.sub("", page.read_text("utf-8"))
    found = [name for name in re.findall(ROOMS, text) if "NAME" not in name]
    named = {ROOT / name for name in found if not name.startswith(OF_A_DESK)}
    linked = {page.parent / name for name in re.findall(r"\]\((?!demo/)([\w/.-]+)\)", text)}
    missing = [
        path for path in sorted(named | linked) if not (path.exists() or _of_the_package(path).exists())
    ]
    assert missing == []


def _of_the_package(path):
    return ROOT / "briefgen" / path.relative_to(ROOT)


def test_the_documentation_has_every_page():
    """Each page of docs/ stands in the navigation of their site, and no other does."""
    nav = (ROOT / "zensical.toml").read_text("utf-8")
    assert set(re.findall(r'"([\w-]+\.md)"', nav)) == {page.name for page in (ROOT / "docs").glob("*.md")}


def test_the_readme_is_short():
    """What it is, a picture, two commands, a first desk, and where to read on."""
    assert len((ROOT / "README.md").read_text("utf-8").split()) <= 550


def test_the_changelog_knows_this_version():
    """A release has its entry."""
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


TARGETS = re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("target", TARGETS)
def test_each_target_of_the_makefile_can_be_made(target):
    """Whatever it needs is made by a rule, or there."""
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_two_commands_are_the_makefiles():
    """`make site` and `make test` exist, and the checks of a clean checkout call the latter."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^site:", makefile, re.MULTILINE)
    assert re.search(r"^test:", makefile, re.MULTILINE)
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
