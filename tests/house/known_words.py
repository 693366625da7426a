"""Words on participants' screens that are rare in books and newspapers, looked over one by one.

A word comes in here when somebody with little schooling knows it all the same, or when the screen itself explains it.
"""

WORDS = """
aanmelden aanmeldnaam afgemeld afgezegd afmelden afsprak afvinken begeleidt bewoog bonnetje bonnetjes csv
doorverwijzen dring droomt empowermentroos ervaringsdeskundige ervaringsoefening français gegroet getypt gewist haltes
huisbezoek huisnummer json kleiners kleins krachtbron loot loslaat meebrengt meegaat meekijkt meeleest meemaakte
merkten ontmoetingsplek opengezet openstaat openzet openzette openzetten pluim png praatten prent roepnaam schoolpoort
svg terugnemen typ typt typte vernieuw verstuur vrijwilligen vulde wachtzin wegblijf weggaat werkbegeleider wijzig wis
wisselden
"""
# Where something comes from, named under it in small letters.
SOURCES = "kamphuis movisie outreachend reisgenoot varé"
KNOWN = frozenset([*WORDS.split(), *SOURCES.split()])
