use quyche::Facts;
use quyche::Field;
use quyche::Lang;
use quyche::Outcome;
use quyche::Profile;
use quyche::Record;
use quyche::RecordKind;
use quyche::Situation;
use quyche::Value;
use quyche::Verdict;
use quyche_examples::Done;
use quyche_examples::cut;

use crate::Desk;

/// Which records go to which regulation. A province has one; this data has records for four.
const DESKS: [(&str, &[RecordKind]); 4] = [
    (
        "ben-tre-03-2019",
        &[
            RecordKind::Article,
            RecordKind::Account,
            RecordKind::Project,
            RecordKind::ScienceTopic,
            RecordKind::Statistics,
            RecordKind::Organisation,
            RecordKind::PeriodicReport,
            RecordKind::Site,
        ],
    ),
    ("nghe-an-80-2025", &[RecordKind::PeriodicReport]),
    (
        "quang-ngai-239-2025",
        &[RecordKind::Site, RecordKind::UpgradeNotice, RecordKind::Regime, RecordKind::ReportEvent],
    ),
    (
        "binh-phuoc-draft-2015",
        &[
            RecordKind::Consultation,
            RecordKind::Comment,
            RecordKind::OfficialContact,
            RecordKind::PortalContact,
            RecordKind::Expense,
        ],
    ),
];

/// Checks the records against the regulation that concerns them, and counts.
pub fn report(desk: &Desk) -> Done {
    desk.heading(2, "Kiểm tra theo quy chế");
    let mut counts = Vec::new();
    for (id, kinds) in DESKS {
        counts.push(one(desk, &Profile::builtin(id)?, kinds));
    }
    println!(
        "\n   {:<24}{:>6}{:>11}{:>17}{:>14}{:>6}",
        "", "hồ sơ", "không đạt", "thiếu thông tin", "chờ xác nhận", "đạt"
    );
    for (id, [records, fail, fact, word, pass]) in counts {
        println!("   {id:<24}{records:>6}{fail:>11}{fact:>17}{word:>14}{pass:>6}");
    }
    Ok(())
}

/// Lists what fails and what is missing: records, and verdicts of four kinds.
fn one(desk: &Desk, profile: &Profile, kinds: &[RecordKind]) -> (String, [usize; 5]) {
    let head = profile.head();
    let validity = profile.validity(desk.today).message(Lang::Vi);
    let number = head.number.as_deref().unwrap_or("chưa có số");
    println!("\n   {} ({validity})", desk.paint.strong(&format!("{}, {number}", head.province)));
    // The draft decides nothing by itself; here the office wants to see what it would say.
    let situation = Situation::on(desk.today).assume_in_force();
    let mut counts = [0; 5];
    let [records, fail, fact, word, pass] = &mut counts;
    for item in desk.items.iter().filter(|item| concerns(&head.province, kinds, &item.record)) {
        *records += 1;
        let report = profile.validate(&item.record, situation.clone());
        let mut failing = Vec::new();
        let mut unknown = Vec::new();
        for verdict in report.verdicts() {
            match verdict.outcome {
                Outcome::Fail(_) => failing.push(verdict),
                Outcome::NeedsFact(_) => unknown.push(verdict),
                Outcome::NeedsAttestation(_) => *word += 1,
                Outcome::Pass => *pass += 1,
                _ => {}
            }
        }
        *fail += failing.len();
        *fact += unknown.len();
        if failing.is_empty() && unknown.is_empty() {
            continue;
        }
        println!("   {} {}", desk.paint.strong(&item.id), title(&item.record));
        for verdict in failing {
            println!("      {}  {}", desk.paint.bad("không đạt"), message(verdict));
            let place = format!("{}, {}", verdict.rule, verdict.citation);
            println!("         {}", desk.paint.quiet(&place));
        }
        if !unknown.is_empty() {
            let mut fields: Vec<_> = unknown.iter().flat_map(|one| one.outcome.fields()).collect();
            fields.sort();
            fields.dedup();
            let fields: Vec<_> = fields.iter().map(|field| field.label(Lang::Vi)).collect();
            let rules: Vec<String> = unknown
                .iter()
                .map(|verdict| format!("{}, {}", verdict.rule, verdict.citation))
                .collect();
            println!("      {}  {}", desk.paint.open("thiếu thông tin"), fields.join(", "));
            println!("         {}", desk.paint.quiet(&rules.join("; ")));
        }
    }
    (profile.id().to_owned(), counts)
}

/// Tells whether a record is for this province; a report says where it was dated.
fn concerns(province: &str, kinds: &[RecordKind], record: &Record) -> bool {
    let place = match record.value(Field::Place) {
        Some(Value::Text(place)) => Some(place),
        _ => None,
    };
    let reporting = record.value(Field::Portal) == Some(Value::Text("reporting-system"));
    kinds.contains(&record.kind())
        && place.is_none_or(|place| place == province)
        && (record.kind() != RecordKind::Site || reporting == (province == "Quảng Ngãi"))
}

/// Returns what was found, the first places only; the clause has a line of its own.
fn message(verdict: &Verdict) -> String {
    const SHOWN: usize = 2;
    let mut brief = verdict.clone();
    let more = match &mut brief.outcome {
        Outcome::Fail(places) if places.len() > SHOWN => {
            let more = places.len() - SHOWN;
            places.truncate(SHOWN);
            format!(" (và {more} chỗ khác)")
        }
        _ => String::new(),
    };
    let message = brief.message(Lang::Vi);
    let clause = format!(" {}: ", verdict.citation);
    let found = message.split(&clause).next().unwrap_or_default();
    format!("{found}{more}")
}

fn title(record: &Record) -> String {
    let fields = [
        Field::Title,
        Field::Name,
        Field::FullName,
        Field::Number,
        Field::Agency,
        Field::Url,
        Field::Address,
    ];
    let text = fields.into_iter().find_map(|field| match record.value(field) {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(text.to_owned()),
        _ => None,
    });
    cut(&text.unwrap_or_default(), 70)
}
