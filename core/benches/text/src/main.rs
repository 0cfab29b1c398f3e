//! Canonical form, folding and restoration beside their peers: one run, medians, ratios.
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
type Contender<'a, T> = (&'a str, Box<dyn Fn(&T) -> usize + 'a>);

fn main() {
    let composed = articles();
    println!("## Canonical form and folding beside peers\n");
    println!(
        "{ARTICLES} articles of 4 KB, made by `core/benches/text` from frequent pairs of syllables; one thread, CPU time, the peers in turn,\n\
         median of {ROUNDS} rounds. Each article is one call. A ratio says how many times as fast quyche is.\n"
    );
    let forms: [(&str, fn(&str) -> String); 5] = [
        ("composed (NFC)", str::to_owned),
        ("decomposed (NFD)", |text| text.nfd().collect()),
        ("tones apart (as windows-1258)", tones_apart),
        ("2 % of words decomposed", mixed),
        ("ASCII", |text| quyche::fold(text)),
    ];
    for (form, make) in forms {
        let texts: Vec<String> = composed.iter().map(|text| make(text)).collect();
        for text in &texts {
            assert_eq!(quyche::normalize(text), text.nfc().collect::<String>());
        }
        canonical(form, &texts);
        canonical_utf16(form, &texts);
        if form.starts_with("composed") {
            check(form, &texts);
        }
        folding(form, &texts);
    }
    bytes(&composed);
    restoration(&composed);
}

fn canonical(form: &str, texts: &[String]) {
    let icu = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    compare(
        &format!("To NFC, {form}"),
        texts,
        String::len,
        &[
            ("quyche `normalize`", Box::new(|text| quyche::normalize(text).len())),
            ("ICU4X `normalize`", Box::new(move |text| icu.normalize(text).len())),
            ("unicode-normalization `nfc`", Box::new(|text| text.nfc().collect::<String>().len())),
            ("a copy (memcpy)", Box::new(|text| black_box(text.to_owned()).len())),
        ],
    );
}

fn canonical_utf16(form: &str, texts: &[String]) {
    let icu = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    let texts: Vec<Vec<u16>> = texts.iter().map(|text| text.encode_utf16().collect()).collect();
    compare(
        &format!("To NFC in UTF-16, {form}"),
        &texts,
        |units| 2 * units.len(),
        &[
            ("quyche `normalize_utf16`", Box::new(|units| quyche::normalize_utf16(units).len())),
            ("ICU4X `normalize_utf16`", Box::new(move |units| icu.normalize_utf16(units).len())),
            ("a copy (memcpy)", Box::new(|units| black_box(units.clone()).len())),
        ],
    );
}

fn check(form: &str, texts: &[String]) {
    let icu = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    let copy = std::cell::RefCell::new(String::with_capacity(8192));
    compare(
        &format!("Checked only, {form}"),
        texts,
        String::len,
        &[
            ("quyche `is_normalized`", Box::new(|text| usize::from(quyche::is_normalized(text)))),
            ("ICU4X `is_normalized`", Box::new(move |text| usize::from(icu.is_normalized(text)))),
            (
                "unicode-normalization `is_nfc`",
                Box::new(|text| usize::from(unicode_normalization::is_nfc(text))),
            ),
            (
                "a copy into memory used before (memcpy)",
                Box::new(|text| {
                    let mut copy = copy.borrow_mut();
                    copy.clear();
                    copy.push_str(text);
                    copy.len()
                }),
            ),
        ],
    );
}

fn folding(form: &str, texts: &[String]) {
    compare(
        &format!("Folded, {form}"),
        texts,
        String::len,
        &[
            ("quyche `fold`", Box::new(|text| quyche::fold(text).len())),
            ("secular", Box::new(|text| secular::lower_lay_string(text).len())),
            (
                "deunicode, then lower case",
                Box::new(|text| deunicode::deunicode(text).to_lowercase().len()),
            ),
            (
                "any_ascii, then lower case",
                Box::new(|text| any_ascii::any_ascii(text).to_lowercase().len()),
            ),
            ("a copy (memcpy)", Box::new(|text| black_box(text.to_owned()).len())),
        ],
    );
}

fn bytes(texts: &[String]) {
    compare(
        "Bytes checked as UTF-8, composed (NFC)",
        texts,
        String::len,
        &[
            (
                "simdutf8, which quyche uses",
                Box::new(|text| simdutf8::basic::from_utf8(text.as_bytes()).map_or(0, str::len)),
            ),
            (
                "the standard library",
                Box::new(|text| std::str::from_utf8(text.as_bytes()).map_or(0, str::len)),
            ),
        ],
    );
}

/// Syllables a second of texts whose marks were taken away.
fn restoration(composed: &[String]) {
    let restorer = quyche::Restorer::new();
    let bare: Vec<String> = composed.iter().map(|text| quyche::fold(text)).collect();
    let syllables: usize = bare.iter().map(|text| text.split_whitespace().count()).sum();
    let mut rates: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = cpu();
            for text in &bare {
                black_box(restorer.restore(black_box(text)).len());
            }
            syllables as f64 / cpu().saturating_sub(start).as_secs_f64() / 1e6
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    let median = rates.get(ROUNDS / 2).copied().unwrap_or_default();
    println!("### Marks put back\n");
    println!(
        "`Restorer::restore` over the same articles without marks: {median:.2} million syllables a second.\n"
    );
}

/// CPU time of this thread where the system tells it, else the clock on the wall.
fn cpu() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = line.and_then(|line| line.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// Measures in turns and prints the least, median and greatest speed of each, and how many times
/// as fast the first is.
fn compare<T>(
    title: &str,
    texts: &[T],
    size: impl Fn(&T) -> usize,
    contenders: &[Contender<'_, T>],
) {
    let bytes: usize = texts.iter().map(size).sum();
    let mut speeds = vec![Vec::new(); contenders.len()];
    for _ in 0..ROUNDS {
        for ((_, run), speeds) in contenders.iter().zip(&mut speeds) {
            let start = cpu();
            let mut passes = 0.0;
            while cpu().saturating_sub(start) < Duration::from_millis(30) {
                for text in texts {
                    black_box(run(black_box(text)));
                }
                passes += 1.0;
            }
            let seconds = cpu().saturating_sub(start).as_secs_f64();
            speeds.push(passes * bytes as f64 / seconds / 1e6);
        }
    }
    println!(
        "### {title}\n\n| MB/s of the text given | least | median | most | ratio |\n|---|--:|--:|--:|--:|"
    );
    let mut first = None;
    for ((name, _), mut speeds) in contenders.iter().zip(speeds) {
        speeds.sort_by(f64::total_cmp);
        let at = |place: usize| speeds.get(place).copied().unwrap_or_default();
        let (least, median, most) = (at(0), at(ROUNDS / 2), at(ROUNDS - 1));
        let ratio = *first.get_or_insert(median) / median;
        println!("| {name} | {least:.0} | **{median:.0}** | {most:.0} | {ratio:.2} |");
    }
    println!();
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
