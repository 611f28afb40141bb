"""`explain`: why a fact is as it is, why an article is dated so, why two names are one actor."""

import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import console
from briefgen.cli.desk import relate_desk
from briefgen.cli.options import JOBS, ask_folders, find_desk
from briefgen.problems import UsageError

if TYPE_CHECKING:
    from briefgen.explain.answer import Explained, ExplainedPlace, RuleStep
    from briefgen.model import Brief


@click.command(epilog='Example: briefgen explain seeds/talks.txt "hardly met"')
@click.argument("seed", type=click.Path(path_type=Path))
@click.argument("words", default="")
@ask_folders
@JOBS
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def explain(seed: Path, words: str, as_json: bool, jobs: int, **where: Any) -> None:
    """What each rule says of some WORDS of a seed, what dropped them, and what the desk makes of them.

    Without WORDS: why the article is dated so, what it is a copy of, and what was cut.
    """
    import msgspec  # noqa: PLC0415 (`--help` needs none)

    from briefgen import explain as explaining  # noqa: PLC0415

    _, settings = find_desk(**where)
    with relate_desk(jobs, **where) as found:
        brief = _find_brief(found.briefs, seed, where["seeds"])
        told = explaining.explain_words(found, brief, words, settings.language)
    if words and not (told.places or told.cut):
        hint = "quote them as they stand there; without words, the article as a whole is explained"
        raise UsageError("these words do not stand in the article", path=str(seed), hint=hint)
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
    else:
        sys.stdout.write("".join(f"{console.clean(line)}\n" for line in _lay_out_lines(told)))


def _find_brief(briefs: tuple["Brief", ...], seed: Path, seeds: Path) -> "Brief":
    """The brief of the seed that was named, from here or from the seeds folder."""
    root = seeds.absolute()
    names = (
        {str(seed), str(seed.absolute().relative_to(root))}
        if seed.absolute().is_relative_to(root)
        else {str(seed)}
    )
    for brief in briefs:
        if str(brief.article.id) in names:
            return brief
    near = get_close_matches(seed.name, sorted(str(brief.article.id) for brief in briefs), 1)
    hint = f"did you mean {seeds / near[0]}?" if near else f"name a file below {seeds}"
    there = seed.exists() or (root / seed).exists()
    told = "no article was made of this seed" if there else "there is no such file"
    raise UsageError(told, path=str(seed), hint=hint)


def _lay_out_lines(told: "Explained") -> Iterator[str]:
    yield f"{told.article}: {told.title}"
    yield f"  written: {told.dated}"
    yield from (f"    {reason}" for reason in told.because)
    yield from (f"  cut: {line}" for line in told.cut)
    for place in told.places:
        yield from _lay_out_place(place)
    if told.more:
        yield ""
        yield f"{told.more} more places have these words: ask for some of the words around one"


def _lay_out_place(place: "ExplainedPlace") -> Iterator[str]:
    yield ""
    yield f"line {place.line}: {place.sentence}"
    for word in place.words:
        yield f"  {word.text:<16} {word.lemma:<14} {word.tag:<5} {word.label} of {word.head} ({word.means})"
    dropped = [step for step in place.steps if step.part.endswith(DROPPED)]
    yield from _lay_out_steps("rules", [step for step in place.steps if step not in dropped])
    yield from _lay_out_steps("dropped", dropped)
    yield "  facts" if place.facts else "  no fact"
    for fact in place.facts:
        said = f": {fact.said}" if fact.said else ""
        yield f"    {fact.family} “{fact.exact}”{said} [{fact.rule}]"
        yield from (f"      {reason}" for reason in fact.because)


DROPPED = (".dropped", ".guard", ".doubt")
"""How the parts end of which a rule says that the words are none."""


def _lay_out_steps(title: str, steps: "list[RuleStep]") -> Iterator[str]:
    """A rule a line: what is decided, by which rule, what it says, of which words."""
    told = [(step.part, step.rule, step.said) for step in steps]
    widths = [max(map(len, column)) for column in zip(*told, strict=True)]
    if told:
        yield f"  {title}"
    for cells, step in zip(told, steps, strict=True):
        padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
        yield f"    {'  '.join(padded)}  “{step.words}”"
