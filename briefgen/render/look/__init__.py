"""What a desk changes of the look of its site, and the files that come as they are.

    colours    one colour -> a style for light and dark pages
    scripts    what scripts say, from the wording
    assets     static/ of the package and the desk, and the desk's root/
    frames     the styles and the navigation around every page
    slips      what of all this nobody meets

A module imports only from those above it.
"""
