"""The search index: small files that a search asks for, none of them on a page at first."""

import json

from briefgen.render import search
from briefgen.render.atlas import Atlas
from briefgen.render.search import Entry
from tests.render import sample


def read(rows: tuple[Entry, ...]) -> dict[str, object]:
    return {
        path: json.loads(made.decode().split(",", 1)[1].removesuffix(");\n"))
        for path, made in search.scripts(rows)
    }


def test_a_word_leads_to_its_entry() -> None:
    """Without accents and capitals; twice the entry's number, and one more for a word of the title."""
    files = read((Entry("Actor", "Élan Vital", "actors/elan.html", "minister"),))
    assert files[f"data/search/words-{search.shard('elan')}.js"]["elan"] == [1]  # type: ignore[index]
    assert files[f"data/search/words-{search.shard('minister')}.js"]["minister"] == [0]  # type: ignore[index]
    assert files["data/search/entries-0.js"] == [["Actor", "Élan Vital", "actors/elan.html"]]


def test_every_entry_is_found() -> None:
    """Each thing with a page stands in a block, and some word leads to it."""
    rows = search.entries(Atlas(sample.desk()))
    files = read(rows)
    words = [told for path, told in files.items() if "words-" in path]
    places = {place >> 1 for told in words for found in told.values() for place in found}  # type: ignore[attr-defined]
    assert places == set(range(len(rows)))


def test_a_large_desk_stays_light() -> None:
    """No file of a desk of ten thousand entries is above 100 kB."""
    rows = tuple(Entry("Event", f"Meeting {n} in Riga", f"events/{n}.html", f"w{n}") for n in range(10_000))
    assert max(len(made) for _, made in search.scripts(rows)) < 100_000


def test_a_word_without_end_is_cut() -> None:
    """A hostile word costs no more than others."""
    files = read((Entry("Article", "W" * 10_000, "briefs/w.html", ""),))
    assert list(files[f"data/search/words-{search.shard('ww')}.js"]) == ["w" * search.LONGEST]  # type: ignore[call-overload]
