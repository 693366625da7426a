EXAMPLES = [
    ("Gewoon", '{% notice "Dit is nog niet verstuurd. Het staat veilig op deze telefoon." %}'),
    ("Gelukt", '{% notice "Jullie stap is bewaard." "good" %}'),
    ("Let op", '{% notice "De roos is ondertussen gesloten. Je antwoord staat hieronder nog." "fault" %}'),
]
