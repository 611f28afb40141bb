"""Numbers as they are written and said. From the text alone.

    numerals              the atoms of numbers
    fractions, spoken     parts of one; numbers as they are said
    magnitudes            a magnitude that is said once for two
    numbers               the numbers of a text
    notation              numbers as the Continent writes them

A module imports only from those above it.
"""
