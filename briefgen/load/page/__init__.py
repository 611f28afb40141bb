"""A saved web page as text.

nouns       what is read of a page
elements    HTML by what it means for the text in it
draft       one block of text as it grows, with where its letters stand in the source
concealed   what a page hides from its readers, or strikes out
inside      elements that stand inside a sentence and break none
marks       footnotes: their marks inside sentences, and the notes at the end
places      in which cell a letter stands, and right behind which element
flow        the text in the order of reading: which block a letter belongs to
visible     one pass over the source: blocks of text, and the tags that state something
rows        the cells of a table row as one line
linked      JSON-LD, and which of its articles is the page's own
stated      what meta, JSON-LD, microdata and title say of the article
extracted   which blocks are the article's, by what trafilatura finds
several     where another article begins; whether the page is a list of articles
newsletters pages that are several articles, and where each stands
posts       the posts of a live page, each with its hour
tables      tables inside the article
shown       what elements below the title state
crept       what was taken for the article's and is none of it
hiding      what a reader sees of them, and whether that is the article
html        blocks of text: the article's, and what stood around it
"""
