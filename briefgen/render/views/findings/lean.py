"""The facts of one article as its brief tells them: what stands beside a fact is not said again.

A sentence is quoted once, among the key points or beside its positions; of others a figure shows the words
around it. A date says what it dates, and where that is an event of the desk it is the event's place there.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import Basis, Brief, FactId, Position, Span
from briefgen.relate.desk import FactRef
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.found import Fact, Found
from briefgen.render.views.findings import ledger
from briefgen.render.views.findings.ledger import OwnFigure
from briefgen.render.views.findings.passages import (
    FactPassage,
    MarkedStretch,
    cap_text,
    mark_stretches,
    show_passages,
    tell_what_is_above,
)
from briefgen.render.views.parts import Detail, FactView, State, StateKind
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording.texts import say
from briefgen.render.wording.words import BASES

AROUND_FIGURE = 24
"""Characters of a sentence on each side of the figure that it gives."""
MOST_NUMBERED = 12
"""Positions of one sentence that its numbers tell apart: of more each is told beside it."""
HARDLY_LESS = 14
"""What so few characters less would save stands whole."""


class KeyPoint(Struct, frozen=True):
    """A sentence that carries much, with the positions that it gives."""

    words: tuple[MarkedStretch, ...]
    href: str
    sentence: str
    facts: tuple[FactView, ...]
    numbered: bool


class OwnFacts(Struct, frozen=True):
    """The facts of an article in the order of its brief."""

    key_points: tuple[KeyPoint, ...]
    positions: tuple[FactPassage, ...]
    """Those that stand with no key point."""
    figures: tuple[FactPassage, ...]
    dates: tuple[FactPassage, ...]


def tell_facts(scene: Scene, brief: Brief) -> OwnFacts:
    """Each fact of the article once, beside its sentence where that is not further up."""
    found = brief.findings
    families: tuple[tuple[Fact, ...], ...] = (found.positions, found.figures, found.dates)
    held, counted, dated = (
        show_passages(scene, (Found(brief, fact) for fact in family)) for family in families
    )
    whole = {row.facts[0].id: row for row in held}
    held = tuple(tell_positions(brief, held))
    key_points = tuple(list_key_points(scene, brief, held))
    above = frozenset(fact.id for each in key_points for fact in each.facts)
    others = tuple(row for row in held if row.facts[0].id not in above)
    quoted = (each.sentence for each in key_points)
    positions, figures, dates = tell_what_is_above(quoted, others, counted, dated)
    # a sentence that an article prints twice: the second time its positions are told in full
    told = (replace(whole[row.facts[0].id], above=row.above) if row.above else row for row in positions)
    compared = tell_verdicts(ledger.list_own(scene, brief), cut_around_figures(figures))
    return OwnFacts(key_points, tuple(told), tuple(compared), tuple(name_events(scene, brief, dates)))


def list_key_points(scene: Scene, brief: Brief, rows: tuple[FactPassage, ...]) -> Iterator[KeyPoint]:
    """Each once, above the positions of its sentence, which are among `rows`."""
    known = {row.sentence: row for row in rows}
    for each in brief.findings.key_points:
        quote = scene.quote(each)
        row = known.pop(quote.sentence, None)
        plain = mark_stretches(brief.article.text, each.sentence, (each.sentence,))
        if row is None:
            yield KeyPoint(plain, quote.href, quote.sentence, (), numbered=False)
        else:
            told = any(one.condition or one.marked for one in row.words)
            words = row.words if told and (len(row.facts) == 1 or not _tells_held(row)) else plain
            yield KeyPoint(words, quote.href, quote.sentence, row.facts, row.numbered)


def _tells_held(row: FactPassage) -> bool:
    return any(fact.object or fact.condition for fact in row.facts)


def tell_positions(brief: Brief, rows: Iterable[FactPassage]) -> Iterator[FactPassage]:
    """What each supports and on which condition, marked in the sentence that stands beside them.

    "Oss ruled out [troops]1 but offered [money]2": 1 Oss opposes, 2 Oss supports. Where the sentence does not
    hold the words of all its positions, they are told beside.
    """
    known = {str(each.id): each for each in brief.findings.positions}
    for row in rows:
        held = [known[fact.id] for fact in row.facts]
        sentence = held[0].evidence.sentence
        stands = all(_stands_in(sentence, (*one.object, *one.condition)) for one in held)
        if stands and len(held) <= MOST_NUMBERED:
            words = tuple(_mark_held(brief.article.text, sentence, held))
            facts = tuple(replace(_tell_how(fact), object="", condition="") for fact in row.facts)
            yield replace(row, facts=facts, words=words, numbered=any(one.numbers for one in words))
        else:
            yield replace(row, facts=tuple(map(_tell_how, _tell_same(row.facts))))


def _tell_how(fact: FactView) -> FactView:
    """How its words are known, and in which way they were said: in a word or two."""
    if fact.state.kind in {StateKind.RESOLVED, StateKind.INFERRED}:
        return replace(fact, state=replace(fact.state, reason=""))
    if fact.state.kind == StateKind.OPEN and fact.actor is None:
        return replace(fact, state=State(StateKind.STATED, ""))  # “Speaker unclear” stands before it
    said = fact.details[0] if fact.details else None
    if fact.state.kind != StateKind.STATED or said is None or said.term or said.href:
        return fact
    return replace(fact, state=State(StateKind.PLAIN, said.value), details=fact.details[1:])


def _stands_in(sentence: Span, spans: tuple[Span, ...]) -> bool:
    return bool(spans) and all(sentence.start <= one.start and one.end <= sentence.end for one in spans)


def _mark_held(text: str, sentence: Span, held: list[Position]) -> Iterator[MarkedStretch]:
    """The sentence cut wherever an object or a condition begins or ends."""
    spans = [(*one.object, *one.condition) for one in held]
    needed = [span for one in held for span in one.condition]
    alike = all(each == spans[0] for each in spans)
    for piece in _part_sentence(sentence, chain(*spans)):
        of = [str(n) for n, each in enumerate(spans, 1) if _reaches(each, piece)]
        if of:
            numbers = "" if alike else ",".join(of)
            yield MarkedStretch(piece.of(text), True, _reaches(needed, piece), numbers)
        else:
            yield MarkedStretch(cap_text(piece.of(text)), False)


def _part_sentence(sentence: Span, spans: Iterable[Span]) -> Iterator[Span]:
    edges = {edge for span in (sentence, *spans) for edge in (span.start, span.end)}
    return (Span(start, end) for start, end in pairwise(sorted(edges)))


def _reaches(spans: Iterable[Span], piece: Span) -> bool:
    return any(span.overlaps(piece) for span in spans)


def _tell_same(facts: Iterable[FactView]) -> Iterator[FactView]:
    """Two who support one thing in one sentence: of the second it is “the same”."""
    before = ("", "", "")
    for fact in facts:
        held = (fact.label, fact.object, fact.condition)
        same = held == before and len(fact.object) > len(THE_SAME)
        yield replace(fact, object=THE_SAME, condition="") if same else fact
        before = held


THE_SAME = say("label.the_same")


def cut_around_figures(rows: Iterable[FactPassage]) -> Iterator[FactPassage]:
    """Figures: the words around them, of a sentence that stands nowhere else on the page."""
    for row in rows:
        yield replace(row, words=tuple(cut_between_marks(row.words)))


def cut_between_marks(words: tuple[MarkedStretch, ...]) -> Iterator[MarkedStretch]:
    """The marked stretches with a few words around: “… some 80,000 Ukrainian soldiers at sites …”."""
    marks = [at for at, one in enumerate(words) if one.marked]
    for at, one in enumerate(words):
        if one.marked or not marks:
            yield one
            continue
        start = "" if at < marks[0] else (one.text[:AROUND_FIGURE].rpartition(" ")[0] + " ")
        end = "" if at > marks[-1] else (" " + one.text[-AROUND_FIGURE:].partition(" ")[2])
        shorter = f"{start}…{end}"
        yield one if len(one.text) < len(shorter) + HARDLY_LESS else replace(one, text=shorter)


def tell_verdicts(own: Iterable[OwnFigure], rows: Iterable[FactPassage]) -> Iterator[FactPassage]:
    """Figures that other articles give too: how theirs compare, each leading to the history of both."""
    beside = {str(one.fact): one for one in own}
    for row in rows:
        shown = (_tell_beside(fact, beside[fact.id]) if fact.id in beside else fact for fact in row.facts)
        yield replace(row, facts=tuple(shown))


def _tell_beside(fact: FactView, own: OwnFigure) -> FactView:
    others = tuple(Detail(each.verdict, each.words, each.href) for each in own.beside)
    return replace(fact, details=(*(each for each in fact.details if each.href != own.card), *others))


def name_events(scene: Scene, brief: Brief, rows: Iterable[FactPassage]) -> Iterator[FactPassage]:
    """Dates: what each dates, the event's name where the desk has one; its sentence where none is known."""
    for lone, group in groupby(_name_events(scene, brief, rows), _says_itself):
        own = tuple(group)
        yield from () if lone else own
        if lone:
            yield replace(own[0], facts=tuple(fact for row in own for fact in row.facts))


def _says_itself(row: FactPassage) -> bool:
    """Whether nothing stands beside its facts: such rows are one list."""
    return not row.words and row.above is None


def _name_events(scene: Scene, brief: Brief, rows: Iterable[FactPassage]) -> Iterator[FactPassage]:
    bare = {str(each.id) for each in brief.findings.dates if not each.event}
    taken = set[str]()
    for row in rows:
        shown = tuple(_name_event(scene, brief, _tell_basis(fact), taken, bare) for fact in row.facts)
        told = not any(fact.id in bare and not any(detail.id for detail in fact.details) for fact in shown)
        cut = tuple(cut_between_marks(row.words))
        yield replace(row, facts=shown, words=() if told else cut, above=None if told else row.above)


def _tell_basis(fact: FactView) -> FactView:
    """“from “last week””: the words that are counted from the article's date tell more than that they are."""
    if fact.state.words != BASES[Basis.ARTICLE]:
        return fact
    told = say("state.read_from", words=shorten(fact.quote.exact, LONGEST_WORDS))
    return replace(fact, state=replace(fact.state, words=told))


LONGEST_WORDS = 40
"""Characters of the words for a day that are shown beside it."""


def _name_event(scene: Scene, brief: Brief, fact: FactView, taken: set[str], bare: set[str]) -> FactView:
    """The first date of an event is its place on the page."""
    events = scene.atlas.events_of_fact.get(FactRef(brief.article.id, FactId(fact.id)), ())
    one = next((each for each in events if each.id not in taken), None)
    if one is None:
        return fact
    taken.add(one.id)
    link, is_page = scene.event(one), homes.of_event(scene.atlas, one).is_page
    named = Detail("", link.text, link.href if is_page else "", id=urls.event_row(one.id))
    others = (each for each in fact.details[fact.id not in bare :] if not each.href)
    return replace(fact, details=(named, *others))


def list_named_events(rows: Iterable[FactPassage]) -> frozenset[str]:
    """The places of events that dates name already."""
    facts = chain.from_iterable(row.facts for row in rows)
    return frozenset(detail.id for fact in facts for detail in fact.details if detail.id)
