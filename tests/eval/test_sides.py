"""Who is for and who is against: 301 sentences on twenty subjects, each an issue as an editor writes it.

Each file opens as a file of content/issues/ does; below stand sentences, each an article of its
own, with what it holds: side | stance | source | object | condition. `none`: nobody takes a side in it.
`later/` was written before anyone saw how it is read: of its 73 sides 17 were told at first, 3 more wrongly.
Floors only rise; `pytest tests/eval/test_sides.py -s` prints the scores and every wrong row.
"""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from briefgen.load.content import notes
from briefgen.load.content.notes import ContentFile
from briefgen.model import Reading, Stance
from briefgen.relate.actors.briefs import make_brief
from briefgen.relate.desk import Side
from briefgen.relate.issues import cells, context, sides
from briefgen.relate.issues.sorting import Sorter
from tests import factories
from tests.parse.positions import prose

FOLDER = Path(__file__).parent / "sides"
FLOORS = {
    "": {"precision of sides": 0.98, "recall of sides": 0.95, "objects": 0.95, "conditions": 0.85},
    "later": {"precision of sides": 0.98, "recall of sides": 0.84, "objects": 0.88, "conditions": 0.75},
}
"""For each folder of sentences."""
SCORES = {
    "precision of sides": ("right", "told"),
    "recall of sides": ("met", "wanted"),
    "objects": ("objects", "stances"),
    "conditions": ("conditions", "conditioned"),
}
TAKEN = {Side.FOR, Side.AGAINST}


@dataclass(frozen=True)
class Row:
    """What is held, or expected: side, stance, source, object, condition, as words."""

    side: str
    stance: str = ""
    source: str = ""
    object: str = ""
    condition: str = ""


@pytest.fixture(scope="module", params=FLOORS)
def folder(request):
    return request.param


@pytest.fixture(scope="module")
def pairs(nlp, folder):
    """For each sentence, what is expected of it and what was found."""
    asked = [
        (case, issue)
        for file in sorted((FOLDER / folder).glob("*.md"))
        for issue in notes.read_issues(
            (ContentFile(f"content/issues/{file.name}", file.stem, file.read_text("utf-8")),)
        )
        for case in sentences(issue.note)
    ]
    nlp.expect(case.text for case, _ in asked)
    return [(case.text, expected(case), tuple(found(nlp, case, issue))) for case, issue in asked]


def sentences(note: str) -> list[prose.Case]:
    """The cases below the front matter of a file."""
    found: list[prose.Case] = []
    for line in note.splitlines():
        if line.startswith("  "):
            found[-1].lines.append(tuple(part.strip() for part in line.split(" | ")))
        elif line.strip() and not line.startswith("#"):
            found.append(prose.Case(line.strip()))
    return found


def expected(case: prose.Case) -> tuple[Row, ...]:
    return tuple(Row(*line) for line in case.lines if line[0] != "none")


def found(nlp, case: prose.Case, issue):
    """Every stance of the sentence that is on the issue, with its side."""
    article, who, positions = prose.read(nlp, case.text)
    findings = replace(factories.reading(article.text).findings, actors=who, positions=positions)
    one = make_brief(Reading(article, findings), (None,) * len(who), ())
    asked, sorter = sides.question(issue), Sorter([issue])
    for position in positions:
        on, origin = context.place_position(one, position, sorter)
        if position.stance is Stance.CLAIMS or not cells.is_stand(one, position):
            continue
        side = (
            sides.find_issue_side(asked, position, article.text, origin.text if origin else "")
            if on
            else Side.NONE
        )
        parts = position.source, position.object, position.condition
        yield Row(str(side), str(position.stance), *(joined(article.text, spans) for spans in parts))


def joined(text: str, spans) -> str:
    return " … ".join(span.of(text) for span in spans)


def test_sides_are_right(pairs, folder):
    """Precision and recall of "for" and "against", and how often object and condition are right."""
    count: Counter[str] = Counter()
    for text, wanted, rows in pairs:
        told = [row for row in rows if row.side in TAKEN]
        sided = [one for one in wanted if one.side in TAKEN]
        right = sum(any(agree(row, one) for one in wanted) for row in told)
        met = sum(any(agree(row, one) for row in told) for one in sided)
        count.update(told=len(told), right=right, wanted=len(sided), met=met)
        for one in wanted:
            count.update(
                parts(one, [row for row in rows if (row.source, row.stance) == (one.source, one.stance)])
            )
        if right < len(told) or met < len(sided):
            lines = (*(f"  wanted {one}" for one in wanted), *(f"  found  {row}" for row in rows))
            print("\n".join([text, *lines]))  # noqa: T201 (what is wrong is the point)
    scores = {name: count[part] / count[whole] for name, (part, whole) in SCORES.items()}
    print(len(pairs), "sentences", dict(count), scores)  # noqa: T201
    assert all(scores[name] >= floor for name, floor in FLOORS[folder].items()), scores


def agree(row: Row, one: Row) -> bool:
    return (row.source, row.side) == (one.source, one.side)


def parts(one: Row, near: list[Row]) -> dict[str, int]:
    """Of a position that was found with its stance: whether object and condition are right."""
    return {
        "stances": bool(near and one.object),
        "objects": bool(one.object) and any(row.object == one.object for row in near),
        "conditioned": bool(one.condition),
        "conditions": bool(one.condition) and any(row.condition == one.condition for row in near),
    }
