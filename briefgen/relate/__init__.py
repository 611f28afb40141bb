"""All Readings -> Desk: group and reduce, never all pairs.

Nothing here reads a file, knows a page or imports the language model; a build with nothing new
runs every line of it.
"""

from collections.abc import Sequence

from briefgen.config import Config
from briefgen.load.content import Content
from briefgen.model import Reading
from briefgen.relate import directory, skeleton
from briefgen.relate.briefs import brief
from briefgen.relate.desk import Dating, Desk


def relate(readings: Sequence[Reading], content: Content, config: Config) -> Desk:
    """The desk of these readings; the same for any order of them."""
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    assigned = skeleton.assign(ordered)
    briefs = tuple(
        brief(reading, actor_of, (None,) * len(reading.findings.positions))
        for reading, actor_of in zip(ordered, assigned, strict=True)
    )
    return Desk(
        briefs=briefs,
        actors=directory.actors(briefs, content),
        offices=(),
        series=(),
        issues=(),
        events=(),
        datings=tuple(_dating(reading) for reading in ordered),
        tensions=(),
        commitments=(),
        changes=(),
        copies=(),
        related=(),
        review=(),
        corrected=(),
        pages=content.pages,
        problems=(),
        as_of=max((reading.article.published.value for reading in ordered), default=""),
    )


def _dating(reading: Reading) -> Dating:
    published = reading.article.published
    return Dating(
        reading.article.id, published.value, published.earliest, published.latest, published.basis, reasons=()
    )
