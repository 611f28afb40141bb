"""`import`: what other programs keep, as plain seeds."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from briefgen.cli import console
from briefgen.cli.options import FOLDER, ask_loudness
from briefgen.config import Config
from briefgen.model import Article
from briefgen.problems import Problem, UsageError

FETCHED_SCHEMES = ("http://", "https://")


@click.command("import", epilog="Example: briefgen import march.mbox harbour.rss speech.docx")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--list",
    "listed",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="A file of addresses, one a line: name those that no seed has. Nothing is fetched.",
)
@ask_loudness
@click.option("--seeds", type=FOLDER, default="seeds", show_default=True, help="The articles.")
def bring(files: tuple[Path, ...], listed: Path | None, seeds: Path) -> int:
    """Write what is read of files and folders as .md seeds with front matter. What is there stays."""
    if bool(files) == (listed is not None):
        raise click.UsageError("give files or folders; or --list and a file of addresses")
    return _name_missing(listed, seeds) if listed is not None else _write_seeds(files, seeds)


def _write_seeds(files: Sequence[Path], seeds: Path) -> int:
    """Exit status: 1 where a file gave no article."""
    from briefgen.write import imported  # noqa: PLC0415 (`--help` needs none)

    found = list(_extract_articles(files))
    articles = [one for one in found if isinstance(one, Article)]
    for place, new in imported.keep_articles(seeds, articles):
        console.say_line(f"wrote {place}" if new else f"is there already: {place}")
    for article in articles:
        for problem in article.problems:
            console.report_problem(problem)
    return int(len(articles) < len(found) or not found)


def _extract_articles(files: Sequence[Path]) -> Iterator[Article | Problem]:
    from briefgen import extract  # noqa: PLC0415 (the same)

    for one in extract.from_files(files, Config()) if files else ():
        if isinstance(one, Problem):
            console.report_problem(one)
        yield one


def _name_missing(listed: Path, seeds: Path) -> int:
    """Name the addresses that no seed has."""
    from briefgen import extract  # noqa: PLC0415 (the same)

    wanted = list(dict.fromkeys(_read_addresses(listed)))
    there = extract.from_files([seeds], Config()) if seeds.is_dir() else ()
    known = {_normalise_address(one.url) for one in there if isinstance(one, Article) and one.url}
    missing = [address for address in wanted if _normalise_address(address) not in known]
    for address in missing:
        click.echo(console.clean(address))
    console.say_line(_tell_missing(len(missing), len(wanted), seeds))
    return 0


def _tell_missing(missing: int, wanted: int, seeds: Path) -> str:
    if not wanted:
        return "the list holds no address"
    if not missing:
        return "each address has its seed"
    return f"{missing} of {wanted} have no seed: save each page into {seeds}, as .html or .mhtml"


def _read_addresses(listed: Path) -> Iterator[str]:
    try:
        lines = listed.read_text("utf-8-sig").splitlines()
    except OSError as error:
        told = (error.strerror or str(error)).lower()
        raise UsageError(f"cannot be read: {told}", path=str(listed)) from error
    except UnicodeDecodeError as error:
        hint = "one address a line, saved as UTF-8"
        raise UsageError("cannot be read: it is no text", path=str(listed), hint=hint) from error
    for number, line in enumerate(lines, 1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if not words.startswith(FETCHED_SCHEMES):
            raise UsageError("is no address", path=str(listed), line=number, hint="one a line, as https://…")
        yield words


def _normalise_address(address: str) -> str:
    """What two addresses of one page have in common."""
    bare = address.partition("#")[0].partition("://")[2].removeprefix("www.")
    return bare.rstrip("/").lower()
