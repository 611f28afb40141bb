"""What editors say of actors: notes with their aliases, and the corrections merge, split and rename."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from briefgen.load.content import Action, ActorNote, Correction
from briefgen.parse import namekeys
from briefgen.problems import Code, Problem
from briefgen.relate.actors.identity.appearances import Appearances
from briefgen.typed.entry import Place


@dataclass(frozen=True, slots=True)
class Edits:
    joins: tuple[tuple[int, int, str], ...]
    """Appearances that editors made one, with why."""
    free: frozenset[int]
    """Appearances that no rule may join any more: an editor split them."""
    names: dict[int, str]
    """Appearance -> the name an editor gave its actor."""
    problems: tuple[Problem, ...]


def read_edits(found: Appearances, notes: Sequence[ActorNote], corrections: Sequence[Correction]) -> Edits:
    """The edits that concern these appearances; those that match nothing become problems."""
    work = _EditsSoFar(found)
    for note in sorted(notes, key=lambda note: note.place.path):
        work.note(note)
    for correction in corrections:
        if correction.action in {Action.MERGE, Action.SPLIT, Action.RENAME}:
            work.correct(correction)
    return Edits(tuple(work.joins), frozenset(work.free), work.names, tuple(work.problems))


class _EditsSoFar:
    """Edits while they are read one after the other."""

    def __init__(self, found: Appearances) -> None:
        self.found = found
        self.joins: list[tuple[int, int, str]] = []
        self.free: set[int] = set()
        self.names: dict[int, str] = {}
        self.problems: list[Problem] = []
        self.called: dict[str, list[int]] = {}
        for at, one in enumerate(found.all):
            for name in one.names:
                self.called.setdefault(namekeys.fold_name(name), []).append(at)

    def note(self, note: ActorNote) -> None:
        never = {namekeys.fold_name(name) for name in note.not_aliases}
        at = [one for name in (note.name, *note.aliases) for one in self._named(name, "")]
        mine = [one for one in dict.fromkeys(at) if namekeys.fold_name(self.found.all[one].name) not in never]
        self._join(mine, f"content says that {note.name} has these names")
        for one in mine:
            self.names.setdefault(one, note.name)
        for name in note.not_aliases:
            self._free(self.called.get(_fold_shown(name), ()), name)
        self._unmet(note)

    def _unmet(self, note: ActorNote) -> None:
        """Tell of a note for nobody, else of each other name in it that nobody has."""
        names = (note.name, *note.aliases, *note.not_aliases)
        missing = [name for name in names if _fold_shown(name) not in self.called]
        if all(name in missing for name in (note.name, *note.aliases)):
            missing = [note.name]
        elif note.name in missing:
            missing.remove(note.name)  # the name to show, for those whom an alias names
        for name in missing if self.called else ():
            self._nobody(name, note.place_of(name), Code.CONTENT_UNUSED)

    def correct(self, correction: Correction) -> None:
        groups = [list(self._named(name, correction.anchor.article)) for name in correction.names]
        pairs = list(zip(correction.names, groups, strict=True))
        everyone = [one for group in groups for one in group]
        for name, _ in filter(lambda pair: not pair[1], pairs):
            self._nobody(name, correction.place, Code.CORRECTION_STALE)
        if correction.action is Action.MERGE:
            self._join(everyone, correction.reason or "merged by an editor")
        elif correction.action is Action.SPLIT:
            for name, group in pairs:
                self._free(group, name)
        elif correction.value:
            self._rename(everyone, correction)

    def _rename(self, everyone: Sequence[int], correction: Correction) -> None:
        """A name that another actor has already makes the two one."""
        held = list(self._named(correction.value, "")) if everyone else []
        self._join([*everyone, *held], correction.reason or "renamed by an editor")
        self.names.update(dict.fromkeys((*everyone, *held), correction.value))

    def _named(self, name: str, article: str) -> Iterator[int]:
        for at in self.called.get(_fold_shown(name), ()):
            one = self.found.all[at]
            if article in {"", one.article, one.slug} or one.article.endswith(f"/{article}"):
                yield at

    def _join(self, group: Sequence[int], why: str) -> None:
        self.joins.extend((group[0], other, why) for other in group[1:])

    def _free(self, group: Iterable[int], name: str) -> None:
        """Those whose own name it is stand together, and apart from all others."""
        mine = [at for at in group if namekeys.fold_name(self.found.all[at].name) == namekeys.fold_name(name)]
        self.free.update(mine)
        self._join(mine, f"an editor keeps {name} apart")

    def _nobody(self, name: str, place: Place, code: Code) -> None:
        close = get_close_matches(namekeys.fold_name(name), sorted(self.called)[:5000], n=3)
        shown = sorted({self.found.all[self.called[one][0]].name for one in close})
        hint = f"did you mean {', '.join(shown)}?" if shown else "the actors page lists every name"
        message = f"no actor is called “{name}”"
        self.problems.append(Problem(place.path, place.line, code, message, hint))


def _fold_shown(name: str) -> str:
    """The key of a name as a page shows it: "town council (unnamed; Ana Silva says so)" is a town council."""
    return namekeys.fold_name(name.partition(" (unnamed")[0])
