"""A mail, as a program keeps it: its HTML as a page, else its text; what its headers state of it."""

import re
from email.message import Message
from email.utils import parseaddr

from briefgen.load import letters
from briefgen.load.formats import item, laid, message, newsletter, transfer
from briefgen.load.formats.message import MessagePart
from briefgen.load.formats.part import ArticlePart, File, Several, TextForm
from briefgen.load.head import pieces
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.offsets import LeftWords, Traced, pick, take_span
from briefgen.model import Span
from briefgen.problems import Code

MAIL_FORMS = {"text/html": TextForm.PAGE, "text/plain": TextForm.TEXT}
"""What the article of a mail may be, the best first."""
SIGNATURE = "signature"
BROKEN_MAIL = "the mail breaks off: its end is missing"
SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")

_SENT_ON = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)(?:\[\d{1,3}\])?:\s{0,9}){1,9}", re.IGNORECASE)
_SIGNED = re.compile(r"^--[ ]?\n", re.MULTILINE)


def read_mail(file: File) -> ArticlePart | Several:
    """The article of a mail, or the several of its page."""
    source = message.read_characters(file)
    mail = message.parse_message(file, source)
    leaves = [leaf for leaf in message.list_leaves(mail, source) if not leaf.attached]
    leaf = _choose_body(file, leaves, sealed=mail.get_content_type() in SEALED)
    text = letters.normalised(_decode_leaf(source.text, leaf))
    kept, taken = (
        _signed_off(text) if MAIL_FORMS[leaf.kind] is TextForm.TEXT else (laid.undo_layout(text), ())
    )
    part = ArticlePart(
        text=kept,
        line_starts=letters.line_starts(source.text),
        form=MAIL_FORMS[leaf.kind],
        front=_stated_headers(mail),
        taken=taken,
        problems=(file.broken_off(BROKEN_MAIL),) if message.open_end(mail, source, leaf) else (),
    )
    return part if part.form is TextForm.TEXT else newsletter.hold_sections(part, file, titled=False)


def _choose_body(file: File, leaves: list[MessagePart], *, sealed: bool) -> MessagePart:
    for kind in MAIL_FORMS:
        for leaf in leaves:
            if leaf.kind == kind:
                return leaf
    if sealed:
        raise file.skipped(Code.SEED_LOCKED, "a mail that is encrypted", "open it, and save what it says")
    raise file.skipped(Code.SEED_EMPTY, "a mail without a text of its own", "save what is attached to it")


def _decode_leaf(text: str, leaf: MessagePart) -> Traced:
    source = transfer.undo_transfer(text, leaf.wrapped)
    return transfer.reflow_text(source, delete=leaf.delsp) if leaf.flowed else source


def _signed_off(source: Traced) -> tuple[Traced, tuple[LeftWords, ...]]:
    """A text without the signature below it."""
    signed = _SIGNED.search(source.text)
    if signed is None or not source.text[: signed.start()].strip():
        return source, ()
    below = Span(signed.end(), len(source.text))
    taken = (take_span(source, below, SIGNATURE),) if below.of(source.text).strip() else ()
    return pick(source, (Span(0, signed.start()),)), taken


def _stated_headers(mail: Message) -> FrontMatter:
    """The subject as the title, the day it was sent, and whoever sent it where that is a publisher."""
    name, _ = parseaddr(message.decode_header_words(mail, "from"))
    subject = message.decode_header_words(mail, "subject")
    sent_on = _SENT_ON.match(subject)
    return FrontMatter(
        title=subject[sent_on.end() if sent_on else 0 :],
        date=item.read_published(message.decode_header_words(mail, "date")),
        publisher=name if pieces.is_publisher(name) else "",
    )
