"""What the disk refuses is one sentence with the path and what to do."""

import errno
import os

import pytest

from briefgen.cli.trouble import explain_error


def refused(number, path="", other=None):
    error = OSError(number, os.strerror(number), str(path) or None, None, str(other) if other else None)
    told = explain_error(error)
    return str(told), told.hint


def test_a_full_disk_is_named_by_a_folder_that_is_there(tmp_path):
    """Though neither the file nor its folder was made."""
    told, hint = refused(errno.ENOSPC, tmp_path / "briefs" / "x.html")
    assert told == f"{tmp_path}: no space is left on this disk"
    assert hint.startswith("free some")


def test_a_file_on_the_way_is_named_itself(tmp_path):
    """Not what was to be made below it."""
    (tmp_path / "briefs").write_text("a note")
    told, hint = refused(errno.ENOTDIR, tmp_path / "briefs" / "deep" / "x.html")
    assert told == f"{tmp_path / 'briefs'}: a file stands where a folder is needed"
    assert hint == "move it away"


def test_a_folder_where_a_file_is_renamed_to_is_named(tmp_path):
    """Not what was written beside it."""
    (tmp_path / "x.html").mkdir()
    told, _ = refused(errno.EISDIR, tmp_path / "x.html.tmp", tmp_path / "x.html")
    assert told == f"{tmp_path / 'x.html'}: a folder stands where a file is needed"


def test_a_link_in_a_circle_is_named(tmp_path):
    """Where a file is to be."""
    (tmp_path / "lock").symlink_to("lock")
    told, hint = refused(errno.ELOOP, tmp_path / "lock")
    assert told == f"{tmp_path / 'lock'}: a link stands where a file is needed"
    assert hint == "move it away"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_what_may_not_be_written_comes_with_what_to_do(tmp_path, number):
    """Rights of the user, or of the disk."""
    told, hint = refused(number, tmp_path)
    assert told == f"{tmp_path}: {os.strerror(number).lower()}"
    assert "another folder" in hint


def test_anything_else_is_told_as_the_system_does(tmp_path):
    """With its path, or without one."""
    assert refused(errno.EIO, tmp_path) == (f"{tmp_path}: input/output error", "")
    assert refused(errno.EIO) == ("input/output error", "")
