"""The three streams of a process, which whoever starts it may have closed."""

import os
import sys


def open_all() -> None:
    """Have something at the place of each, so that no file of ours comes to stand there, nor of a child's."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            place = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(place, True)
            setattr(sys, name, os.fdopen(place, "w" if number else "r", closefd=False))
