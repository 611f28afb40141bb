"""The nouns of content/: what people write, validated, with the file and line each came from.

No file is read here; the modules beside it do. Text stays as it was typed:
Markdown becomes HTML in render only.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from briefgen.typed.entry import Place


@dataclass(frozen=True, slots=True)
class ActorNote:
    """content/actors/NAME.md: an actor's page as people know it."""

    name: str
    kind: str
    """Empty: as found."""
    aliases: tuple[str, ...]
    """Names that are this actor too, in every article."""
    not_aliases: tuple[str, ...]
    """Names that are never this actor."""
    note: str
    """Markdown."""
    place: Place
    lines: tuple[tuple[str, int], ...] = ()
    """Each name that stands in the file, with its line."""
    wikidata: str = ""
    """Its item: `Q212`; nothing is looked up."""
    wikipedia: str = ""
    """The address of its article."""

    def place_of(self, name: str) -> Place:
        """Where `name` stands; the file's head where it does not."""
        return replace(self.place, line=dict(self.lines).get(name, self.place.line))


@dataclass(frozen=True, slots=True)
class IssueDefinition:
    """content/issues/SLUG.md: a question the desk follows."""

    slug: str
    title: str
    question: str
    words: tuple[str, ...]
    """Terms of which one must stand in a position's content for it to belong here; `a + b` needs both."""
    never: tuple[str, ...]
    """Terms that keep a position out."""
    proposition: str
    """What one can be for or against: "The wind farm should be built"; empty where nothing is said."""
    pro: tuple[str, ...]
    """Terms of matters that are the proposition's own: who supports one is for it."""
    contra: tuple[str, ...]
    """Terms of matters that stand against it: who supports one is against it."""
    note: str
    place: Place


@dataclass(frozen=True, slots=True)
class EditorPage:
    """content/pages/SLUG.md."""

    slug: str
    title: str
    text: str
    place: Place


class Action(StrEnum):
    DROP = "drop"
    SET = "set"
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    KEEP = "keep"
    """Puts a cut line back into the article."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words by which a correction finds its fact; an edited seed does not move it."""

    article: str
    """The seed's path or the article's slug; empty for every article."""
    quote: str
    """The fact's words; empty where the correction is to the article itself or to an actor."""
    within: str
    """Words of the sentence around it, where the quote stands twice; may be empty."""
    family: str
    """`figure`, `date`, `position`, `actor`; empty for any."""
    everywhere: bool = False
    """Whether an editor says that every article is meant: `in: "*"`."""


@dataclass(frozen=True, slots=True)
class Correction:
    action: Action
    anchor: Anchor
    field: str
    """What `set` changes: `date`, `publisher`, `title`, `author`, `place`, `unit`, `counts`, `measure`,
    `value`, `as_of`, `stance`, `condition`, `issue`, `side`, `actor`, `event`, `kind`; empty for others."""
    value: str
    names: tuple[str, ...]
    """The actors that `merge` makes one, `split` keeps apart or `rename` renames."""
    reason: str
    by: str
    on: date | None
    place: Place


@dataclass(frozen=True, slots=True, order=True)
class EditionFact:
    """One fact as an edition kept it: enough to say what has changed since."""

    id: str
    """FactId."""
    article: str
    """Slug of the brief."""
    family: str
    """`figure`, `date`, `position`."""
    actor: str
    """ActorId or empty."""
    issue: str
    exact: str
    sentence: str
    state: str
    """What is compared: the value with its unit, the TIMEX3 value, the stance with its condition."""
    series: str
    """Id of the series or event a figure or date belongs to; empty for positions."""


@dataclass(frozen=True, slots=True)
class Edition:
    """content/editions/NAME.yaml: the facts as they stood at one briefing."""

    name: str
    articles: tuple[str, ...]
    facts: tuple[EditionFact, ...]
    place: Place
    newest: str = ""
    """The newest date that one of its articles states, ISO; empty where none does, or its file is older."""
    before: int = 0
    """How many editions were kept before it: tells two apart that know the same articles."""


@dataclass(frozen=True, slots=True)
class KeptAddress:
    """A line of content/addresses.yaml: an address that was out in the world, and whose it is."""

    address: str
    """What stands between `briefs/` and `.html`."""
    seed: str
    """Path of the seed that stands there, or to which the page there points on."""
    place: Place


@dataclass(frozen=True, slots=True)
class Content:
    actors: tuple[ActorNote, ...] = ()
    issues: tuple[IssueDefinition, ...] = ()
    pages: tuple[EditorPage, ...] = ()
    corrections: tuple[Correction, ...] = ()
    editions: tuple[Edition, ...] = ()
    """By the names of their files; `relate.editions.changes` puts them in the order of what they know."""
    addresses: tuple[KeptAddress, ...] = ()
