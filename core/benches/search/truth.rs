//! What is found, beside a look at every text.

use std::collections::HashMap;

use quyche::fold;

use crate::Record;

/// Every text as words between blanks, with marks and without.
pub struct Texts {
    exact: HashMap<String, String>,
    folded: Vec<String>,
}

impl Texts {
    pub fn new(records: &[Record]) -> Self {
        let exact: HashMap<String, String> = records
            .iter()
            .map(|(id, title, body)| {
                (id.clone(), format!(" {} ", spaced(&format!("{title} {body}"))))
            })
            .collect();
        let folded = exact.values().map(|text| fold(text)).collect();
        Self { exact, folded }
    }

    pub fn judge(
        &self,
        kept: &[String],
        numbers: &[String],
        found: &dyn Fn(&str) -> usize,
        ids: &dyn Fn(&str) -> Vec<String>,
        first: &dyn Fn(&str) -> Option<String>,
    ) -> [String; 3] {
        let parts = |query: &str| -> Vec<String> {
            spaced(query).split(' ').map(|word| format!(" {word} ")).collect()
        };
        let (mut right, mut all, mut seen, mut there) = (0, 0, 0, 0);
        for query in kept.iter().take(200) {
            let words = parts(query);
            let has = |id: &String| words.iter().all(|word| self.exact[id].contains(word));
            let possible = self.exact.keys().filter(|id| has(id)).count();
            let hits = ids(query);
            right += hits.iter().filter(|id| has(id)).count();
            all += hits.len().min(possible.max(1));
        }
        for query in kept.iter().take(60) {
            let words = parts(&fold(query));
            let count = |text: &&String| words.iter().all(|word| text.contains(word));
            let possible = self.folded.iter().filter(count).count();
            there += possible;
            seen += found(&fold(query)).min(possible);
        }
        let named = |number: &&String| {
            let wanted = format!(" {} ", spaced(number));
            first(&fold(number)).is_some_and(|id| self.exact[&id].contains(&wanted))
        };
        let share = |part: usize, whole: usize| format!("{:.2}", part as f64 / whole.max(1) as f64);
        [
            share(seen, there),
            share(right, all),
            share(numbers.iter().filter(named).count(), numbers.len()),
        ]
    }
}

fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
