//! What a content system does before it publishes: ask the regulation, show the editor what to mend.

use quyche::Article;
use quyche::Date;
use quyche::Lang;
use quyche::Outcome;
use quyche::Profile;
use quyche::normalize;
use quyche_examples::Done;

fn main() -> Done {
    let profile = Profile::builtin("ben-tre-03-2019")?;
    let today: Date = "2026-03-01".parse()?;

    let mut article = Article::default(); // what is not said stays unknown
    article.title = Some(normalize("Gia\u{301} lúa đông xuân tăng nhẹ").into_owned());
    article.body = Some("Thương lái mua lúa tươi tại ruộng từ 6.400 đồng một ki-lô-gam.".into());
    article.reuse = Some(true);
    article.source = Some("TTXVN".into());
    article.author = Some(String::new()); // the editor left the field empty

    let report = profile.validate(&article, today);
    for verdict in report.verdicts() {
        match &verdict.outcome {
            Outcome::Fail(_) => println!("KHÔNG ĐẠT  {}", verdict.message(Lang::Vi)),
            Outcome::NeedsFact(_) => println!("CÒN THIẾU  {}", verdict.message(Lang::Vi)),
            _ => {}
        }
    }
    assert_eq!(report.outcome("ATTRIBUTION-SOURCE").name(), "fail");

    article.author = Some("Lan Chi".into());
    let report = profile.validate(&article, today);
    assert_eq!(report.outcome("ATTRIBUTION-SOURCE"), Outcome::Pass);
    println!("Đã ghi tác giả: ATTRIBUTION-SOURCE đạt.");
    Ok(())
}
