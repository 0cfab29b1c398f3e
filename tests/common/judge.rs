//! The vectors of the checks and scenarios, and the profiles that judge them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use quyche::Profile;
use serde_json::Value;
use serde_json::json;

/// Every case of a folder of vectors, its file in its name.
pub fn vectors(folder: &str) -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors").join(folder);
    let entries = fs::read_dir(&root).unwrap_or_else(|e| panic!("{}: {e}", root.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file: Value =
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let stem = path.file_name().unwrap().to_string_lossy().into_owned();
        for case in file["cases"].as_array().unwrap() {
            found.push((format!("{stem}: {}", case["name"].as_str().unwrap()), case.clone()));
        }
    }
    assert!(!found.is_empty(), "no vectors in {}", root.display());
    found
}

/// A host's profile of one rule that takes over a provision, given as `act/provision`.
fn importing(place: &str) -> Profile {
    let (act, provision) = place.split_once('/').unwrap();
    let file = json!({
        "profile": {
            "id": "import", "title": "Ví dụ", "title_en": "Example", "province": "Ví dụ",
            "status": "issued", "effect": { "from": "2000-01-01" }, "issuer": "Ví dụ",
            "structure": { "articles": 1 }, "latest_reference_applies": true,
        },
        "rule": [{
            "id": "IMPORT", "cite": "QC Điều 1", "modality": "imported",
            "duty": { "vi": "ví dụ.", "en": "an example." },
            "import": { "act": act, "provision": provision },
        }],
    });
    Profile::parse(&file.to_string(), "import.json").unwrap_or_else(|e| panic!("{place}: {e}"))
}

/// The profiles read so far, so that each is read once.
#[derive(Default)]
pub struct Shelf(RefCell<BTreeMap<String, Rc<Profile>>>);

impl Shelf {
    /// The profile that a case names, or that of the provision that it imports.
    pub fn of(&self, case: &Value) -> Rc<Profile> {
        let name = case["profile"].as_str().or(case["import"].as_str()).unwrap();
        let read = || match case["import"].as_str() {
            Some(place) => importing(place),
            None => Profile::builtin(name).unwrap(),
        };
        let mut shelf = self.0.borrow_mut();
        Rc::clone(shelf.entry(name.to_owned()).or_insert_with(|| Rc::new(read())))
    }
}
