"""Which issue a position is on: by its own words, else by what its "it" or "the plan" stands for.

What stands near it is asked only where its words point to something named before: an "it", "the plan", "to
take part". Whoever wants a new school is not on the issue of the sentence before.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Brief, IssuePlace, Origin, Position, Span, Stance, TurnRole
from briefgen.relate import words
from briefgen.relate.issues import named, others, pointing, things, uptake
from briefgen.relate.issues.aims import Aim, deed_stem, list_issue_words
from briefgen.relate.issues.held import read_held
from briefgen.relate.issues.sorting import Sorter


@dataclass(frozen=True, slots=True)
class Near:
    """A text near a position, and where it stands, in words."""

    text: str
    where: str


def place_position(brief: Brief, position: Position, sorter: Sorter) -> IssuePlace:
    """The issue of a position, and where it is taken from if not from the position's own words."""
    cue, object_ = (
        " ".join(span.of(brief.article.text) for span in spans) for spans in (position.cue, position.object)
    )
    held = read_held(brief, position)
    found = sorter.best(object_) or sorter.best(held) or sorter.best(f"{cue} {held}")
    if found is not None:
        return found, None
    by_name = named.place_by_names(brief, position, sorter)
    if by_name is not None or not _points_back(brief, position):
        return by_name or (None, None)
    return (
        _find_own_deed(brief, position, sorter)
        or _place_by_stand(brief, position, sorter)
        or _place_by_texts(brief, position, sorter)
    )


def _place_by_texts(brief: Brief, position: Position, sorter: Sorter) -> IssuePlace:
    """By the texts near it, the nearest first."""
    for near in _texts_near(brief, position):
        issue = sorter.clear_best(near.text)
        if issue is None and sorter.best(near.text) is not None:
            return None, None  # "Board to sell the mill, scrap the fare": either may be meant
        if issue is not None:
            return issue, Origin(
                near.text, f"{named.quote_pointing_words(brief, position)}: taken from {near.where}"
            )
    return None, None


def _find_own_deed(brief: Brief, position: Position, sorter: Sorter) -> IssuePlace | None:
    """As in "the closure" on whether the school should close, where no other issue is on a closure."""
    found = [(issue, find_named_before(brief, position, aim)) for issue, aim in sorter.aims]
    own = [(issue, origin) for issue, origin in found if origin is not None]
    return own[0] if len(own) == 1 else None


def find_named_before(brief: Brief, position: Position, aim: Aim) -> Origin | None:
    """The last sentence that names the thing of a bare deed, where the article knows no other such deed."""
    text, matter = brief.article.text, position.matter
    if matter is None or not pointing.names_bare_deed(matter, text):
        return None
    deed = words.guess_singular(matter.head.of(text).lower())
    if aim.verb != deed_stem(deed) or others.is_done_to_other(aim, deed, text):
        return None
    near = _last_naming(brief, position, aim)
    return Origin(near, f"{named.quote_pointing_words(brief, position)}: taken from before") if near else None


def _last_naming(brief: Brief, position: Position, aim: Aim) -> str:
    """The last sentence before the position that names what the proposition is about; empty for none."""
    told = (one for one in brief.findings.sentences if one.end <= position.evidence.sentence.start)
    said = (one.of(brief.article.text) for one in told)
    meant = {aim.head, *aim.name[:1]}
    return next(iter([one for one in said if not meant.isdisjoint(things.list_stems_apart(one))][-1:]), "")


def _place_by_stand(brief: Brief, position: Position, sorter: Sorter) -> IssuePlace | None:
    """As in "Berg backs the closure. Silva called it a disgrace.": on the issue of the stand before."""
    text, before = brief.article.text, _sentence_before(brief, position)
    if before is None or position.matter is None or not pointing.names_open(position.matter, text):
        return None
    placed = {place_position(brief, one, sorter) for one in _list_stands_in(brief, before)}
    issue, origin = placed.pop() if len(placed) == 1 else (None, None)
    if issue is None:
        return None
    near = origin.text if origin is not None else before.of(text)
    return issue, Origin(
        near, f"{named.quote_pointing_words(brief, position)}: taken from the sentence before"
    )


def _list_stands_in(brief: Brief, sentence: Span) -> list[Position]:
    """The stands of a sentence that say what they are on."""
    held = (one for one in brief.findings.positions if one.evidence.sentence == sentence)
    return [one for one in held if not pointing.names_open(one.matter, brief.article.text)]


def _sentence_before(brief: Brief, position: Position) -> Span | None:
    """The sentence before that of the position, in its paragraph."""
    spans, sentence = brief.findings.sentences, position.evidence.sentence
    at = bisect_right(spans, sentence.start, key=lambda span: span.start) - 1
    apart = at <= 0 or "\n" in brief.article.text[spans[at - 1].start : sentence.start]
    return None if apart else spans[at - 1]


def list_origins(brief: Brief, position: Position) -> Iterator[Origin]:
    """Where it may be told what "the closure" closes or "the plan" plans, though its issue is known.

    Not where the sentence before speaks of a deed of its own: that may be the one that is meant.
    """
    matter = position.matter
    text = brief.article.text
    if matter is None or not (pointing.names_bare_deed(matter, text) or pointing.names_open(matter, text)):
        return
    pronoun = not (pointing.names_bare_deed(matter, text) or pointing.names_light(matter, text))
    for near in list(_texts_near(brief, position))[: 1 if pronoun else None]:
        yield Origin(near.text, f"{named.quote_pointing_words(brief, position)}: taken from {near.where}")


def _points_back(brief: Brief, position: Position) -> bool:
    """Whether the words of the position leave it to what was said before what they are about."""
    text = brief.article.text
    if position.stance is Stance.CLAIMS:
        return not words.load_pronouns().isdisjoint(words.split_tokens(read_held(brief, position)))
    if position.matter is None:
        return not words.load_pronouns().isdisjoint(words.split_tokens(position.evidence.sentence.of(text)))
    return any(names(position.matter, text) for names in POINTING) or named.takes_up_other(brief, position)


POINTING = (pointing.is_vague, pointing.names_known, pointing.names_bare_deed, pointing.names_open)
"""By what a matter is told to be left to what was said before."""


def _texts_near(brief: Brief, position: Position) -> Iterator[Near]:
    """The texts near a position, the nearest first."""
    text, sentence, matter = brief.article.text, position.evidence.sentence, position.matter
    if position.stance is Stance.CLAIMS or matter is None or pointing.names_open(matter, text):
        # What the cue does to the "it" is no part of what "it" is: "will fight against it".
        start = max(sentence.start, min(span.start for span in (*position.cue, *position.content)))
        yield Near(text[sentence.start : start], "the same sentence")
    if position.stance is not Stance.CLAIMS:
        yield from _texts_before(brief, position)


def _texts_before(brief: Brief, position: Position) -> Iterator[Near]:
    """The sentence before, and what stands far off, where it may be told there what is meant."""
    text, spans = brief.article.text, brief.findings.sentences
    start = position.evidence.sentence.start
    at = _first_of_its(brief, bisect_right(spans, start, key=lambda span: span.start) - 1)
    before = spans[at - 1] if at > 0 else Span(0, 0)
    near = at > 0 and _goes_on(brief, position, before)
    if near:
        yield Near(_without_speakers(brief, before), "the sentence before")
    named = near and not _tells_deed_alone(position, text) and _names_thing(brief, before)
    if not named and _looks_far(brief, position) and not _follows_other_plan(position, before, text):
        yield from _texts_far(brief, position)


def _goes_on(brief: Brief, position: Position, before: Span) -> bool:
    """Whether the sentence before may lead to an "it", though a report puts it into another paragraph."""
    text, matter = brief.article.text, position.matter
    if "\n" not in text[before.start : position.evidence.sentence.start]:
        return True
    plain = matter is not None and matter.head.of(text).lower() in list_issue_words("plain")
    return plain and not brief.article.turns


def _follows_other_plan(position: Position, before: Span, text: str) -> bool:
    """As in "The county plans a hostel. Berg supports the plan.": no plan of the headline is meant."""
    if position.matter is None or not pointing.names_light(position.matter, text):
        return False
    spoken = words.split_tokens(before.of(text))
    proposing = frozenset(map(words.cut_stem, list_issue_words("proposing")))
    pairs = zip(("", *spoken), spoken, strict=False)
    return any(
        words.cut_stem(word) in proposing and one not in list_issue_words("definite") for one, word in pairs
    )


def _without_speakers(brief: Brief, sentence: Span) -> str:
    """The sentence without the names of who speaks in it: the Friends of the Dam may speak of a school."""
    held = (one for one in brief.findings.positions if one.evidence.sentence == sentence)
    sources = sorted({span for one in held for span in one.source if sentence.holds(span)})
    ends = [sentence.start, *(one.end for one in sources)]
    starts = [*(one.start for one in sources), sentence.end]
    return " ".join(brief.article.text[end:start] for end, start in zip(ends, starts, strict=True))


def _first_of_its(brief: Brief, at: int) -> int:
    """As in "They reject it. Berg welcomes it.": the first of these sentences leads to what "it" is."""
    text, spans = brief.article.text, brief.findings.sentences
    while (
        at > 1
        and "\n" not in text[spans[at - 2].start : spans[at].start]
        and _tells_its(brief, spans[at - 1])
    ):
        at -= 1
    return at


def _tells_its(brief: Brief, sentence: Span) -> bool:
    """Whether all the stands of a sentence are on an "it"."""
    text = brief.article.text
    held = [one.matter for one in brief.findings.positions if one.evidence.sentence == sentence]
    return bool(held) and all(one is not None and pointing.names_open(one, text) for one in held)


def _tells_deed_alone(position: Position, text: str) -> bool:
    """As in "the ban", which no other thing of the sentence before is."""
    return position.matter is not None and pointing.names_bare_deed(position.matter, text)


def _looks_far(brief: Brief, position: Position) -> bool:
    """Whether it may be told far off what is meant: of "it" and "the plan", not of "the region"."""
    text, matter = brief.article.text, position.matter
    if matter is None or pointing.names_open(matter, text) or pointing.names_bare_deed(matter, text):
        return not uptake.takes_up_proposal(brief, position)
    return not pointing.names_known(matter, text)


def _names_thing(brief: Brief, sentence: Span) -> bool:
    """As in "Berg criticised the inquiry. Silva applauded it.": the "it" is that, and on no issue far off."""
    text = brief.article.text
    held = (one.matter for one in brief.findings.positions if one.evidence.sentence == sentence)
    things = (matter for matter in held if matter is not None and not matter.deed)
    return not all(
        pointing.names_open(matter, text) or pointing.names_bare_deed(matter, text) for matter in things
    )


def _texts_far(brief: Brief, position: Position) -> Iterator[Near]:
    """The question that is answered, the heading above, the headline, the first sentence."""
    yield from _question_answered(brief, position)
    text = brief.article.text
    heading = [span for span in brief.article.headings if span.end <= position.evidence.sentence.start]
    if heading:
        yield Near(heading[-1].of(text), "the heading")
    if not brief.article.title.derived:
        yield Near(brief.article.title.text, "the headline")
    lead = next((span for span in brief.findings.sentences if span.of(text).rstrip().endswith(".")), None)
    if lead is not None and lead.end <= position.evidence.sentence.start:
        yield Near(_without_speakers(brief, lead), "the first sentence")


def _question_answered(brief: Brief, position: Position) -> Iterator[Near]:
    """The question that the position answers."""
    turns = brief.article.turns
    at = bisect_right(turns, position.evidence.span.start, key=lambda turn: turn.span.start) - 1
    if at > 0 and turns[at].role is TurnRole.ANSWER and turns[at - 1].role is TurnRole.QUESTION:
        yield Near(turns[at - 1].span.of(brief.article.text), "the question")
