"""The only place that knows Jinja: where templates lie, what each stands on, and the environment.

A desk's own templates/ come first, then those of the package; `!base.html` is the package's even where the
desk has its own. Closures are told without loading Jinja, so that a build with nothing new never does.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from briefgen.problems import BriefgenError

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

TEMPLATE_PACKAGE = Path(__file__).parent.parent
COMPUTED_TEMPLATE = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+[^"'\s]""")
"""Names that only a page can tell: {% include name %}."""
TEMPLATE_NAMED = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")
SHIPPED = "!"
"""Before a template's name: the package's own, whatever the desk lays over it."""


def shipped(name: str) -> Path:
    """The folder `name` (templates, static) of the package: in a wheel inside it, in a checkout beside it."""
    inside = TEMPLATE_PACKAGE / name
    return inside if inside.is_dir() else TEMPLATE_PACKAGE.parent / name


def folders(name: str, desk: Path | None) -> tuple[Path, ...]:
    """Where `name` is looked for, the desk's own folder first."""
    own = [desk / name] if desk and (desk / name).is_dir() else []
    return tuple(dict.fromkeys((*own, shipped(name))))


OWN_TEMPLATE_HINT = "it is this desk's own template: mend it, or delete it and the shipped one is used"
ITSELF = f'a desk\'s template builds on the shipped one by {{% extends "{SHIPPED}base.html" %}}'


def _find_compiled(error: Exception) -> list[str]:
    """The file of the template that was still being compiled when `error` arose, if any was."""
    frames = (frame for frame, _ in walk_tb(error.__traceback__))
    return [
        str(frame.f_locals.get("filename"))
        for frame in frames
        if frame.f_code.co_name == "compile" and frame.f_globals.get("__name__") == "jinja2.environment"
    ]


class Templates:
    """The templates of a desk, by name."""

    def __init__(self, places: tuple[Path, ...]) -> None:
        self.places = places
        """Where they lie, the package's folder last."""
        self._closures: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def closure(self, name: str) -> str:
        """Digest of the template and of all it stands on."""
        if name not in self._closures:
            names = sorted(self.reach((name,)))
            told = "\x1f".join(f"{each}={self.text(each)}" for each in names)
            self._closures[name] = sha256(told.encode()).hexdigest()
        return self._closures[name]

    def reach(self, names: Iterable[str]) -> set[str]:
        """These templates and all that they stand on."""
        seen, todo = set[str](), list(names)
        while todo:
            each = todo.pop()
            if each not in seen:
                seen.add(each)
                todo += TEMPLATE_NAMED.findall(self.text(each))
        return seen

    def is_open(self, names: Iterable[str]) -> bool:
        """Whether one of these stands on a template that it does not name in so many words."""
        return any(COMPUTED_TEMPLATE.search(self.text(name)) for name in names)

    def place(self, name: str) -> Path | None:
        """The file of the template `name`; None where there is none."""
        if ".." in PurePosixPath(name).parts:
            return None
        places = self.places[-1:] if name.startswith(SHIPPED) else self.places
        files = (place / name.removeprefix(SHIPPED) for place in places)
        return next((file for file in files if file.is_file()), None)

    def text(self, name: str) -> str:
        """The template's source; empty where there is none."""
        if name not in self._texts:
            place = self.place(name)
            self._texts[name] = self._read(place) if place else ""
        return self._texts[name]

    def _read(self, place: Path) -> str:
        try:
            return place.read_text("utf-8")
        except UnicodeDecodeError as error:
            hint = "save it as UTF-8"
            raise BriefgenError(f"cannot be read: {error}", path=self._shown(place), hint=hint) from error

    def _shown(self, place: Path | None) -> str:
        """`place` as the desk's people know it: `templates/base.html`."""
        folder = next((each for each in self.places if place and place.is_relative_to(each)), None)
        return f"{folder.name}/{place.relative_to(folder).as_posix()}" if folder and place else str(place)

    def render(self, name: str, values: Mapping[str, Any]) -> bytes:
        """The page; raises BriefgenError with its line where a template of the desk's own is wrong."""
        from jinja2 import TemplateError  # noqa: PLC0415 - only where a page is rendered

        from briefgen.render import markup, quoted  # noqa: PLC0415 - the same

        quoted.begin_page()
        try:
            made = self.environment.get_template(name).render(values)
            return markup.fit_page(made)
        except (
            TemplateError,
            ArithmeticError,
            AttributeError,
            LookupError,
            RecursionError,
            SyntaxError,
            TypeError,
            ValueError,
        ) as error:
            blamed = self._blamed(error)
            if blamed is None:
                raise
            words, hint = self._told(error)
            place, line = blamed
            raise BriefgenError(words, path=self._shown(place), line=line, hint=hint) from error

    def _told(self, error: Exception) -> tuple[str, str]:
        """What is wrong with a template of the desk's own, and what to do."""
        from jinja2 import TemplateNotFound  # noqa: PLC0415 - only where a page could not be rendered

        if _find_compiled(error) and isinstance(error, RecursionError | SyntaxError):
            return "what stands in it is nested too deep", OWN_TEMPLATE_HINT
        if isinstance(error, RecursionError):
            return "extends or includes itself", ITSELF
        if isinstance(error, TemplateNotFound):
            near = get_close_matches(str(error.name), self.names(), n=1)
            return (
                f"there is no template `{error.name}`",
                f"did you mean `{near[0]}`?" if near else OWN_TEMPLATE_HINT,
            )
        return str(error), OWN_TEMPLATE_HINT

    def names(self) -> list[str]:
        """Every shipped template."""
        shipped = self.places[-1]
        return sorted(path.relative_to(shipped).as_posix() for path in shipped.rglob("*.*ml"))

    def _blamed(self, error: Exception) -> tuple[Path, int] | None:
        """File and line of the desk's own template in which `error` arose; None where none of them did."""
        own = [place for place in self.places if place != shipped(place.name)]
        frames = ((Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__))
        seen = [*((Path(name), 0) for name in _find_compiled(error)), *frames]
        found = [(file, line) for file, line in seen if any(file.is_relative_to(one) for one in own)]
        return found[-1] if found else None

    @cached_property
    def environment(self) -> "Environment":
        from jinja2 import StrictUndefined  # noqa: PLC0415 - only where a page is rendered

        from briefgen.render import markup, quoted  # noqa: PLC0415 - the same
        from briefgen.render.compiled import Compiled, Compiling  # noqa: PLC0415 - the same
        from briefgen.render.wording import texts  # noqa: PLC0415 - the same
        from briefgen.render.wording.filling import Filling  # noqa: PLC0415 - the same

        made = Compiling(
            loader=self._loader(),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=Compiled(shipped("templates")),
            extensions=[Filling],
        )
        made.filters |= {
            "counted": texts.tell_number,
            "editors": markup.render_editors,
            "highlight": markup.highlight_body,
            "json": markup.json,
            "strong": markup.render_strong,
            "style": markup.write_style,
            "xml": markup.escape_xml,
        }
        made.globals["first"] = quoted.is_first
        return made

    def _loader(self) -> "BaseLoader":
        from jinja2 import FunctionLoader  # noqa: PLC0415 - only where a page is rendered

        def load(name: str) -> tuple[str, str, None] | None:
            place = self.place(name)
            return (self.text(name), str(place), None) if place else None

        return FunctionLoader(load)
