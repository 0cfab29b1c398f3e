//! The figures as SVG and the year as a page; text stays text.

use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use crate::calendar::Calendar;
use crate::date::Date;
use crate::error::Error;
use crate::reporting::agenda::Agenda;
use crate::reporting::listing::cited;
use crate::reporting::page::filled;
use crate::reporting::summary::ReportTally;
use crate::reporting::summary::Summary;
use crate::text::Lang;

const CHART: &str = include_str!("../../templates/chart.svg.jinja");
const YEAR: &str = include_str!("../../templates/year.html.jinja");

/// Colours that stay apart without red and green, with the ink that is read on them.
const PARTS: [(&str, &str, &str, &str); 5] = [
    ("đúng hạn", "on time", "#2b6cb0", "#fff"),
    ("muộn", "late", "#f6ad55", "#1b1b1b"),
    ("chưa gửi", "missing", "#9b2c2c", "#fff"),
    ("chưa đến hạn", "waiting", "#cbd5e0", "#1b1b1b"),
    ("không có hạn", "no day set", "#a0aec0", "#1b1b1b"),
];

#[derive(Serialize)]
struct Bar<'s> {
    name: &'s str,
    y: usize,
    parts: Vec<Part>,
    note: String,
}

#[derive(Serialize)]
struct Part {
    name: &'static str,
    colour: &'static str,
    ink: &'static str,
    x: f64,
    width: f64,
    count: u32,
}

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    colour: &'static str,
    x: usize,
}

fn named(
    part: (&'static str, &'static str, &'static str, &'static str),
    lang: Lang,
) -> &'static str {
    match lang {
        Lang::Vi => part.0,
        Lang::En => part.1,
    }
}

fn counts(tally: &ReportTally) -> [u32; 5] {
    [tally.on_time, tally.late, tally.missing, tally.waiting, tally.without_day]
}

impl Summary {
    /// Draws the reports of each agency as bars (SVG).
    ///
    /// # Errors
    /// `invalid-form` where the template cannot be filled, which its tests exclude.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, Summary};
    ///
    /// let summary = Summary::new(&[], "2026-06-01".parse()?);
    /// assert!(summary.to_svg(Lang::Vi)?.starts_with("<svg "));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn to_svg(&self, lang: Lang) -> Result<String, Error> {
        let most = self.agencies.values().map(ReportTally::reports).max().unwrap_or(0).max(1);
        let unit = 400.0 / f64::from(most);
        let mut bars = Vec::new();
        for (row, (name, tally)) in self.agencies.iter().enumerate() {
            let mut x = 240.0;
            let mut parts = Vec::new();
            for (part, count) in PARTS.into_iter().zip(counts(tally)).filter(|(_, n)| *n > 0) {
                let width = unit * f64::from(count);
                let (colour, ink) = (part.2, part.3);
                parts.push(Part { name: named(part, lang), colour, ink, x, width, count });
                x += width;
            }
            let note = match lang {
                Lang::Vi => format!("trả {}, sửa {}", tally.returned, tally.corrected),
                Lang::En => format!("{} back, {} fixed", tally.returned, tally.corrected),
            };
            let name = match (name.as_str(), lang) {
                ("", Lang::Vi) => "(chưa giao)",
                ("", Lang::En) => "(not assigned)",
                (name, _) => name,
            };
            bars.push(Bar { name, y: 72 + row * 32, parts, note });
        }
        let legend: Vec<Entry> = PARTS
            .into_iter()
            .enumerate()
            .map(|(place, part)| Entry {
                name: named(part, lang),
                colour: part.2,
                x: 16 + place * 130,
            })
            .collect();
        let title = match lang {
            Lang::Vi => format!("Tình hình gửi báo cáo tính đến {}", self.on.written(lang)),
            Lang::En => format!("Reports as of {}", self.on),
        };
        let height = 72 + bars.len() * 32 + 12;
        filled(CHART, context! { title, height, legend => Serde(legend), bars => Serde(bars) })
    }
}

#[derive(Serialize)]
struct Month {
    name: String,
    weeks: Vec<Vec<Cell>>,
}

#[derive(Clone, Default, Serialize)]
struct Cell {
    day: String,
    class: String,
    hint: String,
}

#[derive(Serialize)]
struct Listed {
    day: String,
    title: String,
    cite: String,
}

impl Agenda {
    /// Lays a year out as an HTML page: each month with its days off and due days, and the duties below.
    ///
    /// # Errors
    /// `out-of-range` where the calendar does not know the year.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Agenda, Calendar, Lang, Office, Profile};
    /// # let calendar = Calendar::vietnam()?;
    /// # let profile = Profile::builtin("ben-tre-03-2019")?;
    /// # let office = Office::new("Sở Tài chính").role("unit");
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let on = "2026-11-22".parse()?;
    /// let agenda = Agenda::new(&office, &[profile], &calendar, year, on, &[])?;
    /// let page = agenda.to_year_page(2026, &calendar, Lang::Vi)?;
    /// assert!(page.contains("Tháng 11"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    pub fn to_year_page(
        &self,
        year: i16,
        calendar: &Calendar,
        lang: Lang,
    ) -> Result<String, Error> {
        let mut months = Vec::new();
        for number in 1..=12 {
            months.push(self.month(year, number, calendar, lang)?);
        }
        let duties: Vec<Listed> = self
            .duties
            .iter()
            .filter_map(|duty| {
                let day = duty.deadline.occurrence.day()?;
                let title = duty.deadline.title(lang);
                (day.year() == year).then(|| Listed {
                    day: day.written(lang),
                    title,
                    cite: cited(duty),
                })
            })
            .collect();
        let open = self.duties.iter().filter(|d| d.deadline.occurrence.day().is_none());
        let open = open.count();
        let standing = calendar.standing(year).map(|standing| standing.code()).unwrap_or_default();
        let (title, sub, weekdays) = match lang {
            Lang::Vi => (
                format!("{} — các hạn trong năm {year}", self.office),
                match (open, standing) {
                    (0, "projected") => "Lịch nghỉ dự tính, chưa có quyết định.".to_owned(),
                    (_, "projected") => format!(
                        "Lịch nghỉ dự tính, chưa có quyết định. {open} việc không có ngày trong văn bản."
                    ),
                    _ => format!("{open} việc không có ngày trong văn bản."),
                },
                ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
            ),
            Lang::En => (
                format!("{} — what is due in {year}", self.office),
                format!("Days off: {standing}. {open} duties have no day in the text."),
                ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
            ),
        };
        let lang = if lang == Lang::Vi { "vi" } else { "en" };
        let (months, duties, weekdays) = (Serde(months), Serde(duties), Serde(weekdays));
        filled(YEAR, context! { lang, title, sub, months, duties, weekdays })
    }

    fn month(
        &self,
        year: i16,
        number: u8,
        calendar: &Calendar,
        lang: Lang,
    ) -> Result<Month, Error> {
        let first = Date::new(year, number, 1)?;
        let blank = Cell { class: "none".to_owned(), ..Cell::default() };
        let mut cells = vec![blank; usize::from(first.weekday()) - 1];
        let mut day = first;
        while day.month() == number {
            cells.push(self.cell(day, calendar, lang)?);
            day = day.add_days(1)?;
        }
        let name = match lang {
            Lang::Vi => format!("Tháng {number}"),
            Lang::En => format!("{year}-{number:02}"),
        };
        Ok(Month { name, weeks: cells.chunks(7).map(<[Cell]>::to_vec).collect() })
    }

    fn cell(&self, day: Date, calendar: &Calendar, lang: Lang) -> Result<Cell, Error> {
        let due: Vec<String> = self
            .duties
            .iter()
            .filter(|duty| duty.deadline.occurrence.day() == Some(day))
            .map(|duty| duty.deadline.title(lang))
            .collect();
        let off = calendar.day_off(day)?;
        let mut classes = Vec::new();
        match due.len() {
            0 => {}
            1 => classes.push("d1"),
            2 => classes.push("d2"),
            _ => classes.push("d3"),
        }
        if off.is_some() {
            classes.push("off");
        }
        if calendar.make_up_day(day).is_some() {
            classes.push("made-up");
        }
        let mut hints: Vec<String> = off.map(|off| off.name).into_iter().collect();
        hints.extend(due);
        Ok(Cell { day: day.day().to_string(), class: classes.join(" "), hint: hints.join("; ") })
    }
}
