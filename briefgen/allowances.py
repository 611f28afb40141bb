"""What a desk allows itself in site.yaml: seeds that it leaves out, problems that it knows and accepts.

    skip: [drafts, "*-old.md"]               # paths below seeds/; a folder stands for all in it
    accept:
      - code: seed-language                  # as the message shows it
        path: archive/1998.txt               # as the message shows it, or a pattern
        reason: In German, kept for the record.

Nothing is left out or accepted in silence: what meets nothing is a problem of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from briefgen.problems import HARMLESS, Code, ContentError, Problem, name_nearest
from briefgen.typed import tree
from briefgen.typed.entry import Place, open_entry

SEEDS = "seeds/"


@dataclass(frozen=True, slots=True)
class Skip:
    """Seeds that give no article, by their paths."""

    pattern: str
    place: Place

    def meets(self, name: str) -> bool:
        return _fits_pattern(name, self.pattern)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A problem that the desk knows, with why it lives with it."""

    code: str
    path: str
    reason: str
    place: Place

    def meets(self, problem: Problem) -> bool:
        return problem.code == self.code and _fits_pattern(problem.path, self.path)


def _fits_pattern(name: str, pattern: str) -> bool:
    wanted = pattern.removeprefix(SEEDS).removesuffix("/")
    return fnmatchcase(name, wanted) or fnmatchcase(name, f"{wanted}/*")


def read_skips(value: tree.YamlTree, path: str) -> tuple[Skip, ...]:
    """`skip:` as it is typed; raises ContentError where it is no list of paths."""
    trees = value.trees if isinstance(value, tree.Items) else (value,)
    for one in trees:
        if not isinstance(one, tree.YamlLeaf) or not one.text.strip():
            hint = 'as in `skip: [drafts, "*-old.md"]`'
            raise ContentError("`skip` must be paths below seeds/", path=path, line=one.line, hint=hint)
    return tuple(
        Skip(one.text.strip(), Place(path, one.line)) for one in trees if isinstance(one, tree.YamlLeaf)
    )


def read_acceptances(value: tree.YamlTree, path: str) -> tuple[Acceptance, ...]:
    """`accept:` as it is typed; raises ContentError where one lacks its code, path or reason."""
    if not isinstance(value, tree.Items):
        hint = "begin each with `- `: code, path, reason"
        raise ContentError("`accept` must be a list", path=path, line=value.line, hint=hint)
    return tuple(_read_acceptance(one, path) for one in value.trees)


def _read_acceptance(value: tree.YamlTree, path: str) -> Acceptance:
    with open_entry(value, path, ("code", "path", "reason")) as keys:
        code, where, reason = (keys.needed(key) for key in ("code", "path", "reason"))
        if code and code not in list(Code):
            keys.wrong(
                f"`accept`: no problem has the code `{code[:40]}`",
                keys.line("code"),
                name_nearest(code, Code),
            )
    return Acceptance(code, where, reason, keys.place)


def waive_accepted(problems: Iterable[Problem], accepted: Sequence[Acceptance]) -> Iterator[Problem]:
    """`problems`, those that are accepted with the reason; a problem for each acceptance that meets none."""
    used: set[Acceptance] = set()
    for problem in problems:
        found = next((one for one in accepted if one.meets(problem)), None)
        used |= {found} if found else set()
        yield replace(problem, accepted=found.reason) if found else problem
    for one in accepted:
        if one not in used:
            yield find_unused("accept", f"{one.code} of {one.path}", one.place)


def find_unused(key: str, words: str, place: Place) -> Problem:
    """The problem of an allowance that meets nothing."""
    message = f"`{key}` meets nothing: {words[:80]}"
    return Problem(place.path, place.line, Code.CONTENT_UNUSED, message, "mend it, or delete it")


def stops_strict(problem: Problem) -> bool:
    """Whether `--strict` stops at a problem."""
    return not problem.accepted and problem.code not in HARMLESS
