"""A page saved in one file (`.mhtml`): its root part is the page; pictures and styles are none of it."""

from email.message import Message

from briefgen.load import letters
from briefgen.load.formats import message, newsletter, transfer
from briefgen.load.formats.part import ArticlePart, File, Several, TextForm
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.problems import Code

ADDRESSES = ("snapshot-content-location", "content-location", "x-maf-information")
ARCHIVED_SCHEMES = ("http://", "https://")

_BROKEN = "the page breaks off: its end is missing"


def read_archive(file: File) -> ArticlePart | Several:
    """The page of an archive, or its several articles. The day in its head, of saving, states nothing."""
    source = message.read_characters(file)
    saved = message.parse_message(file, source)
    leaf = next((leaf for leaf in message.list_leaves(saved, source) if leaf.kind == "text/html"), None)
    if leaf is None:
        raise file.skipped(Code.SEED_EMPTY, "a saved page without a page", "save it again, or as .html")
    page = letters.normalised(transfer.undo_transfer(source.text, leaf.wrapped))
    part = ArticlePart(
        text=page,
        line_starts=letters.line_starts(source.text),
        form=TextForm.PAGE,
        front=FrontMatter(url=_saved_address(saved)),
        problems=(file.broken_off(_BROKEN),) if message.open_end(saved, source, leaf) else (),
    )
    return newsletter.hold_sections(part, file, titled=True)


def _saved_address(saved: Message) -> str:
    """From where the page was saved; empty for a page that lay on a disk."""
    found = (message.decode_header_words(saved, name) for name in ADDRESSES)
    return next(
        (address for address in found if address.startswith(ARCHIVED_SCHEMES) and " " not in address), ""
    )
