"""Who stands where on which issue.

    held         a position with the article that states it
    sorting      which issue a text belongs to
    proposals    issues where content/ defines none
    shifts       who moved
    accord       who agrees with whom
    matrix       issue by actor, each cell the latest stance

A module imports only from those above it.
"""
