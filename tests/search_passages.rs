//! What holds after any history of updates: the articles of a text stay with it, and what a reader may not see
//! is neither found nor counted nor shown.

use std::collections::BTreeMap;

use proptest::prelude::*;
use quyche::Document;
use quyche::Facet;
use quyche::Hits;
use quyche::IndexOptions;
use quyche::Passages;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;

const RIGHT: &str = "van-phong";

/// What happens to one of a few records: it gets so many articles, or goes.
#[derive(Clone, Debug)]
enum Change {
    Add { id: usize, articles: usize, is_secret: bool },
    Remove { id: usize },
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (0..6usize, 1..5usize, any::<bool>())
            .prop_map(|(id, articles, is_secret)| Change::Add { id, articles, is_secret }),
        1 => (0..6usize).prop_map(|id| Change::Remove { id }),
    ]
}

fn history() -> impl Strategy<Value = Vec<Vec<Change>>> {
    prop::collection::vec(prop::collection::vec(change(), 1..6), 1..14)
}

/// A record as the index must know it: each article has a word that no other text ever had.
#[derive(Clone, Debug)]
struct Known {
    name: String,
    articles: Vec<String>,
    is_secret: bool,
}

/// A word of letters that is new each time.
fn word(made: &mut usize) -> String {
    *made += 1;
    let digits = made.to_string();
    let letters = digits.bytes().map(|digit| char::from(b"bcdghklmnp"[usize::from(digit - b'0')]));
    format!("z{}", letters.collect::<String>())
}

impl Known {
    fn new(articles: usize, is_secret: bool, made: &mut usize) -> Self {
        let name = word(made);
        Self { name, articles: (0..articles).map(|_| word(made)).collect(), is_secret }
    }

    fn document(&self) -> Document {
        let articles = (1..).zip(&self.articles);
        let articles: Vec<String> = articles
            .map(|(n, word)| format!("Điều {n}. Phạm vi\nQuy định chung {word}."))
            .collect();
        let mut document = Document::default();
        document.kind = Some("legal-document".into());
        document.title = Some(format!("Quy chế {}", self.name));
        document.body = Some(articles.join("\n"));
        document.rights = self.is_secret.then(|| RIGHT.to_owned()).into_iter().collect();
        document
    }
}

/// One reader's look at the index.
struct Reader<'i> {
    index: &'i SearchIndex,
    rights: &'i [&'i str],
}

impl Reader<'_> {
    fn search(&self, query: &str, passages: Passages) -> Hits {
        let options = SearchOptions::new().limit(100).facets([Facet::Kind]);
        let options = options.rights(self.rights.iter().copied()).passages(passages);
        self.index.search(query, &options).unwrap()
    }

    /// The word leads to this article of this record alone.
    fn finds(&self, id: &str, article: usize, word: &str) {
        for passages in [Passages::Grouped, Passages::Listed] {
            let hits = self.search(word, passages);
            assert_eq!((hits.total, hits.hits.len()), (1, 1), "{word} {passages:?}");
            let hit = &hits.hits[0];
            assert_eq!(hit.id, id);
            assert_eq!(hit.part.as_deref(), Some(format!("Điều {article}").as_str()));
            assert!(hit.snippet.as_ref().is_some_and(|snippet| snippet.text.contains(word)));
        }
    }

    fn finds_nothing(&self, word: &str) {
        for passages in [Passages::Grouped, Passages::Listed] {
            let hits = self.search(word, passages);
            assert_eq!((hits.total, hits.hits.len()), (0, 0), "{word} {passages:?}");
            assert!(hits.facets.values().all(Vec::is_empty), "{word} {:?}", hits.facets);
            if let Some(other) = hits.suggestion {
                assert_ne!(self.search(&other, passages).total, 0, "{word} suggests {other}");
            }
        }
    }

    fn may_see(&self, one: &Known) -> bool {
        !one.is_secret || !self.rights.is_empty()
    }

    /// Each article of each record is found, or nothing of it.
    fn sees_each(&self, known: &BTreeMap<String, Known>, gone: &[String]) {
        for (id, one) in known {
            for (n, word) in (1..).zip(&one.articles) {
                if self.may_see(one) {
                    self.finds(id, n, word);
                } else {
                    self.finds_nothing(word);
                }
            }
            if !self.may_see(one) {
                self.finds_nothing(&one.name);
            }
        }
        for word in gone.iter().rev().take(8) {
            self.finds_nothing(word);
        }
        let completions = self.index.complete("quy che z", 100).unwrap();
        for secret in known.values().filter(|one| one.is_secret) {
            let told = completions.iter().any(|one| one.ends_with(&format!(" {}", secret.name)));
            assert!(!told, "{completions:?}");
        }
    }

    /// What all records have in common finds those that may be seen.
    fn sees_all(&self, known: &BTreeMap<String, Known>) {
        let grouped = self.search("quy định chung", Passages::Grouped);
        let mut ids: Vec<&str> = grouped.hits.iter().map(|hit| hit.id.as_str()).collect();
        ids.sort_unstable();
        let wanted: Vec<&str> =
            known.iter().filter(|(_, one)| self.may_see(one)).map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, wanted);
        let counted: usize = grouped.facets.values().flatten().map(|value| value.count).sum();
        assert_eq!((grouped.total, counted), (wanted.len(), wanted.len()));
        let listed = self.search("quy định chung", Passages::Listed);
        let articles = known.values().filter(|one| self.may_see(one)).map(|one| one.articles.len());
        assert_eq!(listed.total, articles.sum::<usize>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn articles_stay_with_their_text_and_secrets_stay_secret(history in history()) {
        let options = IndexOptions::new().memory(15_000_000);
        let index = SearchIndex::in_memory_with(&options).unwrap();
        let readers = [&[][..], &[RIGHT]].map(|rights| Reader { index: &index, rights });
        let mut known: BTreeMap<String, Known> = BTreeMap::new();
        let (mut gone, mut made) = (Vec::new(), 0);
        for changes in history {
            let mut update = Update::new();
            for change in changes {
                let (id, next) = match change {
                    Change::Add { id, articles, is_secret } => {
                        (id, Some(Known::new(articles, is_secret, &mut made)))
                    }
                    Change::Remove { id } => (id, None),
                };
                let id = format!("bai-{id}");
                update = match &next {
                    Some(next) => update.add(&id, next.document()),
                    None => update.remove(&id),
                };
                gone.extend(known.remove(&id).into_iter().flat_map(|old| old.articles));
                known.extend(next.map(|next| (id, next)));
            }
            index.update(&update).unwrap();
            prop_assert_eq!(index.len().unwrap(), known.len());
            readers.iter().for_each(|reader| reader.sees_all(&known));
        }
        readers.iter().for_each(|reader| reader.sees_each(&known, &gone));
    }
}
