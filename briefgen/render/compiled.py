"""What templates were compiled to: each text is compiled once, as Python does with its own.

A process keeps the code of all. That of the shipped ones is kept beside them too, in the folder where Python
keeps the code of modules, and the next build need not compile them. A desk's own are compiled anew by each
process: no code is taken from a desk but what stands there to be read.
"""

import marshal
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path, PurePosixPath
from types import CodeType
from typing import Any

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context, Macro

from briefgen import libraries
from briefgen.cache import shelf
from briefgen.render.wording import filling, texts

IMPORTS = "from jinja2.runtime import "
"""How the code of each template begins."""
OURS = "; from briefgen.render.escaping import escape\n"
"""On the same line: those of a template are known by those of its code."""


PASSED = ("_block_vars", "_loop_vars")
"""What the code of a template gives to whoever wants its context; no component does."""


class CallingContext(Context):
    """A context that calls a component at once: most of what templates call are these."""

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:
        if type(called) is not Macro:
            return super().call(called, *args, **named)
        for name in PASSED:
            named.pop(name, None)
        return called(*args, **named)


class Compiling(Environment):
    """An environment whose templates escape by `escaping`."""

    context_class = CallingContext

    def _generate(self, *args: Any, **named: Any) -> str:
        begin, imports, rest = super()._generate(*args, **named).partition(IMPORTS)
        runtime, _, rest = rest.partition("\n")
        return begin + imports + runtime + OURS + rest


CODES: dict[str, tuple[str, CodeType]] = {}
"""Code by template, with the digest of the text that it was made of. Kept in this process alone."""
DIGEST_BYTES = 32
"""Bytes of the digest that stands before kept code."""


class Compiled(BytecodeCache):
    """Code by template; that of what lies below `shipped` outlives the process."""

    def __init__(self, shipped: Path) -> None:
        self.shipped = shipped

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return f"{filename}\n{name}"

    def load_bytecode(self, bucket: Bucket) -> None:
        digest, code = CODES.get(bucket.key, ("", None))
        bucket.code = code if digest == bucket.checksum else self._read(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            CODES[bucket.key] = (bucket.checksum, bucket.code)
            self._keep(bucket, bucket.code)

    def _read(self, bucket: Bucket) -> CodeType | None:
        """The code that was kept of this very text; None where none was, or it was made otherwise."""
        place = self._place(bucket.key)
        kept = shelf.get_from_shelf(place) if place else b""
        if kept[:DIGEST_BYTES] != _head(bucket):
            return None
        code = marshal.loads(kept[DIGEST_BYTES:])  # noqa: S302 - ours, sealed, from where Python takes its own
        CODES[bucket.key] = (bucket.checksum, code)
        return code if isinstance(code, CodeType) else None

    def _keep(self, bucket: Bucket, code: CodeType) -> None:
        place = self._place(bucket.key)
        if place and not sys.dont_write_bytecode:
            with suppress(OSError):
                place.parent.mkdir(parents=True, exist_ok=True)
            shelf.put_on_shelf(place, _head(bucket) + marshal.dumps(code))

    def _place(self, key: str) -> Path | None:
        """Where its code is kept; None for what is not shipped."""
        file, name = key.split("\n")
        if not Path(file).is_relative_to(self.shipped):
            return None
        return Path(cache_from_source(str(Path(file).with_name(f"{PurePosixPath(name).name}.py"))))


def _head(bucket: Bucket) -> bytes:
    """The digest of all that its code is made of, with what it is called."""
    return sha256(f"{_digest_compiler()}\n{bucket.key}\n{bucket.checksum}".encode()).digest()


@cache
def _digest_compiler() -> str:
    """What compiles: Python, Jinja, our settings of it, and the wording that is put in."""
    digest = sha256(MAGIC_NUMBER + libraries.make_libraries_key("jinja2", "markupsafe").encode())
    for file in (
        texts.WORDING_FILE,
        Path(filling.__file__),
        Path(__file__),
        Path(__file__).with_name("templating.py"),
    ):
        digest.update(file.read_bytes())
    return digest.hexdigest()
