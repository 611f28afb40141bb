"""A cap on what a process may still take."""

import subprocess
import sys

import pytest

from briefgen.memory import cap_memory

linux = pytest.mark.skipif(sys.platform != "linux", reason="only there memory is counted")
HOARD = """
from contextlib import suppress
from briefgen.memory import cap_memory
kept = bytearray(100_000_000)
with suppress(MemoryError), cap_memory(200_000_000):
    bytearray(150_000_000)
    print("little")
    bytearray(300_000_000)
    print("much")
bytearray(300_000_000)
print("after")
"""


@linux
def test_what_is_beyond_the_cap_ends_with_an_error():
    """Counted from what is held before; and after it, all is as it was."""
    told = subprocess.run([sys.executable, "-c", HOARD], check=True, capture_output=True, text=True).stdout
    assert told.split() == ["little", "after"]


def test_no_cap_is_none():
    """As where the desk wants none."""
    with cap_memory(0):
        assert len(bytearray(10_000_000)) == 10_000_000
