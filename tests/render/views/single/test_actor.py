"""The page of an actor: what is its own, and what others say for it."""

import json
from dataclasses import replace

from briefgen.relate.desk import Desk
from tests.render.articles import MINISTRY, SOLEN
from tests.render.conftest import rendered


def page(desk: Desk) -> str:
    return rendered(desk)[
        f"actors/{next(one.slug for one in desk.actors if one.id == MINISTRY)}.html"
    ].decode()


def spoken_for(desk: Desk, *speakers: str) -> Desk:
    actors = (replace(one, spoken_for_by=speakers) if one.id == MINISTRY else one for one in desk.actors)
    return replace(desk, actors=tuple(actors))  # type: ignore[type-var]


def test_where_its_speakers_stand_is_rolled_up_on_demand(desk: Desk) -> None:
    """In a closed part of its own, under the speaker's name, and called theirs."""
    told = page(spoken_for(desk, SOLEN))
    part = told.split('<details class="spoken">')[1].split("</details>")[0]
    assert "Positions of its representatives" in part
    assert "Mira Solen" in part
    assert '<details class="spoken">' not in page(spoken_for(desk))


def test_where_others_tell_of_an_actor_is_linked(site: dict[str, bytes]) -> None:
    """As an editor noted it: on its page, and in the data."""
    told = site["actors/mira-solen.html"].decode()
    assert '<a href="https://www.wikidata.org/wiki/Q4115189" rel="noopener nofollow">Wikidata</a>' in told
    assert '"sameAs":["https://www.wikidata.org/wiki/Q4115189"' in told
    actors = {one["name"]: one for one in json.loads(site["data/actors.json"])}
    assert actors["Mira Solen"]["wikidata"] == "Q4115189"
    assert actors["Tam Orev"]["wikidata"] == actors["Tam Orev"]["wikipedia"] == ""


def test_figures_on_a_card_are_told_by_the_card(desk: Desk) -> None:
    """In one table, which does not say of each whose it is: the page is theirs."""
    series = tuple(replace(one, holder=MINISTRY) for one in desk.series)
    held = tuple(point.ref for point in series[0].points)
    actors = (replace(one, figures=held) if one.id == MINISTRY else one for one in desk.actors)
    told = page(replace(desk, series=series, actors=tuple(actors)))  # type: ignore[type-var]
    figures = told.split('<section id="figures">')[1].split("</section>")[0]
    assert series[0].title in figures
    assert "Figure for" not in figures
    assert "<blockquote>" not in figures


def test_a_sentence_quoted_above_is_counted_among_the_mentions(site: dict[str, bytes]) -> None:
    """Not quoted again, nor named by the name whose page it is."""
    told = site["actors/mira-solen.html"].decode()
    mentions = told.split('<section id="mentions">')[1].split("</section>")[0]
    assert "“<a" not in mentions
    assert "more in the text" in mentions
