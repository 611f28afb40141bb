"""One command measured: what it and all it waited for cost, and what it left in a folder."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

QUIET = {"OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": ""}
"""One thread a process: else idle threads of a linear algebra library are counted as work. And, as on
anybody's machine, what Python compiled is kept: else each command is charged for compiling every module."""


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    """Of the processor, whatever else the machine does."""
    megabytes: float
    """The most that the largest of its processes held."""


def run(words: Sequence[str], folder: Path) -> Cost:
    """What `words` cost, run in `folder`; raises where it fails without having been a command of ours."""
    process = subprocess.Popen(
        words, cwd=folder, env=os.environ | QUIET, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(words))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def briefgen(folder: Path, *words: str) -> Cost:
    return run([sys.executable, "-m", "briefgen", *words], folder)


@dataclass(frozen=True, slots=True)
class Tree:
    """Every file of a folder, with what tells that it was written anew."""

    files: dict[str, tuple[int, int]]

    @property
    def size(self) -> int:
        return sum(size for size, _ in self.files.values())

    def written_since(self, before: "Tree") -> "Tree":
        """What is not as it was."""
        return Tree({path: told for path, told in self.files.items() if before.files.get(path) != told})


def tree(folder: Path) -> Tree:
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return Tree({str(path): (told.st_size, told.st_mtime_ns) for path, told in found})
