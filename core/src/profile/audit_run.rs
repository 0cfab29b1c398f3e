use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::Outcome;
use crate::checks::Word;
use crate::date::Date;
use crate::profile::Profile;
use crate::profile::audit::Audit;
use crate::profile::audit::BodySummary;
use crate::profile::audit::Finding;
use crate::profile::audit::OutcomeCounts;
use crate::profile::audit::SectionAge;
use crate::profile::audit::ThemeSummary;
use crate::profile::audit::Unseen;
use crate::profile::rule::Said;
use crate::profile::situation::Situation;
use crate::profile::theme::Theme;
use crate::record::Facts;
use crate::record::Field;
use crate::record::Value;
use crate::sorting::sort_by_key;

impl Profile {
    /// Looks at many records and sums up.
    ///
    /// # Examples
    /// See [`Audit`].
    #[must_use]
    pub fn audit<F: Facts>(
        &self,
        records: &[(String, F)],
        situation: impl Into<Situation>,
    ) -> Audit {
        let situation = situation.into();
        let mut themes = BTreeMap::<Theme, OutcomeCounts>::new();
        let mut bodies = BTreeMap::<&str, OutcomeCounts>::new();
        let mut findings = Vec::new();
        for (name, record) in records {
            for (rule, verdict) in self.judge(record, &situation) {
                let theme = Theme::of(&verdict.rule);
                themes.entry(theme).or_default().count(&verdict.outcome);
                for body in rule.binds() {
                    bodies.entry(body).or_default().count(&verdict.outcome);
                }
                let quiet = matches!(verdict.outcome, Outcome::Pass | Outcome::NotApplicable);
                if !quiet || !verdict.advice.is_empty() {
                    let binds = rule.binds().iter().map(Word::new).collect();
                    findings.push(Finding { record: name.clone(), theme, binds, verdict });
                }
            }
        }
        sort_by_key(&mut findings, |finding| (rank(&finding.verdict.outcome), finding.theme));
        let themes = themes.into_iter().map(|(theme, counts)| ThemeSummary { theme, counts });
        let bodies =
            bodies.into_iter().map(|(body, counts)| BodySummary { body: Word::new(body), counts });
        let mut bodies: Vec<_> = bodies.filter(|line| line.counts.all() > 0).collect();
        sort_by_key(&mut bodies, |line| std::cmp::Reverse((line.counts.fail, line.counts.all())));
        Audit {
            profile: self.id().to_owned(),
            title: Said { vi: self.head().title.clone(), en: self.head().title_en.clone() },
            on: situation.on,
            validity: self.validity(situation.on),
            records: records.len(),
            summary: themes.filter(|line| line.counts.all() > 0).collect(),
            bodies,
            findings,
            sections: sections(records, situation.on),
            unseen: self.unseen(records),
        }
    }

    fn unseen<F: Facts>(&self, records: &[(String, F)]) -> Vec<Unseen> {
        let rules = self.rules().iter().filter(|rule| !rule.kinds().is_empty());
        rules
            .filter(|rule| !records.iter().any(|(_, one)| rule.kinds().contains(&one.kind())))
            .map(|rule| Unseen {
                rule: Arc::clone(&rule.id),
                citation: Arc::clone(&rule.citation),
                duty: Arc::clone(&rule.duty),
            })
            .collect()
    }
}

/// Every section of every site, those that lay still longest first, and those of unknown age last.
fn sections<F: Facts>(records: &[(String, F)], on: Date) -> Vec<SectionAge> {
    let mut found = Vec::new();
    for (name, record) in records {
        let Some(Value::Sections(sections)) = record.value(Field::Sections) else { continue };
        found.extend(sections.iter().map(|section| SectionAge {
            record: name.clone(),
            section: section.name.clone(),
            items: section.items,
            updated: section.updated,
            days: section.updated.map(|day| day.days_until(on)),
        }));
    }
    sort_by_key(&mut found, |section| (section.days.is_none(), std::cmp::Reverse(section.days)));
    found
}

/// What fails comes first, what is only shown last.
fn rank(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Fail(_) => 0,
        Outcome::NeedsFact(_) => 1,
        Outcome::NeedsAttestation(_) => 2,
        Outcome::Pass | Outcome::NotApplicable => 3,
    }
}
