"""Files of programs, with the words that a careful reader would copy out of each."""

from pathlib import Path

FILES = Path(__file__).parent
NAMES = sorted(path.stem for path in FILES.glob("*.odt"))
"""What an office program wrote, in each of its formats."""
KINDS = ("mail", "feed", "book", "newsroom", "page")
"""Folders of files that hold one article or several."""
MADE_BY = (".py", ".words", ".pyc")


def packed(kind: str) -> list[Path]:
    """The files of one kind."""
    return sorted(path for path in (FILES / kind).iterdir() if path.suffix not in MADE_BY)


def words(name: str) -> str:
    return (FILES / f"{name}.words").read_text("utf-8")
