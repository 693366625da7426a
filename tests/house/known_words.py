"""Words on participants' screens that are rare in books and newspapers, looked over one by one.

A word comes in here when somebody with little schooling knows it all the same, or when the screen itself explains it.
"""

KNOWN = frozenset(
    [
        "aanmelden",
        "afmelden",
        "bonnetje",
        "bonnetjes",
        "droomt",
        "krachtbron",
        "roepnaam",
        "terugnemen",
        "verstuur",
        "wachtzin",
    ]
)
