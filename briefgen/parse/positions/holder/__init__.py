"""Who holds it: from the cue to the words of its source, and from them to the mentions they are.

    strays      cues that the parser hangs below what was said
    sources     the words of a source
    rows        names in a row
    speakers    the mentions that these words are

A module imports only from those above it.
"""
