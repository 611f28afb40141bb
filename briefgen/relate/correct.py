"""What editors wrote in content/corrections/, applied: their words always win.

A correction finds its fact by words. One that finds none, or two in one article, changes nothing
and is a Problem that names the candidates. Merging, splitting and renaming actors is
`identity`'s; putting a cut line back happens in `load`, before parsing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from briefgen.load.content import Action, Content, Correction
from briefgen.model import Corrected, Evidence, FactId, Reading
from briefgen.problems import Code, Problem
from briefgen.relate import amend, anchors, restate
from briefgen.relate.anchors import Target
from briefgen.relate.desk import FactRef


@dataclass(frozen=True, slots=True)
class Correcting:
    """The readings as corrected, beside what was done and what could not be."""

    readings: tuple[Reading, ...]
    log: tuple[tuple[Corrected, ...], ...]
    """One entry a reading."""
    issues: tuple[tuple[FactRef, str], ...]
    """Positions whose issue an editor chose, with the slug; empty for none."""
    problems: tuple[Problem, ...]


def apply(readings: Sequence[Reading], content: Content) -> Correcting:
    """Apply every correction in its order; readings keep theirs."""
    work = _Work(readings)
    for correction in content.corrections:
        if correction.action in _HERE:
            work.apply(correction)
    return work.done()


_HERE = (Action.DROP, Action.SET, Action.KEEP)


def of_actors(content: Content, doubts: Sequence[Problem]) -> tuple[Corrected, ...]:
    """The log of what editors merged, split and renamed; what matched nothing is among the `doubts`."""
    wrong = {(doubt.path, doubt.line) for doubt in doubts}
    return tuple(
        Corrected(
            target="actor",
            action=one.action,
            before=", ".join(one.names),
            after=one.value or (one.names[0] if one.action is Action.MERGE else ""),
            reason=one.reason,
            path=one.place.path,
            line=one.place.line,
            evidence=None,
        )
        for one in content.corrections
        if one.action not in _HERE and (one.place.path, one.place.line) not in wrong
    )


class _Work:
    """The readings while corrections change them one after the other."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = list(readings)
        self.log: list[list[Corrected]] = [[] for _ in readings]
        self.issues: dict[FactRef, str] = {}
        self.problems: list[Problem] = []
        self.by_name = {name: at for at, one in enumerate(readings) for name in _names(one)}

    def done(self) -> Correcting:
        log = tuple(tuple(entries) for entries in self.log)
        return Correcting(tuple(self.readings), log, tuple(sorted(self.issues.items())), tuple(self.problems))

    def apply(self, correction: Correction) -> None:
        articles = self._articles(correction)
        if correction.anchor.article and not articles:
            near = get_close_matches(correction.anchor.article, sorted(self.by_name), 3, 0.4)
            self._doubt(correction, Code.CORRECTION_STALE, f"no article {correction.anchor.article!r}", near)
        elif correction.action is Action.KEEP:
            self._kept(correction, articles)
        elif not correction.anchor.quote:
            self._article(correction, articles)
        else:
            self._facts(correction, articles)

    def _articles(self, correction: Correction) -> list[int]:
        name = correction.anchor.article
        if name:
            return [self.by_name[name]] if name in self.by_name else []
        quote = anchors.plain(correction.anchor.quote)
        return [
            at for at, one in enumerate(self.readings) if quote and quote in anchors.plain(one.article.text)
        ]

    def _kept(self, correction: Correction, articles: Sequence[int]) -> None:
        """The line is back already where the quote stands in the text; here it is only logged."""
        quote = anchors.plain(correction.anchor.quote)
        found = [at for at in articles if quote in anchors.plain(self.readings[at].article.text)]
        for at in found:
            self._note(at, correction, "cut line", ("", correction.anchor.quote))
        if not found:
            cut = (line.text for at in articles for line in self.readings[at].article.cut)
            near = get_close_matches(correction.anchor.quote, sorted(set(cut)), 3, 0.4)
            self._doubt(correction, Code.CORRECTION_STALE, "no cut line says this", near)

    def _article(self, correction: Correction, articles: Sequence[int]) -> None:
        if not articles:
            self._doubt(correction, Code.CORRECTION_STALE, "names neither an article nor words", ())
        elif correction.action is Action.DROP:
            self._doubt(correction, Code.CONTENT_INVALID, "`drop` needs the words of a fact", ())
        for at in articles if correction.action is Action.SET else ():
            self._set_article(at, correction)

    def _set_article(self, at: int, correction: Correction) -> None:
        try:
            changed, before, after = restate.article(self.readings[at], correction.field, correction.value)
        except ValueError as error:
            self._doubt(correction, Code.CONTENT_INVALID, str(error), ())
            return
        self.readings[at] = changed
        target = "published" if correction.field == "date" else correction.field
        self._note(at, correction, target, (before, after))

    def _facts(self, correction: Correction, articles: Sequence[int]) -> None:
        found = [(at, anchors.targets(self.readings[at], correction.anchor)) for at in articles]
        if not any(targets for _, targets in found):
            near = [hint for at in articles for hint in self._hints(at, self._like(at, correction))]
            self._doubt(correction, Code.CORRECTION_STALE, "matches nothing", near)
        for at, targets in found:
            if len(targets) > 1 and targets[0].family != "actor":
                message = f"matches {len(targets)} places"
                self._doubt(correction, Code.CORRECTION_AMBIGUOUS, message, self._hints(at, targets))
            else:
                self._correct(at, targets, correction)

    def _like(self, at: int, correction: Correction) -> tuple[Target, ...]:
        return anchors.like(self.readings[at], correction.anchor)

    def _correct(self, at: int, targets: Sequence[Target], correction: Correction) -> None:
        """Mentions of one name are corrected together; no other fact has more than one target here."""
        for target in targets:
            try:
                self._correct_one(at, target, correction)
            except ValueError as error:
                self._doubt(correction, Code.CONTENT_INVALID, str(error), ())
                return

    def _correct_one(self, at: int, target: Target, correction: Correction) -> None:
        reading = self.readings[at]
        fact = anchors.facts(reading, target.family)[target.index]
        name = str(getattr(fact, "id", target.family))
        if correction.action is Action.DROP:
            self.readings[at] = amend.drop(reading, target)
            self._note(at, correction, name, (target.evidence.exact, ""), target.evidence)
            return
        self.readings[at], before, after = amend.fact(reading, target, correction.field, correction.value)
        if correction.field == "issue":
            self.issues[FactRef(reading.article.id, FactId(name))] = correction.value
        self._note(at, correction, name, (before, after), target.evidence)

    def _note(
        self,
        at: int,
        correction: Correction,
        target: str,
        values: tuple[str, str],
        evidence: Evidence | None = None,
    ) -> None:
        action = f"{correction.action} {correction.field}".strip()
        place = correction.place
        entry = Corrected(target, action, *values, correction.reason, place.path, place.line, evidence)
        if entry not in self.log[at]:
            self.log[at].append(entry)

    def _hints(self, at: int, targets: Sequence[Target]) -> list[str]:
        article = self.readings[at].article
        return [
            f"{article.id}:{article.offsets.line(one.evidence.span.start)} “{one.evidence.exact}”"
            for one in targets
        ]

    def _doubt(self, correction: Correction, code: Code, message: str, near: Sequence[str]) -> None:
        told = f"“{correction.anchor.quote}” {message}" if correction.anchor.quote else message
        hint = "candidates: " + "; ".join(near) if near else ""
        self.problems.append(Problem(correction.place.path, correction.place.line, code, told, hint))


def _names(reading: Reading) -> Iterator[str]:
    """What a correction may call an article: its path, with or without `seeds/`, or its slug."""
    yield str(reading.article.id)
    yield f"seeds/{reading.article.id}"
    yield str(reading.article.slug)
