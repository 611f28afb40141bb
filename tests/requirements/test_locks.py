"""The locks: they agree with pyproject.toml and are whole for each Python, told without a network."""

import importlib.metadata
import re
import tomllib
from dataclasses import dataclass

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.building import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
WANTED = {"site": NEEDED, "test": [*NEEDED, *PROJECT["project"]["optional-dependencies"]["dev"]]}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


@dataclass(frozen=True, slots=True)
class Pin:
    """One version of one package, where its marker holds."""

    requirement: Requirement
    hashes: int

    @property
    def version(self):
        (only,) = self.requirement.specifier
        assert only.operator == "=="
        return only.version


def pins(name):
    """Every pin of a lock, whatever its marker."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if re.match(r"\w", line)]
    return [Pin(Requirement(line.split(" --hash", 1)[0]), line.count("--hash=sha256:")) for line in lines]


def environment(python):
    return {**default_environment(), "python_version": python, "python_full_version": f"{python}.1"}


def holds(requirement, python, extras=("",)):
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**environment(python), "extra": e}) for e in extras)


def chosen(name, python):
    """Package -> version, as a pip of `python` would choose from the lock."""
    fitting = [pin for pin in pins(name) if holds(pin.requirement, python)]
    found = {canonicalize_name(pin.requirement.name): pin.version for pin in fitting}
    assert len(found) == len(fitting), "one package pinned twice"
    return found


def missing(requirements, found, python):
    """The requirements that the chosen versions do not meet."""
    return [
        str(one)
        for one in map(Requirement, requirements)
        if holds(one, python)
        and not one.specifier.contains(found.get(canonicalize_name(one.name), "0"), prereleases=True)
    ]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", WANTED)
def test_a_lock_holds_what_the_project_names(name, python):
    """Each dependency of pyproject.toml is pinned to a version that it allows: else `make lock`."""
    assert missing(WANTED[name], chosen(name, python), python) == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", WANTED)
def test_a_lock_holds_what_its_packages_need(name, python):
    """And so is what they depend on, and so on: pip installs the lock without looking for more."""
    found = chosen(name, python)
    short = {package: missing(needs(package, version), found, python) for package, version in found.items()}
    assert {package: names for package, names in short.items() if names} == {}


def needs(package, version):
    """What a package of this very version says it needs; nothing where another one is installed here."""
    try:
        told = importlib.metadata.distribution(package)
    except importlib.metadata.PackageNotFoundError:
        return ()
    return told.requires or () if told.version == version else ()


@pytest.mark.parametrize("name", WANTED)
def test_every_pin_has_its_hashes_and_nothing_is_compiled(name):
    """A file that nobody has seen is not installed, nor does a source archive run its own code."""
    assert [str(pin.requirement) for pin in pins(name) if not pin.hashes] == []
    assert "\n--only-binary :all:\n" in (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("python", PYTHONS)
def test_tests_run_on_what_the_site_is_made_with(python):
    """Every pin of the smaller lock is a pin of the larger."""
    assert chosen("site", python).items() <= chosen("test", python).items()


@pytest.mark.parametrize("name", WANTED)
def test_no_place_is_named(name):
    """Neither an index nor a folder of the machine that made the lock."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|file:|@ ", text)
