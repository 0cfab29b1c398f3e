//! Legacy character sets: the vectors, the detection set, and the cells of the shared tables.

mod common;

use crate::common::shared;

use proptest::prelude::*;
use quyche::Capitals;
use quyche::Charset;
use quyche::decode;
use quyche::decode_font;
use quyche::detect;
use quyche::encode;
use quyche::misread;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
    unwritable: Vec<Unwritable>,
    misread: Vec<Stored>,
    vietnamese: Vec<String>,
    capitals: Vec<String>,
    short: Vec<String>,
    foreign: Vec<Foreign>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    charset: String,
    bytes: String,
    text: String,
    both: bool,
}

#[derive(Deserialize)]
struct Unwritable {
    name: String,
    charset: String,
    text: String,
    lost: Vec<String>,
    bytes: String,
}

#[derive(Deserialize)]
struct Stored {
    name: String,
    text: String,
    runs: Vec<Run>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Run {
    text: String,
    charset: String,
    reads: String,
}

#[derive(Deserialize)]
struct Foreign {
    language: String,
    charset: String,
    text: String,
}

const LEGACY: [Charset; 7] = [
    Charset::Tcvn3,
    Charset::VniWindows,
    Charset::Viscii,
    Charset::Vps,
    Charset::Viqr,
    Charset::Windows1258,
    Charset::Tcvn5712,
];

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors/charsets.json")).unwrap()
}

fn unhex(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect()
}

fn charset(name: &str) -> Charset {
    name.parse().unwrap()
}

/// The bytes as a program shows them that takes them for windows-1252, or Latin-1 where that has
/// no character.
fn shown(bytes: &[u8]) -> String {
    let high = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    let high: Vec<char> = high.chars().collect();
    bytes
        .iter()
        .map(|&byte| match byte {
            0x80..=0x9F => high[usize::from(byte) - 0x80],
            _ => char::from(byte),
        })
        .collect()
}

#[test]
fn cases() {
    for Case { name, charset: set, bytes, text, both } in vectors().cases {
        let bytes = unhex(&bytes);
        let decoded = decode(&bytes, charset(&set));
        assert_eq!(decoded.text, text, "{name}");
        assert!(decoded.lost.is_empty(), "{name}");
        if both {
            let encoded = encode(&text, charset(&set));
            assert_eq!(encoded.bytes, bytes, "{name}");
            assert!(encoded.lost.is_empty(), "{name}");
        }
    }
}

#[test]
fn what_a_set_cannot_hold() {
    for Unwritable { name, charset: set, text, lost, bytes } in vectors().unwritable {
        let encoded = encode(&text, charset(&set));
        assert_eq!(encoded.bytes, unhex(&bytes), "{name}");
        let told: Vec<_> = encoded.lost.iter().filter_map(|span| span.of(&text)).collect();
        assert_eq!(told, lost, "{name}");
    }
}

#[test]
fn names() {
    for &one in Charset::ALL {
        assert_eq!(one.name().parse::<Charset>().unwrap(), one);
    }
    let error = "ebcdic".parse::<Charset>().unwrap_err();
    assert_eq!(error.kind(), quyche::ErrorKind::UnknownCharset);
}

#[test]
fn misread_runs() {
    for Stored { name, text, runs } in vectors().misread {
        let found: Vec<Run> = misread(&text)
            .into_iter()
            .map(|run| Run {
                text: run.span.of(&text).unwrap().to_owned(),
                charset: run.charset.name().to_owned(),
                reads: run.text,
            })
            .collect();
        assert_eq!(found, runs, "{name}");
    }
}

/// Replaces the misread runs.
fn repaired(text: &str) -> String {
    let edits: Vec<quyche::Edit> = misread(text)
        .into_iter()
        .map(|run| quyche::Edit { span: run.span, replacement: run.text })
        .collect();
    quyche::Edit::apply(text, &edits).unwrap()
}

#[test]
fn legacy_text_is_found_out() {
    let vectors = vectors();
    let mut all = 0;
    let mut found = 0;
    for text in &vectors.vietnamese {
        assert!(text.split(' ').count() >= 16, "{text}");
        for set in LEGACY {
            let bytes = encode(text, set).bytes;
            all += 2;
            match detect(&bytes) {
                Some(guess) => {
                    assert_eq!(decode(&bytes, guess.charset).text, *text, "{set}: {guess:?}");
                    found += 1;
                }
                None => println!("bytes in {set} not found: {text}"),
            }
            let stored = shown(&bytes);
            let once = repaired(&stored);
            if once == *text {
                found += 1;
            } else {
                assert_eq!(once, stored, "{set} half read");
                println!("misread {set} not found: {stored}");
            }
            assert_eq!(repaired(&once), once, "{set}: converted twice");
        }
    }
    println!("{found} of {all}");
    assert!(all >= 400);
    assert!(found * 100 >= all * 98, "{found} of {all}");
}

#[test]
fn short_text_and_capitals_are_never_wrong() {
    let vectors = vectors();
    for text in vectors.short.iter().chain(&vectors.capitals) {
        for set in LEGACY {
            let bytes = encode(text, set).bytes;
            if let Some(guess) = detect(&bytes) {
                assert_eq!(decode(&bytes, guess.charset).text, *text, "{set}: {guess:?}");
            }
            let stored = shown(&bytes);
            let once = repaired(&stored);
            assert!(once == *text || once == stored, "{set}: {stored} became {once}");
        }
    }
}

#[test]
fn other_text_is_left_alone() {
    let vectors = vectors();
    for Foreign { language, charset, text } in &vectors.foreign {
        assert_eq!(misread(text), [], "{language}");
        let bytes = eight_bit(text, charset);
        let guess = detect(&bytes);
        assert!(guess.is_none(), "{language}: {text}: {guess:?}");
        assert_eq!(misread(&shown(&bytes)), [], "{language}: {text}");
    }
    for text in vectors.vietnamese.iter().chain(&vectors.short).chain(&vectors.capitals) {
        assert_eq!(misread(text), [], "{text}");
        assert_eq!(detect(text.as_bytes()).map(|guess| guess.charset), Some(Charset::Utf8));
    }
}

/// The bytes of a text of another language in its own character set.
fn eight_bit(text: &str, charset: &str) -> Vec<u8> {
    let (upper, page) = match charset {
        "windows-1252" => return text.chars().filter_map(windows_1252).collect(),
        "windows-1251" => return text.chars().filter_map(windows_1251).collect(),
        "iso-8859-2" => (0xA0, LATIN_2),
        other => panic!("{other}"),
    };
    text.chars()
        .filter_map(|c| match c {
            '\0'..='~' => Some(c as u8),
            _ => page.chars().position(|own| own == c).map(|at| upper + at as u8),
        })
        .collect()
}

const LATIN_2: &str = "\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

fn windows_1252(c: char) -> Option<u8> {
    (0..=0xFF).find(|&byte| shown(&[byte]).starts_with(c))
}

fn windows_1251(c: char) -> Option<u8> {
    match c {
        '\0'..='~' => Some(c as u8),
        'А'..='я' => Some((c as u32 - 'А' as u32 + 0xC0) as u8),
        _ => None,
    }
}

#[test]
fn every_letter_of_the_shared_table() {
    let Some(table) = shared("data/charset_letters_134.tsv") else { return };
    let mut lines = table.lines();
    let columns: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let mut cells = 0;
    for line in lines {
        let cells_of: Vec<&str> = line.split('\t').collect();
        let cell = |name: &str| unhex(cells_of[columns.iter().position(|c| *c == name).unwrap()]);
        let letter = cells_of[0];
        for (column, set, both) in [
            ("tcvn3_font", Charset::Tcvn3, false),
            ("tcvn3_twobyte_upper", Charset::Tcvn3, true),
            ("tcvn5712_1", Charset::Tcvn5712, true),
            ("viscii", Charset::Viscii, true),
            ("vps_full", Charset::Vps, true),
            ("vni_win", Charset::VniWindows, true),
            ("cp1258_precomposed", Charset::Windows1258, true),
            ("cp1258_base_plus_tone", Charset::Windows1258, false),
            ("viqr", Charset::Viqr, true),
        ] {
            let bytes = cell(column);
            let upper = column == "tcvn3_font" && letter.to_lowercase() != letter;
            let style = if upper { Capitals::Font } else { Capitals::Context };
            assert_eq!(decode_font(&bytes, set, style).text, letter, "{column}");
            if both {
                assert_eq!(encode(letter, set).bytes, bytes, "{column} {letter}");
            }
            cells += 1;
        }
    }
    assert_eq!(cells, 134 * 9);
}

#[test]
fn every_string_of_the_shared_file() {
    let Some(file) = shared("data/charset_strings_200.json") else { return };
    let strings: Vec<serde_json::Value> = serde_json::from_str(&file).unwrap();
    for one in &strings {
        let text = one["text"].as_str().unwrap();
        for (key, set) in [
            ("tcvn3_upper2", Charset::Tcvn3),
            ("viscii", Charset::Viscii),
            ("tcvn5712_1", Charset::Tcvn5712),
            ("vps", Charset::Vps),
            ("vni_win", Charset::VniWindows),
            ("cp1258", Charset::Windows1258),
        ] {
            let bytes = unhex(one[key].as_str().unwrap());
            assert_eq!(decode(&bytes, set).text, text, "{key}");
            let again = encode(text, set);
            assert!(again.lost.is_empty(), "{key}: {text}");
            if key != "cp1258" {
                assert_eq!(again.bytes, bytes, "{key}: {text}");
            }
        }
        let fonts = unhex(one["tcvn3"].as_str().unwrap());
        assert_eq!(decode(&fonts, Charset::Tcvn3).text.to_lowercase(), text.to_lowercase());
        let viqr = one["viqr_unikey_escaped"].as_str().unwrap();
        assert_eq!(decode(viqr.as_bytes(), Charset::Viqr).text, text);
        assert_eq!(quyche::normalize(one["nfd"].as_str().unwrap()), text);
        assert_eq!(quyche::normalize(one["uni_composite"].as_str().unwrap()), text);
    }
    assert_eq!(strings.len(), 200);
}

#[test]
fn iconv_agrees() {
    let letters: String = vectors().vietnamese.concat();
    for (name, set) in [
        ("TCVN5712-1", Charset::Tcvn5712),
        ("VISCII", Charset::Viscii),
        ("WINDOWS-1258", Charset::Windows1258),
    ] {
        let bytes = encode(&letters, set).bytes;
        let Some(theirs) = iconv(name, &bytes) else {
            println!("skipped: no iconv that knows {name}");
            continue;
        };
        assert_eq!(quyche::normalize(&theirs), letters, "{name}");
    }
}

fn iconv(charset: &str, bytes: &[u8]) -> Option<String> {
    use std::io::Write;
    use std::process::Command;
    use std::process::Stdio;
    let mut child = Command::new("iconv")
        .args(["-f", charset, "-t", "UTF-8"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(bytes).ok()?;
    let output = child.wait_with_output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}

const LETTERS: &str = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵAÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ ";

#[test]
fn every_pair_of_letters_comes_back() {
    let letters = || LETTERS.trim_end().chars();
    for &set in Charset::ALL {
        let pairs = letters().flat_map(|first| letters().map(move |second| [first, second]));
        let pairs = pairs.map(String::from_iter);
        // In TCVN3 a capital before its own small accented letter is one capital.
        let kept = pairs.filter(|pair| set != Charset::Tcvn3 || !has_double(pair));
        let text = kept.collect::<Vec<_>>().join(" ");
        let encoded = encode(&text, set);
        assert!(encoded.lost.is_empty(), "{set}");
        let back = decode_font(&encoded.bytes, set, Capitals::Bytes).text;
        for (wanted, got) in text.split(' ').zip(back.split(' ')) {
            assert_eq!(got, wanted, "{set}");
        }
        assert_eq!(back.len(), text.len(), "{set}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn texts_come_back(text in prop::collection::vec(prop::sample::select(LETTERS.chars().collect::<Vec<_>>()), 0..40)) {
        let text: String = text.into_iter().collect();
        for &set in Charset::ALL {
            let encoded = encode(&text, set);
            prop_assert!(encoded.lost.is_empty());
            let back = decode_font(&encoded.bytes, set, Capitals::Bytes).text;
            // In TCVN3 a capital before its own small accented letter is one capital.
            if set != Charset::Tcvn3 || !has_double(&text) {
                prop_assert_eq!(&back, &text, "{}", set);
            }
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        for &set in Charset::ALL {
            let decoded = decode(&bytes, set);
            for lost in decoded.lost {
                prop_assert!(lost.end <= bytes.len());
            }
        }
        let _ = detect(&bytes);
        for run in misread(&shown(&bytes)) {
            prop_assert!(run.span.of(&shown(&bytes)).is_some());
        }
    }
}

/// A capital right before the same letter, small and with a tone, which TCVN3 reads as one.
fn has_double(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(2).any(|pair| {
        let bare = quyche::fold(&String::from(pair[1]));
        pair[0].is_uppercase()
            && pair[1].is_lowercase()
            && quyche::fold(&String::from(pair[0])) == bare
            && !pair[1].is_ascii()
    })
}
