"""The practice framework as validated content, and the definitions of instruments.

Words: *plane*, *aspect*, *block* (principle or basic attitude), *axis*, *anchor* (what you would see at a value),
*definition* (an instrument, ``id@version``). Whose data: nobody's; it is content, each piece with its source.
"""
