//! Where things are on this machine: the workspace, its target triple, its Python.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

/// Returns the root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Returns the target triple. Exported to cargo, maturin and napi alike, it lets them share one folder:
/// `napi build` always names a target, and cargo keeps named targets apart.
pub fn triple() -> Result<String, String> {
    if let Ok(chosen) = std::env::var("CARGO_BUILD_TARGET") {
        return Ok(chosen);
    }
    let text = output(Command::new("rustc").arg("-vV"))?;
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| "`rustc -vV` names no host".to_owned())
}

/// Returns a program of the virtual environment, by its path.
pub fn venv(program: &str) -> PathBuf {
    program_of(&root().join(".venv"), program)
}

/// Returns a program of a virtual environment, by its path.
pub fn program_of(folder: &Path, program: &str) -> PathBuf {
    if cfg!(windows) {
        folder.join("Scripts").join(format!("{program}.exe"))
    } else {
        folder.join("bin").join(program)
    }
}

/// The profile of wheel and addon.
pub const SHIPPED: &str = "shipped";

/// What goes with [`SHIPPED`] and no profile can say: a function of more than fifty instructions is not copied into
/// its callers unless it asks for it, which is an eighth of the size.
pub const FLAGS: &str = "-C llvm-args=-inline-threshold=50";

/// Returns the library that cargo built for the addon.
pub fn addon(triple: &str) -> PathBuf {
    let (before, after) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    root().join(format!("target/{triple}/{SHIPPED}/{before}quyche_node{after}"))
}

/// Returns `npm` as the system calls it.
pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Reads a file.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Writes a file, and the folders above it.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    create(path.parent().unwrap_or(path))?;
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

/// Makes a folder and those above it.
pub fn create(folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))
}

/// Copies a file or a whole folder.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let wrong = |e: std::io::Error| format!("{}: {e}", from.display());
    if !from.is_dir() {
        create(to.parent().unwrap_or(to))?;
        return std::fs::copy(from, to).map(|_| ()).map_err(wrong);
    }
    create(to)?;
    for entry in std::fs::read_dir(from).map_err(wrong)? {
        let path: PathBuf = entry.map_err(wrong)?.path();
        copy(&path, &to.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Removes a file or a whole folder, if it is there.
pub fn remove(path: &Path) -> Result<(), String> {
    let done = if path.is_dir() {
        std::fs::remove_dir_all(path)
    } else if path.exists() {
        std::fs::remove_file(path)
    } else {
        return Ok(());
    };
    done.map_err(|e| format!("{}: {e}", path.display()))
}

/// Returns the first Python of the machine that is 3.11 or later.
pub fn python() -> Result<&'static str, String> {
    let new_enough = "import sys; sys.exit(sys.version_info < (3, 11))";
    ["python3", "python", "python3.13", "python3.12", "python3.11"]
        .into_iter()
        .find(|name| {
            Command::new(name).args(["-c", new_enough]).output().is_ok_and(|o| o.status.success())
        })
        .ok_or_else(|| "no Python 3.11 or later on the path".to_owned())
}

/// Runs a command and returns what it wrote.
pub fn output(command: &mut Command) -> Result<String, String> {
    let name = format!("{command:?}");
    let done = command.output().map_err(|e| format!("{name}: {e}"))?;
    if !done.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&done.stderr)));
    }
    String::from_utf8(done.stdout).map_err(|e| format!("{name}: {e}"))
}

/// Returns the files of a folder with this ending, sorted; empty where there is no folder.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .collect();
    found.sort();
    found
}
