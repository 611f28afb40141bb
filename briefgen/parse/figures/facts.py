"""From amounts to figures: the noun counted, the modifier, the measure, the evidence."""

import re
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Family, Figure, Measure, Quantity, Span, fact_id
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.counting import ages, counted, doubts
from briefgen.parse.figures.measuring import modifiers, rates
from briefgen.parse.figures.measuring.ballots import VOTE
from briefgen.parse.figures.page import FigureText
from briefgen.parse.figures.reading import notation
from briefgen.parse.figures.telling import (
    beside,
    clauses,
    extents,
    limits,
    measure,
    owners,
    sums,
    tolls,
    topics,
)
from briefgen.parse.figures.telling.drafts import leader, name_surveyed, take_unit, tell_others
from briefgen.parse.figures.telling.sharing import FigureDraft
from briefgen.parse.rules import note_rule

LACKED = "short"
"""As in "640 nurses short": what is not there is not counted with what is."""
_RATE = re.compile(r"(?: per | an? |-an?-|-per-| ?/ ?)[^\W\d_]+$")
_OF_WHOLE = re.compile(r" of (?:all|its|the|their|these|those)\b", re.IGNORECASE)


def tell_figures(page: FigureText, amounts: list[Amount]) -> tuple[Figure, ...]:
    """A figure for each amount that counts or measures something."""
    drafts: list[FigureDraft] = []
    for amount in sums.settle_sums(page, amounts):
        drafted = _draft_figure(page, amount, leader(page, amount, drafts))
        if drafted is not None:
            drafts.append(drafted)
    seen: dict[tuple[str, str], int] = {}
    figures = [_make_figure(page, draft, seen) for draft in drafts]
    return tuple(beside.settle_beside(page, figures))


def _draft_figure(page: FigureText, amount: Amount, before: FigureDraft | None) -> FigureDraft | None:
    amount = rates.read_bare_rate(page.text, ages.recognise(page, amount))
    if ages.is_group(page.text, amount):
        return None
    if amount.unit == VOTE:
        return _widen_draft(page, amount, _last_token(page, amount), f"{VOTE}s", 0)
    if amount.family is not Family.BARE:
        amount = notation.settle_thousands(page.text, rates.complete_rate(page.doc, amount))
        surveyed = name_surveyed(page, amount, before)
        return _widen_draft(page, amount, counted.modified(_last_token(page, amount)), surveyed, 0)
    noun = counted.noun(page, amount)
    if not doubts.can_count(page, amount, noun):
        return None
    if noun is None:
        return _draft_bare(page, amount, before)
    family = Family.SHARE if amount.kind is Notation.FRACTION else Family.COUNT
    nameless = _is_of_measure(page, amount, noun) or counted.is_factor(noun.head)
    unit, told = ("", "") if nameless else tell_others(page, noun, amount, before)
    family, told = (Family.DURATION, "") if unit in words.list_stretch_words() else (family, told)
    counting = replace(amount, unit=unit, family=family, span=Span(amount.span.start, noun.phrase.end))
    rated = rates.complete_rate(page.doc, rates.rated(page.text, counting))
    return _widen_draft(page, notation.settle_thousands(page.text, rated), noun.head, told, 0)


def _is_of_measure(page: FigureText, amount: Amount, noun: counted.Counted) -> bool:
    """As in "a third of the 120 km": a share of a length is no length."""
    whole = _OF_WHOLE.match(page.text, amount.span.end) is not None
    return whole and amount.kind is Notation.FRACTION and noun.unit in words.measured()


def _draft_bare(page: FigureText, amount: Amount, before: FigureDraft | None) -> FigureDraft | None:
    """A number without a noun: it takes that of the figure before it, or stands for itself."""
    toll = tolls.find_toll(page, _last_token(page, amount)) if amount.kind is not Notation.FRACTION else None
    if toll is not None:
        counting = replace(amount, family=Family.COUNT, unit=toll[0])
        return _widen_draft(page, counting, _last_token(page, amount), toll[1], 0)
    plain = amount.family is Family.BARE and amount.kind is not Notation.FRACTION
    noun = tolls.find_numbered(page, _last_token(page, amount)) if plain else None
    if noun is not None:  # however small: "the number of schools fell to 12"
        counting = rates.rated(page.text, replace(amount, family=Family.COUNT, unit=noun[0]))
        return _widen_draft(page, counting, _last_token(page, amount), noun[1], 0)
    shared = take_unit(page, amount, before)
    if shared is not None and before is not None:
        return _widen_draft(page, shared[0], _last_token(page, amount), shared[1], shared[2])
    return (_draft_done(page, amount) if plain else None) or _draft_nameless(page, amount)


def _draft_nameless(page: FigureText, amount: Amount) -> FigureDraft | None:
    """A number that stands for itself."""
    if not doubts.is_bare_figure(page, amount):
        note_rule(amount.span, "figures.doubt", "counts nothing that is named")
        return None
    family = Family.SHARE if amount.kind is Notation.FRACTION else Family.BARE
    return _widen_draft(page, replace(amount, family=family), _last_token(page, amount), "", 0)


def _draft_done(page: FigureText, amount: Amount) -> FigureDraft | None:
    """A number of whom a deed or the opening of the sentence says who they are."""
    head = _last_token(page, amount)
    told = tolls.find_by_deed(page, head) or tolls.find_of_those(page, head)
    if told is None:
        return None
    return _widen_draft(page, replace(amount, family=Family.COUNT, unit=told[0]), head, told[1], 0)


def _last_token(page: FigureText, amount: Amount) -> Token:
    """The last token of number and unit; of "5 euros a day" the euros."""
    rate = _RATE.search(page.text, amount.number.end, amount.span.end) if " per " in amount.unit else None
    end = rate.start() if rate is not None else amount.span.end
    span = page.doc.char_span(amount.span.start, end, alignment_mode="expand")
    return span[-1] if span is not None and len(span) else page.doc[counted.number_tokens(page, amount)[1]]


def _widen_draft(page: FigureText, amount: Amount, head: Token, counts: str, end: int) -> FigureDraft:
    """With the modifier before, the counted noun and, where there is no modifier before, the one after."""
    modifier, start = modifiers.find_modifier_before(
        page.text, amount, page.sentences.around(amount.span).start
    )
    end = max(amount.span.end, end)
    if counts and modifiers.is_lacked(page.text, amount, page.sentences.around(amount.span).start):
        counts = f"{counts} {LACKED}"
    if not modifier:
        modifier, end = (
            (amount.modifier, end) if amount.modifier else modifiers.find_modifier_after(page.text, end)
        )
    return FigureDraft(amount, head, counts, Span(start, end), modifier)


def _make_figure(page: FigureText, draft: FigureDraft, seen: dict[tuple[str, str], int]) -> Figure:
    amount = draft.amount
    evidence = page.sentences.evidence(draft.span, f"figures.{amount.family}")
    said = (("unit", amount.unit), ("counts", draft.counts))
    note_rule(
        draft.span, "figures.rule", evidence.rule, ", ".join(f"{name} {one}" for name, one in said if one)
    )
    sentence = evidence.sentence.of(page.text)
    nth = seen.get((evidence.exact, sentence), 0)
    seen[evidence.exact, sentence] = nth + 1
    figure = Figure(
        id=fact_id("figure", evidence.exact, sentence, nth),
        quantity=Quantity(amount.value, amount.high, draft.modifier, amount.unit),
        counts=draft.counts,
        action="",
        measure=Measure.UNKNOWN,
        as_of="",
        holder=None,
        part_of=None,
        former=False,
        family=amount.family,
        evidence=evidence,
    )
    alone = clauses.is_wide(draft.head) or counted.is_factor(draft.head)
    return figure if alone else _tell_clause(page, draft, figure)


def _tell_clause(page: FigureText, draft: FigureDraft, figure: Figure) -> Figure:
    """The figure with what its clause says of it."""
    clause = clauses.find_clause(draft.amount, draft.head)
    modifier = limits.turn_limit(draft.modifier, clause)
    return replace(
        figure,
        quantity=replace(figure.quantity, modifier=modifier),
        counts=extents.tell_extent(page, draft.amount, draft.head)
        or topics.tell_counted(page, draft.amount, draft.head, draft.counts),
        action=measure.action(clause),
        measure=measure.tell_measure(clause),
        as_of=owners.find_as_of(page, clause, figure.evidence.sentence),
        holder=None if draft.amount.family is Family.DURATION else owners.find_figure_holder(page, clause),
    )
