"""An address that was out in the world, and where its article stands now."""

from dataclasses import dataclass

from briefgen.model import Slug


@dataclass(frozen=True, slots=True)
class Moved:
    """A page that is left behind."""

    address: Slug
    to: Slug
    title: str
    seed: str
