"""A person's own space: her strengths, her dreams and the small steps under them.

Words: a *strength* comes from one of six *sources* (Rapp & Goscha; kader, principle 2): three in herself (what she
wants, can, dares) and three around her (things, people, chances). A *dream* has *steps*; a step is done, let go, or
still open, and each is told as something learned (delft). Nothing is counted, nothing is scored.

Whose: hers alone. Every item is closed with her own key and seen by nobody until she opens it.
"""
