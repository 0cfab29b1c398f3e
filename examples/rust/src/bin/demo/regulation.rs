use quyche::Facts;
use quyche::Field;
use quyche::Lang;
use quyche::Outcome;
use quyche::Profile;
use quyche::Record;
use quyche::Situation;
use quyche::Value;
use quyche::Verdict;
use quyche_examples::Done;
use quyche_examples::cut;

use crate::Desk;

/// The regulation whose findings are listed one by one.
const CHOSEN: &str = "ben-tre-03-2019";

/// Checks all records against one regulation, and counts what the others say.
pub fn report(desk: &Desk) -> Done {
    let profile = Profile::builtin(CHOSEN)?;
    let number = profile.head().number.clone().unwrap_or_default();
    desk.heading(2, &format!("Kiểm tra theo quy chế {} ({number})", profile.head().province));
    for item in &desk.items {
        let report = profile.validate(&item.record, desk.today);
        let found: Vec<&Verdict> = report
            .verdicts()
            .iter()
            .filter(|verdict| matches!(verdict.outcome, Outcome::Fail(_) | Outcome::NeedsFact(_)))
            .collect();
        if found.is_empty() {
            continue;
        }
        println!("   {} {}", desk.paint.strong(&item.id), title(&item.record));
        for verdict in found {
            let word = match verdict.outcome {
                Outcome::Fail(_) => desk.paint.bad("không đạt"),
                _ => desk.paint.open("thiếu thông tin"),
            };
            println!("      {word}  {}", message(verdict));
            let place = format!("{}, {}", verdict.rule, verdict.citation);
            println!("         {}", desk.paint.quiet(&place));
        }
    }

    println!("\n   Cùng các hồ sơ ấy theo từng quy chế, tại ngày 01/03/2026:");
    println!(
        "   {:<24}{:>10}{:>12}{:>14}{:>7}   hiệu lực",
        "", "không đạt", "thiếu t.tin", "chờ xác nhận", "đạt"
    );
    for id in Profile::builtin_ids() {
        let profile = Profile::builtin(id)?;
        let (mut fail, mut fact, mut word, mut pass) = (0, 0, 0, 0);
        for item in &desk.items {
            // The draft is applied on request only; here the office wants to know what it would say.
            let situation = Situation::on(desk.today).assume_in_force();
            for verdict in profile.validate(&item.record, situation).verdicts() {
                match verdict.outcome {
                    Outcome::Fail(_) => fail += 1,
                    Outcome::NeedsFact(_) => fact += 1,
                    Outcome::NeedsAttestation(_) => word += 1,
                    Outcome::Pass => pass += 1,
                    _ => {}
                }
            }
        }
        let validity = profile.validity(desk.today).message(Lang::Vi);
        println!("   {id:<24}{fail:>10}{fact:>12}{word:>14}{pass:>7}   {validity}");
    }
    Ok(())
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
    let fields = [Field::Title, Field::Name, Field::FullName, Field::Number, Field::Agency];
    let text = fields.into_iter().find_map(|field| match record.value(field) {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(text.to_owned()),
        _ => None,
    });
    cut(&text.unwrap_or_default(), 70)
}
