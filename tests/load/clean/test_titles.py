"""Which line is the title, for what stands around the others."""

import pytest

from briefgen.load import clean

TEXT = (
    "The dredger had been at work since dawn, and nobody saw it sink in the channel off the harbour.\n\n"
    "Divers will look for it on Friday, when the storm has gone and the channel is calm again."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Dredger lost in a storm\nBy\nIda Holm\nPer Dahl", 0),
        ("Dredger lost in a storm\n[Per Dahl in the chair]", 0),
        ("Dredger lost in a storm\nBy Ida Holm\n7 May 2024 Dredger sinks in the harbour channel", 0),
        ("Harbour desk\nDredger lost in a storm\nKey points:\nNobody saw the dredger sink in the channel", 1),
        ("Harbour post\nBy a dredger the channel lives\nBy Ida Holm", 1),
    ],
)
def test_a_title_is_told_from_what_stands_around_it(head, title):
    """No caption, no signature, no chair in brackets, no entry of a list, no key point is one."""
    text = f"{head}\n\n{TEXT}"
    found = [
        text[line.start : line.end] for line in clean.decide_lines(text) if line.kind is clean.LineKind.TITLE
    ]
    assert found == [head.split("\n")[title]]
