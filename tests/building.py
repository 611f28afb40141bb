"""How tests build a desk: the whole pipeline in this process, as a user's command would run it."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from briefgen import config, pipeline
from briefgen.cli import glance
from briefgen.folders import Folders
from briefgen.pipeline import Built, Run

ROOT = Path(__file__).parent.parent


def run(desk: Path, output: Path, *, fresh: bool = False) -> Run:
    """A run over `desk`, reading in a thread."""
    folders = Folders(desk / "seeds", desk / "content", output)
    settings = config.read_config(folders.content)
    return Run(folders, settings, partial(ThreadPoolExecutor, 1), lambda outcome, total: None, fresh)


def build(desk: Path, output: Path, *, fresh: bool = False) -> Built:
    return pipeline.build(run(desk, output, fresh=fresh))


def command(desk: Path, output: Path) -> None:
    """Build as `briefgen build` does: one look may tell that there is nothing to do."""
    asked = run(desk, output)
    stands, settings = asked.folders, asked.config
    if glance.glance_once(stands, settings).nothing_new() is None:
        glance.keep_summary(stands, settings, lambda: pipeline.build(asked))


def tree(output: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()
    }


def put(desk: Path, name: str, text: str | bytes) -> Path:
    """Write a file of a desk, with its folders."""
    path = desk / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
