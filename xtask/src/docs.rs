//! `cargo xtask docs`: the documentation site in `target/site`, in English and in Vietnamese.

use std::path::Path;
use std::process::Command;

use crate::guides;
use crate::host;
use crate::runner;
use crate::runner::Step;
use crate::test;

/// What the generated pages say in English and in Vietnamese, whole lines and heads of tables.
const WORDS: [(&str, &str); 22] = [
    ("## Regulations", "## Quy chế"),
    ("## Checks", "## Phép kiểm tra"),
    ("## Parameters", "## Tham số"),
    ("## Fails", "## Không đạt"),
    ("## Passes", "## Đạt"),
    ("## Needs a fact", "## Thiếu thông tin"),
    ("## Needs attestation", "## Chờ xác nhận"),
    ("## Not applicable", "## Không áp dụng"),
    ("## Who asks for it", "## Quy chế nào yêu cầu"),
    ("## Notes on the text", "## Ghi chú về văn bản"),
    ("| rule | regulation | where |", "| quy định | quy chế | điều khoản |"),
    (
        "| rule | where | binds | duty | check | looks at |",
        "| quy định | điều khoản | ràng buộc | yêu cầu | phép kiểm tra | xem xét |",
    ),
    ("| Province |", "| Tỉnh |"),
    ("| Number |", "| Số |"),
    ("| Issued |", "| Ngày ban hành |"),
    ("| Takes effect |", "| Ngày có hiệu lực |"),
    ("| Replaces |", "| Thay thế |"),
    ("draft, no number", "dự thảo, không có số"),
    (" rules\n", " quy định\n"),
    ("None: `check", "Không có: `check"),
    ("<!-- cargo xtask generate -->\n\n", ""),
    ("# Pages\n", ""),
];

/// Makes the site.
pub fn run() -> Result<(), String> {
    let triple = host::triple()?;
    let site = host::root().join("target/site");
    let reference = site.join("reference");
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let python = host::venv("python");
    let pages = |language: &str| {
        let config = format!("mkdocs.{language}.yml");
        let name = format!("pages: {language}");
        Step::new(&name, host::venv("zensical"), ["build", "--strict", "-f", &config])
            .inside("target/site")
    };
    let requirements = "xtask/requirements-release.txt";
    let install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", requirements];
    let packages = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
    let steps = vec![
        Step::action("python environment", test::environment),
        Step::new("site tools", &python, install),
        Step::action("sources", || {
            let site = host::root().join("target/site");
            host::remove(&site)?;
            host::copy(&guides::folder().join("code"), &site.join("sources/code"))?;
            guides::LANGUAGES.iter().try_for_each(|language| sources(language))
        }),
        pages("en"),
        pages("vi"),
        Step::new(
            "reference: rust",
            "cargo",
            ["doc", "-q", "--no-deps", "-p", "quyche", "--all-features"],
        ),
        Step::action("reference: rust, copy", {
            let (from, to) =
                (host::root().join(format!("target/{triple}/doc")), reference.join("rust"));
            move || host::copy(&from, &to)
        }),
        Step::action("python module", module),
        Step::new(
            "reference: python",
            &python,
            ["-m", "pdoc", "--no-show-source", "-o", &text(&reference.join("python")), "quyche"],
        ),
        Step::new("reference: node packages", host::npm(), packages).inside("docs/site"),
        Step::new(
            "reference: node",
            "node",
            ["node_modules/typedoc/bin/typedoc", "--options", "typedoc.json"],
        )
        .inside("docs/site"),
        Step::action("first page", move || {
            let head = "<!doctype html><meta charset=\"utf-8\"><title>quyche</title>";
            let to = "<meta http-equiv=\"refresh\" content=\"0; url=vi/index.html\">";
            let links =
                "<a href=\"vi/index.html\">Tiếng Việt</a> · <a href=\"en/index.html\">English</a>";
            host::write(&site.join("index.html"), &format!("{head}{to}<p>{links}\n"))
        }),
    ];
    let all =
        steps.into_iter().map(|step| step.of_task("docs").with("CARGO_BUILD_TARGET", &triple));
    runner::run(&all.collect::<Vec<_>>())
}

/// Builds the Python module into the virtual environment, unless `cargo xtask test` has installed its wheel.
fn module() -> Result<(), String> {
    let python = host::venv("python");
    if host::output(Command::new(&python).args(["-c", "import quyche"])).is_ok() {
        return Ok(());
    }
    let mut maturin = Command::new(host::venv("maturin"));
    maturin.args(["develop", "-q", "--locked"]).env("VIRTUAL_ENV", host::root().join(".venv"));
    host::output(maturin.current_dir(host::root().join("bindings-python"))).map(|_| ())
}

/// Puts the pages of a language together: those that are written, and those that are made from the law.
fn sources(language: &str) -> Result<(), String> {
    let site = host::root().join("target/site");
    let (out, config) = (site.join("sources").join(language), format!("mkdocs.{language}.yml"));
    host::copy(&guides::folder().join(&config), &site.join(&config))?;
    host::copy(&guides::folder().join(language), &out)?;
    host::copy(&guides::folder().join("site.css"), &out.join("site.css"))?;
    let said = |text: String| match language {
        "vi" => days(&WORDS.iter().fold(text, |text, (en, vi)| text.replace(en, vi))),
        _ => text.replace("<!-- cargo xtask generate -->\n\n", ""),
    };
    let docs = host::root().join("docs");
    for folder in ["checks", "profiles"] {
        for path in host::files(&docs.join(folder), "md") {
            let name = path.file_name().unwrap_or_default();
            host::write(&out.join(folder).join(name), &said(host::read(&path)?))?;
        }
    }
    let contents = host::read(&docs.join("README.md"))?;
    let (_, lists) = contents.split_once("## Regulations").ok_or("docs/README.md has no lists")?;
    let rules = out.join("rules.md");
    host::write(
        &rules,
        &format!("{}\n{}", host::read(&rules)?, said(format!("## Regulations{lists}"))),
    )
}

/// Writes the days of a regulation as Vietnamese has them: `| Ngày ban hành | 30/10/2025 |`.
fn days(text: &str) -> String {
    let line = |line: &str| match line.split_once(" | ") {
        Some((head, day)) if head.starts_with("| Ngày") => {
            let mut parts: Vec<&str> = day.trim_end_matches(" |").split('-').collect();
            parts.reverse();
            format!("{head} | {} |", parts.join("/"))
        }
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
