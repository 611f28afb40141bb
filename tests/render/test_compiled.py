"""Shipped templates are compiled once; what was kept is never trusted blindly."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from briefgen.render import compiled
from briefgen.render.compiled import Compiled


class Counted(Environment):
    """Counts what it compiles."""

    def __init__(self, folder: Path, shipped: Path) -> None:
        super().__init__(loader=FileSystemLoader(folder), bytecode_cache=Compiled(shipped))
        self.made: list[str] = []

    def compile(self, source, *given, **named):  # type: ignore[override]
        self.made.append(source)
        return super().compile(source, *given, **named)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "a.html").write_text("one {{ n }}", "utf-8")
    return tmp_path


def rendered(folder: Path, shipped: Path) -> tuple[str, list[str]]:
    """The page as another process makes it, and what that compiled."""
    compiled.CODES.clear()
    environment = Counted(folder, shipped)
    return environment.get_template("a.html").render(n=1), environment.made


def test_the_next_process_compiles_nothing(folder: Path) -> None:
    """The code lies where Python keeps its own."""
    first, second = rendered(folder, folder), rendered(folder, folder)
    assert first == ("one 1", ["one {{ n }}"])
    assert second == ("one 1", [])
    assert [path.parent.name for path in folder.rglob("*.pyc")] == ["__pycache__"]


def test_another_text_is_compiled_anew(folder: Path) -> None:
    """Though its name and its length are the same."""
    rendered(folder, folder)
    (folder / "a.html").write_text("two {{ n }}", "utf-8")
    assert rendered(folder, folder) == ("two 1", ["two {{ n }}"])


def test_what_compiles_is_part_of_the_key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code of another Jinja, or with other wording in it, is none."""
    rendered(folder, folder)
    monkeypatch.setattr(compiled, "_digest_compiler", lambda: "another")
    assert rendered(folder, folder) == ("one 1", ["one {{ n }}"])


@pytest.mark.parametrize("damage", [b"", b"x", b"\x00" * 4000], ids=["empty", "short", "zeros"])
def test_damaged_code_is_compiled_anew(folder: Path, damage: bytes) -> None:
    """Whatever stands there, it is not run."""
    rendered(folder, folder)
    for kept in folder.rglob("*.pyc"):
        kept.write_bytes(damage)
    assert rendered(folder, folder) == ("one 1", ["one {{ n }}"])


def test_nothing_is_kept_of_a_desk_s_own(folder: Path) -> None:
    """What lies elsewhere than the shipped ones leaves nothing behind, and nothing is taken from there."""
    rendered(folder, folder / "shipped")
    assert not list(folder.rglob("*.pyc"))
    rendered(folder, folder)
    assert rendered(folder, folder / "shipped") == ("one 1", ["one {{ n }}"])


def test_python_may_be_told_to_keep_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `python -B` says."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    rendered(folder, folder)
    assert not list(folder.rglob("*.pyc"))
