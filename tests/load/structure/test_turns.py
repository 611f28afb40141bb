"""Who speaks where in a transcript; a text that is none has no turns."""

import pytest

from tests.load.prose import Case, cases


@pytest.mark.parametrize("case", cases("transcripts"), ids=lambda case: case.name)
def test_turns_belong_to_whom_the_text_names(seed, case: Case):
    """Role, speaker and first words of each turn, and the kind of article they make."""
    article = seed(case.text)
    found = [
        f"{turn.role} | {turn.speaker or '-'} | {' '.join(turn.span.of(article.text).split()[:2])}"
        for turn in article.turns
    ]
    assert found == [line for line in case.expected if " | " in line]
    assert article.kind == case.value("kind")
