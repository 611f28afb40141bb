"""What a side is taken towards: cases in `objects.txt`."""

from pathlib import Path

import pytest

from tests.parse.positions import prose

CASES = prose.cases(Path(__file__).parent / "objects.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_finds_object_and_matter(nlp, case: prose.Case):
    """The words that are supported or opposed, what is done in them, and to what."""
    article, _, positions = prose.read(nlp, case.text)
    assert [drawn(article.text, position) for position in positions] == case.lines


def drawn(text: str, position) -> tuple[str, ...]:
    matter = position.matter
    steps = ", ".join(f"{step.effect} {step.span.of(text)}" for step in matter.steps) if matter else ""
    thing = matter.span.of(text) if matter else "-"
    return str(position.stance), prose.words(text, position.object), f"{steps} > {thing}" if steps else thing
