"""A mail that holds mails, each an article of its own: a digest of a list, or mails that were sent on.

They are parts of it (RFC 2046), or stand in its text between lines of hyphens (RFC 1153).
"""

import re
from email import message_from_bytes
from email.generator import BytesGenerator
from email.message import Message
from io import BytesIO

from briefgen.load.formats import mail, message
from briefgen.load.formats.part import ArticlePart, File, Several
from briefgen.load.formats.sniffed import MAIL, read_headers

DIGEST_RULE = b"-" * 70
NESTED_MAILS = 3
"""Mails in mails in mails."""
WORDS_BESIDE_MAILS = 30
"""Words beside mails that were sent on, from which they are an article of their own."""

_HOLDS = re.compile(rb"^content-type:[ \t]*(?:multipart/digest|message/rfc822)", re.IGNORECASE | re.MULTILINE)
_PARTED = re.compile(rb"^-{30}[ \t]{0,9}\r?\n", re.MULTILINE)


def is_digest(data: bytes) -> bool:
    """Whether a mail may hold mails beside its own text."""
    return bool(_HOLDS.search(data)) or DIGEST_RULE in data


def read_digest(file: File) -> ArticlePart | Several:
    """Each mail that a mail holds, by its number, and what it says itself as number 0; else that alone."""
    if not is_digest(file.data):
        return mail.read_mail(file)
    message.parse_message(file, message.read_characters(file))  # which refuses what is nested too deep
    whole = message_from_bytes(file.data)
    problems = (file.broken_off(mail.BROKEN_MAIL),) if message.breaks_off(whole) else ()
    held = _held_mails(whole) or _split_at_rules(whole)
    if not held or file.depth >= NESTED_MAILS:
        return mail.read_mail(file)
    first = 0 if (beside := _text_beside_mails(whole)) else 1
    mails = tuple(file.piece(str(at), MAIL, one) for at, one in enumerate((*beside, *held), first))
    return Several(mails, problems)


def _held_mails(whole: Message) -> list[bytes]:
    """The mails that are parts of a mail, not those inside of them."""
    found, waiting = [], [whole]
    while waiting:
        part = waiting.pop(0)
        if part.get_content_type() == "message/rfc822":
            found += [_flatten_mail(one) for one in _message_parts(part)[:1]]
        else:
            waiting[:0] = _message_parts(part)
    return found


def _message_parts(part: Message) -> list[Message]:
    payload = part.get_payload() if part.is_multipart() else []
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _flatten_mail(mail: Message) -> bytes:
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, maxheaderlen=0).flatten(mail)
    return out.getvalue()


def _split_at_rules(whole: Message) -> list[bytes]:
    """The mails that lines of hyphens part, each with headers of its own."""
    text = b"" if whole.is_multipart() else whole.get_payload(decode=True)
    _, ruled, below = text.partition(DIGEST_RULE) if isinstance(text, bytes) else (b"", b"", b"")
    mails = (one.lstrip(b"\r\n") for one in _PARTED.split(below)) if ruled else ()
    return [one for one in mails if b"\nfrom:" in read_headers(one)]


def _text_beside_mails(whole: Message) -> list[bytes]:
    """The text that goes with mails that were sent on; a list of what a digest holds is no article."""
    own = [part for part in _message_parts(whole) if part.get_content_type() != "message/rfc822"]
    words = sum(len(str(one.get_payload()).split()) for part in own for one in part.walk())
    if whole.get_content_type() != "multipart/mixed" or words < WORDS_BESIDE_MAILS:
        return []
    whole.set_payload(own)  # type: ignore[arg-type]
    return [_flatten_mail(whole)]
