"""What no test of the default suite runs, by name: the last step of `make test`.

    coverage json -q -o .coverage-functions.json && python -m tests.covered < .coverage-functions.json

The slow half is not watched (see `conftest`), so what runs there alone is named too.
Prints each function of the package of which no line was run, file by file, and exits 1 where there are more
than MOST. The share of lines has its floor in pyproject.toml (`fail_under`),
which is asked last, so that names are told first.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

MOST = 60
"""Functions that nothing runs; a number that only falls."""


def main() -> int:
    unrun = list(find_unrun(json.load(sys.stdin)))
    for path, name in unrun:
        sys.stdout.write(f"{path}: {name} is run by no test\n")
    sys.stdout.write(f"{len(unrun)} functions are run by no test; at most {MOST} may be\n")
    return int(len(unrun) > MOST)


def find_unrun(report: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The functions without a line that was run, from a report of coverage in JSON."""
    for path, file in sorted(report["files"].items()):
        for name, region in sorted(file["functions"].items()):
            if name and region["missing_lines"] and not region["executed_lines"]:
                yield path, name


if __name__ == "__main__":
    sys.exit(main())
