"""Random editing of a desk, held against clean builds and kills: `python -m tests.oracle --steps 500`.

After every edit the desk is built where it stood, and anew elsewhere: both trees must be one, byte for byte.
Where an edit cannot be built, the site must stay as it was. Now and then a build is killed first, at a random
change of the file system: then the site must be the one before or the one after, whole.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from briefgen.problems import BriefgenError
from tests import building
from tests.building import put, tree
from tests.killing import ended_before
from tests.sources import read_yaml

VERSIONS: dict[str, list[str]] = read_yaml(Path(__file__).with_suffix(".yaml"))
"""What may stand at each path of the desk; some of it is wrong."""

EXTRA = "\nOn 20 March 2024 Aino Virta said she now supports the plan.\n"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that an editor does, where it can be done."""

    action: str
    """`put`, `append`, `rename` or `delete`."""
    name: str
    version: int = 0

    def do(self, desk: Path) -> None:
        path = desk / self.name
        if self.action == "put":
            texts = VERSIONS[self.name]
            put(desk, self.name, texts[self.version % len(texts)])
        elif not path.is_file():
            return
        elif self.action == "delete":
            path.unlink()
        elif self.action == "rename":
            path.rename(path.with_stem(path.stem + "-again"))
        elif self.name.startswith("seeds/"):
            path.write_text(path.read_text("utf-8") + EXTRA, encoding="utf-8")


ACTIONS = ("put", "put", "put", "append", "rename", "delete")


def edits(random: Random) -> Iterator[Edit]:
    """An editor who never ends."""
    while True:
        yield Edit(random.choice(ACTIONS), random.choice(sorted(VERSIONS)), random.randrange(6))


@dataclass(slots=True)
class Counts:
    steps: int = 0
    refused: int = 0
    kills: int = 0
    differences: list[str] = field(default_factory=list)


def hold(
    steps: Sequence[Edit] | Iterator[Edit], counts: Counts, kill: Random | None = None
) -> Iterator[None]:
    """Do each edit on a desk of its own and hold it; what differs is counted. One turn an edit."""
    with tempfile.TemporaryDirectory() as folder:
        desk, kept = Path(folder, "desk"), Path(folder, "kept")
        Edit("put", "seeds/harbour.txt").do(desk)
        (desk / "content").mkdir()
        for step in steps:
            counts.steps += 1
            _keep(desk, kept)
            step.do(desk)
            before = _site(desk)
            seen = _killed(desk, kill) if kill else None
            counts.kills += seen is not None
            if not _held(desk, Path(folder, "clean"), before, counts, str(step)):
                _keep(kept, desk)  # what is refused is undone
            if seen is not None and seen not in (before, _site(desk)):
                counts.differences.append(f"{step}: a killed build left a mix")
            yield


def _keep(desk: Path, kept: Path) -> None:
    """Have at `kept` what people wrote at `desk`."""
    for folder in ("seeds", "content", "templates", "static", "root"):
        shutil.rmtree(kept / folder, ignore_errors=True)
        if (desk / folder).is_dir():
            shutil.copytree(desk / folder, kept / folder)


def _site(desk: Path) -> dict[str, bytes]:
    return tree(desk / "site") if (desk / "site").is_dir() else {}


def _killed(desk: Path, random: Random) -> dict[str, bytes] | None:
    """What a build killed at a random point left; None where it was not killed this time."""
    if random.random() < 0.75 or ended_before(lambda: _tried(desk), random.randint(1, 120)):
        return None
    return _site(desk)


def _tried(desk: Path, output: Path | None = None) -> bool:
    """Whether the desk could be built: as the command does, or anew at `output`."""
    try:
        if output:
            building.build(desk, output, fresh=True)
        else:
            building.command(desk, desk / "site")
    except BriefgenError:
        return False
    return True


def _held(desk: Path, clean: Path, before: dict[str, bytes], counts: Counts, step: str) -> bool:
    """Whether the desk could be built; what is wrong with the site then goes into `counts`."""
    built = _tried(desk)
    grown = _site(desk)
    if not built:
        counts.refused += 1
        counts.differences += [f"{step}: refused, and the site is another one"] if grown != before else []
    elif not _tried(desk, clean):
        counts.differences.append(f"{step}: built here and refused elsewhere")
    else:
        anew = tree(clean)
        paths = sorted(path for path in grown.keys() | anew.keys() if grown.get(path) != anew.get(path))
        counts.differences += [f"{step}: {path} differs" for path in paths]
    shutil.rmtree(clean.parent / ".briefgen", ignore_errors=True)
    shutil.rmtree(clean, ignore_errors=True)
    return built


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--steps", type=int, default=60)
    options.add_argument("--seed", type=int, default=0)
    asked = options.parse_args()
    counts = Counts()
    for _ in hold(edits(Random(asked.seed)), counts, Random(asked.seed)):
        if counts.steps % 20 == 0 or counts.differences:
            sys.stderr.write(f"{counts.steps} steps, {counts.refused} refused, {counts.kills} kills\n")
        if counts.differences or counts.steps == asked.steps:
            break
    sys.stdout.write("\n".join(counts.differences) or f"{counts.steps} steps equal to a clean build each\n")
    sys.exit(bool(counts.differences))


if __name__ == "__main__":
    main()
