"""What each page shows, as frozen values: a view holds everything its template may see, links included.

A view is a function of the Atlas and of where the page stands; its digest decides whether it is rendered.
Decisions are made here, templates only lay out.
"""
