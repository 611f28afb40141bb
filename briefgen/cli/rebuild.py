"""The process behind `serve`: builds whenever a line comes in, and answers with a line of what is wrong.

What a start costs is paid once: imports, the language model, first looks into lexicons. Garbage is looked for
when the answer is out.
"""

import gc
import json
import os
import sys
from functools import partial

from briefgen.cli import console, ending, streams
from briefgen.cli.build import build
from briefgen.cli.warm import Warm


def answer_lines() -> None:
    """Answer each line of stdin with one on stdout: a JSON list of what is wrong."""
    gc.disable()
    streams.open_all()
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever else prints must not be taken for an answer
    warm = Warm()
    for _ in sys.stdin.buffer:
        answers.write(json.dumps(_build_once(warm)).encode() + b"\n")
        warm.up()
        gc.collect()


def _build_once(warm: Warm) -> list[str]:
    command = partial(build.main, sys.argv[1:], prog_name="briefgen", standalone_mode=False, obj=warm)
    with console.note_errors() as wrong:
        status = ending.end_command(command)
    return (wrong or [f"error: the build ended with status {status}"]) if status else []


if __name__ == "__main__":
    answer_lines()
