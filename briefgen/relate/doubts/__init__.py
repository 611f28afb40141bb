"""What does not fit, and what an editor should look at.

    clashes     one event told with different days
    singles     figures of one source
    questions   what was asked and not answered
    tensions    what does not fit, rests on one source, or is answered by no article
    review      the weakest facts, with the lines that mend them

A module imports only from those above it.
"""
