GROUPS = ("BCDF", "GHJK", "LMNP", "RSTV", "WXZB", "CDFG")

EXAMPLES = [("Een kaart om te bewaren", "{% key_card groups %}", {"groups": GROUPS})]
