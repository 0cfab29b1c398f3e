//! `cargo xtask bench`: measures the main job and keeps the figures in `docs/performance.md`.

use std::process::Command;
use std::process::Stdio;

use crate::host;

const HEAD: &str = "<!-- cargo xtask bench -->

# Performance

CPU time of this process, not time on the wall; the least, the median and the greatest of seven rounds of at least a quarter of a second (three
rounds for indexing). Texts are made by `core/benches/main_job.rs`, the same on every machine. Absolute figures differ between machines and
between runs on a shared one: compare rows of one page, not pages.
";

/// Runs the benchmark and writes the page.
pub fn run() -> Result<(), String> {
    let done = Command::new("cargo")
        .args(["bench", "--locked", "-p", "quyche", "--bench", "main_job"])
        .current_dir(host::root())
        .env("CARGO_BUILD_TARGET", host::triple()?)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| format!("cargo: {e}"))?;
    if !done.status.success() {
        return Err("the benchmark did not end well".to_owned());
    }
    let figures = String::from_utf8_lossy(&done.stdout);
    let page = format!("{HEAD}\n{}{figures}", machine()?);
    let path = host::root().join("docs/performance.md");
    std::fs::create_dir_all(host::root().join("docs")).map_err(|e| format!("docs: {e}"))?;
    std::fs::write(&path, page).map_err(|e| format!("{}: {e}", path.display()))?;
    print!("{figures}");
    println!("\nwrote docs/performance.md");
    Ok(())
}

/// Names processor and compiler.
fn machine() -> Result<String, String> {
    let rust = host::output(Command::new("rustc").arg("-V"))?;
    let model = std::fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(format!(
        "{}, {cores} cores; {}; release profile of the workspace.\n",
        model.unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
        rust.trim()
    ))
}
