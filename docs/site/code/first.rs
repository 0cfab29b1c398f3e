use quyche::{Article, Date, Lang, Profile, normalize};

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let profile = Profile::builtin("ben-tre-03-2019")?;
    let title = normalize("Gia\u{301} lúa tăng nhẹ").into_owned();
    let mut article = Article::default();
    article.title = Some(title.clone());
    article.reuse = Some(true);
    article.source = Some("TTXVN".into());
    article.author = Some(String::new());
    for verdict in profile.validate(&article, "2026-03-01".parse::<Date>()?).failures() {
        println!("{title}: {}", verdict.message(Lang::Vi));
    }
    Ok(())
}
