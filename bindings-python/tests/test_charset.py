"""Bytes: pieces of UTF-8 and legacy character sets."""

import json
import pickle
from pathlib import Path

import pytest

from vectors import FOLDER

from quyche import (
    Normalizer,
    charset_names,
    charset_of_font,
    decode,
    decode_font,
    detect,
    encode,
    misread,
)
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
    encoded = encode(text, charset)
    assert not encoded.lost
    decoded = decode(encoded.bytes, charset)
    assert decoded.text == text
    assert not decoded.lost
    assert pickle.loads(pickle.dumps(decoded)) == decoded


def test_what_a_character_set_cannot_hold() -> None:
    text = "😀 Sở Y tế 日"
    encoded = encode(text, "tcvn3")
    assert [span.of(text) for span in encoded.lost] == ["😀", "日"]
    assert encoded.bytes.count(b"?") == 2


def test_a_petition_typed_in_tcvn3() -> None:
    data = PETITION.read_bytes()
    found = detect(data)
    assert found is not None
    assert found.charset == "tcvn3"
    assert 0.5 < found.confidence <= 1
    assert "Bà con xin cảm ơn" in decode(data, found.charset).text
    assert detect(b"plain words in English") is None


def test_an_unknown_character_set() -> None:
    with pytest.raises(UnknownCharsetError) as raised:
        decode(b"", "klingon")
    assert isinstance(raised.value, LookupError)
    assert raised.value.code == "unknown-charset"


def test_the_vectors() -> None:
    vectors = json.loads((FOLDER / "charsets.json").read_text(encoding="utf-8"))
    for case in vectors["cases"]:
        data = bytes.fromhex(case["bytes"])
        decoded = decode(data, case["charset"])
        assert (decoded.text, decoded.lost) == (case["text"], ())
        if case["both"]:
            assert encode(case["text"], case["charset"]).bytes == data
    for case in vectors["unwritable"]:
        encoded = encode(case["text"], case["charset"])
        assert encoded.bytes.hex() == case["bytes"], case["name"]
        assert [span.of(case["text"]) for span in encoded.lost] == case["lost"], case["name"]
    for case in vectors["misread"]:
        text = case["text"]
        runs = [
            {"text": one.span.of(text), "charset": one.charset, "reads": one.text}
            for one in misread(text)
        ]
        assert runs == case["runs"], case["name"]


def test_capitals_of_a_font() -> None:
    assert charset_of_font(".VnTimeH") == "tcvn3"
    assert charset_of_font("Times New Roman") is None
    assert decode_font(b"th\xf1 t\xf4c", "tcvn3", "font").text == "THỦ TỤC"
    assert decode_font(b"H\xb5", "tcvn3", "bytes").text == "Hà"
    with pytest.raises(ValueError, match="no way to write capitals"):
        decode_font(b"", "tcvn3", "small")
