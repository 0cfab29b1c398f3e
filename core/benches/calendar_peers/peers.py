"""numpy and holidays on the days of `cargo bench --bench calendar`, beside quyche from Rust and from Python.

`python core/benches/calendar_peers/peers.py`, after the benchmark in Rust, where quyche is installed.
"""

import datetime as dt
import json
import os
import site
import subprocess
import sys
import sysconfig
import time
import timeit
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
LEFT = HERE.parents[2] / "target/bench"
ENVIRONMENT = LEFT / "calendar-venv"


def with_peers() -> None:
    """Starts this program again in an environment that holds the peers, which is made once."""
    if Path(sys.prefix) == ENVIRONMENT:
        site.addsitedir(os.environ["QUYCHE_SITE"])
        return
    python = ENVIRONMENT / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", HERE / "requirements.txt"]
    subprocess.run([python, *install], check=True, stdout=sys.stderr)
    os.environ["QUYCHE_SITE"] = sysconfig.get_path("platlib")
    os.execv(python, [str(python), *sys.argv])


def main() -> None:
    with_peers()
    import holidays
    import numpy

    from quyche import Agenda, Calendar, Profile

    rust = json.loads((LEFT / "calendar.json").read_text(encoding="utf-8"))
    vietnam = holidays.country_holidays("VN", years=range(2018, 2028))
    calendar = numpy.busdaycalendar(holidays=sorted(str(day) for day in vietnam))
    seed = 1

    def below(limit: int) -> int:
        nonlocal seed
        seed = (seed * 1_664_525 + 1_013_904_223) % 2**32
        return (seed >> 8) % limit

    first = dt.date(2019, 1, 1)
    pairs = [(first + dt.timedelta(days=below(2_800)), below(45) + 1) for _ in range(20_000)]
    days = numpy.array([numpy.datetime64(day) for day, _ in pairs])
    terms = numpy.array([term for _, term in pairs])
    some = pairs[:500]
    quyche = Calendar.vietnam()

    def fastest(turns: int, run: Callable[[], object]) -> float:
        runs = timeit.repeat(run, number=1, repeat=9, timer=time.perf_counter)
        return min(runs) / turns * 1e9

    def each(pairs: list[tuple[dt.date, int]], add: Callable[[dt.date, int], object]) -> float:
        def run() -> None:
            for day, term in pairs:
                add(day, term)

        return fastest(len(pairs), run)

    vectorised = fastest(
        len(pairs),
        lambda: numpy.busday_offset(days, terms, roll="backward", busdaycal=calendar),
    )
    scalar = each(
        some, lambda day, term: numpy.busday_offset(day, term, roll="backward", busdaycal=calendar)
    )
    package = each(some, vietnam.get_nth_working_day)
    own = each(pairs, quyche.add_workdays)
    listed = [list(column) for column in zip(*pairs, strict=True)]
    many = fastest(len(pairs), lambda: quyche.add_workdays_many(*listed))

    print("| add N working days | a call | beside quyche from Rust | beside quyche from Python, a call |")
    print("|---|--:|--:|--:|")
    for name, nanoseconds in [
        ("quyche from Python, a list at once", many),
        ("quyche from Python, a call", own),
        ("numpy `busday_offset`, vectorised, calendar prepared", vectorised),
        ("numpy `busday_offset`, a call, calendar prepared", scalar),
        ("holidays `VN.get_nth_working_day`, a call", package),
    ]:
        ratios = f"{nanoseconds / rust['add']:,.1f} | {nanoseconds / own:,.1f}"
        print(f"| {name} | {nanoseconds:,.1f} ns | {ratios} |")

    due = [dt.date.fromisoformat(day) for day in rust["due"]]
    ahead = [-count for count in rust["remind"]]
    offices = rust["offices"]
    wanted_days = numpy.repeat(numpy.array(due, dtype="datetime64[D]"), len(ahead))
    wanted_terms = numpy.tile(numpy.array(ahead), len(due))

    def by_numpy() -> None:
        for _ in range(offices):
            numpy.busday_offset(wanted_days, wanted_terms, roll="forward", busdaycal=calendar)

    def by_package() -> None:
        for _ in range(offices // 50):
            for day in due:
                for count in ahead:
                    vietnam.get_nth_working_day(day, count)

    profiles = [Profile.builtin(name) for name in sorted({
        "ben-tre-03-2019", "binh-phuoc-draft-2015", "nghe-an-80-2025", "quang-ngai-239-2025"
    })]

    def by_quyche() -> None:
        for number in range(offices // 50):
            office = {"name": f"Đơn vị {number}", "roles": ["unit", "owner-agency"], "remind": rust["remind"]}
            Agenda(office, profiles, quyche, "2026-01-01", "2026-12-31", on="2026-11-02")

    year = rust["year"] * 1e9
    print(
        "\nOf the year's agendas the peers compute the working days of the reminders alone; regulations,"
        " periods, windows, notes and citations they do not know.\n"
    )
    print("| a year of 5,000 organisations | | beside quyche from Rust |")
    print("|---|--:|--:|")
    for name, nanoseconds in [
        ("quyche from Rust, whole agendas", year),
        ("quyche from Python, whole agendas", fastest(1, by_quyche) * 50),
        ("numpy, reminders alone, vectorised by organisation", fastest(1, by_numpy)),
        ("holidays, reminders alone", fastest(1, by_package) * 50),
    ]:
        print(f"| {name} | {nanoseconds / 1e9:,.2f} s | {nanoseconds / year:,.2f} |")
    print()


if __name__ == "__main__":
    main()
