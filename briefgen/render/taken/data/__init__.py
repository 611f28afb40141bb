"""Data to take away.

    brief_record    the records of a brief, as others read them
    records         the records of the desk's tables
    dictionary      what each field holds, in a sentence
    contract        from a brief to its record
    tables          the tables of the desk as JSON, with their schemas and a manifest
    spreadsheets    the same as CSV
    graph           who stands where, as a network

A module imports only from those above it.
"""
