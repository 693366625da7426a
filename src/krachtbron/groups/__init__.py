"""Projects, the groups in them, the people around them, and what was promised.

Words: *project* (theme, growth aim, structural aim, period), *group* and its *circles*, *promise* (what, who, when;
done, busy or let go, in words). Whose data: the project's and the group's.
"""
