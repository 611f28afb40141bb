"""What a figure counts, as a class of things: the last noun, and what is said of it."""

from collections.abc import Sequence
from functools import lru_cache

from briefgen.model import Brief, Family, Figure
from briefgen.parse.figures.words import measured, money_words
from briefgen.relate import words
from briefgen.relate.figures.scopes import MEASURELESS_UNITS
from briefgen.relate.lexicon import LEXICON

CountedAs = tuple[str, frozenset[str], str]
"""What is counted: its class, what is said of it, and what became of it."""
WORDS_TO_FIGURE_VERB = 8
"""Words after a figure in which its verb and the verb's noun are looked for."""
OF_IN_COUNTED = LEXICON.words("rules", "things_of")


def is_measured(unit: str) -> bool:
    """Whether it is money, a share or a measure, by the piece or not: two units are never one thing."""
    base = unit.partition(" per ")[0]
    return base.isupper() or base in MEASURELESS_UNITS or base in money_words() or base in measured()


@lru_cache(maxsize=65536)
def find_thing(counts: str, unit: str) -> tuple[str, frozenset[str]]:
    """The class of things that `counts` names, and the stems of what it says of them."""
    spoken = _noun_phrase(words.split_tokens(counts))
    measured = is_measured(unit)
    counted, rest = (unit, spoken) if measured else _class_of_head(spoken)
    said = frozenset(word for token in rest for word in words.list_stems(token) if not token.isdigit())
    return counted, said


def _noun_phrase(tokens: Sequence[str]) -> list[str]:
    """The words up to the first that opens a clause: "Ukrainian soldiers at sites" counts soldiers."""
    stops = set(words.list_words("clauses"))
    end = next((at for at, token in enumerate(tokens) if at and token in stops), len(tokens))
    kept = list(tokens[:end])
    return kept[: kept.index("of")] or kept if "of" in kept[1:] and kept[0] not in OF_IN_COUNTED else kept


def _class_of_head(tokens: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The class of the last noun, and the words before it."""
    classes = words.load_counted()
    pair = " ".join((*tokens[-2:-1], words.guess_singular(tokens[-1]))) if tokens else ""
    if pair in classes:
        return classes[pair], tokens[:-2]
    last = words.guess_singular(tokens[-1]) if tokens else ""
    return classes.get(last, last), tokens[:-1]


def find_kind(figure: Figure, brief: Brief) -> CountedAs | None:
    """What `figure` counts; None where the text does not say, and of ages, which are of who has them."""
    counted, said = find_thing(figure.counts or figure.quantity.unit, figure.quantity.unit)
    action = _action_on_counted(figure, brief)
    if not counted or not (figure.counts or action) or figure.family is Family.AGE:
        return None
    return counted, said, action


def _action_on_counted(figure: Figure, brief: Brief) -> str:
    """What became of the counted: "undergoing training" is training."""
    if figure.action in words.list_words("neutral"):
        return ""
    if figure.action not in words.list_words("light"):
        return words.cut_stem(figure.action)
    rest = words.split_tokens(brief.article.text[figure.evidence.span.end : figure.evidence.sentence.end])
    stems = [words.cut_stem(word) for word in rest[:WORDS_TO_FIGURE_VERB]]
    verb = words.cut_stem(figure.action)
    after = stems[stems.index(verb) + 1 :] if verb in stems else []
    return after[0] if after else verb


def is_loose(kind: CountedAs, figure: Figure) -> bool:
    """Whether the unit alone would be compared: sums of money and percentages are of anything at all."""
    return kind[0] in MEASURELESS_UNITS or (kind[0] == figure.quantity.unit and is_measured(kind[0]))
