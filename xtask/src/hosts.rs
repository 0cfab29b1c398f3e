//! The steps with real hosts: a Django portal in a browser on two databases, an HTTP service.

use std::path::Path;
use std::process::Command;

use crate::host;
use crate::runner::Counts;
use crate::runner::Step;

const EXAMPLES: &str = "examples/python";
const PORTAL: &str = "examples/python/portal";
const SERVICE: &str = "examples/python/service";

/// Returns the steps, in order.
pub fn steps() -> Vec<Step> {
    let python = host::venv("python");
    let pyright = ["node_modules/pyright/index.js"];
    let ci = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
    let strictly = |name: &str, folder: &str, what: &[&str]| {
        let config = "--config-file=../../../bindings-python/pyproject.toml";
        let arguments = ["-m", "mypy", "--strict", config].into_iter().chain(what.iter().copied());
        Step::new(name, &python, arguments).inside(folder)
    };
    let tests = |name: &str, folder: &str, what: &str| {
        let arguments = ["-m", "pytest", "-q", "-p", "no:cacheprovider", what];
        Step::new(name, &python, arguments).inside(folder).counting(Counts::Pytest)
    };
    vec![
        Step::action("hosts: browser and database", programs),
        Step::new("hosts: npm packages", host::npm(), ci).inside(EXAMPLES),
        Step::new("hosts: pyright of the examples", "node", pyright).inside(EXAMPLES),
        strictly("hosts: types of the portal", PORTAL, &["news", "portal"]),
        strictly("hosts: types of the service", SERVICE, &["service.py", "test_service.py"]),
        tests("hosts: portal", PORTAL, "tests"),
        tests("hosts: service", SERVICE, "."),
    ]
}

/// Installs Chromium and PostgreSQL where the machine lets us; tests skip what is still absent.
fn programs() -> Result<(), String> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"];
    let database = Path::new("/usr/lib/postgresql").is_dir() || answers("initdb");
    let wanted = [("chromium", chromium.into_iter().any(answers)), ("postgresql", database)];
    for (package, _) in wanted.into_iter().filter(|(_, there)| !there) {
        let mut install = Command::new("apt-get");
        install.args(["install", "-y", "-q", "--no-install-recommends", package]);
        install.env("DEBIAN_FRONTEND", "noninteractive");
        if install.output().is_ok_and(|done| done.status.success()) {
            println!("installed {package}");
        } else {
            println!("{package} is not there and cannot be installed: its tests are skipped");
        }
    }
    Ok(())
}

fn answers(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|done| done.status.success())
}
