"""Bytes: pieces of UTF-8 and legacy character sets."""

import pickle
from pathlib import Path

import pytest

from quyche import Normalizer, charset_names, decode, detect, encode
from quyche.errors import InvalidUtf8Error, UnknownCharsetError

PETITION = Path(__file__).parents[2] / "examples" / "data" / "don-de-nghi.tcvn3.txt"


def test_pieces_may_end_anywhere() -> None:
    data = "Tie\u0302\u0301ng Vie\u0323\u0302t 😀".encode()
    for size in (1, 2, 3, 7, len(data)):
        normalizer = Normalizer()
        pieces = [normalizer.push(data[at : at + size]) for at in range(0, len(data), size)]
        assert "".join(pieces) + normalizer.finish() == "Tiếng Việt 😀"


def test_bytes_that_are_not_utf8() -> None:
    with pytest.raises(InvalidUtf8Error) as raised:
        Normalizer().push("Sở Y tế ".encode() + b"\xff")
    assert isinstance(raised.value, UnicodeError)
    assert raised.value.code == "invalid-utf8"
    cut = Normalizer()
    cut.push(b"Vi\xe1\xbb")
    with pytest.raises(InvalidUtf8Error):
        cut.finish()
    with pytest.raises(ValueError, match="this text has ended"):
        cut.finish()


@pytest.mark.parametrize("charset", charset_names())
def test_there_and_back(charset: str) -> None:
    text = "Quyết định của Ủy ban nhân dân tỉnh về thủ tục hành chính"
    data, lost = encode(text, charset)
    assert lost == []
    decoded = decode(data, charset)
    assert decoded.text == text
    assert not decoded.lost
    assert pickle.loads(pickle.dumps(decoded)) == decoded


def test_what_a_character_set_cannot_hold() -> None:
    text = "😀 Sở Y tế 日"
    data, lost = encode(text, "tcvn3")
    assert [span.of(text) for span in lost] == ["😀", "日"]
    assert data.count(b"?") == 2


def test_a_petition_typed_in_tcvn3() -> None:
    data = PETITION.read_bytes()
    found = detect(data)
    assert found is not None
    assert found[0] == "tcvn3"
    assert 0.5 < found[1] <= 1
    assert "Bà con xin cảm ơn" in decode(data, found[0]).text
    assert detect(b"plain words in English") is None


def test_an_unknown_character_set() -> None:
    with pytest.raises(UnknownCharsetError) as raised:
        decode(b"", "klingon")
    assert isinstance(raised.value, LookupError)
    assert raised.value.code == "unknown-charset"
