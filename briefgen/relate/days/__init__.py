"""Days as the desk compares and tells them.

    timex        the days that a stated time covers
    bounds       what an article alone says of the day it was written on
    distances    how far from that day a relative expression lies
    written      a day, and what is known of one, as people write it

A module imports only from those above it.
"""
