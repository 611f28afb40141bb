"""A build with nothing new is known in one look, and says what the one before it said."""

import os
import shutil
import subprocess
import sys

import pytest

from briefgen import load, pipeline
from tests.building import ROOT, command, put, tree

SEED = "Ministers met in Riga on 3 March 2024. They agreed to send 300 engineers to the border next week.\n"
FRENCH = (
    "Le ministre a déclaré mardi que le gouvernement ne changerait pas de position sur le budget. "
    "Les députés de l'opposition ont demandé une nouvelle réunion avant la fin de la semaine prochaine.\n"
) * 4


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A desk that was built twice, so that all that it holds is older than the last look."""
    desk = tmp_path_factory.mktemp("desk")
    put(desk, "seeds/story.txt", SEED)
    put(desk, "seeds/french.txt", FRENCH)
    put(desk, "content/site.yaml", "site:\n  title: Harbours\n")
    command(desk, desk / "site")
    return desk


@pytest.fixture
def desk(built, tmp_path, monkeypatch, in_threads):
    """A copy of it in which to work: with all that is remembered, and all times."""
    subprocess.run(["cp", "-a", f"{built}/.", tmp_path], check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def builds(monkeypatch):
    """How often the pipeline is asked."""
    asked, build = [], pipeline.build
    monkeypatch.setattr(pipeline, "build", lambda run: asked.append(run) or build(run))
    return asked


def told(text):
    """What a build says, but for how long it took."""
    return [line.rpartition(", in ")[0] or line for line in text.splitlines()]


def test_with_nothing_new_the_pipeline_is_not_asked(desk, run, builds):
    """The second build says what the first one would: problems and counts, and that nothing was written."""
    _, _, first = run("build")
    status, _, second = run("build")
    assert len(builds) == 1  # the copy stands elsewhere than what was built
    assert status == 0
    assert told(second)[:3] == told(first)[:3]
    assert "[seed-language]" in second
    assert "wrote 0 files to site/, removed 0, " in second


def test_the_exit_status_is_what_it_was(desk, run, builds):
    """A problem is one to `--strict` however often it is told."""
    run("build")
    assert run("build", "--strict")[0] == 1
    assert len(builds) == 1


def page(desk, text="We *cite*."):
    put(desk, "content/pages/house.md", f"---\ntitle: House rules\n---\n{text}\n")


NEWS = {
    "a seed": lambda desk: put(desk, "seeds/story.txt", SEED.replace("300", "400")),
    "one seed more": lambda desk: put(desk, "seeds/sub/more.txt", SEED),
    "one seed less": lambda desk: (desk / "seeds" / "french.txt").unlink(),
    "a seed's name": lambda desk: (desk / "seeds" / "story.txt").rename(desk / "seeds" / "tale.txt"),
    "a page": page,
    "the configuration": lambda desk: put(desk, "content/site.yaml", "site:\n  title: Quarries\n"),
    "a template": lambda desk: put(desk, "templates/search.html", "{% extends 'base.html' %}"),
    "a style": lambda desk: put(desk, "static/css/tokens.css", "p {}"),
    "a file for the top": lambda desk: put(desk, "root/CNAME", "example.org"),
    "a page was touched": lambda desk: put(desk, "site/index.html", "by hand"),
    "a page is gone": lambda desk: (desk / "site" / "index.html").unlink(),
    "the site is gone": lambda desk: shutil.rmtree(desk / "site"),
    "the record is gone": lambda desk: (desk / ".briefgen" / "site" / "manifest.json").unlink(),
    "the look is gone": lambda desk: (desk / ".briefgen" / "site" / "fingerprint").write_bytes(b"noise"),
}


FEW = {"a seed", "one seed less", "the configuration", "a page", "a page was touched", "the look is gone"}
"""Those that the default suite tries; the others are of the same kinds."""


@pytest.mark.parametrize(
    "what", [what if what in FEW else pytest.param(what, marks=pytest.mark.slow) for what in NEWS]
)
def test_whatever_is_new_is_built(desk, run, builds, what):
    """The site is what a clean build makes of it."""
    run("build")
    NEWS[what](desk)
    run("build")
    assert len(builds) == 2
    run("build", "--output", "clean", "--fresh")
    assert tree(desk / "site") == tree(desk / "clean")


def test_what_is_compiled_of_templates_is_nothing_new(desk, run, builds):
    """A checkout may be a desk: then the code of its templates lies beside them."""
    put(desk, "templates/search.html", "{% extends 'base.html' %}")
    run("build")
    put(desk, "templates/__pycache__/search.html.cpython-311.pyc", "compiled")
    run("build")
    assert len(builds) == 1


def test_other_options_are_something_new(desk, run, builds):
    """An address, and its absence."""
    run("build")
    for words in (["--base-url", "https://example.org/"], []):
        run("build", *words)
    assert len(builds) == 3


def test_fresh_is_a_build(desk, run, builds):
    """Nothing remembered is used, this either."""
    run("build")
    run("build", "--fresh")
    assert len(builds) == 2


def test_a_desk_that_was_moved_is_built(desk, run, builds, monkeypatch):
    """The look was at files elsewhere."""
    run("build")
    shutil.copytree(desk, desk / "copy")
    monkeypatch.chdir(desk / "copy")
    run("build")
    assert len(builds) == 2


def test_what_another_run_may_not_meet_is_tried_again(desk, run, builds, monkeypatch):
    """A reader that was lost."""
    read = load.read_seed

    def lost(path, *rest, **more):
        if path.name == "tale.txt":
            raise MemoryError
        return read(path, *rest, **more)

    put(desk, "seeds/tale.txt", SEED.replace("300", "400"))
    monkeypatch.setattr(load, "read_seed", lost)
    assert "[seed-memory]" in run("build")[2]
    monkeypatch.setattr(load, "read_seed", read)
    assert "[seed-memory]" not in run("build")[2]
    assert len(builds) == 2


def test_a_build_that_fails_leaves_nothing_to_go_by(desk, run, builds, monkeypatch):
    """The one after it looks at everything, though all is as it was before."""
    run("build")
    page(desk)
    build = pipeline.build

    def broken(_):
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr(pipeline, "build", broken)
    assert run("build")[0] == 1
    monkeypatch.setattr(pipeline, "build", build)
    (desk / "content" / "pages" / "house.md").unlink()
    (desk / "content" / "pages").rmdir()
    run("build")
    assert len(builds) == 2


def _unmeasured():
    """What is measured imports what measures."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}


def test_a_build_with_nothing_new_imports_nothing_of_the_pipeline(built):
    """Neither what relates and renders, nor the memory of readings, nor the lock."""
    code = (
        "import sys; sys.argv = ['briefgen', 'build']; from briefgen.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=built,
        env={**_unmeasured(), "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    modules = set(done.stdout.split())
    assert "briefgen.cache.fingerprint" in modules
    others = ("pipeline", "relate", "render", "parse", "readers", "workers")
    assert not {f"briefgen.{name}" for name in others} & modules
    assert not {"sqlite3", "filelock", "jinja2", "spacy", "asyncio"} & modules
