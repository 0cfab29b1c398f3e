//! The program, run as a person would: what it prints, and its exit codes.

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

/// A folder of this test below cargo's own, made anew.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../examples/data")
        .join(name)
        .to_str()
        .unwrap()
        .to_owned()
}

fn quyche(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_quyche"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feed = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = feed.join().unwrap();
    output
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn check(arguments: &[&str], input: &str) -> Output {
    let fixed = ["check", "-p", "ben-tre-03-2019", "--on", "2026-03-01"];
    quyche(&[&fixed[..], arguments].concat(), input.as_bytes())
}

#[test]
fn check_names_the_clause_and_ends_with_one() {
    let output = check(&["-"], r#"{ "reuse": true, "source": "TTXVN", "author": "" }"#);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let text = out(&output);
    assert!(text.contains("ATTRIBUTION-SOURCE"), "{text}");
    assert!(text.contains("QC Điều 9 khoản 3"), "{text}");
    assert!(!text.contains('\u{1b}'), "colour where no terminal is");
}

#[test]
fn check_ends_with_zero_where_nothing_fails() {
    let output = check(&["-"], r#"{ "kind": "expense", "source": "Ngân sách nhà nước" }"#);
    assert_eq!(code(&output), 0, "{}", out(&output));
}

#[test]
fn check_reads_the_example_records_all() {
    let output = check(&["--format", "json", "--lang", "en", &data("records.json")], "");
    assert_eq!(code(&output), 1, "{}", err(&output));
    let report: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(report["summary"]["records"], 66);
    assert_eq!(report["summary"]["unread"], 0);
    assert_eq!(report["validity"], "in-force");
    let failing = |id: &str| {
        let records = report["records"].as_array().unwrap();
        let record = records.iter().find(|record| record["id"] == id).unwrap();
        let verdicts = record["verdicts"].as_array().unwrap().clone();
        let failing = verdicts.iter().filter(|verdict| verdict["outcome"] == "fail");
        failing.map(|verdict| verdict["rule"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(failing("bai-03"), ["ATTRIBUTION-SOURCE"]);
    assert_eq!(failing("bai-08"), ["UNICODE-6909"]);
    assert_eq!(failing("tk-02"), ["ACCOUNT-PWD-COMPLEXITY"]);
    assert_eq!(failing("bai-01"), Vec::<String>::new());
}

#[test]
fn passwords_are_not_printed() {
    for format in ["text", "json"] {
        let all = "fail,needs-fact,needs-attestation,pass,not-applicable";
        let output = check(&["--show", all, "--format", format, &data("records.json")], "");
        for password in ["Bentre2019", "Abc!1", "Đường@2026"] {
            assert!(!out(&output).contains(password), "{format}: {password}");
        }
    }
}

#[test]
fn check_goes_on_past_an_unreadable_record_and_ends_with_two() {
    let lines =
        "{\"kind\":\"article\",\"auhtor\":\"An\"}\n{\"kind\":\"article\",\"title\":\"Tin\"}\nno\n";
    let output = check(&["-"], lines);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("standard input:1: "), "{}", err(&output));
    assert!(err(&output).contains("did you mean `author`?"), "{}", err(&output));
    assert!(err(&output).contains("standard input:3: "), "{}", err(&output));
    assert!(out(&output).contains("1 hồ sơ"), "{}", out(&output));
}

#[test]
fn fields_of_another_system_can_be_left_out() {
    let record = r#"[{ "url": "https://example.org/1", "title": "Tin", "tail": "…" }]"#;
    assert_eq!(code(&check(&["-"], record)), 2);
    let output = check(&["--drop", "tail", "--show", "fail,needs-fact,pass", "-"], record);
    assert_ne!(code(&output), 2, "{}", err(&output));
    assert!(out(&output).contains("https://example.org/1"), "{}", out(&output));
}

#[test]
fn what_a_person_should_look_at_is_listed_without_asking() {
    let stamped = r#"{ "body": "UBND TỈNH\nTỐI MẬT\nNội dung" }"#;
    let text = out(&check(&["-"], stamped));
    assert!(text.contains("chờ xác nhận  CONTENT-SECRET"), "{text}");
    assert!(text.contains("TỐI MẬT"), "{text}");
    // Nothing was found there, so there is nothing to look at.
    assert!(!text.contains("chờ xác nhận  PRIVACY-PD"), "{text}");
    let text = out(&check(&["--show", "fail", "-"], stamped));
    assert!(!text.contains("CONTENT-SECRET"), "{text}");
}

#[test]
fn verdicts_are_handed_on_line_by_line_and_as_sarif() {
    let records = "{ \"id\": \"a\", \"reuse\": true, \"source\": \"TTXVN\", \"author\": \"\", \"body\": \"MẬT\" }\n";
    let output = check(&["--format", "jsonl", "--lang", "en", "-"], records);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let rows: Vec<serde_json::Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let row = |rule: &str| rows.iter().find(|row| row["rule"] == rule).unwrap();
    assert_eq!(row("ATTRIBUTION-SOURCE")["outcome"], "fail");
    assert_eq!(row("ATTRIBUTION-SOURCE")["record"], "a");
    assert_eq!(row("CONTENT-SECRET")["outcome"], "needs-attestation");

    let output = check(&["--format", "sarif", "-"], records);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let sarif: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "quyche");
    let results = run["results"].as_array().unwrap();
    let found = results.iter().find(|one| one["ruleId"] == "ATTRIBUTION-SOURCE").unwrap();
    assert_eq!(found["level"], "error");
    assert!(found["message"]["text"].as_str().unwrap().contains("Tác giả"), "{found}");

    for format in ["jsonl", "sarif"] {
        let output = check(&["--format", format, "-"], &format!("{records}no\n"));
        assert_eq!(code(&output), 2, "{}", err(&output));
        assert!(err(&output).contains("standard input:2: "), "{}", err(&output));
        let output = quyche(&["profiles", "--format", format], b"");
        assert_eq!(code(&output), 2);
        assert!(err(&output).contains("of `quyche check`"), "{}", err(&output));
    }
}

#[test]
fn an_audit_sums_up_and_writes_its_page() {
    let page = folder("audit").join("audit.html");
    let fixed = ["audit", "-p", "ben-tre-03-2019", "--on", "2026-03-01"];
    let records = data("records.json");
    let asked = [&fixed[..], &["--page", page.to_str().unwrap(), &records]].concat();
    let output = quyche(&asked, b"");
    assert_eq!(code(&output), 1, "{}", err(&output));
    let text = out(&output);
    assert!(text.starts_with("ben-tre-03-2019, 2026-03-01: "), "{text}");
    assert!(text.contains("không đạt"), "{text}");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("bai-03"), "{page}");
    assert!(page.contains("QC Điều 9 khoản 3"));

    let json = [&fixed[..], &["--format", "json", "--lang", "en", &records]].concat();
    let audit: serde_json::Value = serde_json::from_str(&out(&quyche(&json, b""))).unwrap();
    assert_eq!(audit["records"], 66);
    assert_eq!(audit["profile"], "ben-tre-03-2019");
    let failing = audit["findings"].as_array().unwrap().iter();
    assert!(failing.filter(|one| one["verdict"]["outcome"] == "fail").count() > 5);

    // Two records of one name stay two, and an unreadable one is said.
    let twice =
        "{ \"id\": \"a\", \"title\": \"Tin\" }\n{ \"id\": \"a\", \"title\": \"Tin\" }\nno\n";
    let output = quyche(&[&fixed[..], &["--format", "json", "-"]].concat(), twice.as_bytes());
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("standard input:3: "), "{}", err(&output));
    let audit: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(audit["records"], 2);
    assert!(audit["findings"].to_string().contains("a (2)"));
}

#[test]
fn a_draft_decides_nothing_unless_asked() {
    let record = r#"{ "title": "Thông báo" }"#.as_bytes();
    let asked = ["check", "-p", "binh-phuoc-draft-2015", "--on", "2026-03-01", "-"];
    let asked = [&asked[..], &["--show", "fail,needs-fact,needs-attestation"]].concat();
    let output = quyche(&asked, record);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert!(out(&output).contains("dự thảo"), "{}", out(&output));
    assert!(!out(&output).contains("CONTENT-SECRET"), "{}", out(&output));
    let output = quyche(&[&asked[..], &["--assume-in-force"]].concat(), record);
    assert!(out(&output).contains("dự thảo"), "{}", out(&output));
    assert!(out(&output).contains("CONTENT-SECRET"), "{}", out(&output));
}

#[test]
fn what_cannot_be_done_is_said_in_one_line() {
    let folder = folder("errors");
    let broken = folder.join("broken.toml");
    std::fs::write(&broken, "[profile]\nid = 1\n").unwrap();
    let broken = broken.to_str().unwrap();
    let foreign = folder.join("foreign.toml");
    std::fs::write(&foreign, b"# \xd0\n[profile]\n").unwrap();
    let foreign = foreign.to_str().unwrap();
    let tcvn3 = data("don-de-nghi.tcvn3.txt");
    let cases: [(&[&str], &str); 10] = [
        (&["check", "-p", foreign, "-"], "foreign.toml: not UTF-8: byte 0xd0 at 2, line 1"),
        (&["check", "-p", "hue", "-"], "no built-in profile `hue`"),
        (&["check", "-p", broken, "-"], "broken.toml:2:6: "),
        (&["check", "-p", "ben-tre-03-2019", "-"], "standard input: no record in it"),
        (&["check", "-p", "ben-tre-03-2019", "nowhere.json"], "nowhere.json: "),
        (
            &["check", "-p", "ben-tre-03-2019", "--kind", "artikel", "-"],
            "no kind of record `artikel`",
        ),
        (&["check", "-p", "ben-tre-03-2019", "--on", "2026-02-30", "-"], "2026-02-30"),
        (&["normalize", &tcvn3], "not UTF-8: byte 0xa7 at 0, line 1"),
        (&["explain", "NO-SUCH-RULE"], "no rule and no check `NO-SUCH-RULE`"),
        (&["profiles", "hue"], "unknown-profile"),
    ];
    for (arguments, message) in cases {
        let output = quyche(arguments, b"");
        assert_eq!(code(&output), 2, "{arguments:?}: {}", out(&output));
        assert!(err(&output).contains(message), "{arguments:?}: {}", err(&output));
        assert!(!err(&output).contains("panicked"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn normalize_composes_and_tells_where() {
    let output = quyche(&["normalize"], "Vie\u{323}\u{302}t Nam\n".as_bytes());
    assert_eq!((code(&output), out(&output).as_str()), (0, "Việt Nam\n"));
    let output = quyche(&["normalize"], b"");
    assert_eq!((code(&output), out(&output).as_str()), (0, ""));
    let tcvn3 = data("don-de-nghi.tcvn3.txt");
    let output = quyche(&["normalize", "--from", "tcvn3", &tcvn3], b"");
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(out(&output).starts_with("Đơn đề nghị của bà con xã"), "{}", out(&output));
    assert!(err(&quyche(&["normalize", &tcvn3], b"")).contains("--from tcvn3"));
    let text = "Sở Y tế\n😀 tu\u{323}\u{441}\n";
    let output = quyche(&["normalize", "--check"], text.as_bytes());
    assert_eq!(code(&output), 1);
    let lines: Vec<String> = out(&output).lines().map(str::to_owned).collect();
    assert!(lines[0].starts_with("standard input:2:"), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("look-alike")), "{lines:?}");
    assert_eq!(code(&quyche(&["normalize", "--check"], "Sở Y tế".as_bytes())), 0);
}

#[test]
fn an_article_of_fifty_megabytes_is_reported_on() {
    let sentence = "Thu\u{309} tục hành chính. ";
    let body = sentence.repeat(50_000_000 / sentence.len());
    let record = serde_json::json!({ "kind": "article", "body": body }).to_string();
    assert!(record.len() > 49_000_000);
    let output = check(&["-"], &record);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(out(&output).contains("UNICODE-6909"));
}

#[test]
fn every_rule_and_check_is_explained() {
    let output = quyche(&["explain", "attribution-source", "--lang", "en"], b"");
    assert!(out(&output).contains("## Fails"), "{}", out(&output));
    let output = quyche(&["explain", "attribution-source", "--format", "json"], b"");
    assert!(serde_json::from_str::<serde_json::Value>(&out(&output)).is_ok());
    let output = quyche(&["profiles", "ben-tre-03-2019", "--format", "json"], b"");
    let profile: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    for rule in profile["rules"].as_array().unwrap() {
        let id = rule["id"].as_str().unwrap();
        let output = quyche(&["explain", id], b"");
        assert_eq!(code(&output), 0, "{id}");
        assert!(out(&output).contains("ben-tre-03-2019"), "{id}");
    }
}

fn search(folder: &Path, query: &str) -> serde_json::Value {
    let output = quyche(&["search", folder.to_str().unwrap(), query, "--format", "json"], b"");
    assert_eq!(code(&output), 0, "{}", err(&output));
    serde_json::from_str(&out(&output)).unwrap()
}

#[test]
fn what_was_indexed_is_found_without_marks() {
    let folder = folder("index");
    let path = folder.to_str().unwrap();
    let records = data("records.json");
    let output = quyche(&["index", path, &records, "--format", "json"], b"");
    assert_eq!(code(&output), 0, "{}", err(&output));
    let done: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(done["added"].as_u64().unwrap() + done["skipped"].as_u64().unwrap(), 66);
    assert_eq!(done["added"], done["total"]);

    let laws: Vec<String> = std::fs::read_dir(data("laws"))
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    let laws: Vec<&str> = laws.iter().map(String::as_str).collect();
    let pages = data("pages/tin-nuoc-sach.html");
    let output = quyche(&[&["index", path, "--kind", "legal-document"][..], &laws].concat(), b"");
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(code(&quyche(&["index", path, &pages], b"")), 0);

    for query in ["15/2026/qd-ubnd", "quyet dinh 15 2026", "15/2026 QĐ UBND"] {
        let hits = search(&folder, query);
        for hit in &hits["hits"].as_array().unwrap()[..2] {
            assert_eq!(hit["number"], "15/2026/QĐ-UBND", "{query}: {hits}");
        }
    }
    let hits = search(&folder, "tuyen ong nuoc sach");
    let ids: Vec<&str> =
        hits["hits"].as_array().unwrap().iter().map(|hit| hit["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&pages.as_str()), "{ids:?}");
    assert!(!hits.to_string().contains("<p>"), "markup in a hit: {hits}");
    let hits = search(&folder, "suc khoe");
    assert_eq!(hits["hits"][0]["id"], "bai-24", "{hits}");
    assert_eq!(search(&folder, "Bentre2019")["total"], 0);

    let output = quyche(&["index", path, "--remove", "bai-24", &pages], b"");
    assert_eq!(code(&output), 0, "{}", err(&output));
    let hits = search(&folder, "suc khoe");
    assert_ne!(hits["hits"][0]["id"], "bai-24", "{hits}");
}

#[test]
fn nothing_is_indexed_where_one_record_cannot_be_read() {
    let folder = folder("half");
    let path = folder.join("index");
    let records = r#"[{ "title": "Tin" }, { "titel": "Tin" }]"#;
    let output = quyche(&["index", path.to_str().unwrap(), "-"], records.as_bytes());
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("standard input#2: "), "{}", err(&output));
    assert!(!path.exists());
}

#[test]
fn a_folder_that_is_no_index_is_said_to_be_none() {
    let folder = folder("corrupt");
    let path = folder.to_str().unwrap();
    let output = quyche(&["search", "no-such-folder", "tin"], b"");
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("no such folder"), "{}", err(&output));
    assert_eq!(code(&quyche(&["index", path, "-"], br#"{ "title": "Tin" }"#)), 0);
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::write(path, b"\xff\x00 damaged").unwrap();
        }
    }
    let output = quyche(&["search", path, "tin"], b"");
    assert_eq!(code(&output), 2, "{}", out(&output));
    assert!(err(&output).contains("[index-"), "{}", err(&output));
    assert!(!err(&output).contains("panicked"), "{}", err(&output));
}

#[test]
fn deadlines_have_their_day_or_say_that_there_is_none() {
    let output = quyche(&["deadlines", "-p", "nghe-an-80-2025", "--year", "2026"], b"");
    assert_eq!(code(&output), 0, "{}", err(&output));
    let text = out(&output);
    assert!(text.contains("10/12/2026 thứ Năm"), "{text}");
    assert!(text.contains("số liệu từ 10/12/2025 đến 10/12/2026"), "{text}");
    assert!(text.contains("Văn bản không nêu ngày"), "{text}");

    let span = ["deadlines", "-p", "ben-tre-03-2019", "--from", "2026-11-01", "--to", "2026-11-30"];
    let output = quyche(&[&span[..], &["--format", "json"]].concat(), b"");
    let rows: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 1, "{rows}");
    assert_eq!(rows[0]["rule"], "REPORT-UNIT-PORTAL");

    let output = quyche(&["deadlines", "--from", "2026-11-30", "--to", "2026-11-01"], b"");
    assert_eq!(code(&output), 2);
}

/// Each fault that `examples/data/README.md` names, with the rule that finds it.
const FAULTS: &[(&str, &str, &str)] = &[
    ("ben-tre-03-2019", "bai-03", "ATTRIBUTION-SOURCE"),
    ("ben-tre-03-2019", "bai-04", "ATTRIBUTION-SOURCE"),
    ("ben-tre-03-2019", "bai-07", "UNICODE-6909"),
    ("ben-tre-03-2019", "bai-08", "UNICODE-6909"),
    ("ben-tre-03-2019", "bai-09", "UNICODE-6909"),
    ("ben-tre-03-2019", "bai-10", "UNICODE-6909"),
    ("ben-tre-03-2019", "bai-12", "CONTENT-FORMS"),
    ("ben-tre-03-2019", "bai-14", "WORKFLOW-REVIEW"),
    ("ben-tre-03-2019", "bai-15", "WORKFLOW-REVIEW"),
    ("nghe-an-80-2025", "bai-16", "WORKFLOW-REVIEW"),
    ("binh-phuoc-draft-2015", "bai-17", "ATTRIBUTION-FORMULA"),
    ("ben-tre-03-2019", "bai-20", "UNICODE-6909"),
    ("ben-tre-03-2019", "tk-01", "ACCOUNT-PWD-COMPLEXITY"),
    ("ben-tre-03-2019", "tk-02", "ACCOUNT-PWD-COMPLEXITY"),
    ("ben-tre-03-2019", "tk-04", "ACCOUNT-PWD-ROTATION"),
    ("nghe-an-80-2025", "tk-05", "ACCOUNT-NAME"),
    ("ben-tre-03-2019", "da-02", "FIELDS-INVEST-PROJECT"),
    ("ben-tre-03-2019", "da-04", "FIELDS-INVEST-PROJECT"),
    ("ben-tre-03-2019", "da-05", "FIELDS-PROCUREMENT"),
    ("ben-tre-03-2019", "kh-02", "FIELDS-SCI-TOPIC"),
    ("ben-tre-03-2019", "tke-02", "FIELDS-STATISTICS"),
    ("nghe-an-80-2025", "bc-02", "REPORT-UNIT-PORTAL"),
    ("nghe-an-80-2025", "bc-03", "REPORT-WINDOW"),
    ("nghe-an-80-2025", "bc-03", "REPORT-FORM"),
    ("nghe-an-80-2025", "bc-04", "REPORT-FORM"),
    ("ben-tre-03-2019", "bc-06", "REPORT-UNIT-PORTAL"),
    ("binh-phuoc-draft-2015", "gy-02", "FIELDS-CONSULT"),
    ("binh-phuoc-draft-2015", "gy-04", "CONSULT-DEADLINE"),
    ("ben-tre-03-2019", "cong-02", "NAME-OFFICIAL"),
    ("binh-phuoc-draft-2015", "cong-03", "DOMAIN-COMPONENT"),
    ("binh-phuoc-draft-2015", "cong-03", "CONTENT-SECTIONS-FULL"),
    ("quang-ngai-239-2025", "cong-04", "DOMAIN-RIS"),
    ("quang-ngai-239-2025", "cong-04", "I18N-LANGS"),
    ("binh-phuoc-draft-2015", "lh-02", "FIELDS-OFFICIAL-CONTACT"),
    ("binh-phuoc-draft-2015", "lh-03", "FIELDS-PORTAL-CONTACT"),
    ("ben-tre-03-2019", "cq-01", "FIELDS-ORG"),
    ("quang-ngai-239-2025", "nc-01", "OPS-UPGRADE-NOTICE"),
    ("quang-ngai-239-2025", "cd-01", "RIS-REGIME-TYPE"),
    ("quang-ngai-239-2025", "sk-01", "RIS-RETURN"),
    ("binh-phuoc-draft-2015", "chi-01", "FINANCE-BUDGET"),
];

#[test]
fn the_faults_of_the_example_data_are_found() {
    let records = data("records.json");
    for profile in
        ["ben-tre-03-2019", "binh-phuoc-draft-2015", "nghe-an-80-2025", "quang-ngai-239-2025"]
    {
        let asked = ["check", "-p", profile, "--on", "2026-03-01", "--assume-in-force"];
        let output = quyche(&[&asked[..], &["--format", "json", &records]].concat(), b"");
        let report: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
        let fails = |id: &str, rule: &str| {
            let mut records = report["records"].as_array().unwrap().iter();
            records.find(|record| record["id"] == id).is_some_and(|record| {
                let mut verdicts = record["verdicts"].as_array().unwrap().iter();
                verdicts.any(|verdict| verdict["rule"] == rule && verdict["outcome"] == "fail")
            })
        };
        for (_, id, rule) in FAULTS.iter().filter(|(of, ..)| *of == profile) {
            assert!(fails(id, rule), "{profile}: {id} should fail {rule}");
        }
        assert!(!fails("bai-18", "ATTRIBUTION-FORMULA") && !fails("bc-05", "REPORT-UNIT-PORTAL"));
    }
}
