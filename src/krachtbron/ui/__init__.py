"""How every page looks: skeleton, tokens, components, the form renderer, and the drawing of the rose.

Knows no other room. Each component stands in ``components/<name>/`` with its template, style and examples.
"""
