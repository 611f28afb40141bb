"""What each kind of file of a site takes, an article: the way to what weighs most."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from bench.measuring.process import Tree

NUMBER = re.compile(r"-\d{1,9}(?=\.html$)")


def name_kind(path: str) -> str:
    """`briefs/*.html` of a file in a folder of many, `timeline.html` of each page of a list."""
    place = PurePosixPath(path)
    if str(place.parent) in {".", "data"}:
        return NUMBER.sub("", path)
    return f"{place.parent}/*{place.suffix}"


def tell_kinds(site: Tree, root: str, articles: int, most: int = 30) -> Iterator[str]:
    """A line a kind, the heaviest first: bytes and files an article, and the largest file."""
    sizes: defaultdict[str, list[int]] = defaultdict(list)
    for path, (size, _) in site.files.items():
        sizes[name_kind(str(PurePosixPath(path).relative_to(root)))].append(size)
    for kind, own in sorted(sizes.items(), key=lambda one: -sum(one[1]))[:most]:
        yield (
            f"  {kind:22}{sum(own) / articles / 1000:8.2f} kB {len(own) / articles:6.2f} files an article,"
            f" the largest {max(own) / 1000:,.0f} kB"
        )
