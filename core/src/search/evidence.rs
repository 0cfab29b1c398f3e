//! What speaks for a record, word by word and pair by pair.

use tantivy::Searcher;
use tantivy::Term;
use tantivy::query::Query;
use tantivy::schema::Field;

use crate::search::abbreviations::Other;
use crate::search::analyzer::pair;
use crate::search::clauses::all;
use crate::search::clauses::any;
use crate::search::clauses::has;
use crate::search::clauses::term;
use crate::search::ranking::Ranking;
use crate::search::scan::Word;
use crate::search::schema::Fields;
use crate::search::union::Union;
use crate::search::union::Weighted;

/// What another way of saying it weighs beside the words typed.
const OTHER: f32 = 0.5;

/// A term that adds to the score of a record that has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Extra {
    pub field: Field,
    pub text: String,
    pub weight: f32,
    /// How rare the term is.
    pub rarity: f32,
}

impl Extra {
    fn weighted(&self) -> Weighted {
        Weighted { field: self.field, text: self.text.clone(), weight: self.weight }
    }
}

/// A long question, taken apart.
pub(super) struct Question {
    /// What is looked for everywhere.
    pub query: Box<dyn Query>,
    /// What the best records are weighed again by: it decides of no record whether it is found.
    pub later: Vec<Extra>,
    /// The pairs of the text, of which a record should have many.
    pub pairs: Vec<Extra>,
}

/// Which form of the words a record must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Every word with the very marks that were typed, none where none was.
    Exact,
    /// Words typed with marks have them; the others may have any.
    Marked,
    /// The letters will do.
    Folded,
    /// The letters will do, in text of low trust.
    Scanned,
}

/// The words of a query, and how a record can have them.
pub(super) struct Evidence<'q> {
    pub words: &'q [Word],
    pub others: &'q [Other],
    /// Words typed without marks, with those that they most likely have.
    pub restored: &'q [Word],
    pub fields: &'q Fields,
    pub searcher: &'q Searcher,
    /// Whether any record has text of low trust.
    pub scanned: bool,
    pub ranking: Ranking,
}

impl Evidence<'_> {
    /// All the words, each in the form needed, or said in another way.
    pub(super) fn all_words(&self, need: Need) -> Box<dyn Query> {
        let mut clauses = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let others: Vec<&Other> =
                self.others.iter().filter(|other| other.start == at).collect();
            let len = others.iter().map(|other| other.len).max().unwrap_or(1);
            let typed = self.words.get(at..at + len).unwrap_or_default();
            let typed = typed.iter().map(|word| self.word(word, need));
            if others.is_empty() {
                clauses.extend(typed);
            } else {
                let mut ways = vec![all(typed.collect())];
                for other in others {
                    let rest = self.words.get(at + other.len..at + len).unwrap_or_default();
                    let said = other.words.iter().map(|word| self.word(word, Need::Folded));
                    ways.push(all(said
                        .chain(rest.iter().map(|word| self.word(word, need)))
                        .collect()));
                }
                clauses.push(any(ways));
            }
            at += len;
        }
        all(clauses)
    }

    fn word(&self, word: &Word, need: Need) -> Box<dyn Query> {
        match (need, self.fields.exact) {
            (Need::Scanned, _) => term(self.fields.scan, &word.folded),
            (Need::Exact, Some(exact)) if !word.is_number => term(exact, &word.exact),
            (Need::Marked, Some(exact)) if word.is_marked() => term(exact, &word.exact),
            _ => term(self.fields.text, &word.folded),
        }
    }

    /// The words themselves, in the text.
    pub(super) fn texts(&self) -> Vec<Extra> {
        let mut all = Vec::new();
        self.add(&mut all, self.fields.text, self.words.iter().map(|word| &word.folded), 1.0);
        for other in self.others {
            self.add(
                &mut all,
                self.fields.text,
                other.words.iter().map(|word| &word.folded),
                OTHER,
            );
        }
        all
    }

    /// What speaks for a record besides: title, pairs, marks, text of low trust.
    pub(super) fn extras(&self) -> Vec<Extra> {
        let (fields, ranking) = (self.fields, self.ranking);
        let folded = || self.words.iter().map(|word| &word.folded);
        let mut all = Vec::new();
        self.add(&mut all, fields.title, folded(), ranking.title);
        let marked = self.words.iter().filter(|word| word.is_marked()).map(|word| &word.exact);
        if let Some(exact) = fields.exact {
            self.add(&mut all, exact, marked, ranking.exact);
            let restored = self.restored.iter().map(|word| &word.exact);
            self.add(&mut all, exact, restored, ranking.restored);
        }
        let scanned = self.words.iter().filter(|word| self.is_scanned(word));
        self.add(&mut all, fields.scan, scanned.map(|word| &word.folded), ranking.low_trust);
        self.add_pairs(&mut all, self.words, 1.0);
        for other in self.others {
            self.add_pairs(&mut all, &other.words, OTHER);
        }
        all
    }

    fn add_pairs(&self, all: &mut Vec<Extra>, words: &[Word], part: f32) {
        if self.ranking.pair <= 0.0 && self.ranking.title_pair <= 0.0 {
            return;
        }
        let pairs: Vec<String> = words
            .windows(2)
            .filter_map(|two| match two {
                [one, two] => Some(pair(&one.folded, &two.folded)),
                _ => None,
            })
            .collect();
        let from = all.len();
        if let Some(field) = self.fields.pairs {
            self.add(all, field, pairs.iter(), self.ranking.pair * part);
        }
        self.add(all, self.fields.title_pairs, pairs.iter(), self.ranking.title_pair * part);
        // That words stand side by side says little of frequent pairs such as "theo quy", and much of rare ones.
        for pair in all.iter_mut().skip(from) {
            pair.rarity = rarity(self.searcher, pair.field, &pair.text);
            pair.weight *= pair.rarity.sqrt();
        }
    }

    fn add<'w>(
        &self,
        all: &mut Vec<Extra>,
        field: Field,
        words: impl Iterator<Item = &'w String>,
        weight: f32,
    ) {
        if weight <= 0.0 {
            return;
        }
        for text in words {
            if !all.iter().any(|one| one.field == field && one.text == *text) {
                all.push(Extra { field, text: text.clone(), weight, rarity: 1.0 });
            }
        }
    }

    /// Says whether the word stands in text of low trust; it seldom does, and then costs nothing.
    pub(super) fn is_scanned(&self, word: &Word) -> bool {
        self.scanned && has(self.searcher, self.fields.scan, &word.folded)
    }

    /// Any of it.
    pub(super) fn any(&self) -> Box<dyn Query> {
        union(self.texts().iter().chain(&self.extras()))
    }

    /// Any of it, the part that would be too much to look for everywhere apart.
    pub(super) fn question(&self) -> Question {
        let finds = |one: &Extra| self.is_pair(one) || one.field == self.fields.scan;
        let (first, later): (Vec<Extra>, Vec<Extra>) = self.extras().into_iter().partition(finds);
        let query = union(self.texts().iter().chain(&first));
        let pairs = first.into_iter().filter(|one| self.is_pair(one)).collect();
        Question { query, later, pairs }
    }

    fn is_pair(&self, one: &Extra) -> bool {
        Some(one.field) == self.fields.pairs
    }
}

fn union<'e>(terms: impl Iterator<Item = &'e Extra>) -> Box<dyn Query> {
    Box::new(Union { terms: terms.map(Extra::weighted).collect() })
}

/// How rare a term is among all records, as BM25 counts it.
fn rarity(searcher: &Searcher, field: Field, text: &str) -> f32 {
    let found = searcher.doc_freq(&Term::from_field_text(field, text)).unwrap_or(0) as f32;
    let all = searcher.segment_readers().iter().map(|segment| segment.num_docs() as f32);
    (1.0 + (all.sum::<f32>() - found).max(0.0) / (found + 0.5)).ln()
}
