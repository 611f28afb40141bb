"""What a clause says of its figure. From the parse.

    clauses           a figure with what its sentence says around it
    measure           what sort of amount it is, and what became of the counted
    limits, owners    which way a limit goes; whose it is and when it holds
    governors         the nouns and the verb above it
    topics, extents   the words for what it is about; what a length of time or way is of
    tolls             what a number counts that no noun stands beside
    elided            a noun that is left out
    sums              large bare numbers that are money
    sharing, drafts   a number of the same as a figure before it; the noun that it takes
    beside, parts     what it takes from the figure before it; parts of a whole

A module imports only from those above it.
"""
