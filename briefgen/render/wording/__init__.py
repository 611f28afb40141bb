"""What pages say in words of our own, from `wording.yaml`, and how numbers, dates and states are said.

    texts     the texts, by their group and name
    words     numbers, days and states of facts in words
    times     TIMEX3 values in words
    filling   texts put where a template names them, once it is compiled

A module imports only from those above it.
"""
