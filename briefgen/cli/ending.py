"""How a command ends: its status, and what is said where it could not do its work."""

import os
import sys
from collections.abc import Callable

import click

from briefgen.cli import console
from briefgen.cli.trouble import explain_error
from briefgen.problems import BriefgenError, UsageError

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


def end_command(command: Callable[[], int | None]) -> int:
    """The status with which `command` ends; what a user can mend is told, without a traceback."""
    try:
        return command() or DONE
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except (OSError, BriefgenError) as trouble:
        error = explain_error(trouble) if isinstance(trouble, OSError) else trouble
        console.tell_error(error)
        return USAGE if isinstance(error, UsageError) else FAILED
