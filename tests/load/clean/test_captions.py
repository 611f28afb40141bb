"""Captions are told by the agency that signs them, inside an article and nowhere else."""

import pytest

from briefgen.load.clean.captions import cut_captions, is_signed
from briefgen.load.clean.look import look_at_lines

PARAGRAPHS = (
    "The dam above Ridala held through the night, and the first families went home at noon.",
    "Engineers had opened both of the lower gates on Tuesday, when the lake rose by a metre an hour.",
    "Nobody was hurt, and the road along the river will be swept by the weekend, the county said.",
    "A second wave is expected in the course of next week, after the snow on the ridge has melted.",
    "The county has asked for forty pumps and for sand, of which it needs nine hundred tonnes.",
)
CAPTION = "A man carries his dog along the flooded main street of Ridala on Wednesday. (Reuters)"


def list_captions(*lines: str) -> list[str]:
    seen = look_at_lines("\n".join(lines))
    reasons = cut_captions(seen, [""] * len(seen))
    return [line.raw.text for line, reason in zip(seen, reasons, strict=True) if reason]


@pytest.mark.parametrize(
    "agency", ["(Reuters)", "(AP)", "(Ida Holm/AFP)", "(Per Dahl for the Associated Press)"]
)
def test_a_sentence_with_its_agency_in_brackets_is_a_caption(agency):
    """Alone or behind the name of who took the picture, between paragraphs."""
    caption = CAPTION.replace("(Reuters)", agency)
    assert list_captions(*PARAGRAPHS[:2], caption, *PARAGRAPHS[2:]) == [caption]


def test_the_last_paragraph_is_signed_by_who_wrote_it():
    """As papers do that print what agencies send."""
    assert (
        list_captions(*PARAGRAPHS, "The lake had never stood so high, said its oldest warden. (Reuters)")
        == []
    )


def test_a_long_signed_paragraph_is_a_report():
    """One agency's report among those of a paper says more than a caption does."""
    long = " ".join((CAPTION.removesuffix(" (Reuters)"), *PARAGRAPHS[1:3], "(Reuters)"))
    assert list_captions(*PARAGRAPHS[:2], long, *PARAGRAPHS[2:]) == []


def test_reports_of_a_round_up_are_each_signed():
    """Where every second paragraph bears an agency, none is a caption."""
    assert list_captions(*(f"{line} (AFP)" for line in PARAGRAPHS), PARAGRAPHS[0]) == []


@pytest.mark.parametrize(
    "line", ["The union (ITF) agreed.", "It grew by a fifth (see page 4)", "Ida Holm (left)"]
)
def test_other_brackets_sign_nothing(line):
    """A short form, a page, a side."""
    assert not is_signed(line)
