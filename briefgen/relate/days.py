"""A day as people write it, in reasons as on pages."""

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def told(value: date | None) -> str:
    """`10 April 2025`; empty where there is none."""
    return "" if value is None else f"{value.day} {MONTHS[value.month - 1]} {value.year}"
