"""One colour of a desk's own -> a style that names it for light and dark pages.

Small titles are written in it, so it is made darker or lighter until it reads on paper. Knows no file.
"""

from colorsys import hls_to_rgb, rgb_to_hls

READABLE = 6.0
"""Contrast with pure white or black: on the paper of the pages, which is neither, over 4.5 is left."""
COLOUR_STEPS = 100

Rgb = tuple[float, float, float]

STYLE = """\
/* Made from `site.colour` of the desk. */
:root {{ --band: {band}; --brand: {light}; }}
@media (prefers-color-scheme: dark) {{ :root {{ --band: {band}; --brand: {dark}; }} }}
"""


def write_colours(colour: str) -> str:
    """The style sheet of a desk whose colour is `#rrggbb`."""
    return STYLE.format(band=colour, light=make_readable(colour, on=0.0), dark=make_readable(colour, on=1.0))


def make_readable(colour: str, *, on: float) -> str:
    """`colour`, brought towards the lightness `on` (0 black, 1 white) until it reads on the opposite."""
    hue, lightness, saturation = rgb_to_hls(*_parse_hex(colour))
    shades = (lightness + (on - lightness) * step / COLOUR_STEPS for step in range(COLOUR_STEPS + 1))
    tried = (hls_to_rgb(hue, shade, saturation) for shade in shades)
    return _write_hex(next(rgb for rgb in tried if measure_contrast(rgb, 1 - on) >= READABLE))


def measure_contrast(rgb: Rgb, paper: float) -> float:
    """The contrast of `rgb` with paper of the luminance `paper`, as WCAG 2 counts it."""
    lighter, darker = sorted((_relative_luminance(rgb), paper), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _relative_luminance(rgb: Rgb) -> float:
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parse_hex(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _write_hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)
