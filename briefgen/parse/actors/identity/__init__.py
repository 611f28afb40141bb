"""Which names of one article are one actor.

    persons          surnames, initials, spellings
    organisations    initials, endings, short names, whose they are
    chains           all of them as links from mention to mention

A module imports only from those above it.
"""
