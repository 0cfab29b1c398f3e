//! Canonical form and folding beside their peers: one run, medians, ratios.
//!
//! `cargo run --release --manifest-path core/benches/text/Cargo.toml`. The texts are made here from the
//! syllables and pairs of `core/data`, so that everybody measures the same.

use std::hint::black_box;
use std::time::Duration;
use std::time::Instant;

use unicode_normalization::UnicodeNormalization;

const ROUNDS: usize = 9;
const ARTICLES: usize = 400;

/// One way to do the work, by name.
type Contender<'a> = (&'a str, Box<dyn Fn(&str) -> usize + 'a>);

fn main() {
    let composed = articles();
    let icu = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    let forms: [(&str, fn(&str) -> String); 5] = [
        ("composed", str::to_owned),
        ("decomposed", |text| text.nfd().collect()),
        ("tones apart", tones_apart),
        ("2 % of words decomposed", mixed),
        ("ASCII", |text| quyche::fold(text)),
    ];
    for (form, make) in forms {
        let texts: Vec<String> = composed.iter().map(|text| make(text)).collect();
        for text in &texts {
            assert_eq!(quyche::normalize(text), text.nfc().collect::<String>());
        }
        println!("{form}");
        compare(
            &texts,
            &[
                ("quyche normalize", Box::new(|text| quyche::normalize(text).len())),
                ("quyche is_normalized", Box::new(|text| usize::from(quyche::is_normalized(text)))),
                ("ICU4X normalize", Box::new(|text| icu.normalize(text).len())),
                ("ICU4X is_normalized", Box::new(|text| usize::from(icu.is_normalized(text)))),
                (
                    "unicode-normalization nfc",
                    Box::new(|text| text.nfc().collect::<String>().len()),
                ),
                (
                    "unicode-normalization is_nfc",
                    Box::new(|text| usize::from(unicode_normalization::is_nfc(text))),
                ),
                ("copy", Box::new(|text| black_box(text.to_owned()).len())),
            ],
        );
        compare(
            &texts,
            &[
                ("quyche fold", Box::new(|text| quyche::fold(text).len())),
                ("secular", Box::new(|text| secular::lower_lay_string(text).len())),
                ("deunicode", Box::new(|text| deunicode::deunicode(text).to_lowercase().len())),
                ("any_ascii", Box::new(|text| any_ascii::any_ascii(text).to_lowercase().len())),
            ],
        );
    }
}

/// Measures in turns and prints the median speed of each and how much faster the first is.
fn compare(texts: &[String], contenders: &[Contender<'_>]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut speeds = vec![Vec::new(); contenders.len()];
    for _ in 0..ROUNDS {
        for ((_, run), speeds) in contenders.iter().zip(&mut speeds) {
            let start = Instant::now();
            let mut passes = 0.0;
            while start.elapsed() < Duration::from_millis(30) {
                for text in texts {
                    black_box(run(black_box(text)));
                }
                passes += 1.0;
            }
            speeds.push(passes * bytes as f64 / start.elapsed().as_secs_f64() / 1e6);
        }
    }
    let medians: Vec<f64> = speeds
        .into_iter()
        .map(|mut speeds| {
            speeds.sort_by(f64::total_cmp);
            speeds.get(speeds.len() / 2).copied().unwrap_or_default()
        })
        .collect();
    let first = medians.first().copied().unwrap_or_default();
    for ((name, _), median) in contenders.iter().zip(&medians) {
        println!("  {name:30} {median:9.0} MB/s {:8.2}", first / median);
    }
}

/// Articles of about 4 KB whose syllables follow each other as in texts of law.
fn articles() -> Vec<String> {
    let pairs: Vec<Vec<&str>> = include_str!("../../../data/syllable_pairs.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    let mut state = 1u64;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    (0..ARTICLES)
        .map(|_| {
            let mut text = String::new();
            while text.len() < 4000 {
                // The square favours the frequent pairs, which stand first.
                let place = next(1000) * next(1000) / 1000 * pairs.len() / 1000;
                if let Some([first, second, ..]) = pairs.get(place).map(Vec::as_slice) {
                    text.push_str(first);
                    text.push(' ');
                    text.push_str(second);
                    text.push_str(if next(9) == 0 { ", " } else { " " });
                }
            }
            text
        })
        .collect()
}

/// Composed vowels and tones after them, as windows-1258 has it.
fn tones_apart(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let parts: Vec<char> = std::iter::once(c).nfd().collect();
        let is_tone =
            |c: &&char| matches!(**c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        out.extend(parts.iter().filter(|c| !is_tone(c)).copied().nfc());
        out.extend(parts.iter().filter(is_tone));
    }
    out
}

fn mixed(text: &str) -> String {
    let word = |(index, word): (usize, &str)| match index % 50 {
        0 => word.nfd().collect(),
        _ => word.to_owned(),
    };
    text.split(' ').enumerate().map(word).collect::<Vec<String>>().join(" ")
}
