"""Which files of seeds/ are read: not those that a desk leaves out, nor what belongs to a saved page."""

import pytest

from briefgen.allowances import Skip
from briefgen.load.chosen import choose_seeds
from briefgen.problems import HARMLESS, Code
from briefgen.typed.entry import Place

AT = Place("content/site.yaml", 3)


@pytest.mark.parametrize("name", ["_quay.md", "town/_quay.txt"])
def test_a_name_that_begins_with_a_line_is_left_out(name):
    """Without a word: it is the sign for it."""
    chosen = choose_seeds((name, "ferry.md"), ())
    assert (chosen.names, chosen.left_out, chosen.problems) == (("ferry.md",), (name,), ())


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("quay.md", ["quay.md"]),
        ("seeds/quay.md", ["quay.md"]),
        ("old", ["old/a.md", "old/b/c.md"]),
        ("old/", ["old/a.md", "old/b/c.md"]),
        ("old/*", ["old/a.md", "old/b/c.md"]),
        ("*-draft.md", ["quay-draft.md"]),
    ],
)
def test_skip_leaves_out_files_folders_and_patterns(pattern, left):
    """Paths are those below seeds/."""
    names = ("ferry.md", "old/a.md", "old/b/c.md", "quay-draft.md", "quay.md")
    chosen = choose_seeds(names, (Skip(pattern, AT),))
    assert list(chosen.left_out) == left
    assert sorted((*chosen.names, *left)) == list(names)
    assert chosen.problems == ()


def test_a_skip_that_meets_nothing_is_told():
    """Somebody believes that a file is left out."""
    (problem,) = choose_seeds(("ferry.md",), (Skip("fery.md", AT),)).problems
    assert (problem.path, problem.line, problem.code) == ("content/site.yaml", 3, Code.CONTENT_UNUSED)


@pytest.mark.parametrize("folder", ["quay_files", "quay.files", "quay-Dateien"])
@pytest.mark.parametrize("page", ["quay.html", "quay.htm"])
def test_what_a_browser_saves_beside_a_page_is_no_article(page, folder):
    """It is told once, and hurts nobody."""
    names = (page, f"{folder}/ad.html", f"{folder}/deep/b.html", "town/ferry.html", "town/ferry_files/c.html")
    chosen = choose_seeds(names, ())
    assert chosen.names == (page, "town/ferry.html")
    (problem,) = chosen.problems
    assert problem.path == folder
    assert problem.code in HARMLESS
    assert "1 more like it" in problem.message


def test_a_folder_without_its_page_is_a_folder():
    """Its name alone says nothing."""
    assert choose_seeds(("case_files/a.html", "case.txt"), ()).names == ("case_files/a.html", "case.txt")
