"""From what was said to DateMentions: interval, signal, what it dates, modality, id."""

from collections import Counter
from datetime import date

from spacy.tokens import Doc

from briefgen.model import Article, Basis, DateMention, Modality, Sentences, Timex, fact_id
from briefgen.parse.dates import reading, values
from briefgen.parse.dates.grammar import Said
from briefgen.parse.dates.tense import Tense


def find(doc: Doc, text: Sentences, article: Article) -> tuple[DateMention, ...]:
    tense = Tense(doc)
    today = published(article)
    starts = [span.start for span in text.spans]
    context = reading.read(text.text, starts, today, tense.future, tense.tag)
    seen: Counter[tuple[str, int]] = Counter()
    found = []
    for said in context.said:
        evidence = text.evidence(context.tokens.span(said.first, said.last), said.rule)
        sentence = evidence.sentence.of(text.text)
        key = evidence.exact, evidence.sentence.start
        bounds = _bounds(said)
        found.append(
            DateMention(
                id=fact_id("date", evidence.exact, sentence, seen[key]),
                timex=Timex(said.timed.type, said.timed.value, said.timed.mod),
                signal="",
                earliest=bounds[0],
                latest=bounds[1],
                basis=said.timed.basis,
                needs=said.timed.needs,
                event=None,
                modality=Modality.ASSERTED,
                evidence=evidence,
            )
        )
        seen[key] += 1
    return tuple(found)


def published(article: Article) -> date | None:
    """The article's own day, where it states one."""
    dated = article.published
    if dated.basis is Basis.NOT_STATED or dated.earliest is None or dated.earliest != dated.latest:
        return None
    return dated.earliest


def _bounds(said: Said) -> tuple[date | None, date | None]:
    timed = said.timed
    bounds = timed.bounds or (values.interval(timed.value, timed.mod) if timed.type in {"DATE", "TIME"} else None)
    return bounds or (None, None)
