"""What hugo and eleventy cost for the articles of `scale`: a page each, lists, and a page for each name.

    python bench/peers.py --hugo PATH [--eleventy PATH] [--rounds 5] [300 1000]

`bench/peers.sh` installs both first. Each round builds with one after the other, so that a busy machine is
busy for all; figures are medians.
"""

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.measuring.process import Cost, run, tree
from bench.newsroom.story import article

NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
TAG = re.compile(r"<[^>]*>")
NAMES = 6
"""Of an article: each gets a page."""

HUGO = {
    "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Bench"\n[pagination]\npagerSize = 50\n',
    "layouts/_default/single.html": (
        "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"
        '{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}'
    ),
    "layouts/_default/list.html": (
        "<!doctype html><title>{{ .Title }}</title>{{ $pages := .Paginate .Pages }}"
        '{{ range $pages.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}'
        '{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">more</a>{{ end }}'
    ),
}
ELEVENTY = {
    "content/content.json": '{"layout": "article.njk"}',
    "_includes/article.njk": (
        "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{{ content | safe }}"
        '{% for name in tags %}<a href="/tags/{{ name | slugify }}/">{{ name }}</a> {% endfor %}'
    ),
    "tags.njk": (
        "---\npagination: {data: collections, size: 1, alias: name}\n"
        "permalink: tags/{{ name | slugify }}/index.html\n---\n"
        '{% for one in collections[name] %}<a href="{{ one.url }}">{{ one.data.title }}</a> {% endfor %}'
    ),
    "index.njk": (
        "---\npagination: {data: collections.all, size: 50}\n---\n"
        '{% for one in pagination.items %}<a href="{{ one.url }}">{{ one.data.title }}</a> {% endfor %}'
    ),
}


@dataclass(frozen=True, slots=True)
class Peer:
    name: str
    command: tuple[str, ...]
    files: dict[str, str]
    output: str


def main() -> None:
    chosen = _options().parse_args()
    peers = [Peer("hugo", (chosen.hugo, "--quiet"), HUGO, "public")]
    if chosen.eleventy:
        peers.append(Peer("eleventy", (chosen.eleventy, "--quiet"), ELEVENTY, "_site"))
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure_size(peers, size, chosen.rounds, Path(folder))


def _measure_size(peers: Iterable[Peer], size: int, rounds: int, folder: Path) -> None:
    found: dict[tuple[str, str], list[Cost]] = {}
    for peer in peers:
        write(folder / peer.name, peer, size)
    for _ in range(rounds):
        for peer in peers:
            for scenario, prepare in SCENARIOS.items():
                prepare(folder / peer.name, peer, size)
                found.setdefault((peer.name, scenario), []).append(run(peer.command, folder / peer.name))
    print(f"\n{size:,} articles")
    for (name, scenario), costs in found.items():
        seconds, most = (median(map(each, costs)) for each in (_seconds, _megabytes))
        print(f"  {name:10}{scenario:18}{seconds:8.2f} s{most:6.0f} MB")
    for peer in peers:
        made = tree(folder / peer.name / peer.output)
        print(f"  {peer.name:10}{len(made.files):,} files, {made.size / 1e6:.1f} MB")


def _seconds(cost: Cost) -> float:
    return cost.seconds


def _megabytes(cost: Cost) -> float:
    return cost.megabytes


def write(desk: Path, peer: Peer, size: int) -> None:
    """A site of so many articles, not built yet."""
    for path, text in peer.files.items():
        _put(desk / path, text)
    for number in range(size):
        _put_article(desk, number, size)


def _put_article(desk: Path, number: int, size: int) -> None:
    title, _, body = TAG.sub("", article(number, size)[1].rpartition("---\n")[2]).strip().partition("\n")
    names = "".join(f'  - "{name}"\n' for name in sorted(set(NAME.findall(body)[:NAMES])))
    head = f'---\ntitle: "{title.strip()}"\ndate: 2024-01-{number % 28 + 1:02}\ntags:\n{names}---\n'
    _put(desk / "content" / f"article-{number}.md", head + body)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _unbuild(desk: Path, peer: Peer, size: int) -> None:
    (desk / "content" / f"article-{size}.md").unlink(missing_ok=True)
    shutil.rmtree(desk / peer.output, ignore_errors=True)


def _add(desk: Path, peer: Peer, size: int) -> None:
    _put_article(desk, size, size)


SCENARIOS: dict[str, Callable[[Path, Peer, int], None]] = {
    "whole site": _unbuild,
    "nothing new": lambda desk, peer, size: None,
    "one article more": _add,
}


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("sizes", type=int, nargs="*", default=[300, 1000])
    options.add_argument("--hugo", required=True)
    options.add_argument("--eleventy")
    options.add_argument("--rounds", type=int, default=5)
    return options


if __name__ == "__main__":
    main()
