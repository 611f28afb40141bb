"""Reading by any Executor: whatever befalls one seed, the others are read."""

import multiprocessing
import os
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

import pytest

from briefgen import load, readers
from briefgen.cache.remembering import Seedling
from briefgen.config import Config
from briefgen.problems import Code
from briefgen.readers import ReaderBrokeError
from tests.building import put

GOOD = "Ministers met in Riga on 3 March 2024. They agreed to send 300 engineers to the border next week.\n"
NAMES = [f"story-{number:02}.txt" for number in range(20)]


class KilledError(Exception):
    """As an Executor of somebody else calls a worker that is gone."""


class Strange(Executor):
    """Runs tasks at once; one that holds the seed `broken` is lost."""

    def __init__(self, broken):
        self.broken = broken

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        if self.broken in [seed.name for seed in args[0]]:
            future.set_exception(KilledError("gone"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture
def seeds(tmp_path):
    return [Seedling(put(tmp_path, name, GOOD), name, "d") for name in NAMES]


@pytest.fixture
def breaks(monkeypatch):
    """Makes the reading of one seed end in a way of its own."""
    read = load.read_seed

    def broken(name, how):
        def reading(path, root, limits, **options):
            return how() if path.name == name else read(path, root, limits, **options)

        monkeypatch.setattr(load, "read_seed", reading)

    return broken


def outcomes(seeds, executor):
    root = seeds[0].path.parent
    return list(readers.read_all(seeds, root=root, config=Config(), executor=executor))


def lost(found):
    """The seeds that gave no reading, with why; all others must have given one, in their order."""
    assert [outcome.name for outcome in found] == NAMES
    assert all((outcome.reading is None) != (outcome.problem is None) for outcome in found)
    return {outcome.name: outcome.problem.code for outcome in found if outcome.problem}


def test_a_worker_that_another_executor_lost_costs_its_seed(seeds):
    """Its error is of no class that we know."""
    found = outcomes(seeds, partial(Strange, NAMES[9]))
    assert lost(found) == {NAMES[9]: Code.SEED_CRASH}
    assert found[9].problem.message == "reading it failed: gone"


def test_a_pool_that_breaks_is_made_anew(seeds, breaks):
    """A dead worker takes the whole of such a pool with it: one seed pays."""
    breaks(NAMES[9], partial(os._exit, 1))
    made = []

    def pool():
        made.append(ProcessPoolExecutor(2, multiprocessing.get_context("fork")))
        return made[-1]

    assert lost(outcomes(seeds, pool)) == {NAMES[9]: Code.SEED_CRASH}
    assert 2 < len(made) < 5  # it breaks with its batch, perhaps with the one before, and once more alone


def test_a_seed_that_wants_too_much_memory_is_told_as_one(seeds, breaks):
    """With what to do."""

    def hoards():
        raise MemoryError

    breaks(NAMES[3], hoards)
    found = outcomes(seeds, partial(ThreadPoolExecutor, 1))
    assert lost(found) == {NAMES[3]: Code.SEED_MEMORY}
    assert "limits.memory" in found[3].problem.hint


@pytest.mark.parametrize("error", [ValueError("E050"), OSError(5, "Input/output error")])
def test_a_library_that_fails_costs_the_seed(seeds, breaks, error):
    """What is raised by code that is not ours."""

    def fails():
        raise error

    breaks(NAMES[3], fails)
    found = outcomes(seeds, partial(ThreadPoolExecutor, 1))
    assert lost(found) == {NAMES[3]: Code.SEED_CRASH}
    assert type(error).__name__ in found[3].problem.message


def test_a_mistake_of_ours_is_not_hidden(seeds, breaks):
    """What our own code raises of Python's own errors stops the build, with its traceback."""
    ours = {}
    exec(
        compile("def fails(): raise KeyError('ours')", f"{readers.PACKAGE_PATH}/load/seeds.py", "exec"), ours
    )
    breaks(NAMES[3], ours["fails"])
    with pytest.raises(KeyError, match="ours"):
        outcomes(seeds, partial(ThreadPoolExecutor, 1))


def test_what_a_reader_raises_can_be_sent(seeds, breaks):
    """A library's own error may not survive the way from another process; its words do."""

    class LocalError(Exception):
        pass

    def fails():
        raise LocalError("of a library")

    breaks(NAMES[3], fails)
    with pytest.raises(ReaderBrokeError, match="LocalError: of a library"):
        readers.read_seeds(seeds[:8], seeds[0].path.parent, Config().limits, Config().language)
