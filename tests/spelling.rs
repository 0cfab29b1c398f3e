//! The vectors of `spelling.json` and `typing.json`, and the spelling of every syllable.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use quyche::Syllable;
use quyche::TonePlacement;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
    syllables: Vec<Parts>,
    no_syllables: Vec<String>,
    standards: Vec<Standards>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    first: Option<String>,
    main: Option<String>,
    key: Option<String>,
    case_folded: Option<String>,
}

#[derive(Deserialize)]
struct Parts {
    word: String,
    onset: String,
    rhyme: String,
    tone: Option<char>,
    spelled: String,
}

#[derive(Deserialize)]
struct Standards {
    text: String,
    found: Vec<Mention>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Mention {
    text: String,
    standard: String,
    exact: bool,
}

#[derive(Deserialize)]
struct Typing {
    cases: Vec<Typed>,
}

#[derive(Deserialize)]
struct Typed {
    name: String,
    text: String,
    method: String,
    found: Vec<(String, String)>,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors/spelling.json")).unwrap()
}

#[test]
fn forms() {
    for Case { name, text, first, main, key, case_folded } in vectors().cases {
        let check = |wanted: Option<String>, got: String| {
            if let Some(wanted) = wanted {
                assert_eq!(got, wanted, "{name}");
            }
        };
        check(first, quyche::place_tones(&text, TonePlacement::First).into_owned());
        check(main, quyche::place_tones(&text, TonePlacement::Main).into_owned());
        check(key, quyche::spelling_key(&text));
        check(case_folded, quyche::fold_case(&text));
        let folded = quyche::fold_case(&text);
        assert_eq!(quyche::fold_case(&folded), folded, "{name}: folding twice");
        assert_eq!(quyche::fold(&folded), quyche::fold(&text), "{name}");
    }
}

#[test]
fn syllables() {
    let vectors = vectors();
    for Parts { word, onset, rhyme, tone, spelled } in vectors.syllables {
        let syllable = Syllable::parse(&word).unwrap();
        assert_eq!((syllable.onset(), syllable.rhyme()), (&*onset, &*rhyme), "{word}");
        assert_eq!(syllable.tone(), tone, "{word}");
        assert_eq!(syllable.spelled(TonePlacement::First), spelled);
    }
    for word in vectors.no_syllables {
        assert_eq!(Syllable::parse(&word), None, "{word}");
    }
}

#[test]
fn standards() {
    for Standards { text, found } in vectors().standards {
        let mentions: Vec<Mention> = quyche::standard_mentions(&text)
            .into_iter()
            .map(|one| Mention {
                text: one.span.of(&text).unwrap().to_owned(),
                standard: one.standard.to_owned(),
                exact: one.exact,
            })
            .collect();
        assert_eq!(mentions, found, "{text}");
    }
}

#[test]
fn typing() {
    let typing: Typing = serde_json::from_str(include_str!("vectors/typing.json")).unwrap();
    for Typed { name, text, method, found } in typing.cases {
        let residue = quyche::typing_residue(&text);
        assert!(residue.iter().all(|one| one.method.code() == method), "{name}");
        assert!(residue.iter().all(|one| (0.0..=1.0).contains(&one.score)), "{name}");
        let words: Vec<(String, String)> = residue
            .into_iter()
            .map(|one| (one.span.of(&text).unwrap().to_owned(), one.text))
            .collect();
        assert_eq!(words, found, "{name}");
    }
}

/// Tones on the wrong letter, as the counts of real texts have them.
const MISPLACED: [&str; 5] = ["gía", "cuả", "qủa", "móoc", "qúa"];

#[test]
fn every_syllable_comes_back_from_its_parts() {
    let table = include_str!("../core/data/syllables.tsv");
    let mut read = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let word = line.split('\t').next().unwrap();
        let Some(syllable) = Syllable::parse(word) else { continue };
        read += 1;
        for placement in [TonePlacement::First, TonePlacement::Main] {
            let spelled = syllable.spelled(placement);
            assert_eq!(Syllable::parse(&spelled).as_ref(), Some(&syllable), "{word}");
            if !MISPLACED.contains(&word) {
                assert_eq!(spelled, quyche::place_tones(word, placement), "{word}");
            }
        }
    }
    assert!(read > 5000, "{read}");
}
