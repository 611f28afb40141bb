"""Processes that can be killed."""

import os
import sys
import time

import pytest

from briefgen.workers import Patience, WorkerDiedError, Workers, processor_time


def double(number):
    return 2 * number


def hang():
    time.sleep(600)


def burn():
    while True:
        pass


class OddError(Exception):
    """As many a library has it: what it was made with is not what it is made of."""

    def __init__(self, part, whole):
        super().__init__(f"{part} of {whole}")


def oddly():
    raise OddError("one", "two")


def die():
    os._exit(1)


def hoard():
    return len(bytearray(400_000_000))


def refuse():
    raise ValueError("no")


@pytest.fixture(scope="module")
def workers():
    with Workers(1, 60.0) as pool:
        yield pool


def test_a_task_gives_its_value(workers):
    """What the call returns comes back."""
    assert workers.submit(double, 21).result() == 42


def test_an_error_of_the_task_comes_back(workers):
    """The caller meets the task's own error."""
    with pytest.raises(ValueError, match="no"):
        workers.submit(refuse).result()


def test_an_error_that_cannot_be_sent_is_told(workers):
    """What it says comes back, and the process lives."""
    with pytest.raises(WorkerDiedError, match="OddError: one of two"):
        workers.submit(oddly).result()
    assert workers.submit(double, 2).result() == 4


def test_a_crash_costs_one_task(workers):
    """A process that dies is told and replaced."""
    with pytest.raises(WorkerDiedError):
        workers.submit(die).result()
    assert workers.submit(double, 1).result() == 2


@pytest.mark.parametrize(("task", "why"), [(hang, "idle"), (burn, "still at work")])
def test_a_task_without_end_is_killed(task, why):
    """Asleep or at work, it ends with TimeoutError, and the next task runs."""
    with Workers(1, 1.0) as pool:
        with pytest.raises(TimeoutError, match=why):
            pool.submit(task).result()
        pool.seconds = 60.0  # a busy machine may take long to start the next process
        assert pool.submit(double, 2).result() == 4


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory is counted")
def test_a_task_that_hoards_is_ended():
    """It ends with MemoryError and its process with it; one that stays below the cap ends as without."""
    with Workers(1, 60.0, memory=200_000_000) as pool:
        pool.submit(double, 1).result()
        (first,) = pool.free
        with pytest.raises(MemoryError):
            pool.submit(hoard).result()
        assert pool.submit(double, 2).result() == 4
        assert first not in pool.free
    with Workers(1, 60.0, memory=800_000_000) as pool:
        assert pool.submit(hoard).result() == 400_000_000


def waits(seconds, *looks):
    """What is said at each look: the clock, and how much the worker has worked by then."""
    patience = Patience(seconds)
    return [patience.ends(clock, worked) for clock, worked in looks]


def test_on_a_busy_machine_nobody_is_late():
    """Ten minutes by the clock, in which it got eight seconds of the processor."""
    looks = [(clock, 3 + clock / 75) for clock in range(0, 600, 5)]
    assert set(waits(30, *looks)) == {""}


@pytest.mark.parametrize(
    ("looks", "why"),
    [
        ([(0, 5.0), (20, 25.0), (40, 36.0)], "still at work after 30 s of the processor's time"),
        ([(0, 5.0), (20, 5.5), (49, 5.5), (51, 5.5)], "idle for 30 s"),
        ([(0, None), (29, None), (31, None)], "still at work after 30 s"),
        ([(25 * n, 5 + n / 100) for n in range(26)], "no end after 625 s"),
    ],
)
def test_whoever_works_sleeps_or_dawdles_is_ended(looks, why):
    """By its work, by its idleness, by the clock where no more is known, and at last by the clock."""
    *before, last = waits(30, *looks)
    assert set(before) == {""}
    assert last == why


def test_the_time_of_a_process_is_known_here():
    """This process has worked; of one that is gone nothing is known."""
    assert (processor_time(os.getpid()) is None) == (sys.platform != "linux")
    assert processor_time(None) is None
