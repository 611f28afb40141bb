"""The wheel: what it holds is enough for a desk far from any checkout."""

import shutil
import subprocess
import sys
import tomllib
from importlib import import_module
from urllib.parse import urlsplit

import pytest

from tests.building import ROOT, put

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]


@pytest.fixture
def installed(tmp_path):
    """The package laid out as the wheel lays it out, with nothing of the checkout beside it."""
    library = tmp_path / "library"
    for name in WHEEL["packages"]:
        shutil.copytree(ROOT / name, library / name, ignore=shutil.ignore_patterns("__pycache__"))
    for source, place in WHEEL["force-include"].items():
        shutil.copytree(ROOT / source, library / place)
    return library


@pytest.mark.slow
def test_a_desk_is_made_and_built_outside_the_checkout(installed, tmp_path):
    """`init`, a text file, `build`: the site is there, with styles and templates out of the wheel."""

    def run(*words, at):
        command = [sys.executable, "-m", "briefgen", *words]
        environment = {"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin"}
        subprocess.run(command, cwd=at, env=environment, check=True, capture_output=True)

    run("init", "desk", at=tmp_path)
    put(
        tmp_path / "desk", "seeds/riga.txt", "Ministers met in Riga on 3 March 2024 and sent 300 engineers.\n"
    )
    run("build", "--jobs", "1", at=tmp_path / "desk")
    site = tmp_path / "desk" / "site"
    assert b"300 engineers" in (site / "briefs" / "riga.html").read_bytes()
    assert (site / "static" / "css" / "tokens.css").is_file()


def test_the_console_script_leads_to_the_commands():
    """What pip makes of it is the function that `python -m briefgen` calls."""
    module, _, name = PROJECT["project"]["scripts"]["briefgen"].partition(":")
    assert callable(getattr(import_module(module), name))


def test_no_address_is_made_up():
    """Until the project has one of its own: a name that nobody owns is whoever registers it."""
    hosts = {urlsplit(url).hostname for url in PROJECT["project"]["urls"].values()}
    assert hosts == {"spdx.org", "github.com"}
    assert all("briefgen" not in url for url in PROJECT["project"]["urls"].values())
    assert "Nowhere yet" in (ROOT / "docs" / "install.md").read_text("utf-8")


def test_every_data_file_is_inside_what_the_wheel_takes():
    """No list, template, style or type marker lies in a folder that the wheel leaves behind."""
    taken = {*WHEEL["packages"], *WHEEL["force-include"]}
    left = [top for top in ROOT.iterdir() if top.is_dir() and top.name not in taken and top.name.isalpha()]
    for pattern in ("lexicon/**/*.yaml", "**/components/*.html", "**/tokens.css", "**/py.typed"):
        assert any(path for top in taken for path in (ROOT / top).glob(f"**/{pattern}"))
        assert not [
            path for top in left if top.name not in {"site", "build"} for path in top.glob(f"**/{pattern}")
        ]
