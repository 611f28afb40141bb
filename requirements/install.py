"""Puts what a lock names into .venv: `python3 requirements/install.py site`, `test` or `docs`.

Runs before anything is installed, on whatever Python answers: a very old one must still be able to
read this file, so that it can be refused in a sentence. What is installed already is left alone.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"site": ("site",), "test": ("site", "test"), "docs": ("docs",)}
"""What is asked for -> the locks that it satisfies."""

FOLDERS = {"site": ".venv", "test": ".venv", "docs": ".venv-docs"}
"""Where it goes: what makes a site of docs/ needs nothing of briefgen, and would meet other versions."""

DISK = {"site": 450, "test": 750, "docs": 140}
"""Megabytes, so that nobody has to guess what fills the disk."""

OLDEST, NEWEST = (3, 11), (3, 14)
"""The Pythons for which the locks are made."""

PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--no-deps")
"""Without looking for dependencies: the lock names all of them."""


def main(words: list) -> int:
    """Exit status."""
    name = words[1] if len(words) == 2 else ""
    if name not in LOCKS:
        return say(f"usage: python3 requirements/install.py {'|'.join(LOCKS)}")
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return say(refusal(sys.version_info[:2], sys.executable))
    try:
        install(name)
    except subprocess.CalledProcessError as error:
        return say(f"{error.output or ''}\ncould not be installed: {' '.join(map(str, error.cmd))}".strip())
    return 0


def say(text: str) -> int:
    """Tell it on stderr; the exit status of having had to."""
    print(text, file=sys.stderr)
    return 1


def refusal(version: tuple, executable: str) -> str:
    """The one sentence for a Python that will not do."""
    known = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    there = next(filter(shutil.which, known), known[-1])
    return (
        f"briefgen needs Python {dotted(OLDEST)} to {dotted(NEWEST)}, and {executable} is {dotted(version)}:"
        f" name another, as in `make site PYTHON={there}`."
    )


def dotted(version: tuple) -> str:
    return ".".join(map(str, version))


def install(name: str) -> None:
    """Make a folder hold the lock `name`, and this checkout; CalledProcessError where it cannot."""
    venv = ROOT / FOLDERS[name]
    if is_stale(venv):
        say(f"making {venv.name} with Python {dotted(sys.version_info[:3])}")
        run(sys.executable, "-m", "venv", "--clear", venv)
    if not is_filled(venv, name):
        fill(venv, name)
        for each in LOCKS[name]:
            stamp(venv, each).write_text(state(each))


def is_filled(venv: Path, name: str) -> bool:
    """Whether this very lock was installed there, by its own name or inside a larger one."""
    return stamp(venv, name).is_file() and stamp(venv, name).read_text() == state(name)


def stamp(venv: Path, name: str) -> Path:
    return venv / f"locked-{name}"


def state(name: str) -> str:
    """The digest of what decides an installation."""
    files = (ROOT / "requirements" / f"{name}.txt", ROOT / "pyproject.toml")
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def is_stale(venv: Path) -> bool:
    """Whether `venv` is missing, broken, or of another Python than the one that runs this."""
    if not (venv / "pyvenv.cfg").is_file():
        return True
    try:
        found = run(python(venv), "-c", "import sys; print(*sys.version_info[:2])")
    except (OSError, subprocess.CalledProcessError):
        return True
    return found.split() != [str(part) for part in sys.version_info[:2]]


def python(venv: Path) -> Path:
    return venv / "bin" / "python"


def fill(venv: Path, name: str) -> None:
    """Install a lock with its hashes, then the checkout itself, editable, where it is at work."""
    lock = ROOT / "requirements" / f"{name}.txt"
    if not list(venv.glob("lib/python*/site-packages/pip")):
        run(python(venv), "-m", "ensurepip")
    total = len(re.findall(r"^[\w.-]+==", lock.read_text(), re.MULTILINE))
    place = f"{DISK[name]} MB of {venv.name}"
    say(f"installing the {total} packages of requirements/{name}.txt: minutes, and {place}")
    run_told(total, python(venv), *PIP, "--progress-bar", "off", "--require-hashes", "-r", lock)
    if name != "docs":
        run(python(venv), *PIP, "--no-build-isolation", "--editable", ROOT)


def run(*command) -> str:
    """What a command printed."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, cwd=ROOT
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout)
    return done.stdout


def run_told(total: int, *command) -> None:
    """A pip that installs, with a line that counts what it has come to."""
    printed, done = [], 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT
    ) as pip:
        for line in pip.stdout or ():
            printed.append(line)
            done += line.startswith(("Collecting", "Ignoring", "Requirement already"))
            count(line, done, total)
    count("", total, total)
    if pip.returncode:
        raise subprocess.CalledProcessError(pip.returncode, command, "".join(printed))


def count(line: str, done: int, total: int) -> None:
    """One line on a terminal that is written over; nothing in a log."""
    if sys.stderr.isatty():
        name = "unpacking" if done == total else re.sub(r"^\w+ ([\w.-]+).*", r"\1", line.strip())
        print(f"\r\033[K{done}/{total} {name[:60]}" if line else "\r\033[K", end="", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
