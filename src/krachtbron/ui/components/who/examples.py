EXAMPLES = [("Voor een antwoord", '{% who "De groep ziet een punt. Niemand ziet dat het van jou is." %}')]
