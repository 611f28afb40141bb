"""One article of the invented region: the same for the same number, on every machine."""

import html
import random
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha1
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text("utf-8"))
LENGTH = 500
"""Words of an article at least: what news agencies send."""
COPIES = 33
"""One of so many repeats one before it."""
BEGIN, DAYS = date(2022, 1, 3), 1095


@lru_cache(maxsize=8)
def people(desk: int) -> tuple[str, ...]:
    """Everybody of a desk of so many articles: half as many as there are articles."""
    rng, found = random.Random(1), dict[str, None]()
    while len(found) < max(60, desk // 2):
        stem, end = rng.choice(WORDS["stems"].split()), rng.choice(WORDS["ends"].split())
        found[f"{rng.choice(WORDS['first'].split())} {stem}{rng.choice(('', 'an', 'el', 'iv'))}{end}"] = None
    return tuple(found)


@lru_cache(maxsize=8)
def bodies(desk: int) -> tuple[str, ...]:
    """Every organisation of a desk of so many articles."""
    rng, found = random.Random(2), dict[str, None]()
    while len(found) < min(max(30, desk // 6), 1200):
        found[" ".join(rng.choice(part.split()) for part in WORDS["bodies"])] = None
    return tuple(found)


def common(rng: random.Random, items: tuple[Any, ...] | list[Any]) -> Any:
    """One of `items`: the first is met as often as all those are whose place has one digit more (Zipf)."""
    return items[min(len(items) - 1, int(len(items) ** rng.random()) - 1)]


class Story:
    """What one article has to tell; a slot of a sentence is one of its methods or lists."""

    def __init__(self, number: int, desk: int) -> None:
        self.rng, self.desk = random.Random(7_000_003 + number), desk
        self.day = BEGIN + timedelta(days=number * DAYS // max(desk, 1))
        self.topic = self.rng.choice(WORDS["topics"])
        self.cast = [common(self.rng, people(desk)) for _ in range(6)]
        self.bodies = [common(self.rng, bodies(desk)) for _ in range(4)]
        self.named: set[str] = set()

    def told(self, pattern: str) -> str:
        """The sentence with its slots filled, each time anew."""
        text = self.filled(pattern).replace(",,", ",").replace(",.", ".")
        return text[:1].upper() + text[1:]

    def filled(self, pattern: str) -> str:
        parts = Formatter().parse(pattern)
        return "".join(before + (self.slot(name) if name else "") for before, name, _, _ in parts)

    def slot(self, name: str) -> str:
        if name in {"name", "meeting"}:
            return str(self.topic[name])
        if name in {"plan", "reason", "condition", "thing"}:
            return str(self.rng.choice(self.topic[f"{name}s"]))
        if name in {"unnamed", "says", "scene", "aside"}:
            return self.filled(self.rng.choice(WORDS[name]))
        return str(getattr(self, name)())

    def person(self) -> str:
        """By post and whole name first, then by the last name."""
        name = self.rng.choice(self.cast)
        if name in self.named:
            return str(name.split()[1])
        self.named.add(name)
        rng = random.Random(name)  # the same post wherever one is met
        state = common(rng, WORDS["states"])
        if rng.random() < 0.55:
            return f"{state[1]} {rng.choice(WORDS['offices'])} {name}"
        return f"{name}, {rng.choice(WORDS['posts'])} the {common(rng, bodies(self.desk))},"

    def surname(self) -> str:
        return str(self.rng.choice(self.cast).split()[1])

    def they(self) -> str:
        return self.rng.choice(("He", "She"))

    def state(self) -> str:
        return str(common(self.rng, WORDS["states"])[0])

    def adjective(self) -> str:
        return str(common(self.rng, WORDS["states"])[1])

    def body(self) -> str:
        return f"the {self.rng.choice(self.bodies)}"

    def city(self) -> str:
        return self.rng.choice(WORDS["cities"].split())

    def support(self) -> str:
        return self.rng.choice(("support", "oppose", "reconsider", "finance"))

    def backs(self) -> str:
        return self.rng.choice(("backs", "rejects", "delays"))

    def count(self) -> str:
        """What is counted grows as the years go by."""
        grown = 40 + (self.day - BEGIN).days * self.rng.randint(1, 9)
        return f"{grown:,}"

    def part(self) -> str:
        return str(self.rng.randint(5, 35))

    def few(self) -> str:
        return str(self.rng.randint(3, 27))

    def percent(self) -> str:
        return f"{self.rng.randint(2, 300) / 10:g}"

    def money(self) -> str:
        sign, amount = self.rng.choice("€$£"), self.rng.choice((12, 15, 20, 40, 150, 300, 900))
        return f"{sign}{amount} million"

    def smaller(self) -> str:
        return f"{self.rng.choice((1, 2, 5, 8))} million euros"

    def when(self) -> str:
        then = self.day - timedelta(days=self.rng.randint(0, 40))
        told = (f"on {then:%A}", f"on {then.day} {then:%B}", "last week", "in " + f"{then:%B %Y}")
        return self.rng.choice(told)

    def due(self) -> str:
        then = self.day + timedelta(days=self.rng.randint(10, 200))
        return self.rng.choice((f"by the end of {then:%B}", f"on {then.day} {then:%B %Y}", f"in {then:%B}"))

    def year(self) -> str:
        return str(self.day.year + self.rng.randint(0, 2))

    def past(self) -> str:
        return str(self.day.year - self.rng.randint(2, 9))

    def body_text(self) -> list[str]:
        """Paragraphs of LENGTH words or a little more."""
        found, count = [self.told(self.rng.choice(WORDS["leads"]))], 0
        while count < LENGTH:
            kind = self.rng.choices(("sentences", "padding"), (4, 1), k=self.rng.randint(1, 3))
            found.append(" ".join(self.told(self.rng.choice(WORDS[each])) for each in kind))
            count += len(found[-1].split())
        return found


def article(number: int, desk: int) -> tuple[str, str]:
    """The path below seeds/ and the text of article `number` of a desk of so many."""
    copied = number % COPIES == COPIES - 1
    story = Story(number - 1 - number % 7 if copied else number, desk)
    paragraphs = story.body_text()
    rng = random.Random(99_991 + number)
    title = Story(number, desk).told(rng.choice(WORDS["titles"]))
    slug = "-".join(title.lower().split())[:60]
    place = f"{story.day:%Y-%m}/{slug}-{sha1(str(number).encode(), usedforsecurity=False).hexdigest()[:6]}"
    day = story.day.isoformat() if rng.random() < 0.75 else ""
    write = rng.choices((_plain, _markdown, _page), (80, 14, 6))[0]
    return write(place, title, day, paragraphs, rng)


def _plain(place: str, title: str, day: str, paragraphs: list[str], rng: random.Random) -> tuple[str, str]:
    lines = [title, *([day] if day else []), *paragraphs]
    if rng.random() < 0.35:
        lines[len(lines) // 2 : 0] = [rng.choice(WORDS["furniture"])]
    return f"{place}.txt", "\n\n".join(lines) + "\n"


def _markdown(place: str, title: str, day: str, paragraphs: list[str], rng: random.Random) -> tuple[str, str]:
    head = [f'title: "{title}"', *([f"date: {day}"] if day else [])]
    head.append(f'publisher: "{rng.choice(WORDS["publishers"])}"')
    return f"{place}.md", "---\n" + "\n".join(head) + "\n---\n\n" + "\n\n".join(paragraphs) + "\n"


def _page(place: str, title: str, day: str, paragraphs: list[str], rng: random.Random) -> tuple[str, str]:
    told = "".join(f"<p>{html.escape(each)}</p>\n" for each in paragraphs)
    date_ = f'<meta property="article:published_time" content="{day}">' if day else ""
    name = f"{html.escape(title)} | {rng.choice(WORDS['publishers'])}"
    head = f'<meta charset="utf-8"><title>{name}</title>{date_}'
    nav = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>'
    body = f"<article><h1>{html.escape(title)}</h1>\n{told}</article><footer>Contact us.</footer>"
    return (
        f"{place}.html",
        f'<!doctype html><html lang="en"><head>{head}</head><body>{nav}{body}</body></html>\n',
    )
