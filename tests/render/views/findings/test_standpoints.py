"""What an actor says, issue by issue."""

from dataclasses import replace

from briefgen.model import Stance
from briefgen.relate.desk import Desk
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.views.findings.standpoints import IssueGroup, by_issue
from briefgen.render.views.scene import Scene
from tests.render.articles import SOLEN


def groups(desk: Desk, *stances: Stance) -> tuple[IssueGroup, ...]:
    """What Mira Solen says in the sample, her positions on no issue and with these stances in turn."""
    told = iter(stances)

    def taken(brief):  # type: ignore[no-untyped-def]
        own = tuple(replace(one, stance=next(told, Stance.CLAIMS)) for one in brief.findings.positions)
        return replace(brief, findings=replace(brief.findings, positions=own), places={})

    mended = replace(desk, briefs=tuple(taken(each) for each in desk.briefs))
    actor = next(one for one in desk.actors if one.id == SOLEN)
    return by_issue(Scene(Faces(mended), urls.here("actors/x.html", "")), actor.positions)


def shown(group: IssueGroup) -> list[str]:
    return [fact.stance for row in group.positions for fact in row.facts]


def test_what_takes_no_stance_gives_way(desk: Desk) -> None:
    """Stances are shown, and how many statements there are beside them."""
    (group,) = groups(desk, Stance.SUPPORTS)
    assert shown(group) == [Stance.SUPPORTS]
    assert group.more is not None


def test_comments_are_shown_where_there_is_no_stance(desk: Desk) -> None:
    """All that the actor says, then."""
    (group,) = groups(desk)
    assert set(shown(group)) == {Stance.CLAIMS}
    assert group.more is None
