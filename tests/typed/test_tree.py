"""YAML as people type it: each slip is told in their words, with the line on which it was made."""

import pytest

from briefgen.typed import tree
from briefgen.typed.tree import Fields, Items, YamlLeaf


def test_values_keep_their_lines_and_letters():
    """`no` is no boolean and 010 no number; an empty key is an empty word."""
    found = tree.parse_tree("a: no\nb:\n  - 010\n  - x\nc:\n", nodes=9, first_line=5)
    assert found == Fields(
        (
            (YamlLeaf("a", 5), YamlLeaf("no", 5)),
            (YamlLeaf("b", 6), Items((YamlLeaf("010", 7), YamlLeaf("x", 8)), 7)),
            (YamlLeaf("c", 9), YamlLeaf("", 9)),
        ),
        5,
    )
    assert tree.is_empty(found.pairs[2][1])


@pytest.mark.parametrize(
    ("text", "line", "told", "hint"),
    [
        ("a:\n\tb: 1\n", 2, "a tab", "spaces"),
        ("a: b\n\tc: d\n", 2, "a tab", "spaces"),
        ("a: 'x\nb: 1\n", 1, "quotation mark that is never closed", "close it"),
        ("a: 1\nb: [c, d\ne: 1\n", 2, "a `[` that is never closed", "[one, two]"),
        ("a: 1\nb: {c: d\ne: 1\n", 2, "a `{` that is never closed", "{key: value}"),
        ("a: 1\nwords alone\nb: 2\n", 2, "a line that is no `key: value`", "indent"),
        ("a: b: c\n", 1, "a `: ` where none can stand", "quotation marks"),
        ("a: - b\n", 1, "a `- ` where none can stand", "its own line"),
        ("a: [b]c\n", 1, "does not fit", "quotation marks"),
        ("- a\nb: c\n", 2, "does not fit", "`- `"),
        ("a: @x\n", 1, "a sign that YAML keeps for itself", "quotation marks"),
        ('a: "\\q"\n', 1, "a backslash", "single ones"),
        ("a: 1\na: 2\n", 2, "`a` stands twice", ""),
        ("a: &x 1\nb: *x\n", 2, "aliases", "write the value out"),
        ("a: \x07\n", 0, "control characters", ""),
    ],
)
def test_a_slip_is_told_in_words(text, line, told, hint):
    """Where it was made, what it is, and what to write."""
    with pytest.raises(tree.TreeError) as wrong:
        tree.parse_tree(text, nodes=99)
    assert told in wrong.value.message
    assert hint in wrong.value.hint
    assert not line or wrong.value.line == line
