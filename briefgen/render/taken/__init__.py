"""The files that are no pages and are taken away, or fetched by a script of ours.

    data/      tables and records, as JSON and CSV, with their schemas
    database/  the same as one SQLite file whose tables join
    citations  what a browser cites a fact with
    compared   what a browser compares two editions or two dates with
    tabled     which of the files hold what a page shows
    files      every file, with its key

A module imports only from those above it.
"""
