"""Files of office programs, with the words that a careful reader would copy out of each."""

from pathlib import Path

FILES = Path(__file__).parent
NAMES = sorted(path.stem for path in FILES.glob("*.odt"))
"""What an office program wrote, in each of its formats."""


def words(name: str) -> str:
    return (FILES / f"{name}.words").read_text("utf-8")
