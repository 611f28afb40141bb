"""What is put on the shelf is taken from it as it was put, or not at all."""

import os

import pytest

from briefgen.cache import shelf


def test_what_was_put_is_found(tmp_path):
    """The last of it."""
    for value in (b"one", b"", b"two"):
        shelf.put_on_shelf(tmp_path / "kept", value)
        assert shelf.get_from_shelf(tmp_path / "kept") == value
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_what_is_there_already_is_not_written(tmp_path):
    """A file keeps its time."""
    shelf.put_on_shelf(tmp_path / "kept", b"one")
    os.utime(tmp_path / "kept", (1, 1))
    shelf.put_on_shelf(tmp_path / "kept", b"one")
    assert (tmp_path / "kept").stat().st_mtime == 1


@pytest.mark.parametrize("damaged", [b"", b"x", b"no checksum at all"])
def test_what_is_damaged_is_nothing(tmp_path, damaged):
    """So is what is no file."""
    (tmp_path / "kept").write_bytes(damaged)
    assert shelf.get_from_shelf(tmp_path / "kept") == b""
    (tmp_path / "folder").mkdir()
    assert shelf.get_from_shelf(tmp_path / "folder") == shelf.get_from_shelf(tmp_path / "nothing") == b""


def test_a_disk_that_refuses_is_no_error(tmp_path):
    """The next build finds nothing."""
    shelf.put_on_shelf(tmp_path / "no folder" / "kept", b"one")
    assert shelf.get_from_shelf(tmp_path / "no folder" / "kept") == b""
