"""How English is built, apart from what any finder looks for.

marks    quotation marks: what stands between them, and what of it is speech
"""
