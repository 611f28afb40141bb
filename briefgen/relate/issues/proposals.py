"""Issues proposed where a desk defines none: what actors dispute, named as the articles name it.

Rather three good ones than eight: a thing is proposed where two take sides of it, or one sets conditions, in
two articles. Persons, places, sums and units are no issues.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.load.content import IssueDefinition
from briefgen.model import Brief, Matter, Position, Stance
from briefgen.parse.figures import words as amounts
from briefgen.relate import words
from briefgen.relate.desk import Side
from briefgen.relate.issues import matters, nouns, terms
from briefgen.relate.issues.aims import list_issue_words
from briefgen.relate.issues.cells import is_stand
from briefgen.relate.issues.effects import effect_nouns
from briefgen.typed.entry import Place

MOST_PROPOSALS = 5
"""Issues that are proposed at most."""
SPEAKING_ARTICLES = 2
"""Articles in which it must be spoken of at least."""
ACTORS = 2
"""Actors that must take a side of it at least."""
PROPOSAL_TITLE_WORDS = 6
"""Words that a title may have."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """A side taken of a thing."""

    article: int
    actor: str
    side: Side
    open: bool
    """Whether it is conditional or undecided."""
    head: str
    before: frozenset[str]
    """The stems of the words before the head."""
    names: tuple[str, ...]
    """What the article calls the thing, the shortest first."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """One thing with all sides taken of it."""

    stands: tuple[_Stand, ...]

    @property
    def actors(self) -> frozenset[str]:
        return frozenset(one.actor for one in self.stands if one.actor)

    @property
    def articles(self) -> frozenset[int]:
        return frozenset(one.article for one in self.stands)

    @property
    def disputed(self) -> bool:
        """Whether two actors stand against each other, or one has not settled."""
        sides = {(one.side, one.actor) for one in self.stands if one.side is not Side.NONE}
        against = any(
            one is not other and who != whom
            for one, who in sides
            for other, whom in sides
            if one is not other
        )
        return against or any(one.open for one in self.stands)


def propose(briefs: Sequence[Brief]) -> tuple[IssueDefinition, ...]:
    """The things that actors dispute, the most disputed first."""
    stands = [stand for at, brief in enumerate(briefs) for stand in _stands_of_brief(at, brief)]
    ranked = sorted(filter(_is_wide, _gather_things(stands)), key=_rank_thing)
    texts = [brief.article.text for brief in briefs]
    made = (_define_issue(thing, texts) for thing in ranked)
    found = list(islice(filter(None, made), MOST_PROPOSALS))
    slugs = addresses.settle_addresses(Wish(one.slug, one.slug) for one in found)
    return tuple(replace(one, slug=str(slug)) for one, slug in zip(found, slugs, strict=True))


def _is_wide(thing: _Thing) -> bool:
    return len(thing.articles) >= SPEAKING_ARTICLES and len(thing.actors) >= ACTORS and _can_be_issue(thing)


def _can_be_issue(thing: _Thing) -> bool:
    """Whether it can be an issue: what befell people is one only where somebody takes its part."""
    harmful = words.load_happenings().get(thing.stands[0].head) in list_issue_words("harmful")
    return thing.disputed or not harmful


def _rank_thing(thing: _Thing) -> tuple[bool, int, int, str]:
    first = min(thing.stands, key=lambda one: (one.article, one.names))
    return not thing.disputed, -len(thing.actors), -len(thing.articles), first.names[0]


def _stands_of_brief(at: int, brief: Brief) -> Iterator[_Stand]:
    for position in brief.findings.positions:
        actor = brief.speaker(position)
        named = _name_of_thing(brief, position)
        if named is None or position.threat or not is_stand(brief, position):
            continue
        found = matters.read_matter(position, brief.article.text)
        side = found.side if found is not None else Side.NONE
        is_open = position.stance in {Stance.CONDITIONAL, Stance.UNDECIDED}
        if side is not Side.NONE or is_open:
            yield _Stand(at, actor or "", side, is_open, *named)


def _name_of_thing(brief: Brief, position: Position) -> tuple[str, frozenset[str], tuple[str, ...]] | None:
    """The head of the thing, what stands before it, and what it is called; None for what is no issue."""
    text, matter = brief.article.text, position.matter
    if matter is None or _is_actor_or_number(brief, matter):
        return None
    if matter.deed:
        return _name_of_deed(matter, text)
    kept = _words_kept(terms.list_terms(text, matter.span.start, matter.head.end))
    if not kept or any(map(_is_number_word, (word.span.of(text) for word in kept))):
        return None
    head, before = kept[-1].looked_up, words.list_stems(" ".join(one.looked_up for one in kept[:-1]))
    if _says_little(head, alone=not before):
        return None
    core = text[kept[0].span.start : kept[-1].span.end]
    return words.cut_stem(head), before, (core, *_longer_names(position, matter, text))


def _words_kept(spoken: Sequence[terms.TermWord]) -> list[terms.TermWord]:
    """The last words that belong together: the name of the thing."""
    kept: list[terms.TermWord] = []
    for word in spoken:
        kept = [*kept, word] if _belongs_to_name(word.looked_up) else []
    return kept


def _says_little(head: str, *, alone: bool) -> bool:
    """Whether it is paper, or a word that by itself could be anything."""
    vague = list_issue_words("vague") | list_issue_words("light") | list_issue_words("pronouns")
    return words.guess_singular(head) in list_issue_words("papers") or (alone and head in vague)


def _name_of_deed(matter: Matter, text: str) -> tuple[str, frozenset[str], tuple[str, ...]] | None:
    """A deed by the noun of it, which is to be found: "that the boat be returned" is on a return."""
    noun = words.cut_stem(matter.head.of(text).lower())
    return (
        (noun, frozenset(), (DEED,))
        if len(noun) > DEED_STEM_LETTERS and noun not in list_issue_words("joining")
        else None
    )


DEED = ""
"""What a deed is called until a noun of the articles is found for it."""
DEED_STEM_LETTERS = 4
"""Letters of the stem of a deed that can be known by its noun."""


def _is_number_word(word: str) -> bool:
    """Whether the word is a number or money."""
    return any(letter.isdigit() for letter in word) or amounts.is_amount_word(word)


def _belongs_to_name(word: str) -> bool:
    """Whether a word before the head is part of the thing's name."""
    loose = (
        list_issue_words("harmless")
        | list_issue_words("definite")
        | list_issue_words("distances")
        | words.load_stop_words()
    )
    return word not in loose and len(word) > 1


def _longer_names(position: Position, matter: Matter, text: str) -> Iterator[str]:
    """The name with the noun that stands over it: "cessation of hostilities"."""
    over = [step.span for step in matter.steps]
    nouns = over and all(words.guess_singular(span.of(text).lower()) in effect_nouns() for span in over)
    if nouns and over[0].start < matter.head.start and len(position.object) == 1:
        yield text[over[0].start : matter.head.end]


def _is_actor_or_number(brief: Brief, matter: Matter) -> bool:
    """Whether the thing is an actor or a number: neither is an issue."""
    actors = (one.evidence.span for one in brief.findings.actors)
    figures = (one.evidence.span for one in brief.findings.figures)
    return any(span.overlaps(matter.head) for span in (*actors, *figures))


def _gather_things(stands: Sequence[_Stand]) -> Iterator[_Thing]:
    """Sides of one thing: the same head, and no words before it that make it another thing."""
    by_head: dict[str, list[_Stand]] = {}
    for stand in stands:
        by_head.setdefault(stand.head, []).append(stand)
    for _, held in sorted(by_head.items()):
        yield from _part_things(held)


def _part_things(held: Sequence[_Stand]) -> Iterator[_Thing]:
    """The most often named first; what says less goes with it, what says something else stands apart."""
    left = list(held)
    while left:
        count = Counter(one.before for one in left)
        main = min(count, key=lambda before: (-count[before] * bool(before), -count[before], sorted(before)))
        yield _Thing(tuple(one for one in left if one.before <= main))
        left = [one for one in left if not one.before <= main]


def _define_issue(thing: _Thing, texts: Sequence[str]) -> IssueDefinition | None:
    """An issue named by the phrase that most articles use; None where no noun names what is done."""
    low = [text.casefold() for text in texts]
    names = _list_names(thing, texts)
    names |= {_find_fuller_name(name, low) for name in names if " " not in name} - {""}
    title = min(names, key=lambda name: (*_plainness(name, low), -len(name), name), default="")
    if not title:
        return None
    core = {one.names[0].lower() for one in thing.stands} - {DEED}
    core |= {f"{thing.stands[0].head}*"} if DEED in thing.stands[0].names else set()
    return IssueDefinition(
        slug=addresses.make_address(title) or "issue",
        title=title[:1].upper() + title[1:],
        question="",
        words=tuple(sorted({title.lower(), *core})),
        never=(),
        proposition="",
        pro=(),
        contra=(),
        note="",
        place=Place("", 0),
    )


def _list_names(thing: _Thing, texts: Sequence[str]) -> set[str]:
    """What the articles call the thing; of a deed the nouns for it."""
    names = {
        name
        for one in thing.stands
        for name in one.names
        if name and len(name.split()) <= PROPOSAL_TITLE_WORDS
    }
    deed = DEED in thing.stands[0].names
    return names | nouns.list_deed_names(thing.stands[0].head, texts) if deed else names


def _find_fuller_name(name: str, texts: Sequence[str]) -> str:
    """The name of one word with the word that most articles put before it: "speed limit" of "limit"."""
    before = re.compile(rf"\b([a-z][a-z-]{{2,30}}) {re.escape(name.casefold())}\b")
    told = [list(filter(_belongs_to_name, before.findall(text))) for text in texts]
    articles, uses = Counter(chain.from_iterable(map(set, told))), Counter(chain.from_iterable(told))
    word = min(articles, key=lambda word: (-articles[word], -uses[word], word), default="")
    return f"{word} {name}" if articles[word] >= SPEAKING_ARTICLES else ""


def _plainness(name: str, texts: Sequence[str]) -> tuple[bool, int]:
    """How well a name tells what is meant: "Ana's return" before "return", then what most articles use."""
    used, spoken = _count_articles(name, texts), name.casefold().split()
    told = used > 1 and len(spoken) > 1 and words.load_stop_words().isdisjoint(spoken)
    return not told, -used


def _count_articles(name: str, texts: Sequence[str]) -> int:
    """In how many articles the name stands."""
    return sum(name.casefold() in text for text in texts)
