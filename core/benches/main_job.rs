//! The main job in figures: composing text, indexing, one query; `checks` has the checking of an article.
//!
//! `cargo xtask bench` runs it and keeps the page; the texts are made here, so that everybody measures the same.

mod common;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use quyche::Article;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche::normalize;
use unicode_normalization::UnicodeNormalization as _;

use common::Dice;
use common::measured;
use common::prose;
use common::row;
use common::scaled;

/// CPU time of the whole process with threads that have ended, to a hundredth of a second.
fn cpu_of_all() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    let rest = text.rsplit_once(')')?.1;
    let ticks = |position: usize| rest.split_whitespace().nth(position)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / 100.0)
}

/// Turns seconds a call into megabytes a second.
fn rate(bytes: usize, (least, median, most): (f64, f64, f64)) -> (f64, f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "sizes here are far below 2^52")]
    let megabytes = bytes as f64 / 1e6;
    (megabytes / most, megabytes / median, megabytes / least)
}

fn normalizing(dice: &mut Dice) {
    println!("\n## Composing 10 MB of text (NFC)\n");
    println!("| text | least | median | most | |\n|---|--:|--:|--:|---|");
    let composed = prose(dice, 10_000_000);
    let decomposed: String = composed.nfd().collect();
    let mut mixed = String::with_capacity(composed.len() * 2);
    for (position, sentence) in composed.split_inclusive(". ").enumerate() {
        match position % 50 {
            0 => mixed.extend(sentence.nfd()),
            _ => mixed.push_str(sentence),
        }
    }
    for (name, text) in [
        ("composed already (nothing is copied)", &composed),
        ("one sentence in fifty decomposed", &mixed),
        ("decomposed throughout", &decomposed),
    ] {
        let times = measured(|| {
            black_box(normalize(black_box(text)));
        });
        row(name, "MB/s", rate(text.len(), times), 0);
        let times = measured(|| {
            black_box(black_box(text).nfc().collect::<String>());
        });
        row(
            &format!("– the same by `unicode-normalization`, `{}`", "nfc().collect()"),
            "MB/s",
            rate(text.len(), times),
            0,
        );
    }
}

fn searching(dice: &mut Dice) -> Result<(), quyche::Error> {
    println!("\n## Search\n");
    println!("| work | least | median | most | |\n|---|--:|--:|--:|---|");
    let articles: Vec<Article> = (0..10_000)
        .map(|_| {
            let mut article = Article::default();
            article.title = Some(prose(dice, 60));
            article.body = Some(prose(dice, 600));
            article
        })
        .collect();
    let bytes: usize =
        articles.iter().filter_map(|article| article.body.as_ref()).map(String::len).sum();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-index");
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..3 {
        let _ = std::fs::remove_dir_all(&folder);
        let index = SearchIndex::open(&folder)?;
        let mut update = Update::new();
        for (position, article) in articles.iter().enumerate() {
            update = update.add(format!("bai-{position}"), article);
        }
        let begun = (cpu_of_all(), Instant::now());
        index.update(&update)?;
        let took = match (begun.0, cpu_of_all()) {
            (Some(before), Some(after)) => after - before,
            _ => begun.1.elapsed().as_secs_f64(),
        };
        times.push(took);
    }
    times.sort_by(f64::total_cmp);
    let at = |position: usize| times.get(position).copied().unwrap_or_default();
    let times = (at(0), at(1), at(2));
    #[expect(clippy::cast_precision_loss, reason = "sizes here are far below 2^52")]
    let megabytes = bytes as f64 / 1e6;
    row(&format!("indexing 10,000 articles, {megabytes:.1} MB, one commit"), "s", times, 2);

    let index = SearchIndex::open(&folder)?;
    for query in
        ["khám sức khỏe", "kham suc khoe", "thu tuc hanh chinh dat dai", "123/2026/qd-ubnd"]
    {
        let options = SearchOptions::new().limit(10);
        let found = index.search(query, &options)?.total;
        let times = measured(|| {
            black_box(index.search(black_box(query), &options).is_ok());
        });
        row(
            &format!("`{query}`, {found} found, ten shown with snippets"),
            "µs",
            scaled(times, 1e6),
            0,
        );
    }
    drop(index);
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

fn main() -> Result<(), quyche::Error> {
    let dice = &mut Dice(2026);
    normalizing(dice);
    searching(dice)
}
