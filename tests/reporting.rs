//! Agendas: vectors, the tables of five organisations, and files that other programs read.

mod common;

use std::collections::BTreeMap;

use crate::common::cases;

use quyche::Agenda;
use quyche::Calendar;
use quyche::Date;
use quyche::Duty;
use quyche::Fact;
use quyche::Known;
use quyche::Lang;
use quyche::Office;
use quyche::Period;
use quyche::Profile;
use quyche::Record;
use quyche::ReportFacts;
use quyche::ReportFlow;
use quyche::ReportPaper;
use quyche::ReportTally;
use quyche::ReportTemplate;
use quyche::Sent;
use quyche::Summary;
use serde_json::Value;
use serde_json::json;

fn date(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

/// What a duty says of the keys that a vector asks for.
fn told(duty: &Duty, keys: &Value) -> Value {
    let status = serde_json::to_value(duty.status).unwrap();
    let all = json!({
        "id": duty.id,
        "status": status["status"],
        "days": status["days"],
        "remind": duty.remind_on,
        "last": duty.deadline.occurrence.last_good_day,
        "named": duty.deadline.occurrence.nominal_day,
        "window": duty.deadline.occurrence.window.map(|w| [w.first_day(), w.last_day()]),
        "notes": duty.deadline.occurrence.notes.iter().map(|note| note.code()).collect::<Vec<_>>(),
        "sent": duty.sent.iter().map(|s| json!([s.at, s.superseded])).collect::<Vec<_>>(),
    });
    keys.as_object().unwrap().keys().map(|key| (key.clone(), all[key].clone())).collect()
}

#[test]
fn agendas() {
    let calendar = Calendar::vietnam().unwrap();
    let mut wrong = Vec::new();
    for vector in cases("agenda.json") {
        let profile = Profile::builtin(vector["profile"].as_str().unwrap()).unwrap();
        let office: Office = serde_json::from_value(vector["office"].clone()).unwrap();
        let sent: Vec<Sent> = serde_json::from_value(vector["sent"].clone()).unwrap();
        let days = date(&vector["from"])..=date(&vector["to"]);
        let on = date(&vector["on"]);
        let facts = vector["facts"].as_array().into_iter().flatten().map(|fact| {
            let record = Record::from_value(fact["record"].clone()).unwrap();
            Fact::new(fact["subject"].as_str().unwrap(), record)
        });
        let facts: Vec<Fact> = facts.collect();
        let known = Known::new().sent(&sent).facts(&facts);
        let agenda = Agenda::new(&office, &[profile], &calendar, days, on, known).unwrap();
        for id in vector["absent"].as_array().into_iter().flatten() {
            assert!(agenda.duties.iter().all(|duty| duty.id != *id), "{}: {id}", vector["name"]);
        }
        for want in vector["expect"].as_array().unwrap() {
            let duty = agenda.duties.iter().find(|duty| duty.id == want["id"]);
            let Some(duty) = duty else {
                let found: Vec<&str> = agenda.duties.iter().map(|duty| duty.id.as_str()).collect();
                wrong.push(format!("{}: no {}, only {found:?}", vector["name"], want["id"]));
                continue;
            };
            if told(duty, want) != *want {
                wrong.push(format!("{}: {}, not {want}", vector["name"], told(duty, want)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The five organisations whose years people ask about.
fn offices() -> Vec<(&'static str, Office)> {
    vec![
        ("nghe-an-80-2025", Office::new("UBND xã Kim Liên").role("owner-agency")),
        ("nghe-an-80-2025", Office::new("Cổng Thông tin điện tử Nghệ An").role("portal-unit")),
        ("ben-tre-03-2019", Office::new("Sở Tư pháp Bến Tre").role("unit")),
        (
            "binh-phuoc-draft-2015",
            Office::new("Sở Xây dựng Bình Phước").role("unit").assume_in_force(),
        ),
        ("quang-ngai-239-2025", Office::new("Sở Tài chính Quảng Ngãi").role("unit")),
    ]
}

fn agenda(profile: &str, office: &Office, year: i16) -> Agenda {
    let calendar = Calendar::vietnam().unwrap();
    let profile = Profile::builtin(profile).unwrap();
    let days = Date::new(year, 1, 1).unwrap()..=Date::new(year, 12, 31).unwrap();
    let on = Date::new(year, 11, 2).unwrap();
    Agenda::new(office, &[profile], &calendar, days, on, &[]).unwrap()
}

#[test]
fn the_year_of_five_organisations() {
    for year in [2026, 2027, 2030] {
        for (profile, office) in offices() {
            let agenda = agenda(profile, &office, year);
            let text = agenda.to_text(Lang::Vi);
            println!("{text}");
            assert!(!agenda.duties.is_empty(), "{} {year}", office.name);
            // A duty without a day says so, and is never given one.
            for duty in &agenda.duties {
                let occurrence = &duty.deadline.occurrence;
                let codes: Vec<&str> = occurrence.notes.iter().map(|note| note.code()).collect();
                assert_eq!(occurrence.last_good_day.is_none(), codes.contains(&"unspecified"));
                assert_eq!(
                    year > 2026 && occurrence.last_good_day.is_some(),
                    codes.contains(&"projected-calendar")
                );
            }
            let csv = agenda.to_csv(Lang::Vi);
            assert_eq!(csv.lines().count(), agenda.duties.len() + 1);
        }
        let commune = agenda("nghe-an-80-2025", &offices()[0].1, year);
        let report =
            commune.duties.iter().find(|d| d.deadline.rule == "REPORT-UNIT-PORTAL").unwrap();
        assert_eq!(report.deadline.occurrence.last_good_day, Date::new(year, 12, 10).ok());
        assert!(report.deadline.occurrence.notes.iter().any(|n| n.code() == "no-time-to-compile"));
        let unit = agenda("nghe-an-80-2025", &offices()[1].1, year);
        let periodic = unit.duties.iter().filter(|d| d.deadline.rule == "REPORT-SUPPLY-PERIODIC");
        assert_eq!(periodic.count(), 12 + 4 + 1);
        let draft = agenda("binh-phuoc-draft-2015", &offices()[3].1, year);
        assert!(draft.duties.iter().all(|duty| draft.to_text(Lang::Vi).contains("dự thảo")
            && duty.deadline.validity != quyche::Validity::InForce));
    }
}

#[test]
fn a_cell_is_never_a_formula() {
    let office = Office::new("=HYPERLINK(\"x\")").role("unit");
    let csv = agenda("ben-tre-03-2019", &office, 2026).to_csv(Lang::En);
    assert!(csv.lines().nth(1).unwrap().starts_with("\"'=HYPERLINK(\"\"x\"\")\","), "{csv}");
}

#[cfg(feature = "ics")]
#[test]
fn icalendar_is_whole_and_stays_the_same() {
    let stamp = "2026-11-02T03:00".parse().unwrap();
    for (profile, office) in offices() {
        for year in [2026, 2027, 2030] {
            let agenda = agenda(profile, &office, year);
            let ics = agenda.to_ics(Lang::Vi, stamp);
            assert_eq!(ics, agenda.to_ics(Lang::Vi, stamp), "no clock, no chance");
            if let Some(folder) = std::env::var_os("QUYCHE_ICS") {
                let name = format!("{profile}-{}-{year}.ics", office.roles[0]);
                std::fs::write(std::path::PathBuf::from(folder).join(name), &ics).unwrap();
            }
            let dated =
                agenda.duties.iter().filter(|d| d.deadline.occurrence.last_good_day.is_some());
            assert_eq!(ics.matches("BEGIN:VEVENT\r\n").count(), dated.count());
            assert_eq!(
                ics.matches("BEGIN:VEVENT").count() + ics.matches("BEGIN:VTODO").count(),
                agenda.duties.len()
            );
            assert!(ics.split("\r\n").all(|line| line.len() <= 75), "lines fold at 75 bytes");
            assert!(!ics.contains("DTEND"), "a whole day needs no end");
            // 03:00 in Vietnam is the evening before in UTC.
            assert!(ics.contains("DTSTAMP:20261101T200000Z\r\n"));
        }
    }
}

/// A report with every section filled: the first of the vectors.
fn full_paper() -> ReportPaper {
    serde_json::from_value(cases("reporting.json")[0]["paper"].clone()).unwrap()
}

/// The rules on the form that a paper breaks.
fn faults(paper: &ReportPaper) -> Vec<String> {
    let template = ReportTemplate::builtin("nghe-an-80-2025").unwrap();
    let profile = Profile::builtin("nghe-an-80-2025").unwrap();
    let report = profile.validate(&paper.record(&template), "2026-12-10".parse::<Date>().unwrap());
    let failed = report.failures().filter(|verdict| &*verdict.rule == "REPORT-FORM");
    failed.map(|verdict| verdict.citation.to_string()).collect()
}

#[cfg(feature = "html")]
fn page(template: &ReportTemplate, paper: &ReportPaper) -> Result<String, quyche::Error> {
    template.to_html(paper).map(|page| page.replace("&#x2f;", "/"))
}

#[cfg(feature = "html")]
#[test]
fn papers() {
    for vector in cases("reporting.json").into_iter().filter(|vector| vector["op"] == "paper") {
        let paper: ReportPaper = serde_json::from_value(vector["paper"].clone()).unwrap();
        let template = ReportTemplate::builtin(vector["form"].as_str().unwrap());
        let made = template.and_then(|template| Ok((page(&template, &paper)?, template)));
        let (page, template) = match made {
            Ok(made) => made,
            Err(error) => {
                assert_eq!(error.code(), vector["error"], "{}", vector["name"]);
                continue;
            }
        };
        let want = &vector["expect"];
        assert_eq!(json!(faults(&paper)), want["faults"], "{}", vector["name"]);
        let each = |key: &str| want[key].as_array().cloned().unwrap_or_default();
        let text = template.text(&paper);
        assert!(each("html").iter().all(|part| page.contains(part.as_str().unwrap())), "{page}");
        assert!(each("text").iter().all(|part| text.contains(part.as_str().unwrap())), "{text}");
        assert!(each("absent").iter().all(|part| !page.contains(part.as_str().unwrap())));
        for text in paper.sections.values().flatten().filter(|text| !text.contains('<')) {
            assert!(page.contains(text), "{text}");
        }
    }
    if let Some(folder) = std::env::var_os("QUYCHE_PAGES") {
        let template = ReportTemplate::builtin("nghe-an-80-2025").unwrap();
        let page = template.to_html(&full_paper()).unwrap();
        std::fs::write(std::path::PathBuf::from(folder).join("report.html"), page).unwrap();
    }
}

#[test]
fn a_number_of_dots_is_no_number_and_a_document_holds_no_strange_section() {
    let template = ReportTemplate::builtin("nghe-an-80-2025").unwrap();
    let mut paper = full_paper();
    paper.number = Some(String::new());
    assert!(!faults(&paper).is_empty());
    paper.sections.insert("VI".into(), vec!["…".into()]);
    assert!(paper.record(&template).body.unwrap().contains("V. ĐỀ XUẤT"));
    #[cfg(feature = "docx")]
    assert_eq!(template.to_docx(&paper).unwrap_err().code(), "invalid-form");
}

#[test]
fn figures_and_periods() {
    for vector in cases("reporting.json") {
        let got = match vector["op"].as_str().unwrap() {
            "summary" => {
                let reports: Vec<ReportFacts> =
                    serde_json::from_value(vector["reports"].clone()).unwrap();
                let summary = Summary::new(&reports, date(&vector["on"]));
                let named = |named: &BTreeMap<String, ReportTally>| -> Value {
                    named.iter().map(|(name, count)| (name.clone(), counted(count))).collect()
                };
                json!({
                    "total": counted(&summary.total),
                    "agencies": named(&summary.agencies),
                    "months": named(&summary.months),
                })
            }
            "period" => {
                let every = serde_json::from_value(vector["every"].clone()).unwrap();
                let found = Period::containing(every, date(&vector["day"])).unwrap();
                json!(found.map(|period| period.code()))
            }
            _ => continue,
        };
        assert_eq!(got, vector["expect"], "{}", vector["name"]);
    }
}

fn counted(tally: &ReportTally) -> Value {
    json!({
        "onTime": tally.on_time,
        "late": tally.late,
        "missing": tally.missing,
        "waiting": tally.waiting,
        "withoutDay": tally.without_day,
        "returned": tally.returned,
        "corrected": tally.corrected,
        "reports": tally.reports(),
    })
}

#[cfg(feature = "docx")]
#[test]
fn the_document_is_written_the_same_twice() {
    let template = ReportTemplate::builtin("nghe-an-80-2025").unwrap();
    let docx = template.to_docx(&full_paper()).unwrap();
    assert_eq!(docx, template.to_docx(&full_paper()).unwrap());
    if let Some(folder) = std::env::var_os("QUYCHE_PAGES") {
        std::fs::write(std::path::PathBuf::from(&folder).join("report.docx"), &docx).unwrap();
        let blank = template.to_docx(&ReportPaper::default()).unwrap();
        std::fs::write(std::path::PathBuf::from(folder).join("blank.docx"), blank).unwrap();
    }
}

/// The cases of the report vectors, each as it stands when its last allowed event has happened.
fn facts() -> Vec<ReportFacts> {
    let flow = ReportFlow::builtin("quang-ngai-239-2025").unwrap();
    let mut all = Vec::new();
    for vector in cases("report_case.json") {
        let mut case = flow.open_case(vector["name"].as_str().unwrap());
        for event in vector["events"].as_array().unwrap() {
            if let Ok(next) = flow.apply(&case, serde_json::from_value(event.clone()).unwrap()) {
                case = next;
            }
        }
        let mut facts = ReportFacts::default();
        facts.agency.clone_from(&case.reporter);
        (facts.due, facts.first_sent) = (case.due, case.first_sent);
        (facts.returned, facts.corrected) = (case.returned, case.corrected);
        all.push(facts);
    }
    all
}

#[test]
fn the_figures_count_every_report_once() {
    let cases = facts();
    let summary = Summary::new(&cases, "2026-06-01".parse().unwrap());
    let all = u32::try_from(cases.len()).unwrap();
    assert_eq!(summary.total.reports(), all);
    assert_eq!(summary.agencies.values().map(|tally| tally.reports()).sum::<u32>(), all);
    assert_eq!(summary.months.values().map(|tally| tally.reports()).sum::<u32>(), all);
    assert!(summary.total.on_time > 10 && summary.total.late >= 1 && summary.total.missing > 5);
    assert!(summary.total.returned >= 2 && summary.total.corrected >= 2);
    // Before the last good day nothing is missing yet.
    let before = Summary::new(&cases, "2026-05-12".parse().unwrap());
    assert_eq!(before.total.missing, 0);
    assert_eq!(before.total.waiting, summary.total.waiting + summary.total.missing);
}

#[cfg(feature = "html")]
#[test]
fn charts_and_the_year_are_whole() {
    let mut summary = Summary::new(&facts(), "2026-06-01".parse().unwrap());
    let tally = summary.total;
    for name in ["Sở Xây dựng", "Sở Nội vụ", "UBND xã <Trà Bồng> & Sơn Hà"] {
        summary.agencies.insert(name.into(), tally);
    }
    let svg = summary.to_svg(Lang::Vi).unwrap();
    assert!(svg.contains("&lt;Trà Bồng&gt; &amp; Sơn Hà") && !svg.contains("<Trà"));
    assert!(svg.contains(">(chưa giao)</text>") && svg.contains(">đúng hạn</text>"));
    let agenda = agenda("nghe-an-80-2025", &offices()[0].1, 2026);
    let calendar = Calendar::vietnam().unwrap();
    let page = agenda.to_year_page(2026, &calendar, Lang::Vi).unwrap();
    assert_eq!(page.matches("class=\"d1\"").count(), 1, "the one due day of the commune");
    assert_eq!(page.matches("made-up\"").count(), 2, "two Saturdays are worked in 2026");
    if let Some(folder) = std::env::var_os("QUYCHE_PAGES") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::write(folder.join("chart.svg"), &svg).unwrap();
        std::fs::write(folder.join("year.html"), &page).unwrap();
    }
}
