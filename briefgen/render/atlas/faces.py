"""What is shown of a thing wherever it is named: how it is called and where it is read of.

Short answers for every page: what else becomes of an actor in many articles is nothing to those who name it.
"""

from functools import cached_property

from msgspec import Struct

from briefgen.model import ActorId, ActorKind, ArticleId, IssueId, Slug
from briefgen.relate.desk import Actor, FactRef, Series
from briefgen.render.atlas import company, homes
from briefgen.render.atlas.company import Companion
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.homes import Home


class ActorFace(Struct, frozen=True, gc=False):
    name: str
    slug: Slug
    kind: ActorKind
    home: Home
    aliases: tuple[str, ...]
    """Of one that has no page: its page would tell them."""
    alike: ArticleId | None
    """The article that names it first, where its name does not tell it from others."""


class IssueFace(Struct, frozen=True):
    title: str
    slug: Slug


class SeriesFace(Struct, frozen=True, gc=False):
    title: str
    home: Home


class Faces(Atlas):
    """An Atlas that can be asked for no more of a thing than its face."""

    @cached_property
    def actor_faces(self) -> dict[ActorId, ActorFace]:
        return {one.id: self._face(one) for one in self.desk.actors}

    def _face(self, one: Actor) -> ActorFace:
        home = homes.find_actor_home(self, one)
        shared = one.kind is ActorKind.UNNAMED or self.names[one.name] > 1
        alike = one.briefs[0] if shared and one.briefs else None
        return ActorFace(one.name, one.slug, one.kind, home, () if home.is_page else one.aliases, alike)

    @cached_property
    def company_of(self) -> dict[ActorId, tuple[Companion, ...]]:
        """With whom each actor is on one side of something, and with whom on the other."""
        return company.find_company(self.desk.issues, self.facts)

    @cached_property
    def issue_faces(self) -> dict[IssueId, IssueFace]:
        return {one.id: IssueFace(one.title, one.slug) for one in self.desk.issues}

    @cached_property
    def series_faces(self) -> dict[FactRef, SeriesFace]:
        """The card of each figure."""
        return {point.ref: face for one, face in self._series() for point in one.points}

    def _series(self) -> list[tuple[Series, SeriesFace]]:
        return [(one, SeriesFace(one.title, homes.of_series(self, one))) for one in self.desk.series]
