use std::fmt::Write as _;

use crate::checks::Outcome;
use crate::checks::Word;
use crate::profile::audit::Audit;
use crate::profile::audit::OutcomeCounts;
use crate::text::Lang;

const STYLE: &str = "@page{size:A4 landscape;margin:15mm}\
body{font:15px/1.45 'Times New Roman',serif;max-width:70rem;margin:1.5rem auto;padding:0 1rem;color:#111}\
h1{font-size:1.5rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:1.6rem 0 .4rem}p{margin:.2rem 0}\
table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}\
th,td{border:1px solid #777;padding:.25rem .5rem;text-align:left;vertical-align:top}td{overflow-wrap:anywhere}\
thead th{background:#eef1f5}td.n,th.n{text-align:right;width:7rem}td.n{white-space:nowrap}\
td.k{white-space:nowrap;font-weight:bold}tr.fail td.k{color:#a00018}tr.open td.k{color:#7a5200}\
@media(max-width:45rem){body{padding:0 .3rem;font-size:13px}th,td{padding:.2rem .25rem}td.n,th.n{width:auto}\
td.n,td.k{white-space:normal}}\
@media print{body{margin:0;max-width:none;font-size:11pt}thead{display:table-header-group}\
tr{break-inside:avoid}h2{break-after:avoid}thead th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// A phrase of the page.
fn say(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// What an outcome is called in the table of findings.
fn outcome(found: &Outcome, lang: Lang) -> &'static str {
    match found {
        Outcome::Fail(_) => say(lang, "Không đạt", "Broken"),
        Outcome::NeedsFact(_) => say(lang, "Thiếu thông tin", "Facts missing"),
        Outcome::NeedsAttestation(_) => say(lang, "Chờ xác nhận", "To be vouched for"),
        Outcome::Pass | Outcome::NotApplicable => say(lang, "Lưu ý", "Note"),
    }
}

/// A table with its heading; none without rows.
fn table(out: &mut String, heading: &str, columns: &[(&str, bool)], rows: &str) {
    if rows.is_empty() {
        return;
    }
    let _ = write!(out, "<h2>{heading}</h2>\n<table><thead><tr>");
    for (column, number) in columns {
        let class = if *number { " class=\"n\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{column}</th>");
    }
    let _ = write!(out, "</tr></thead><tbody>\n{rows}</tbody></table>\n");
}

fn names(words: &[Word], lang: Lang) -> String {
    let names: Vec<String> = words.iter().map(|word| escape(&word.name(lang))).collect();
    names.join(", ")
}

/// The name of a body at the start of a line.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn counted(name: &str, counts: &OutcomeCounts) -> String {
    let OutcomeCounts { pass, fail, needs_fact, needs_attestation } = counts;
    let mut row = format!("<tr><td>{}</td>", escape(&capital(name)));
    for count in [pass, fail, needs_fact, needs_attestation] {
        let _ = write!(row, "<td class=\"n\">{count}</td>");
    }
    row + "</tr>\n"
}

impl Audit {
    /// Writes the result as a page of its own: tables to read on a screen or to print.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Profile, Record};
    ///
    /// let record = Record::from_json(r#"{ "kind": "backup", "oldest": "2026-02-01" }"#)?;
    /// let profile = Profile::builtin("ben-tre-03-2019")?;
    /// let on: quyche::Date = "2026-03-01".parse()?;
    /// let page = profile.audit(&[("<sao lưu>".to_owned(), record)], on).html(Lang::Vi);
    /// assert!(page.contains("&lt;sao lưu&gt;"));
    /// assert!(page.contains("QC Điều 17 khoản 13"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        let title = say(lang, "Kết quả rà soát theo quy chế", "Audit by the regulation");
        let code = say(lang, "vi", "en");
        let day = say(lang, "Ngày rà soát", "Day");
        let counted = say(lang, "Số đối tượng", "Records");
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n\
             <p><strong>{}</strong></p>\n<p>{day}: {}. {counted}: {}. {}.</p>\n",
            escape(self.title.text(lang)),
            self.on.written(lang),
            self.records,
            escape(&capital(&self.validity.message(lang))),
        );
        self.summaries(&mut out, lang);
        self.found(&mut out, lang);
        self.aged(&mut out, lang);
        self.unjudged(&mut out, lang);
        out.push_str("</body></html>\n");
        out
    }

    fn summaries(&self, out: &mut String, lang: Lang) {
        let counts = [
            (say(lang, "Đạt", "Kept"), true),
            (say(lang, "Không đạt", "Broken"), true),
            (say(lang, "Thiếu thông tin", "Facts missing"), true),
            (say(lang, "Chờ xác nhận", "To be vouched for"), true),
        ];
        let columns = |name| [vec![(name, false)], counts.to_vec()].concat();
        let lines = self.summary.iter().map(|line| counted(line.theme.label(lang), &line.counts));
        let heading = say(lang, "Tổng hợp theo nhóm nội dung", "By theme");
        let name = say(lang, "Nhóm nội dung", "Theme");
        table(out, heading, &columns(name), &lines.collect::<String>());
        let lines = self.bodies.iter().map(|line| counted(&line.body.name(lang), &line.counts));
        let heading = say(lang, "Tổng hợp theo đơn vị chịu trách nhiệm", "By body responsible");
        let name = say(lang, "Đơn vị, cá nhân", "Body");
        table(out, heading, &columns(name), &lines.collect::<String>());
    }

    fn found(&self, out: &mut String, lang: Lang) {
        let mut rows = String::new();
        for found in &self.findings {
            let class =
                if matches!(found.verdict.outcome, Outcome::Fail(_)) { "fail" } else { "open" };
            let _ = writeln!(
                rows,
                "<tr class=\"{class}\"><td class=\"k\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                outcome(&found.verdict.outcome, lang),
                escape(&found.record),
                names(&found.binds, lang),
                escape(&found.verdict.brief(lang)),
            );
        }
        let columns = [
            (say(lang, "Kết luận", "Outcome"), false),
            (say(lang, "Đối tượng", "Record"), false),
            (say(lang, "Chịu trách nhiệm", "Responsible"), false),
            (say(lang, "Nội dung và việc cần làm", "Finding and what to do"), false),
        ];
        let heading = say(lang, "Các nội dung cần xử lý", "What has to be done");
        table(out, heading, &columns, &rows);
    }

    fn aged(&self, out: &mut String, lang: Lang) {
        let unknown = || say(lang, "chưa có thông tin", "not known").to_owned();
        let mut rows = String::new();
        for section in &self.sections {
            let _ = writeln!(
                rows,
                "<tr><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>\
                 <td class=\"n\">{}</td></tr>",
                escape(&section.record),
                escape(&section.section),
                section.items.map_or_else(unknown, |items| items.to_string()),
                section.updated.map_or_else(unknown, |day| day.written(lang)),
                section.days.map_or_else(unknown, |days| days.to_string()),
            );
        }
        let columns = [
            (say(lang, "Cổng, trang", "Site"), false),
            (say(lang, "Mục tin", "Section"), false),
            (say(lang, "Số tin, bài", "Items"), true),
            (say(lang, "Cập nhật gần nhất", "Last update"), true),
            (say(lang, "Số ngày đã qua", "Days since"), true),
        ];
        let heading = say(lang, "Độ mới của các mục tin", "How fresh the sections are");
        table(out, heading, &columns, &rows);
    }

    fn unjudged(&self, out: &mut String, lang: Lang) {
        let mut rows = String::new();
        for unseen in &self.unseen {
            let _ = writeln!(
                rows,
                "<tr><td class=\"k\">{}</td><td>{}</td></tr>",
                escape(&unseen.citation.to_string()),
                escape(&capital(unseen.duty.text(lang))),
            );
        }
        let columns = [
            (say(lang, "Điều, khoản", "Clause"), false),
            (say(lang, "Yêu cầu", "What it asks for"), false),
        ];
        let heading =
            say(lang, "Quy định chưa có dữ liệu để rà soát", "Rules for which there is no record");
        table(out, heading, &columns, &rows);
    }
}
