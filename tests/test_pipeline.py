"""The story of a build: what hangs or dies costs one seed, what is known is not read."""

import subprocess
import sys
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from dataclasses import replace

import pytest

from briefgen import pipeline
from briefgen.problems import BuildBusy, Code, EvidenceError
from briefgen.workers import WorkerDiedError
from briefgen.write import lock
from tests.building import ROOT, build, put, run, tree

GOOD = "Ministers met in Riga on 3 March 2024. They agreed to send 300 engineers to the border next week.\n"


HEAVY = frozenset(["babel", "jinja2", "lxml", "nh3", "numpy", "py3langid", "spacy", "thinc", "trafilatura"])
"""What a build with nothing new must not pay for."""


class Faulty(Executor):
    """Runs tasks at once; one that holds the seed `broken` ends with `error`."""

    def __init__(self, broken, error):
        self.broken, self.error, self.asked = broken, error, []

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        names = [seed.name for seed in args[0]]
        self.asked.append(names)
        if self.broken in names:
            future.set_exception(self.error)
        else:
            future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture
def desk(tmp_path):
    for number in range(3):
        put(tmp_path, f"seeds/story-{number}.txt", GOOD)
    return tmp_path


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (TimeoutError("still at work after 60 s"), Code.SEED_TIMEOUT),
        (WorkerDiedError("the process reading it died"), Code.SEED_CRASH),
        (MemoryError(), Code.SEED_MEMORY),
    ],
)
def test_a_seed_that_breaks_its_reader_pays_alone(desk, error, code):
    """Its batch is read again one by one; it gets a problem, the others are built."""
    faulty = Faulty("story-1.txt", error)
    built = pipeline.build(replace(run(desk, desk / "site"), executor=lambda: faulty))
    assert [(problem.path, problem.code) for problem in built.problems] == [("story-1.txt", code)]
    assert sorted(brief.article.id for brief in built.desk.briefs) == ["story-0.txt", "story-2.txt"]
    assert len(faulty.asked) == 4


def test_our_own_mistake_is_not_hidden(desk):
    """An error that is no breach of a cap stops the build."""
    faulty = Faulty("story-1.txt", ZeroDivisionError("ours"))
    with pytest.raises(ZeroDivisionError):
        pipeline.build(replace(run(desk, desk / "site"), executor=lambda: faulty))


def test_a_remembered_fact_is_held_against_its_text(desk, monkeypatch):
    """A fact that does not stand in its article stops the build, remembered or not."""
    build(desk, desk / "site")

    def refuse(article, findings):
        raise EvidenceError("does not stand")

    monkeypatch.setattr(pipeline, "verify", refuse)
    with pytest.raises(EvidenceError):
        build(desk, desk / "site")


def test_a_build_with_nothing_new_starts_no_reader(desk):
    """No executor is made, no page is rendered, no file is written."""
    build(desk, desk / "site")
    before = {path: path.stat().st_mtime_ns for path in (desk / "site").rglob("*")}

    def never():
        raise AssertionError("a reader was started")

    built = pipeline.build(replace(run(desk, desk / "site"), executor=never))
    assert (built.written.created, built.written.changed, built.written.removed) == ((), (), ())
    assert {path: path.stat().st_mtime_ns for path in (desk / "site").rglob("*")} == before


def test_another_output_has_a_memory_of_its_own(desk):
    """Building elsewhere, fresh or not, leaves what this output remembers as it is."""
    build(desk, desk / "site")
    memory = {path: path.read_bytes() for path in (desk / ".briefgen" / "site").rglob("*") if path.is_file()}
    build(desk, desk / "other", fresh=True)
    assert memory == {path: path.read_bytes() for path in memory}


def test_one_build_at_a_time(desk):
    """A second build of the same output is refused at once."""
    state = run(desk, desk / "site").folders.state
    with lock.hold_lock(state), pytest.raises(BuildBusy), lock.hold_lock(state):
        pass


def test_who_writes_no_page_waits_for_a_build(desk):
    """`edition` and its like are told of the build, and have the lock once it has ended."""
    state, told = run(desk, desk / "site").folders.state, []
    with ExitStack() as building:
        building.enter_context(lock.hold_lock(state))

        def end(line):
            told.append(line)
            building.close()

        with lock.await_lock(state, end):
            told.append("mine")
    assert told == ["a build of this site is at work: waiting for it to end", "mine"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_bytes_depend_on_nothing_but_the_input(desk, seed):
    """Another hash seed, time zone, locale and number of workers: the same site."""
    build(desk, desk / "site")
    environment = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Apia", "LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    jobs = str(2 - int(seed))
    words = [sys.executable, "-m", "briefgen", "build", "--output", "other", "--jobs", jobs]
    subprocess.run(
        words, cwd=desk, env={**environment, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True
    )
    assert tree(desk / "other") == tree(desk / "site")


def test_the_pipeline_is_there_before_what_reads_is():
    """Neither the language model nor what cleans pages is imported by who only relates and renders."""
    code = "import sys, briefgen.pipeline; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    assert HEAVY.isdisjoint(told.stdout.split())


@pytest.mark.slow
def test_a_cached_build_imports_no_language_library(desk):
    """What reads articles is not imported where nothing is read."""
    build(desk, desk / "site")
    code = (
        "import sys; from briefgen.cli import main\n"
        "try: main(['build'])\n"
        "except SystemExit: pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert HEAVY.isdisjoint(done.stdout.split())
