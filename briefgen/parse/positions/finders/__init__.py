"""The rules: each goes through the passage and drafts positions of one kind; `positions` has their order.

    reported, speech, gaps, replies, named, quotes, according   what somebody says
    acts, denials, attitudes, idioms, nouns       what somebody does, denies, feels, or is said to hold
    followers   who stands by a thing, or beside a name
    standpoints, factions, headline, transcript   from where it stands

A module imports only from those above it.
"""
