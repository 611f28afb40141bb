"""The process that builds while a desk works on it: kept warm, and replaced when it dies or hangs.

It is asked by a line and answers by one (see `cli/rebuild.py`), so nothing that happens to it happens to the
server that asks. This module knows no pipeline and no site.
"""

import asyncio
import json
import os
import signal
import sys
import time
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from briefgen.workers import processor_time

BUILD_SECONDS = 240.0
"""Seconds of work that a build may take, however short the ones before were."""
TIMES_THE_LONGEST = 10
"""How many times as long as the longest until now a build may take."""
LOOK = 0.5
"""Seconds between two looks at a build that has not answered."""
LONGEST_LINE = 2**24


class LostError(Exception):
    """The process gave no answer, and why."""


class Builder:
    """Builds when it is asked, in a process that outlives its builds."""

    def __init__(
        self, command: Sequence[str], tell: Callable[[str], None], least: float = BUILD_SECONDS
    ) -> None:
        self.command, self.tell, self.least = command, tell, least
        self.child: Child | None = None
        self.longest: float | None = None
        """Seconds that a good build has worked; the first one may take what it takes."""

    async def build(self) -> Sequence[str]:
        """What is wrong with the desk, in lines; nothing after a good build."""
        await self._bury()
        try:
            return await self._ask()
        except LostError as lost:
            self.tell(f"the process that builds {lost}: another one is started")
        try:
            return await self._ask()
        except LostError as lost:
            return (
                f"error: the process that builds {lost}, as the one before it; the terminal may say more",
            )

    async def end(self) -> None:
        """End the process with all that it started."""
        if self.child:
            with suppress(ProcessLookupError):
                _kill_group(self.child.process)
            await self.child.process.wait()
            self.child = None

    async def _bury(self) -> None:
        """Forget a process that died while nobody asked it: no build was lost with it."""
        status = self.child.process.returncode if self.child else None
        if status is not None:
            self.tell(f"the process that builds {_describe_ending(status)}: another one is started")
            await self.end()

    async def _ask(self) -> Sequence[str]:
        self.child = self.child or await _start_child(self.command)
        work = Work(self.child.process)
        try:
            answer = await self._answer(self.child, work)
        except LostError:
            await self.end()
            raise
        errors: Sequence[str] = json.loads(answer)
        if not errors:
            self.longest = max(self.longest or 0, work.seconds())
        return errors

    async def _answer(self, child: "Child", work: "Work") -> bytes:
        with suppress(ConnectionError):  # that it is gone is told by its answer
            child.orders.write(b"build\n")
            await child.orders.drain()
        answer = asyncio.ensure_future(child.answers.readline())
        try:
            while not answer.done():
                await asyncio.wait((answer,), timeout=LOOK)
                if self.longest is not None and work.seconds() > max(
                    self.least, TIMES_THE_LONGEST * self.longest
                ):
                    raise LostError(f"had no end after {work.seconds():.0f} s of work")
        finally:
            answer.cancel()
        if not answer.result():
            raise LostError(_describe_ending(await child.process.wait()))
        return answer.result()


@dataclass(frozen=True, slots=True)
class Child:
    """A process, and the two ways to it."""

    process: Process
    orders: StreamWriter
    answers: StreamReader


class Work:
    """How long a process has worked from now on: by the clock where the system does not say."""

    def __init__(self, process: Process) -> None:
        self.process, self.clock = process, time.monotonic()
        self.before = processor_time(process.pid)

    def seconds(self) -> float:
        if self.before is None:
            return time.monotonic() - self.clock
        now = processor_time(self.process.pid)  # None for one that has just gone
        return 0 if now is None else now - self.before


async def _start_child(words: Sequence[str]) -> Child:
    """In a session of its own: an interrupt in the terminal is for who asks, and that one ends it."""
    process = await asyncio.create_subprocess_exec(
        *words, stdin=PIPE, stdout=PIPE, limit=LONGEST_LINE, start_new_session=True
    )
    return Child(process, cast("StreamWriter", process.stdin), cast("StreamReader", process.stdout))


def _kill_group(process: Process) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _describe_ending(status: int) -> str:
    return f"was killed (signal {-status})" if status < 0 else f"ended with status {status}"


def command(arguments: Sequence[str]) -> Sequence[str]:
    """What starts a process that builds with the arguments of `briefgen build`."""
    return (sys.executable, "-m", "briefgen.cli.rebuild", *arguments)
