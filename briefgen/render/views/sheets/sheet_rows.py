"""What stands on the sheet of an issue: rows, changes and endnotes, each with its height on paper."""

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import Position, Span
from briefgen.relate.desk import Cell, FactRef, Shift
from briefgen.render import urls
from briefgen.render.atlas.found import Found
from briefgen.render.charts.standings import Standings
from briefgen.render.paper import PaperColumn
from briefgen.render.quoted import in_marks
from briefgen.render.views import stands
from briefgen.render.views.parts import ArticleLink, Link
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording.texts import say


class SheetNote(Struct, frozen=True):
    """A sentence, quoted once however many rows rest on it."""

    number: int
    id: str
    """The fact whose address it gives."""
    words: str
    href: str
    address: str
    """As it stands on paper."""
    article: ArticleLink


class SheetRow(Struct, frozen=True):
    """Where one actor stands."""

    actor: Link
    stand: ShownStand
    also: tuple[ShownStand, ...]
    """Other stances of the same article."""
    because: str
    condition: str
    when: str
    statements: str
    """How many there are, and how many of them others make for the actor."""
    notes: tuple[int, ...]


class SheetMove(Struct, frozen=True):
    """A change of position, with the notes of both sentences."""

    actor: Link
    before_label: str
    before: ShownStand
    before_note: int
    after_label: str
    after: ShownStand
    after_note: int


PAD, NOTE_PAD = 2.4, 1.0
"""Millimetres that stand around each row, and each endnote."""
HEAD, HEADING = 26.0, 9.0
"""The name of the desk, the date and the names of the columns; the heading of a part."""
ACTOR, STANCE, WHEN, NOTES = (PaperColumn(width, 8.5) for width in (34.0, 84.0, 28.0, 24.0))
TITLE, LEAD = PaperColumn(178.0, 16.0), PaperColumn(178.0, 11.0)
LINE, NOTE = PaperColumn(176.0, 8.5), PaperColumn(80.0, 7.5)
PIXEL, CAPTION = 25.4 / 96, 17.0
"""A pixel of a picture on paper, and what stands below its marks."""
LONGEST, LONGEST_NAME, LONGEST_NOTE, LONGEST_CONTEXT = 140, 90, 300, 42
"""Characters of an object or a condition, of a name, of a sentence, of the words around who has no name."""


def picture_height(picture: Standings) -> float:
    """Of its marks, its key and the line below it."""
    return picture.height * PIXEL + CAPTION


def row_of_cell(scene: Scene, cell: Cell, notes: tuple[int, ...] = ()) -> SheetRow | None:
    """The row of `cell`; None where its actor is none of the desk's."""
    actor = scene.actor(cell.actor)
    if actor is None:
        return None
    return SheetRow(
        actor=name_on_paper(actor),
        stand=_shorten_stand(stands.of_cell(cell)),
        also=tuple(held for ref in cell.opposed[-2:] if (held := show_stand(scene, ref))),
        because=shorten(cell.because, LONGEST),
        condition=shorten(cell.condition, LONGEST),
        when=scene.article(cell.latest.article).when,
        statements=_count_statements(cell),
        notes=notes,
    )


def _count_statements(cell: Cell) -> str:
    """How many there are; paper has no room for more than how many of them are by others."""
    told = f"{len(cell.positions):,}"
    return f"{told} ({say('sheet.by_others', count=cell.attributed)})" if cell.attributed else told


def row_height(told: SheetRow) -> float:
    held = " ".join(f"{one.label} {one.object}" for one in (told.stand, *told.also))
    cells = (
        (ACTOR, f"{told.actor.text} {told.actor.context}"),
        (STANCE, f"{held} {told.because} if: {told.condition}"),
        (WHEN, told.when),
        (NOTES, f"{told.statements} 00 00"),
    )
    return max(column.height(text) for column, text in cells) + PAD


def show_move(scene: Scene, shift: Shift, notes: tuple[int, int] = (0, 0)) -> SheetMove | None:
    """The change of position; None where its actor or an article is gone."""
    actor, before, after = (
        scene.actor(shift.actor),
        show_stand(scene, shift.before),
        show_stand(scene, shift.after),
    )
    if actor is None or before is None or after is None:
        return None
    labels = (
        ("sheet.act_before", "sheet.act_after") if shift.kind == "act" else ("sheet.before", "sheet.after")
    )
    return SheetMove(name_on_paper(actor), say(labels[0]), before, notes[0], say(labels[1]), after, notes[1])


def move_height(told: SheetMove) -> float:
    held = (f"{one.label} {one.object}" for one in (told.before, told.after))
    return LINE.height(" ".join((told.actor.text, *held))) + PAD


def head_height(title: str, question: str, proposition: str) -> float:
    """Of what stands above the rows: the name of the desk, the title, what it asks, its date."""
    told = (LEAD.height(each) + PAD for each in (question, proposition) if each)
    return HEAD + TITLE.height(title) + sum(told)


def line_height(text: str) -> float:
    return LINE.height(text) + NOTE_PAD


def note_sentence(scene: Scene, found: Found, number: int) -> SheetNote:
    """The sentence of `found` with its source and the address of the fact."""
    article, id_ = found.brief.article, found.fact.id
    path, evidence = urls.source(article.slug), found.fact.evidence
    words = in_marks(clip_sentence(article.text, evidence.sentence, evidence.span))
    return SheetNote(
        number,
        id_,
        words,
        scene.here.to(path, id_),
        scene.here.address(path, id_),
        _link_source(scene, found),
    )


def _link_source(scene: Scene, found: Found) -> ArticleLink:
    link = scene.link_to(found.brief)
    if len(link.publisher) <= LONGEST_NAME:
        return link
    return replace(link, publisher=shorten(link.publisher, LONGEST_NAME))


def note_height(told: SheetNote) -> float:
    """What an endnote adds to the page: it stands in one of two columns."""
    source = f"{told.article.short} {told.article.publisher} {told.article.when} {say('unknown.not_stated')}"
    return (NOTE.height(f"00. {told.words} {source} {told.address}") + NOTE_PAD) / 2


def show_stand(scene: Scene, ref: FactRef) -> ShownStand | None:
    """The stance of the position at `ref`; None where it is gone."""
    found = scene.atlas.facts.get(ref)
    if found is None or not isinstance(found.fact, Position):
        return None
    return _shorten_stand(stands.of_position(found.brief, found.fact))


def _shorten_stand(held: ShownStand) -> ShownStand:
    return replace(held, object=shorten(held.object, LONGEST))


def name_on_paper(actor: Link) -> Link:
    """On paper; the note of an unnamed one holds the whole sentence."""
    context = shorten(actor.context.strip("“”"), LONGEST_CONTEXT)
    context = in_marks(context) if actor.context.startswith("“") else actor.context
    return replace(actor, text=shorten(actor.text, LONGEST_NAME), context=context)


def clip_sentence(text: str, sentence: Span, span: Span, longest: int = LONGEST_NOTE) -> str:
    """The sentence on one line; of a long one what stands around its words, with a mark at each cut."""
    if len(_write_on_line(sentence.of(text))) <= longest:
        return _write_on_line(sentence.of(text))
    spare = max(0, longest - (span.end - span.start))
    start = max(sentence.start, span.start - spare // 2)
    end = min(sentence.end, span.end + spare // 2, start + longest)
    before = "… " if start > sentence.start else ""
    after = " …" if end < sentence.end else ""
    return f"{before}{_write_on_line(text[start:end])}{after}"


def _write_on_line(text: str) -> str:
    return " ".join(text.split())
