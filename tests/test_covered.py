"""What no test runs is named."""

from tests.covered import find_unrun


def region(executed, missing):
    return {"executed_lines": executed, "missing_lines": missing}


def test_functions_of_which_no_line_was_run_are_named():
    """Neither the module itself, nor what was run in part, nor a function without lines of its own."""
    functions = {
        "": region([], [1]),
        "run": region([5], [6]),
        "never": region([], [9]),
        "empty": region([], []),
    }
    report = {
        "files": {"b.py": {"functions": functions}, "a.py": {"functions": {"One.two": region([], [3])}}}
    }
    assert list(find_unrun(report)) == [("a.py", "One.two"), ("b.py", "never")]
