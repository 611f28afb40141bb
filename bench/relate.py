"""How long `relate` takes as a desk grows: synthetic readings with actors distributed as in news.

    python bench/relate.py                 # 1,000, 3,000 and 10,000 briefs
    python bench/relate.py 500 --profile   # where the time goes

A few actors are in every other article and most in one only (Zipf); each article has some 30
mentions, 5 figures, 5 dates, 8 positions and 4 events. A thirtieth are copies. Prints seconds of one
core, and the exponent of growth between one size and the next (1 is linear, n log n a little above).
"""

import argparse
import cProfile
import gc
import pstats
import random
import sys
import time
from datetime import date, timedelta
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefgen.model import Reading
from briefgen.relate import relate
from tests import factories as f

WORDS = [
    f"{a}{b}{c}"
    for a in "bcdfgklmnprst"
    for b in ("a", "e", "i", "o", "ua")
    for c in ("n", "rt", "ld", "sk", "m")
]
VERBS = ("meeting", "launch", "visit", "strike", "vote", "signing", "protest", "audit")
STANCES = ("supports", "opposes", "conditional", "undecided", "claims")
UNITS = ("soldier", "house", "EUR", "percent", "pupil", "ship", "tonne")
ISSUES = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 3000, 10000])
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    content = f.content(*(f.issue(f"issue-{n}", *WORDS[n * 12 : n * 12 + 12]) for n in range(ISSUES)))
    before: tuple[int, float] | None = None
    for size in options.sizes:
        readings = [article(n, random.Random(n), size) for n in range(size)]
        seconds = timed(readings, content, profile=options.profile)
        growth = f"  n^{log(seconds / before[1]) / log(size / before[0]):.2f}" if before else ""
        print(f"{size:6} briefs  {seconds:6.2f} s  {1000 * seconds / size:.2f} ms each{growth}")
        before = size, seconds


def timed(readings: list[Reading], content, *, profile: bool) -> float:
    gc.disable()  # as the command line does
    profiler = cProfile.Profile() if profile else None
    start = time.process_time()
    if profiler:
        profiler.enable()
    desk = relate(readings, content)
    seconds = time.process_time() - start
    if profiler:
        profiler.disable()
        pstats.Stats(profiler).sort_stats("tottime").print_stats(30)
    rooms = (
        "actors",
        "series",
        "events",
        "issues",
        "tensions",
        "commitments",
        "related",
        "copies",
        "review",
        "problems",
    )
    print("  ".join(f"{room} {len(getattr(desk, room))}" for room in rooms), file=sys.stderr)
    return seconds


def article(number: int, rng: random.Random, size: int) -> Reading:
    """One synthetic reading; every thirtieth tells what the one before it told."""
    rng = random.Random(number - 1) if number % 30 == 29 else rng
    actors = list(dict.fromkeys(actor(rng, size) for _ in range(12)))
    places = [f"Place{zipf(rng, 200)}" for _ in range(2)]
    day = date(2024, 1, 1) + timedelta(days=number * 700 // size)
    lines, rows = [], []
    for name, kind in actors:
        lines.append(f"{name} spoke of {words(rng, 8)}.")
        rows.append(f.name(name, kind))
    for at, place in enumerate(dict.fromkeys(places)):
        lines.append(f"In {place} the day {at} was {words(rng, 6)}.")
        rows.append(f.name(place, "place"))
    for at in range(5):
        # Mostly what was told before or a little more: totals grow as the days go by.
        told = f"{100 * (at + 1) + 10 * (number * 90 // size)} units {at}"
        lines.append(f"There were {told} of {words(rng, 3)}.")
        counts = f"{WORDS[zipf(rng, 60)]} {UNITS[at]}"
        measure = rng.choice(("stock", "total", "proposed", ""))
        rows.append(
            f.figure(
                told,
                told.split(maxsplit=1)[0],
                UNITS[at],
                counts=counts,
                measure=measure,
                action=WORDS[zipf(rng, 9)],
            )
        )
    for at in range(8):
        name = actors[at % len(actors)][0]
        told = f"It was said {at} that {words(rng, 12)}"
        lines.append(f"{told}.")
        rows.append(f.holds(name, told, rng.choice(STANCES)))
    for at in range(5):
        past = rng.random() < 0.8
        when = (day + timedelta(days=rng.randrange(1, 90) * (-1 if past else 1))).isoformat()
        told = f"on {when} it {at}"
        verb = rng.choice(VERBS)
        lines.append(f"There was a {verb} {told} with {words(rng, 6)}.")
        modality = "asserted" if past else "planned"
        rows.append(f.when(told, when, event=f"{verb} {told}", modality=modality))
        if at < 4:
            who = [actors[at % len(actors)][0], actors[0][0]]
            rows.append(f.happens(f"{verb} {told}", verb, date=told, who=who, where=places[:1], past=past))
    if number % 3 == 0:
        lines.append(f"By then it will {words(rng, 5)}.")
        rows.append(f.promises(actors[0][0], lines[-1][:-1]))
    text = "\n".join(lines)
    return f.reading(
        text, *rows, id=f"a{number:06}.txt", day=day.isoformat() if number % 4 else "", title=words(rng, 7)
    )


def actor(rng: random.Random, size: int) -> tuple[str, str]:
    rank = zipf(rng, size)
    kind = ("person", "organisation", "state")[rank % 3]
    return (
        f"{WORDS[rank % len(WORDS)].title()} {WORDS[(rank * 7) // len(WORDS) % len(WORDS)].title()}{rank}",
        kind,
    )


def zipf(rng: random.Random, most: int) -> int:
    """A rank from 0 with the frequency of its inverse."""
    return int(most ** rng.random()) - 1


def words(rng: random.Random, count: int) -> str:
    return " ".join(rng.choices(WORDS, k=count))


if __name__ == "__main__":
    main()
