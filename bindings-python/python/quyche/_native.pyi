# Made by `cargo xtask generate`; do not edit.
from _typeshed import SupportsGetItem
from collections.abc import Sequence
from datetime import date
from quyche.records import RecordLike
from typing import SupportsIndex, final

__all__ = ["Calendar", "CalendarDecision", "Citation", "DayOff", "Edit", "Folded", "Irregularity", "LunarDate", "MakeUpDay", "OpenPoint", "Span", "fold", "irregularities", "is_normalized", "normalization_edits", "normalize", "to_data"]

@final
class Calendar:
    """
    The days that state offices work, Monday to Friday without days off and with days made up.
    """
    def add_workdays(self, /, event: date | str, n: SupportsIndex) -> date:
        """
        Returns the `n`th working day after the day of the event, which is not counted itself.

        A negative `n` counts back; 0 is `roll_forward`.
        """
    def day_off(self, /, day: date | str) -> DayOff | None:
        """
        Tells why a day is off; `None` where it is worked.
        """
    def days_off(self, /, year: SupportsIndex) -> list[DayOff]:
        """
        Lists the holidays, the days instead and the swapped days off of a year, in order.
        """
    def decisions(self, /, year: SupportsIndex) -> list[CalendarDecision]:
        """
        Lists the decisions behind a year.
        """
    def is_workday(self, /, day: date | str) -> bool:
        """
        Returns whether offices work on a day.
        """
    def make_up_day(self, /, day: date | str) -> MakeUpDay | None:
        """
        Tells for which day off a weekly rest day is worked.
        """
    def make_up_days(self, /, year: SupportsIndex) -> list[MakeUpDay]:
        """
        Lists the weekly rest days that are worked in a year, in order.
        """
    def next_workday(self, /, day: date | str) -> date:
        """
        Returns the first working day after `day`.
        """
    def open_points(self, /, year: SupportsIndex) -> list[OpenPoint]:
        """
        Lists what is not settled about a year.
        """
    @staticmethod
    def parse(text: str) -> Calendar:
        """
        Reads the calendar of one year from TOML.
        """
    def roll_forward(self, /, day: date | str) -> date:
        """
        Returns `day` itself where it is worked, else the next working day.
        """
    def standing(self, /, year: SupportsIndex) -> str | None:
        """
        Tells how well a year is attested: `projected`, `secondary`, `decided`; `None` for an unknown year.
        """
    @staticmethod
    def vietnam() -> Calendar:
        """
        Gives the calendar of Vietnam: known years from decisions, later years computed and labelled so.
        """
    def with_(self, /, text: str) -> Calendar:
        """
        Gives this calendar with the host's own year, which replaces or amends what was known of it.
        """
    def workdays_between(self, /, start: date | str, end: date | str) -> int:
        """
        Counts the working days after `start` up to and with `end`; negative where `end` lies before.
        """

@final
class CalendarDecision:
    """
    A decision on days off (thông báo, công văn), as a calendar file names it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, date | None, str, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, number: str, issued: date | str | None, about: str, standing: str) -> CalendarDecision: ...
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> str:
        """
        What it decides.
        """
    @property
    def issued(self, /) -> date | None:
        """
        The day of issue, where it is known.
        """
    @property
    def number(self, /) -> str:
        """
        The number of the document.
        """
    @property
    def standing(self, /) -> str:
        """
        Whether the text itself was read.
        """

@final
class Citation:
    """
    A place in a legal text, with its part: `QC Điều 9 khoản 3`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str) -> Citation:
        """
        Reads a citation that names its part.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def article(self, /) -> str | None:
        """
        The number of the article (điều), which may carry a letter: `9a`.
        """
    @property
    def chapter(self, /) -> str | None:
        """
        The number of the chapter (chương), where the citation is of a chapter or of a section in it.
        """
    @property
    def clause(self, /) -> str | None:
        """
        The number of the clause (khoản).
        """
    def compact(self, /) -> str:
        """
        Returns the compact form: `QC Đ9.3`.
        """
    def contains(self, /, other: Citation) -> bool:
        """
        Tells whether `other` is this place or lies within it; inferred or not makes no difference.
        """
    @property
    def dash(self, /) -> int | None:
        """
        Which dash item (gạch đầu dòng) is meant, counted from 1.
        """
    @property
    def is_heading(self, /) -> bool:
        """
        Whether the heading (tiêu đề) is meant, not the text below it.
        """
    @property
    def is_inferred(self, /) -> bool:
        """
        Whether the number of the article is not printed in the file but inferred from its neighbours.
        """
    @property
    def paragraph(self, /) -> int | None:
        """
        Which paragraph (đoạn) is meant, counted from 1.
        """
    def parent(self, /) -> Citation | None:
        """
        Returns the place one step up, or `None` for a whole part.
        """
    @staticmethod
    def parse_in(part: str, text: str) -> Citation:
        """
        Reads a citation that may leave its part out, in which case it means `part`.
        """
    @staticmethod
    def parse_list(part: str, text: str) -> list[Citation]:
        """
        Reads citations separated by `;` or `,`, each of which may leave its part out.
        """
    @property
    def part(self, /) -> str:
        """
        The code of the part: `CV`, `VB`, `QĐ`, `QC` or `PL`.
        """
    @property
    def part_name(self, /) -> str:
        """
        The Vietnamese name of the part.
        """
    @property
    def place_name(self, /) -> str | None:
        """
        The name of a place without number, such as `căn cứ`, or the numeral of an appendix heading.
        """
    @property
    def point(self, /) -> str | None:
        """
        The letter of the point (điểm), as printed; `a-g` for a range.
        """
    def prose(self, /) -> str:
        """
        Returns the form of running text: `khoản 3 Điều 9 của Quy chế`.
        """
    @property
    def sentence(self, /) -> int | None:
        """
        Which duty (ý) of a provision with several is meant, counted from 1.
        """

@final
class DayOff:
    """
    A day on which offices do not work, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[date, str, str, date | None, tuple[str, ...], str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, day: date | str, name: str, kind: str, other: date | str | None, decisions: Sequence[str], standing: str) -> DayOff: ...
    def __repr__(self, /) -> str: ...
    @property
    def day(self, /) -> date:
        """
        The day.
        """
    @property
    def decisions(self, /) -> tuple[str, ...]:
        """
        The numbers of the decisions behind it.
        """
    @property
    def kind(self, /) -> str:
        """
        Why the day is off: `weekly-rest`, `holiday`, `instead` or `swap`.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the holiday, or of the day of the week.
        """
    @property
    def other(self, /) -> date | None:
        """
        The holiday that this day stands for, or the rest day that is worked for it.
        """
    @property
    def standing(self, /) -> str:
        """
        How well it is attested.
        """

@final
class Edit:
    """
    One change to a text: what stands at `span` becomes `replacement`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Span, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, replacement: str) -> Edit: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def apply(text: str, edits: SupportsGetItem[int, Edit]) -> str:
        """
        Returns `text` with all `edits` made; they must be in order and must not overlap.
        """
    @property
    def replacement(self, /) -> str:
        """
        What stands there after the change.
        """
    @property
    def span(self, /) -> Span:
        """
        The place in the caller's text.
        """

@final
class Folded:
    """
    A folded text that knows where each part of it stood in the source.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, source: str) -> Folded: ...
    def __repr__(self, /) -> str: ...
    def source(self, /, span: Span) -> Span:
        """
        Returns the place in the source that a place in the folded text stands for.
        """
    @property
    def text(self, /) -> str:
        """
        The folded text.
        """

@final
class Irregularity:
    """
    A place where a text leaves the characters of TCVN 6909:2001.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Span, str, Edit | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, kind: str, edit: Edit | None) -> Irregularity: ...
    def __repr__(self, /) -> str: ...
    @property
    def edit(self, /) -> Edit | None:
        """
        The change that mends it, where no reading is lost by it.
        """
    @property
    def kind(self, /) -> str:
        """
        What is wrong there, such as `look-alike`.
        """
    @property
    def span(self, /) -> Span:
        """
        The place in the caller's text.
        """

@final
class LunarDate:
    """
    A day of the lunar calendar (ngày âm lịch) of 1900 to 2100.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[int, int, int], dict[str, bool]]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, year: SupportsIndex, month: SupportsIndex, day: SupportsIndex, *, leap: bool = False) -> LunarDate: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def day(self, /) -> int:
        """
        The day of the month, 1 to 30.
        """
    @property
    def is_leap(self, /) -> bool:
        """
        Whether the day lies in a leap month (tháng nhuận).
        """
    @property
    def month(self, /) -> int:
        """
        The month, 1 to 12; a leap month has the number of the month before it.
        """
    @staticmethod
    def of(day: date | str) -> LunarDate:
        """
        Returns the lunar day that falls on a solar day.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule by which the day was computed: `hanoi` or `chinese`.
        """
    def solar_date(self, /) -> date:
        """
        Returns the solar day on which this lunar day falls.
        """
    @property
    def year(self, /) -> int:
        """
        The lunar year, numbered as the solar year in which it begins.
        """
    @property
    def year_name(self, /) -> str:
        """
        The name of the year in the cycle of sixty (can chi).
        """

@final
class MakeUpDay:
    """
    A weekly rest day that offices work in exchange for another (ngày làm bù).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[date, date, tuple[str, ...], str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, day: date | str, instead_of: date | str, decisions: Sequence[str], standing: str) -> MakeUpDay: ...
    def __repr__(self, /) -> str: ...
    @property
    def day(self, /) -> date:
        """
        The day that is worked.
        """
    @property
    def decisions(self, /) -> tuple[str, ...]:
        """
        The numbers of the decisions behind it.
        """
    @property
    def instead_of(self, /) -> date:
        """
        The day off for which it is worked.
        """
    @property
    def standing(self, /) -> str:
        """
        How well it is attested.
        """

@final
class OpenPoint:
    """
    Something about a year that is not settled; the calendar does not act on it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[date, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, day: date | str, note: str) -> OpenPoint: ...
    def __repr__(self, /) -> str: ...
    @property
    def day(self, /) -> date:
        """
        The day in question.
        """
    @property
    def note(self, /) -> str:
        """
        What is known, for people.
        """

@final
class Span:
    """
    A place in a text, in code points: `text[span.start:span.end]`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[int, int]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __len__(self, /) -> int: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, start: SupportsIndex, end: SupportsIndex) -> Span: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    def of(self, /, text: str) -> str:
        """
        Returns the text at this place.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """

def fold(text: str) -> str:
    """
    Returns `text` folded for comparison: lower case, without marks, `đ` as `d`.
    """

def irregularities(text: str) -> list[Irregularity]:
    """
    Returns every place where `text` leaves the characters of TCVN 6909:2001, in order.
    """

def is_normalized(text: str) -> bool:
    """
    Tells whether `text` is in the canonical form already.
    """

def normalization_edits(text: str) -> list[Edit]:
    """
    Returns the smallest changes that bring `text` into the canonical form, in order.
    """

def normalize(text: str) -> str:
    """
    Returns `text` in the canonical form of stored text, Unicode's NFC.

    The text itself comes back when nothing changes.
    """

def to_data(record: RecordLike) -> "dict[str, object]":
    """
    Returns a record as plain data with its `kind`, as JSON holds it; a password is left out.
    """
