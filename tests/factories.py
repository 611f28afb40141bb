"""Readings without reading: a text and its facts, a row each.

    reading("Kate Ox of Nord said yes.", name("Kate Ox"), holds("Kate Ox", "said yes"), id="a.txt")

Facts are found by their words: the first place where they stand in the text. Actors that a row
names must have a `name` row; rows may stand in any order.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from briefgen.load.content import Action, Anchor, Content, Correction, IssueDefinition, Place
from briefgen.model import (
    ActorKind,
    ActorMention,
    Article,
    ArticleId,
    ArticleKind,
    Basis,
    CommitmentMention,
    DateMention,
    DeedStep,
    Effect,
    EventMention,
    EventTelling,
    Family,
    Figure,
    Findings,
    Matter,
    Measure,
    MentionForm,
    Modality,
    Mode,
    Offsets,
    Position,
    Published,
    Quantity,
    Reading,
    Role,
    Seed,
    Segment,
    Sentences,
    Slug,
    Span,
    Stance,
    Timex,
    Title,
    Turn,
    TurnRole,
    fact_id,
)
from briefgen.parse import signature
from briefgen.relate.days import timex


@dataclass
class Sheet:
    """The text on which rows find their words."""

    text: str
    sentences: Sentences
    names: list[str]

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def evidence(self, words: str, rule: str):
        return self.sentences.evidence(self.span(words), rule)

    def index(self, name: str) -> int | None:
        return self.names.index(name) if name else None


Row = tuple[str, Callable[[Sheet], object]]


def name(
    words: str,
    kind: str = "person",
    *,
    called: str | None = None,
    form: str = "name",
    same_as: int | None = None,
    sure: bool = True,
) -> Row:
    """A mention; `called` is its cleaned name where the words are not; a model's own guess is not `sure`."""
    called = words if called is None else called

    def made(sheet: Sheet) -> ActorMention:
        evidence = sheet.evidence(words, "actors.test")
        return ActorMention(
            MentionForm(form),
            ActorKind(kind),
            called,
            evidence,
            sure,
            same_as,
            "same name" * (same_as is not None),
        )

    return f"actors:{called or words}", made


def role(words: str, holder: str, office: str, of: str = "", *, former: bool = False) -> Row:
    def made(sheet: Sheet) -> Role:
        return Role(sheet.names.index(holder), office, of, former, sheet.evidence(words, "actors.role"))

    return "roles", made


def figure(
    words: str,
    value: float | str,
    unit: str,
    *,
    counts: str | None = None,
    measure: str = "",
    high: float | None = None,
    modifier: str = "",
    action: str = "",
    holder: str = "",
    as_of: str = "",
    part_of: str = "",
    former: bool = False,
    family: str = "count",
) -> Row:
    """`counts` is the unit where nothing else is said; `part_of` the words of the whole."""

    def made(sheet: Sheet) -> Figure:
        evidence = sheet.evidence(words, "figures.test")
        top = None if high is None else Decimal(str(high))
        quantity = Quantity(Decimal(str(value)), top, modifier, unit)
        whole = _figure_id(sheet, part_of) if part_of else None
        counted = unit if counts is None else counts
        return Figure(
            _figure_id(sheet, words),
            quantity,
            counted,
            action,
            Measure(measure),
            as_of,
            sheet.index(holder),
            whole,
            former,
            Family(family),
            evidence,
        )

    return "figures", made


def _figure_id(sheet: Sheet, words: str):
    return fact_id("figure", words, sheet.evidence(words, "figures.test").sentence.of(sheet.text), 0)


def _date_id(sheet: Sheet, words: str):
    return fact_id("date", words, sheet.evidence(words, "dates.test").sentence.of(sheet.text), 0)


def _position_id(sheet: Sheet, words: str):
    return fact_id("position", words, sheet.evidence(words, "positions.test").sentence.of(sheet.text), 0)


def when(
    words: str,
    value: str,
    *,
    event: str = "",
    modality: str = "asserted",
    signal: str = "",
    basis: str = "",
    needs: str = "",
) -> Row:
    """A date; resolved where its value names days."""

    def made(sheet: Sheet) -> DateMention:
        earliest, latest = timex.find_bounds(value)
        settled = Basis(basis) if basis else (Basis.STATED if earliest else Basis.UNRESOLVED)
        kind = "DURATION" if value.startswith("P") and value[1:2] in {"X", "1", "2", "3", "4"} else "DATE"
        kind = "TIME" if "T" in value[4:] else kind
        return DateMention(
            _date_id(sheet, words),
            Timex(kind, value, ""),
            signal,
            earliest,
            latest,
            settled,
            needs or ("the article's date" if earliest is None else ""),
            sheet.span(event) if event else None,
            Modality(modality),
            sheet.evidence(words, "dates.test"),
        )

    return "dates", made


def happens(
    words: str,
    trigger: str,
    *,
    date: str = "",
    who: Sequence[str] = (),
    where: Sequence[str] = (),
    past: bool = True,
    modality: str = "",
    ordinal: str = "",
    agent: str = "",
    noun: bool = False,
) -> Row:
    """An event; planned where it is not past, unless said otherwise."""

    telling = EventTelling.NOUN if noun else EventTelling.VERB

    def made(sheet: Sheet) -> EventMention:
        return EventMention(
            trigger,
            Modality(modality or ("asserted" if past else "planned")),
            past,
            _date_id(sheet, date) if date else None,
            tuple(sheet.names.index(one) for one in who),
            tuple(sheet.names.index(one) for one in where),
            ordinal,
            sheet.names.index(agent) if agent else None,
            (sheet.evidence(words, "events.test").span,),
            telling,
            sheet.evidence(words, f"events.{telling}"),
        )

    return "events", made


def holds(
    speaker: str,
    words: str,
    stance: str = "supports",
    *,
    content: str = "",
    condition: str = "",
    mode: str = "reported",
    attributed_by: str = "",
    source: str = "",
    about: str = "",
    head: str = "",
    deed: bool = False,
    steps: Sequence[tuple[str, str]] = (),
) -> Row:
    """A position in `words`; its content and what it is about are all of them unless said otherwise."""

    def made(sheet: Sheet) -> Position:
        evidence = sheet.evidence(words, "positions.test")
        none = stance == "claims"
        return Position(
            _position_id(sheet, words),
            (sheet.span(source),) if source else (),
            (),
            (sheet.span(content or words),),
            sheet.index(speaker),
            Stance(stance),
            None,
            False,
            () if none else (sheet.span(content or words),),
            None if none else _matter(sheet, about or content or words, steps, deed=deed, head=head),
            (sheet.span(condition),) if condition else (),
            Mode(mode),
            sheet.index(attributed_by),
            evidence,
        )

    return "positions", made


def _matter(
    sheet: Sheet, words: str, steps: Sequence[tuple[str, str]], *, deed: bool, head: str = ""
) -> Matter:
    """A thing by its words, headed by `head`, else the last; `steps` are effects with their words."""
    whole = sheet.span(words)
    at = whole.start + words.index(head) if head else whole.end - len(words.rsplit(maxsplit=1)[-1])
    head_span = Span(at, at + len(head) if head else whole.end)
    made = tuple(DeedStep(Effect(effect), sheet.span(said)) for effect, said in steps)
    return Matter(whole, head_span, made, deed=deed)


def promises(
    actor: str,
    words: str,
    *,
    due: str = "",
    said: str = "",
    beside: Sequence[str] = (),
    subject: str = "",
    threat: bool = False,
) -> Row:
    """`said` is the words of the position that states it; empty where the article tells it itself."""

    def made(sheet: Sheet) -> CommitmentMention:
        due_id = _date_id(sheet, due) if due else None
        position = _position_id(sheet, said) if said else None
        evidence = sheet.evidence(words, "events.test")
        others = tuple(sheet.names.index(one) for one in beside)
        who = sheet.span(subject) if subject else None
        return CommitmentMention(sheet.index(actor), others, who, threat, due_id, position, evidence)

    return "commitments", made


def turn(words: str, role: str, speaker: str = "") -> Row:
    def made(sheet: Sheet) -> Turn:
        return Turn(speaker, TurnRole(role), sheet.span(words))

    return "turns", made


def key(words: str) -> Row:
    return "key_points", lambda sheet: sheet.evidence(words, "keypoints.test")


def reading(text: str, *rows: Row, id: str = "a.txt", day: str = "", title: str = "") -> Reading:  # noqa: A002
    """An article of `text` with its facts, published on `day` where one is given."""
    sentences = Sentences(ArticleId(id), text, tuple(_sentences(text)))
    names = [family.partition(":")[2] for family, _ in rows if family.startswith("actors:")]
    sheet = Sheet(text, sentences, names)
    made: dict[str, list] = {}
    for family, make in rows:
        made.setdefault(family.partition(":")[0], []).append(make(sheet))
    article = _article(id, text, day, title or text.partition(".")[0], tuple(made.pop("turns", ())))
    families = ("actors", "roles", "figures", "dates", "events", "positions", "commitments", "key_points")
    findings = Findings(
        article=article.id,
        sentences=sentences.spans,
        signature=signature.sign_text(text),
        problems=(),
        **{family: tuple(made.get(family, ())) for family in families},
    )
    return Reading(article, findings)


def _sentences(text: str):
    for found in re.finditer(r"\S[^.?!\n]*[.?!]?", text):
        yield Span(*found.span())


def _article(id: str, text: str, day: str, title: str, turns: tuple[Turn, ...]) -> Article:  # noqa: A002
    earliest, latest = timex.find_bounds(day)
    published = Published(day, earliest, latest, Basis.STATED if earliest else Basis.NOT_STATED, None)
    lines = (0, *(found.end() for found in re.finditer("\n", text)))
    return Article(
        id=ArticleId(id),
        slug=Slug(id.removesuffix(".txt").replace("/", "-")),
        title=Title(title, derived=not title, evidence=None),
        published=published,
        publisher=None,
        authors=(),
        place=None,
        url="",
        kind=ArticleKind.TRANSCRIPT if turns else ArticleKind.REPORT,
        language="en",
        text=text,
        turns=turns,
        headings=(),
        metadata=(),
        stamps=(),
        cut=(),
        offsets=Offsets((Segment(0, 0, len(text)),), lines),
        source=Seed(id, "0" * 64, id),
        problems=(),
    )


def issue(
    slug: str,
    *words: str,
    never: Sequence[str] = (),
    proposition: str = "",
    pro: Sequence[str] = (),
    contra: Sequence[str] = (),
) -> IssueDefinition:
    place = Place(f"content/issues/{slug}.md", 1)
    sides = (proposition, tuple(pro), tuple(contra))
    return IssueDefinition(slug, slug.title(), "", words, tuple(never), *sides, "", place)


def correction(
    action: str = "set",
    quote: str = "",
    *,
    article: str = "",
    within: str = "",
    family: str = "",
    field: str = "",
    value: str = "",
    names: Sequence[str] = (),
    reason: str = "as the editor knows",
) -> Correction:
    anchor = Anchor(article, quote, within, family)
    place = Place("content/corrections/test.yaml", 3)
    return Correction(
        Action(action), anchor, field, value, tuple(names), reason, "M. V.", date(2025, 1, 1), place
    )


def content(*parts: object) -> Content:
    """Corrections and issues in the order given."""
    return Content(
        corrections=tuple(one for one in parts if isinstance(one, Correction)),
        issues=tuple(one for one in parts if isinstance(one, IssueDefinition)),
    )
