use std::fmt::Write as _;

use crate::checks::Outcome;
use crate::profile::audit::Audit;
use crate::text::Lang;

const STYLE: &str = "body{font:16px/1.5 'Times New Roman',serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;width:100%;margin:1rem 0}\
th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}\
td.n{text-align:right}tr.fail td:first-child{border-left:4px solid #b00020}\
@media print{body{margin:0}tr{break-inside:avoid}}";

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

/// The words of the page.
fn words(lang: Lang) -> [&'static str; 9] {
    match lang {
        Lang::Vi => [
            "Kết quả rà soát theo quy chế",
            "Nhóm nội dung",
            "Đạt",
            "Không đạt",
            "Thiếu thông tin",
            "Chờ xác nhận",
            "Đối tượng",
            "Kết luận và việc cần làm",
            "Quy định chưa có dữ liệu để rà soát",
        ],
        Lang::En => [
            "Audit by the regulation",
            "Theme",
            "Kept",
            "Broken",
            "Facts missing",
            "To be vouched for",
            "Record",
            "Finding and what to do",
            "Rules for which there is no record",
        ],
    }
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
        let [title, theme, kept, broken, missing, vouch, record, finding, unseen] = words(lang);
        let code = match lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        };
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n\
             <p>{} · {} · {}</p>\n<table><thead><tr><th>{theme}</th><th>{kept}</th><th>{broken}</th>\
             <th>{missing}</th><th>{vouch}</th></tr></thead><tbody>\n",
            escape(&self.profile),
            self.on,
            escape(&self.validity.message(lang)),
        );
        for line in &self.summary {
            let _ = writeln!(
                out,
                "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>\
                 <td class=\"n\">{}</td></tr>",
                line.theme.label(lang),
                line.pass,
                line.fail,
                line.needs_fact,
                line.needs_attestation,
            );
        }
        let _ = writeln!(
            out,
            "</tbody></table>\n<table><thead><tr><th>{record}</th><th>{theme}</th><th>{finding}</th>\
             </tr></thead><tbody>",
        );
        for found in &self.findings {
            let class =
                if matches!(found.verdict.outcome, Outcome::Fail(_)) { "fail" } else { "open" };
            let _ = writeln!(
                out,
                "<tr class=\"{class}\"><td>{}</td><td>{}</td><td>{}</td></tr>",
                escape(&found.record),
                found.theme.label(lang),
                escape(&found.verdict.message(lang)),
            );
        }
        out.push_str("</tbody></table>\n");
        if !self.unseen.is_empty() {
            let names: Vec<String> = self.unseen.iter().map(|rule| escape(rule)).collect();
            let _ = writeln!(out, "<h2>{unseen}</h2>\n<p>{}</p>", names.join(", "));
        }
        out.push_str("</body></html>\n");
        out
    }
}
