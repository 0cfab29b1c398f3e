//! Turns what was typed into queries, from the strictest to the most forgiving.

use std::borrow::Cow;
use std::ops::Bound;
use std::ops::Range;

use tantivy::Searcher;
use tantivy::Term;
use tantivy::query::AllQuery;
use tantivy::query::BooleanQuery;
use tantivy::query::EmptyQuery;
use tantivy::query::Occur;
use tantivy::query::Query;
use tantivy::query::RangeQuery;
use tantivy::schema::Field;

use crate::error::Error;
use crate::search::abbreviations::Abbreviations;
use crate::search::choices::Words;
use crate::search::clauses::all;
use crate::search::clauses::any;
use crate::search::clauses::constant;
use crate::search::clauses::has;
use crate::search::clauses::key;
use crate::search::clauses::term;
use crate::search::commit::Commit;
use crate::search::evidence::Evidence;
use crate::search::evidence::Extra;
use crate::search::evidence::Need;
use crate::search::evidence::Question;
use crate::search::locators::Locator;
use crate::search::locators::locator;
use crate::search::number::Parts;
use crate::search::numbers::Found;
use crate::search::numbers::find;
use crate::search::options::SearchOptions;
use crate::search::parse::Named;
use crate::search::parse::Parsed;
use crate::search::parse::Wanted;
use crate::search::phrase::paired;
use crate::search::phrase::positions;
use crate::search::questions::without_frame;
use crate::search::restored::Restoring;
use crate::search::scan::Word;
use crate::search::scan::words;
use crate::search::schema::Fields;

/// Up to so many words, a record with all of them comes before every other.
const SHORT: usize = 6;

/// One attempt: records that fit it come before those of the next.
pub(super) struct Stage {
    pub query: Box<dyn Query>,
    /// What the best records are weighed again by.
    pub extras: Vec<Extra>,
    /// Terms of which the best records should have many.
    pub shared: Vec<Extra>,
    /// Whether records that fit have everything that was asked for.
    pub strict: bool,
}

/// What is known besides the index.
pub(super) struct Known {
    pub abbreviations: Abbreviations,
    pub restoring: Restoring,
}

/// How a query will be run.
pub(super) struct Plan {
    pub stages: Vec<Stage>,
    pub wanted: Vec<Wanted>,
    /// Records that fit any of these are left out.
    pub without: Vec<Box<dyn Query>>,
    /// Nothing but a document number was typed: all with that number, the newest first.
    pub number_only: bool,
    /// The provision that was asked for.
    pub locator: Option<Locator>,
    /// What tells the passages of one record apart; absent where no record has any, or none is shown.
    pub telling: Option<Box<dyn Query>>,
    /// The fields in which a title speaks for all passages under it.
    pub titles: [Field; 2],
}

/// Makes the plan for one query over one commit.
pub(super) fn plan(
    parsed: &Parsed,
    commit: &Commit,
    known: &Known,
    options: &SearchOptions,
) -> Result<Plan, Error> {
    let (fields, searcher) = (&commit.fields, &commit.searcher);
    let place = locator(&parsed.words).map(|(words, _)| words);
    let number = find(parsed, place.as_ref(), fields, searcher)?;
    let planner = Planner { parsed, fields, searcher, scanned: commit.scanned };
    let mut rest = planner.rest(&number);
    let (bare, locator) = match locator(&rest) {
        Some((place, locator)) => (without_place(&rest, place), Some(locator)),
        None => (Vec::new(), None),
    };
    if locator.is_some() && !number.is_empty() {
        // The number says which record; the locator says where in it, and is no word to look for.
        rest = Cow::Borrowed(&bare);
    }
    if options.words != Words::All
        && let Some(asked) = without_frame(&rest)
    {
        rest = Cow::Owned(asked);
    }
    let own: Abbreviations = options.abbreviations.iter().cloned().collect();
    let others = [&own, &commit.learned, &known.abbreviations].map(|known| known.others(&rest));
    let others = others.concat();
    let ranking = options.ranking;
    let restored = if ranking.restored > 0.0 { known.restoring.words(parsed) } else { Vec::new() };
    let evidence = Evidence {
        words: &rest,
        others: &others,
        restored: &restored,
        fields,
        searcher,
        scanned: commit.scanned,
        ranking,
    };
    let mut conditions = planner.named_fields();
    let phrases = parsed.phrases.iter().map(|phrase| planner.phrase_anywhere(phrase));
    let mut stages = if !number.is_empty() {
        planner.number_stages(&number, locator.as_ref(), &evidence)
    } else if parsed.words.is_empty() && !parsed.phrases.is_empty() {
        // A record with the phrases has their words.
        let query = all(phrases.clone().collect());
        vec![Stage { query, extras: evidence.extras(), shared: Vec::new(), strict: true }]
    } else {
        let cited = locator.as_ref().filter(|_| !bare.is_empty());
        let cited = cited.map(|place| planner.cited_stages(place, &bare, &evidence));
        cited.into_iter().flatten().chain(word_stages(&evidence, options.words)).collect()
    };
    if !parsed.words.is_empty() {
        conditions.extend(phrases.map(|query| constant(query, 0.0)));
    }
    if stages.is_empty() && !conditions.is_empty() {
        stages.push(Stage {
            query: Box::new(AllQuery),
            extras: Vec::new(),
            shared: Vec::new(),
            strict: true,
        });
    }
    for stage in &mut stages {
        let query = std::mem::replace(&mut stage.query, Box::new(EmptyQuery));
        let conditions = conditions.iter().map(|query| query.box_clone());
        stage.query = all(std::iter::once(query).chain(conditions).collect());
    }
    let mut wanted = Vec::new();
    if options.details {
        wanted = planner.wanted(&number);
        wanted.extend(others.iter().flat_map(|other| &other.words).map(Wanted::of));
        wanted.dedup_by(|a, b| a.folded == b.folded);
    }
    let number_only = !number.is_empty() && rest.is_empty() && parsed.phrases.is_empty();
    let without = parsed.without.iter().map(|phrase| planner.phrase_anywhere(phrase)).collect();
    let is_told = options.details && commit.parts.iter().any(|part| part.roles.is_some());
    let telling = is_told.then(|| evidence.any());
    let titles = [fields.title, fields.title_pairs];
    Ok(Plan { stages, wanted, without, number_only, locator, telling, titles })
}

/// Words that tie a place to the text that it is in: `Điều 9 của Luật Đất đai`.
const TIES: [&str; 4] = ["cua", "trong", "tai", "theo"];

/// The words besides a locator.
fn without_place(words: &[Word], place: Range<usize>) -> Vec<Word> {
    let is_tie = |at: usize| words.get(at).is_some_and(|word| TIES.contains(&&*word.folded));
    let start = place.start - usize::from(place.start.checked_sub(1).is_some_and(is_tie));
    let end = place.end + usize::from(is_tie(place.end));
    let rest = words.iter().enumerate().filter(|(n, _)| !(start..end).contains(n));
    rest.map(|(_, word)| word.clone()).collect()
}

fn word_stages(evidence: &Evidence<'_>, how: Words) -> Vec<Stage> {
    let words = evidence.words;
    let mut stages = Vec::new();
    if words.is_empty() {
        return stages;
    }
    if how == Words::All || how == Words::Best && words.len() <= SHORT {
        let extras = evidence.extras();
        let mut add = |query| {
            stages.push(Stage { query, extras: extras.clone(), shared: Vec::new(), strict: true })
        };
        if evidence.fields.exact.is_some() && words.iter().any(Word::is_marked) {
            add(evidence.all_words(Need::Exact));
            if words.iter().any(|word| !word.is_marked() && !word.is_number) {
                add(evidence.all_words(Need::Marked));
            }
        }
        add(evidence.all_words(Need::Folded));
        if words.iter().all(|word| evidence.is_scanned(word)) {
            let ways = [Need::Folded, Need::Scanned];
            add(any(ways.map(|need| evidence.all_words(need)).into()));
        }
    }
    if how == Words::Any || how == Words::Best && words.len() > 1 {
        stages.push(if how == Words::Best && words.len() > SHORT {
            // Of a long question no record has everything; the pairs tell what it is about.
            let Question { query, later, pairs } = evidence.question();
            Stage { query, extras: later, shared: pairs, strict: false }
        } else {
            let query = evidence.any();
            Stage { query, extras: Vec::new(), shared: Vec::new(), strict: how == Words::Any }
        });
    }
    stages
}

struct Planner<'q> {
    parsed: &'q Parsed,
    fields: &'q Fields,
    searcher: &'q Searcher,
    scanned: bool,
}

impl Planner<'_> {
    /// The plain words that are no part of a number, and the words of phrases.
    fn rest(&self, number: &[Found]) -> Cow<'_, [Word]> {
        match (self.parsed.words.as_slice(), self.parsed.phrases.as_slice()) {
            (words, []) if number.is_empty() => Cow::Borrowed(words),
            ([], [phrase]) => Cow::Borrowed(phrase),
            (words, phrases) => {
                let is_free = |n: &usize| !number.iter().any(|found| found.words.contains(n));
                let plain = words.iter().enumerate().filter(|(n, _)| is_free(n));
                plain.map(|(_, word)| word).chain(phrases.iter().flatten()).cloned().collect()
            }
        }
    }

    fn wanted(&self, number: &[Found]) -> Vec<Wanted> {
        let of_number = |n: &usize| number.iter().any(|found| found.words.contains(n));
        let plain = self.parsed.words.iter().enumerate();
        let plain =
            plain.filter(|(n, word)| word.folded.len() > 1 || word.is_number || of_number(n));
        let phrases = self.parsed.phrases.iter().flatten();
        let mut wanted: Vec<Wanted> =
            plain.map(|(_, word)| word).chain(phrases).map(Wanted::of).collect();
        for (field, value) in &self.parsed.fields {
            if matches!(field, Named::Title | Named::Number) {
                wanted.extend(words(value).iter().map(Wanted::of));
            }
        }
        wanted
    }

    /// What has to hold in fields that the query names.
    fn named_fields(&self) -> Vec<Box<dyn Query>> {
        let fields = self.parsed.fields.iter().map(|(field, value)| self.named(*field, value));
        fields.map(|query| constant(query, 0.0)).collect()
    }

    fn named(&self, field: Named, value: &str) -> Box<dyn Query> {
        let field = match field {
            Named::Number => {
                let wanted = Parts::of(value).map(|parts| parts.key());
                return key(self.fields.number, &wanted.unwrap_or_default());
            }
            Named::Year => {
                let year = value.trim().parse::<u64>().unwrap_or(0).min(9_999);
                let term = |n: u64| Bound::Included(Term::from_field_u64(self.fields.date, n));
                return Box::new(RangeQuery::new(term(year * 10_000), term(year * 10_000 + 9_999)));
            }
            Named::Title => {
                let all_in =
                    |field| all(words(value).iter().map(|w| term(field, &w.folded)).collect());
                return any(vec![all_in(self.fields.title), all_in(self.fields.above)]);
            }
            Named::Agency => self.fields.agency,
            Named::Kind => self.fields.kind,
            Named::Category => self.fields.category,
            Named::Language => self.fields.language,
        };
        all(words(value).iter().map(|word| term(field, &word.folded)).collect())
    }

    /// The phrase in trusted or untrusted text; a record must also have the marks that were typed.
    fn phrase_anywhere(&self, phrase: &[Word]) -> Box<dyn Query> {
        let marked = phrase.iter().filter(|word| word.is_marked());
        let exact = marked.filter_map(|word| Some(term(self.fields.exact?, &word.exact)));
        let trusted = all(std::iter::once(self.phrase(phrase)).chain(exact).collect());
        let scan = self.fields.scan;
        if self.scanned && phrase.iter().all(|word| has(self.searcher, scan, &word.folded)) {
            return any(vec![trusted, positions(scan, phrase)]);
        }
        trusted
    }

    fn phrase(&self, phrase: &[Word]) -> Box<dyn Query> {
        match (self.fields.pairs, phrase) {
            (Some(pairs), [_, _, ..]) => paired(pairs, phrase),
            _ => positions(self.fields.text, phrase),
        }
    }

    /// What has the provision that was typed and a title with the other words; then what has it and the words.
    fn cited_stages(&self, place: &Locator, words: &[Word], evidence: &Evidence<'_>) -> Vec<Stage> {
        let all_in =
            |field: Field| all(words.iter().map(|word| term(field, &word.folded)).collect());
        let titled = any(vec![all_in(self.fields.title), all_in(self.fields.above)]);
        let places = place.keys().into_iter().map(|one| key(self.fields.places, &one));
        let stage = |words: Box<dyn Query>, place| Stage {
            query: all(vec![words, constant(place, 0.0)]),
            extras: evidence.extras(),
            shared: Vec::new(),
            strict: true,
        };
        let mut stages: Vec<Stage> = places.map(|place| stage(titled.box_clone(), place)).collect();
        let article = key(self.fields.places, &place.article.to_lowercase());
        stages.push(stage(all_in(self.fields.text), article));
        stages
    }

    /// First what bears the number, that which has the provision asked for before; then what mentions it.
    fn number_stages(
        &self,
        number: &[Found],
        place: Option<&Locator>,
        evidence: &Evidence<'_>,
    ) -> Vec<Stage> {
        let own: Vec<_> = number.iter().map(|found| self.own(found)).collect();
        let known: Vec<_> = number.iter().map(|found| self.known(found)).collect();
        let words = if evidence.words.is_empty() { None } else { Some(evidence.any()) };
        let stage = |must: Vec<Box<dyn Query>>| {
            let must = must.into_iter().map(|query| (Occur::Must, constant(query, 1.0)));
            let should = words.iter().map(|query| (Occur::Should, query.box_clone()));
            let query = Box::new(BooleanQuery::new(must.chain(should).collect()));
            Stage { query, extras: Vec::new(), shared: Vec::new(), strict: true }
        };
        let places = place.into_iter().flat_map(Locator::keys);
        let placed = places.map(|one| {
            let own = own.iter().map(|query| query.box_clone());
            own.chain([key(self.fields.places, &one)]).collect()
        });
        placed
            .chain([own.iter().map(|query| query.box_clone()).collect(), known])
            .map(stage)
            .collect()
    }

    fn own(&self, found: &Found) -> Box<dyn Query> {
        any(found.keys.iter().map(|one| key(self.fields.number, one)).collect())
    }

    fn known(&self, found: &Found) -> Box<dyn Query> {
        let mut ways = vec![key(self.fields.mentions, &found.key), self.own(found)];
        if found.loose {
            let phrase = self.parsed.words.get(found.typed.clone()).unwrap_or_default();
            ways.push(self.phrase(phrase));
            ways.push(positions(self.fields.scan, phrase));
        }
        any(ways)
    }
}
