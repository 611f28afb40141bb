"""Files -> Articles and Content: the only folder that reads what people bring.

    find            which files are seeds, and which look like one and are none
    read            one seed -> Article, cleaned, with everything its text states of itself; or Several
    from_line       a text as it is -> Article, for `extract --lines`
    settle          slugs that no two articles share
    outdated        articles of which a later version is there, or that were taken back
    taken           a problem for each that did not get the slug it wanted
    read_content    content/ -> Content: what people write, validated
    found_unread    what lies in content/ and nobody reads

A file that gives no article raises SeedSkipped with its reason, a draft SeedLeftOut; a file in content/ that
is not what it must be raises ContentError with its line. What cleans and decodes is imported by `read` alone,
so that a build with nothing new pays for none of it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.config import Limits
from briefgen.load.content.desk import found_unread, read_content
from briefgen.load.releases import find_outdated
from briefgen.load.seeds import SeedFolder, find_seeds
from briefgen.load.slugs import list_taken, settle_slugs
from briefgen.model import Article, Piece

if TYPE_CHECKING:
    from briefgen.load.formats import Several

__all__ = [
    "SeedFolder",
    "find_outdated",
    "find_seeds",
    "found_unread",
    "list_taken",
    "read_content",
    "read_seed",
    "settle_slugs",
    "take_line",
]


def read_seed(  # noqa: PLR0913 (a seed, and what else may be asked of it)
    path: Path,
    root: Path,
    limits: Limits,
    keep: tuple[str, ...] = (),
    *,
    foreign: bool = False,
    drafts: bool = False,
    piece: Piece | None = None,
) -> "Article | Several":
    """The article of one seed below `root`; a line that one of the quotes `keep` names is not cut.

    A file that holds several articles gives them as pieces, each to be read with the path and itself.
    Raises SeedSkipped, with path and reason, where there is no article, and SeedLeftOut where it is a draft
    and no `drafts` are asked for. With `foreign`, an article in a language that is not analysed comes back
    too, cleaned, with its language and a Problem: nothing may be found in it.
    """
    from briefgen.load import article  # noqa: PLC0415 - decoding and cleaning are for what is new

    return article.read_article(path, root, limits, keep, foreign=foreign, drafts=drafts, piece=piece)


def take_line(id: str, text: str, date: str | None, title: str | None) -> Article:  # noqa: A002 - the contract's word
    """`text` as an article, as it is: nothing is cut, and its offsets are into what was given."""
    from briefgen.load import article  # noqa: PLC0415 - the same

    return article.make_article(id, text, date, title)
