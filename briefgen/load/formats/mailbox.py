"""A mailbox: a file of mails, each an article of its own, named by its number.

The number counts all mails from the first, so that it stays where mails come in below. Mails are parted where
a line begins with `From `, below an empty line or at the top, and says by whom and when; one inside a text
is quoted by mail programs as `>From `.
"""

import re

from briefgen.load.formats.part import File, Several
from briefgen.load.formats.sniffed import MAIL, PARTED
from briefgen.problems import Code

MOST_MAILS = 5_000

_QUOTED_FROM = re.compile(rb"^>(>{0,9}From )", re.MULTILINE)


def read_mailbox(file: File) -> Several:
    """Each mail of a mailbox."""
    found = list(PARTED.finditer(file.data))
    if not found:
        raise file.skipped(Code.SEED_UNREADABLE, "a mailbox without a mail", "export it as mbox")
    if len(found) > MOST_MAILS:
        raise file.skipped(Code.SEED_TOO_LARGE, f"holds more than {MOST_MAILS:,} mails", "split it")
    ends = [*(match.start() for match in found[1:]), len(file.data)]
    mails = (file.data[match.end() : end] for match, end in zip(found, ends, strict=True))
    return Several(
        tuple(file.piece(str(at), MAIL, _QUOTED_FROM.sub(rb"\1", one)) for at, one in enumerate(mails, 1))
    )
