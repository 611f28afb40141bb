"""Hostile input costs time in proportion to its length: every regular expression is fed 50 kB of its worst.

The worst alphabets of a pattern are made from the pattern itself: what each of its loops repeats, over and
over, with an end that fits nothing. Only a pattern that hangs fails: a square of 50 kB does.
"""

import ast
import dataclasses
import importlib
import inspect
import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path
from re import _constants as code
from re import _parser as parser

import pytest

import briefgen
from tests.sources import parse_source
from tests.work import finishes

LENGTH = 50_000
LINEAR_SECONDS = 5
"""Of a processor, for all alphabets of a pattern: five times what the dearest takes.

A square of half the length takes a quarter of the time: 50 kB in 5 seconds tells it as 100 kB in 20 would.
"""
PACKAGE = Path(briefgen.__file__).parent
ANY = (
    "a",
    "A ",
    "1",
    "1.",
    "1,",
    " ",
    "\n",
    "-",
    "(",
    "[",
    "*",
    "“",
    '"',
    "’",
    "x.",
    "A, ",
    "Ab: ",
    "<a ",
    "a-",
)
"""Alphabets that every pattern is fed."""
SIGNS = f"a1A .-,\n'\"(\t{string.printable}“”’é½"
CATEGORIES = {
    code.CATEGORY_DIGIT: str.isdigit,
    code.CATEGORY_SPACE: str.isspace,
    code.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    code.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    code.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    code.CATEGORY_NOT_WORD: lambda sign: not sign.isalnum() and sign != "_",
}
CALLED = re.compile(r"\bre\.(?!compile\b|escape\b)[a-z]+\(")
"""Where a pattern may stand inside a function."""
SEEN: dict[int, tuple[object, tuple[re.Pattern, ...]]] = {}
"""Each value by its id, so that it lives, with its patterns."""
LOOPS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


def patterns() -> list[object]:
    """Every regular expression of the package once, by the first module that has it."""
    found: dict[tuple[str, int], str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        if parts[-1] != "__main__":
            module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
            for name, pattern in (*_held(module), *_written(path)):
                if isinstance(pattern.pattern, str):
                    found.setdefault((pattern.pattern, pattern.flags), f"{'.'.join(parts[1:])}.{name}")
    return [pytest.param(re.compile(*key), id=name) for key, name in found.items()]


def _held(module: object) -> Iterator[tuple[str, re.Pattern]]:
    """The patterns that a module keeps: by name, in tables, behind `@cache`."""
    for name, value in sorted(vars(module).items()):
        yield from ((name, pattern) for pattern in _kept(value))


def _kept(value: object) -> tuple[re.Pattern, ...]:
    """The patterns inside one value; what many modules import is looked through once."""
    if id(value) not in SEEN:
        SEEN[id(value)] = value, tuple(_inside(value, 4))
    return SEEN[id(value)][1]


def _inside(value: object, depth: int) -> Iterator[re.Pattern]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth:
        for one in _parts(value):
            yield from _inside(one, depth - 1)


def _parts(value: object) -> Iterable[object]:
    """What a table, a record or a function that needs nothing holds."""
    if hasattr(value, "cache_info"):
        return () if inspect.signature(value).parameters else (value(),)
    if isinstance(value, dict):
        return value.values()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return tuple(getattr(value, field.name) for field in dataclasses.fields(value))
    return value if isinstance(value, tuple | list) else ()


def _written(path: Path) -> Iterator[tuple[str, re.Pattern]]:
    """The patterns that stand inside functions: `re.search(r"...", text)`."""
    if not CALLED.search(path.read_text(encoding="utf-8")):
        return
    for node in ast.walk(parse_source(path)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr not in {"compile", "escape"}
            and isinstance(node.args[0], ast.Constant)
        ):
            yield f"line {node.lineno}", re.compile(node.args[0].value)


def alphabets(pattern: re.Pattern) -> Iterator[str]:
    """What the loops of `pattern` repeat, alone and with what stands around them."""
    whole = parser.parse(pattern.pattern, pattern.flags)
    yield from {text for text in (_sample(whole), *_loops(whole)) if 0 < len(text) < 200}


def _loops(parsed: object) -> Iterator[str]:
    for kind, value in parsed:
        if kind in LOOPS:
            if value[1] > 8:
                yield _sample(value[2])
                yield _sample(parsed)
            yield from _loops(value[2])
        elif kind is code.BRANCH:
            for branch in value[1]:
                yield from _loops(branch)
        elif kind in {code.SUBPATTERN, code.ASSERT, code.ASSERT_NOT}:
            yield from _loops(value[-1])


def _sample(parsed: object) -> str:
    """A text that fits, as short as can be without being empty."""
    return "".join(_one(kind, value) for kind, value in parsed)


def _one(kind: object, value: object) -> str:
    if kind in LOOPS:
        return _sample(value[2]) * max(1, value[0])
    if kind is code.LITERAL:
        return chr(value)
    if kind is code.IN:
        return next((sign for sign in SIGNS if _fits(sign, value)), "")
    if kind is code.BRANCH:
        return _sample(value[1][0])
    if kind is code.SUBPATTERN:
        return _sample(value[3])
    return "b" if kind in {code.ANY, code.NOT_LITERAL} else ""


def _fits(sign: str, members: list[tuple[object, object]]) -> bool:
    """Whether a set of characters has this one."""
    hits = (
        value == ord(sign)
        if kind is code.LITERAL
        else value[0] <= ord(sign) <= value[1]
        if kind is code.RANGE
        else CATEGORIES[value](sign)
        for kind, value in members
        if kind is not code.NEGATE
    )
    return any(hits) is not (members[0][0] is code.NEGATE)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Patterns are sought where their test is asked for: that is a sixth of what it takes to collect all."""
    unasked = metafunc.config.option.markexpr == "not slow"
    if "pattern" in metafunc.fixturenames:
        metafunc.parametrize("pattern", [] if unasked else patterns())


@pytest.mark.slow
@pytest.mark.no_cover
def test_a_regular_expression_is_linear(pattern: re.Pattern):
    """A search of 50 kB of any of its alphabets, to the end, takes no time that a reader would notice."""
    finishes(lambda: _searched(pattern), LINEAR_SECONDS)


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("square", [r"\w+\s*:", r"\s+$", r"(?:\w|-)+,"])
def test_a_square_is_told(square):
    """What begins anew at every character and runs to the end of the text does not finish."""
    with pytest.raises(AssertionError, match="hangs"):
        finishes(lambda: _searched(re.compile(square)), LINEAR_SECONDS)


def _searched(pattern: re.Pattern) -> None:
    for unit in dict.fromkeys((*alphabets(pattern), *ANY)):
        for _ in pattern.finditer(unit * (LENGTH // len(unit)) + "\0"):
            pass
