"""Meeting people on their own ground, without a file about anybody.

Words: a *place* is an area in words, never an address; a *contact* is one time somebody of the team was there: how it
went, what was agreed, when again; a *walk* is a round along places, in order. A nickname stands with a contact only
where she chose it and wants to (benadering 3.2).
Whose data: the project's and of who was there.
"""
