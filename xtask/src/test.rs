//! `cargo xtask test`: everything that must hold before a change is reviewed.

use std::path::PathBuf;
use std::process::Command;

use crate::generate;
use crate::guides;
use crate::host;
use crate::hosts;
use crate::readme;
use crate::runner;
use crate::runner::Counts;
use crate::runner::Step;

/// The pinned tools of the virtual environment.
const REQUIREMENTS: [&str; 3] = [
    "bindings-python/requirements-dev.txt",
    "xtask/requirements.txt",
    "examples/python/requirements.txt",
];

/// Runs all steps, or those that the arguments choose.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    runner::run(&runner::choose(steps()?, arguments, "test")?)
}

fn steps() -> Result<Vec<Step>, String> {
    let triple = host::triple()?;
    let mut steps = rust();
    steps.extend(python());
    steps.extend(node());
    steps.extend(examples());
    steps.extend(hosts::steps());
    steps.push(Step::action("examples: README", readme::run));
    steps.push(Step::action("examples: guides", guides::run));
    steps.push(Step::action("generated files", || generate::run(generate::Mode::Check)));
    Ok(steps.into_iter().map(|step| step.with("CARGO_BUILD_TARGET", &triple)).collect())
}

fn rust() -> Vec<Step> {
    let clippy = |name: &str, choice: &[&str]| {
        let arguments = ["clippy", "-q", "--locked", "--all-targets"]
            .iter()
            .chain(choice)
            .chain(&["--", "-D", "warnings"])
            .copied();
        Step::new(name, "cargo", arguments)
    };
    // Not cargo-nextest: it cannot list the crash test, a program without the usual harness.
    let tests = [
        "test",
        "--locked",
        "--workspace",
        "--exclude",
        "quyche-node",
        "--all-features",
        "--lib",
        "--bins",
        "--tests",
        "--no-fail-fast",
    ];
    vec![
        Step::new("format", "cargo", ["fmt", "--all", "--check"]),
        clippy("clippy: core, no features", &["-p", "quyche", "--no-default-features"]),
        clippy("clippy: core, all features", &["-p", "quyche", "--all-features"]),
        // Without its exports, which a test program does not have, the code of the addon is all unused.
        clippy("clippy: workspace", &["--workspace", "--exclude", "quyche-node", "--all-features"]),
        Step::new(
            "clippy: addon",
            "cargo",
            ["clippy", "-q", "--locked", "-p", "quyche-node", "--lib", "--", "-D", "warnings"],
        ),
        Step::new("docs", "cargo", ["doc", "-q", "--locked", "--no-deps", "-p", "quyche"])
            .with("RUSTDOCFLAGS", "-D warnings"),
        Step::new("tests: rust", "cargo", tests).counting(Counts::Cargo),
        Step::new(
            "tests: examples in the docs",
            "cargo",
            ["test", "--locked", "--doc", "-p", "quyche"],
        )
        .counting(Counts::Cargo),
    ]
}

fn python() -> Vec<Step> {
    let python = host::venv("python");
    let wheels = "../target/wheels";
    vec![
        Step::action("python: environment", environment),
        Step::action("python: remove old wheels", || {
            host::files(&host::root().join("target/wheels"), "whl").iter().try_for_each(|wheel| {
                std::fs::remove_file(wheel).map_err(|e| format!("{}: {e}", wheel.display()))
            })
        }),
        Step::new(
            "python: wheel",
            host::venv("maturin"),
            ["build", "--release", "--locked", "--out", wheels],
        )
        .inside("bindings-python"),
        Step::new(
            "python: install",
            &python,
            [
                "-m",
                "pip",
                "install",
                "-q",
                "--disable-pip-version-check",
                "--force-reinstall",
                "--no-index",
                "--no-deps",
                "--find-links",
                wheels,
                "quyche",
            ],
        )
        .inside("bindings-python"),
        Step::new("vectors: schemas", &python, ["tests/vectors/check_schemas.py"]),
        Step::new("tests: python", &python, ["-m", "pytest", "tests"])
            .inside("bindings-python")
            .counting(Counts::Pytest),
        Step::new(
            "python: mypy",
            &python,
            ["-m", "mypy", "--strict", "tests", "../examples/python"],
        )
        .inside("bindings-python"),
        Step::new("python: mypy of the package", &python, ["-m", "mypy", "-p", "quyche"])
            .inside("bindings-python"),
        Step::new("python: stubtest", &python, ["-m", "mypy.stubtest", "quyche._native"])
            .inside("bindings-python"),
    ]
}

/// Makes `.venv` where it is missing or broken, and installs the pinned tools when their list changed.
pub fn environment() -> Result<(), String> {
    let folder = host::root().join(".venv");
    let python = host::venv("python");
    if !Command::new(&python).arg("--version").output().is_ok_and(|done| done.status.success()) {
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        host::output(Command::new(host::python()?).args(["-m", "venv"]).arg(&folder))?;
    }
    let mut wanted = String::new();
    for list in REQUIREMENTS {
        let list = host::root().join(list);
        wanted +=
            &std::fs::read_to_string(&list).map_err(|e| format!("{}: {e}", list.display()))?;
    }
    let stamp = folder.join("requirements-installed.txt");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "-q", "--disable-pip-version-check"]);
    for list in REQUIREMENTS {
        install.arg("-r").arg(host::root().join(list));
    }
    host::output(&mut install)?;
    std::fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

fn node() -> Vec<Step> {
    let declared = host::root().join("bindings-node/index.d.ts");
    let before = std::fs::read(&declared).ok();
    vec![
        Step::new(
            "node: packages",
            host::npm(),
            ["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
        )
        .inside("bindings-node"),
        Step::new("node: build", host::npm(), ["run", "build"]).inside("bindings-node"),
        Step::action("node: index.d.ts", move || {
            if std::fs::read(&declared).ok() == before {
                return Ok(());
            }
            Err("`bindings-node/index.d.ts` was not up to date; the build rewrote it, commit it"
                .into())
        }),
        Step::new("tests: node", host::npm(), ["test"])
            .inside("bindings-node")
            .counting(Counts::Node),
        Step::new("node: types", host::npm(), ["run", "types"]).inside("bindings-node"),
    ]
}

/// The examples, each file a program that must end well.
fn examples() -> Vec<Step> {
    let examples = host::root().join("examples");
    let rust = |program: &str| {
        let name = format!("examples: rust {program}");
        let arguments = ["run", "-q", "--locked", "-p", "quyche-examples", "--bin", program];
        Step::new(&name, "cargo", arguments)
    };
    let mut steps = vec![rust("demo"), rust("check_article"), rust("portal_search")];
    steps.push(Step::action("examples: present", {
        let examples = examples.clone();
        move || {
            for (folder, ending) in [("python", "py"), ("node", "mjs")] {
                if host::files(&examples.join(folder), ending).is_empty() {
                    return Err(format!("no example in examples/{folder}"));
                }
            }
            Ok(())
        }
    }));
    let program = |path: &PathBuf| path.file_name().map(|n| n.to_string_lossy().into_owned());
    for path in host::files(&examples.join("python"), "py") {
        let Some(file) = program(&path) else { continue };
        let name = format!("examples: python {file}");
        steps.push(
            Step::new(&name, host::venv("python"), [file.as_str()]).inside("examples/python"),
        );
    }
    let scripts = host::files(&examples.join("node"), "mjs");
    if !scripts.is_empty() {
        let arguments = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
        steps.push(
            Step::new("examples: node packages", host::npm(), arguments).inside("examples/node"),
        );
    }
    for path in scripts {
        let Some(file) = program(&path) else { continue };
        let name = format!("examples: node {file}");
        steps.push(Step::new(&name, "node", [file.as_str()]).inside("examples/node"));
    }
    for (name, folder) in
        [("payload", "examples/node/payload"), ("search page", "examples/node/search-page")]
    {
        let arguments = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
        let packages = Step::new(&format!("examples: {name} packages"), host::npm(), arguments);
        steps.push(packages.inside(folder));
        let tests = Step::new(&format!("examples: {name}"), host::npm(), ["test"]);
        steps.push(tests.inside(folder).counting(Counts::Node));
    }
    steps
}
