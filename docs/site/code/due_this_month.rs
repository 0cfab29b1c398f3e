use quyche::{Calendar, Lang, Profile};

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let profile = Profile::builtin("nghe-an-80-2025")?;
    let month = "2026-12-01".parse()?..="2026-12-31".parse()?;
    for due in profile.deadlines(&Calendar::vietnam()?, month)? {
        let day = due.occurrence.last_good_day.map(|day| day.to_string());
        let day = day.as_deref().unwrap_or("không ấn định ngày");
        println!("{day} {} ({})", due.title(Lang::Vi), due.citations[0]);
    }
    Ok(())
}
