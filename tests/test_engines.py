"""Reading on a cluster: the bytes of one process; an article that breaks its reader pays alone."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from distributed import LocalCluster

from briefgen import engines, pipeline, readers
from briefgen.config import Config
from briefgen.problems import UsageError
from tests import building
from tests.building import put

SEEDS = {
    "seeds/toll.txt": "The toll goes up\n\nVARDE, 4 March 2024 - The town raises the toll, Ida Holm said.\n",
    "seeds/town/pier.md": "---\ntitle: The pier\n---\nThe town mends the pier, Ida Holm said on Friday.\n",
    "seeds/empty.txt": "",
}


@pytest.fixture
def desk(tmp_path):
    for name, text in SEEDS.items():
        put(tmp_path, name, text)
    (tmp_path / "content").mkdir()
    return tmp_path


def test_a_cluster_gives_the_bytes_of_one_process(desk, monkeypatch):
    """Two local workers of Dask; seeds in folders and ones that give no article too."""
    monkeypatch.setattr(readers, "TASK_SEEDS", 1)
    building.build(desk, desk / "site")
    asked = building.run(desk, desk / "afar" / "site")
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None) as cluster:
        address = f"dask://{cluster.scheduler_address.partition('://')[2]}"
        monkeypatch.setitem(engines.ENGINES, "dask", lambda _: cluster.get_client().get_executor())
        built = pipeline.build(replace(asked, executor=partial(engines.open_engine, address, asked.config)))
    assert built.read.skipped == 1
    assert building.tree(desk / "site") == building.tree(desk / "afar" / "site")


class Cluster(ThreadPoolExecutor):
    """A cluster of one thread that loses its worker where a seed holds the word poison."""

    def submit(self, fn, /, *args, **kwargs):
        if any(b"poison" in parcel.data for parcel in args[0].parcels):
            lost = Future()
            lost.set_exception(KeyError("worker gone"))
            return lost
        return super().submit(fn, *args, **kwargs)


def test_a_lost_worker_costs_the_article_that_it_read(desk):
    """The others of its batch are read by others."""
    put(desk, "seeds/bad.txt", "A poisonous text\n\nIt holds poison, Ida Holm said on Friday in the town.\n")
    asked = building.run(desk, desk / "site")
    afar = lambda: engines.Afar(Cluster(1), asked.config)  # noqa: E731
    built = pipeline.build(replace(asked, executor=afar))
    assert len(built.read.readings) == 2
    (crash,) = [one for one in built.problems if one.code == "seed-crash"]
    assert crash.path == "bad.txt"


def test_a_worker_of_another_version_is_refused():
    """Else its readings would not be those of this machine."""
    with pytest.raises(UsageError, match="another version"):
        engines.read_order(engines.Order((), Config(), "another"))


@pytest.mark.parametrize("address", ["spark://here:1", "dask", "dask://"])
def test_what_is_no_engine_is_told(address):
    """With those that there are."""
    with pytest.raises(UsageError, match="no engine"):
        engines.open_engine(address, Config())
