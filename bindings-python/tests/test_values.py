"""What all values of the package promise: frozen, equal by content, hashable, picklable, printable."""

import copy
import pickle

import pytest

import quyche
from quyche import Calendar, Citation, DocumentNumber, Edit, Folded, LunarDate, Span

CALENDAR = Calendar.vietnam()

VALUES: list[object] = [
    Span(2, 5),
    Edit(Span(2, 5), "Sở 'Y' tế"),
    quyche.irregularities("Thủ tụ\u0441 đi¢n")[0],
    Folded("Sở Y tế"),
    Citation("QC Đ10.5.b ý2"),
    DocumentNumber("03/2019/QĐ-UBND"),
    DocumentNumber.find("Thông tư số 39/2017/TT-BTTT"),
    LunarDate(2033, 11, 1, leap=True),
    CALENDAR.days_off(2026)[0],
    CALENDAR.make_up_days(2026)[0],
    CALENDAR.decisions(2026)[0],
    CALENDAR.open_points(2026)[0],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values(value: object) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert value != "something else"
    assert type(value).__module__ == "quyche"
    assert repr(value).startswith(type(value).__name__)
    with pytest.raises((AttributeError, TypeError)):
        value.anything = 1  # type: ignore[attr-defined]


def test_repr_can_be_read_back() -> None:
    for value in (Span(2, 5), Edit(Span(2, 5), "a'b"), LunarDate(2033, 11, 1, leap=True)):
        assert eval(repr(value), vars(quyche).copy()) == value


def test_spans() -> None:
    span = Span(2, 5)
    assert len(span) == 3
    assert span.of("Sở Y tế") == "Sở Y tế"[2:5]
    assert Span(1, 2) < span
    with pytest.raises(OverflowError):
        Span(-1, 2)
