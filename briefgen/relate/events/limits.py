"""The days on which what one article tells can have happened, by its words and by when they were written."""

from briefgen.relate.days import distances, timex
from briefgen.relate.events.nouns import Happening, deadline


def limit_days(happening: Happening, written: timex.Bounds) -> timex.Bounds:
    """Its own days; where it has none, what follows from the days between which its article was `written`.

    "Ended on Thursday" lies in the week before, what ended at all not after, what is to come not before.
    """
    if deadline(happening):
        return timex.UNKNOWN
    if happening.earliest or happening.latest:
        return happening.earliest, happening.latest
    over = happening.past if happening.past != happening.planned else None
    reach = distances.find_reach(happening.dates[0], over) if happening.dates else None
    if reach:
        return reach.days(*written)
    earliest, latest = written
    return {True: (None, latest), False: (earliest, None), None: timex.UNKNOWN}[over]
