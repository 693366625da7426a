"""``make bench``: pages of the demonstration as ratios to a bare view. A report, never a test that times."""

import argparse
import os
import tempfile


def main() -> None:
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--rounds", type=int, default=200)
    rounds = asked.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="krachtbron-bench-") as home:
        os.environ |= {"KRACHTBRON_HOME": home, "KRACHTBRON_DEMO": "1", "DJANGO_SETTINGS_MODULE": "bench.settings"}
        os.environ.pop("KRACHTBRON_DATABASE", None)
        from krachtbron.config.prepare import prepare
        from krachtbron.config.start import fill_demo

        prepare()
        fill_demo()
        from django.core.wsgi import get_wsgi_application

        from bench.measure import measure, report
        from bench.pages import pages, signed_in
        from bench.worlds import BUSY, PARTICIPANT, few_and_many, make
        from krachtbron.base import clock

        made = make(clock.now())
        person, busy, hers = signed_in(), signed_in(BUSY), signed_in(PARTICIPANT)  # before the database is doubled
        every = pages(made, person, busy, hers, *few_and_many(clock.now()))
        measure(get_wsgi_application(), every, rounds)
        print(report(every))


if __name__ == "__main__":
    main()
