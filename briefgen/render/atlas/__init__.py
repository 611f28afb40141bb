"""A Desk as pages ask it: where each thing is, where it is read of, and what is said of it there.

    found     a fact with where it stands, and rows put into groups
    facts     where each fact is, and what is told of it
    desk      the Atlas: where each thing is, and what names it
    company   who is with whom on one side, by the matrices
    homes     which things earn a page, and where the others are read of
    faces     what every page says of a thing that it names

A module imports only from those above it.
"""
