"""What the lines of a cleaned text are: title, headings, turns of a transcript.

    headline    the title
    labels      the labels that lines of a transcript open with
    speakers    whose words a text holds by its title
    interviews  the turns of an interview without labels
    turns       the turns of a transcript
    headings    the headings, and what kind of article it is
    rescue      lines that cleaning would cut and that belong to the article

A module imports only from those above it.
"""
