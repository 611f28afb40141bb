"""Ten questions of docs/data.md, answered twice over the first desk: both answers are one."""

import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from briefgen.pipeline import Built

PAGE = (Path(__file__).parents[4] / "docs" / "data.md").read_text("utf-8")
PART = PAGE[PAGE.index("## Ten questions") :]
PYTHON = re.compile(r"```python\n(.+?)```", re.DOTALL)
SQL = re.compile(r"```sql\n(.+?)```", re.DOTALL)
BEFORE, *QUESTIONS = re.split(r"^### \d+\. ", PART, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def site(first_desk: tuple[Built, Path]) -> Path:
    return first_desk[1]


def plain(value: object) -> object:
    """A number as a number, nothing as None: what a library makes of them is its own."""
    if value is None or value != value:  # noqa: PLR0124 - NaN
        return None
    return str(value) if isinstance(value, str) else float(value)  # type: ignore[arg-type]


def ask_database(site: Path, question: str) -> Counter:
    with closing(sqlite3.connect(site / "data" / "desk.sqlite")) as connection:
        rows = connection.execute(SQL.search(question)[1]).fetchall()
    return Counter(tuple(map(plain, row)) for row in rows)


def ask_pandas(question: str) -> Counter:
    names: dict = {}
    exec(PYTHON.search(BEFORE)[1] + PYTHON.search(question)[1], names)
    return Counter(tuple(map(plain, row)) for row in names["answer"].itertuples(index=False))


def test_there_are_ten() -> None:
    """Each with both answers."""
    assert len(QUESTIONS) == 10
    assert all(SQL.search(each) and PYTHON.search(each) for each in QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda text: text.partition("\n")[0][:40])
def test_both_answers_are_one(site: Path, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And there is an answer."""
    monkeypatch.chdir(site)
    answer = ask_database(site, question)
    assert answer
    assert ask_pandas(question) == answer
