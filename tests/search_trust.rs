//! What an index does when its folder is wrong, taken, damaged or replaced.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::path::PathBuf;

use quyche::Document;
use quyche::ErrorKind;
use quyche::IndexOptions;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;

/// A folder of its own for one test, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("quyche-{name}-{}", std::process::id()));
        fs::remove_dir_all(&path).ok();
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn document(body: &str) -> Document {
    let mut document = Document::default();
    document.body = Some(body.to_owned());
    document
}

fn filled(path: &Path) -> SearchIndex {
    let index = SearchIndex::open(path).unwrap();
    let update = Update::new().add("a", document("cổng thông tin")).add("b", document("điện tử"));
    index.update(&update).unwrap();
    index
}

fn total(index: &SearchIndex, query: &str) -> usize {
    index.search(query, &SearchOptions::new()).unwrap().total
}

/// The live generation of the index.
fn generation(path: &Path) -> PathBuf {
    let format: serde_json::Value =
        serde_json::from_slice(&fs::read(path.join("quyche.json")).unwrap()).unwrap();
    path.join(format["current"].as_str().unwrap())
}

#[test]
fn an_index_is_found_again() {
    let scratch = Scratch::new("again");
    drop(filled(&scratch.0));
    let index = SearchIndex::open(&scratch.0).unwrap();
    assert_eq!(index.len().unwrap(), 2);
    assert_eq!(total(&index, "cong thong tin"), 1);
    index.verify().unwrap();
}

#[test]
fn a_folder_with_something_else_is_left_alone() {
    let scratch = Scratch::new("foreign");
    fs::create_dir_all(&scratch.0).unwrap();
    fs::write(scratch.0.join("thesis.docx"), "x").unwrap();
    let error = SearchIndex::open(&scratch.0).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::IndexCorrupt);
    assert!(error.to_string().contains("thesis.docx"), "{error}");
    let file = scratch.0.join("thesis.docx");
    assert_eq!(SearchIndex::open(&file).unwrap_err().kind(), ErrorKind::IndexCorrupt);
    let rebuilt =
        SearchIndex::rebuild(&scratch.0, &IndexOptions::new(), [], |_| ControlFlow::Continue(()));
    assert_eq!(rebuilt.unwrap_err().kind(), ErrorKind::IndexCorrupt);
    assert_eq!(fs::read_to_string(file).unwrap(), "x");
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), 1, "nothing of ours is left behind");
}

#[test]
fn another_version_must_be_rebuilt_and_can_be() {
    let scratch = Scratch::new("outdated");
    drop(filled(&scratch.0));
    let format = scratch.0.join("quyche.json");
    let text = fs::read_to_string(&format).unwrap();
    for changed in [
        text.replace("\"format\": 1", "\"format\": 999"),
        text.replace("\"fingerprint\": \"", "\"fingerprint\": \"0"),
    ] {
        assert_ne!(changed, text);
        fs::write(&format, changed).unwrap();
        assert_eq!(SearchIndex::open(&scratch.0).unwrap_err().kind(), ErrorKind::IndexOutdated);
    }
    let records = [("c".to_owned(), document("quy chế"))];
    let index = SearchIndex::rebuild(&scratch.0, &IndexOptions::new(), records, |_| {
        ControlFlow::Continue(())
    });
    assert_eq!(total(&index.unwrap(), "quy che"), 1);
}

#[test]
fn damage_is_an_error_and_never_a_panic() {
    let scratch = Scratch::new("damage");
    drop(filled(&scratch.0));
    let folder = generation(&scratch.0);
    let files: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with('.'))
        .collect();
    assert!(files.len() > 3, "{files:?}");
    let used = || {
        SearchIndex::open(&scratch.0).and_then(|index| {
            index.search("cong thong tin", &SearchOptions::new())?;
            index.verify()
        })
    };
    for file in &files {
        let good = fs::read(file).unwrap();
        let mut bad = good.clone();
        bad.iter_mut().for_each(|byte| *byte ^= 0x5A);
        for damage in [Vec::new(), good[..good.len() / 2].to_vec(), bad] {
            fs::write(file, damage).unwrap();
            let kind = used().unwrap_err().kind();
            assert!(
                matches!(kind, ErrorKind::IndexCorrupt | ErrorKind::IndexOutdated),
                "{}: {kind:?}",
                file.display()
            );
        }
        fs::remove_file(file).unwrap();
        let kind = used().unwrap_err().kind();
        assert_eq!(kind, ErrorKind::IndexCorrupt, "{} removed", file.display());
        fs::write(file, good).unwrap();
    }
    fs::write(scratch.0.join("quyche.json"), "{").unwrap();
    assert_eq!(SearchIndex::open(&scratch.0).unwrap_err().kind(), ErrorKind::IndexCorrupt);
}

#[test]
fn other_handles_see_every_commit_and_every_rebuild() {
    let scratch = Scratch::new("handles");
    let writer = filled(&scratch.0);
    let reader = SearchIndex::open(&scratch.0).unwrap();
    assert_eq!(total(&reader, "quy che"), 0);
    writer.update(&Update::new().add("c", document("quy chế")).remove("a")).unwrap();
    assert_eq!(total(&reader, "quy che"), 1);
    assert_eq!(total(&reader, "cong thong tin"), 0);
    let records = [("d".to_owned(), document("nghị định"))];
    SearchIndex::rebuild(&scratch.0, &IndexOptions::new().pairs(false), records, |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(total(&reader, "nghi dinh"), 1);
    writer.update(&Update::new().add("e", document("thông tư"))).unwrap();
    assert_eq!(total(&reader, "thong tu"), 1);
    assert_eq!(reader.len().unwrap(), 2);
}

#[test]
fn a_second_writer_is_told_so() {
    let scratch = Scratch::new("locked");
    let one = filled(&scratch.0);
    let two = SearchIndex::open(&scratch.0).unwrap();
    let mut told = None;
    let changes = [quyche::IndexChange::Remove("a".into())];
    one.update_all(changes, |_| {
        told = two.update(&Update::new().remove("b")).err().map(|error| error.kind());
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(told, Some(ErrorKind::IndexLocked));
    assert_eq!(one.len().unwrap(), 1);
    two.update(&Update::new().remove("b")).unwrap();
    assert_eq!(one.len().unwrap(), 0);
}

/// The memory of this process in MB without the files that it maps, where the system tells.
fn memory_used() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1_000)
}

fn folders(path: &Path) -> usize {
    fs::read_dir(path).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir()).count()
}

/// `QUYCHE_RECORDS=1000000` for a long run.
#[test]
fn a_rebuild_tells_how_far_it_is_and_can_be_cancelled() {
    let count: u64 = std::env::var("QUYCHE_RECORDS").map_or(2_000, |count| count.parse().unwrap());
    let scratch = Scratch::new("cancelled");
    let index = filled(&scratch.0);
    let records = || {
        (0..count).map(|n| {
            let body =
                format!("Bản tin số {n} của cổng thông tin điện tử, ngày {} tháng 3", n % 31);
            (n.to_string(), document(&body))
        })
    };
    let options = IndexOptions::new().memory(64_000_000);
    let mut told = 0;
    let mut memory = 0;
    let mut watch = |done: u64, until: u64| {
        assert_eq!(done, told + 1, "every record is told");
        told = if done == until { 0 } else { done };
        if done.is_multiple_of(10_000) {
            memory = memory.max(memory_used().unwrap_or(0));
        }
        if done == until { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let stopped =
        SearchIndex::rebuild(&scratch.0, &options, records(), |done| watch(done, count / 2));
    assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled);
    assert_eq!(index.len().unwrap(), 2);
    assert_eq!(SearchIndex::open(&scratch.0).unwrap().len().unwrap(), 2);
    assert_eq!(folders(&scratch.0), 1, "nothing of the new index is left");
    let start = std::time::Instant::now();
    let rebuilt =
        SearchIndex::rebuild(&scratch.0, &options, records(), |done| watch(done, u64::MAX))
            .unwrap();
    assert_eq!(told, count);
    assert_eq!(rebuilt.len().unwrap() as u64, count);
    assert_eq!(total(&rebuilt, &format!("\"tin số {}\"", count - 1)), 1);
    println!("{count} records in {:?}, {memory} MB of memory at most", start.elapsed());
}
