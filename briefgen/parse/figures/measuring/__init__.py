"""Numbers with their units are amounts. From the text alone.

    symbols      which unit a word or a sign is
    rates        what an amount is per
    dollars      whose dollars a bare sign tells
    units        the unit beside a number
    ballots      the two numbers of a vote
    ranges       two amounts that are one
    modifiers    "about", "over", "at least"

A module imports only from those above it.
"""
