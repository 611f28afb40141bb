"""Reads the case files: each line `+ kept` or `- reason | cut`, blank lines as they are."""

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    text: str
    wanted: tuple[tuple[str, str], ...]
    """Each line with its reason; an empty one where it is kept."""


def read(path: Path) -> Case:
    lines, wanted = [], []
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("+ "):
            wanted.append((line[2:], ""))
        elif line.startswith("- "):
            reason, _, text = line[2:].partition(" | ")
            wanted.append((text, reason))
        lines.append(wanted[-1][0] if line else "")
    return Case("\n".join(lines), tuple(wanted))
