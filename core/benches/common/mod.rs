//! What the benches share: texts that are the same everywhere, and CPU time.

#![allow(dead_code, reason = "each bench uses some of it")]

use std::fmt::Write as _;
use std::time::Duration;
use std::time::Instant;

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
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % below
    }
}

/// Writes sentences until there are so many bytes.
pub fn prose(dice: &mut Dice, bytes: usize) -> String {
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
pub fn cpu() -> Duration {
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

/// Least, median and greatest of several rounds, in seconds of one call.
///
/// The system counts CPU time in steps of some milliseconds, so a round repeats the work until it took longer.
pub fn measured(mut work: impl FnMut()) -> (f64, f64, f64) {
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

pub fn row(what: &str, unit: &str, (least, median, most): (f64, f64, f64), digits: usize) {
    println!("| {what} | {least:.digits$} | **{median:.digits$}** | {most:.digits$} | {unit} |");
}

pub fn scaled(times: (f64, f64, f64), factor: f64) -> (f64, f64, f64) {
    (times.0 * factor, times.1 * factor, times.2 * factor)
}
