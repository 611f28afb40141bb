"""content/addresses.yaml: addresses that were out in the world. `read` and `dump` share the format.

An address belongs to a seed: its article stands there, or the page there points on to where it stands now.
With a folder before it (`actors/ida-holm`) it was the page of an actor, a figure or an event that the article
alone tells of now.
Written by a build where an address would have moved; people may add lines, and take lines out.
"""

import re
from collections.abc import Iterable, Mapping

from briefgen.load.content import KeptAddress
from briefgen.load.content.notes import ContentFile
from briefgen.typed import tree
from briefgen.typed.entry import Place, open_entry, parse_entry
from briefgen.typed.scalar import write_scalar

ADDRESSES_FILE = "addresses.yaml"
ADDRESSES_COMMENT = """\
# Addresses of articles that were out in the world, each with the seed that it belongs to: its page stands
# there, or the page there points on. Written by `briefgen build`; keep it with the desk.
"""

_SLUG = re.compile(r"(?:(?:actors|events|figures)/)?[a-z0-9]+(?:-[a-z0-9]+)*")


def read_kept(files: tuple[ContentFile, ...]) -> tuple[KeptAddress, ...]:
    """The addresses in the order of the lines; raises ContentError with all that is wrong."""
    return tuple(one for file in files for one in _read_kept_file(file))


def dump_kept(addresses: Iterable[KeptAddress]) -> str:
    """`addresses` as the text of the file, in their order."""
    return ADDRESSES_COMMENT + "".join(
        f"{write_scalar(one.address)}: {write_scalar(one.seed)}\n" for one in addresses
    )


def place_addresses(addresses: Mapping[str, str], folder: str) -> tuple[KeptAddress, ...]:
    """`addresses` (each with its seed) sorted, each where `dump` puts it."""
    first = ADDRESSES_COMMENT.count("\n") + 1
    return tuple(
        KeptAddress(address, seed, Place(f"{folder}/{ADDRESSES_FILE}", first + at))
        for at, (address, seed) in enumerate(sorted(addresses.items()))
    )


def _read_kept_file(file: ContentFile) -> tuple[KeptAddress, ...]:
    found = parse_entry(file.text, file.path)
    if tree.is_empty(found):
        return ()
    known = [key.text for key, _ in found.pairs] if isinstance(found, tree.Fields) else ["address"]
    with open_entry(found, file.path, known) as keys:
        for key, _ in keys.fields.pairs:
            if not _SLUG.fullmatch(key.text):
                hint = "write what stands between briefs/ and .html; actors/NAME for an actor's page"
                keys.wrong(f"“{key.text[:60]}” is no address of an article", key.line, hint)
        return tuple(
            KeptAddress(name, keys.needed(name).removeprefix("seeds/"), Place(file.path, keys.line(name)))
            for name in known
        )
