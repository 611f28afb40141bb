"""A desk's colour: as it is on the band, and readable where it is written in."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render import templating
from briefgen.render.look import colours

TOKENS = (templating.shipped("static") / "css" / "tokens.css").read_text("utf-8")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def papers() -> list[str]:
    """What titles are written on, light before dark."""
    light, _, dark = TOKENS.partition("@media (prefers-color-scheme: dark)")
    return [found for part in (light, dark) for found in re.findall(r"--(?:paper|panel): (#\w{6})", part)]


def luminance(colour: str) -> float:
    return colours._relative_luminance(colours._parse_hex(colour))


@given(COLOURS)
def test_any_colour_reads_on_the_paper_of_the_pages(colour: str) -> None:
    """Whatever a desk chooses: over 4.5 to one, light and dark, as WCAG asks of small text."""
    light = colours.make_readable(colour, on=0.0)
    dark = colours.make_readable(colour, on=1.0)
    for paper, shade in zip(papers(), (light, light, dark, dark), strict=True):
        assert colours.measure_contrast(colours._parse_hex(shade), luminance(paper)) >= 4.5


@pytest.mark.parametrize(("colour", "on"), [("#7a1f2b", 0.0), ("#ffd54d", 1.0)])
def test_a_colour_that_reads_stays_as_it_is(colour: str, on: float) -> None:
    """It is the desk's, and not ours to better."""
    assert colours.make_readable(colour, on=on) == colour


def test_the_style_names_what_the_pages_use() -> None:
    """The band and the small titles, by the names of tokens.css, for light and dark."""
    told = colours.write_colours("#00aa55")
    assert told.count("--band: #00aa55") == 2
    for name in re.findall(r"--([\w-]+):", told):
        assert f"--{name}:" in TOKENS
