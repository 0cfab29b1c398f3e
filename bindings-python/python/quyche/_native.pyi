# Made by `maturin generate-stubs` from the Rust source; held to it by stubtest.
from _typeshed import SupportsGetItem
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from os import PathLike
from quyche.documents import DocumentLike, Documents, HostDue, HostDues, Only, Progress, Ranking
from quyche.events import History, ReportEventInput, ReviewEvent
from quyche.office import OfficeLike, ReportFactsLike, ReportPaperLike, SentLike
from quyche.records import RecordLike
from typing import Literal, SupportsIndex, final

__all__ = ["Agenda", "Analysis", "Attribution", "Audit", "Calendar", "CalendarDecision", "Citation", "Credit", "Damage", "DamageReason", "DateMention", "Dated", "DayOff", "Deadline", "Decoded", "Detection", "DocumentNumber", "Duty", "Edit", "Effect", "Encoded", "FacetCount", "Fallback", "Finding", "Folded", "FormulaMatch", "Ground", "Hit", "Hits", "Irregularity", "LegalBasis", "LegalHeader", "LegalText", "LegalUnit", "LunarDate", "MakeUpDay", "MayPublish", "Misread", "Normalizer", "Note", "NumberMention", "Occurrence", "OccurrenceNote", "OpenPoint", "Period", "PersonalData", "Place", "PlainText", "Profile", "ProfileHead", "Reason", "Refusal", "Repair", "Replaced", "Report", "ReportCase", "ReportFlow", "ReportTally", "ReportTemplate", "RequiredStep", "Restoration", "Restorer", "ReuseSign", "ReviewCase", "ReviewFlow", "ReviewStep", "Rule", "Said", "Schedule", "SearchIndex", "SecrecyMark", "SectionAge", "Sending", "SignedVersion", "Snippet", "Span", "StandardMention", "Summary", "Syllable", "Tally", "Term", "Timeliness", "TypingResidue", "Unseen", "Validity", "Variant", "Verdict", "WatchHit", "WatchList", "analyze", "analyze_query", "charset_names", "charset_of_font", "check_names", "check_page", "damage", "decode", "decode_font", "detect", "encode", "find_credit", "find_dates", "fold", "fold_case", "formula_match", "irregularities", "is_normalized", "json_lines", "misread", "normalization_edits", "normalize", "normalize_many", "parse_date", "personal_data", "place_tones", "read_legal_text", "reuse_signs", "sarif", "secrecy_marks", "spelling_key", "standard_mentions", "to_data", "typing_residue"]

@final
class Agenda:
    """
    Everything an organisation owes over some days, and how it stands on one of them.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, office: OfficeLike, profiles: SupportsGetItem[int, Profile], calendar: Calendar, start: date | str, end: date | str, *, on: date | str, sent: SupportsGetItem[int, SentLike] = ..., facts: SupportsGetItem[int, tuple[str, RecordLike]] = ...) -> Agenda:
        """
        Lists what `office` owes from `start` to `end`, both counted, as it stands `on` a day.

        `sent` are the reports that were sent; `facts` are records from which duties follow, each with the
        host's name for what it describes.
        """
    def __repr__(self, /) -> str: ...
    @property
    def duties(self, /) -> tuple[Duty, ...]:
        """
        The duties in order.
        """
    @property
    def office(self, /) -> str:
        """
        The organisation.
        """
    @property
    def on(self, /) -> date:
        """
        The day on which it is read.
        """
    @property
    def reminders(self, /) -> tuple[Duty, ...]:
        """
        The duties of which the office is to be reminded on the day of the agenda.
        """
    def to_csv(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Writes it as a table in CSV.
        """
    def to_ics(self, /, stamp: datetime | str, lang: Literal["vi", "en"] = ...) -> str:
        """
        Writes it as an iCalendar with reminders; `stamp` is the instant of writing.
        """
    def to_text(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Writes it as a list for people.
        """
    def to_year_page(self, /, year: SupportsIndex, calendar: Calendar, lang: Literal["vi", "en"] = ...) -> str:
        """
        Lays a year out as an HTML page with its days off and due days.
        """

@final
class Analysis:
    """
    A record or a query as the index analyses it: words with one blank between.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, title: str, text: str, exact: str, pairs: str, low_trust: str, numbers: Sequence[str], mentions: Sequence[str], tsvector: str, tsquery: str, exact_tsquery: str) -> Analysis: ...
    def __repr__(self, /) -> str: ...
    @property
    def exact(self, /) -> str:
        """
        The same words with their marks, behind a sign that no folded word has.
        """
    @property
    def exact_tsquery(self, /) -> str:
        """
        The query as a `tsquery` literal that ranks: any of the words with the marks that were typed.
        """
    @property
    def low_trust(self, /) -> str:
        """
        Text of low trust, folded.
        """
    @property
    def mentions(self, /) -> tuple[str, ...]:
        """
        The keys of the numbers and days that the text mentions.
        """
    @property
    def numbers(self, /) -> tuple[str, ...]:
        """
        The keys under which the record's own number is found; of a query, those it asks for.
        """
    @property
    def pairs(self, /) -> str:
        """
        Each two neighbouring words of the text, joined by `_`.
        """
    @property
    def text(self, /) -> str:
        """
        Number, title, summary and body, folded.
        """
    @property
    def title(self, /) -> str:
        """
        Number, title and summary, folded.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def tsquery(self, /) -> str:
        """
        The query as a `tsquery` literal of PostgreSQL: all the words, whatever their marks, or the number.
        """
    @property
    def tsvector(self, /) -> str:
        """
        The record as a `tsvector` literal of PostgreSQL.
        """

@final
class Attribution:
    """
    Who wrote something and where it comes from.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, author: str | None, source: str | None, day: date | str | None, url: str | None, compiled: bool) -> Attribution: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def author(self, /) -> str | None:
        """
        The author.
        """
    @property
    def compiled(self, /) -> bool:
        """
        Whether it was put together from several texts (tổng hợp).
        """
    @property
    def day(self, /) -> date | None:
        """
        The day on which the source posted it.
        """
    def line(self, /, style: Literal["labelled", "press", "source"] = ...) -> str:
        """
        Writes the credit line: `labelled` (Tác giả: …; Nguồn: …), `press` (An (Theo TTXVN)) or `source`.
        """
    @staticmethod
    def parse(text: str) -> Attribution:
        """
        Reads a credit line.
        """
    @property
    def source(self, /) -> str | None:
        """
        The source.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def url(self, /) -> str | None:
        """
        The address at the source.
        """

@final
class Audit:
    """
    What a regulation says about a portal as a whole: many records, one summary.
    """
    def __repr__(self, /) -> str: ...
    @property
    def bodies(self, /) -> tuple[Tally, ...]:
        """
        One line a body that the rules bind, the one with the most failures first.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        What fails, what is open, and what is worth a look, in this order.
        """
    def html(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Writes the result as a page of its own: tables to read on a screen or to print.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
        """
    @property
    def profile(self, /) -> str:
        """
        The identifier of the profile.
        """
    @property
    def sections(self, /) -> tuple[SectionAge, ...]:
        """
        The sections of the sites with their age, the stalest first.
        """
    @property
    def summary(self, /) -> tuple[Tally, ...]:
        """
        One line a theme that has a verdict.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the audit as plain data, as JSON holds it.
        """
    @property
    def unseen(self, /) -> tuple[Unseen, ...]:
        """
        The rules about which the inventory holds no record.
        """
    @property
    def validity(self, /) -> Validity:
        """
        Whether the regulation binds on that day.
        """

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
    def add_workdays_many(self, /, events: SupportsGetItem[int, date | str], numbers: SupportsGetItem[int, SupportsIndex]) -> list[date]:
        """
        Returns `add_workdays` of each event with its own number, crossing into the library only once.
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
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
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
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
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
    def to_data(self, /) -> str:
        """
        Returns the citation as plain data: its full form.
        """

@final
class Credit:
    """
    A credit found at the end of a text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, attribution: Attribution, author: Span | None, source: Span | None) -> Credit: ...
    def __repr__(self, /) -> str: ...
    @property
    def attribution(self, /) -> Attribution:
        """
        What it says.
        """
    @property
    def author(self, /) -> Span | None:
        """
        The place of the author.
        """
    @property
    def source(self, /) -> Span | None:
        """
        The place of the source.
        """
    @property
    def span(self, /) -> Span:
        """
        The place of the whole.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Damage:
    """
    How likely a Vietnamese text is ruined, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, score: float, reasons: Sequence[DamageReason]) -> Damage: ...
    def __repr__(self, /) -> str: ...
    @property
    def reasons(self, /) -> tuple[DamageReason, ...]:
        """
        What speaks for damage, the strongest first.
        """
    @property
    def score(self, /) -> float:
        """
        From 0, nothing speaks for damage, to 1.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class DamageReason:
    """
    One thing that speaks for damage.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: str, share: float, places: Sequence[Span]) -> DamageReason: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> str:
        """
        What it is, such as `marks-missing`.
        """
    @property
    def places(self, /) -> tuple[Span, ...]:
        """
        The first words that show it, at most twenty.
        """
    @property
    def share(self, /) -> float:
        """
        The share of words that show it.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class DateMention:
    """
    A day as it stands in a text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, day: SupportsIndex, month: SupportsIndex, year: SupportsIndex | None, whole: date | str | None) -> DateMention: ...
    def __repr__(self, /) -> str: ...
    @property
    def day(self, /) -> int:
        """
        The day of the month.
        """
    @property
    def month(self, /) -> int:
        """
        The month.
        """
    @property
    def span(self, /) -> Span:
        """
        The place in the caller's text.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def whole(self, /) -> date | None:
        """
        The whole day, where the year is printed.
        """
    @property
    def year(self, /) -> int | None:
        """
        The year, where it is printed.
        """

@final
class Dated:
    """
    A day, with the readings of witnesses that differ.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, canonical: date | str, variants: Sequence[Variant]) -> Dated: ...
    def __repr__(self, /) -> str: ...
    @property
    def canonical(self, /) -> date:
        """
        The day that counts.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def variants(self, /) -> tuple[Variant, ...]:
        """
        What other witnesses say.
        """

@final
class DayOff:
    """
    A day on which offices do not work, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
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
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Deadline:
    """
    A duty that falls due.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, profile: str, rule: str, subject: str | None, basis: str | None, citations: Sequence[Citation], modality: str, duty: Said, titles: Said, reporters: Sequence[str], receiver: str | None, validity: Validity, occurrence: Occurrence) -> Deadline: ...
    def __repr__(self, /) -> str: ...
    @property
    def basis(self, /) -> str | None:
        """
        The document by which a regime of the host's own was ordered.
        """
    @property
    def citations(self, /) -> tuple[Citation, ...]:
        """
        The clauses that say it.
        """
    @property
    def duty(self, /) -> Said:
        """
        What it asks for.
        """
    @property
    def id(self, /) -> str:
        """
        Profile, rule and period in one word, the same each time it is asked for.
        """
    @property
    def last_good_day(self, /) -> date | None:
        """
        The last day on which it is still in time, where the text or the host names one.
        """
    @property
    def modality(self, /) -> str:
        """
        How strongly it binds.
        """
    @property
    def occurrence(self, /) -> Occurrence:
        """
        The period, the days and what to know about them.
        """
    @property
    def profile(self, /) -> str:
        """
        The profile.
        """
    @property
    def receiver(self, /) -> str | None:
        """
        The role that receives it.
        """
    @property
    def reporters(self, /) -> tuple[str, ...]:
        """
        The roles that owe it.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule, or the host's name for a regime of its own.
        """
    @property
    def subject(self, /) -> str | None:
        """
        The account, the server or the like that it is about; none for reports.
        """
    def title(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Returns the duty with its period, as a heading.
        """
    @property
    def titles(self, /) -> Said:
        """
        The duty with its period, as a heading.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def validity(self, /) -> Validity:
        """
        Whether the regulation binds on that day.
        """

@final
class Decoded:
    """
    A text read from bytes, and what could not be read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str, lost: Sequence[Span], raised: Sequence[Span]) -> Decoded: ...
    def __repr__(self, /) -> str: ...
    @property
    def lost(self, /) -> tuple[Span, ...]:
        """
        Places in the bytes that the character set does not have; U+FFFD stands for each.
        """
    @property
    def raised(self, /) -> tuple[Span, ...]:
        """
        Words of the text that were raised to capitals because of the words around them.
        """
    @property
    def text(self, /) -> str:
        """
        The text, composed.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Detection:
    """
    A guess at the character set of bytes.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, charset: str, confidence: float) -> Detection: ...
    def __repr__(self, /) -> str: ...
    @property
    def charset(self, /) -> str:
        """
        The name of the character set.
        """
    @property
    def confidence(self, /) -> float:
        """
        From 0 to 1: how much of the text speaks for it.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class DocumentNumber:
    """
    A number of a document, such as `03/2019/QĐ-UBND`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str) -> DocumentNumber:
        """
        Reads a number.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def find(text: str) -> NumberMention | None:
        """
        Returns the first number in a text, with its place.
        """
    @staticmethod
    def find_all(text: str) -> list[NumberMention]:
        """
        Returns every number in a text, with its place; what looks misprinted carries a proposal.
        """
    @property
    def is_normative(self, /) -> bool:
        """
        Whether the number has the form of a normative document, with a year.
        """
    @property
    def issuer(self, /) -> str:
        """
        The code of the issuer, of a letter with its unit: `VPUBND-TTTH-CB`.
        """
    @property
    def kind(self, /) -> str | None:
        """
        The code of the type, such as `QĐ`; laws and letters have none.
        """
    @property
    def kind_name(self, /) -> str | None:
        """
        The name of the type in Vietnamese, where the code stands for one.
        """
    @property
    def printed_sequence(self, /) -> str:
        """
        The running number as printed, with its zeros and letter.
        """
    def search_key(self, /) -> str:
        """
        Returns the number folded for an index: no marks, no zeros in front, parts parted by blanks.
        """
    @property
    def sequence(self, /) -> int:
        """
        The running number.
        """
    def to_data(self, /) -> str:
        """
        Returns the number as plain data: as it is written.
        """
    @property
    def year(self, /) -> int | None:
        """
        The year, which only normative documents carry in their number.
        """

@final
class Duty:
    """
    One duty of an agenda.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, deadline: Deadline, status: Literal["unspecified", "upcoming", "due", "late", "sent", "sent-late", "keep", "may-delete"], days: SupportsIndex | None, sent: Sequence[Sending], remind_on: Sequence[date | str], texts: Said) -> Duty: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> int | None:
        """
        The days to or past the last good day, where the status has some.
        """
    @property
    def deadline(self, /) -> Deadline:
        """
        What is due, when and why.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier of the deadline.
        """
    @property
    def remind_on(self, /) -> tuple[date, ...]:
        """
        The working days on which somebody is to be reminded.
        """
    @property
    def sent(self, /) -> tuple[Sending, ...]:
        """
        What was sent, oldest first.
        """
    @property
    def status(self, /) -> Literal["unspecified", "upcoming", "due", "late", "sent", "sent-late", "keep", "may-delete"]:
        """
        How it stands; the first sending decides whether it was in time.
        """
    def text(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says how it stands.
        """
    @property
    def texts(self, /) -> Said:
        """
        How it stands, in words.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
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
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the change as plain data.
        """

@final
class Effect:
    """
    When a regulation binds.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, first: date | str, last: date | str | None) -> Effect: ...
    def __repr__(self, /) -> str: ...
    @property
    def first(self, /) -> date:
        """
        The first day.
        """
    @property
    def last(self, /) -> date | None:
        """
        The last day, where it is known.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Encoded:
    """
    Bytes of a character set, and what it could not hold.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[bytes, tuple[Span, ...]]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, bytes: bytes, lost: Sequence[Span]) -> Encoded: ...
    def __repr__(self, /) -> str: ...
    @property
    def bytes(self, /) -> bytes:
        """
        The bytes; a question mark stands for what could not be held.
        """
    @property
    def lost(self, /) -> tuple[Span, ...]:
        """
        Places in the text that the character set cannot hold.
        """

@final
class FacetCount:
    """
    A value of a facet and how many records have it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, value: str, count: SupportsIndex) -> FacetCount: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int:
        """
        How many of the records found have it.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def value(self, /) -> str:
        """
        The value as the host wrote it.
        """

@final
class Fallback:
    """
    How a report was sent while the system was down.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, number: str, at: datetime | str, outage_start: datetime | str, outage_end: datetime | str | None, caught_up_at: datetime | str | None) -> Fallback: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        When it was sent.
        """
    @property
    def caught_up_at(self, /) -> datetime | None:
        """
        When it was entered on the system afterwards.
        """
    @property
    def number(self, /) -> str:
        """
        The number of the document.
        """
    @property
    def outage_end(self, /) -> datetime | None:
        """
        When the outage was over.
        """
    @property
    def outage_start(self, /) -> datetime:
        """
        When the outage began.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Finding:
    """
    A verdict worth a look, with the record it is about.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, record: str, theme: str, binds: Sequence[str], verdict: Verdict) -> Finding: ...
    def __repr__(self, /) -> str: ...
    @property
    def binds(self, /) -> tuple[str, ...]:
        """
        Whom the rule binds.
        """
    @property
    def record(self, /) -> str:
        """
        The host's name of the record.
        """
    @property
    def theme(self, /) -> str:
        """
        The theme of the rule.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def verdict(self, /) -> Verdict:
        """
        The verdict.
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
class FormulaMatch:
    """
    A fixed formula of credit found in a text, or something close to one.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: Literal["exact", "near"], formula: SupportsIndex, span: Span) -> FormulaMatch: ...
    def __repr__(self, /) -> str: ...
    @property
    def formula(self, /) -> int:
        """
        Which formula, counted from 0.
        """
    @property
    def kind(self, /) -> Literal["exact", "near"]:
        """
        `exact` or `near`.
        """
    @property
    def span(self, /) -> Span:
        """
        The place.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Ground:
    """
    One ground for which an item may not be posted, or not yet.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: str, kind: str, citation: Citation | None) -> Ground: ...
    def __repr__(self, /) -> str: ...
    @property
    def citation(self, /) -> Citation | None:
        """
        The clause, where one speaks.
        """
    @property
    def kind(self, /) -> str:
        """
        `fail`, `needs-fact`, `needs-attestation`, `step` or `validity`.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def what(self, /) -> str:
        """
        The rule, or the event that is missing.
        """

@final
class Hit:
    """
    One record found.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, score: float, title: str | None, title_spans: Sequence[Span], number: str | None, kind: str | None, category: str | None, agency: str | None, language: str | None, day: date | str | None, url: str | None, part: str | None, path: Sequence[str], also: Sequence[str], snippet: Snippet | None, low_trust: bool) -> Hit: ...
    def __repr__(self, /) -> str: ...
    @property
    def agency(self, /) -> str | None:
        """
        Who issued or published it.
        """
    @property
    def also(self, /) -> tuple[str, ...]:
        """
        Other articles of the same legal text that fit nearly as well, the best first.
        """
    @property
    def category(self, /) -> str | None:
        """
        The section of the portal.
        """
    @property
    def day(self, /) -> date | None:
        """
        The day of issue or publication.
        """
    @property
    def id(self, /) -> str:
        """
        The host's key of the record.
        """
    @property
    def kind(self, /) -> str | None:
        """
        What it is.
        """
    @property
    def language(self, /) -> str | None:
        """
        The language.
        """
    @property
    def low_trust(self, /) -> bool:
        """
        Whether the passage comes from text that nobody has compared with the original.
        """
    @property
    def number(self, /) -> str | None:
        """
        The document number.
        """
    @property
    def part(self, /) -> str | None:
        """
        For a part of a legal text: its locator, such as `Điều 9`.
        """
    @property
    def path(self, /) -> tuple[str, ...]:
        """
        For a part of a legal text: the headings above it, the outermost first.
        """
    @property
    def score(self, /) -> float:
        """
        How well it fits; comparable within one answer only.
        """
    @property
    def snippet(self, /) -> Snippet | None:
        """
        The passage that fits best; absent when there is no text or none was asked for.
        """
    @property
    def title(self, /) -> str | None:
        """
        The title.
        """
    @property
    def title_spans(self, /) -> tuple[Span, ...]:
        """
        Where words of the query stand in the title.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def url(self, /) -> str | None:
        """
        Where it can be read.
        """

@final
class Hits:
    """
    The answer to a search: the hits of one page, and what is known of all.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Hit]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, total: SupportsIndex, hits: Sequence[Hit], relaxed: bool, facets: dict[str, Sequence[FacetCount]], suggestion: str | None) -> Hits: ...
    def __repr__(self, /) -> str: ...
    @property
    def facets(self, /) -> dict[str, tuple[FacetCount, ...]]:
        """
        For each facet asked for, its values and how many records have each, most frequent first.
        """
    @property
    def hits(self, /) -> tuple[Hit, ...]:
        """
        The records of this page.
        """
    @property
    def relaxed(self, /) -> bool:
        """
        Whether too few records have all the words, so that records with some of them follow.
        """
    @property
    def suggestion(self, /) -> str | None:
        """
        Another spelling with hits, when this one has none.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def total(self, /) -> int:
        """
        How many records fit in all.
        """

@final
class Irregularity:
    """
    A place where a text leaves the characters of TCVN 6909:2001.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
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
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class LegalBasis:
    """
    A legal basis, with the documents and days it names.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, numbers: Sequence[NumberMention], days: Sequence[DateMention]) -> LegalBasis: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> tuple[DateMention, ...]:
        """
        Days in it.
        """
    @property
    def numbers(self, /) -> tuple[NumberMention, ...]:
        """
        Numbers of documents in it.
        """
    @property
    def span(self, /) -> Span:
        """
        The place of the line or lines.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class LegalHeader:
    """
    What stands above a legal text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, part: str, issuer: Span | None, number: NumberMention | None, place: Span | None, day: DateMention | None, title: Span | None, draft: Span | None) -> LegalHeader: ...
    def __repr__(self, /) -> str: ...
    @property
    def day(self, /) -> DateMention | None:
        """
        The day of issue.
        """
    @property
    def draft(self, /) -> Span | None:
        """
        What marks it as a draft.
        """
    @property
    def issuer(self, /) -> Span | None:
        """
        Who issued it.
        """
    @property
    def number(self, /) -> NumberMention | None:
        """
        Its number.
        """
    @property
    def part(self, /) -> str:
        """
        The code of the part.
        """
    @property
    def place(self, /) -> Span | None:
        """
        Where it was issued.
        """
    @property
    def title(self, /) -> Span | None:
        """
        Its title.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class LegalText:
    """
    The structure of a legal text, with places in the caller's text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, headers: Sequence[LegalHeader], bases: Sequence[LegalBasis], units: Sequence[LegalUnit], signatures: Sequence[Span], repeated: Span | None, end: SupportsIndex) -> LegalText: ...
    def __repr__(self, /) -> str: ...
    @property
    def bases(self, /) -> tuple[LegalBasis, ...]:
        """
        The legal bases (căn cứ).
        """
    @property
    def end(self, /) -> int:
        """
        Where the text ends and what does not belong to it begins.
        """
    @property
    def headers(self, /) -> tuple[LegalHeader, ...]:
        """
        What stands above the text: issuer, number, day, title; one for each document in it.
        """
    @property
    def repeated(self, /) -> Span | None:
        """
        Where the text is printed once more.
        """
    @property
    def signatures(self, /) -> tuple[Span, ...]:
        """
        Signatures and lists of receivers.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def units(self, /) -> tuple[LegalUnit, ...]:
        """
        Divisions, articles, clauses, points and places outside the articles, in order.
        """

@final
class LegalUnit:
    """
    A unit of a legal text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, citation: Citation, kind: Literal["place", "division", "article", "clause", "point", "paragraph", "dash"], heading: Span | None, text: Span, span: Span, reading: Literal["printed", "repaired", "inferred"], confidence: SupportsIndex, parent: SupportsIndex | None) -> LegalUnit: ...
    def __repr__(self, /) -> str: ...
    @property
    def citation(self, /) -> Citation:
        """
        Where it is.
        """
    @property
    def confidence(self, /) -> int:
        """
        From 0 to 100.
        """
    @property
    def heading(self, /) -> Span | None:
        """
        Its heading.
        """
    @property
    def kind(self, /) -> Literal["place", "division", "article", "clause", "point", "paragraph", "dash"]:
        """
        What it is.
        """
    @property
    def parent(self, /) -> int | None:
        """
        The place in `units` of the unit that holds it.
        """
    @property
    def reading(self, /) -> Literal["printed", "repaired", "inferred"]:
        """
        How its number is known: as printed, repaired, or inferred from the neighbours.
        """
    @property
    def span(self, /) -> Span:
        """
        All of it.
        """
    @property
    def text(self, /) -> Span:
        """
        Its own text, without the units it holds.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
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
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
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
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class MayPublish:
    """
    Whether an item may be posted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, answer: Literal["yes", "no", "missing"], grounds: Sequence[Ground]) -> MayPublish: ...
    def __repr__(self, /) -> str: ...
    @property
    def answer(self, /) -> Literal["yes", "no", "missing"]:
        """
        `yes`, `no` or `missing`.
        """
    @property
    def grounds(self, /) -> tuple[Ground, ...]:
        """
        What stands against it, or is missing.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Misread:
    """
    A run of text that is legacy bytes misread, and what it should read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, charset: str, confidence: float, text: str, raised: Sequence[Span]) -> Misread: ...
    def __repr__(self, /) -> str: ...
    @property
    def charset(self, /) -> str:
        """
        The name of the character set that the bytes were in.
        """
    @property
    def confidence(self, /) -> float:
        """
        From 0 to 1: how much of the run speaks for it.
        """
    @property
    def raised(self, /) -> tuple[Span, ...]:
        """
        Words of `text` whose case was lost and was taken from the words around.
        """
    @property
    def span(self, /) -> Span:
        """
        The place in the caller's text.
        """
    @property
    def text(self, /) -> str:
        """
        What the run should read.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Normalizer:
    """
    Brings a text that comes in pieces of UTF-8 into the canonical form.

    Pieces may end anywhere, even inside a character or between a letter and its mark.
    """
    def __new__(cls, /) -> Normalizer: ...
    def finish(self, /) -> str:
        """
        Ends the text and returns the rest of it.
        """
    def push(self, /, piece: bytes) -> str:
        """
        Takes the next piece and returns what no later piece can change.
        """

@final
class Note:
    """
    A note on the text of a regulation.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, vi: str, en: str) -> Note: ...
    def __repr__(self, /) -> str: ...
    @property
    def en(self, /) -> str:
        """
        English.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def vi(self, /) -> str:
        """
        Vietnamese.
        """

@final
class NumberMention:
    """
    A number of a document as it stands in a text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, printed: str, number: DocumentNumber | None, proposal: DocumentNumber | None) -> NumberMention: ...
    def __repr__(self, /) -> str: ...
    @property
    def number(self, /) -> DocumentNumber | None:
        """
        The number as printed, where it can be read as one.
        """
    @property
    def printed(self, /) -> str:
        """
        What stands there, blanks and line ends included.
        """
    @property
    def proposal(self, /) -> DocumentNumber | None:
        """
        What was probably meant, for a person to accept.
        """
    @property
    def span(self, /) -> Span:
        """
        The place in the caller's text.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Occurrence:
    """
    One time that a duty falls due.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, period: Period, source: Literal["text", "host", "unspecified"], nominal_day: date | str | None, last_good_day: date | str | None, target: date | str | None, window_first: date | str | None, window_last: date | str | None, workdays_left: SupportsIndex | None, standing: str | None, notes: Sequence[OccurrenceNote], reasons: Said) -> Occurrence: ...
    def __repr__(self, /) -> str: ...
    @property
    def last_good_day(self, /) -> date | None:
        """
        The last day on which it is still in time.
        """
    @property
    def nominal_day(self, /) -> date | None:
        """
        The day that is named, where one is.
        """
    @property
    def notes(self, /) -> tuple[OccurrenceNote, ...]:
        """
        What a person should know about it.
        """
    @property
    def period(self, /) -> Period:
        """
        The period to which it belongs.
        """
    @property
    def reasons(self, /) -> Said:
        """
        Why it is that day.
        """
    @property
    def source(self, /) -> Literal["text", "host", "unspecified"]:
        """
        Who named the day: `text`, `host`, or nobody.
        """
    @property
    def standing(self, /) -> str | None:
        """
        How well the days off of that year are attested.
        """
    @property
    def target(self, /) -> date | None:
        """
        The host's own target, where the text names the legal day.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    def why(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says why it is that day.
        """
    @property
    def window_first(self, /) -> date | None:
        """
        The first day of its figures.
        """
    @property
    def window_last(self, /) -> date | None:
        """
        The last day of its figures.
        """
    @property
    def workdays_left(self, /) -> int | None:
        """
        Working days after the figures close up to the last good day.
        """

@final
class OccurrenceNote:
    """
    What a person should know about a day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, is_warning: bool, messages: Said) -> OccurrenceNote: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `no-time-to-compile`.
        """
    @property
    def is_warning(self, /) -> bool:
        """
        Whether somebody must act on it.
        """
    def message(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says it to a person.
        """
    @property
    def messages(self, /) -> Said:
        """
        What to tell a person.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class OpenPoint:
    """
    Something about a year that is not settled; the calendar does not act on it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
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
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Period:
    """
    A year, a quarter, a month, a week.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, first: date | str, last: date | str, names: Said) -> Period: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The period in one word: `2026`, `2026-H1`, `2026-Q3`, `2026-05`, `2026-W07`.
        """
    @staticmethod
    def containing(every: Literal["year", "half-year", "first-half", "nine-months", "quarter", "month", "week", "once"], day: date | str) -> Period | None:
        """
        Returns the period in which a day lies; none for a day after the first six or nine months.
        """
    @property
    def first(self, /) -> date:
        """
        The first day.
        """
    @property
    def last(self, /) -> date:
        """
        The last day.
        """
    def name(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Returns its name.
        """
    @property
    def names(self, /) -> Said:
        """
        Its name.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class PersonalData:
    """
    A piece of text that looks like personal data.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, kind: str) -> PersonalData: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> str:
        """
        What it looks like, such as `phone`.
        """
    @property
    def span(self, /) -> Span:
        """
        The place.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Place:
    """
    Where a record breaks a rule, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, field: str, entry: SupportsIndex | None, span: Span | None, reason: Reason) -> Place: ...
    def __repr__(self, /) -> str: ...
    @property
    def entry(self, /) -> int | None:
        """
        Which entry of a list, counted from 0.
        """
    @property
    def field(self, /) -> str:
        """
        The field.
        """
    @property
    def reason(self, /) -> Reason:
        """
        Why.
        """
    @property
    def span(self, /) -> Span | None:
        """
        The place in the text of the field.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class PlainText:
    """
    The text of a body without its markup, with the way back to the source.
    """
    @staticmethod
    def from_html(source: str) -> PlainText:
        """
        Reads an HTML body: text without tags, scripts and styles, a line for each block.
        """
    @staticmethod
    def from_markdown(source: str) -> PlainText:
        """
        Reads a Markdown body: text without marks, a line for each block; HTML inside is read as text.
        """
    def source(self, /, span: Span) -> Span:
        """
        Returns the place in the source of a place in the text, as wide as its ends need.
        """
    @property
    def text(self, /) -> str:
        """
        The text.
        """

@final
class Profile:
    """
    A regulation: who it is, when it binds, and its rules with their citations.
    """
    def __repr__(self, /) -> str: ...
    def audit(self, /, records: dict[str, RecordLike], *, on: date | str, assume_in_force: bool = False) -> Audit:
        """
        Looks at many records, each with the host's name for it, and sums up.
        """
    @staticmethod
    def builtin(id: str) -> Profile:
        """
        Returns a built-in profile.
        """
    @staticmethod
    def builtin_ids() -> list[str]:
        """
        Lists the identifiers of the built-in profiles.
        """
    def deadlines(self, /, calendar: Calendar, start: date | str, end: date | str, *, roles: SupportsGetItem[int, str] = ..., host_due: HostDues = ..., reading: Literal["strict", "on-the-day"] = ..., roll: Literal["stay", "next-workday"] = ..., assume_in_force: bool = False) -> list[Deadline]:
        """
        Returns what falls due between two days, both counted, for some roles or for all.

        `host_due` holds the host's own days for rules whose text names none, by rule.
        """
    @property
    def head(self, /) -> ProfileHead:
        """
        What the regulation is: number, issuer, dates, structure.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier, such as `ben-tre-03-2019`.
        """
    def inspect(self, /, *, on: date | str) -> Report:
        """
        Looks at the regulation itself with its own rules on number, dates, bases and structure.
        """
    @property
    def notes(self, /) -> tuple[Note, ...]:
        """
        The notes on the text.
        """
    @staticmethod
    def parse(text: str, *, file: str = "profile") -> Profile:
        """
        Reads a profile that a host wrote, in TOML or JSON; `file` is the name that errors carry.
        """
    @property
    def rules(self, /) -> tuple[Rule, ...]:
        """
        The rules, in the order of the text.
        """
    def validate(self, /, record: RecordLike, *, on: date | str, assume_in_force: bool = False) -> Report:
        """
        Checks a record against the regulation as it stands on a day.

        A draft, or a regulation that is not in force, says nothing unless the caller assumes it in force.
        """
    def validate_many(self, /, records: Iterable[RecordLike], *, on: date | str, assume_in_force: bool = False) -> list[Report]:
        """
        Checks many records at once, crossing into the library only once.

        A table of Arrow, or a column of structs, is taken as it is.
        """
    def validity(self, /, *, on: date | str) -> Validity:
        """
        Returns whether the regulation binds on a day.
        """

@final
class ProfileHead:
    """
    What a regulation is.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, title: str, title_en: str, province: str, number: str | None, status: str, issued: Dated | None, effect: Effect | None, replaces: Sequence[Replaced], issuer: str, signer: str | None, chapters: SupportsIndex | None, articles: SupportsIndex, bases: Sequence[str], latest_reference_applies: bool) -> ProfileHead: ...
    def __repr__(self, /) -> str: ...
    @property
    def articles(self, /) -> int:
        """
        The number of articles.
        """
    @property
    def bases(self, /) -> tuple[str, ...]:
        """
        The documents it rests on.
        """
    @property
    def chapters(self, /) -> int | None:
        """
        The number of chapters, where it has chapters.
        """
    @property
    def effect(self, /) -> Effect | None:
        """
        When it binds.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier.
        """
    @property
    def issued(self, /) -> Dated | None:
        """
        The day of issue.
        """
    @property
    def issuer(self, /) -> str:
        """
        Who issued it.
        """
    @property
    def latest_reference_applies(self, /) -> bool:
        """
        Whether documents it names apply in their latest version.
        """
    @property
    def number(self, /) -> str | None:
        """
        The number; a draft has none.
        """
    @property
    def province(self, /) -> str:
        """
        The province.
        """
    @property
    def replaces(self, /) -> tuple[Replaced, ...]:
        """
        What it replaces.
        """
    @property
    def signer(self, /) -> str | None:
        """
        Who signed it.
        """
    @property
    def status(self, /) -> str:
        """
        `issued`, `draft`, `replaced` or `unknown`.
        """
    @property
    def title(self, /) -> str:
        """
        The title in Vietnamese.
        """
    @property
    def title_en(self, /) -> str:
        """
        The title in English.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Reason:
    """
    Why a place breaks a rule, with what a person needs to mend it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, details: dict[str, object], messages: Said) -> Reason: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `empty`.
        """
    @property
    def details(self, /) -> dict[str, object]:
        """
        What was found and what was wanted.
        """
    def message(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says what is wrong and what to do, as the end of a sentence that names the field.
        """
    @property
    def messages(self, /) -> Said:
        """
        The end of a sentence that names the field.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Refusal:
    """
    Why a step may not be taken, with the clause that says so.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, reason: str, event: str, state: str, role: str, details: Sequence[str], citation: Citation, messages: Said) -> Refusal: ...
    def __repr__(self, /) -> str: ...
    @property
    def citation(self, /) -> Citation:
        """
        The clause.
        """
    @property
    def details(self, /) -> tuple[str, ...]:
        """
        What is missing or does not agree.
        """
    @property
    def event(self, /) -> str:
        """
        The event that was refused.
        """
    def message(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says it in a sentence.
        """
    @property
    def messages(self, /) -> Said:
        """
        What to tell a person.
        """
    @property
    def reason(self, /) -> str:
        """
        The stable code, such as `not-sender`.
        """
    @property
    def role(self, /) -> str:
        """
        The role that asked.
        """
    @property
    def state(self, /) -> str:
        """
        The state of the case.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Repair:
    """
    A proposal to read a word otherwise; it is never applied by itself.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, replacement: str, score: float, alternatives: Sequence[str]) -> Repair: ...
    def __repr__(self, /) -> str: ...
    @property
    def alternatives(self, /) -> tuple[str, ...]:
        """
        Other readings, the likely first, at most three.
        """
    @property
    def replacement(self, /) -> str:
        """
        What it most likely was.
        """
    @property
    def score(self, /) -> float:
        """
        From 0 to 1: how likely, among all readings of the word.
        """
    @property
    def span(self, /) -> Span:
        """
        The word in the caller's text.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Replaced:
    """
    A document that a regulation replaces.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, number: str, issued: date | str | None) -> Replaced: ...
    def __repr__(self, /) -> str: ...
    @property
    def issued(self, /) -> date | None:
        """
        Its day of issue.
        """
    @property
    def number(self, /) -> str:
        """
        Its number.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Report:
    """
    What the rules of a profile say about one record on one day.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, ...]": ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _stored(stored: "dict[str, object]") -> Report: ...
    @property
    def failures(self, /) -> tuple[Verdict, ...]:
        """
        The verdicts that fail.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about.
        """
    @property
    def open(self, /) -> tuple[Verdict, ...]:
        """
        The verdicts that wait for a fact or for a person's word.
        """
    def outcome(self, /, rule: str) -> Literal["pass", "fail", "needs-fact", "needs-attestation", "not-applicable"]:
        """
        Returns the outcome of a rule, the gravest where the text has it in several places, and
        `not-applicable` where the profile has no such rule for this kind of record.
        """
    @property
    def passes(self, /) -> bool:
        """
        Whether the regulation binds, and no rule fails or waits for anything.
        """
    @property
    def profile(self, /) -> str:
        """
        The identifier of the profile.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the report as plain data, as JSON holds it.
        """
    @property
    def validity(self, /) -> Validity:
        """
        Whether the regulation binds on that day.
        """
    @property
    def verdicts(self, /) -> tuple[Verdict, ...]:
        """
        One verdict for each rule that looks at this kind of record, in the order of the text.
        """

@final
class ReportCase:
    """
    A report with its history and what follows from it; a host stores the history.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, ...]": ...
    def __repr__(self, /) -> str: ...
    @property
    def corrected(self, /) -> int:
        """
        How often it was corrected after approval.
        """
    @property
    def due(self, /) -> date | None:
        """
        The last good day.
        """
    @property
    def fallback(self, /) -> Fallback | None:
        """
        How it was sent during an outage.
        """
    @property
    def figures(self, /) -> dict[str, object]:
        """
        The figures of each form as they were entered.
        """
    @property
    def first_sent(self, /) -> datetime | None:
        """
        When it was first sent.
        """
    @property
    def first_timeliness(self, /) -> Timeliness:
        """
        Whether the first version was sent in time; a document sent in an outage counts.
        """
    @property
    def forms(self, /) -> dict[str, dict[str, str]]:
        """
        The forms, each with the unit of its figures.
        """
    @property
    def history(self, /) -> History:
        """
        The sealed history, which the host stores as it is; the same in all languages.
        """
    @property
    def latest_sent(self, /) -> datetime | None:
        """
        When it was sent last.
        """
    @property
    def latest_timeliness(self, /) -> Timeliness:
        """
        Whether the latest version was sent in time.
        """
    @property
    def lead(self, /) -> str | None:
        """
        The body in charge.
        """
    @property
    def missing_figures(self, /) -> list[str]:
        """
        The figures of the forms that nobody has entered, as `form/figure`.
        """
    @property
    def parent_stale(self, /) -> bool:
        """
        Whether the report above holds figures that were corrected since.
        """
    @property
    def period(self, /) -> str | None:
        """
        The period.
        """
    @property
    def reporter(self, /) -> str | None:
        """
        The body that reports.
        """
    @property
    def returned(self, /) -> int:
        """
        How often it was returned.
        """
    @property
    def rolled_up(self, /) -> bool:
        """
        Whether it was rolled up.
        """
    @property
    def seal(self, /) -> str:
        """
        The last seal of the history, a SHA-256 chain.
        """
    @property
    def sender(self, /) -> str | None:
        """
        Who sent it last.
        """
    @property
    def shares(self, /) -> dict[str, bool]:
        """
        Who was given a share, and whether it is done.
        """
    @property
    def state(self, /) -> Literal["new", "configured", "assigned", "compiling", "signed", "sent", "sent-by-fallback", "returned", "approved", "correction-asked", "rolled-up"]:
        """
        Where it stands.
        """
    @property
    def versions(self, /) -> tuple[SignedVersion, ...]:
        """
        Every signed version, oldest first.
        """

@final
class ReportFlow:
    """
    How reports live under one regulation.
    """
    def __reduce__(self, /) -> "tuple[object, ...]": ...
    def __repr__(self, /) -> str: ...
    def apply(self, /, case: ReportCase, event: ReportEventInput) -> ReportCase | Refusal:
        """
        Returns the case after an event, or the refusal with its clause; the case given stays as it was.
        """
    @staticmethod
    def builtin(profile: str) -> ReportFlow:
        """
        Returns the life cycle that a built-in regulation sets.
        """
    def events(self, /, state: Literal["new", "configured", "assigned", "compiling", "signed", "sent", "sent-by-fallback", "returned", "approved", "correction-asked", "rolled-up"], role: str) -> list[str]:
        """
        Lists the events that a role may bring about in a state.
        """
    def is_gap(self, /, event: str) -> bool:
        """
        Tells whether an event is there only because the text leaves a gap.
        """
    def open_case(self, /, id: str) -> ReportCase:
        """
        Opens a case with an empty history.
        """
    @staticmethod
    def parse(text: str, file: str = "flow") -> ReportFlow:
        """
        Reads a life cycle from TOML; errors name `file`, line and column.
        """
    @property
    def profile(self, /) -> str:
        """
        The profile it belongs to.
        """
    def replay(self, /, history: History) -> ReportCase:
        """
        Rebuilds a case from its stored history; a history that was changed is refused.
        """

@final
class ReportTally:
    """
    How many reports came in time, late, or not at all.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, on_time: SupportsIndex, late: SupportsIndex, missing: SupportsIndex, waiting: SupportsIndex, without_day: SupportsIndex, returned: SupportsIndex, corrected: SupportsIndex, reports: SupportsIndex) -> ReportTally: ...
    def __repr__(self, /) -> str: ...
    @property
    def corrected(self, /) -> int:
        """
        How often reports were corrected after approval.
        """
    @property
    def late(self, /) -> int:
        """
        First sent after the last good day.
        """
    @property
    def missing(self, /) -> int:
        """
        Not sent, and the last good day is past.
        """
    @property
    def on_time(self, /) -> int:
        """
        First sent in time.
        """
    @property
    def reports(self, /) -> int:
        """
        The reports, sent or not.
        """
    @property
    def returned(self, /) -> int:
        """
        How often reports were returned.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def waiting(self, /) -> int:
        """
        Not sent, and there is time or no day is set.
        """
    @property
    def without_day(self, /) -> int:
        """
        Sent, where no day is set.
        """

@final
class ReportTemplate:
    """
    The form of a report (biểu mẫu báo cáo): its title and its sections in order.
    """
    def __repr__(self, /) -> str: ...
    @staticmethod
    def builtin(profile: str) -> ReportTemplate:
        """
        Returns the form that a built-in regulation prescribes.
        """
    @property
    def citation(self, /) -> Citation:
        """
        The place of the regulation that prescribes it.
        """
    @property
    def keys(self, /) -> list[str]:
        """
        The keys of the sections and parts that take text.
        """
    @staticmethod
    def parse(text: str, file: str = "form") -> ReportTemplate:
        """
        Reads a form from TOML; errors name `file`, line and column.
        """
    @property
    def profile(self, /) -> str:
        """
        The profile it belongs to.
        """
    def record(self, /, paper: ReportPaperLike) -> "dict[str, object]":
        """
        Returns the report as the record that a profile judges.
        """
    def text(self, /, paper: ReportPaperLike) -> str:
        """
        Writes title, addressee and sections as plain text.
        """
    def to_docx(self, /, paper: ReportPaperLike) -> "bytes":
        """
        Lays the report out as a Word document (DOCX), A4 by Decree 30/2020.
        """
    def to_html(self, /, paper: ReportPaperLike) -> str:
        """
        Lays the report out as an HTML page, ready to print on A4 by Decree 30/2020.
        """
    def to_page(self, /, paper: ReportPaperLike, template: str) -> str:
        """
        Lays the report out by the host's own template of minijinja, with the values of the built-in one.
        """

@final
class RequiredStep:
    """
    A step without which an item may not be posted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, event: str, origin: str | None, cite: Citation) -> RequiredStep: ...
    def __repr__(self, /) -> str: ...
    @property
    def cite(self, /) -> Citation:
        """
        The clause.
        """
    @property
    def event(self, /) -> str:
        """
        The event.
        """
    @property
    def origin(self, /) -> str | None:
        """
        For items of this origin only; for all where nothing is said.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Restoration:
    """
    One way to put back the marks.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str, score: float) -> Restoration: ...
    def __repr__(self, /) -> str: ...
    @property
    def score(self, /) -> float:
        """
        The binary logarithm of how likely it is; only differences mean something.
        """
    @property
    def text(self, /) -> str:
        """
        The text with marks.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Restorer:
    """
    Puts back the marks of Vietnamese that was typed without them, and proposes repairs.

    What it gives is a guess, good for a query or as a proposal to a person, never for stored text.
    """
    def __new__(cls, /) -> Restorer: ...
    def frequencies(self, /) -> list[tuple[str, float]]:
        """
        Lists the syllables of law and news, each with how often it stands in a million.
        """
    def frequency(self, /, syllable: str) -> float | None:
        """
        Returns how often a syllable stands in a million of law and news, or `None`.
        """
    def proposals(self, /, text: str, limit: SupportsIndex) -> list[Restoration]:
        """
        Returns the `limit` most likely ways to put back the marks of `text`, best first.
        """
    def repairs(self, /, text: str) -> list[Repair]:
        """
        Returns proposals for words that a scan ruined or somebody mistyped, in order.
        """
    def restore(self, /, text: str) -> str:
        """
        Returns `text` with the most likely marks.
        """

@final
class ReuseSign:
    """
    A sign that a text reuses the work of others.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, kind: Literal["credit", "quotation", "agency"]) -> ReuseSign: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> Literal["credit", "quotation", "agency"]:
        """
        What it is.
        """
    @property
    def span(self, /) -> Span:
        """
        The place.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class ReviewCase:
    """
    An item with its history and what follows from it; a host stores the history.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> "tuple[object, ...]": ...
    def __repr__(self, /) -> str: ...
    @property
    def content(self, /) -> str | None:
        """
        The text as it stands.
        """
    @property
    def corrected(self, /) -> int:
        """
        How often it was corrected after posting.
        """
    @property
    def first_published_at(self, /) -> datetime | None:
        """
        When it was first posted.
        """
    @property
    def history(self, /) -> History:
        """
        The sealed history, which the host stores as it is; the same in all languages.
        """
    @property
    def origin(self, /) -> Literal["unit", "contributor"]:
        """
        By whom it is supplied.
        """
    @property
    def published(self, /) -> str | None:
        """
        The text that was posted last.
        """
    @property
    def published_at(self, /) -> datetime | None:
        """
        When it was posted last.
        """
    @property
    def reviews(self, /) -> tuple[dict[str, object], ...]:
        """
        The steps as the reviews of a record, so that a profile can judge them.
        """
    @property
    def seal(self, /) -> str:
        """
        The last seal of the history, a SHA-256 chain.
        """
    @property
    def state(self, /) -> Literal["draft", "submitted", "edited", "returned", "approved", "published", "withdrawn", "archived"]:
        """
        Where it stands.
        """
    @property
    def steps(self, /) -> tuple[ReviewStep, ...]:
        """
        The steps that count for it.
        """
    @property
    def target(self, /) -> Literal["portal", "component"]:
        """
        For which portal.
        """

@final
class ReviewFlow:
    """
    How items are reviewed under one regulation (kiểm duyệt).
    """
    def __reduce__(self, /) -> "tuple[object, ...]": ...
    def __repr__(self, /) -> str: ...
    def apply(self, /, case: ReviewCase, event: ReviewEvent) -> ReviewCase | Refusal:
        """
        Returns the case after an event, or the refusal with its clause; the case given stays as it was.
        """
    @staticmethod
    def builtin(profile: str) -> ReviewFlow:
        """
        Returns the life cycle that a built-in regulation sets.
        """
    def events(self, /, case: ReviewCase, role: str) -> list[str]:
        """
        Lists the events that a role may bring about for a case.
        """
    def may_publish(self, /, report: Report, case: ReviewCase) -> MayPublish:
        """
        Tells whether an item may be posted: its report and its review taken together.
        """
    def open_case(self, /, id: str) -> ReviewCase:
        """
        Opens a case with an empty history.
        """
    @staticmethod
    def parse(text: str, file: str = "flow") -> ReviewFlow:
        """
        Reads a life cycle from TOML; errors name `file`, line and column.
        """
    @property
    def profile(self, /) -> str:
        """
        The profile it belongs to.
        """
    def replay(self, /, history: History) -> ReviewCase:
        """
        Rebuilds a case from its stored history; a history that was changed is refused.
        """
    def required(self, /, origin: Literal["unit", "contributor"]) -> list[RequiredStep]:
        """
        Lists the steps without which an item of this origin may not be posted.
        """

@final
class ReviewStep:
    """
    A step of review that counts for the text as it stands.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, event: str, role: str, by: str, at: datetime | str) -> ReviewStep: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        When.
        """
    @property
    def by(self, /) -> str:
        """
        The person.
        """
    @property
    def event(self, /) -> str:
        """
        The event.
        """
    @property
    def role(self, /) -> str:
        """
        The role.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Rule:
    """
    A rule of a profile.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, citations: Sequence[Citation], modality: str, binds: Sequence[str], duty: Said, attested: str, check: str, kinds: Sequence[str], fields: Sequence[str], notes: Sequence[str]) -> Rule: ...
    def __repr__(self, /) -> str: ...
    @property
    def attested(self, /) -> str:
        """
        How well the provision is attested: `primary` or `secondary`.
        """
    @property
    def binds(self, /) -> tuple[str, ...]:
        """
        Whom it binds.
        """
    @property
    def check(self, /) -> str:
        """
        The check that looks at records.
        """
    @property
    def citations(self, /) -> tuple[Citation, ...]:
        """
        Every place of the regulation that says it.
        """
    @property
    def duty(self, /) -> Said:
        """
        What it asks for.
        """
    @property
    def fields(self, /) -> tuple[str, ...]:
        """
        The fields it looks at.
        """
    @property
    def id(self, /) -> str:
        """
        The identifier, such as `ATTRIBUTION-SOURCE`.
        """
    @property
    def kinds(self, /) -> tuple[str, ...]:
        """
        The kinds of record it looks at.
        """
    @property
    def modality(self, /) -> str:
        """
        How strongly it binds, such as `must`.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The notes that touch it.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Said:
    """
    One sentence in two languages.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, vi: str, en: str) -> Said: ...
    def __repr__(self, /) -> str: ...
    @property
    def en(self, /) -> str:
        """
        English.
        """
    def text(self, /, lang: Literal["vi", "en"]) -> str:
        """
        Returns the sentence in a language.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def vi(self, /) -> str:
        """
        Vietnamese.
        """

@final
class Schedule:
    """
    A duty that recurs, as a profile or a host writes it: `every`, `due`, `window`, …
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[dict[str, object]]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, schedule: dict[str, object]) -> Schedule:
        """
        Reads a schedule from a mapping, shaped as in a profile.
        """
    def __repr__(self, /) -> str: ...
    def occurrences(self, /, calendar: Calendar, start: date | str, end: date | str, *, in_force: tuple[date | str | None, date | str | None] = ..., reading: Literal["strict", "on-the-day"] = ..., roll: Literal["stay", "next-workday"] = ..., host_due: HostDue | None = None, asked_on: SupportsGetItem[int, date | str] = ...) -> list[Occurrence]:
        """
        Returns when the duty falls due between two days, both counted.

        `in_force` is the first and the last day on which the duty binds; `asked_on` are the days on which
        a duty that is due once was asked for.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the schedule as plain data.
        """

@final
class SearchIndex:
    """
    A full-text index in a folder of its own, or in memory.
    """
    def __len__(self, /) -> int: ...
    def complete(self, /, typed: str, *, limit: SupportsIndex = 10) -> list[str]:
        """
        Completes what a reader is typing, from the titles that everybody may read, the most frequent first.
        """
    @staticmethod
    def in_memory(*, memory: SupportsIndex | None = None, pairs: bool = True, marks: bool = True, passages: bool = True) -> SearchIndex:
        """
        Makes an index that lives as long as this object.
        """
    @staticmethod
    def open(path: str | PathLike[str], *, memory: SupportsIndex | None = None, pairs: bool = True, marks: bool = True, passages: bool = True) -> SearchIndex:
        """
        Opens the index in a folder, which is made where it is missing.
        """
    @staticmethod
    def rebuild(path: str | PathLike[str], records: Documents, *, progress: Progress | None = None, memory: SupportsIndex | None = None, pairs: bool = True, marks: bool = True, passages: bool = True) -> SearchIndex:
        """
        Makes the index in a folder anew from all records of the host; the old one serves until it is done.

        `progress` is called with the number of records done; where it returns `False` the work stops.
        """
    def search(self, /, query: str, *, limit: SupportsIndex = 10, offset: SupportsIndex = 0, sort: Literal["relevance", "newest", "oldest"] = ..., only: Only | None = None, facets: SupportsGetItem[int, Literal["kind", "category", "agency", "language", "year"]] = ..., from_: date | str | None = None, until: date | str | None = None, rights: Iterable[str] = ..., snippet: SupportsIndex = 240, count: bool = True, words: Literal["best", "all", "any"] = ..., ranking: Ranking | None = None, abbreviations: dict[str, str] = ..., details: bool = True, passages: Literal["grouped", "listed"] = ...) -> Hits:
        """
        Searches: words with or without marks, numbers of documents, phrases in quotes.

        `only` keeps records with one of the values of each facet; `rights` are those of the reader; `snippet`
        is the greatest length of a passage in bytes. `words` says how many of the words a record must have,
        `ranking` what each kind of evidence weighs, `abbreviations` what short forms stand for beside those
        that are known. Without `details` a hit carries its key and score alone. `passages="listed"` makes each
        article of a legal text that fits a hit of its own.
        """
    def similar(self, /, id: str, *, limit: SupportsIndex = 10, offset: SupportsIndex = 0, only: Only | None = None, from_: date | str | None = None, until: date | str | None = None, rights: Iterable[str] = ..., details: bool = True) -> Hits:
        """
        Finds records about the same matter as the one with this key; none when the reader may not see it.
        """
    def update(self, /, *, add: Documents | None = None, remove: Iterable[str] = ..., progress: Progress | None = None) -> None:
        """
        Adds and removes records in one commit: all of it holds, or nothing does.

        A record that was there under the same key is replaced. `progress` is called with the number of
        changes done; where it returns `False` nothing is changed.
        """
    def verify(self, /) -> None:
        """
        Reads every file of the index and compares it with its checksum.
        """

@final
class SecrecyMark:
    """
    A stamp of secrecy on a line of its own.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, level: str) -> SecrecyMark: ...
    def __repr__(self, /) -> str: ...
    @property
    def level(self, /) -> str:
        """
        `top-secret`, `highly-secret`, `secret` or `internal`.
        """
    @property
    def span(self, /) -> Span:
        """
        The place of the words.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class SectionAge:
    """
    A section of a site with how long it has lain still.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, record: str, section: str, items: SupportsIndex | None, updated: date | str | None, days: SupportsIndex | None) -> SectionAge: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> int | None:
        """
        How many days passed since.
        """
    @property
    def items(self, /) -> int | None:
        """
        How many items it holds, where that is known.
        """
    @property
    def record(self, /) -> str:
        """
        The host's name of the site.
        """
    @property
    def section(self, /) -> str:
        """
        The section.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def updated(self, /) -> date | None:
        """
        The day of its last update, where that is known.
        """

@final
class Sending:
    """
    One sending of a report; all but the last are superseded.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, at: datetime | str, superseded: bool) -> Sending: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        When.
        """
    @property
    def superseded(self, /) -> bool:
        """
        Whether a later one takes its place.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class SignedVersion:
    """
    A version of a report that was signed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, signed_at: datetime | str, signed_by: str, documents: Sequence[str], figures: dict[str, object], sent_at: datetime | str | None) -> SignedVersion: ...
    def __repr__(self, /) -> str: ...
    @property
    def documents(self, /) -> tuple[str, ...]:
        """
        What was signed.
        """
    @property
    def figures(self, /) -> dict[str, object]:
        """
        The figures of each form at that time.
        """
    @property
    def sent_at(self, /) -> datetime | None:
        """
        When it was sent.
        """
    @property
    def signed_at(self, /) -> datetime:
        """
        When it was signed.
        """
    @property
    def signed_by(self, /) -> str:
        """
        By whom.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Snippet:
    """
    A passage of the caller's text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str, spans: Sequence[Span], source: Span, places: Sequence[Span]) -> Snippet: ...
    def __repr__(self, /) -> str: ...
    @property
    def places(self, /) -> tuple[Span, ...]:
        """
        Where the same words stand in the caller's text.
        """
    @property
    def source(self, /) -> Span:
        """
        Where the passage stands in the caller's text.
        """
    @property
    def spans(self, /) -> tuple[Span, ...]:
        """
        Where words of the query stand in `text`.
        """
    @property
    def text(self, /) -> str:
        """
        The passage.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
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
    def to_data(self, /) -> "dict[str, int]":
        """
        Returns the place as plain data.
        """

@final
class StandardMention:
    """
    A place where a text names a standard of Vietnamese character sets.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, standard: str, exact: bool) -> StandardMention: ...
    def __repr__(self, /) -> str: ...
    @property
    def exact(self, /) -> bool:
        """
        Whether the year is the one of the standard.
        """
    @property
    def span(self, /) -> Span:
        """
        The place in the caller's text.
        """
    @property
    def standard(self, /) -> str:
        """
        The name of the standard.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Summary:
    """
    The figures for leaders: reports by agency and by the month in which they were due.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, reports: SupportsGetItem[int, ReportFactsLike], *, on: date | str) -> Summary:
        """
        Counts reports as they stand `on` a day.
        """
    def __repr__(self, /) -> str: ...
    @property
    def agencies(self, /) -> dict[str, ReportTally]:
        """
        By the reporting body; reports that are not assigned stand under an empty name.
        """
    @property
    def months(self, /) -> dict[str, ReportTally]:
        """
        By the month of the last good day, as `2026-05`; those without one stand under an empty name.
        """
    @property
    def on(self, /) -> date:
        """
        The day on which it is read.
        """
    def to_svg(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Draws the reports of each agency as bars (SVG).
        """
    @property
    def total(self, /) -> ReportTally:
        """
        All reports.
        """

@final
class Syllable:
    """
    The parts of a Vietnamese syllable.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def onset(self, /) -> str:
        """
        The consonant at the start, empty when there is none.
        """
    @staticmethod
    def parse(word: str) -> Syllable | None:
        """
        Reads a word as one syllable; returns `None` when no Vietnamese syllable is written so.
        """
    @property
    def rhyme(self, /) -> str:
        """
        Everything after the consonant at the start, without the tone.
        """
    def spelled(self, /, placement: str) -> str:
        """
        Writes the syllable in small letters, with its tone on the `first` vowel or on the `main` one.
        """
    @property
    def tone(self, /) -> str | None:
        """
        The mark of the tone, nothing for the level one.
        """

@final
class Tally:
    """
    How the verdicts about one theme, or of the rules that bind one body, came out.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, name: Said, passed: SupportsIndex, failed: SupportsIndex, needs_fact: SupportsIndex, needs_attestation: SupportsIndex) -> Tally: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The code of the theme or body.
        """
    @property
    def failed(self, /) -> int:
        """
        Verdicts that fail.
        """
    @property
    def name(self, /) -> Said:
        """
        Its name.
        """
    @property
    def needs_attestation(self, /) -> int:
        """
        Verdicts that wait for a person's word.
        """
    @property
    def needs_fact(self, /) -> int:
        """
        Verdicts that wait for a fact.
        """
    @property
    def passed(self, /) -> int:
        """
        Verdicts that pass.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Term:
    """
    A length of time that a text grants (thời hạn): so many hours, days, working days, weeks, months, years.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, int]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: Literal["hours", "days", "working-days", "weeks", "months", "years"], count: SupportsIndex) -> Term:
        """
        Makes a term: `Term("working-days", 3)`.
        """
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int:
        """
        How many.
        """
    def end(self, /, start: datetime | str, calendar: Calendar, *, roll: Literal["stay", "next-workday"] = ...) -> datetime:
        """
        Returns the instant at which a term that runs from an instant is over.
        """
    def last_day(self, /, event: date | str, calendar: Calendar, *, roll: Literal["stay", "next-workday"] = ...) -> date:
        """
        Returns the last day of a term that runs from the day of an event, which is not counted itself.
        """
    def text(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says the term to a person.
        """
    @property
    def unit(self, /) -> Literal["hours", "days", "working-days", "weeks", "months", "years"]:
        """
        The unit.
        """

@final
class Timeliness:
    """
    Whether a report was sent in time.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, timeliness: Literal["unknown", "not-sent", "on-time", "late"], days: SupportsIndex | None) -> Timeliness: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> int | None:
        """
        By how many days it was late.
        """
    @property
    def timeliness(self, /) -> Literal["unknown", "not-sent", "on-time", "late"]:
        """
        `unknown`, `not-sent`, `on-time` or `late`.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class TypingResidue:
    """
    A word typed for a keyboard that was not there, and what it means.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, method: str, text: str, score: float) -> TypingResidue: ...
    def __repr__(self, /) -> str: ...
    @property
    def method(self, /) -> str:
        """
        How it was typed: `telex` or `vni`.
        """
    @property
    def score(self, /) -> float:
        """
        From 0 to 1: how much the word and its line speak for it.
        """
    @property
    def span(self, /) -> Span:
        """
        The word in the caller's text.
        """
    @property
    def text(self, /) -> str:
        """
        What the keyboard would have made of it.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Unseen:
    """
    A rule about which the inventory holds no record.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, citation: Citation, duty: Said) -> Unseen: ...
    def __repr__(self, /) -> str: ...
    @property
    def citation(self, /) -> Citation:
        """
        The first place that says it.
        """
    @property
    def duty(self, /) -> Said:
        """
        What it asks for.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Validity:
    """
    Whether a regulation binds on a day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, name: Literal["in-force", "draft", "not-yet", "ended", "unknown"], first: date | str | None, last: date | str | None, before: str | None, messages: Said) -> Validity: ...
    def __repr__(self, /) -> str: ...
    @property
    def before(self, /) -> str | None:
        """
        The instrument that applied before, where it does not bind yet.
        """
    @property
    def first(self, /) -> date | None:
        """
        The first day it binds, where it does not bind yet.
        """
    @property
    def last(self, /) -> date | None:
        """
        The last day it bound, where it binds no more.
        """
    def message(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says it to a person.
        """
    @property
    def messages(self, /) -> Said:
        """
        What to tell a person.
        """
    @property
    def name(self, /) -> Literal["in-force", "draft", "not-yet", "ended", "unknown"]:
        """
        One of five.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class Variant:
    """
    A day as another witness has it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, value: date | str, witness: str) -> Variant: ...
    def __repr__(self, /) -> str: ...
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """
    @property
    def value(self, /) -> date:
        """
        The day.
        """
    @property
    def witness(self, /) -> str:
        """
        Who says so.
        """

@final
class Verdict:
    """
    What one rule says about one record.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, citation: Citation, citations: Sequence[Citation], outcome: Literal["pass", "fail", "needs-fact", "needs-attestation", "not-applicable"], fields: Sequence[str], places: Sequence[Place], advice: Sequence[Place], modality: str, severity: str, attested: str, duty: Said, notes: Sequence[str], messages: Said) -> Verdict: ...
    def __repr__(self, /) -> str: ...
    @property
    def advice(self, /) -> tuple[Place, ...]:
        """
        Places worth a look that decide nothing.
        """
    @property
    def attested(self, /) -> str:
        """
        How well the provision is attested: `primary` or `secondary`.
        """
    @property
    def citation(self, /) -> Citation:
        """
        The first place of the regulation that says it.
        """
    @property
    def citations(self, /) -> tuple[Citation, ...]:
        """
        Every place of the regulation that says it.
        """
    @property
    def duty(self, /) -> Said:
        """
        What the rule asks for.
        """
    @property
    def fields(self, /) -> tuple[str, ...]:
        """
        The fields that decide: those that fail, or those that are not known.
        """
    def message(self, /, lang: Literal["vi", "en"] = ...) -> str:
        """
        Says what was found, where it stands in the regulation, and what it asks for.
        """
    @property
    def messages(self, /) -> Said:
        """
        What was found, where it stands in the regulation, and what it asks for.
        """
    @property
    def modality(self, /) -> str:
        """
        How strongly the rule binds, such as `must`.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        The notes of the profile that touch the rule.
        """
    @property
    def outcome(self, /) -> Literal["pass", "fail", "needs-fact", "needs-attestation", "not-applicable"]:
        """
        One of five.
        """
    @property
    def places(self, /) -> tuple[Place, ...]:
        """
        Where the record breaks the rule, or what a person should look at.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule, such as `ATTRIBUTION-SOURCE`.
        """
    @property
    def severity(self, /) -> str:
        """
        How grave a miss is: `advice`, `need` or `violation`.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class WatchHit:
    """
    A place where a watched term stands.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> "tuple[object, ...]": ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, term: SupportsIndex) -> WatchHit: ...
    def __repr__(self, /) -> str: ...
    @property
    def span(self, /) -> Span:
        """
        The place.
        """
    @property
    def term(self, /) -> int:
        """
        Which term, counted from 0 in the order given.
        """
    def to_data(self, /) -> "dict[str, object]":
        """
        Returns the value as plain data, as JSON holds it.
        """

@final
class WatchList:
    """
    A list of terms, ready to be found in texts; the host writes it, none comes with the library.
    """
    def __new__(cls, /, terms: SupportsGetItem[int, str], *, exact: SupportsGetItem[int, str] = ...) -> WatchList:
        """
        Prepares the list: `terms` are found with and without marks, those in `exact` with theirs.
        """
    def find(self, /, text: str) -> list[WatchHit]:
        """
        Finds every term, on syllable boundaries, in the order of the text.
        """

def analyze(document: DocumentLike) -> Analysis:
    """
    Analyses a record as the index does, for an engine that is handed finished words.
    """

def analyze_query(query: str) -> Analysis:
    """
    Analyses what a reader typed, as `analyze` does records.
    """

def charset_names() -> list[str]:
    """
    Lists the names of the character sets that can be read and written.
    """

def charset_of_font(name: str) -> str | None:
    """
    Returns the name of the character set that text in this font is stored in, or `None`.
    """

def check_names() -> list[str]:
    """
    Lists the names of the checks.
    """

def check_page(name: str) -> str | None:
    """
    Returns the explanation of a check, in Markdown.
    """

def damage(text: str) -> Damage:
    """
    Returns how likely `text` is a Vietnamese text that a scan or a wrong font ruined.
    """

def decode(data: bytes, charset: str) -> Decoded:
    """
    Returns the text that `data` holds in a character set such as `tcvn3`.
    """

def decode_font(data: bytes, charset: str, capitals: str) -> Decoded:
    """
    Returns the text that `data` holds, told how TCVN3 wrote its capitals: `context`, `font` or `bytes`.
    """

def detect(data: bytes) -> Detection | None:
    """
    Returns the character set that `data` is in, when it says so clearly.
    """

def encode(text: str, charset: str) -> Encoded:
    """
    Returns the bytes of `text` in a character set, and the places that it cannot hold.
    """

def find_credit(body: str) -> Credit | None:
    """
    Finds the credit at the end of an article.
    """

def find_dates(text: str) -> list[DateMention]:
    """
    Returns every day in a text, in order.
    """

def fold(text: str) -> str:
    """
    Returns `text` folded for comparison: lower case, without marks, `đ` as `d`.
    """

def fold_case(text: str) -> str:
    """
    Returns `text` for comparison where marks count: lower case, composed, tones in one place.
    """

def formula_match(text: str, formulas: SupportsGetItem[int, str]) -> FormulaMatch | None:
    """
    Compares a text with fixed formulas of credit; `None` where it holds nothing like them.
    """

def irregularities(text: str) -> list[Irregularity]:
    """
    Returns every place where `text` leaves the characters of TCVN 6909:2001, in order.
    """

def is_normalized(text: str) -> bool:
    """
    Tells whether `text` is in the canonical form already.
    """

def json_lines(reports: dict[str, Report], lang: Literal["vi", "en"] = ...) -> str:
    """
    Writes reports as JSON Lines, one line for each verdict that fails or is open.
    """

def misread(text: str) -> list[Misread]:
    """
    Returns the runs of `text` that are legacy bytes read as Latin-1 or windows-1252, in order.
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

def normalize_many(texts: Iterable[str]) -> list[str]:
    """
    Returns many texts in the canonical form, crossing into the library only once.

    Texts that do not change come back themselves. A column of Arrow or pandas is taken as it is; it may have
    no missing values.
    """

def parse_date(text: str) -> date:
    """
    Reads a day as Vietnamese texts write it: `11/01/2019`, `ngày 11 tháng 01 năm 2019`.
    """

def personal_data(text: str, *, on: date | str) -> list[PersonalData]:
    """
    Finds what looks like personal data, in the order of the text; `on` bounds the years of birth.
    """

def place_tones(text: str, placement: str) -> str:
    """
    Returns `text` with the tones of `oa`, `oe` and `uy` on the `first` vowel or on the `main` one.
    """

def read_legal_text(text: str) -> LegalText:
    """
    Reads the structure of a legal text; any text is read.
    """

def reuse_signs(body: str) -> list[ReuseSign]:
    """
    Finds the signs that a text reuses the work of others, in order.
    """

def sarif(reports: dict[str, Report], lang: Literal["vi", "en"] = ...) -> "dict[str, object]":
    """
    Writes reports in SARIF 2.1.0, each with the name of its record.
    """

def secrecy_marks(text: str) -> list[SecrecyMark]:
    """
    Finds secrecy stamps: a line that holds nothing but the words of a stamp, in capitals.
    """

def spelling_key(text: str) -> str:
    """
    Returns `text` as by `fold_case`, with `y` and `i` for the same sound both as `i`.
    """

def standard_mentions(text: str) -> list[StandardMention]:
    """
    Returns the places where `text` names a standard of Vietnamese character sets, in order.
    """

def to_data(record: RecordLike) -> "dict[str, object]":
    """
    Returns a record as plain data with its `kind`, as JSON holds it; a password is left out.
    """

def typing_residue(text: str) -> list[TypingResidue]:
    """
    Returns the words of `text` that were typed for a keyboard that was not there, in order.
    """
