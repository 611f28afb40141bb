"""What changed since a briefing: a difference of facts, never of prose.

An edition keeps the facts as they stood. Facts are matched by article and address; where a sentence
was edited, by their words. Copies confirm nothing: only an independent source does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.load.content import Action, Edition, EditionFact
from briefgen.model import ActorId, Corrected, IssueId, Slug
from briefgen.relate.desk import Change, ChangeKind, Changes, ChangeSide, FactRef
from briefgen.relate.editions.standing import FactsAsTheyStand, make_edition, write_day

LATEST = "latest"

_TOKEN = re.compile(r"[A-Za-z0-9_]+(?:[-.][A-Za-z0-9_]+)*")


@dataclass(frozen=True, slots=True)
class Now:
    """What of the desk as it is a change can point at."""

    refs: Mapping[tuple[str, str], FactRef]
    """From an article's slug and a fact's id to the fact."""
    source: Mapping[str, str]
    """From an article's slug to that of the article that stands for its copies."""
    place: Mapping[str, int]
    """From an article's slug to its place in the reading order."""
    corrected: Mapping[tuple[str, str], str]
    """From slug and id of each fact that an editor changed or dropped to what was done, and why."""
    state: Mapping[tuple[str, str], str]
    """From slug and id of each fact to how it is told now."""

    def order(self, fact: EditionFact) -> int:
        """Where its article stands in the reading order; before all others where it is gone."""
        return self.place.get(fact.article, -1)


def find_changes(editions: Sequence[Edition], stand: FactsAsTheyStand) -> tuple[Changes, ...]:
    """One for each edition, against the one before it; last what stands now against the newest.

    None where no edition was ever kept: there is nothing since which anything changed.
    """
    if not editions:
        return ()
    latest = make_edition(stand, LATEST)
    now = _stand_now(stand, latest)
    slugs = addresses.settle_addresses(map(_wish_of_edition, editions))
    name = ""
    facts: tuple[EditionFact, ...] = ()
    found = []
    for edition, slug in (
        *_order_editions(zip(editions, slugs, strict=True), stand),
        (latest, ""),
    ):
        found.append(
            Changes(edition.name, Slug(slug), name, tuple(_find_differences(facts, edition.facts, now)))
        )
        name, facts = edition.name, edition.facts
    return tuple(found)


def _order_editions(
    editions: Iterable[tuple[Edition, Slug]], stand: FactsAsTheyStand
) -> list[tuple[Edition, Slug]]:
    """By what they know, never by name: the newest date, how many articles, how many were kept before.

    Two that know the same are told apart by their facts; where those are the same too, nothing changed.
    """
    newest = {str(one.article.slug): write_day(one.article.published.latest) for one in stand.briefs}

    def knows(one: tuple[Edition, Slug]) -> tuple[str, int, int, tuple[EditionFact, ...]]:
        edition = one[0]
        stated = max((newest.get(slug, "") for slug in edition.articles), default="")
        return edition.newest or stated, len(edition.articles), edition.before, edition.facts

    return sorted(editions, key=knows)


def _wish_of_edition(edition: Edition) -> Wish:
    """Its file's name where a path may hold that, else words of it. Two hyphens lead a page's number."""
    plain = _TOKEN.fullmatch(edition.name) is not None
    called = edition.name if plain else addresses.make_address(edition.name) or "edition"
    return Wish(called, edition.place.path, not plain)


def _stand_now(stand: FactsAsTheyStand, latest: Edition) -> Now:
    slug = {brief.article.id: str(brief.article.slug) for brief in stand.briefs}
    source = {name: name for name in slug.values()}
    for group in stand.copies:
        for article in group.articles:
            source[slug[article]] = source[slug[group.articles[0]]]
    corrected = {
        (str(brief.article.slug), entry.target): _describe_edit(entry)
        for brief in stand.briefs
        for entry in brief.corrected
    }
    place = {slug[brief.article.id]: at for at, brief in enumerate(stand.briefs)}
    refs = {
        (str(brief.article.slug), str(fact.id)): FactRef(brief.article.id, fact.id)
        for brief in stand.briefs
        for fact in brief.facts()
    }
    state = {(fact.article, fact.id): fact.state for fact in latest.facts}
    return Now(refs, source, place, corrected, state)


def _describe_edit(entry: Corrected) -> str:
    did = "an editor dropped it" if entry.action == Action.DROP else "an editor corrected it"
    return f"{did}: {entry.reason}" if entry.reason else did


def _find_differences(
    before: Sequence[EditionFact], after: Sequence[EditionFact], now: Now
) -> Iterator[Change]:
    """New facts in their order, then those withdrawn."""
    old = _Old(before, now)
    for fact in after:
        known = old.same(fact)
        if known is None:
            yield _change_new(fact, old, now)
        elif known.state != fact.state:
            yield _change_restated(known, fact, now)
    for fact in old.left():
        yield _change_gone(fact, now)


def _change_gone(fact: EditionFact, now: Now) -> Change:
    edited = now.corrected.get((fact.article, fact.id))
    if edited:
        return _make_change(ChangeKind.CORRECTED, edited, fact, None, now)
    told = "its article does not say it any more" if fact.article in now.place else "its article is gone"
    return _make_change(ChangeKind.WITHDRAWN, told, fact, None, now)


class _Old:
    """The facts of an earlier edition, found again by address, by words, by series and by issue."""

    def __init__(self, facts: Sequence[EditionFact], now: Now) -> None:
        self._now = now
        self._left = {(fact.article, fact.id): fact for fact in facts}
        self._words: dict[tuple[str, str, str], list[EditionFact]] = {}
        self._series: dict[str, list[EditionFact]] = {}
        self._stances: dict[tuple[str, str], EditionFact] = {}
        for fact in sorted(facts, key=now.order):
            self._words.setdefault((fact.article, fact.family, fact.exact), []).append(fact)
            if fact.series:
                self._series.setdefault(fact.series, []).append(fact)
            if fact.family == "position" and fact.actor and fact.issue:
                self._stances[fact.actor, fact.issue] = fact

    def same(self, fact: EditionFact) -> EditionFact | None:
        """The fact as it was; None where it is new. Taken once."""
        known = self._left.pop((fact.article, fact.id), None)
        if known is not None:
            return known
        words = self._words.get((fact.article, fact.family, fact.exact), ())
        for one in words:
            if (one.article, one.id) in self._left:
                return self._left.pop((one.article, one.id))
        return None

    def told(self, fact: EditionFact) -> Sequence[EditionFact]:
        """What other sources said of the same quantity or event."""
        source = self._now.source.get(fact.article, fact.article)
        others = self._series.get(fact.series, ()) if fact.series else ()
        return [one for one in others if self._now.source.get(one.article, one.article) != source]

    def stance(self, fact: EditionFact) -> EditionFact | None:
        """What the actor last held on the issue."""
        if fact.family != "position" or not fact.actor or not fact.issue:
            return None
        return self._stances.get((fact.actor, fact.issue))

    def left(self) -> Sequence[EditionFact]:
        return list(self._left.values())


def _change_new(fact: EditionFact, old: _Old, now: Now) -> Change:
    others = old.told(fact)
    if others:
        same = next((one for one in others if one.state == fact.state), None)
        if same is not None:
            return _make_change(ChangeKind.CONFIRMED, "a second source says the same", same, fact, now)
        if fact.family == "figure":
            return _make_change(
                ChangeKind.CHANGED, "a newer article gives another figure", others[-1], fact, now
            )
    held = old.stance(fact)
    if held is not None and held.state != fact.state and not fact.state.startswith("claims"):
        return _make_change(ChangeKind.CHANGED, "", held, fact, now)
    return _make_change(ChangeKind.NEW, "not reported before", None, fact, now)


def _change_restated(known: EditionFact, fact: EditionFact, now: Now) -> Change:
    edited = now.corrected.get((fact.article, fact.id))
    if edited:
        return _make_change(ChangeKind.CORRECTED, edited, known, fact, now)
    return _make_change(ChangeKind.CHANGED, _tell_revised(known, fact), known, fact, now)


def _tell_revised(known: EditionFact, fact: EditionFact) -> str:
    """What is known now of a fact that was known before: `date now known: 14 November → 14 November 2022`."""
    if known.state == fact.state:
        return "the wording of the article changed"
    return f"{fact.family} now known: {known.state} → {fact.state}"


def _make_change(
    kind: ChangeKind, reason: str, before: EditionFact | None, after: EditionFact | None, now: Now
) -> Change:
    fact = after or before
    assert fact is not None  # noqa: S101 (a change has one side at least)
    return Change(
        kind=kind,
        family=fact.family,
        reason=reason,
        actor=ActorId(fact.actor) if fact.actor else None,
        issue=IssueId(fact.issue) if fact.issue else None,
        before=_side_of_change(before, kind, now) if before else None,
        after=_side_of_change(after, kind, now) if after else None,
    )


def _side_of_change(fact: EditionFact, kind: ChangeKind, now: Now) -> ChangeSide:
    """What an editor corrected is told as it was in the change that says so alone; elsewhere it was wrong."""
    key = fact.article, fact.id
    restated = now.state.get(key, fact.state) != fact.state and (
        kind is ChangeKind.CORRECTED or key not in now.corrected
    )
    return ChangeSide(fact.state, fact.exact, fact.sentence, fact.article, now.refs.get(key), restated)
