"""One seed -> its Article: decoded, front matter read, cleaned, its metadata and its structure found."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefgen.config import Limits
from briefgen.load import admission, metadata, seeds, slugs
from briefgen.load import body as bodies
from briefgen.load.body import ArticleBody
from briefgen.load.formats import ArticlePart, File, Several, TextForm, read_parts
from briefgen.load.head import days
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.page.nouns import SavedPage
from briefgen.load.row import Row
from briefgen.load.structure import headings, headline, speakers, turns
from briefgen.load.wrapping import unwrap_lines
from briefgen.model import (
    Article,
    ArticleId,
    Basis,
    Offsets,
    Piece,
    Published,
    Seed,
    Sentences,
    Slug,
    Stamp,
    Title,
)
from briefgen.problems import Code, Problem, SeedLeftOut, SeedSkipped, SeedWithdrawn


def read_article(  # noqa: PLR0913 (a seed, and what else may be asked of it)
    path: Path,
    root: Path,
    limits: Limits,
    keep: tuple[str, ...] = (),
    *,
    foreign: bool = False,
    drafts: bool = False,
    piece: Piece | None = None,
) -> Article | Several:
    """The article of one seed, or of a `piece` of it; lines that are quoted in `keep` are not cut.

    A file that holds several gives these, to be read one by one. Raises SeedSkipped, with path and reason,
    where there is no article, and SeedLeftOut where it is a draft and no `drafts` are asked for; with
    `foreign`, one in a language that is not analysed comes back too, with its language and a Problem.
    """
    place = path.relative_to(root).as_posix()
    if piece is None:
        file = File(seeds.read_contents(path, root, limits), place, limits)
        part = read_parts(file)
    else:
        file = File(piece.data, piece.name, limits, piece.depth)
        part = read_parts(file, piece.format)
    if isinstance(part, Several):
        return part
    if part.release.withdrawn:
        raise _withdraw_seed(part, file)
    if part.front.draft and not drafts:
        raise SeedLeftOut("is a draft", path=file.name)
    return _read_part(part, file, place, keep, foreign=foreign)


def _withdraw_seed(part: ArticlePart, file: File) -> SeedWithdrawn:
    said = next((f": {one.text}" for one in part.taken), "")
    message = f"its newsroom takes this article back{said[:300]}"
    return SeedWithdrawn(Problem(file.name, 0, Code.SEED_WITHDRAWN, message), part.release.uri)


def _read_part(part: ArticlePart, file: File, place: str, keep: tuple[str, ...], *, foreign: bool) -> Article:
    name = file.name
    body, page = _BODY_READERS[part.form](part, file, keep)
    admission.refuse_oversized(body.text, name, file.limits)
    language = admission.admit_language(body, part.text.text, part.front.language)
    strange = admission.find_foreign(language, name)
    if strange is not None and not foreign:
        raise SeedSkipped(strange)
    admission.long_enough(body, name)
    scanty = admission.mostly_cut(body, name, page=page is not None)
    hiding = admission.mostly_hidden(page, name)
    teasers = admission.find_several(page, name)
    problems = (*part.problems, *filter(None, (strange, scanty, hiding, teasers)))
    seed = Seed(name, sha256(file.data).hexdigest(), place)
    return _make_article(body, page, part, Seeded(seed, language, problems))


@dataclass(frozen=True, slots=True)
class Seeded:
    """What is known of a seed beside its text."""

    seed: Seed
    language: str
    problems: tuple[Problem, ...]


def make_article(id: str, text: str, date: str | None, title: str | None) -> Article:  # noqa: A002 - the contract's word
    """`text` as an article, as it is: nothing is cut, no line is taken for metadata."""
    body = bodies.take_bare(text)
    rows = body.rows
    found = Title(title, False, None) if title else _derive_title(id, text, rows)
    said = turns.find_turns(text, rows, (), found.text)
    return Article(
        id=ArticleId(id),
        slug=slugs.propose_slug(stated="", stem=id, title=found.text),
        title=found,
        published=_read_given_date(date),
        publisher=None,
        authors=(),
        place=None,
        url="",
        kind=headings.find_article_kind(text, rows, title or "", said),
        language=admission.ADMITTED_LANGUAGE,
        text=text,
        turns=said,
        headings=(),
        metadata=(),
        stamps=(),
        cut=(),
        offsets=Offsets((), ()),
        source=None,
        problems=(),
    )


def _derive_title(id: str, text: str, rows: tuple[Row, ...]) -> Title:  # noqa: A002
    if not rows:
        return Title("", True, None)
    sentences = Sentences(ArticleId(id), text, tuple(row.span for row in rows))
    evidence = sentences.evidence(headline.derive_headline(text, rows[0].span), "metadata.first_sentence")
    return Title(evidence.exact, True, evidence)


def _read_given_date(stated: str | None) -> Published:
    """A date that came with the text; one that cannot be read is none."""
    day = days.parse_day(stated) if stated else None
    if day is not None:
        return Published(day.isoformat(), day, day, Basis.FRONT_MATTER, None)
    bounds = days.find_day_bounds(stated) if stated else None
    return Published("", *bounds, Basis.FRONT_MATTER, None) if bounds else metadata.NOT_STATED


def _make_article(body: ArticleBody, page: SavedPage | None, part: ArticlePart, seeded: Seeded) -> Article:
    front, name = part.front, seeded.seed.path
    told = metadata.find_metadata(body, ArticleId(name), front, page)
    text, running = body.text, told.running
    heads = headings.find_crossheads(text, running)
    issued = headings.is_labelled_statement(text, body.rows, told.title.text, _only_label(body))
    issuer = speakers.find_issuer(told.title.text, text) if issued else ""
    said = turns.find_turns(text, running, heads, told.title.text, issuer)
    return Article(
        id=ArticleId(name),
        slug=_choose_slug(front, seeded.seed, told.title),
        title=told.title,
        published=told.published,
        publisher=told.publisher,
        authors=told.authors,
        place=told.place,
        url=front.url,
        kind=front.kind
        or headings.find_article_kind(text, body.rows, told.title.text, said, _only_label(body)),
        language=seeded.language,
        text=text,
        turns=said,
        headings=heads,
        metadata=told.lines,
        stamps=tuple(Stamp(row.span, row.day) for row in body.rows if row.day),
        cut=body.cut,
        offsets=Offsets(body.traced.segments, part.line_starts),
        source=seeded.seed,
        problems=seeded.problems,
        pages=tuple(bodies.page_starts(body, part.pages)),
        release=part.release,
    )


def _only_label(body: ArticleBody) -> str:
    """The one line cut above the text: it may say what the document is. Of several, each may be of a menu."""
    above = [cut.text for cut in body.cut if cut.at == 0]
    return above[0] if len(above) == 1 else ""


def _choose_slug(front: FrontMatter, seed: Seed, title: Title) -> Slug:
    """What it asks for; the name of a file that holds several is nobody's."""
    stem = Path(seed.path).stem if seed.path == seed.file else ""
    return slugs.propose_slug(stated=front.slug, stem=stem, title=title.text)


def _read_plain(part: ArticlePart, file: File, keep: tuple[str, ...]) -> tuple[ArticleBody, None]:
    admission.refuse_oversized(part.text.text, file.name, file.limits)
    body = bodies.clean_body(unwrap_lines(part.text), part.line_starts, keep, {})
    return bodies.with_taken(body, part.taken, part.line_starts), None


def _read_markdown(part: ArticlePart, file: File, keep: tuple[str, ...]) -> tuple[ArticleBody, None]:
    from briefgen.load import markdown  # noqa: PLC0415 - the same

    admission.refuse_oversized(part.text.text, file.name, file.limits)
    plain = markdown.strip_marks(part.text)
    body = bodies.clean_body(plain.traced, part.line_starts, keep, plain.known)
    return bodies.with_taken(body, (*part.taken, *plain.taken), part.line_starts), None


def _read_document(part: ArticlePart, file: File, keep: tuple[str, ...]) -> tuple[ArticleBody, None]:
    admission.refuse_oversized(part.text.text, file.name, file.limits)
    body = bodies.clean_body(part.text, part.line_starts, keep, dict(part.known))
    return bodies.with_taken(body, part.taken, part.line_starts), None


def _read_page(part: ArticlePart, file: File, keep: tuple[str, ...]) -> tuple[ArticleBody, SavedPage]:
    from briefgen.load.page import html  # noqa: PLC0415 - a text needs none of it

    try:
        page = html.read_page(part.text.text, file.limits)
    except ValueError as error:
        raise file.skipped(Code.SEED_MARKUP, str(error), "save the page again, or paste its text") from error
    body = bodies.of_page(page, part.text, part.line_starts, keep)
    return bodies.with_taken(body, part.taken, part.line_starts) if part.taken else body, page


_BODY_READERS: dict[
    TextForm, Callable[[ArticlePart, File, tuple[str, ...]], tuple[ArticleBody, SavedPage | None]]
] = {
    TextForm.TEXT: _read_plain,
    TextForm.MARKDOWN: _read_markdown,
    TextForm.PAGE: _read_page,
    TextForm.DOCUMENT: _read_document,
}
