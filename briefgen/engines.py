"""Reading on other machines: an Executor by its address, for `--engine`.

    dask://HOST:PORT    the workers of a Dask cluster (`pip install briefgen[dask]`)

Seeds travel as bytes with their hashes, what is read comes back as the records that the cache keeps. On each
worker one process reads, and it is ended where an article breaks a cap, as on this machine: the article pays,
nothing else. A worker that dies costs a retry. One with another code, model or library is refused.
"""

import multiprocessing
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from briefgen.cache.remembering import Outcome, Seedling
from briefgen.config import Config, LanguageConfig, Limits
from briefgen.problems import BriefgenError, UsageError
from briefgen.readers import ReaderBrokeError, digest_reading_basis, read_seeds
from briefgen.workers import WorkerDiedError, Workers


@dataclass(frozen=True, slots=True)
class Parcel:
    """A seed on its way: what it is called, and its bytes instead of its place."""

    seed: Seedling
    data: bytes


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is to read, and by what it must be read."""

    parcels: tuple[Parcel, ...]
    settings: Config
    basis: str
    """Of the machine that asks: an equal one gives equal readings."""


class Afar(Executor):
    """Sends what `readers` submits to a cluster of which only an Executor is known."""

    def __init__(self, cluster: Executor, settings: Config) -> None:
        self.cluster, self.settings = cluster, settings
        self.basis = digest_reading_basis(settings)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Any call; what reads seeds is sent with their bytes."""
        if not isinstance(fn, partial) or fn.func is not read_seeds:
            return self.cluster.submit(fn, *args, **kwargs)
        (seeds,) = args
        order = Order(tuple(map(_pack_parcel, seeds)), self.settings, self.basis)
        answer: Future[tuple[Outcome, ...]] = Future()
        asked = self.cluster.submit(read_order, order)
        asked.add_done_callback(lambda done: _hand_over(done, seeds, answer))
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.cluster.shutdown(wait)  # not every cluster knows how to cancel


def _pack_parcel(seed: Seedling) -> Parcel:
    data = b""
    with suppress(OSError):  # it is gone: the worker finds other bytes than were promised
        data = seed.path.read_bytes()
    return Parcel(replace(seed, path=Path(seed.name)), data)


def _hand_over(
    asked: "Future[bytes]", seeds: Sequence[Seedling], answer: "Future[tuple[Outcome, ...]]"
) -> None:
    """Give `answer` what came back; what the cluster itself says of a lost worker is a reader that died."""
    try:
        answer.set_result(msgspec.msgpack.decode(asked.result(), type=tuple[Outcome, ...]))
    except (BriefgenError, TimeoutError, ReaderBrokeError, WorkerDiedError) as known:
        answer.set_exception(known)
    except Exception as lost:
        names = ", ".join(seed.name for seed in seeds)
        answer.set_exception(WorkerDiedError(f"the worker that read {names} was lost: {type(lost).__name__}"))


# ---------------------------------------------------------------- on the worker
def read_order(order: Order) -> bytes:
    """The outcomes, as the cache keeps them. Raises UsageError where this worker is not like who asks."""
    if digest_reading_basis(order.settings) != order.basis:
        raise UsageError(
            "a worker of --engine has another version", hint="install the same there: briefgen, model"
        )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        seeds = tuple(_lay_parcel(parcel, root) for parcel in order.parcels)
        call = partial(read_seeds, root=root, limits=order.settings.limits, language=order.settings.language)
        outcomes = (
            _reader_workers(order.settings.limits, order.settings.language).submit(call, seeds).result()
        )
    return msgspec.msgpack.encode(outcomes)


def _lay_parcel(parcel: Parcel, root: Path) -> Seedling:
    """The seed as a file of this machine; without a file where its bytes are not those that were promised."""
    place = root / parcel.seed.name
    if sha256(parcel.data).hexdigest() == parcel.seed.digest:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(parcel.data)
    return replace(parcel.seed, path=place)


@cache
def _reader_workers(limits: Limits, _: LanguageConfig) -> Workers:
    """One process that can be ended, kept from order to order."""
    if multiprocessing.current_process().daemon:
        hint = "start it with `dask worker --no-nanny`, or with DASK_DISTRIBUTED__WORKER__DAEMON=False"
        raise UsageError(
            "a worker of --engine may start no process, so nothing could end a reader", hint=hint
        )
    return Workers(1, limits.seconds, limits.memory)


# ---------------------------------------------------------------- the table
def _dask_executor(address: str) -> Executor:
    from distributed import Client  # noqa: PLC0415 - an extra, and only who asks for it pays

    client: Any = Client(f"tcp://{address}", timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
    executor: Executor = client.get_executor()
    return executor


ENGINES: Mapping[str, Callable[[str], Executor]] = {"dask": _dask_executor}
"""What makes an Executor of HOST:PORT, by the name before `://`; `pip install briefgen[NAME]` brings it."""


def open_engine(address: str, settings: Config) -> Executor:
    """The Executor at `address`; raises UsageError where there is none."""
    name, mark, place = address.partition("://")
    if name not in ENGINES or not mark or not place:
        known = ", ".join(f"{each}://HOST:PORT" for each in ENGINES)
        raise UsageError(f"--engine {address!r} is no engine", hint=f"give one of: {known}")
    try:
        return Afar(ENGINES[name](place), settings)
    except ImportError as missing:
        raise UsageError(
            f"--engine {name} is not installed", hint=f"pip install 'briefgen[{name}]'"
        ) from missing
    except (OSError, ValueError) as refused:
        raise UsageError(f"--engine {address}: nobody answers", hint="is the scheduler up?") from refused
