"""The options that commands share, and the desk they describe."""

import os
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from briefgen import config
from briefgen.cli import console
from briefgen.cli.warm import Warm
from briefgen.config import Config
from briefgen.folders import Folders
from briefgen.problems import ContentError, Mistakes, UsageError


class WholeNumber(click.IntRange):
    """A whole number; what is none is told in words."""

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Any:
        if isinstance(value, str) and not value.strip().lstrip("-").isdecimal():
            self.fail(f"{value!r} is no whole number", param, context)
        return super().convert(value, param, context)


FOLDER = click.Path(path_type=Path, file_okay=False)
JOBS = click.option(
    "--jobs",
    type=WholeNumber(1),
    default=os.cpu_count() or 1,
    show_default="one a processor",
    help="Processes.",
)
ENGINE = click.option(
    "--engine",
    default="",
    metavar="ADDRESS",
    help="Where articles are read: dask://HOST:PORT, a cluster, instead of processes here.",
)
STRICT = click.option("--strict", is_flag=True, help="Exit 1 where there is any problem, a skipped seed too.")


LOUD = (
    ("-v", "--verbose", console.Loudness.VERBOSE, "Name each seed that is read, each file written."),
    ("-q", "--quiet", console.Loudness.QUIET, "Say only what is wrong."),
)


def ask_loudness(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how much is said; they stand before the command's name too."""
    for short, long, value, told in LOUD:
        option = click.option(
            short,
            long,
            "loudness",
            flag_value=value,
            type=console.Loudness,
            expose_value=False,
            callback=console.set_loudness,
            help=told,
        )
        command = option(command)
    return command


def ask_folders(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say where a desk stands, and how much is said of it."""
    command = ask_loudness(command)
    for option in (
        click.option(
            "--base-url", metavar="URL", help="The site's address, for feeds, sitemap and canonical links."
        ),
        click.option(
            "--output", type=FOLDER, default="site", show_default=True, help="Where the site is written."
        ),
        click.option(
            "--content", type=FOLDER, default="content", show_default=True, help="What people wrote."
        ),
        click.option("--seeds", type=FOLDER, default="seeds", show_default=True, help="The articles."),
    ):
        command = option(command)
    return command


def find_desk(seeds: Path, content: Path, output: Path, base_url: str | None) -> tuple[Folders, Config]:
    """Where the desk stands and what it is set to; raises UsageError where that cannot be."""
    where = Folders(seeds.absolute(), content.absolute(), output.resolve())
    if not seeds.is_dir():
        raise _refuse_missing(seeds)
    if where.output.exists() and not where.output.is_dir():
        raise UsageError("--output is no folder", path=str(output))
    for name, folder in (("seeds", where.seeds.resolve()), ("content", where.content.resolve())):
        if where.output == folder or where.output in folder.parents or folder in where.output.parents:
            hint = "choose a folder of its own, as in `--output site`"
            raise UsageError(f"--output and --{name} lie in one another", path=str(output), hint=hint)
    look_for(content)
    settings = settings_of(where.content)
    return where, settings if base_url is None else _with_base_url(settings, base_url)


def settings_of(content: Path) -> Config:
    """The configuration below `content`; where it is wrong, all else that is wrong there is told with it."""
    try:
        return config.read_config(content)
    except ContentError as wrong:
        from briefgen import load  # noqa: PLC0415 (only to say more)

        mistakes = Mistakes()
        mistakes.note(wrong)
        with mistakes.noting():
            load.read_content(content)
        raise mistakes.together() from wrong


def look_for(content: Path) -> None:
    """Refuse a --content that is not there; a desk that never had one hears that none is used."""
    if content.is_dir():
        return
    asked = click.get_current_context().get_parameter_source("content") is not ParameterSource.DEFAULT
    if asked or _nearest_folder(content):
        raise _refuse_missing(content)
    console.say_line(f"no {content}/: nothing that people wrote is used (`briefgen init .` makes the folder)")


def _refuse_missing(folder: Path) -> UsageError:
    near = _nearest_folder(folder)
    hint = f"did you mean {folder.with_name(near)}?" if near else "`briefgen init` makes a new desk"
    return UsageError("there is no such folder", path=str(folder), hint=hint)


def _nearest_folder(folder: Path) -> str:
    """The folder beside it with the name most like it; empty for none."""
    names = sorted(path.name for path in folder.absolute().parent.glob("*/"))
    return next(iter(get_close_matches(folder.name.lower(), names, 1, 0.75)), "")


def _with_base_url(settings: Config, base_url: str) -> Config:
    try:
        return replace(settings, site=replace(settings.site, base_url=config.read_address(base_url)))
    except ValueError as wrong:
        raise UsageError(
            f"--base-url {wrong}", hint="as in `--base-url https://example.org/desk/`"
        ) from wrong


def choose_workers(jobs: int, settings: Config, engine: str = "") -> Callable[[], Executor]:
    """A maker of processes that can be killed, here or at `engine`; nothing starts before it is called."""
    if engine:
        from briefgen import engines  # noqa: PLC0415 (an extra)

        return lambda: engines.open_engine(engine, settings)
    from briefgen.workers import Workers  # noqa: PLC0415 (a build with nothing new starts none)

    warm = click.get_current_context().find_object(Warm)
    if warm:
        kept = warm.readers(jobs, settings)
        return lambda: kept
    return partial(Workers, jobs, settings.limits.seconds, settings.limits.memory)
