"""Instruments filled alone, by several perspectives, or together; each ends in one chosen step.

Words: *definition* (content, ``id@version``), *round* (one time an instrument is used, about one subject),
*response* (one person's or guest's answers), *agreement* (what a group settles on, or "seen differently"),
*choice* (one item and one small step, which is a promise), *tally* (how many chose which value).
Whose data: a response is its giver's; agreements and choices are the group's; rounds are the project's.
"""
