"""Whom a description or a pronoun means, or nobody.

    story            the drafts in order, with what is known of each so far
    quoted           who says a quotation: nobody whom it tells of
    antecedents      whom a pronoun means
    anaphora         whom a description means
    introductions    whom the description means with which an article opens
    lone             bodies that mean no body named before and speak for themselves

A module imports only from those above it.
"""
