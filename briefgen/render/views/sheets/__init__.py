"""What of an issue fits on two printed pages.

    sheet_rows    its rows and notes
    sheet_room    how many of them fit
    sheet         the sheet

A module imports only from those above it.
"""
