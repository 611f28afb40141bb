"""What people type: YAML with the line of every value, read key by key, every mistake told.

    tree     text -> values with their lines, under caps
    entry    one mapping -> its keys, with what is wrong gathered and told together
    flags    `true` and `false`
    scalar   words -> YAML, for what the program writes

Knows no file and no key of ours.
"""
