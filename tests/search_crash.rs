//! An index under killed writers, busy readers and a full disk, in processes of their own.
//!
//! `QUYCHE_ROUNDS=200` kills more often, `QUYCHE_SECONDS=600` reads longer.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use quyche::Document;
use quyche::Passages;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;

const ROLE: &str = "QUYCHE_TEST_ROLE";
const FOLDER: &str = "QUYCHE_TEST_FOLDER";

fn main() {
    if let (Ok(role), Some(folder)) = (std::env::var(ROLE), std::env::var_os(FOLDER)) {
        let folder = PathBuf::from(folder);
        return match role.as_str() {
            "write" => write_until_killed(&folder),
            "replace" => replace_until_killed(&folder),
            "read" => println!("{} searches", read_for(&folder, seconds())),
            _ => fill_the_disk(&folder),
        };
    }
    killed_writers();
    busy_readers();
    full_disk();
    read_only_folder();
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |value| value.parse().unwrap())
}

fn seconds() -> Duration {
    Duration::from_secs(number("QUYCHE_SECONDS", 2))
}

fn scratch(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("quyche-crash-{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&folder).ok();
    folder
}

fn child(role: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .env(ROLE, role)
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// A legal text of two articles, so that each record has passages behind it.
fn document(title: String, body: String) -> Document {
    let body = format!("Điều 1. Phần đầu\n{body}\nĐiều 2. Phần sau\n{body}");
    let mut document = Document::default();
    document.kind = Some("legal-document".into());
    document.title = Some(title);
    document.body = Some(body);
    document
}

fn write_until_killed(folder: &Path) {
    let index = SearchIndex::open(folder).unwrap();
    let first = index.len().unwrap() / 2;
    for n in first.. {
        let body =
            format!("chung số {n} {}", "quy chế hoạt động của cổng thông tin điện tử ".repeat(40));
        let one = document(format!("một{n}"), body.clone());
        let two = document(format!("hai{n}"), body);
        index.update(&Update::new().add(format!("a{n}"), one).add(format!("b{n}"), two)).unwrap();
        println!("{n}");
        std::io::stdout().flush().unwrap();
    }
}

/// Every record that was acknowledged is there, every commit is there as a whole, the index opens.
fn killed_writers() {
    let folder = scratch("kill");
    let rounds = number("QUYCHE_ROUNDS", 12);
    let mut acknowledged: Option<usize> = None;
    let mut commits = 0;
    for round in 0..rounds {
        let mut writer = child("write", &folder);
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        // Some words of the writer, then a while that differs from round to round.
        let first: Vec<_> = (0..1 + round % 4).filter_map(|_| lines.next()).collect();
        std::thread::sleep(Duration::from_micros(300 * (round * 37 % 101)));
        writer.kill().unwrap();
        writer.wait().unwrap();
        for line in first.into_iter().chain(lines).map_while(Result::ok) {
            acknowledged = line.parse().ok().or(acknowledged);
            commits += 1;
        }
        let index = SearchIndex::open(&folder).unwrap();
        let count = index.len().unwrap();
        let last = acknowledged.expect("a writer has written");
        assert_eq!(count % 2, 0, "round {round}: half a commit");
        assert!(
            count >= 2 * (last + 1),
            "round {round}: {count} records after {last} was acknowledged"
        );
        let options = SearchOptions::new().limit(4).snippet(0);
        for n in [0, last / 2, last] {
            let found = index.search(&format!("một{n}"), &options).unwrap();
            assert!(
                found.hits.iter().any(|hit| hit.id == format!("a{n}")),
                "round {round}: {n} is lost"
            );
        }
        index.verify().unwrap();
    }
    std::fs::remove_dir_all(&folder).ok();
    println!(
        "killed a writer {rounds} times during {commits} commits: nothing lost, nothing half done"
    );
}

fn replace(index: &SearchIndex, n: usize) {
    let add = |update: Update, id: &str| {
        update.add(id, document(format!("phiên bản {n}"), format!("chung bản {n} {id}")))
    };
    index.update(&["a", "b", "c"].into_iter().fold(Update::new(), add)).unwrap();
}

fn replace_until_killed(folder: &Path) {
    let index = SearchIndex::open(folder).unwrap();
    for n in 0.. {
        replace(&index, n);
    }
}

/// Searches until the time is over; every answer is of one commit.
fn read_for(folder: &Path, time: Duration) -> usize {
    let index = SearchIndex::open(folder).unwrap();
    read_with(&index, time)
}

fn read_with(index: &SearchIndex, time: Duration) -> usize {
    let start = Instant::now();
    let mut searches = 0;
    let listed = SearchOptions::new().passages(Passages::Listed);
    while start.elapsed() < time {
        let articles = index.search("chung", &listed).unwrap();
        assert_eq!(articles.total, 6);
        assert!(articles.hits.iter().all(|hit| hit.part.is_some()), "an article without its text");
        let hits = index.search("chung", &SearchOptions::new()).unwrap();
        assert_eq!(hits.total, 3);
        let titles: Vec<_> = hits.hits.iter().map(|hit| hit.title.clone()).collect();
        assert_eq!(titles.len(), 3);
        assert!(titles.windows(2).all(|two| two[0] == two[1]), "torn: {titles:?}");
        searches += 1;
    }
    searches
}

fn busy_readers() {
    let folder = scratch("read");
    replace(&SearchIndex::open(&folder).unwrap(), 0);
    let mut writer = child("replace", &folder);
    let processes: Vec<Child> = (0..2).map(|_| child("read", &folder)).collect();
    let index = SearchIndex::open(&folder).unwrap();
    let searches = AtomicUsize::new(0);
    let shown = || index.search("chung", &SearchOptions::new()).unwrap().hits[0].title.clone();
    let before = shown();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| searches.fetch_add(read_with(&index, seconds()), Ordering::Relaxed));
        }
    });
    for reader in processes {
        let done = reader.wait_with_output().unwrap();
        assert!(done.status.success(), "a reading process failed");
    }
    let patience = Instant::now();
    while shown() == before {
        assert!(patience.elapsed() < Duration::from_secs(60), "a reader never saw a new commit");
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
    std::fs::remove_dir_all(&folder).ok();
    println!(
        "8 threads and 2 processes read during updates: {} searches, none torn",
        searches.into_inner()
    );
}

fn fill_the_disk(folder: &Path) {
    let index = SearchIndex::open(folder).unwrap();
    let update = (0..2_000).fold(Update::new(), |update, n| {
        update
            .add(format!("x{n}"), document(format!("đầy {n}"), format!("đĩa đầy {n} ").repeat(100)))
    });
    let error = index.update(&update).unwrap_err();
    assert_eq!(index.search("giữ lại", &SearchOptions::new()).unwrap().total, 1);
    println!("{}", error.code());
}

/// The largest file that the writer may make stands in for a disk without room.
fn full_disk() {
    if cfg!(not(unix)) {
        return println!("a full disk is tried on Unix only");
    }
    let folder = scratch("full");
    let index = SearchIndex::open(&folder).unwrap();
    index.update(&Update::new().add("kept", document("giữ lại".into(), "giữ lại".into()))).unwrap();
    let done = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 40; exec \"$0\""])
        .arg(std::env::current_exe().unwrap())
        .env(ROLE, "fill")
        .env(FOLDER, &folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(said.trim(), "io", "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(index.len().unwrap(), 1);
    index.verify().unwrap();
    index.update(&Update::new().add("more", document("còn chỗ".into(), String::new()))).unwrap();
    assert_eq!(SearchIndex::open(&folder).unwrap().len().unwrap(), 2);
    std::fs::remove_dir_all(&folder).ok();
    println!("a full disk: an error, and the records from before are there");
}

fn read_only_folder() {
    let folder = scratch("readonly");
    let index = SearchIndex::open(&folder).unwrap();
    index.update(&Update::new().add("kept", document("giữ lại".into(), "giữ lại".into()))).unwrap();
    drop(index);
    let done = Command::new("chmod").args(["-R", "a-w"]).arg(&folder).status();
    if !done.is_ok_and(|status| status.success()) || std::fs::write(folder.join("try"), "x").is_ok()
    {
        std::fs::remove_dir_all(&folder).ok();
        return println!("a read-only folder cannot be made by this user: not tried");
    }
    let index = SearchIndex::open(&folder).unwrap();
    assert_eq!(index.search("giu lai", &SearchOptions::new()).unwrap().total, 1);
    assert_eq!(index.update(&Update::new().remove("kept")).unwrap_err().code(), "io");
    assert_eq!(index.len().unwrap(), 1);
    Command::new("chmod").args(["-R", "u+w"]).arg(&folder).status().unwrap();
    std::fs::remove_dir_all(&folder).ok();
    println!("a read-only folder: found and not changed");
}
