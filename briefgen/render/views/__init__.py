"""What each page shows, as frozen values: a view holds everything its template may see, links included.

    parts, scene    small things that many pages show; where the page stands
    jsonld, metadata, stands   what programs read; who stands where
    facts, ledger, moves, passages, source   facts as lines, cards, moves and marks in a text
    pictures, company   who stands where over time; who with whom
    issues, promises, things  matrices; promises; what has a page or an anchor
    sheet_rows, sheet_room, sheet       what of an issue fits on two printed pages
    leaves                              how long lists are cut into pages
    trust                               how far to trust each rule
    about, actor, brief, issue, lists, selection   pages of one thing, and of many
    embed, removed   facts for frames of other sites; what is left of an article that went
    desk, figure, timeline, home, compare   pages of the whole desk

A view is a function of the Atlas and of where the page stands; its digest decides whether it is rendered.
Decisions are made here, templates only lay out. A module imports only from those above it.
"""
