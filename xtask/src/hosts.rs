//! The steps with real hosts: an HTTP service.

use crate::host;
use crate::runner::Counts;
use crate::runner::Step;

const EXAMPLES: &str = "examples/python";
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
        Step::new("hosts: npm packages", host::npm(), ci).inside(EXAMPLES),
        Step::new("hosts: pyright of the examples", "node", pyright).inside(EXAMPLES),
        strictly("hosts: types of the service", SERVICE, &["service.py", "test_service.py"]),
        tests("hosts: service", SERVICE, "."),
    ]
}
