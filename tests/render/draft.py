"""An article annotated by hand: facts are found by their words, so that a text can be edited freely."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from briefgen.model import (
    ActorId,
    ActorKind,
    ActorMention,
    Article,
    ArticleId,
    ArticleKind,
    Basis,
    Brief,
    BriefActor,
    DateMention,
    Evidence,
    FactId,
    Family,
    Figure,
    Findings,
    IssueId,
    IssuePlace,
    Measure,
    MentionForm,
    Modality,
    Mode,
    Offsets,
    Position,
    Published,
    Quantity,
    Seed,
    Sentences,
    Slug,
    Span,
    Stance,
    Timex,
    Title,
    fact_id,
)
from briefgen.relate.desk import FactRef

Names = Mapping[ActorId, tuple[str, ActorKind]]


class Draft:
    """One article being annotated."""

    def __init__(self, name: str, text: str, names: Names, issue: IssueId, **article: Any) -> None:
        self.names, self.issue = names, issue
        self.text, self.id = text, ArticleId(f"{name}.txt")
        self.sentences = Sentences(self.id, text, tuple(_lines(text)))
        self.found: dict[str, list[object]] = {}
        self.actor_of: list[ActorId | None] = []
        self.places: dict[FactId, IssuePlace] = {}
        self.article = _article(self, name, article)

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def evidence(self, words: str, rule: str = "sample.hand", nth: int = 0) -> Evidence:
        return self.sentences.evidence(self.span(words, nth), rule)

    def id_of(self, family: str, evidence: Evidence) -> FactId:
        nth = len(self.found.get(family, []))
        return fact_id(family, evidence.exact, evidence.sentence.of(self.text), nth)

    def _add(self, family: str, fact: object) -> None:
        self.found.setdefault(family, []).append(fact)

    def mention(
        self, words: str, actor: ActorId | None, nth: int = 0, form: MentionForm = MentionForm.NAME
    ) -> int:
        kind = self.names[actor][1] if actor else ActorKind.PERSON
        name = self.names[actor][0] if actor and form == MentionForm.NAME else ""
        self._add(
            "actor", ActorMention(form, kind, name, self.evidence(words, "actors.name", nth), True, None, "")
        )
        self.actor_of.append(actor)
        return len(self.actor_of) - 1

    def figure(self, words: str, value: str, unit: str, counts: str = "", **more: Any) -> FactRef:
        found = self.evidence(words, "figures.count")
        high = more.get("high")
        made = Figure(
            self.id_of("figure", found),
            Quantity(Decimal(value), Decimal(high) if high else None, more.get("modifier", ""), unit),
            counts,
            more.get("action", ""),
            Measure(more.get("measure", "")),
            more.get("as_of", ""),
            more.get("holder"),
            None,
            bool(more.get("former")),
            Family.COUNT,
            found,
        )
        self._add("figure", made)
        return FactRef(self.id, made.id)

    def date(self, words: str, value: str, first: date | None, last: date | None, **more: Any) -> FactRef:
        found = self.evidence(words, "dates.day")
        event = more.get("event")
        made = DateMention(
            self.id_of("date", found),
            Timex("DATE", value, ""),
            str(more.get("signal", "")),
            first,
            last,
            more.get("basis", Basis.STATED),
            str(more.get("needs", "")),
            self.span(str(event)) if event else None,
            Modality.ASSERTED,
            found,
        )
        self._add("date", made)
        return FactRef(self.id, made.id)

    def position(self, words: str, speaker: int | None, stance: Stance, **more: Any) -> FactRef:
        found = self.evidence(words, "positions.said")
        condition = more.get("condition")
        made = Position(
            self.id_of("position", found),
            (),
            (),
            (self.span(words),),
            speaker,
            stance,
            None,
            False,
            () if stance is Stance.CLAIMS else (self.span(words),),
            None,
            (self.span(str(condition)),) if condition else (),
            more.get("mode", Mode.REPORTED),
            more.get("by"),
            found,
        )
        self._add("position", made)
        self.places[made.id] = more.get("issue", self.issue), None
        return FactRef(self.id, made.id)

    def brief(self, **findings: Any) -> Brief:
        mentions = tuple(self.found.get("actor", ()))
        made = Findings(
            article=self.id,
            sentences=self.sentences.spans,
            actors=mentions,
            roles=findings.get("roles", ()),
            figures=tuple(self.found.get("figure", ())),
            dates=tuple(self.found.get("date", ())),
            events=(),
            positions=tuple(self.found.get("position", ())),
            commitments=findings.get("commitments", ()),
            key_points=findings.get("key_points", ()),
            signature=(),
            problems=(),
        )
        who = tuple(self._actors(findings.get("stated", {})))
        corrected = findings.get("corrected", ())
        return Brief(self.article, made, who, self.places, corrected)

    def _actors(self, stated: dict[ActorId, tuple[Evidence, ...]]) -> list[BriefActor]:
        found = []
        for actor in dict.fromkeys(each for each in self.actor_of if each):
            indexes = tuple(n for n, each in enumerate(self.actor_of) if each == actor)
            found.append(BriefActor(actor, *self.names[actor], stated.get(actor, ()), indexes))
        return found


def _lines(text: str) -> list[Span]:
    """Sentences: stretches that end with a full stop, a question mark or the line."""
    spans, start = [], 0
    for at, char in enumerate(text):
        if char == "\n" or (char in ".?" and text[at + 1 : at + 2] in {" ", "\n", ""}):
            end = at if char == "\n" else at + 1
            if text[start:end].strip():
                spans.append(Span(start, end))
            start = end + 1
    return spans


def _article(draft: Draft, name: str, more: dict[str, Any]) -> Article:
    title = draft.text.splitlines()[0]
    return Article(
        id=draft.id,
        slug=Slug(name),
        title=Title(
            title, bool(more.get("derived")), draft.sentences.evidence(Span(0, len(title)), "load.title")
        ),
        published=more.get("published") or Published("", None, None, Basis.NOT_STATED, None),
        publisher=more.get("publisher"),
        authors=more.get("authors", ()),
        place=None,
        url=str(more.get("url", "")),
        kind=more.get("kind", ArticleKind.REPORT),
        language="en",
        text=draft.text,
        turns=(),
        headings=(),
        metadata=(Span(0, len(title)),),
        stamps=(),
        cut=more.get("cut", ()),
        offsets=Offsets((), ()),
        source=Seed(f"{name}.txt", "0" * 64, f"{name}.txt"),
        problems=(),
    )
