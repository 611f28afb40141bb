"""What search costs: bytes of the index an article, and the time from the last key to the first result.

    python bench/search.py               1,000 made articles, read and built anew (some minutes)
    python bench/search.py 300           so many
    python bench/search.py --site SITE   the index of a site that is there

Each query is typed in real Chromium, from disk, on a page of its own: nothing of the index is loaded before.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.measuring.process import briefgen, tree
from bench.newsroom import desk as newsroom
from tests.browser.conftest import launch

QUERIES = (
    "ministers", "officials said", "energy", "fund", '"said on"', "minister warned", "inspectors", "2024",
    "12 March", "80,000", "million", "Estonian", "minstry", "agreemnt", "council bank", "Bergen", "Riga port",
    "talks", "opposed", "commission",
)  # fmt: skip
BOUND = 12_000
"""Bytes of the index that an article may cost, of a thousand."""
WATCH = """() => new Promise(done => {
  const results = document.getElementById("search-results");
  const input = document.getElementById("q");
  let last = 0;
  input.addEventListener("keydown", event => { last = event.timeStamp; }, true);
  const told = document.getElementById("search-status");
  window.measured = () => new Promise(found => {
    const look = () => results.querySelector("li a") || /^(No|0)/.test(told.textContent)
      ? found(performance.now() - last) : requestAnimationFrame(look);
    look();
  });
  done();
})"""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("size", type=int, nargs="?", default=1000)
    options.add_argument("--site", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = chosen.site or made(Path(scratch) / "desk", chosen.size)
        told = tree(site / "data" / "search").size / len(list((site / "briefs").glob("*.html")))
        print(f"index: {told:,.0f} bytes an article (bound {BOUND:,})")
        times = sorted(measured(site))
        print(
            f"first result: median {median(times):.0f} ms, slowest {times[-1]:.0f} ms of {len(times)} queries"
        )


def made(desk: Path, size: int) -> Path:
    newsroom.write(desk, size)
    briefgen(desk, "build", "-q")
    return desk / "site"


def measured(site: Path) -> Iterator[float]:
    """Milliseconds from the last key to the first result, of each query."""
    with launch() as browser:
        for asked in QUERIES:
            page = browser.new_page()
            page.goto((site / "search.html").as_uri())
            page.evaluate(WATCH)
            page.focus("#q")
            page.keyboard.type(asked, delay=60)
            yield page.evaluate("window.measured()")
            page.close()


if __name__ == "__main__":
    main()
