"""Links: relative, flat, and safe."""

import pytest

from briefgen.render import urls


def test_relative() -> None:
    """A link works from a server, below a sub-path and from disk."""
    assert urls.here("index.html").to("briefs/a.html", "date-1") == "briefs/a.html#date-1"
    assert urls.here("actors/a.html").to("briefs/b.html") == "../briefs/b.html"


def test_not_found_uses_the_address() -> None:
    """A host shows 404.html at any depth: its links start at the path of the address."""
    assert urls.here("404.html", "https://x.org/d/").to("index.html") == "/d/index.html"
    assert urls.here("404.html").to("index.html") == "index.html"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " java\nscript:x", "data:text/html,x", "//x.org", "/x", ""]
)
def test_unsafe_links_are_dropped(url: str) -> None:
    """An article's own link is shown only where it is http, https or mailto."""
    assert urls.safe_external(url) == ""


def test_safe_links_stay() -> None:
    """What can be followed is kept as it was given."""
    assert urls.safe_external("https://news.example/a?b=c") == "https://news.example/a?b=c"
