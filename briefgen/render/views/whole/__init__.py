"""Pages of the whole desk.

    desk              changes, tensions, commitments, what to review
    home, timeline    the first page; every event by its day
    compare           two editions beside each other

A module imports only from those above it.
"""
