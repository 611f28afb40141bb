"""From amounts to figures: the noun counted, the modifier, the measure, the evidence."""

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from briefgen.model import ActorMention, DateMention, Figure, Quantity, Sentences, Span, fact_id
from briefgen.parse.figures import ages, counted, measure, modifiers, owners
from briefgen.parse.figures.amounts import Amount, Family, Kind


@dataclass(frozen=True, slots=True)
class Page:
    """The article with what other readers found in it."""

    doc: Doc
    text: Sentences
    dates: tuple[DateMention, ...]
    actors: tuple[ActorMention, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount with the words around it."""

    amount: Amount
    head: Token
    """The counted noun, else the noun that the amount modifies, else the last token of number and unit."""
    counts: Span | None
    span: Span
    modifier: str


def tell(page: Page, amounts: list[Amount]) -> tuple[Figure, ...]:
    """A figure for each amount that counts or measures something."""
    drafts = [draft for amount in amounts if (draft := _draft(page.doc, amount)) is not None]
    seen: dict[tuple[str, str], int] = {}
    return tuple(_figure(page, draft, seen) for draft in drafts)


def _draft(doc: Doc, amount: Amount) -> Draft | None:
    amount = ages.recognise(doc, amount)
    if ages.is_group(doc.text, amount):
        return None
    if amount.family is not Family.BARE:
        return _widened(doc, amount, counted.modified(_last_token(doc, amount)), None)
    noun = counted.noun(doc, amount)
    if not counted.can_count(doc, amount, noun):
        return None
    family = Family.SHARE if amount.kind is Kind.FRACTION else Family.COUNT if noun else Family.BARE
    if noun is None:
        bare = replace(amount, family=family)
        return (
            _widened(doc, bare, _last_token(doc, amount), None)
            if counted.is_bare_figure(doc, amount)
            else None
        )
    return _widened(doc, replace(amount, unit=noun.unit, family=family), noun.head, noun.phrase)


def _last_token(doc: Doc, amount: Amount) -> Token:
    """The last token of number and unit."""
    span = doc.char_span(amount.span.start, amount.span.end, alignment_mode="expand")
    return span[-1] if span is not None and len(span) else doc[counted.number_tokens(doc, amount)[1]]


def _widened(doc: Doc, amount: Amount, head: Token, phrase: Span | None) -> Draft:
    """With the modifier before, the counted noun and, where there is no modifier before, the one after."""
    modifier, start = modifiers.before(doc.text, amount.span.start)
    end = max(amount.span.end, phrase.end if phrase else 0)
    if not modifier:
        modifier, end = modifiers.after(doc.text, end)
    return Draft(amount, head, phrase, Span(start, end), modifier)


def _figure(page: Page, draft: Draft, seen: dict[tuple[str, str], int]) -> Figure:
    amount, clause = draft.amount, measure.clause(draft.amount, draft.head)
    evidence = page.text.evidence(draft.span, f"figures.{amount.family}")
    sentence = evidence.sentence.of(page.text.text)
    nth = seen.get((evidence.exact, sentence), 0)
    seen[evidence.exact, sentence] = nth + 1
    return Figure(
        id=fact_id("figure", evidence.exact, sentence, nth),
        quantity=Quantity(amount.value, amount.high, draft.modifier, amount.unit),
        counts=owners.counts(page.doc, amount, draft.head, draft.counts),
        action=measure.action(clause),
        measure=measure.of(clause),
        as_of=owners.as_of(page.doc, evidence.sentence, clause.verb, page.dates),
        holder=owners.holder(clause, page.actors),
        part_of=None,
        evidence=evidence,
    )
