"""`serve` over a long time: readers, saves, and what grows.

    python bench/soak.py [--seconds 600] [--readers 50] [--every 2]

Readers ask for pages that every build has; each answer must be whole. Meanwhile a file is saved every so many
seconds: seeds, a correction, the configuration, a template. Printed are answers, errors, builds, and memory
and open files of the server and of the process that builds, early and late. At the end the site must equal a
clean build.
"""

import argparse
import asyncio
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tornado.httpclient import AsyncHTTPClient, HTTPError
from tornado.netutil import bind_sockets
from tornado.websocket import websocket_connect

sys.path.insert(0, str(Path(__file__).parent))

from kills import COMMAND, run, tree, write

from build import story

ARTICLES = 5
ALWAYS = (
    "index.html", "timeline.html", "figures.html", "actors.html", "issues.html", "sources.html",
    "search.html", "briefs/story-01.html", "sources/story-02.html", "feed.xml", "data/figures.json",
    "static/css/tokens.css",
)  # fmt: skip
PAUSE = 0.25
"""Seconds at most between two questions of a reader."""
GROWS = 1.15
"""How many times its early memory a process may have late: what is beyond that grows."""


@dataclass
class Counts:
    answers: int = 0
    reloads: int = 0
    saves: int = 0
    errors: list[str] = field(default_factory=list)
    looks: list[dict[str, float]] = field(default_factory=list)


def saves(desk: Path) -> Iterator[None]:
    """An editor who saves another file each turn, and comes back to each."""
    correction, template = desk / "content/corrections/one.yaml", desk / "templates/base.html"
    for folder in (correction.parent, template.parent):
        folder.mkdir(parents=True, exist_ok=True)
    for turn in itertools.count():
        kind, again = turn % 5, turn // 5
        if kind == 0:
            write(desk, 1, story(100 + again))
        elif kind == 1:
            correction.write_text(f"- set: {{publisher: News {again}}}\n  in: story-02.txt\n  reason: soak\n")
        elif kind == 2:
            (desk / "content/site.yaml").write_text(f"site: {{title: Desk {again}}}\n")
        elif kind == 3:
            template.write_text(f'{{% extends "!base.html" %}}{{% block foot %}}{again}{{% endblock %}}')
        elif again % 2:
            (desk / "seeds/story-90.txt").unlink(missing_ok=True)
        else:
            write(desk, 90, story(200 + again))
        yield


async def read(address: str, random: Random, counts: Counts) -> None:
    """One reader: page after page."""
    client = AsyncHTTPClient()
    while True:
        path = random.choice(ALWAYS)
        try:
            answer = await client.fetch(address + path)
        except (HTTPError, OSError) as error:
            counts.errors.append(f"{path}: {error}")
        else:
            counts.answers += 1
            if path.endswith(".html") and not answer.body.rstrip().endswith(b"</html>"):
                counts.errors.append(f"{path}: half a page")
        await asyncio.sleep(random.uniform(0, PAUSE))


async def listen(address: str, counts: Counts) -> None:
    """One browser that is told of each good build."""
    socket = await websocket_connect(address.replace("http", "ws") + "livereload")
    await socket.write_message('{"command": "hello"}')
    await socket.write_message('{"command": "info", "url": "/"}')
    while (told := await socket.read_message()) is not None:
        counts.reloads += b'"reload"' in (told if isinstance(told, bytes) else told.encode())


async def save(desk: Path, every: float, counts: Counts) -> None:
    for _ in saves(desk):
        counts.saves += 1
        await asyncio.sleep(every)


async def look(server: int, counts: Counts) -> None:
    """Memory and open files of the server and of all that it started, now and then."""
    while True:
        counts.looks.append(dict(_seen(server)))
        await asyncio.sleep(2)


def _seen(server: int) -> Iterator[tuple[str, float]]:
    (builder,) = children(server)
    readers = [each for child in children(builder) for each in (child, *children(child))]
    for name, numbers in (("server", [server]), ("builder", [builder]), ("readers", readers)):
        yield f"{name} MB", sum(_memory(number) for number in numbers)
    for name, number in (("server", server), ("builder", builder)):
        yield f"{name} files", len(os.listdir(f"/proc/{number}/fd"))  # noqa: PTH208 (names of numbers)


def _memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def children(process: int) -> list[int]:
    """The processes that it started, in whatever thread."""
    told = (path.read_text() for path in Path(f"/proc/{process}/task").glob("*/children"))
    return [int(number) for numbers in told for number in numbers.split()]


async def soak(desk: Path, server: int, address: str, asked: argparse.Namespace) -> Counts:
    counts = Counts()
    AsyncHTTPClient.configure(None, max_clients=asked.readers)
    work = [
        *(read(address, Random(number), counts) for number in range(asked.readers)),
        listen(address, counts),
        save(desk, asked.every, counts),
        look(server, counts),
    ]
    tasks = [asyncio.create_task(each) for each in work]
    done, _ = await asyncio.wait(tasks, timeout=asked.seconds, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        task.cancel()
    counts.errors += [f"ended: {task.exception()!r}" for task in done]
    return counts


def grown(looks: list[dict[str, float]]) -> Iterator[tuple[str, float, float]]:
    """Each thing that was looked at, in the second fifth of the time and in the last."""
    fifth = max(1, len(looks) // 5)
    for name in looks[0]:
        early = statistics.median(each[name] for each in looks[fifth : 2 * fifth] or looks)
        yield name, early, statistics.median(each[name] for each in looks[-fifth:])


def tell(counts: Counts) -> int:
    print(
        f"{counts.answers} answers, {len(counts.errors)} errors, {counts.saves} saves, "
        f"{counts.reloads} reloads"
    )
    for error in counts.errors[:10]:
        print(f"  {error}")
    bad = len(counts.errors)
    for name, early, late in grown(counts.looks):
        print(f"  {name:<14} {early:8.1f} early {late:8.1f} late")
        bad += late > GROWS * early + 1
    return bad


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--readers", type=int, default=50)
    options.add_argument("--every", type=float, default=2)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(bool(_run(Path(folder, "desk"), asked)))


def _run(desk: Path, asked: argparse.Namespace) -> int:
    for number in range(ARTICLES):
        write(desk, number, story(number))
    run(desk, ["build"])
    (free,) = bind_sockets(0, "127.0.0.1")
    port = free.getsockname()[1]
    free.close()
    server = subprocess.Popen(
        [*COMMAND, "serve", f"--port={port}", "--jobs=1"], cwd=desk, stderr=subprocess.DEVNULL
    )
    try:
        while "briefgen.cli.rebuild" not in _words(server.pid):
            time.sleep(0.1)
        counts = asyncio.run(soak(desk, server.pid, f"http://127.0.0.1:{port}/", asked))
    finally:
        server.terminate()
        server.wait()
    bad = tell(counts)
    run(desk, ["build"])
    run(desk, ["build", "--fresh", "--output=clean"])
    if tree(desk / "site") != tree(desk / "clean"):
        print("  the site differs from a clean build")
        bad += 1
    return bad


def _words(server: int) -> str:
    """How the server's child was called; empty before there is one."""
    return "".join(Path(f"/proc/{child}/cmdline").read_text() for child in children(server))


if __name__ == "__main__":
    main()
