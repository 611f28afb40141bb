"""The source page: the whole cleaned text with every fact marked, and what was cut, each with its reason."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.model import ActorMention, Article, Brief, Evidence, Span, Turn, TurnRole
from briefgen.relate.desk import FactRef
from briefgen.render import originals, urls
from briefgen.render.atlas.found import Fact, Found, grouped
from briefgen.render.views import metadata
from briefgen.render.views.findings import facts
from briefgen.render.views.findings.passages import GoneRow, list_gone
from briefgen.render.views.parts import ArticleLink, Detail, Head, Link, Section, StateKind, Why
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.single.cut_lines import CutRow, link_to_cut, list_cut_lines
from briefgen.render.wording.texts import say, tell_count


class SourceMark(Struct, frozen=True):
    """A stretch of the text that is shown as found. Several marks may overlap."""

    start: int
    end: int
    id: str
    fact: str
    """The fact it is the evidence of; empty for a mention or a metadata line."""
    kind: str
    """figure, date, position, mention or metadata: its class."""
    href: str
    """Of a mention: its actor's page; empty where it has none."""


class MarginNote(Struct, frozen=True):
    """A fact named in the margin beside the paragraph it begins in: it leads to its very words."""

    kind: str
    text: str
    href: str
    how: str
    """How it is known where its own words do not say: “She”, the person last spoken of."""


class SourceBlock(Struct, frozen=True):
    """A paragraph, heading or metadata line, with the blank lines after it: blocks cover the text."""

    start: int
    end: int
    kind: str
    """paragraph, heading or metadata."""
    label: str
    """Who speaks, where a turn begins here."""
    role: str
    notes: tuple[MarginNote, ...]
    cut: tuple[Link, ...]
    """Lines that stood before it and were cut."""
    pages: tuple[Link, ...] = ()
    """The pages of the file that begin with it, or in it; each leads to the file where the site holds it."""


class MarkedText(Struct, frozen=True):
    """The text with all that is to be marked in it: what `markup.highlight_body` takes."""

    text: str
    blocks: tuple[SourceBlock, ...]
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[SourceMark, ...]


class SourceView(Struct, frozen=True):
    head: Head
    article: ArticleLink
    meta: tuple[Detail, ...]
    url: str
    seed: str
    sha256: str
    original: str
    """The file itself, where the site holds it."""
    embed: str
    """Its facts for frames of other sites."""
    body: MarkedText
    counts: tuple[Detail, ...]
    cut: tuple[CutRow, ...]
    cut_after: tuple[Link, ...]
    dating: tuple[Why, ...]
    """What bounds of its date follow from."""
    gone: tuple[GoneRow, ...]


def view_source(scene: Scene, brief: Brief) -> SourceView:
    article = brief.article
    cut = list_cut_lines(article)
    blocks = tuple(_view_blocks(scene, brief, cut))
    dating = scene.atlas.datings.get(article.id)
    return SourceView(
        head=_view_source_head(brief),
        article=scene.link_to(brief),
        meta=metadata.list_stated(scene, brief),
        url=urls.safe_external(article.url),
        seed=article.source.path if article.source else "",
        sha256=article.source.sha256 if article.source else "",
        original=_link_to_original(scene, article),
        embed=scene.here.to(urls.embed(article.slug)),
        body=MarkedText(
            article.text,
            blocks,
            tuple((span.start, span.end) for span in brief.findings.sentences),
            tuple(sorted(_marks_of_brief(scene, brief), key=_order_of_mark)),
        ),
        counts=_count_findings(brief),
        cut=tuple(row for _, row in cut),
        dating=scene.lines(dating.reasons) if dating else (),
        gone=list_gone(scene, article.id),
        cut_after=link_to_cut([row for at, row in cut if at >= (blocks[-1].end if blocks else 0)]),
    )


def _link_to_original(scene: Scene, article: Article) -> str:
    path = originals.find_original(article.source.file) if article.source else ""
    return scene.here.to(path) if path in scene.atlas.originals else ""


def _links_to_pages(scene: Scene, article: Article, span: Span) -> tuple[Link, ...]:
    """The pages that begin in a stretch of the text."""
    file = _link_to_original(scene, article)
    begun = [page for page in article.pages if span.start <= page.start < span.end]
    return tuple(
        Link(
            say("page.begins" if page.start > span.start else "page.of_file", n=page.number),
            f"{file}#page={page.number}" if file.endswith(".pdf") else "",
        )
        for page in begun
    )


def _view_source_head(brief: Brief) -> Head:
    article = brief.article
    contents = [Section("text", say("section.text"))]
    if article.cut:
        contents.append(Section("cut", say("section.cut")))
    return Head(
        title=say("title.source", title=article.title.text),
        description=say("summary.source", title=shorten(article.title.text, 110)),
        section=urls.SOURCES,
        kicker=say("kicker.source", kind=article.kind),
        contents=tuple(contents),
    )


def _count_findings(brief: Brief) -> tuple[Detail, ...]:
    found = brief.findings
    rows = (
        ("figure", "count.figure", found.figures),
        ("date", "count.date", found.dates),
        ("position", "count.position", found.positions),
        ("mention", "count.mention", found.actors),
    )
    return tuple(Detail(kind, tell_count(name, len(family))) for kind, name, family in rows)


RANK = {"position": 0, "date": 1, "figure": 2, "metadata": 3, "mention": 4}


def _order_of_mark(mark: SourceMark) -> tuple[int, int, int, str]:
    """Longer marks hold shorter ones; of two of one length, what says more holds the other."""
    return (mark.start, -mark.end, RANK[mark.kind], mark.id)


def _marks_of_brief(scene: Scene, brief: Brief) -> Iterator[SourceMark]:
    for fact in brief.facts():
        span = fact.evidence.span
        yield SourceMark(span.start, span.end, fact.id, fact.id, facts.name_family(fact), "")
    for index, mention in enumerate(brief.findings.actors):
        yield _mark_of_mention(scene, brief, index, mention)
    for name, evidence in _stated_evidence(brief):
        yield SourceMark(evidence.span.start, evidence.span.end, name, "", "metadata", "")


def _mark_of_mention(scene: Scene, brief: Brief, index: int, mention: ActorMention) -> SourceMark:
    link, span = scene.actor(brief.actor(index)), mention.evidence.span
    return SourceMark(span.start, span.end, urls.mention(index), "", "mention", link.href if link else "")


def _stated_evidence(brief: Brief) -> Iterator[tuple[str, Evidence]]:
    article = brief.article
    stated = [
        ("title", article.title.evidence),
        ("date", article.published.evidence),
        ("publisher", article.publisher.evidence if article.publisher else None),
        ("place", article.place.evidence if article.place else None),
    ]
    stated += [(f"author-{n}", each.evidence) for n, each in enumerate(article.authors)]
    yield from ((urls.stated(name), evidence) for name, evidence in stated if evidence)


def _view_blocks(scene: Scene, brief: Brief, cut: Sequence[tuple[int, CutRow]]) -> Iterator[SourceBlock]:
    spans = tuple(list_paragraphs(brief.article.text))
    starts = [span.start for span in spans]

    def at(offset: int) -> int:
        return max(0, bisect_right(starts, offset) - 1)

    article = brief.article
    kinds = {at(span.start): "heading" for span in article.headings}
    kinds |= {at(span.start): "metadata" for span in article.metadata}
    notes = grouped(
        (at(fact.evidence.span.start), _note_of_fact(scene, brief, fact)) for fact in _facts_in_order(brief)
    )
    turns = {at(turn.span.start): turn for turn in reversed(article.turns)}
    cuts = grouped((_block_at(starts, offset), row) for offset, row in cut)
    for index, span in enumerate(spans):
        turn = turns.get(index)
        yield SourceBlock(
            span.start,
            span.end,
            kinds.get(index, "paragraph"),
            name_speaker(turn) if turn else "",
            turn.role if turn else "",
            notes.get(index, ()),
            link_to_cut(cuts.get(index, ())),
            _links_to_pages(scene, article, span),
        )


def _block_at(starts: list[int], offset: int) -> int:
    """The block that begins at or after `offset`."""
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and starts[index] == offset else index + 1


def list_paragraphs(text: str) -> Iterator[Span]:
    """The lines of `text`, each with the blank lines after it; together they are the whole text."""
    start, words_seen = 0, False
    at = 0
    for line in text.splitlines(keepends=True) if text else []:
        if line.strip() and words_seen:
            yield Span(start, at)
            start = at
        words_seen = words_seen or bool(line.strip())
        at += len(line)
    if at > start:
        yield Span(start, at)


def name_speaker(turn: Turn) -> str:
    """Who speaks, in the words of the text; that it does not say where it does not."""
    labels = {TurnRole.QUESTION: say("turn.question"), TurnRole.ANSWER: say("turn.answer")}
    label = labels.get(turn.role, "")
    who = turn.speaker or say("turn.nobody")
    return f"{label}: {who}" if label else who[:1].upper() + who[1:]


def _facts_in_order(brief: Brief) -> list[Fact]:
    return sorted(brief.facts(), key=lambda fact: (fact.evidence.span.start, fact.evidence.span.end, fact.id))


def _note_of_fact(scene: Scene, brief: Brief, fact: Fact) -> MarginNote:
    found = scene.atlas.facts.get(FactRef(brief.article.id, fact.id)) or Found(brief, fact)
    shown = facts.show_fact(scene, found)
    who = f"{shown.actor.text}: " if shown.actor and shown.family == "position" else ""
    how = shown.state.kind == StateKind.RESOLVED and shown.state.reason
    return MarginNote(
        shown.family, who + shown.words, shown.href, f"{shown.state.words}: {how}" if how else ""
    )
