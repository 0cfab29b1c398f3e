use quyche::Calendar;
use quyche::Date;
use quyche::Lang;
use quyche::Profile;
use quyche_examples::Done;

use crate::Desk;

/// Lists what falls due in the year, and what the texts leave without a day.
pub fn report(desk: &Desk) -> Done {
    let year = desk.today.year();
    desk.heading(5, &format!("Việc phải làm trong năm {year}"));
    let calendar = Calendar::vietnam()?;
    let days = Date::new(year, 1, 1)?..=Date::new(year, 12, 31)?;
    let mut undated = 0;
    for id in Profile::builtin_ids() {
        let profile = Profile::builtin(id)?;
        for due in profile.deadlines(&calendar, days.clone())? {
            let Some(day) = due.occurrence.last_good_day else {
                undated += 1;
                continue;
            };
            let left = desk.today.days_until(day);
            let written = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
            println!(
                "   {}  {}, còn {left} ngày",
                desk.paint.strong(&written),
                due.title(Lang::Vi)
            );
            let places: Vec<String> = due.citations.iter().map(ToString::to_string).collect();
            println!("      {}", desk.paint.quiet(&format!("{id}: {}", places.join("; "))));
            for note in due.occurrence.notes.iter().filter(|note| note.is_warning()) {
                println!("      {}", desk.paint.open(&note.message(Lang::Vi)));
            }
        }
    }
    println!(
        "   {}",
        desk.paint.open(&format!(
            "{undated} kỳ việc khác: văn bản không nêu ngày, đơn vị cần tự đặt thời hạn"
        ))
    );
    Ok(())
}
