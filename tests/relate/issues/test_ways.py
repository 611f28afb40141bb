"""Which way what is done to a thing turns to a proposition."""

import pytest

from briefgen.model import DeedStep, Effect, Span
from briefgen.relate.issues import aims, ways


def done(*effects):
    """Steps by what each does."""
    return [DeedStep(Effect(one), Span(at, at + 1)) for at, one in enumerate(effects)]


@pytest.mark.parametrize(
    ("effects", "sign"), [((), 1), (("undo",), -1), (("undo", "undo"), 1), (("bring", "undo"), -1)]
)
def test_an_end_to_an_end_is_none(effects, sign):
    """What undoes a thing twice leaves it."""
    assert ways.find_sign(done(*effects)) == sign


@pytest.mark.parametrize(
    ("proposition", "text", "other"),
    [
        ("The fare should be frozen", "cut", True),
        ("The fare should be frozen", "freeze", False),
        ("The fee should be cut", "cap", True),
        ("The fee should be cut", "cut", False),
        ("The fee should be cut", "reduction", False),
        ("The fee should be raised", "cap", False),
    ],
)
def test_a_freeze_a_cap_and_a_cut(proposition, text, other):
    """Who wants lower fares need not want them frozen."""
    aim = aims.read_aim(proposition)
    assert aim is not None
    assert ways.is_other_limit(aim, [DeedStep(Effect.LESS, Span(0, len(text)))], text) is other


@pytest.mark.parametrize(
    ("proposition", "effects", "turn"),
    [
        ("The pier should be built", (), (1, -1)),
        ("The pier should be built", ("undo",), (-1, 1)),
        ("The pier should be closed", (), (-1, 1)),
        ("The fee should be raised", ("more",), (1, -1)),
        ("The fee should be raised", ("less",), (-1, 0)),
        ("The fee should be raised", ("more", "less"), (0, 0)),
        ("The fee should be raised", (), (0, -1)),
        ("The fee should be cut", (), (0, 0)),
        ("The pier should be built", ("more",), (0, 0)),
    ],
)
def test_effects_of_the_object_and_of_the_proposition(proposition, effects, turn):
    """Who is for a cut is against a rise; who is against a cut need not want one."""
    aim = aims.read_aim(proposition)
    assert aim is not None
    found = ways.compare_effects(aim, done(*effects))
    assert (found.supported, found.opposed) == turn
