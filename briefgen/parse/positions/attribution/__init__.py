"""Whose words it is told in, and which of several drafts of one thing stays.

    documents    what a document says of others
    views        views that a colon announces
    chains       who tells of whose position
    turns        the voices of a transcript
    later        what one speech says for or against beside its first stand
    answers      a yes or a no to who asks for a side
    ballots      votes whose matter was told before
    ellipses     sides told by what is left out
    superseded   sides that were held before
    additions    reads that only add to another

A module imports only from those above it.
"""
