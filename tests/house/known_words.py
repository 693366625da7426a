"""Words on participants' screens that are rare in books and newspapers, looked over one by one.

A word comes in here when somebody with little schooling knows it all the same, or when the screen itself explains it.
"""

WORDS = """
aanmelden aanmeldnaam afgemeld afgezegd afmelden afsprak afvinken begeleidt bonnetje bonnetjes droomt
ervaringsoefening français getypt haltes json kleiners krachtbron loslaat meeleest meemaakte opengezet
openstaat openzet openzette openzetten roepnaam terugnemen typ typt verstuur vrijwilligen wachtzin weggaat
werkbegeleider wijzig wis
"""
KNOWN = frozenset(WORDS.split())
