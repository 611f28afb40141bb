"""The weakest facts first, each with the lines that mend it, ready to paste into content/corrections/.

Only what an editor can settle is here, and only where the lines anchor one place; a fact that an
editor has corrected is settled.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from briefgen.load.content import Action, Anchor, Correction
from briefgen.load.content.corrections import write_correction
from briefgen.model import (
    ActorKind,
    Brief,
    Evidence,
    FactId,
    Figure,
    Measure,
    MentionForm,
    Position,
    Span,
    Stance,
)
from briefgen.parse import measured
from briefgen.relate import words
from briefgen.relate.book import Book, shorten_title
from briefgen.relate.desk import Agreement, Cell, FactRef, Issue, Series, Side, Weak
from briefgen.relate.lexicon import LEXICON
from briefgen.typed.entry import Place


@dataclass(frozen=True, slots=True)
class _Mend:
    """What is weak of a fact, and what would mend it."""

    family: str
    fact: FactId
    evidence: Evidence
    why: str
    field: str
    value: str
    """What it is set to; empty where nothing in the article says it, and an editor has seen that."""
    weight: int
    choices: str = ""
    """A comment on what else it may be set to, or what mends it elsewhere."""


def review_facts(book: Book, series: Sequence[Series], issues: Sequence[Issue]) -> tuple[Weak, ...]:
    """Every weak fact, the heaviest first, then those whose rule errs most."""
    measures, cells = _measures_of_cards(series), _cells_by_fact(issues)
    worded = _worded_apart(series, book)
    weak = [
        _make_weak(brief, mend)
        for brief in book.briefs
        for mend in _settled_out(
            brief,
            (
                *_mend_positions(brief),
                *_mend_placed(brief, cells),
                *_mend_figures(brief, measures),
                *_mend_compared(brief, worded),
            ),
        )
    ]
    return tuple(
        sorted(weak, key=lambda one: (*_rank_weak(one), book.place[one.ref.article], one.evidence.span))
    )


def _rank_weak(one: Weak) -> tuple[int, float]:
    """The heavier first; of equals the one whose rule was wrong more often on gold sets."""
    return -one.weight, measured.share_right(one.evidence.rule)


def _settled_out(brief: Brief, mends: Sequence[_Mend]) -> Iterator[_Mend]:
    """Without what an editor settled, and without what no anchor can tell apart."""
    settled = {entry.target for entry in brief.corrected}
    if not mends:
        return
    places = Counter(_place_of_evidence(family, fact.evidence) for family, fact in _doubtful_facts(brief))
    for mend in mends:
        if mend.fact not in settled and places[_place_of_evidence(mend.family, mend.evidence)] == 1:
            yield mend


def _place_of_evidence(family: str, evidence: Evidence) -> tuple[str, str, Span]:
    return family, evidence.exact, evidence.sentence


def _doubtful_facts(brief: Brief) -> Iterator[tuple[str, Figure | Position]]:
    yield from (("figure", one) for one in brief.findings.figures)
    yield from (("position", one) for one in brief.findings.positions)


def _mend_positions(brief: Brief) -> Iterator[_Mend]:
    for one in brief.findings.positions:
        if one.speaker is None:
            yield _mend_nobody(brief, one)
        elif (
            one.stance is not Stance.CLAIMS and brief.findings.actors[one.speaker].form is MentionForm.PRONOUN
        ):
            name = _name_for_editor(brief, one.speaker)
            if name:
                why = f"“{brief.findings.actors[one.speaker].evidence.exact}” is taken to be {name}"
                yield _Mend("position", one.id, one.evidence, why, "actor", name, 2)


def _cells_by_fact(issues: Sequence[Issue]) -> dict[FactRef, tuple[Issue, Cell]]:
    """The cell that shows a position, with its issue."""
    return {cell.latest: (issue, cell) for issue in issues for cell in issue.cells}


def _mend_placed(brief: Brief, cells: Mapping[FactRef, tuple[Issue, Cell]]) -> Iterator[_Mend]:
    """What a matrix shows of the brief's positions that its words say by inference, or do not say."""
    for one in brief.findings.positions:
        shown = cells.get(FactRef(brief.article.id, one.id))
        why, weight = _doubt_of_cell(*shown) if shown is not None else ("", 0)
        if why and shown is not None:
            yield _Mend("position", one.id, one.evidence, why, "issue", "", weight, _say_elsewhere(*shown))


def _say_elsewhere(issue: Issue, cell: Cell) -> str:
    """Its issue is what the fact has already: another one, or none, is what a correction can set."""
    told = f"# issue: another one, or leave it empty: this is not about “{shorten_title(issue.title)}”\n"
    taken = cell.leaning or cell.stance
    if issue.proposition and not cell.threat and taken in {Stance.SUPPORTS, Stance.OPPOSES}:
        told += (
            "# or tell its side instead: `set: {side: for}`, `against`, `undecided` or `not resolved`,\n"
            f"# or name what it is of in content/issues/{issue.id}.md, `for` or `against`\n"
        )
    return told


def _doubt_of_cell(issue: Issue, cell: Cell) -> tuple[str, int]:
    """What is doubtful of a cell, the worst first; empty where nothing is."""
    if cell.because:
        return f"on “{issue.title}” by what stands near it: {cell.because}", 8
    if cell.side is Side.UNRESOLVED:
        return f"on “{issue.title}”, side not resolved", 7
    if (cell.leaning or cell.stance, cell.side) in _TURNED:
        return f"“{cell.leaning or cell.stance}” is told as {cell.side}: “{issue.proposition}”", 6
    return "", 0


_TURNED = {(Stance.OPPOSES, Side.FOR), (Stance.SUPPORTS, Side.AGAINST)}
"""Sides that follow from what is done to a thing, and not from the stance alone."""


def _name_for_editor(brief: Brief, index: int) -> str:
    """A name that the article calls the actor of a mention by."""
    actor = brief.actor(index)
    named = (
        mention.name
        for mention, other in brief.mentions()
        if actor is not None and other == actor and mention.form is MentionForm.NAME
    )
    return next(named, "")


def _mend_nobody(brief: Brief, one: Position) -> _Mend:
    """A position of nobody known: the one actor whom its source may be, else nobody, as an editor saw."""
    source = " ".join(span.of(brief.article.text) for span in one.source)
    why = f"speaker not resolved: “{shorten_title(source)}”" if source else "speaker not resolved"
    named = _name_like_source(brief, one, source) if source else _name_before(brief, one)
    return _Mend("position", one.id, one.evidence, why, "actor", named, 5)


def _name_like_source(brief: Brief, one: Position, source: str) -> str:
    """The name that holds a word of the source, where it is the name of one actor: "the chamber"."""
    wanted = words.list_stems(source)
    found = {
        actor: mention.name
        for mention, actor in brief.mentions()
        if mention.form is MentionForm.NAME and mention.kind in _SPEAK and wanted & _words(mention.name)
    }
    return next(iter(found.values())) if len(found) == 1 else ""


_words = lru_cache(maxsize=65536)(words.list_stems)
"""What a name is made of: names come again in many articles."""


def _name_before(brief: Brief, one: Position) -> str:
    """The last name before it in its paragraph, where no word says who speaks."""
    start = brief.article.text.rfind("\n", 0, one.evidence.span.start) + 1
    before = [
        mention.name
        for mention in brief.findings.actors
        if mention.form is MentionForm.NAME
        and mention.kind in _SPEAK
        and start <= mention.evidence.span.start
        and mention.evidence.span.end <= one.evidence.span.start
    ]
    return before[-1] if before else ""


_SPEAK = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


def _measures_of_cards(series: Sequence[Series]) -> dict[FactRef, Measure]:
    """For a figure of unknown measure, the measure that all others on its card have."""
    found: dict[FactRef, Measure] = {}
    for one in series:
        if one.measure is not Measure.UNKNOWN:
            found.update((point.ref, one.measure) for point in one.points)
    return found


def _mend_figures(brief: Brief, measures: Mapping[FactRef, Measure]) -> Iterator[_Mend]:
    for one in brief.findings.figures:
        ref = FactRef(brief.article.id, one.id)
        if not one.counts and one.quantity.unit not in words.list_words("lengths"):
            counts = _words_following(brief, one)
            yield _Mend("figure", one.id, one.evidence, "what it counts is not known", "counts", counts, 4)
        elif one.measure is Measure.UNKNOWN and ref in measures:
            why = f"its measure is not known, that of others on its card is {measures[ref]}"
            yield _Mend("figure", one.id, one.evidence, why, "measure", measures[ref], 3)


def _worded_apart(series: Sequence[Series], book: Book) -> dict[FactRef, tuple[str, str]]:
    """For a figure that a verdict holds against one in other words, the verdict and those words."""
    found: dict[FactRef, tuple[str, str]] = {}
    for one in series:
        for told in one.verdicts:
            if told.verdict is Agreement.NOT_COMPARABLE and not told.disputed:
                continue
            earlier, later = (_counted_words(one.points[at].ref, book) for at in (told.a, told.b))
            if words.list_stems(earlier) != words.list_stems(later):
                found.setdefault(one.points[told.b].ref, (told.reason, earlier))
    return found


def _counted_words(ref: FactRef, book: Book) -> str:
    """What a figure counts, in the words of its article."""
    figures = book.briefs[book.place[ref.article]].findings.figures
    return next(one.counts for one in figures if one.id == ref.fact)


def _mend_compared(brief: Brief, worded: Mapping[FactRef, tuple[str, str]]) -> Iterator[_Mend]:
    """Figures that a card compares though what they count is told in different words."""
    for one in brief.findings.figures:
        reason, other = worded.get(FactRef(brief.article.id, one.id), ("", ""))
        if other and one.counts:
            why = f"compared with “{shorten_title(other)}” ({reason})"
            yield _Mend("figure", one.id, one.evidence, why, "counts", one.counts, 6)


def _words_following(brief: Brief, one: Figure) -> str:
    """The words right after the figure, or after "of" and "the", up to the next mark; empty for a clause."""
    end = one.evidence.span.end
    rest = brief.article.text[end : min(one.evidence.sentence.end, end + 60)]
    found: list[str] = []
    for word in rest.replace(",", " , ").replace(".", " . ").split():
        bare = words.split_tokens(word)
        if not found and bare and bare[0] in _OPENING_WORDS:
            continue
        if not bare or bare[0] in words.load_stop_words() or bare[0] in words.list_words("clauses"):
            break
        found.append(word.strip("”“\"'();:"))
    return " ".join(found[:3])


_OPENING_WORDS = LEXICON.words("rules", "review_opening")


def _make_weak(brief: Brief, mend: _Mend) -> Weak:
    ref = FactRef(brief.article.id, mend.fact)
    paste = _comment_choices(brief, mend) + write_correction(_correction_for(brief, mend))
    return Weak(ref, mend.evidence, mend.why, paste, mend.weight)


CHOICES = 6
"""Names that the lines to paste offer."""


def _comment_choices(brief: Brief, mend: _Mend) -> str:
    """A comment for the editor who knows better than the empty value that is offered."""
    if mend.value or mend.choices:
        return mend.choices
    if mend.field != "actor":
        return f"# {mend.field}: a few words of the article, or leave it empty: nobody knows\n"
    named = dict.fromkeys(
        mention.name
        for mention in brief.findings.actors
        if mention.form is MentionForm.NAME and mention.kind in _SPEAK
    )
    told = "; ".join(" ".join(name.split()) for name in islice(named, CHOICES))
    return f"# actor: a name of the article ({told}), or leave it empty: nobody\n" if told else ""


def _correction_for(brief: Brief, mend: _Mend) -> Correction:
    told = Counter((family, one.evidence.exact) for family, one in _doubtful_facts(brief))
    twice = told[mend.family, mend.evidence.exact] > 1
    within = mend.evidence.sentence.of(brief.article.text) if twice else ""
    anchor = Anchor(str(brief.article.id), mend.evidence.exact, within, mend.family)
    return Correction(Action.SET, anchor, mend.field, mend.value, (), "", "", None, Place("", 0))
