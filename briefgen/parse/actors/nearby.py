"""Names by keys that they share, so that only those are compared which may be one. Knows no article."""

from collections.abc import Callable, Iterable

NAMES_OF_KEY = 40
"""Names of one key beyond which the key tells nothing."""


def group_near(names: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    """The names by each of their keys."""
    found: dict[str, list[str]] = {}
    for name in names:
        for key in dict.fromkeys(keys(name)):
            found.setdefault(key, []).append(name)
    return found


def list_others(held: dict[str, list[str]], keys: Iterable[str]) -> list[str]:
    """The names that share one of the keys; none of a key that so many share that it tells nothing."""
    found = (held.get(key, ()) for key in keys)
    return list(dict.fromkeys(other for one in found if len(one) <= NAMES_OF_KEY for other in one))
