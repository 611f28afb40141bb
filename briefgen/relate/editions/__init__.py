"""What became of the facts since an edition, which keeps them as they stood.

    standing     the facts as they stand now, and as an edition keeps them
    changes      how they differ from those of each edition
    gone         what editions held and the desk does not

A module imports only from those above it.
"""
