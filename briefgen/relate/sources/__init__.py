"""Which articles are one source, and which belong beside each other.

    copies     the same text, nearly the same, or the same facts in the same order
    related    articles that share what few others have
    moved      the addresses that articles had before

A module imports only from those above it.
"""
