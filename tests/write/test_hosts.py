"""A local server answers to its own names only."""

import socket

import pytest

from briefgen.problems import BriefgenError
from briefgen.write import hosts
from briefgen.write.hosts import Names

OWN = frozenset({"newsroom", "newsroom.local"})


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "::1", "0.0.0.0", "::", "192.168.1.7", "newsroom"]
)
@pytest.mark.parametrize(
    "name", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", None]
)
def test_no_server_answers_to_a_name_of_others(host, name):
    """Whoever it listens to: such a name may be pointed at this machine by a page that wants to read it."""
    assert not Names(host, OWN).hold(name)


@pytest.mark.parametrize("name", ["192.168.1.7", "10.0.0.1", "newsroom", "newsroom.local", "fe80::1"])
def test_a_server_for_this_machine_answers_to_nothing_else(name):
    """As it is started without --host."""
    assert not Names("127.0.0.1", OWN).hold(name)
    assert not Names("::1", OWN).hold(name)
    assert not Names("localhost", OWN).hold(name)


@pytest.mark.parametrize(
    "name", ["localhost", "127.0.0.1", "192.168.1.7", "fe80::1", "newsroom", "Newsroom.local"]
)
def test_a_server_for_others_answers_to_numbers_and_its_own_names(name):
    """Nobody can point a number elsewhere."""
    assert Names("0.0.0.0", OWN).hold(name)


def test_a_server_answers_to_the_name_it_was_given():
    """A container or a machine that has one."""
    assert Names("desk.newsroom.example").hold("desk.newsroom.example")


def test_this_machine_knows_its_names():
    """As others may ask for it."""
    assert hosts.find_host_names("0.0.0.0").hold(socket.gethostname())


@pytest.mark.parametrize("host", ["no such host", "203.0.113.7", "no-such-host.invalid"])
def test_an_address_that_is_not_ours_is_told(host):
    """In a sentence, with what can be meant."""
    with pytest.raises(BriefgenError, match=f"cannot listen on {host}, port 0") as wrong:
        hosts.listen_at(host, 0)
    assert "0.0.0.0" in wrong.value.hint
