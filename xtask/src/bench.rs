//! `cargo xtask bench [PART…]`: measures and keeps each part's figures in its section of
//! `docs/performance.md`.

use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use crate::host;

const HEAD: &str = "# Performance

Each section is what one run of its command printed. Absolute figures differ between machines and between runs on a shared one: compare the
rows of one section, not sections. Peers are named with what they do; a ratio above 1 says that quyche is faster.
";

/// A section of the page: the programs that print it, in order.
struct Part {
    name: &'static str,
    programs: &'static [Program],
}

enum Program {
    /// A benchmark of the core, with what follows `cargo bench`.
    Core(&'static [&'static str]),
    /// A program with a manifest of its own, whose peers the workspace does not carry.
    Apart(&'static str),
    /// A Python program, in the virtual environment that `cargo xtask test` makes, with its arguments.
    Python(&'static [&'static str]),
    /// A Node program with its arguments.
    Node(&'static [&'static str]),
    /// A Node program that calls the addon, which is built as it is shipped and kept apart from that of the tests.
    Addon(&'static str),
}

const PARTS: [Part; 8] = [
    Part {
        name: "main-job",
        programs: &[
            Program::Core(&["-p", "quyche", "--bench", "checks"]),
            Program::Core(&["-p", "quyche", "--bench", "main_job"]),
        ],
    },
    Part { name: "text", programs: &[Program::Apart("core/benches/text/Cargo.toml")] },
    Part {
        name: "text-crossing",
        programs: &[
            Program::Python(&["bindings-python/benches/text_crossing.py"]),
            Program::Addon("bindings-node/benches/text_crossing.mjs"),
        ],
    },
    Part {
        name: "search-quality",
        programs: &[
            Program::Core(&["-p", "quyche", "--bench", "search_quality"]),
            Program::Python(&["core/benches/search/peers.py", "quality"]),
            Program::Node(&["core/benches/search/peers.mjs", "quality"]),
        ],
    },
    Part {
        name: "search-speed",
        programs: &[
            Program::Core(&["-p", "quyche", "--bench", "search_speed", "--", "1"]),
            Program::Python(&["core/benches/search/peers.py", "speed", "1"]),
            Program::Node(&["core/benches/search/peers.mjs", "speed", "1"]),
            Program::Core(&["-p", "quyche", "--bench", "search_speed", "--", "10"]),
            Program::Python(&["core/benches/search/peers.py", "speed", "10"]),
            Program::Node(&["core/benches/search/peers.mjs", "speed", "10"]),
            // More than 130,000 records.
            Program::Core(&["-p", "quyche", "--bench", "search_speed", "--", "17", "queries"]),
        ],
    },
    Part {
        name: "crossing-node",
        programs: &[
            Program::Addon("bindings-node/benches/crossing.mjs"),
            Program::Addon("examples/node/payload/load.mjs"),
        ],
    },
    Part {
        name: "calendar",
        programs: &[
            Program::Core(&["-p", "quyche", "--no-default-features", "--bench", "calendar"]),
            Program::Python(&["core/benches/calendar_peers/peers.py"]),
            Program::Node(&["core/benches/calendar_peers/peers.mjs"]),
        ],
    },
    Part {
        name: "crossing-python",
        programs: &[
            Program::Python(&["bindings-python/benches/crossing.py"]),
            Program::Python(&["examples/python/service/load.py"]),
        ],
    },
];

/// Runs the parts that are named, or all, and writes their sections.
pub fn run(names: &[&str]) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|part| part.name != **name)) {
        let known: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        return Err(format!("no such part: `{unknown}`; there are {}", known.join(", ")));
    }
    for part in PARTS.iter().filter(|part| names.is_empty() || names.contains(&part.name)) {
        let mut figures = String::new();
        for program in part.programs {
            figures.push_str(&program.run()?);
        }
        print!("{figures}");
        keep(part.name, &figures)?;
        println!("\nwrote the section `{}` of docs/performance.md", part.name);
    }
    Ok(())
}

impl Program {
    fn run(&self) -> Result<String, String> {
        let mut command = match self {
            Self::Core(choice) => {
                let mut command = Command::new("cargo");
                command.args(["bench", "-q", "--locked"]).args(*choice);
                command
            }
            Self::Apart(manifest) => {
                let mut command = Command::new("cargo");
                command.args(["run", "-q", "--release", "--locked", "--manifest-path", manifest]);
                command.env("CARGO_TARGET_DIR", host::root().join("target/bench"));
                command
            }
            Self::Python(call) => {
                let mut command = Command::new(host::venv("python"));
                command.args(*call);
                command
            }
            Self::Node(call) => {
                let mut command = Command::new("node");
                command.args(*call);
                command
            }
            Self::Addon(path) => {
                let mut command = Command::new("node");
                command.args(["--expose-gc", path]);
                command
            }
        };
        if let Self::Addon(_) = self {
            command.env("NAPI_RS_NATIVE_LIBRARY_PATH", shipped_addon()?);
        }
        let name = format!("{command:?}");
        let done = command
            .current_dir(host::root())
            .env("CARGO_BUILD_TARGET", host::triple()?)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|e| format!("{name}: {e}"))?;
        if !done.status.success() {
            return Err(format!("{name} did not end well"));
        }
        String::from_utf8(done.stdout).map_err(|e| format!("{name}: {e}"))
    }
}

/// Builds the addon as it is shipped and returns where Node finds it.
fn shipped_addon() -> Result<PathBuf, String> {
    let triple = host::triple()?;
    let mut build = Command::new("cargo");
    build.args(["build", "-q", "--profile", host::SHIPPED, "--locked", "-p", "quyche-node"]);
    build.env("RUSTFLAGS", host::FLAGS);
    host::output(build.current_dir(host::root()).env("CARGO_BUILD_TARGET", &triple))?;
    let addon = host::root().join("target/bench/quyche.node");
    host::copy(&host::addon(&triple), &addon)?;
    Ok(addon)
}

fn page() -> PathBuf {
    host::root().join("docs/performance.md")
}

/// Replaces the section of a part, and leaves the others as they are.
fn keep(name: &str, figures: &str) -> Result<(), String> {
    let path = page();
    let old = std::fs::read_to_string(&path).unwrap_or_default();
    let mut new = HEAD.to_owned();
    for part in &PARTS {
        let start = format!("<!-- cargo xtask bench {} -->\n", part.name);
        let section = if part.name == name {
            Some(format!("\n{}\n{}\n", machine(part.name)?, figures.trim()))
        } else {
            old.split_once(&start).map(|(_, rest)| {
                rest.split_once("\n<!-- cargo xtask bench").map_or(rest, |(own, _)| own).to_owned()
            })
        };
        if let Some(section) = section {
            new.push_str(&format!("\n{start}{}\n", section.trim_end()));
        }
    }
    std::fs::write(&path, new).map_err(|e| format!("{}: {e}", path.display()))
}

/// Names the command, the processor and the compiler.
fn machine(part: &str) -> Result<String, String> {
    let rust = host::output(Command::new("rustc").arg("-V"))?;
    let model = std::fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(format!(
        "`cargo xtask bench {part}` · {}, {cores} cores; {}; release profile of the workspace, wheel as installed, addon as shipped.\n",
        model.unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
        rust.trim()
    ))
}
