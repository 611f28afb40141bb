"""The measures of the house are counted as they are named."""

from bench.house import draw_plan, measure_house

MODULE = '''"""One."""
WORDS = {"some", "most"}
LABELS = {"dobj", "pobj"}


def look(x):
    return _find(x) if x and x.a else None


def _find(x):
    return [y for y in x if y]
'''
TEST = '"""Its test."""\n'
TABLE = """
def _look():
    ...


def _help():
    ...


def ask():
    return _help()


RULES = (_look,)
"""


def test_measures_are_counted(tmp_path):
    """Decisions with their operators, names, helpers of one caller, words in code, lines of tests."""
    for name, text in (("briefgen/one.py", MODULE), ("tests/test_one.py", TEST)):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    found = dict(measure_house(tmp_path))
    assert found["functions"] == "2"
    assert found["decisions per ten lines of body"] == "20.00"
    assert found["functions used once, as helpers of one other"] == "50 %"
    assert found["names of one word"] == "100 %"
    assert found["sets of words in code"] == "1"
    assert found["lines of tests to lines of code"] == "0.09"


def test_a_rule_of_a_table_is_no_helper(tmp_path):
    """It is used once too, and returns to no function."""
    path = tmp_path / "briefgen" / "one.py"
    path.parent.mkdir()
    path.write_text(TABLE)
    assert dict(measure_house(tmp_path))["functions used once, as helpers of one other"] == "33 %"


def test_a_set_of_classes_is_none_of_words(tmp_path):
    """Where rules name the classes of a list of their room, or the elements of a page."""
    for name, text in (
        ("parse/lexicon/en/dates.yaml", "classes:\n  month: {may: 5}\n  unit: {day: D}\n"),
        ("parse/dates/one.py", 'KINDS = {"month", "number"}\nWORDS = {"month", "may"}\n'),
        ("load/page/two.py", 'TAGS = {"td", "th"}\n'),
    ):
        path = tmp_path / "briefgen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "briefgen" / "three.py").write_text("def look(x):\n    return x\n")
    (tmp_path / "tests").mkdir()
    assert dict(measure_house(tmp_path))["sets of words in code"] == "1"


def test_a_plan_counts_rooms_floors_arrows_and_circles(tmp_path):
    """A module beside the folders is a room; who imports each other stands in a circle."""
    stage = tmp_path / "briefgen" / "relate"
    (stage / "low").mkdir(parents=True)
    (stage / "__init__.py").write_text("from briefgen.relate import top\n")
    (stage / "low" / "__init__.py").write_text("")
    (stage / "mid.py").write_text("from briefgen.relate.low import one\n")
    (stage / "top.py").write_text("from briefgen.relate import low, mid\n")
    assert str(draw_plan(stage)) == "3 rooms, 3 floors, 3 arrows, 0 in circles"
    (stage / "low" / "one.py").write_text("from briefgen.relate import top\n")
    assert draw_plan(stage).circles == 3
