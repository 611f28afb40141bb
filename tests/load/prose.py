"""Case files an editor can extend: a text, a line of dashes, what is found; lines of equals signs between."""

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    text: str
    expected: tuple[str, ...]

    def value(self, key: str) -> str:
        lines = (line.partition(": ") for line in self.expected if ": " in line)
        return next((value for name, _, value in lines if name == key), "")


def cases(name: str) -> list[Case]:
    """The cases of one file, each named by its first words."""
    _, *parts = (CASES / f"{name}.txt").read_text("utf-8").split("\n=====\n")
    return [_case(part, number) for number, part in enumerate(parts, 1)]


def _case(part: str, number: int) -> Case:
    text, _, expected = part.partition("\n-----\n")
    name = f"{number} {' '.join(text.split()[:5])}"
    return Case(name, text + "\n", tuple(line for line in expected.split("\n") if line.strip()))
