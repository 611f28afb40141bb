"""Pages of one thing.

    cut_lines    what was cut of an article
    embed, removed    facts for frames of other sites; what is left of an article that went
    actor, brief, figure, issue, source    a page each

A module imports only from those above it.
"""
