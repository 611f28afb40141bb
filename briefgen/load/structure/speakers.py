"""Whose words a text holds, by its title: "Remarks by Ana Silva at ...", "Marsh Trust: Keep the dyke"."""

import re

from briefgen.load.head.words import load_head_words, write_as_listed

_NAME_PART = re.compile(r"[^\W\d_][\w'’.-]*")
_BY_WHOM = re.compile(r"\b(?:by|with|from|of)\s+")
_BETWEEN_SPEAKERS = re.compile(r"\s(?:and|&)\s")
_ISSUER = re.compile(
    r"(?P<name>[A-Z][\w'’&.-]{0,30}(?: (?:(?:of|the|and|for) ){0,2}[A-Z][\w'’&.-]{0,30}){0,6}): "
)
_OWNER = re.compile(r"(?P<who>[^,:;|’']{3,80})(?:[’']s|(?<=s)[’'])\s(?:[a-z]{3,12}\s){0,2}$")
"""Whose a speech is, with a word or two before it: "Ida Holm’s opening"."""
_AFTER_SPEECH = re.compile(r"\s?(?:[,:(–—-]|$)|\s(?:and|at|before|for|in|on|to|upon)\s")
_STOP = re.compile(
    r"[,;:|]|\s[–—-]\s|\s(?:at|on|in|to|after|before|ahead|following|upon|during|about|with)\s"
)

NAMED_BELOW = 2
"""How often a statement names who issues it, at least."""


def find_title_speaker(title: str) -> str:
    """Whose words these are by the title: "Remarks by President Ana Silva at ..."; else empty."""
    spoken = [
        at
        for at in re.finditer(r"\S+", title)
        if write_as_listed(at.group()) in load_head_words().speech_words
    ]
    by = _BY_WHOM.search(title, spoken[0].end()) if spoken else None
    whose = next(filter(None, (_find_owner(title, word) for word in spoken)), "")
    if by is None or whose:
        return whose
    return find_speaker_before_stop(title[by.end() :])


def _find_owner(title: str, spoken: re.Match[str]) -> str:
    """As in "Minister Ida Holm’s remarks at the forum"; "Ida Holm’s remarks anger dockers" is a headline."""
    owner = _OWNER.match(title[: spoken.start()])
    if owner is None or not _AFTER_SPEECH.match(title[spoken.end() :]):
        return ""
    name = find_speaker_name(owner["who"])
    return name if " " in name else ""


def find_speaker_before_stop(rest: str) -> str:
    """The name in words such as "Mayor Ida Holm at the town hall"; empty where they name two or nobody."""
    stop = _STOP.search(rest)
    named = rest[: stop.start()] if stop else rest
    return _only_name([find_speaker_name(part) for part in _BETWEEN_SPEAKERS.split(named)])


def find_issuer(title: str, text: str) -> str:
    """Who issues a statement whose title opens with a name that its text has too; else empty."""
    opened = _ISSUER.match(title)
    name = opened["name"] if opened else ""
    below = text.replace(title, "", 1)
    return name if name and len(re.findall(rf"\b{re.escape(name)}\b", below)) >= NAMED_BELOW else ""


def _only_name(names: list[str]) -> str:
    """The one name; empty where there are two: "Remarks by Ana Silva and Ida Holm"."""
    found = [name for name in names if name]
    return found[0] if len(found) == 1 else ""


def find_speaker_name(text: str) -> str:
    """The name at the end of "High Commissioner Ana Silva", without what she is; else empty."""
    parts = text.replace("/", " ").split()
    last_office = max(
        (at for at, part in enumerate(parts) if write_as_listed(part) in load_head_words().office_words),
        default=-1,
    )
    name = parts[last_office + 1 :]
    capital = bool(name) and all(_is_name_part(part) for part in name)
    return " ".join(name).strip(" ,.") if capital and len(name) <= 4 else ""


def _is_name_part(part: str) -> bool:
    return bool(_NAME_PART.fullmatch(part)) and (
        part[0].isupper() or write_as_listed(part) in load_head_words().name_particles
    )
