"""Pages that list things of one kind, and what the desk says of itself.

    about, selection    the page about the desk; what a reader keeps
    issues, lists       issues; actors, figures, sources

A module imports only from those above it.
"""
