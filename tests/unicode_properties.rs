//! What holds for every text: canonical form against the reference, folding, places.

use proptest::prelude::*;
use quyche::Edit;
use quyche::Folded;
use quyche::Span;
use unicode_normalization::UnicodeNormalization;

/// Texts of the characters that make composition hard, with runs of plain text between them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "a", "e", "i", "o", "u", "y", "â", "ă", "ê", "ô", "ơ", "ư", "đ", "A", "E", "O", "U",
            "ạ", "ế", "ữ", "é", "n", "ñ", "Ð", "ȩ", "ǎ", "ȭ",
        ]).prop_map(str::to_owned),
        6 => prop::sample::select(vec![
            "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31b}",
            "\u{323}", "\u{308}", "\u{327}", "\u{338}", "\u{340}", "\u{344}", "\u{345}",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec![
            " ", "–", "“", "¡", "¢", "\u{a0}", "\u{200b}", "α", "β", "Я", "й", "\u{1100}",
            "\u{1161}", "\u{11a8}", "가", "\u{212b}", "\u{2126}", "\u{fb01}", "\u{958}",
            "\u{1d15e}", "😀", "\u{3099}", "か", "\u{feff}", "\u{f73}", "\u{f71}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-z ]{0,70}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn canonical_form_is_nfc(text in text()) {
        let expected: String = text.nfc().collect();
        prop_assert_eq!(&*quyche::normalize(&text), &*expected);
        prop_assert_eq!(quyche::is_normalized(&text), expected == text);
        let edits = quyche::normalization_edits(&text);
        prop_assert_eq!(Edit::apply(&text, &edits), Some(expected));
    }

    #[test]
    fn utf16_gives_the_same(
        text in text(),
        times in 1usize..20,
        lone in prop::option::of(0xD800u16..0xE000),
        at in 0usize..60,
    ) {
        let text = text.repeat(times);
        let mut units: Vec<u16> = text.encode_utf16().collect();
        let expected: Vec<u16> = text.nfc().collect::<String>().encode_utf16().collect();
        prop_assert_eq!(&*quyche::normalize_utf16(&units), &*expected);
        let borrowed = matches!(quyche::normalize_utf16(&units), std::borrow::Cow::Borrowed(_));
        prop_assert_eq!(borrowed, units == expected);
        prop_assert_eq!(quyche::is_normalized_utf16(&units), units == expected);
        units.splice(at.min(units.len())..at.min(units.len()), lone);
        let twice = quyche::normalize_utf16(&units).into_owned();
        prop_assert_eq!(&*quyche::normalize_utf16(&twice), &*twice);
    }

    #[test]
    fn a_stream_gives_the_same(text in text(), cuts in prop::collection::vec(0usize..400, 0..6)) {
        let mut out = String::new();
        let mut normalizer = quyche::Normalizer::new();
        let mut cuts: Vec<_> = cuts.into_iter().filter(|&cut| cut <= text.len()).collect();
        cuts.sort_unstable();
        let mut from = 0;
        for cut in cuts.into_iter().chain([text.len()]) {
            normalizer.push(&text.as_bytes()[from..cut], &mut out).unwrap();
            from = cut;
        }
        normalizer.finish(&mut out).unwrap();
        prop_assert_eq!(&*out, &*quyche::normalize(&text));
    }

    #[test]
    fn folding_ignores_the_form(text in text()) {
        let folded = quyche::fold(&text);
        let composed: String = text.nfc().collect();
        let apart: String = text.nfd().collect();
        prop_assert_eq!(&quyche::fold(&composed), &folded);
        prop_assert_eq!(&quyche::fold(&apart), &folded);
        prop_assert_eq!(&quyche::fold(&folded), &folded);
        let with_places = Folded::new(&text);
        prop_assert_eq!(with_places.text(), &folded);
    }

    #[test]
    fn folded_places_are_places_of_the_source(text in text(), start in 0usize..200, len in 0usize..50) {
        let folded = Folded::new(&text);
        let source = folded.source(Span::new(start, start + len));
        prop_assert!(source.of(&text).is_some());
        let whole = folded.source(Span::new(0, folded.text().len()));
        prop_assert!(folded.text().is_empty() || whole.end == text.len());
    }

    #[test]
    fn findings_lie_in_the_text(text in text()) {
        for found in quyche::irregularities(&text) {
            prop_assert!(found.span.of(&text).is_some());
        }
    }
}

/// Any letter with any mark, beside a letter that the table composes.
#[test]
fn every_letter_with_every_mark() {
    for base in ('\0'..'\u{300}').chain('\u{1E00}'..'\u{2000}') {
        let marks = ('\u{300}'..'\u{346}').map(|mark| format!("{base}{mark} "));
        let text = format!("e\u{301} {}", marks.collect::<String>());
        let expected: String = text.nfc().collect();
        assert_eq!(quyche::normalize(&text), expected);
        assert_eq!(quyche::fold(&text), quyche::fold(&expected));
        let units: Vec<u16> = text.encode_utf16().collect();
        let composed: Vec<u16> = expected.encode_utf16().collect();
        assert_eq!(*quyche::normalize_utf16(&units), *composed);
    }
}
