"""What each page shows, as frozen values: a view holds everything its template may see, links included.

    parts, scene    small things that many pages show; where the page stands
    stands, leaves         who stands where; how long lists are cut into pages
    jsonld, metadata, trust    what programs read; what an article states of itself; how far to trust a rule
    findings/    facts as lines, cards, moves and marks in a text
    sheets/      what of an issue fits on two printed pages
    many/        pages that list things of one kind
    single/      pages of one thing, with frames for other sites
    whole/       pages of the whole desk

A view is a function of the Atlas and of where the page stands; its digest decides whether it is rendered.
Decisions are made here, templates only lay out. A module imports only from those above it.
"""
