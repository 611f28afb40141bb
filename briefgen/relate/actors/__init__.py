"""Who is who across all articles.

    briefs       readings whose actors are known become briefs
    identity/    which mentions are one actor, and which are not
    offices      posts apart from those who hold them
    unnamed      what those are called whom nobody names
    directory    one entry for each actor

A module imports only from those above it.
"""
