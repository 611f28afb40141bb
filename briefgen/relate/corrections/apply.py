"""What editors wrote in content/corrections/, applied: their words always win.

A correction finds its fact by words. One that finds none, or two in one article, changes nothing
and is a Problem that names the candidates. Merging, splitting and renaming actors is
`identity`'s; putting a cut line back happens in `load`, before parsing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from briefgen.load.content import Action, Anchor, Content, Correction
from briefgen.model import Corrected, Evidence, FactId, Reading
from briefgen.problems import Code, Problem
from briefgen.relate.corrections import amend, anchors, restate
from briefgen.relate.corrections.anchors import Target
from briefgen.relate.corrections.values import RefusedError, name_known
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


def apply_corrections(readings: Sequence[Reading], content: Content) -> Correcting:
    """Apply every correction in its order; readings keep theirs."""
    work = _CorrectedSoFar(readings, content)
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
            by=one.by,
            on=one.on,
            path=one.place.path,
            line=one.place.line,
            evidence=None,
        )
        for one in content.corrections
        if one.action not in _HERE and (one.place.path, one.place.line) not in wrong
    )


_Found = list[tuple[int, tuple[Target, ...]]]
"""Facts by the article in which they were found."""

CANDIDATES = 6
"""Facts that a hint names."""
SEARCHED = 100
"""Articles in which facts like a quote are looked for where none holds its words."""


class _CorrectedSoFar:
    """The readings while corrections change them one after the other."""

    def __init__(self, readings: Sequence[Reading], content: Content) -> None:
        self.slugs = frozenset(issue.slug for issue in content.issues)
        self.readings = list(readings)
        self.log: list[list[Corrected]] = [[] for _ in readings]
        self.issues: dict[FactRef, str] = {}
        self.problems: list[Problem] = []
        seeds = {str(one.article.id): at for at, one in enumerate(readings)}
        left = {one.address: seeds[one.seed] for one in content.addresses if one.seed in seeds}
        self.by_name = left | {name: at for at, one in enumerate(readings) for name in _names_of_article(one)}

    def done(self) -> Correcting:
        log = tuple(tuple(entries) for entries in self.log)
        return Correcting(tuple(self.readings), log, tuple(sorted(self.issues.items())), tuple(self.problems))

    def apply(self, correction: Correction) -> None:
        articles = self._articles(correction)
        if correction.anchor.article and not articles:
            near = self._articles_like(correction.anchor)
            more = "" if near else "name the path of a seed, or what stands between briefs/ and .html"
            message = f"no article {correction.anchor.article!r}"
            self._doubt(correction, Code.CORRECTION_STALE, message, near, more)
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
        quote = anchors.write_comparably(correction.anchor.quote)
        return [
            at
            for at, one in enumerate(self.readings)
            if quote and quote in anchors.write_comparably(one.article.text)
        ]

    def _articles_like(self, anchor: Anchor) -> list[str]:
        """The articles that hold the quote, else those whose path or slug is most like the one named."""
        quote = anchors.write_comparably(anchor.quote)
        if quote:
            texts = ((one.article.id, anchors.write_comparably(one.article.text)) for one in self.readings)
            holding = [str(name) for name, text in texts if quote in text][:3]
            if holding:
                return holding
        near = get_close_matches(anchor.article, sorted(self.by_name), 6, 0.4)
        return list(dict.fromkeys(str(self.readings[self.by_name[one]].article.id) for one in near))[:3]

    def _kept(self, correction: Correction, articles: Sequence[int]) -> None:
        """The line is back already where the quote stands in the text; here it is only logged."""
        quote = anchors.write_comparably(correction.anchor.quote)
        found = [at for at in articles if quote in anchors.write_comparably(self.readings[at].article.text)]
        for at in found:
            self._note(at, correction, "cut line", ("", correction.anchor.quote))
        if not found:
            cut = list(dict.fromkeys(line.text for at in articles for line in self.readings[at].article.cut))
            near = get_close_matches(correction.anchor.quote, cut, 3, 0.4) or cut[:3]
            more = "" if cut else "nothing was cut from it"
            self._doubt(correction, Code.CORRECTION_STALE, "no cut line says this", near, more)

    def _article(self, correction: Correction, articles: Sequence[int]) -> None:
        if not articles:
            self._doubt(correction, Code.CORRECTION_STALE, "names neither an article nor words", ())
        elif correction.action is Action.DROP:
            self._doubt(correction, Code.CONTENT_INVALID, "`drop` needs the words of a fact", ())
        for at in articles if correction.action is Action.SET else ():
            self._set_article(at, correction)

    def _set_article(self, at: int, correction: Correction) -> None:
        try:
            changed, before, after = restate.restate_article(
                self.readings[at], correction.field, correction.value
            )
        except RefusedError as error:
            self._refused(correction, error)
            return
        self.readings[at] = changed
        target = "published" if correction.field == "date" else correction.field
        self._note(at, correction, target, (before, after))

    def _facts(self, correction: Correction, articles: Sequence[int]) -> None:
        anchor = correction.anchor
        found = self._found(articles, lambda reading: anchors.find_quoted(reading, anchor))
        if not found:
            # Words that are only a part of a fact's must be found once in all articles.
            found = self._found(articles, lambda reading: anchors.find_holding(reading, anchor))
            if sum(len(targets) for _, targets in found) > 1:
                self._ambiguous(correction, found)
                return
        if not found:
            self._stale(correction, articles)
        for at, targets in found:
            if len(targets) > 1 and targets[0].family != "actor":
                self._ambiguous(correction, [(at, targets)])
            else:
                self._correct(at, targets, correction)
        if len(found) > 1 and not anchor.everywhere and anchor.family != "actor":
            self._wide(correction, found)

    def _stale(self, correction: Correction, articles: Sequence[int]) -> None:
        """Tells what is like the words that were not found."""
        searched = articles or range(len(self.readings))[:SEARCHED]
        like = self._found(searched, lambda reading: anchors.find_alike(reading, correction.anchor))
        more = "" if like else "quote the words of one fact, as its article has them"
        self._doubt(correction, Code.CORRECTION_STALE, "matches nothing", self._hints(like), more)

    def _wide(self, correction: Correction, found: _Found) -> None:
        """Tell how many facts one entry meets: "Tuesday" is more than the editor had in view."""
        message = f"meets {sum(len(targets) for _, targets in found)} facts, in {len(found)} articles"
        more = 'add `in:` with the seed, or `in: "*"` where all are meant'
        self._doubt(correction, Code.CORRECTION_WIDE, message, self._hints(found), more)

    def _found(self, articles: Sequence[int], find: Callable[[Reading], tuple[Target, ...]]) -> _Found:
        """Where something is found, article by article."""
        return [(at, targets) for at in articles if (targets := find(self.readings[at]))]

    def _ambiguous(self, correction: Correction, found: _Found) -> None:
        message = f"matches {sum(len(targets) for _, targets in found)} places"
        self._doubt(correction, Code.CORRECTION_AMBIGUOUS, message, self._hints(found), _tell_apart(found))

    def _correct(self, at: int, targets: Sequence[Target], correction: Correction) -> None:
        """Mentions of one name are corrected together; no other fact has more than one target here."""
        for target in targets:
            try:
                self._correct_one(at, target, correction)
            except RefusedError as error:
                self._refused(correction, error)
                return

    def _correct_one(self, at: int, target: Target, correction: Correction) -> None:
        reading = self.readings[at]
        fact = anchors.list_facts(reading, target.family)[target.index]
        name = str(getattr(fact, "id", target.family))
        if correction.action is Action.DROP:
            self.readings[at] = amend.drop_fact(reading, target)
            self._note(at, correction, name, (target.evidence.exact, ""), target.evidence)
            return
        self.readings[at], before, after = amend.amend_fact(
            reading, target, correction.field, correction.value
        )
        if correction.field == "issue":
            self._check_issue(correction.value)
            self.issues[FactRef(reading.article.id, FactId(name))] = correction.value
        self._note(at, correction, name, (before, after), target.evidence)

    def _check_issue(self, slug: str) -> None:
        """Issues that are proposed come and go: only where editors define some, another one is a mistake."""
        if slug and self.slugs and slug not in self.slugs:
            raise RefusedError(f"content/issues/ defines no issue {slug!r}", name_known(slug, self.slugs))

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
        entry = Corrected(
            target=target,
            action=action,
            before=values[0],
            after=values[1],
            reason=correction.reason,
            by=correction.by,
            on=correction.on,
            path=place.path,
            line=place.line,
            evidence=evidence,
        )
        if entry not in self.log[at]:
            self.log[at].append(entry)

    def _hints(self, found: _Found) -> list[str]:
        """The first few candidates, each with where it stands."""
        told = ((self.readings[at].article, one) for at, targets in found for one in targets)
        return [
            f"{article.id}:{article.offsets.line(one.evidence.span.start)} “{one.evidence.exact}”"
            for article, one in islice(told, CANDIDATES)
        ]

    def _doubt(
        self, correction: Correction, code: Code, message: str, near: Sequence[str], more: str = ""
    ) -> None:
        hint = "candidates: " + "; ".join(near) if near else ""
        self._problem(correction, code, message, "; ".join(filter(None, (more, hint))))

    def _refused(self, correction: Correction, error: RefusedError) -> None:
        self._problem(correction, Code.CONTENT_INVALID, str(error), error.hint)

    def _problem(self, correction: Correction, code: Code, message: str, hint: str) -> None:
        quote, place = correction.anchor.quote, correction.place
        told = f"“{quote}”: {message}" if quote else message
        problem = Problem(place.path, place.line, code, told, hint)
        if problem not in self.problems:
            self.problems.append(problem)


def _names_of_article(reading: Reading) -> Iterator[str]:
    """What a correction may call an article: its path, with or without `seeds/`, or its slug."""
    yield str(reading.article.id)
    yield f"seeds/{reading.article.id}"
    yield str(reading.article.slug)


def _tell_apart(found: _Found) -> str:
    """What more an entry must say to mean one of the facts that it meets."""
    if len(found) > 1:
        return "add `in:` with the seed"
    families = [one.family for _, targets in found for one in targets]
    if len(set(families)) == len(families):  # "nine days" is a figure and a date, in one sentence
        return f"add `family:` with {' or '.join(families)}"
    return "add `within:` with words of the sentence"
