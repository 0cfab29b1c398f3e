use quyche::{Article, Date, Outcome, Profile};

/// What stops an article: the field to mend or to fill in, the clause, and what it asks for.
fn stops(article: &Article) -> Result<String, quyche::Error> {
    let profile = Profile::builtin("ben-tre-03-2019")?;
    let report = profile.validate(article, "2026-03-01".parse::<Date>()?);
    let mut verdicts = report.verdicts().iter();
    Ok(match verdicts.find(|one| one.rule.as_ref() == "ATTRIBUTION-SOURCE") {
        Some(one) if one.outcome != Outcome::Pass => {
            let fields: Vec<_> = one.outcome.fields().iter().map(|field| field.name()).collect();
            let (outcome, fields) = (one.outcome.name(), fields.join(", "));
            format!("{outcome} ({fields}) {}: {}", one.citation, one.duty.vi)
        }
        _ => "đạt".to_owned(),
    })
}

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut article = Article::default();
    article.reuse = Some(true);
    article.author = Some("Lan Chi".into());
    println!("{}", stops(&article)?);
    article.source = Some(String::new());
    println!("{}", stops(&article)?);
    article.source = Some("TTXVN".into());
    println!("{}", stops(&article)?);
    Ok(())
}
