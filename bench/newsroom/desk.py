"""A desk of made articles, and the small things that happen to a desk: each with its undoing."""

import shutil
from pathlib import Path

from bench.newsroom.story import WORDS, article

SPARE = "spare"
"""Where what was taken away waits."""
LINE = "\nOfficials in Bergen said on Friday that 40 more inspectors would be needed.\n"


def write(desk: Path, size: int, seeds: Path | None = None) -> None:
    """Articles and what people write; of `seeds`, the first `size` by name and one that waits."""
    _write_content(desk / "content")
    made = _taken(seeds, size + 1) if seeds else [article(number, size) for number in range(size + 1)]
    for path, text in made[:size]:
        _put(desk / "seeds" / path, text)
    last, text = made[size]
    _put(desk / SPARE / "more" / last, text)


def _taken(seeds: Path, count: int) -> list[tuple[str, str]]:
    found = sorted(path for path in seeds.rglob("*") if path.is_file())[:count]
    return [(path.relative_to(seeds).as_posix(), path.read_text("utf-8")) for path in found]


def _write_content(content: Path) -> None:
    _put(content / "site.yaml", "site:\n  title: Bench desk\n  language: en\n")
    for number, topic in enumerate(WORDS["topics"][:5]):
        words = "".join(f"  - {word}\n" for word in topic["words"])
        head = f"---\ntitle: {topic['name'][:1].upper()}{topic['name'][1:]}\nwords:\n{words}---\n"
        _put(content / "issues" / f"issue-{number}.md", head)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _all(desk: Path) -> list[Path]:
    return sorted(path for path in (desk / "seeds").rglob("*") if path.is_file())


def _middle(desk: Path) -> Path:
    """The article that is edited and removed: one that many others stand around."""
    found = [path for path in _all(desk) if path.suffix == ".txt"]
    return found[len(found) // 2]


def _waiting(desk: Path) -> Path:
    return next(path for path in (desk / SPARE / "more").rglob("*") if path.is_file())


def touched(desk: Path) -> Path:
    """The article that a build reads anew."""
    more = _waiting(desk).relative_to(desk / SPARE / "more")
    added = desk / "seeds" / more
    return added if added.is_file() else _middle(desk)


def add(desk: Path) -> None:
    waiting = _waiting(desk)
    place = desk / "seeds" / waiting.relative_to(desk / SPARE / "more")
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(waiting, place)


def take_back(desk: Path) -> None:
    touched(desk).unlink()


def edit(desk: Path) -> None:
    path = _middle(desk)
    path.write_text(path.read_text("utf-8") + LINE, "utf-8")


def unedit(desk: Path) -> None:
    path = _middle(desk)
    path.write_text(path.read_text("utf-8").removesuffix(LINE), "utf-8")


def remove(desk: Path) -> None:
    path = _middle(desk)
    _put(desk / SPARE / "removed", path.relative_to(desk).as_posix())
    path.rename(desk / SPARE / "article")


def put_back(desk: Path) -> None:
    place = desk / (desk / SPARE / "removed").read_text("utf-8")
    (desk / SPARE / "article").rename(place)


def correct(desk: Path) -> None:
    """An editor says that one article has another publisher."""
    seed = _middle(desk).relative_to(desk / "seeds").as_posix()
    told = f"- set: {{publisher: The Corrected Courier}}\n  in: {seed}\n  reason: They wrote to us.\n"
    _put(desk / "content" / "corrections" / "one.yaml", told)


def uncorrect(desk: Path) -> None:
    (desk / "content" / "corrections" / "one.yaml").unlink()


def lay_template(desk: Path) -> None:
    """A desk shows articles in another way."""
    own = _shipped().replace("<section ", '<section lang="en" ', 1)
    _put(desk / "templates" / "components" / "section.html", own)


def _shipped() -> str:
    return (Path(__file__).parents[2] / "templates" / "components" / "section.html").read_text("utf-8")


def take_template(desk: Path) -> None:
    shutil.rmtree(desk / "templates")
