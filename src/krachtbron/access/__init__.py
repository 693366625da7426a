"""Who is here, for which organisation, and what follows from it.

Words: *organisation*, *person* (bare: a nickname at most), *account* (how a person signs in, never obligatory),
*membership* (person, organisation, role), *invitation* (one use, expiring), *actor* (who asks, on every request).
Whose data: a person and her account are hers; a membership is the organisation's and hers.
"""
