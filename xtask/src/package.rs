//! `cargo xtask package [STEP…]`: wheel, sdist, npm packages and crate in `dist/`, each with the licences
//! of its parts, and each installed from its file into an empty environment and tried.

mod attempt;

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use crate::host;
use crate::runner;
use crate::runner::Step;
use crate::test;
use crate::tool;

/// The folder of everything that is released.
const OUT: &str = "dist";
/// The licences of the dependencies, in each package.
const LICENCES: &str = "LICENSE-THIRD-PARTY.md";
/// The list of parts of the addon, beside its binary.
const PARTS: &str = "sbom.cdx.json";
/// The oldest C library that Linux binaries run on: that of `manylinux2014`.
const GLIBC: &str = "2.17";
const MEGABYTE: u64 = 1_000_000;

/// Makes and tries the packages, or does the steps that are named.
pub fn run(names: &[&str]) -> Result<(), String> {
    let triple = host::triple()?;
    let steps = steps(&triple)?.into_iter().map(|step| {
        step.of_task("package")
            .with("CARGO_BUILD_TARGET", &triple)
            .with("RUSTFLAGS", host::FLAGS)
            .with("PATH", &path())
    });
    runner::run(&runner::choose(steps.collect(), names, "package")?)
}

fn steps(triple: &str) -> Result<Vec<Step>, String> {
    let zig = triple.ends_with("linux-gnu");
    let python = host::venv("python");
    let install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r"];
    let maturin = |name: &str, arguments: &[&str]| {
        let out = ["--out", "../dist"];
        Step::new(name, host::venv("maturin"), arguments.iter().chain(&out).copied())
            .inside("bindings-python")
    };
    let mut wheel = vec!["build", "--profile", host::SHIPPED, "--locked"];
    if zig {
        wheel.extend(["--zig", "--compatibility", "manylinux2014"]);
    }
    let target = format!("{triple}.{GLIBC}");
    let build = if zig { ["zigbuild", "--target", &target] } else { ["build", "--target", triple] };
    let addon = ["--profile", host::SHIPPED, "--locked", "-p", "quyche-node"];
    Ok(vec![
        Step::action("empty folder", empty),
        Step::action("python environment", test::environment),
        Step::new(
            "release tools",
            python,
            install.into_iter().chain(["xtask/requirements-release.txt"]),
        ),
        Step::action("licences", licences),
        Step::action("lists of parts", parts),
        Step::action("crate", package_crate),
        maturin("sdist", &["sdist"]),
        maturin("wheel", &wheel),
        Step::new("addon", "cargo", build.into_iter().chain(addon)),
        Step::action("npm packages", {
            let triple = triple.to_owned();
            move || npm(&triple)
        }),
        Step::action("sizes", sizes),
        Step::action("try the wheel", attempt::wheel),
        Step::action("try the npm packages", attempt::npm),
        Step::action("try the crate", attempt::a_crate),
        Step::action("try the sdist", attempt::sdist),
    ])
}

/// Puts the virtual environment first: its zig is the linker.
fn path() -> String {
    let folder = host::venv("python").parent().map(Path::to_path_buf).unwrap_or_default();
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(folder).chain(std::env::split_paths(&rest));
    std::env::join_paths(all).map_or_else(|_| String::new(), |p| p.to_string_lossy().into_owned())
}

fn empty() -> Result<(), String> {
    let out = host::root().join(OUT);
    host::remove(&out)?;
    host::create(&out)
}

/// Writes the licences of all that goes into a binary, where each package takes them from.
fn licences() -> Result<(), String> {
    let mut script = Command::new(host::venv("python"));
    script.args(["xtask/release/licences.py", "--filter-platform"]).arg(host::triple()?);
    let text = host::output(script.current_dir(host::root()))?;
    for folder in [OUT, "core", "bindings-python"] {
        host::write(&host::root().join(folder).join(LICENCES), &text)?;
    }
    Ok(())
}

/// Lists the parts of crate and addon in CycloneDX; maturin puts such a list into each wheel by itself.
fn parts() -> Result<(), String> {
    for (folder, features, name) in
        [("core", "--all-features", "quyche.cdx.json"), ("bindings-node", "--", PARTS)]
    {
        let mut command = tool::CYCLONEDX.command()?;
        command.args(["cyclonedx", "--format", "json", "--spec-version", "1.5"]);
        command.args(["--no-build-deps", "--override-filename", "parts", "--manifest-path"]);
        command.arg(format!("{folder}/Cargo.toml"));
        if features != "--" {
            command.arg(features);
        }
        host::output(&mut command)?;
        for member in [
            "core",
            "bindings-node",
            "bindings-python",
            "examples/rust",
            "unify",
            "unify/regex",
            "xtask",
        ] {
            let list = host::root().join(member).join("parts.json");
            if member == folder {
                let kept = host::root().join(OUT).join(name);
                std::fs::copy(&list, &kept).map_err(|e| format!("{}: {e}", kept.display()))?;
            }
            host::remove(&list)?;
        }
    }
    Ok(())
}

fn package_crate() -> Result<(), String> {
    let mut command = Command::new("cargo");
    command.args(["package", "-q", "-p", "quyche", "--locked", "--no-verify", "--allow-dirty"]);
    host::output(command.current_dir(host::root()))?;
    let made = only(&host::root().join("target/package"), "crate")?;
    let kept = host::root().join(OUT).join(made.file_name().unwrap_or_default());
    std::fs::copy(&made, &kept).map(|_| ()).map_err(|e| format!("{}: {e}", kept.display()))
}

fn npm(triple: &str) -> Result<(), String> {
    let out = host::root().join(OUT);
    let mut node = Command::new("node");
    node.arg("pack.mjs").arg(platform(triple)?).arg(host::addon(triple)).arg(&out);
    node.arg(out.join(LICENCES)).arg(out.join(PARTS));
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        node.arg(host::root().join(licence));
    }
    host::output(node.current_dir(host::root().join("bindings-node"))).map(|_| ())
}

/// Returns the name that napi gives to a platform, which is the name of its folder in `npm/`.
fn platform(triple: &str) -> Result<&'static str, String> {
    Ok(match triple {
        "x86_64-unknown-linux-gnu" => "linux-x64-gnu",
        "aarch64-unknown-linux-gnu" => "linux-arm64-gnu",
        "x86_64-unknown-linux-musl" => "linux-x64-musl",
        "aarch64-unknown-linux-musl" => "linux-arm64-musl",
        "x86_64-apple-darwin" => "darwin-x64",
        "aarch64-apple-darwin" => "darwin-arm64",
        "x86_64-pc-windows-msvc" => "win32-x64-msvc",
        other => return Err(format!("no npm package for `{other}`; see bindings-node/npm")),
    })
}

/// Says how large everything is, and that nothing is larger than promised.
fn sizes() -> Result<(), String> {
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    let out = host::root().join(OUT);
    println!();
    for ending in ["whl", "gz", "tgz", "crate", "json", "md"] {
        for path in host::files(&out, ending) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            println!("        {:>10} bytes  {name}", size(&path));
        }
    }
    let limits = [
        (only(&out, "whl")?, 8 * MEGABYTE),
        (host::addon(&host::triple()?), 10 * MEGABYTE),
        (only(&out, "crate")?, 10 * MEGABYTE),
    ];
    for (path, most) in limits {
        let size = size(&path);
        if size > most {
            return Err(format!("{} has {size} bytes, more than {most}", path.display()));
        }
    }
    Ok(())
}

/// Returns the one file of a folder with this ending.
fn only(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    match host::files(folder, ending).as_slice() {
        [one] => Ok(one.clone()),
        several => {
            Err(format!("{} files `*.{ending}` in {}, not one", several.len(), folder.display()))
        }
    }
}
