"""The command ``krachtbron``. Each command imports only what it needs, so that help is instant."""

import argparse
import os
import sys
from pathlib import Path

from krachtbron.base.problem import Problem
from krachtbron.config.dutch_help import Parser, speak_dutch

PORT = 8000
ABOUT = """De werkbank voor empowerment in sociaal werk en opbouwwerk."""
BEGIN_HERE = """voorbeelden:
  krachtbron run --demo                       kijk rond in een verzonnen organisatie
  krachtbron begin --map ons-huis             begin een eigen, lege installatie
  krachtbron run --map ons-huis               en zet die aan
  krachtbron roos 3 4 2 5 3 4 --naar roos.svg teken een roos, zonder server
  krachtbron instrument check schaal.yaml     kijk een eigen instrument na"""


def parser() -> Parser:
    speak_dutch()
    shape = argparse.RawDescriptionHelpFormatter
    top = Parser(prog="krachtbron", description=ABOUT, epilog=BEGIN_HERE, formatter_class=shape)
    commands = top.add_subparsers(title="opdrachten", dest="command", metavar="OPDRACHT", required=True)
    place = Parser(add_help=False)
    place.add_argument("--map", type=Path, help="de map met alle gegevens (anders: KRACHTBRON_HOME, of de map var)")
    door = Parser(add_help=False)
    door.add_argument("--poort", type=int, default=PORT, help=f"het nummer achter het adres (anders: {PORT})")

    run = commands.add_parser(
        "run", parents=[place, door], help="zet Krachtbron aan", description="Zet Krachtbron aan."
    )
    run.add_argument("--demo", action="store_true", help="vul een lege installatie met een verzonnen organisatie")
    run.add_argument(
        "--adres",
        default="127.0.0.1",
        help="wie erbij kan: 0.0.0.0 is elke telefoon op dit netwerk (anders: alleen deze computer)",
    )
    commands.add_parser(
        "demo", parents=[place], help="zet het voorbeeld terug", description="Zet de verzonnen organisatie terug."
    )
    commands.add_parser(
        "begin",
        parents=[place, door],
        help="begin een eigen installatie",
        description="Maakt een lege installatie en een link voor de eerste coördinator. De link werkt één keer.",
    )
    copy = commands.add_parser(
        "backup",
        parents=[place],
        help="maak een kopie van alles",
        description="Maakt twee gesloten kopieën: een van de gegevens en een van de sleutels.",
    )
    copy.add_argument("--naar", type=Path, required=True, metavar="MAP", help="de map waarin de kopieën komen")
    back = commands.add_parser(
        "restore",
        parents=[place],
        help="zet een kopie terug",
        description="Zet een kopie terug. Wie intussen vergeten werd, blijft vergeten.",
    )
    back.add_argument("kopie", type=Path, metavar="KOPIE", help="de kopie van de gegevens")
    back.add_argument("--sleutels", type=Path, metavar="KOPIE", help="ook de sleutels, als die weg zijn")
    back.add_argument(
        "--zonder-sleutels",
        action="store_true",
        help="ook als de sleutels weg zijn: wat mensen voor zichzelf schreven, blijft dan gesloten",
    )
    commands.add_parser(
        "recount",
        parents=[place],
        help="tel alle antwoorden opnieuw",
        description="Telt de antwoorden van elke ronde opnieuw en herstelt wat niet klopt. Mensen mogen doorwerken.",
    )
    rose = commands.add_parser(
        "roos",
        help="teken een roos",
        description="Tekent een empowermentroos. Zonder server, er wordt niets bewaard.",
        epilog="Zes waarden van 1 (heel weinig) tot 5 (heel veel), of - voor overgeslagen.",
    )
    rose.add_argument("waarden", nargs="+", metavar="WAARDE", help="1 tot 5, of - voor overgeslagen")
    rose.add_argument("--naar", type=Path, required=True, metavar="BESTAND", help="roos.svg, roos.pdf of roos.png")
    rose.add_argument("--taal", default="nl", choices=("nl", "en", "fr"), help="taal van de woorden (anders: nl)")
    instrument = commands.add_parser(
        "instrument", help="kijk een instrument na", description="Kijkt bestanden van een instrument na, zonder server."
    )
    deeds = instrument.add_subparsers(title="opdrachten", dest="deed", metavar="OPDRACHT", required=True)
    check = deeds.add_parser(
        "check",
        help="kijk na of een bestand klopt",
        description="Zegt wat er in een bestand staat, of op welke lijn iets niet past.",
        epilog="Geef de talen van een instrument samen: dan worden ze naast elkaar gelegd.",
    )
    check.add_argument("bestanden", nargs="+", type=Path, metavar="BESTAND", help="een bestand zoals schaal@1.nl.yaml")
    return top


def main(words: list[str] | None = None) -> int:
    asked = parser().parse_args(words)
    if getattr(asked, "map", None):
        os.environ["KRACHTBRON_HOME"] = str(asked.map)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krachtbron.config.settings")
    try:
        return act(asked)
    except Problem as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return 1
    except KeyboardInterrupt:
        return 130


def act(asked: argparse.Namespace) -> int:
    """Do it; 1 where something that was looked at is not right."""
    if asked.command == "instrument":
        from krachtbron.config.instrument import check_files

        lines, good = check_files(asked.bestanden)
        print(*lines, sep="\n", file=sys.stdout if good else sys.stderr)
        return 0 if good else 1
    if asked.command == "roos":
        from krachtbron.config.draw import draw

        draw(asked.waarden, asked.naar, asked.taal)
    elif asked.command == "run":
        from krachtbron.config.serve import run

        run(asked.adres, asked.poort, demo=asked.demo)
    elif asked.command == "demo":
        from krachtbron.config.start import reset_demo

        reset_demo()
    elif asked.command == "backup":
        from krachtbron.config.copies.backup import backup

        backup(asked.naar)
    elif asked.command == "restore":
        from krachtbron.config.copies.restore import restore

        restore(asked.kopie, asked.sleutels, stay_closed=asked.zonder_sleutels)
    elif asked.command == "recount":
        from krachtbron.config.recount import recount

        recount()
    else:
        from krachtbron.config.start import begin

        begin(asked.poort)
    return 0
