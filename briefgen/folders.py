"""Where a desk stands. Knows no pipeline: a build with nothing new asks here and goes no further."""

from dataclasses import dataclass
from pathlib import Path

LOOK_FOLDERS = ("templates", "static", "root")
"""Folders of a desk's own look, beside seeds/ and content/."""
MANIFEST, ADDRESSES = "manifest.json", "addresses.json"
"""What a build leaves in the state folder for the next one: what it wrote, and where articles stood."""
MINUTES = "minutes"
"""What its pages were made of."""
RECALLED = "recalled.sqlite"
"""What was found out of each article on the way."""
HALF_WRITTEN = ".briefgen-tmp"
"""How a file ends that is being written, until it has its name."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a desk stands."""

    seeds: Path
    content: Path
    output: Path

    @property
    def state(self) -> Path:
        """What builds of this output remember: outside the site, apart from every other output's."""
        return self.output.parent / ".briefgen" / self.output.name

    @property
    def desk(self) -> Path:
        """Where the desk's own templates/ and static/ may lie."""
        return self.content.parent

    @property
    def sources(self) -> tuple[Path, ...]:
        """Every folder whose files decide what the site holds."""
        return (self.seeds, self.content, *(self.desk / name for name in LOOK_FOLDERS))
