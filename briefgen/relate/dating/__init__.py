"""When each article was written, as far as the facts say, and the order to read them in.

    formations     bodies formed in one article and at work in another
    years          the year that an undated article leaves out
    constraints    what the facts say of the days of articles
    circles        articles each said to be older than the next
    solving        the narrowest days that all constraints allow, and the order
    resolving      dates of facts that follow from the days found

A module imports only from those above it.
"""
