"""A saved web page as text.

elements    the elements of HTML by what they mean for the text in them
visible     the visible text, with where each character stands
stated      what a page states of its article outside the text
html        blocks of text: the article's, and what stood around it
"""
