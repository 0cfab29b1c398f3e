# Made by `cargo xtask generate`; do not edit.
"""Records that a host hands in: what is not said stays unknown, and an empty text says "nothing".

A plain mapping with its ``kind``, a dataclass or a Pydantic model is accepted wherever these are. A class is read
when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from quyche.records.base import Record, RecordLike

if TYPE_CHECKING:
    from quyche.records.account import Account
    from quyche.records.advertisement import Advertisement
    from quyche.records.article import Article
    from quyche.records.backup import Backup
    from quyche.records.change import SystemChange
    from quyche.records.comment import Comment
    from quyche.records.consultation import Consultation
    from quyche.records.editorial_board import EditorialBoard
    from quyche.records.expense import Expense
    from quyche.records.feedback import Feedback
    from quyche.records.incident import Incident
    from quyche.records.instrument import Instrument
    from quyche.records.legal_document import LegalDocument
    from quyche.records.boundary_map import BoundaryMap
    from quyche.records.official_contact import OfficialContact
    from quyche.records.organisation import Organisation
    from quyche.records.periodic_report import PeriodicReport
    from quyche.records.portal_contact import PortalContact
    from quyche.records.project import Project
    from quyche.records.regime import Regime
    from quyche.records.remote_session import RemoteSession
    from quyche.records.report_event import ReportEvent
    from quyche.records.science_result import ScienceResult
    from quyche.records.science_topic import ScienceTopic
    from quyche.records.server import Server
    from quyche.records.site import Site
    from quyche.records.staff_event import StaffEvent
    from quyche.records.statistics import Statistics
    from quyche.records.system_report import SystemReport
    from quyche.records.unit import Unit
    from quyche.records.upgrade_notice import UpgradeNotice

__all__ = [
    "Account",
    "Advertisement",
    "Article",
    "Backup",
    "BoundaryMap",
    "Comment",
    "Consultation",
    "EditorialBoard",
    "Expense",
    "Feedback",
    "Incident",
    "Instrument",
    "LegalDocument",
    "OfficialContact",
    "Organisation",
    "PeriodicReport",
    "PortalContact",
    "Project",
    "Record",
    "RecordLike",
    "Regime",
    "RemoteSession",
    "ReportEvent",
    "ScienceResult",
    "ScienceTopic",
    "Server",
    "Site",
    "StaffEvent",
    "Statistics",
    "SystemChange",
    "SystemReport",
    "Unit",
    "UpgradeNotice",
    "record_class",
    "record_kinds",
]

_HOMES = {
    "Account": "account",
    "Advertisement": "advertisement",
    "Article": "article",
    "Backup": "backup",
    "SystemChange": "change",
    "Comment": "comment",
    "Consultation": "consultation",
    "EditorialBoard": "editorial_board",
    "Expense": "expense",
    "Feedback": "feedback",
    "Incident": "incident",
    "Instrument": "instrument",
    "LegalDocument": "legal_document",
    "BoundaryMap": "boundary_map",
    "OfficialContact": "official_contact",
    "Organisation": "organisation",
    "PeriodicReport": "periodic_report",
    "PortalContact": "portal_contact",
    "Project": "project",
    "Regime": "regime",
    "RemoteSession": "remote_session",
    "ReportEvent": "report_event",
    "ScienceResult": "science_result",
    "ScienceTopic": "science_topic",
    "Server": "server",
    "Site": "site",
    "StaffEvent": "staff_event",
    "Statistics": "statistics",
    "SystemReport": "system_report",
    "Unit": "unit",
    "UpgradeNotice": "upgrade_notice",
}
_CLASSES = {
    "account": "Account",
    "advertisement": "Advertisement",
    "article": "Article",
    "backup": "Backup",
    "change": "SystemChange",
    "comment": "Comment",
    "consultation": "Consultation",
    "editorial-board": "EditorialBoard",
    "expense": "Expense",
    "feedback": "Feedback",
    "incident": "Incident",
    "instrument": "Instrument",
    "legal-document": "LegalDocument",
    "boundary-map": "BoundaryMap",
    "official-contact": "OfficialContact",
    "organisation": "Organisation",
    "periodic-report": "PeriodicReport",
    "portal-contact": "PortalContact",
    "project": "Project",
    "regime": "Regime",
    "remote-session": "RemoteSession",
    "report-event": "ReportEvent",
    "science-result": "ScienceResult",
    "science-topic": "ScienceTopic",
    "server": "Server",
    "site": "Site",
    "staff-event": "StaffEvent",
    "statistics": "Statistics",
    "system-report": "SystemReport",
    "unit": "Unit",
    "upgrade-notice": "UpgradeNotice",
}


def record_class(kind: str) -> type[Record]:
    """Returns the class of a kind of record."""
    if kind not in _CLASSES:
        raise LookupError(f"no kind of record `{kind}`")
    found: type[Record] = _read(_CLASSES[kind])
    return found


def record_kinds() -> list[str]:
    """Returns every kind of record, in alphabetical order."""
    return sorted(_CLASSES)


def _read(name: str) -> Any:
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Reads the class when it is first asked for."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = _read(name)
        return found


def __dir__() -> list[str]:
    return [*globals(), *__all__]
