"""The process that builds is asked again and again, and replaced when it dies or hangs."""

import asyncio
import sys
import time
from pathlib import Path

import pytest

from briefgen.builder import Builder

ANSWERS = "import json, os, sys\nfor line in sys.stdin:\n"
"""Each script answers a line with a line, as `cli/rebuild.py` does."""
NAMES_ITSELF = "    print(json.dumps([str(os.getpid())]), flush=True)\n"
KILLED_ONCE = (
    "    if not os.path.exists(sys.argv[1]):\n"
    "        open(sys.argv[1], 'w').close()\n"
    "        os.kill(os.getpid(), 9)\n"
    "    print('[]', flush=True)\n"
)
ALWAYS_FAILS = "    sys.exit(3)\n"
WORKS_ONCE = "    print('[]', flush=True)\n    sys.stdin.readline()\n    while True: pass\n"
HAS_A_CHILD = (
    "    import subprocess\n"
    "    child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
    "    print(json.dumps([str(child.pid)]), flush=True)\n"
)


def answers(script, path, builds, least=240.0):
    """What a Builder over this script says to so many builds, and what it tells meanwhile."""
    told = []

    async def story():
        builder = Builder((sys.executable, "-c", ANSWERS + script, str(path)), told.append, least)
        try:
            return [list(await builder.build()) for _ in range(builds)]
        finally:
            await builder.end()

    return asyncio.run(story()), told


def test_one_process_builds_again_and_again(tmp_path):
    """What a start costs is paid once."""
    (first, second), told = answers(NAMES_ITSELF, tmp_path, 2)
    assert first == second
    assert told == []


def test_a_killed_process_is_replaced_and_that_is_told(tmp_path):
    """The build that was lost is done by another one."""
    found, told = answers(KILLED_ONCE, tmp_path / "once", 2)
    assert found == [[], []]
    assert told == ["the process that builds was killed (signal 9): another one is started"]


def test_one_that_dies_while_nobody_asks_costs_no_build(tmp_path):
    """The next build has two to try, as any other: the first of them is killed here too."""
    dies_idle_then_at_work = (
        "    before = os.path.getsize(sys.argv[1]) if os.path.exists(sys.argv[1]) else 0\n"
        "    with open(sys.argv[1], 'a') as orders:\n"
        "        orders.write('x')\n"
        "    if before != 1:\n"
        "        print('[]', flush=True)\n"
        "    if before < 2:\n"
        "        os.kill(os.getpid(), 9)\n"
    )
    told = []

    async def story():
        words = (sys.executable, "-c", ANSWERS + dies_idle_then_at_work, str(tmp_path / "orders"))
        builder = Builder(words, told.append)
        try:
            first = await builder.build()
            await builder.child.process.wait()
            return first, await builder.build()
        finally:
            await builder.end()

    assert asyncio.run(story()) == ([], [])
    assert told == ["the process that builds was killed (signal 9): another one is started"] * 2


def test_one_that_always_dies_is_an_error_and_not_started_for_ever(tmp_path):
    """Two are tried for one change."""
    ((error,),), told = answers(ALWAYS_FAILS, tmp_path, 1)
    assert "ended with status 3" in error
    assert len(told) == 1


def test_one_that_hangs_is_killed_and_replaced(tmp_path):
    """By its work, once it is known what a build takes."""
    found, told = answers(WORKS_ONCE, tmp_path, 2, least=0.2)
    assert found == [[], []]
    assert told[0].startswith("the process that builds had no end after")


def works(pid):
    """Whether a process is there and no mere entry of one that has ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="what works is asked of Linux")
def test_its_end_is_the_end_of_all_it_started(tmp_path):
    """No reader of a hostile article works on behind a server that has gone."""
    (((pid,),), _) = answers(HAS_A_CHILD, tmp_path, 1)
    for _ in range(100):  # a killed process is given a moment to go
        if not works(pid):
            break
        time.sleep(0.05)
    assert not works(pid)
