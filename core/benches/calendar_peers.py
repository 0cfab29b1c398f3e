"""The same terms by numpy and by holidays, beside `cargo bench --bench calendar`.

Run in an environment with numpy and holidays: python core/benches/calendar_peers.py
"""

import time
import timeit

import holidays
import numpy


def main() -> None:
    vietnam = holidays.VN(years=range(2018, 2028))
    off = sorted(str(day) for day in vietnam)
    calendar = numpy.busdaycalendar(holidays=off)
    seed = 1

    def below(limit: int) -> int:
        nonlocal seed
        seed = (seed * 1_664_525 + 1_013_904_223) % 2**32
        return (seed >> 8) % limit

    first = numpy.datetime64("2019-01-01")
    pairs = [(first + below(2_800), below(45) + 1) for _ in range(20_000)]
    days = numpy.array([day for day, _ in pairs])
    terms = numpy.array([term for _, term in pairs])

    def fastest(turns: int, run) -> float:
        return min(timeit.repeat(run, number=1, repeat=7, timer=time.perf_counter)) / turns * 1e9

    def vectorised() -> None:
        numpy.busday_offset(days, terms, roll="backward", busdaycal=calendar)

    some = pairs[:500]

    def scalar() -> None:
        for day, term in some:
            numpy.busday_offset(day, term, roll="backward", busdaycal=calendar)

    dates = [(day.astype(object), term) for day, term in some]

    def package() -> None:
        for day, term in dates:
            vietnam.get_nth_working_day(day, term)

    print(f"numpy busday_offset, vectorised   {fastest(len(pairs), vectorised):>12.2f} ns")
    print(f"numpy busday_offset, one call     {fastest(len(some), scalar):>12.2f} ns")
    print(f"holidays.VN.get_nth_working_day   {fastest(len(some), package):>12.2f} ns")


if __name__ == "__main__":
    main()
