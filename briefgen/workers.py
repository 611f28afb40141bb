"""Processes that can be killed, as a `concurrent.futures.Executor`.

A thread or a signal cannot stop a C extension that hangs on one hostile article, so each task runs in a
process of its own pool, and a task that takes more than `seconds`, or more than `memory`, costs its process
and nothing else. What counts is the processor's time: where the machine is busy with something else, nobody
is late.
"""

import multiprocessing
import os
import pickle
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from briefgen.memory import cap_memory

P = ParamSpec("P")
T = TypeVar("T")


LOOK = 0.25
"""Seconds between two looks at a worker that has not answered."""
CLOCK_TO_SECONDS = 20
"""How many times its `seconds` a task may take by the clock, however little of the processor it gets."""


class WorkerDiedError(Exception):
    """The process ended without an answer: a crash of a C extension, or out of memory."""


@dataclass(frozen=True, slots=True)
class Task:
    future: "Future[Any]"
    call: Callable[..., Any]
    args: tuple[Any, ...]
    named: dict[str, Any]


class Workers(Executor):
    """`jobs` processes; a call that works or idles for `seconds` ends them and raises TimeoutError.

    One that asks for more than `memory` bytes ends its process with MemoryError; 0 is no cap.
    """

    def __init__(self, jobs: int, seconds: float, memory: int = 0) -> None:
        self.seconds = seconds
        self.memory = memory
        self.context = multiprocessing.get_context("spawn")
        self.tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self.free: list[Worker] = []
        """The last to come is the first to go, so that few are started for few tasks."""
        self.threads = [threading.Thread(target=self._tend, daemon=True) for _ in range(jobs)]
        for thread in self.threads:
            thread.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        future: Future[T] = Future()
        self.tasks.put(Task(future, fn, args, kwargs))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        if cancel_futures:
            self._drain()
        for _ in self.threads:
            self.tasks.put(None)
        for thread in self.threads if wait else ():
            thread.join()

    def _drain(self) -> None:
        while not self.tasks.empty():
            task = self.tasks.get()
            if task is not None:
                task.future.cancel()

    def _tend(self) -> None:
        """Hand each task to a process that has worked before, if one is free; bury what hangs or dies."""
        while (task := self.tasks.get()) is not None:
            if not task.future.set_running_or_notify_cancel():
                continue
            worker = None
            try:
                worker = self._free() or Worker(self.context, self.memory)
                task.future.set_result(worker.ask(task, self.seconds))
            except (TimeoutError, WorkerDiedError, MemoryError) as lost:
                if worker:
                    worker.kill()
                worker = None
                task.future.set_exception(lost)
            except Exception as error:
                task.future.set_exception(error)
            self.free += [worker] if worker else []
        if worker := self._free():
            worker.kill()

    def _free(self) -> "Worker | None":
        with suppress(IndexError):
            return self.free.pop()
        return None


class Worker:
    """One process and the pipe to it."""

    def __init__(self, context: "multiprocessing.context.SpawnContext", memory: int) -> None:
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_answer_calls, args=(theirs, memory), daemon=True)
        self.process.start()
        theirs.close()

    def ask(self, task: Task, seconds: float) -> Any:
        try:
            self.pipe.send((task.call, task.args, task.named))
            self._wait(seconds)
            good, value = self.pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise WorkerDiedError("the process reading it died") from error
        if not good:
            raise value
        return value

    def _wait(self, seconds: float) -> None:
        """Until there is an answer; raises TimeoutError where there will be none."""
        began, patience = time.monotonic(), Patience(seconds)
        while not self.pipe.poll(min(seconds, LOOK)):
            why = patience.ends(time.monotonic() - began, processor_time(self.process.pid))
            if why:
                raise TimeoutError(why)

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Patience:
    """How long a task is waited for: by what it works, not by what the machine does beside it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.first: float | None = None
        self.last = 0.0
        self.since = 0.0

    def ends(self, clock: float, worked: float | None) -> str:
        """Why there is no more waiting, `clock` seconds after the task was given; empty while there is.

        `worked` is the processor's time that the worker has used; None where the system does not say.
        """
        if worked is None:
            return f"still at work after {self.seconds:g} s" if clock > self.seconds else ""
        if self.first is None or worked > self.last:
            self.first = worked if self.first is None else self.first
            self.last, self.since = worked, clock
        if worked - self.first > self.seconds:
            return f"still at work after {self.seconds:g} s of the processor's time"
        if clock - self.since > self.seconds:
            return f"idle for {self.seconds:g} s"
        return f"no end after {clock:.0f} s" if clock > CLOCK_TO_SECONDS * self.seconds else ""


def processor_time(pid: int | None) -> float | None:
    """Seconds of a processor that a process has used; None where the system does not say (not Linux)."""
    try:
        told = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    # After the name, which may hold anything: state is the third field, utime and stime the 14th and 15th.
    fields = told.rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _answer_calls(pipe: Connection, memory: int) -> None:
    """The life of a process: answer each call until the pipe closes."""
    while True:
        try:
            call, args, named = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            with cap_memory(memory):
                found = call(*args, **named)
            pipe.send((True, found))
        except KeyboardInterrupt:
            return
        except Exception as error:
            pipe.send((False, _make_portable(error)))


def _make_portable(error: Exception) -> Exception:
    """`error` where it can be sent and received; else what it says. Many a library's own cannot."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 (what this process has just made)
    except Exception:
        return WorkerDiedError(f"{type(error).__name__}: {error}")
    return error
