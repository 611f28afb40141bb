"""How English is built, apart from what any finder looks for. A module imports only from those above it.

labels      the labels of the language model, in groups
marks       quotation marks: what stands between them, and what of it is speech
spans       what a phrase covers, and stretches made shorter
subjects    who does it
verbs       a verb as lexicons name it: particle, group, voice
negation    whether what is told is denied
"""
