"""Whose versions are in the keys: everyone's whose code decides bytes."""

import importlib.metadata
import sys
from functools import cache

import pytest

from briefgen import libraries, pipeline, readers
from briefgen.render import making
from tests.building import build, put, run
from tests.test_architecture import MODULES, imported, room

OF_READING = {"model", "load", "parse"}
OF_RENDERING = {"render"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """One article, and a page that an editor wrote."""
    folder = tmp_path_factory.mktemp("desk")
    put(folder, "seeds/ferry.txt", "The harbour board met in Tallinn on 3 March 2024 and sold two ferries.\n")
    put(folder, "content/pages/house-rules.md", "---\ntitle: Rules\n---\nAll is *quoted*.\n")
    return folder


@pytest.fixture
def installed(monkeypatch):
    """A way to say that a library came in another version."""
    real = libraries._read_version

    def upgrade(changed):
        monkeypatch.setattr(libraries, "_read_version", lambda name: "99" if name == changed else real(name))

    return upgrade


@cache
def brought():
    return importlib.metadata.packages_distributions()


def distributions(rooms):
    """The libraries that modules of these rooms import, as they are installed."""
    names = {name.split(".")[0] for path in MODULES if room(path) in rooms for name in imported(path)}
    others = names - sys.stdlib_module_names - {"briefgen"}
    return {brought()[name][0].lower() for name in others if brought().get(name)}


@pytest.mark.parametrize(
    ("rooms", "table"), [(OF_READING, libraries.READING), (OF_RENDERING, libraries.RENDERING)]
)
def test_whatever_is_imported_is_in_the_key(rooms, table):
    """A library that a room takes in must stand in its table."""
    assert distributions(rooms) - set(table) == set()
    assert list(table) == sorted(table)


@pytest.mark.parametrize("name", sorted({*libraries.READING, *libraries.RENDERING}))
def test_the_version_is_the_installed_one(name):
    """As the library's own record says it."""
    assert libraries.read_versions(name) == ((name, importlib.metadata.version(name)),)


def test_a_library_that_is_missing_has_no_version():
    """Whoever needs it will say so; a key need not."""
    assert libraries.read_versions("no-such-library") == (("no-such-library", ""),)


@pytest.mark.parametrize("name", ["trafilatura", "lxml", "charset-normalizer", "python-slugify", "spacy"])
def test_an_upgraded_reader_reads_again(desk, installed, name):
    """Another version of what read the article: it is not the same reading."""
    before = readers.digest_reading_basis(run(desk, desk / "site").config)
    installed(name)
    assert readers.digest_reading_basis(run(desk, desk / "site").config) != before


@pytest.mark.parametrize("name", ["jinja2", "markdown", "nh3", "babel"])
def test_an_upgraded_printer_makes_every_page_anew(desk, installed, name):
    """No old page is left beside a new one."""
    keys = {}
    for version in ("", name):
        installed(version)
        making.digest_code.cache_clear()
        at = run(desk, desk / "site")
        keys[version] = {
            page.path: page.key for page in pipeline.make_site(pipeline.make_desk_of_run(at), at).pages
        }
    making.digest_code.cache_clear()
    assert not [path for path, key in keys[""].items() if keys[name][path] == key]


def test_the_manifest_names_them(desk):
    """Whoever takes the data away can tell by what it was made."""
    build(desk, desk / "site")
    told = dict(pipeline.list_versions(run(desk, desk / "site").config))
    assert {"briefgen", "trafilatura", "lxml", "selectolax", "jinja2", "nh3", "babel", "spacy"} <= set(told)
    assert all(told.values())
    manifest = (desk / "site" / "data" / "manifest.json").read_text("utf-8")
    assert [name for name, version in told.items() if f'"{version}"' not in manifest] == []
