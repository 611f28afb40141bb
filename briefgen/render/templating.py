"""The only place that knows Jinja: where templates lie, what each stands on, and the environment.

A desk's own templates/ come first, then those of the package. Closures are told without loading Jinja,
so that a build with nothing new never does.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from briefgen.problems import BriefgenError

if TYPE_CHECKING:
    from jinja2 import Environment

PACKAGE = Path(__file__).parent.parent
NAMED = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


def shipped(name: str) -> Path:
    """The folder `name` (templates, static) of the package: in a wheel inside it, in a checkout beside it."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def folders(name: str, desk: Path | None) -> tuple[Path, ...]:
    """Where `name` is looked for, the desk's own folder first."""
    own = [desk / name] if desk and (desk / name).is_dir() else []
    return tuple(dict.fromkeys((*own, shipped(name))))


OWN = "it is this desk's own template: mend it, or delete it and the shipped one is used"


def _read(place: Path) -> str:
    try:
        return place.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise BriefgenError(f"cannot be read: {error}", path=str(place), hint="save it as UTF-8") from error


class Templates:
    """The templates of a desk, by name."""

    def __init__(self, places: tuple[Path, ...]) -> None:
        self.places = places
        self._closures: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def closure(self, name: str) -> str:
        """Digest of the template and of all it stands on."""
        if name not in self._closures:
            names = sorted(self._reach(name))
            told = "\x1f".join(f"{each}={self.text(each)}" for each in names)
            self._closures[name] = sha256(told.encode()).hexdigest()
        return self._closures[name]

    def _reach(self, name: str) -> set[str]:
        seen, todo = set[str](), [name]
        while todo:
            each = todo.pop()
            if each not in seen:
                seen.add(each)
                todo += NAMED.findall(self.text(each))
        return seen

    def text(self, name: str) -> str:
        """The template's source; the desk's where it has one."""
        if name not in self._texts:
            place = next((found for each in self.places if (found := each / name).is_file()), None)
            self._texts[name] = _read(place) if place else ""
        return self._texts[name]

    def render(self, name: str, values: Mapping[str, Any]) -> bytes:
        """The page; raises BriefgenError with its line where a template of the desk's own is wrong."""
        from jinja2 import TemplateError  # noqa: PLC0415 - only where a page is rendered

        try:
            return self.environment.get_template(name).render(values).encode("utf-8", "replace")
        except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            place = self._blamed(error)
            if place is None:
                raise
            raise BriefgenError(str(error), path=place[0], line=place[1], hint=OWN) from error

    def _blamed(self, error: Exception) -> tuple[str, int] | None:
        """File and line of the desk's own template in which `error` arose; None where none of them did."""
        own = {str(place) for place in self.places if place != shipped(place.name)}
        frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
        found = [(name, line) for name, line in frames if any(Path(name).is_relative_to(one) for one in own)]
        return found[-1] if found else None

    @cached_property
    def environment(self) -> "Environment":
        from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only where a page is rendered

        from briefgen.render import markup  # noqa: PLC0415 - the same

        made = Environment(
            loader=FileSystemLoader([str(place) for place in self.places]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            finalize=markup.finish,
        )
        made.filters |= {
            "editors": markup.editors,
            "highlight": markup.highlight,
            "json": markup.json,
            "xml": markup.xml,
        }
        return made
