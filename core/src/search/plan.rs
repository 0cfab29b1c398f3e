//! Turns what was typed into queries, from the strictest to the most forgiving.

use tantivy::Searcher;
use tantivy::Term;
use tantivy::query::AllQuery;
use tantivy::query::BooleanQuery;
use tantivy::query::BoostQuery;
use tantivy::query::ConstScoreQuery;
use tantivy::query::EmptyQuery;
use tantivy::query::Occur;
use tantivy::query::PhraseQuery;
use tantivy::query::Query;
use tantivy::query::TermQuery;
use tantivy::schema::Field;
use tantivy::schema::IndexRecordOption;

use crate::error::Error;
use crate::search::analyzer::pair;
use crate::search::number::Parts;
use crate::search::numbers::Found;
use crate::search::numbers::find;
use crate::search::parse::Named;
use crate::search::parse::Parsed;
use crate::search::parse::Wanted;
use crate::search::ranking::Ranking;
use crate::search::scan::Word;
use crate::search::scan::words;
use crate::search::schema::Fields;

/// Up to so many words, a record with all of them comes before every other.
const SHORT: usize = 6;

/// One attempt: records that fit it come before those of the next.
pub(super) struct Stage {
    pub query: Box<dyn Query>,
    /// Whether records that fit have everything that was asked for.
    pub strict: bool,
}

/// How a query will be run.
pub(super) struct Plan {
    pub stages: Vec<Stage>,
    pub wanted: Vec<Wanted>,
    /// Records that fit any of these are left out.
    pub without: Vec<Box<dyn Query>>,
    /// Nothing but a document number was typed: all with that number, the newest first.
    pub number_only: bool,
}

type Clause = (Occur, Box<dyn Query>);

fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn boosted(query: Box<dyn Query>, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, boost))
}

fn constant(query: Box<dyn Query>, score: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, score))
}

fn key(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
}

fn all(clauses: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    joined(Occur::Must, clauses)
}

fn any(clauses: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    joined(Occur::Should, clauses)
}

fn joined(occur: Occur, mut clauses: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match clauses.len() {
        0 => Box::new(EmptyQuery),
        1 => clauses.pop().unwrap_or_else(|| Box::new(EmptyQuery)),
        _ => {
            Box::new(BooleanQuery::new(clauses.into_iter().map(|clause| (occur, clause)).collect()))
        }
    }
}

/// Makes the plan for one query over one commit.
pub(super) fn plan(
    parsed: &Parsed,
    fields: &Fields,
    searcher: &Searcher,
    ranking: Ranking,
) -> Result<Plan, Error> {
    let planner = Planner { parsed, fields, searcher, ranking };
    let number = find(parsed, fields, searcher)?;
    let conditions = planner.conditions();
    let mut wanted = planner.wanted(&number);
    let mut stages = Vec::new();
    let rest = planner.rest(&number);
    if number.is_empty() {
        planner.word_stages(&rest, &mut stages);
    } else {
        planner.number_stages(&number, &rest, &mut stages);
    }
    if stages.is_empty() && !conditions.is_empty() {
        stages.push(Stage { query: Box::new(AllQuery), strict: true });
    }
    for stage in &mut stages {
        let query = std::mem::replace(&mut stage.query, Box::new(EmptyQuery));
        stage.query = conditioned(query, &conditions);
    }
    wanted.dedup_by(|a, b| a.folded == b.folded);
    let number_only = !number.is_empty() && rest.is_empty() && parsed.phrases.is_empty();
    let without = parsed.without.iter().map(|phrase| planner.phrase_anywhere(phrase)).collect();
    Ok(Plan { stages, wanted, without, number_only })
}

fn conditioned(query: Box<dyn Query>, conditions: &[Box<dyn Query>]) -> Box<dyn Query> {
    let conditions = conditions.iter().map(|query| query.box_clone());
    all(std::iter::once(query).chain(conditions).collect())
}

struct Planner<'q> {
    parsed: &'q Parsed,
    fields: &'q Fields,
    searcher: &'q Searcher,
    ranking: Ranking,
}

impl Planner<'_> {
    /// The plain words that are no part of a number, and the words of phrases.
    fn rest(&self, number: &[Found]) -> Vec<Word> {
        let plain = self.parsed.words.iter().enumerate();
        let plain = plain.filter(|(n, _)| !number.iter().any(|found| found.words.contains(n)));
        plain
            .map(|(_, word)| word.clone())
            .chain(self.parsed.phrases.iter().flatten().cloned())
            .collect()
    }

    fn wanted(&self, number: &[Found]) -> Vec<Wanted> {
        let all = self.parsed.words.iter().enumerate();
        let mut wanted: Vec<Wanted> = all
            .filter(|(n, word)| {
                word.folded.len() > 1
                    || number.iter().any(|found| found.words.contains(n))
                    || word.is_number
            })
            .map(|(_, word)| word)
            .chain(self.parsed.phrases.iter().flatten())
            .map(|word| Wanted {
                folded: word.folded.clone(),
                exact: word.exact.clone(),
                weight: 1.0,
            })
            .collect();
        for (field, value) in &self.parsed.fields {
            if matches!(field, Named::Title | Named::Number) {
                wanted.extend(words(value).into_iter().map(|word| Wanted {
                    folded: word.folded,
                    exact: word.exact,
                    weight: 1.0,
                }));
            }
        }
        wanted
    }

    /// What has to hold beside the words: phrases and named fields.
    fn conditions(&self) -> Vec<Box<dyn Query>> {
        let mut clauses = Vec::new();
        for phrase in &self.parsed.phrases {
            clauses.push(constant(self.phrase_anywhere(phrase), 0.0));
        }
        for (field, value) in &self.parsed.fields {
            clauses.push(constant(self.named(*field, value), 0.0));
        }
        clauses
    }

    fn named(&self, field: Named, value: &str) -> Box<dyn Query> {
        let field = match field {
            Named::Number => {
                let key_of = Parts::of(value).map(|parts| parts.key());
                return key(self.fields.number, &key_of.unwrap_or_default());
            }
            Named::Year => {
                let year = value.trim().parse::<u64>().unwrap_or(0);
                let term = |n: u64| Term::from_field_u64(self.fields.date, n);
                return Box::new(tantivy::query::RangeQuery::new(
                    std::ops::Bound::Included(term(year.saturating_mul(10_000))),
                    std::ops::Bound::Included(term(
                        year.saturating_mul(10_000).saturating_add(9_999),
                    )),
                ));
            }
            Named::Title => self.fields.title,
            Named::Agency => self.fields.agency,
            Named::Kind => self.fields.kind,
            Named::Category => self.fields.category,
            Named::Language => self.fields.language,
        };
        let found = words(value);
        all(found.iter().map(|word| term(field, &word.folded)).collect())
    }

    /// The phrase in trusted or untrusted text; words typed with marks must have them.
    fn phrase_anywhere(&self, phrase: &[Word]) -> Box<dyn Query> {
        let marked = phrase.iter().any(Word::is_marked);
        let mut clauses = vec![self.phrase(phrase)];
        if marked {
            let exact = phrase.iter().filter(|word| word.is_marked());
            clauses.extend(exact.map(|word| term(self.fields.exact, &word.exact)));
        }
        let scan = positions(self.fields.scan, phrase);
        any(vec![all(clauses), scan])
    }

    fn phrase(&self, phrase: &[Word]) -> Box<dyn Query> {
        match (self.fields.pairs, phrase) {
            (Some(pairs), [one, two]) => term(pairs, &pair(&one.folded, &two.folded)),
            (Some(pairs), [_, _, _, ..]) => pair_phrase(pairs, phrase),
            _ => positions(self.fields.text, phrase),
        }
    }

    /// Every piece of evidence for these words, summed.
    fn evidence(&self, words: &[Word]) -> Vec<Box<dyn Query>> {
        let fields = self.fields;
        let mut clauses = Vec::new();
        let mut done: Vec<&str> = Vec::new();
        for word in words {
            if done.contains(&word.folded.as_str()) {
                continue;
            }
            done.push(&word.folded);
            clauses.push(term(fields.text, &word.folded));
            clauses.push(boosted(term(fields.title, &word.folded), self.ranking.title));
            if word.is_marked() {
                clauses.push(boosted(term(fields.exact, &word.exact), self.ranking.exact));
            }
            if self.is_scanned(word) {
                clauses.push(boosted(term(fields.scan, &word.folded), self.ranking.low_trust));
            }
        }
        let mut pairs: Vec<String> = Vec::new();
        for two in words.windows(2) {
            if let [one, two] = two {
                pairs.push(pair(&one.folded, &two.folded));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        for pair in &pairs {
            if let Some(field) = fields.pairs {
                clauses.push(boosted(term(field, pair), self.ranking.pair));
            }
            clauses.push(boosted(term(fields.title_pairs, pair), self.ranking.title_pair));
        }
        clauses
    }

    /// Says whether the word stands in text of low trust; it seldom does, and then costs nothing.
    fn is_scanned(&self, word: &Word) -> bool {
        let term = Term::from_field_text(self.fields.scan, &word.folded);
        self.searcher.doc_freq(&term).is_ok_and(|n| n > 0)
    }

    fn word_stages(&self, rest: &[Word], stages: &mut Vec<Stage>) {
        if rest.is_empty() {
            return;
        }
        let evidence = any(self.evidence(rest));
        let with = |must: Vec<Box<dyn Query>>| -> Box<dyn Query> {
            let mut clauses: Vec<Clause> =
                must.into_iter().map(|query| (Occur::Must, constant(query, 0.0))).collect();
            clauses.push((Occur::Should, evidence.box_clone()));
            Box::new(BooleanQuery::new(clauses))
        };
        if rest.len() <= SHORT {
            let text = |word: &Word| term(self.fields.text, &word.folded);
            if rest.iter().any(Word::is_marked) {
                let strict: Vec<_> = rest
                    .iter()
                    .map(|word| {
                        if word.is_number {
                            text(word)
                        } else {
                            term(self.fields.exact, &word.exact)
                        }
                    })
                    .collect();
                stages.push(Stage { query: with(strict), strict: true });
                if rest.iter().any(|word| !word.is_marked() && !word.is_number) {
                    let half: Vec<_> = rest
                        .iter()
                        .map(|word| {
                            if word.is_marked() {
                                term(self.fields.exact, &word.exact)
                            } else {
                                text(word)
                            }
                        })
                        .collect();
                    stages.push(Stage { query: with(half), strict: true });
                }
            }
            stages.push(Stage { query: with(rest.iter().map(text).collect()), strict: true });
            if rest.iter().all(|word| self.is_scanned(word)) {
                let trusted = all(rest.iter().map(text).collect());
                let scanned = rest.iter().map(|word| term(self.fields.scan, &word.folded));
                let either = any(vec![trusted, all(scanned.collect())]);
                stages.push(Stage { query: with(vec![either]), strict: true });
            }
        }
        stages.push(Stage { query: evidence, strict: rest.len() == 1 });
    }

    fn number_stages(&self, number: &[Found], rest: &[Word], stages: &mut Vec<Stage>) {
        let own: Vec<_> = number.iter().map(|found| self.own(found)).collect();
        let known: Vec<_> = number
            .iter()
            .map(|found| {
                let mut ways = vec![key(self.fields.mentions, &found.key)];
                if found.loose {
                    let phrase = self.parsed.words.get(found.typed.clone()).unwrap_or_default();
                    ways.push(positions(self.fields.text, phrase));
                    ways.push(positions(self.fields.scan, phrase));
                }
                ways.push(self.own(found));
                any(ways)
            })
            .collect();
        for must in [own, known] {
            let mut clauses: Vec<Clause> =
                must.into_iter().map(|query| (Occur::Must, constant(query, 1.0))).collect();
            clauses.extend(self.evidence(rest).into_iter().map(|query| (Occur::Should, query)));
            stages.push(Stage { query: Box::new(BooleanQuery::new(clauses)), strict: true });
        }
    }

    fn own(&self, found: &Found) -> Box<dyn Query> {
        any(found.keys.iter().map(|one| key(self.fields.number, one)).collect())
    }
}

/// The phrase by the places of its words.
fn positions(field: Field, phrase: &[Word]) -> Box<dyn Query> {
    match phrase {
        [] => Box::new(EmptyQuery),
        [one] => term(field, &one.folded),
        _ => Box::new(PhraseQuery::new(
            phrase.iter().map(|word| Term::from_field_text(field, &word.folded)).collect(),
        )),
    }
}

/// The phrase by the places of its pairs: every second one, and the last.
fn pair_phrase(field: Field, phrase: &[Word]) -> Box<dyn Query> {
    let last = phrase.len().saturating_sub(2);
    let terms = phrase
        .windows(2)
        .enumerate()
        .filter(|(n, _)| n % 2 == 0 || *n == last)
        .filter_map(|(n, two)| match two {
            [one, two] => Some((n, Term::from_field_text(field, &pair(&one.folded, &two.folded)))),
            _ => None,
        })
        .collect();
    Box::new(PhraseQuery::new_with_offset(terms))
}
