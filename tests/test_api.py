"""The calls of `import briefgen`, as the page about them says."""

import doctest
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import briefgen
from briefgen.problems import BriefgenError
from tests.building import ROOT, put, tree

PAGE = ROOT / "docs" / "api.md"
WORDS = "Ministers met in Riga on 3 March 2024 and agreed to send 300 engineers.\n"


def test_the_page_about_the_calls_is_true(monkeypatch):
    """Every example of docs/api.md gives what stands below it."""
    monkeypatch.chdir(ROOT)
    told = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert (told.failed, told.attempted > 10) == (0, True)


@pytest.mark.parametrize(
    "first",
    ["relate", *(pytest.param(each, marks=pytest.mark.slow) for each in ("read", "build", "__version__"))],
)
def test_the_calls_are_there_in_any_order(first):
    """The folder relate/ takes the name of its verb, whichever is imported first."""
    code = f"import briefgen; briefgen.{first}; print(callable(briefgen.relate), callable(briefgen.build))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told == "True True\n"


def test_what_is_no_call_is_told():
    """As of any module."""
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        briefgen.raed  # noqa: B018 - to be asked for is enough


def test_what_gives_no_article_is_a_problem(tmp_path):
    """The others are read."""
    put(tmp_path, "blank.txt", "")
    found = briefgen.read(put(tmp_path, "one.txt", WORDS), tmp_path / "blank.txt")
    assert [reading.article.id for reading in found.readings] == ["one.txt"]
    assert [problem.code for problem in found.problems] == ["seed-empty"]


def test_a_desk_is_built_as_the_command_builds_it(run, tmp_path, in_threads):
    """The same bytes; an address and an Executor of one's own may be given."""
    put(tmp_path, "seeds/one.txt", WORDS)
    put(tmp_path, "content/site.yaml", "site:\n  title: Riga\n")
    made = [ThreadPoolExecutor(1)]
    briefgen.build(tmp_path, base_url="https://desk.example", executor=made.pop)
    desk = [word for name in ("seeds", "content") for word in (f"--{name}", tmp_path / name)]
    run("build", *desk, "--output", tmp_path / "other", "--base-url", "https://desk.example")
    assert tree(tmp_path / "site") == tree(tmp_path / "other")
    assert made == []


def test_a_mistake_in_a_desk_is_raised(tmp_path):
    """With its place and a hint, as the terminal shows it."""
    put(tmp_path, "content/site.yaml", "site:\n  titel: Riga\n")
    with pytest.raises(BriefgenError) as wrong:
        briefgen.read(content=tmp_path / "content")
    assert (wrong.value.path, wrong.value.line, wrong.value.hint) == (
        "content/site.yaml",
        2,
        "did you mean `title`?",
    )
