"""Where the marks of pictures stand: geometry only, drawn by the SVG macros in templates/components.

    places    which places of a picture are taken
    scale     from days and amounts to places
    axis      one axis of time in shares of the width
    plots     values in the order of time
    strips    events, and stances, along one line
    standings   who stands where over time

A module imports only from those above it.
"""
