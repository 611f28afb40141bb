"""The rules by which words are a time expression, a family a module.

    refs, sets                                         no day at all; what comes again
    absolute, holidays, months, nth, quarters, weeks   what says its day, or its month
    eras                                               years of long ago
    times, lists                                       times of day; days that share a month
    durations, counted, relative, spans                lengths, and what is counted from another day

A module imports only from those above it.
"""
