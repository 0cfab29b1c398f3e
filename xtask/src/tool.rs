//! Tools that cargo builds once, each of an exact version, into `target/tools`.

use std::path::PathBuf;
use std::process::Command;

use crate::host;

/// A program of crates.io.
pub struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Licences, bans and sources of the dependencies.
pub const DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };
/// The list of parts (SBOM) in CycloneDX.
pub const CYCLONEDX: Tool = Tool { name: "cargo-cyclonedx", version: "0.5.9" };
/// What a change of the Rust interface breaks.
pub const SEMVER: Tool = Tool { name: "cargo-semver-checks", version: "0.51.0" };

impl Tool {
    /// Returns the program, built where it is missing.
    pub fn path(&self) -> Result<PathBuf, String> {
        let tools = host::root().join("target/tools");
        let program =
            tools.join("bin").join(format!("{}{}", self.name, std::env::consts::EXE_SUFFIX));
        if !program.exists() {
            let mut install = Command::new("cargo");
            install.args(["install", "-q", "--locked", "--root"]).arg(&tools);
            install.args(["--version", self.version, self.name]);
            host::output(&mut install)?;
        }
        Ok(program)
    }

    /// Returns the program as a command at the root of the workspace.
    pub fn command(&self) -> Result<Command, String> {
        let mut command = Command::new(self.path()?);
        command.current_dir(host::root());
        Ok(command)
    }
}
