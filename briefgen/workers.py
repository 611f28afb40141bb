"""Processes that can be killed, as a `concurrent.futures.Executor`.

A thread or a signal cannot stop a C extension that hangs on one hostile article, so each task runs in a
process of its own pool, and a task that outlives `seconds` costs its process and nothing else.
"""

import multiprocessing
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class WorkerDiedError(Exception):
    """The process ended without an answer: a crash of a C extension, or out of memory."""


@dataclass(frozen=True, slots=True)
class Task:
    future: "Future[Any]"
    call: Callable[..., Any]
    args: tuple[Any, ...]
    named: dict[str, Any]


class Workers(Executor):
    """`jobs` processes; a call longer than `seconds` raises TimeoutError, its process is killed."""

    def __init__(self, jobs: int, seconds: float) -> None:
        self.seconds = seconds
        self.context = multiprocessing.get_context("spawn")
        self.tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
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
        """One thread, one process: hand it tasks, bury it when it hangs or dies."""
        worker = None
        while (task := self.tasks.get()) is not None:
            if not task.future.set_running_or_notify_cancel():
                continue
            worker = worker or Worker(self.context)
            try:
                task.future.set_result(worker.ask(task, self.seconds))
            except (TimeoutError, WorkerDiedError) as lost:
                worker.kill()
                worker = None
                task.future.set_exception(lost)
            except Exception as error:
                task.future.set_exception(error)
        if worker:
            worker.kill()


class Worker:
    """One process and the pipe to it."""

    def __init__(self, context: "multiprocessing.context.SpawnContext") -> None:
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def ask(self, task: Task, seconds: float) -> Any:
        try:
            self.pipe.send((task.call, task.args, task.named))
            if not self.pipe.poll(seconds):
                raise TimeoutError(f"still at work after {seconds:g} s")
            good, value = self.pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise WorkerDiedError("the process reading it died") from error
        if not good:
            raise value
        return value

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _work(pipe: Connection) -> None:
    """The life of a process: answer each call until the pipe closes."""
    while True:
        try:
            call, args, named = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send((True, call(*args, **named)))
        except KeyboardInterrupt:
            return
        except Exception as error:
            pipe.send((False, error))
