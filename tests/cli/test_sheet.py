"""`briefgen sheet`: the two pages of an issue, by its title or its address."""

import pytest

from briefgen.cli.sheet import _find_named_issue
from briefgen.problems import UsageError
from tests.render import sample


@pytest.mark.parametrize("name", ["arda-dam", "The Arda dam", "the arda DAM", " issues/arda-dam.html"])
def test_an_issue_is_named_by_its_title_or_address(name):
    """As a reader meets it."""
    assert _find_named_issue(name, sample.desk().issues).slug == "arda-dam"


@pytest.mark.parametrize(
    ("name", "hint"), [("arda-damm", "did you mean arda-dam?"), ("xyzzy", "there are: arda-dam")]
)
def test_another_name_is_a_mistake(name, hint):
    """What may have been meant is told."""
    with pytest.raises(UsageError) as wrong:
        _find_named_issue(name, sample.desk().issues)
    assert wrong.value.hint.startswith(hint)
