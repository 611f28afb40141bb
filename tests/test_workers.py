"""Processes that can be killed."""

import os
import time

import pytest

from briefgen.workers import WorkerDiedError, Workers


def double(number):
    return 2 * number


def hang():
    time.sleep(600)


def die():
    os._exit(1)


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


def test_a_crash_costs_one_task(workers):
    """A process that dies is told and replaced."""
    with pytest.raises(WorkerDiedError):
        workers.submit(die).result()
    assert workers.submit(double, 1).result() == 2


def test_a_task_that_hangs_is_killed():
    """What takes too long ends with TimeoutError, and the next task runs."""
    with Workers(1, 1.0) as pool:
        with pytest.raises(TimeoutError):
            pool.submit(hang).result()
        pool.seconds = 60.0  # a busy machine may take long to start the next process
        assert pool.submit(double, 2).result() == 4
