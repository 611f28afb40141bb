"""What a browser cites a fact with: every fact of the desk, once, with its sentence."""

import json
import re

from briefgen.relate.desk import Desk
from briefgen.render.taken import citations

CALL = re.compile(r"briefgenCite\.articles\((\d+),(.*)\);\n", re.DOTALL)


def records(site: dict[str, bytes]) -> dict[str, list]:
    found = {}
    for path, data in site.items():
        if path.startswith("data/cite/"):
            file, told = CALL.fullmatch(data.decode()).groups()
            assert path == f"data/cite/{int(file):x}.js"
            found |= json.loads(told)
    return found


def test_every_fact_can_be_cited(site: dict[str, bytes], desk: Desk) -> None:
    """In the file that its article's slug leads to, beside the sentence that the search index has."""
    told = records(site)
    for number, brief in enumerate(desk.briefs):
        facts = (*brief.findings.figures, *brief.findings.dates, *brief.findings.positions)
        place, title, *_, sentences = told[brief.article.slug]
        assert (place, title) == (number, brief.article.title.text)
        cited = [each for _, ids in sentences for each in ids.split()]
        assert sorted(cited) == sorted(citations.SHORTENED_ID.sub("", fact.id) for fact in facts)
        starts = {span.start for span in brief.findings.sentences}
        assert {place for place, _ in sentences if isinstance(place, int)} <= starts


def test_only_what_is_stated(desk: Desk) -> None:
    """Bounds, a place in reading order or the name of a file are no date."""
    undated = next(brief for brief in desk.briefs if not brief.article.published.value)
    assert citations.cite_article(0, undated)[3] == ""


def test_a_short_id_is_told_apart() -> None:
    """Only ids of the usual make are cut: what is cut can be put back."""
    assert citations.SHORTENED_ID.sub("", "position-4f454674") == "p4f454674"
    assert citations.SHORTENED_ID.sub("", "position-mine") == "position-mine"
    assert citations.SHORTENED_ID.sub("", "figure-4f454674-2") == "figure-4f454674-2"
