"""What the lines of a cleaned text are: title, headings, turns of a transcript.

    headline    the title
    turns       the turns of a transcript
    headings    the headings, and what kind of article it is
    rescue      lines that cleaning would cut and that belong to the article

A module imports only from those above it.
"""
