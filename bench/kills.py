"""What a kill leaves: builds, `edition` and the process behind `serve`, ended by SIGKILL at random moments.

    python bench/kills.py [--kills 50] [--seed N]

After each kill the site must be the one before or the one after, whole, byte for byte; then the command is
run again and must end where an undisturbed one ends. Half of the kills come while the site is being written.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

from build import story

COMMAND = [sys.executable, "-m", "briefgen"]
ARTICLES = 3
EDITION = "content/editions/one.yaml"
ADDRESSES = "../addresses.yaml"
Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    """Every file below `folder` by its path."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def written(desk: Path) -> Tree:
    """What the commands leave: the site, editions, and the addresses that were out."""
    return tree(desk / "site") | {f"../{name}": data for name, data in tree(desk / "content").items()}


def shown(found: Tree) -> Tree:
    """Of it what readers meet: addresses are noted down before the pages that they lead to are out."""
    return {path: data for path, data in found.items() if path != ADDRESSES and not path.endswith("-tmp")}


def run(desk: Path, words: list[str]) -> None:
    subprocess.run([*COMMAND, *words], cwd=desk, check=True, capture_output=True)


def write(desk: Path, number: int, text: str) -> None:
    (desk / "seeds").mkdir(parents=True, exist_ok=True)
    (desk / "seeds" / f"story-{number:02}.txt").write_text(text)


def new_desk(desk: Path) -> None:
    (desk / "content").mkdir(parents=True)
    for number in range(ARTICLES):
        write(desk, number, story(number))


def built_desk(desk: Path) -> None:
    new_desk(desk)
    run(desk, ["build", "--jobs=1"])


def edited_desk(desk: Path) -> None:
    """Built twice, so that the twin is there, and then changed."""
    built_desk(desk)
    write(desk, ARTICLES, story(ARTICLES))
    run(desk, ["build", "--jobs=1"])
    write(desk, 1, story(90))
    write(desk, ARTICLES + 1, story(91))


@dataclass(frozen=True)
class Scene:
    name: str
    words: list[str]
    prepare: Callable[[Path], None]


SCENES = (
    Scene("first build", ["build", "--jobs=1"], new_desk),
    Scene("small build", ["build", "--jobs=1"], edited_desk),
    Scene("--fresh", ["build", "--fresh", "--jobs=1"], edited_desk),
    Scene("edition", ["edition", "one", "--jobs=1"], built_desk),
)


def copied(source: Path, place: Path) -> None:
    """`source` at `place`, its files under as many names as there."""
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run(["cp", "-a", source, place], check=True)


def killed(desk: Path, words: list[str], longest: float, random: Random) -> None:
    """Start a command and end it after a while, or soon after it began to write."""
    process = subprocess.Popen(
        [*COMMAND, *words],
        cwd=desk,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if random.random() < 0.5:
        time.sleep(random.uniform(0, longest))
    else:
        _writing(desk, process)
        time.sleep(random.uniform(0, longest / 10))
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _writing(desk: Path, process: "subprocess.Popen[bytes]") -> None:
    """Until the next site is being made."""
    while process.poll() is None and not (desk / ".briefgen" / "site" / "stage").exists():
        time.sleep(0.002)


def hold(scene: Scene, kills: int, random: Random) -> int:
    """How many kills left something else than the site before or after."""
    with tempfile.TemporaryDirectory() as folder:
        kept, desk = Path(folder, "kept"), Path(folder, "desk")
        scene.prepare(kept)
        copied(kept, desk)
        old, begun = written(desk), time.monotonic()
        run(desk, scene.words)
        longest, new = time.monotonic() - begun, written(desk)
        bad, seen = 0, {"old": 0, "new": 0}
        for _ in range(kills):
            copied(kept, desk)
            killed(desk, scene.words, longest, random)
            found = shown(written(desk))
            seen["new" if found == shown(new) else "old"] += found in (shown(old), shown(new))
            bad += found not in (shown(old), shown(new)) or not _finished(desk, scene, new)
    print(f"{scene.name:<14} {kills:>6} {seen['old']:>6} {seen['new']:>6} {bad:>6}")
    return bad


def _finished(desk: Path, scene: Scene, new: Tree) -> bool:
    """Whether the command, run again, ends where an undisturbed one does."""
    if scene.words[0] != "edition" or not (desk / EDITION).exists():
        run(desk, scene.words)
    return written(desk) == new


class Serving:
    """`serve` at work, and the process that builds behind it."""

    def __init__(self, desk: Path) -> None:
        self.desk = desk
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--port=0", "--jobs=1"],
            cwd=desk,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> int:
        """Hold it still while a process builds for it; gives the number of that process."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        while True:
            os.kill(self.process.pid, signal.SIGSTOP)
            if found := children.read_text().split():
                return int(found[0])
            os.kill(self.process.pid, signal.SIGCONT)  # it is about to start one
            time.sleep(0.01)

    def kill_builder(self) -> Tree:
        """End what builds; gives what it left, before another one is started."""
        os.killpg(self.stop(), signal.SIGKILL)
        time.sleep(0.05)
        left = written(self.desk)
        os.kill(self.process.pid, signal.SIGCONT)
        return left

    def until(self, page: str, words: str) -> Tree:
        """What is written when `page` holds `words`."""
        path = self.desk / "site" / page
        while not (path.exists() and words in path.read_text("utf-8")):
            time.sleep(0.05)
        time.sleep(0.3)  # the folder of the site comes back to its place
        return written(self.desk)


def hold_serve(kills: int, random: Random) -> int:
    """The same for the process that builds behind `serve`; it is to be replaced each time."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder, "desk")
        edited_desk(desk)
        serving = Serving(desk)
        old = shown(serving.until("sources/story-01.html", _name(90)))
        bad, seen = 0, {"old": 0, "new": 0}
        for number in range(100, 100 + kills):
            write(desk, 1, story(number))
            time.sleep(random.uniform(0, 1.5))
            left = shown(serving.kill_builder())
            new = shown(serving.until("sources/story-01.html", _name(number)))
            seen["new" if left == new else "old"] += left in (old, new)
            bad += left not in (old, new)
            old = new
        serving.process.terminate()
        serving.process.wait()
        run(desk, ["build", "--jobs=1"])  # keeps the addresses that a preview only shows
        bad += tree(desk / "site") != {path: data for path, data in old.items() if not path.startswith("../")}
        run(desk, ["build", "--output", "clean", "--fresh"])
        bad += tree(desk / "clean") != tree(desk / "site")
    print(f"{'serve':<14} {kills:>6} {seen['old']:>6} {seen['new']:>6} {bad:>6}")
    return bad


def _name(number: int) -> str:
    """Words that only the story of this number holds."""
    return next(line for line in story(number).splitlines() if line.startswith("About")).split(" people")[0]


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--kills", type=int, default=2)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    random = Random(chosen.seed)
    print("killed          times    old    new  wrong")
    bad = sum(hold(scene, chosen.kills, random) for scene in SCENES)
    bad += hold_serve(chosen.kills, random)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
