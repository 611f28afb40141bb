"""The bounds of what the wheel asks for: a floor and a roof for each, and a way past the roof."""

import runpy

import pytest
from packaging.requirements import Requirement

from tests.building import ROOT
from tests.requirements.test_locks import PROJECT

DEPENDENCIES = PROJECT["project"]["dependencies"]


@pytest.mark.parametrize("text", DEPENDENCIES)
def test_a_dependency_has_both_bounds(text):
    """`pip install .` takes nothing older or newer than what was tried; the model is one version."""
    operators = sorted(one.operator for one in Requirement(text).specifier)
    assert operators in (["<", ">="], ["=="])


@pytest.mark.parametrize("text", DEPENDENCIES)
def test_a_look_ahead_goes_past_the_roof(text):
    """`make newest` keeps the floor and the pin alone."""
    unbounded = runpy.run_path(str(ROOT / "requirements" / "newest.py"))["unbounded"]
    assert {one.operator for one in unbounded(text).specifier} <= {">=", "=="}
    assert Requirement(text).specifier.contains(next(iter(unbounded(text).specifier)).version)
