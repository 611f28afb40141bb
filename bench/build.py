"""What a build costs: the first one, one with nothing new, one with one article more.

    python bench/build.py [--articles 200 ...] [--runs N]

Articles are made of the sentences of a small story with other people, places, dates and amounts. Times are
processor seconds of the whole command and its workers, as medians with their spread.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FIRST = ("Ilze", "Aino", "Marek", "Sofia", "Tomas", "Greta", "Lukas", "Marta", "Janis", "Elena")
LAST = (
    "Kalna",
    "Virta",
    "Dvorak",
    "Conti",
    "Berg",
    "Novak",
    "Ozols",
    "Silva",
    "Moreau",
    "Keller",
    "Rossi",
    "Lind",
)
PLACES = ("Riga", "Oslo", "Prague", "Lisbon", "Vienna", "Dublin", "Athens", "Tallinn")
OFFICES = ("Transport", "Finance", "Energy", "Foreign", "Interior", "Health")
THINGS = ("ferries", "bridges", "turbines", "clinics", "trains", "reservoirs")
STORY = """\
{office} ministers meet in {place} over {things}

{day} March 2024

{office} Minister {person} said on Monday that the government would buy {count} {things} for {money} million
euros by the end of May. "We support the plan, but only if the ports agree," she told reporters in {place}.

{other}, the head of the ports authority, opposed the plan and warned that {few} {things} had been ordered
since 2021.

About {many} people work on the {things}, up from {fewer} a year ago. A second meeting will be held in {place}
in June.
"""


def story(number: int) -> str:
    """The article of that number: the same one each time."""
    pick = lambda words, step: words[number // step % len(words)]  # noqa: E731
    return STORY.format(
        office=pick(OFFICES, 1),
        place=pick(PLACES, 2),
        things=pick(THINGS, 3),
        day=number % 28 + 1,
        person=f"{pick(FIRST, 1)} {pick(LAST, 5)}",
        other=f"{pick(FIRST, 7)} {pick(LAST, 3)}",
        count=10 + number % 90,
        money=5 + number % 400,
        few=3 + number % 7,
        many=f"{1000 + 10 * (number % 500):,}",
        fewer=f"{900 + 10 * (number % 400):,}",
    )


def seconds(desk: Path) -> float:
    """Processor seconds of one build and of all it started."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "briefgen", "build"], cwd=desk, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def measure(articles: int, runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        (desk / "seeds").mkdir()
        for number in range(articles):
            (desk / "seeds" / f"story-{number:05}.txt").write_text(story(number))
        first = seconds(desk)
        idle = [seconds(desk) for _ in range(runs)]
        more = []
        for number in range(articles, articles + runs):
            (desk / "seeds" / f"story-{number:05}.txt").write_text(story(number))
            more.append(seconds(desk))
    print(f"{articles:>8} {first:>12.1f}   {spread(idle)}   {spread(more)}")


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):6.2f} ({min(values):.2f} to {max(values):.2f})"


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=int, nargs="+", default=[50, 200])
    options.add_argument("--runs", type=int, default=3)
    chosen = options.parse_args()
    print("articles  first build   nothing new            one article more     (processor seconds)")
    for articles in chosen.articles:
        measure(articles, chosen.runs)


if __name__ == "__main__":
    main()
