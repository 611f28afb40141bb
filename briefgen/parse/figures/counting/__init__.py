"""What a number counts, and whether it counts anything. From the parse.

    compounds    numbers glued to a word
    phrases      the noun phrase behind a number
    counted      the noun that a number counts
    ages         how old someone is, where no unit says so
    guards       what looks like a figure and is none
    doubts       whether a number without a unit is a figure

A module imports only from those above it.
"""
