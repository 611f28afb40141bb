"""What is no file is not waited for, wherever it stands."""

import os

import pytest

from briefgen import config, load, regular
from briefgen.cache import fingerprint
from briefgen.problems import ContentError
from briefgen.write import history, manifest, salvage
from tests.building import put


def test_a_file_is_read_whole(tmp_path):
    """Its bytes as they are."""
    assert regular.read_regular(put(tmp_path, "a", b"\r\n\x00")) == b"\r\n\x00"


def test_a_pipe_is_no_file(tmp_path):
    """Nobody writes into it, so nobody reads it."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is no file"):
        regular.read_regular(tmp_path / "pipe")


@pytest.mark.parametrize("name", ["site.yaml", "addresses.yaml"])
@pytest.mark.parametrize("what", ["pipe", "link"])
def test_what_people_write_is_a_file(tmp_path, name, what):
    """A pipe, or a link that leads nowhere, is told: the desk would be another one without."""
    (tmp_path / "content").mkdir()
    place = tmp_path / "content" / name
    os.mkfifo(place) if what == "pipe" else place.symlink_to("nowhere")
    read = config.read_config if name == "site.yaml" else load.read_content
    with pytest.raises(ContentError, match=f"content/{name}: cannot be read"):
        read(tmp_path / "content")


@pytest.mark.parametrize("what", ["pipe", "link"])
def test_what_is_no_file_in_a_folder_of_content_is_told(tmp_path, what):
    """An editor's correction is not passed over without a word."""
    (tmp_path / "content/corrections").mkdir(parents=True)
    place = tmp_path / "content/corrections/one.yaml"
    os.mkfifo(place) if what == "pipe" else place.symlink_to("nowhere")
    (problem,) = load.found_unread(tmp_path / "content")
    assert problem.path == "content/corrections/one.yaml"
    assert problem.hint == ("it is no file" if what == "pipe" else "it is a link that leads nowhere")


def test_what_is_remembered_is_empty_where_a_pipe_stands(tmp_path):
    """Nothing is known, and no build waits."""
    for name in ("fingerprint", "manifest.json", "addresses.json", "data/manifest.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        os.mkfifo(tmp_path / name)
    assert fingerprint.read_fingerprint(tmp_path / "fingerprint") is None
    assert manifest.read_manifest(tmp_path / "manifest.json") is None
    assert not manifest.is_untouched(tmp_path / "manifest.json", tmp_path)
    assert manifest.read_mark(tmp_path / "manifest.json") == ""
    assert history.read_history(tmp_path) == ()
    assert not salvage.is_a_site(tmp_path)
