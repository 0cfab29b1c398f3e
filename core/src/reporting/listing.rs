//! The agenda as a table for people and as CSV for spreadsheets.

use crate::date::Date;
use crate::profile::Validity;
use crate::reporting::agenda::Agenda;
use crate::reporting::agenda::Duty;
use crate::reporting::agenda::DutyStatus;
use crate::text::Lang;

impl Agenda {
    /// Writes the agenda as a plain table with what to know below each line.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Agenda, Calendar, Lang, Office, Profile};
    /// # let profile = Profile::builtin("nghe-an-80-2025")?;
    /// # let office = Office::new("UBND xã Kim Liên").role("owner-agency");
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let on = "2026-11-22".parse()?;
    /// let agenda = Agenda::new(&office, &[profile], &Calendar::vietnam()?, year, on, &[])?;
    /// assert!(agenda.to_text(Lang::Vi).contains("không còn ngày làm việc nào"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let (from, to, on) =
            (self.from.written(lang), self.to.written(lang), self.on.written(lang));
        let mut text = match lang {
            Lang::Vi => format!("{} — từ {from} đến {to}, tính đến {on}\n", self.office),
            Lang::En => format!("{} — {from} to {to}, as of {on}\n", self.office),
        };
        if self.duties.is_empty() {
            text += match lang {
                Lang::Vi => "  Không có nghĩa vụ nào đến hạn.\n",
                Lang::En => "  Nothing falls due.\n",
            };
        }
        for duty in &self.duties {
            let occurrence = &duty.deadline.occurrence;
            let day = match (occurrence.day(), lang) {
                (Some(day), _) => format!("{} {}", weekday(day, lang), day.written(lang)),
                (None, Lang::Vi) => "chưa có hạn".into(),
                (None, Lang::En) => "no day set".into(),
            };
            let (title, cite) = (duty.deadline.title(lang), cited(duty));
            text += &format!("\n  {day:<16}  {title}\n");
            let status = match duty.status {
                DutyStatus::Unspecified => String::new(),
                status => format!(" · {}", status.text(lang)),
            };
            text += &format!("{:20}{cite}{status}\n", "");
            for line in remarks(duty, lang) {
                text += &format!("{:20}– {line}\n", "");
            }
        }
        text
    }

    /// Writes the agenda as CSV (RFC 4180) in UTF-8, one line a duty.
    ///
    /// Cells that a spreadsheet would take for a formula begin with an apostrophe.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Agenda, Calendar, Lang, Office, Profile};
    /// # let profile = Profile::builtin("ben-tre-03-2019")?;
    /// # let office = Office::new("Sở Tài chính").role("unit");
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let on = "2026-11-22".parse()?;
    /// let agenda = Agenda::new(&office, &[profile], &Calendar::vietnam()?, year, on, &[])?;
    /// assert!(agenda.to_csv(Lang::En).lines().nth(1).unwrap().contains(",2026-11-19,"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> String {
        let head: [&str; 12] = match lang {
            Lang::Vi => [
                "Đơn vị",
                "Mã",
                "Việc",
                "Kỳ",
                "Căn cứ",
                "Ngày nêu trong văn bản",
                "Ngày cuối còn đúng hạn",
                "Số liệu từ",
                "Số liệu đến",
                "Trạng thái",
                "Nơi nhận",
                "Ghi chú",
            ],
            Lang::En => [
                "office",
                "id",
                "duty",
                "period",
                "citation",
                "named_day",
                "last_good_day",
                "window_from",
                "window_to",
                "status",
                "receiver",
                "notes",
            ],
        };
        let mut text = line(head.iter().map(|cell| (*cell).to_owned()));
        for duty in &self.duties {
            let occurrence = &duty.deadline.occurrence;
            let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            text += &line([
                self.office.clone(),
                duty.id.clone(),
                duty.deadline.duty.text(lang).to_owned(),
                occurrence.period.code(),
                cited(duty),
                day(occurrence.nominal_day),
                day(occurrence.last_good_day),
                day(occurrence.window.map(|window| window.first_day())),
                day(occurrence.window.map(|window| window.last_day())),
                duty.status.code().to_owned(),
                duty.deadline.receiver.clone().unwrap_or_default(),
                remarks(duty, lang).join("; "),
            ]);
        }
        text
    }
}

/// The clauses of a duty with its regulation.
pub(super) fn cited(duty: &Duty) -> String {
    let places: Vec<String> = duty.deadline.citations.iter().map(ToString::to_string).collect();
    if places.is_empty() {
        return duty.deadline.basis.clone().unwrap_or_else(|| duty.deadline.profile.clone());
    }
    format!("{} ({})", places.join("; "), duty.deadline.profile)
}

/// Why the day is what it is, the figures it asks for, and what to know.
pub(super) fn remarks(duty: &Duty, lang: Lang) -> Vec<String> {
    let occurrence = &duty.deadline.occurrence;
    let mut lines = Vec::new();
    if occurrence.last_good_day.is_some() {
        lines.push(occurrence.why(lang));
    }
    if let Some(window) = occurrence.window {
        let (from, to) = (window.first_day().written(lang), window.last_day().written(lang));
        lines.push(match lang {
            Lang::Vi => format!("số liệu từ ngày {from} đến hết ngày {to}"),
            Lang::En => format!("figures from {from} to {to}, both days included"),
        });
    }
    if let Some(target) = occurrence.target {
        lines.push(match lang {
            Lang::Vi => format!("đơn vị tự đặt hạn nội bộ {}", target.written(Lang::Vi)),
            Lang::En => format!("the office's own target is {target}"),
        });
    }
    lines.extend(occurrence.notes.iter().map(|note| note.message(lang)));
    if duty.deadline.validity != Validity::InForce {
        lines.push(duty.deadline.validity.message(lang));
    }
    lines
}

fn weekday(day: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Vi => ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
        Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    names.get(usize::from(day.weekday()) - 1).copied().unwrap_or_default()
}

fn line(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| quoted(&cell)).collect();
    cells.join(",") + "\r\n"
}

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
