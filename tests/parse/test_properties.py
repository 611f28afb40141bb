"""What holds of any text that can be pasted: reading it ends, and every finding stands on its words."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen import load, parse
from briefgen.config import LanguageConfig, Limits
from briefgen.model import verify
from briefgen.problems import SeedSkipped

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
STRAYS = (
    "“",
    "”",
    '"',
    "'",
    "«",
    "(",
    "[",
    "\u202e",
    "\u200b",
    "\u00ad",
    "🙂",
    "שלום",
    "مرحبا",
    "é",
    "ﬁ",
    "\u2028",
)


def _cut(text: str, pick: random.Random) -> str:
    first, last = sorted(pick.randrange(len(text) + 1) for _ in range(2))
    return text[first:last]


def _doubled(text: str, pick: random.Random) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines for _ in range(pick.choice((1, 1, 2, 3))))


def _shuffled(text: str, pick: random.Random) -> str:
    lines = text.split("\n")
    pick.shuffle(lines)
    return "\n".join(lines)


def _mixed_words(text: str, pick: random.Random) -> str:
    words = text.split(" ")
    pick.shuffle(words)
    return " ".join(words)


def _strewn(text: str, pick: random.Random) -> str:
    """Marks without their other half, letters of other scripts and signs without a shape, anywhere."""
    for _ in range(40):
        at = pick.randrange(len(text) + 1)
        text = text[:at] + pick.choice(STRAYS) + text[at:]
    return text


def _glued(text: str, pick: random.Random) -> str:
    at = pick.randrange(len(text) + 1)
    return text[:at] + text[at : at + 2000].replace(" ", "") + text[at + 2000 :]


def _only_numbers(text: str, pick: random.Random) -> str:
    return "".join(str(pick.randrange(10)) if sign.isalpha() else sign for sign in text)


def _bare(text: str, pick: random.Random) -> str:
    return "".join(sign for sign in text if sign.isalnum() or sign.isspace())


def _capitals(text: str, pick: random.Random) -> str:
    return text.upper() if pick.random() < 0.5 else text.title()


def _one_line(text: str, pick: random.Random) -> str:
    return text.replace("\n", pick.choice((" ", "\r\n", "\n\n\n", "\t")))


HARMS = (
    _cut,
    _doubled,
    _shuffled,
    _mixed_words,
    _strewn,
    _glued,
    _only_numbers,
    _bare,
    _capitals,
    _one_line,
)


@st.composite
def harmed(draw: st.DrawFn) -> str:
    """One of the seeds after one to three things that can befall a text."""
    text = draw(st.sampled_from(SEEDS))
    pick = random.Random(draw(st.integers(0, 2**32)))
    for harm in draw(st.lists(st.sampled_from(HARMS), min_size=1, max_size=3)):
        text = harm(text, pick)
    return text


@pytest.mark.slow
@pytest.mark.no_cover
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=harmed())
def test_any_harm_to_a_text_costs_no_evidence(tmp_path, text):
    """Whatever befell it, a text is read or refused; each finding stands on its words, under its own id."""
    path = tmp_path / "harmed.txt"
    path.write_text(text, encoding="utf-8", newline="")
    try:
        article = load.read_seed(path, tmp_path, Limits())
    except SeedSkipped:
        return
    (findings,) = parse.read_findings([article], LanguageConfig())
    verify(article, findings)
    ids = [fact.id for fact in (*findings.figures, *findings.dates, *findings.positions)]
    assert len(ids) == len(set(ids))
