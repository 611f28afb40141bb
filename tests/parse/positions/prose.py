"""Cases of positions as prose files.

The mayor said the bridge was safe. ¶ "We checked," she said.      a text; ¶ parts paragraphs
  claims reported | The mayor | said | the bridge was safe           stance, mode, source, cue, content
  claims direct | she | said | "We checked,"                          parts of one thing are joined by …
  conditional reported | She | would | agree | if it rains | Ana Silva     condition, and who tells of it

A case without such lines must give nothing. `#` opens a comment.
"""

from dataclasses import dataclass, field
from pathlib import Path

from briefgen import load
from briefgen.model import Position, Sentences, Span
from briefgen.parse import actors, positions, sentences


@dataclass
class Case:
    text: str
    lines: list[tuple[str, ...]] = field(default_factory=list)

    def __str__(self) -> str:
        return self.text[:60]


def cases(path: Path) -> list[Case]:
    found: list[Case] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("  "):
            found[-1].lines.append(tuple(part.strip() for part in line.split(" | ")))
        elif line.strip() and not line.startswith("#"):
            found.append(Case(line.strip().replace(" ¶ ", "\n\n")))
    return found


def read(nlp, text: str):
    """The article of a text, with its mentions and positions."""
    article = load.take_line("case", text, None, None)
    return read_article(nlp, article)


def read_article(nlp, article):
    doc = nlp(article.text)
    told = Sentences(article.id, article.text, sentences.split(doc, article))
    who, _ = actors.find_actors(doc, told, article)
    return article, who, positions.find_positions(doc, told, article, who)


def line(text: str, who, position: Position) -> tuple[str, ...]:
    """A position as a prose file tells it."""
    by = position.attributed_by
    parts = [
        f"{position.stance} {position.mode}",
        words(text, position.source),
        words(text, position.cue),
        words(text, position.content),
    ]
    if position.condition or by is not None:
        parts.append(words(text, position.condition))
    if by is not None:
        parts.append(who[by].evidence.exact)
    return tuple(parts)


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans) or "-"
