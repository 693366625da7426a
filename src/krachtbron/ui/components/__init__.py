"""The parts pages are made of, one folder each.

``<name>.css`` its style, ``examples.py`` how it looks (walked by ``/ui/`` and the tests), rarely ``<name>.js``.
The markup stands in ``<name>.html``, whose first comment lists the variables; a part that pages draw by the dozen
has ``draw.py`` instead, which builds the same string without a template.
"""
