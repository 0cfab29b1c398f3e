//! The four regulations are whole: every provision is stated by its rule, cited, and in order.

use std::collections::BTreeSet;

use quyche::Citation;
use quyche::Profile;
use serde_json::Value;

fn provisions() -> Vec<(Profile, Vec<(Citation, String)>)> {
    let file: Value = serde_json::from_str(include_str!("vectors/provisions.json")).unwrap();
    let read = |case: &Value| {
        let profile = Profile::builtin(case["profile"].as_str().unwrap()).unwrap();
        let listed = case["provisions"].as_array().unwrap().iter().map(|provision| {
            let place = provision["place"].as_str().unwrap();
            let place = place.parse().unwrap_or_else(|e| panic!("{e}"));
            (place, provision["rule"].as_str().unwrap().to_owned())
        });
        (profile, listed.collect())
    };
    file["cases"].as_array().unwrap().iter().map(read).collect()
}

#[test]
fn as_many_provisions_as_the_texts_have() {
    let counts: Vec<(String, usize)> = provisions()
        .iter()
        .map(|(profile, listed)| (profile.id().to_owned(), listed.len()))
        .collect();
    let wanted = [
        ("ben-tre-03-2019", 131),
        ("binh-phuoc-draft-2015", 130),
        ("nghe-an-80-2025", 101),
        ("quang-ngai-239-2025", 101),
    ];
    assert_eq!(counts, wanted.map(|(id, count)| (id.to_owned(), count)));
}

#[test]
fn every_provision_is_stated_by_its_rule() {
    let mut absent = Vec::new();
    for (profile, listed) in provisions() {
        for (place, rule) in listed {
            let stated = profile
                .rules()
                .iter()
                .any(|known| known.id() == rule && known.citations().contains(&place));
            if !stated {
                absent.push(format!("{}: {rule} at {}", profile.id(), place.compact()));
            }
        }
    }
    assert!(absent.is_empty(), "{} absent:\n{}", absent.len(), absent.join("\n"));
}

#[test]
fn no_rule_cites_a_place_that_the_list_does_not_know() {
    let mut strange = Vec::new();
    for (profile, listed) in provisions() {
        let known: BTreeSet<&Citation> = listed.iter().map(|(place, _)| place).collect();
        for rule in profile.rules() {
            // The second witness of Bến Tre is no provision of its own.
            if rule.id() == "PROFILE-WITNESS" {
                continue;
            }
            for place in rule.citations().iter().filter(|place| !known.contains(place)) {
                strange.push(format!("{}: {} at {}", profile.id(), rule.id(), place.compact()));
            }
        }
    }
    assert!(strange.is_empty(), "{}", strange.join("\n"));
}

#[test]
fn rules_and_their_citations_stand_in_the_order_of_the_text() {
    for (profile, _) in provisions() {
        let firsts: Vec<&Citation> = profile.rules().iter().map(quyche::Rule::citation).collect();
        for pair in firsts.windows(2) {
            assert!(pair[0] <= pair[1], "{}: {} before {}", profile.id(), pair[0], pair[1]);
        }
        for rule in profile.rules() {
            assert!(rule.citations().is_sorted(), "{}: {}", profile.id(), rule.id());
        }
    }
}

#[test]
fn the_rules_of_all_regulations_are_152() {
    let ids: BTreeSet<String> = provisions()
        .iter()
        .flat_map(|(profile, _)| profile.rules().iter().map(|rule| rule.id().to_owned()))
        .collect();
    assert_eq!(ids.len(), 152, "{ids:?}");
}

#[test]
fn duties_are_sentences_in_both_languages() {
    for (profile, _) in provisions() {
        for rule in profile.rules() {
            let duty = rule.duty();
            for text in [&duty.vi, &duty.en] {
                let whole = text.ends_with('.') && !text.trim().is_empty() && text.len() < 400;
                assert!(whole, "{}: {}: `{text}`", profile.id(), rule.id());
            }
            assert!(!duty.vi.is_ascii(), "{}: {}: no Vietnamese", profile.id(), rule.id());
        }
    }
}

#[test]
fn every_note_is_used_or_speaks_of_the_whole_text() {
    for (profile, _) in provisions() {
        let ids: BTreeSet<&str> = profile.notes().iter().map(|note| note.id.as_str()).collect();
        assert_eq!(ids.len(), profile.notes().len(), "{}: a note twice", profile.id());
        for note in profile.notes() {
            assert!(note.vi.ends_with('.') && note.en.ends_with('.'), "{}", note.id);
        }
    }
}

#[test]
fn what_encourages_or_permits_never_fails() {
    use quyche::Severity;

    for (profile, _) in provisions() {
        for rule in profile.rules() {
            let duty = &rule.duty().vi;
            if duty.starts_with("khuyến khích") || duty.starts_with("ưu tiên") {
                assert_eq!(rule.modality().severity(), Severity::Advice, "{}", rule.id());
            }
        }
    }
}

#[test]
fn each_regulation_stands_its_own_inspection() {
    for (profile, _) in provisions() {
        let report = profile.inspect("2026-03-01".parse().unwrap());
        assert_eq!(report.failures().count(), 0, "{}: {report:#?}", profile.id());
        let open: Vec<&str> = report.open().map(|verdict| &*verdict.rule).collect();
        let wanted: &[&str] =
            if profile.id() == "binh-phuoc-draft-2015" { &["PROFILE-EFFECT"] } else { &[] };
        assert_eq!(open, wanted, "{}", profile.id());
    }
}
