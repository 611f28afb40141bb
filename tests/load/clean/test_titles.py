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


@pytest.mark.parametrize(
    "stamp",
    [
        "14 May 2024 Updated 09:30",
        "14 May 2024 By Ida Holm",
        "14 May 2024 Lisbon",
        "14 May 2024 Ministry of Ports",
    ],
)
def test_a_day_with_who_or_where_behind_it_is_no_entry_of_a_list(stamp):
    """It dates the article, and is not lost as the headline of another."""
    text = f"Dredger lost in a storm\n\n{stamp}\n\n{TEXT}"
    kinds = [line.kind for line in clean.decide_lines(text) if text[line.start : line.end] == stamp]
    assert kinds in ([clean.LineKind.DATELINE], [clean.LineKind.BYLINE])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (
            "In this frame of mind, the members met again on Thursday and agreed on nothing else.",
            True,
        ),
        (
            "In this picture the state is a bystander, said the mayor, who has asked for a law on dredging.",
            True,
        ),
        ("Just in: The council has voted for the quay by nine votes to four, and work can begin.", True),
        ("In this photo provided by the harbour board, the dredger lies across the channel.", False),
    ],
)
def test_a_sentence_that_begins_like_a_caption_is_kept(line, kept):
    """Only who took or gave a picture makes it one."""
    text = f"Dredger lost in a storm\n\n{TEXT}\n\n{line}\n\n{TEXT}"
    assert [one.keep for one in clean.decide_lines(text) if text[one.start : one.end] == line] == [kept]
