//! The main job in figures: checking an article, composing text, indexing, one query.
//!
//! `cargo xtask bench` runs it and keeps the page; the texts are made here, so that everybody measures the same.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

use quyche::Article;
use quyche::Date;
use quyche::Profile;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche::normalize;
use unicode_normalization::UnicodeNormalization as _;

const ROUNDS: usize = 7;

const WORDS: &[&str] = &[
    "Ủy ban nhân dân",
    "tỉnh",
    "xã",
    "phường",
    "thông tin",
    "điện tử",
    "cổng",
    "quyết định",
    "ban hành",
    "quy chế",
    "tiếp nhận",
    "hồ sơ",
    "trực tuyến",
    "người dân",
    "doanh nghiệp",
    "thủ tục",
    "hành chính",
    "đất đai",
    "nước sạch",
    "đường",
    "cầu",
    "trường học",
    "bệnh viện",
    "khám sức khỏe",
    "lúa",
    "thủy sản",
    "sạt lở",
    "bờ sông",
    "kinh phí",
    "ngân sách",
    "dự án",
    "đầu tư",
    "công trình",
    "khởi công",
    "hoàn thành",
    "báo cáo",
    "thống kê",
    "số liệu",
    "năm",
    "tháng",
    "ngày",
    "giờ",
    "được",
    "và",
    "của",
    "cho",
    "theo",
    "tại",
    "với",
    "trong",
    "những",
    "các",
    "nhiều",
    "hơn",
    "một",
    "hai",
    "ba",
    "mười",
    "trăm",
    "nghìn",
    "đồng",
    "héc-ta",
    "mét",
    "hộ",
    "học sinh",
    "giáo viên",
    "cán bộ",
    "chuyển đổi số",
    "chữ ký số",
    "dịch vụ công",
    "bảo hiểm",
    "y tế",
    "giáo dục",
    "giao thông",
    "văn hóa",
    "lễ hội",
];

/// A small generator, the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % below
    }
}

/// Writes sentences until there are so many bytes.
fn prose(dice: &mut Dice, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 256);
    while text.len() < bytes {
        let length = 8 + dice.next(16);
        for position in 0..length {
            let word = WORDS.get(dice.next(WORDS.len())).copied().unwrap_or_default();
            if position > 0 {
                text.push(' ');
            }
            text.push_str(word);
        }
        let _ = write!(text, " {}/2026/QĐ-UBND. ", 1 + dice.next(4_000));
    }
    text
}

/// CPU time of this process where the system tells it, else the clock on the wall.
fn cpu() -> Duration {
    static BEGUN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let fields = std::fs::read_dir("/proc/self/task").ok().map(|tasks| {
        tasks
            .filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("schedstat")).ok())
            .filter_map(|text| text.split(' ').next()?.parse::<u64>().ok())
            .sum::<u64>()
    });
    match fields {
        Some(nanoseconds) if nanoseconds > 0 => Duration::from_nanos(nanoseconds),
        _ => BEGUN.get_or_init(Instant::now).elapsed(),
    }
}

/// CPU time of the whole process with threads that have ended, to a hundredth of a second.
fn cpu_of_all() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    let rest = text.rsplit_once(')')?.1;
    let ticks = |position: usize| rest.split_whitespace().nth(position)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / 100.0)
}

/// Least, median and greatest of several rounds, in seconds of one call.
///
/// The system counts CPU time in steps of some milliseconds, so a round repeats the work until it took longer.
fn measured(mut work: impl FnMut()) -> (f64, f64, f64) {
    const ENOUGH: Duration = Duration::from_millis(250);
    let mut round = |calls: u32| {
        let begun = cpu();
        for _ in 0..calls {
            work();
        }
        cpu().saturating_sub(begun)
    };
    let mut calls = 1;
    while round(calls) < ENOUGH {
        calls *= 2;
    }
    let mut times: Vec<f64> =
        (0..ROUNDS).map(|_| round(calls).as_secs_f64() / f64::from(calls)).collect();
    times.sort_by(f64::total_cmp);
    let at = |position: usize| times.get(position).copied().unwrap_or_default();
    (at(0), at(ROUNDS / 2), at(ROUNDS - 1))
}

fn row(what: &str, unit: &str, (least, median, most): (f64, f64, f64), digits: usize) {
    println!("| {what} | {least:.digits$} | **{median:.digits$}** | {most:.digits$} | {unit} |");
}

fn scaled(times: (f64, f64, f64), factor: f64) -> (f64, f64, f64) {
    (times.0 * factor, times.1 * factor, times.2 * factor)
}

/// Turns seconds a call into megabytes a second.
fn rate(bytes: usize, (least, median, most): (f64, f64, f64)) -> (f64, f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "sizes here are far below 2^52")]
    let megabytes = bytes as f64 / 1e6;
    (megabytes / most, megabytes / median, megabytes / least)
}

fn validating(dice: &mut Dice) -> Result<(), quyche::Error> {
    println!("\n## One article of 5 KB against a regulation\n");
    println!("| regulation | least | median | most | |\n|---|--:|--:|--:|---|");
    let mut article = Article::default();
    article.title = Some("Khởi công tuyến đường ven sông".into());
    article.body = Some(prose(dice, 5_000));
    article.reuse = Some(true);
    article.source = Some("TTXVN".into());
    article.author = Some("Lan Chi".into());
    let on: Date = "2026-03-01".parse()?;
    for id in Profile::builtin_ids() {
        let profile = Profile::builtin(id)?;
        let situation = quyche::Situation::on(on).assume_in_force();
        let times = measured(|| {
            black_box(profile.validate(black_box(&article), situation.clone()));
        });
        let rules = profile.validate(&article, situation.clone()).verdicts().len();
        row(&format!("{id}, {rules} rules that look at articles"), "µs", scaled(times, 1e6), 1);
    }
    let times = measured(|| {
        black_box(Profile::builtin(black_box("ben-tre-03-2019")).is_ok());
    });
    row("reading a regulation, once a process", "µs", scaled(times, 1e6), 0);
    Ok(())
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
    validating(dice)?;
    normalizing(dice);
    searching(dice)
}
