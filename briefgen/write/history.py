"""Which addresses articles had in earlier builds: what was out in the world neither moves nor gets lost.

What builds gave lies beside their state and decides nothing by itself: where an address would move, a line
for it goes into content/addresses.yaml, and what stands there is what every build reads.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from briefgen import regular
from briefgen.folders import ADDRESSES
from briefgen.load import slugs
from briefgen.load.content import KeptAddress, kept
from briefgen.model import Article
from briefgen.problems import BriefgenError
from briefgen.write import files


class Stood(Struct, frozen=True):
    """Where an article stood, in the last build or before it."""

    address: str
    seed: str
    digest: str


def read_history(state: Path) -> tuple[Stood, ...]:
    """Where articles stood; nothing where there was no build."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(regular.read_regular(state / ADDRESSES), type=tuple[Stood, ...])
    return ()


def remember_articles(state: Path, articles: Sequence[Article], left: Sequence[KeptAddress]) -> None:
    """Keep where the articles of this build stand, and the addresses that they left."""
    digests = {str(one.id): _digest_of_source(one) for one in articles}
    stand = {str(one.slug): str(one.id) for one in articles}
    known = {one.address: one.seed for one in left if one.seed in digests} | stand
    stood = [Stood(address, seed, digests[seed]) for address, seed in sorted(known.items())]
    data = msgspec.json.encode(stood)
    store = state / ADDRESSES
    if not store.is_file() or store.read_bytes() != data:
        files.put_file(store, data)


def list_outlived(
    known: Sequence[KeptAddress], last: Sequence[Stood], wanted: Sequence[Article], folder: str
) -> tuple[KeptAddress, ...]:
    """`known`, and a line for each address of earlier builds that would move or that another seed wants.

    A seed that is gone is followed where one with the same bytes is new. Lines stand where they will be
    written, in the content folder called `folder`.
    """
    now = _follow_seeds(last, wanted)
    before = {one.address: one.seed for one in known}
    found = {address: now.get(seed, seed) for address, seed in before.items()}
    stands = {str(one.id): str(one.slug) for one in slugs.settle_slugs(wanted, found)}
    by_slug: dict[str, set[str]] = {}
    for one in wanted:
        by_slug.setdefault(str(one.slug), set()).add(str(one.id))
    for stood in last:
        seed = now.get(stood.seed)
        others = by_slug.get(stood.address, set()) - {seed}
        if seed and (others or stands[seed] != stood.address):
            found.setdefault(stood.address, seed)
    return tuple(known) if found == before else kept.place_addresses(found, folder)


def _follow_seeds(last: Sequence[Stood], wanted: Sequence[Article]) -> Mapping[str, str]:
    """From each seed of the last build that is still there to its path now."""
    paths = {str(one.id) for one in wanted}
    before = {stood.seed for stood in last}
    new: dict[str, list[str]] = {}
    for one in wanted:
        if str(one.id) not in before:
            new.setdefault(_digest_of_source(one), []).append(str(one.id))
    renamed = {stood.seed: new[stood.digest][0] for stood in last if len(new.get(stood.digest, ())) == 1}
    return {stood.seed: stood.seed for stood in last if stood.seed in paths} | {
        seed: path for seed, path in renamed.items() if seed not in paths
    }


def _digest_of_source(article: Article) -> str:
    return article.source.sha256 if article.source else ""


def keep_history(content: Path, before: Sequence[KeptAddress], after: Sequence[KeptAddress]) -> bool:
    """Write the addresses where there is a new line; whether there was one."""
    if before == after:
        return False
    path = content / kept.ADDRESSES_FILE
    try:
        files.put_file(path, kept.dump_kept(after).encode())
    except OSError as error:
        known = {one.address for one in before}
        lines = "; ".join(f"{one.address}: {one.seed}" for one in after if one.address not in known)
        hint = f"make it writable, or add: {lines}"
        raise BriefgenError(
            "an address would move, and this cannot be written", path=str(path), hint=hint
        ) from error
    return True
