//! Steps: run one after another, timed, stopped at the first failure with the command to repeat.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use crate::host;

type Action = Box<dyn Fn() -> Result<(), String>>;

enum Work {
    Command { program: String, arguments: Vec<String> },
    Action(Action),
}

/// One step: a name, a command with its folder and environment, and which test runner it is.
pub struct Step {
    pub name: String,
    work: Work,
    folder: PathBuf,
    environment: Vec<(String, String)>,
    counts: Option<Counts>,
    task: &'static str,
}

/// How a test runner tells how many tests it ran.
#[derive(Clone, Copy)]
pub enum Counts {
    /// `test result: ok. 12 passed; 0 failed; …`, once a test program.
    Cargo,
    /// `==== 12 passed in 0.10s ====`
    Pytest,
    /// `# pass 12` and `# fail 0`
    Node,
}

impl Step {
    pub fn new<'a>(
        name: &str,
        program: impl AsRef<Path>,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let program = program.as_ref().to_string_lossy().into_owned();
        let arguments = arguments.into_iter().map(str::to_owned).collect();
        Self::of(name, Work::Command { program, arguments })
    }

    pub fn action(name: &str, action: impl Fn() -> Result<(), String> + 'static) -> Self {
        Self::of(name, Work::Action(Box::new(action)))
    }

    fn of(name: &str, work: Work) -> Self {
        Self {
            name: name.to_owned(),
            work,
            folder: host::root(),
            environment: Vec::new(),
            counts: None,
            task: "test",
        }
    }

    /// Belongs to another task than `test`.
    pub fn of_task(mut self, task: &'static str) -> Self {
        self.task = task;
        self
    }

    /// Runs in a folder of the workspace.
    pub fn inside(mut self, folder: &str) -> Self {
        self.folder = host::root().join(folder);
        self
    }

    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.environment.push((key.to_owned(), value.to_owned()));
        self
    }

    /// Reads the number of tests from the output; a step that reports none fails.
    pub fn counting(mut self, counts: Counts) -> Self {
        self.counts = Some(counts);
        self
    }

    /// Returns the command as one would type it at the root.
    fn shell(&self) -> String {
        let Work::Command { program, arguments } = &self.work else {
            return format!("cargo xtask {} '{}'", self.task, self.name);
        };
        let mut line = String::new();
        if self.folder != host::root() {
            let folder = self.folder.strip_prefix(host::root()).unwrap_or(&self.folder);
            let _ = write!(line, "cd {} && ", folder.display());
        }
        for (key, value) in &self.environment {
            let _ = write!(line, "{key}={} ", quoted(value));
        }
        line.push_str(&quoted(program));
        for argument in arguments {
            line.push(' ');
            line.push_str(&quoted(argument));
        }
        line
    }

    fn run(&self, log: &Path) -> Result<String, String> {
        let Work::Command { program, arguments } = &self.work else {
            let Work::Action(action) = &self.work else { return Ok(String::new()) };
            return action().map(|()| String::new());
        };
        let file = File::create(log).map_err(|e| format!("{}: {e}", log.display()))?;
        let second = file.try_clone().map_err(|e| format!("{}: {e}", log.display()))?;
        let status = Command::new(program)
            .args(arguments)
            .envs(self.environment.iter().map(|(key, value)| (key, value)))
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(second)
            .status()
            .map_err(|e| format!("`{program}` did not start: {e}"))?;
        let text = std::fs::read(log).map_err(|e| format!("{}: {e}", log.display()))?;
        let text = String::from_utf8_lossy(&text).into_owned();
        if status.success() { Ok(text) } else { Err(text) }
    }
}

/// Returns the steps that the arguments choose: all; from one on; or those whose names begin so. `--list`
/// prints the names and chooses none.
pub fn choose(steps: Vec<Step>, arguments: &[&str], task: &str) -> Result<Vec<Step>, String> {
    let chosen: Vec<Step> = match arguments {
        [] => steps,
        ["--list"] => {
            steps.iter().for_each(|step| println!("{}", step.name));
            return Ok(Vec::new());
        }
        ["--from", name] => steps.into_iter().skip_while(|step| step.name != *name).collect(),
        names => steps
            .into_iter()
            .filter(|step| names.iter().any(|name| step.name.starts_with(name)))
            .collect(),
    };
    if chosen.is_empty() {
        return Err(format!("no such step; `cargo xtask {task} --list` names them"));
    }
    Ok(chosen)
}

/// Tests that ran and tests that failed.
#[derive(Clone, Copy, Default)]
struct Tally {
    passed: u64,
    failed: u64,
}

/// Runs the steps in order.
pub fn run(steps: &[Step]) -> Result<(), String> {
    if steps.is_empty() {
        return Ok(());
    }
    let logs = host::root().join("target/xtask");
    std::fs::create_dir_all(&logs).map_err(|e| format!("{}: {e}", logs.display()))?;
    let begun = Instant::now();
    let mut total = Tally::default();
    for (position, step) in steps.iter().enumerate() {
        print!("[{:>2}/{}] {:<28}", position + 1, steps.len(), step.name);
        let _ = std::io::stdout().flush();
        let log = logs.join(format!("{}.log", step.name.replace([' ', ':'], "-")));
        let start = Instant::now();
        let result = step.run(&log);
        let took = seconds(start.elapsed());
        let text = result.as_ref().unwrap_or_else(|text| text);
        let tally = step.counts.map(|counts| counts.read(text));
        if let Some(tally) = tally {
            total.passed += tally.passed;
            total.failed += tally.failed;
        }
        let complaint = match (&result, tally) {
            (Err(text), _) => Some(text.as_str()),
            (Ok(_), Some(tally)) if tally.passed == 0 => Some("the step ran no test"),
            (Ok(_), Some(tally)) if tally.failed > 0 => Some("a test failed"),
            (Ok(_), _) => None,
        };
        if let Some(complaint) = complaint {
            println!("FAILED {took:>8}\n\n{}\n", complaint.trim_end());
            if total.passed + total.failed > 0 {
                println!("{} passed, {} failed", total.passed, total.failed);
            }
            return Err(format!(
                "step `{}` failed; to repeat it:\n    {}",
                step.name,
                step.shell()
            ));
        }
        match tally {
            Some(tally) => println!("{took:>8}  {} tests", tally.passed),
            None => println!("{took:>8}"),
        }
    }
    println!("\n{} steps in {}", steps.len(), seconds(begun.elapsed()));
    if total.passed > 0 {
        println!("{} passed, {} failed", total.passed, total.failed);
    }
    Ok(())
}

impl Counts {
    fn read(self, text: &str) -> Tally {
        let plain = without_colour(text);
        let lines = plain.lines().map(str::trim);
        let (passed, failed): (&[&str], &[&str]) = match self {
            Self::Cargo => (&[" passed"], &[" failed"]),
            Self::Pytest => (&[" passed"], &[" failed", " error", " errors"]),
            Self::Node => return lines.fold(Tally::default(), node_line),
        };
        lines.filter(|line| self.is_summary(line)).fold(Tally::default(), |tally, line| Tally {
            passed: tally.passed + before(line, passed),
            failed: tally.failed + before(line, failed),
        })
    }

    fn is_summary(self, line: &str) -> bool {
        match self {
            Self::Cargo => line.starts_with("test result: "),
            Self::Pytest => line.starts_with('=') || line.contains(" in "),
            Self::Node => false,
        }
    }
}

fn node_line(tally: Tally, line: &str) -> Tally {
    let number = |word: &str| {
        let rest = line.strip_prefix('#').or_else(|| line.strip_prefix('ℹ'))?;
        rest.trim().strip_prefix(word)?.trim().parse::<u64>().ok()
    };
    Tally {
        passed: tally.passed + number("pass ").unwrap_or(0),
        failed: tally.failed + number("fail ").unwrap_or(0),
    }
}

/// Returns the sum of the numbers that stand right before one of the words.
fn before(line: &str, words: &[&str]) -> u64 {
    words
        .iter()
        .filter_map(|word| {
            let (head, tail) = line.split_once(word)?;
            let whole = !tail.starts_with(|next: char| next.is_ascii_alphabetic());
            let digits = head.rsplit(|next: char| !next.is_ascii_digit()).next()?;
            whole.then(|| digits.parse::<u64>().ok()).flatten()
        })
        .sum()
}

fn without_colour(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once("\u{1b}[") {
        plain.push_str(head);
        rest = tail.split_once('m').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

fn seconds(time: Duration) -> String {
    match time.as_secs() {
        whole @ 60.. => format!("{} min {:02} s", whole / 60, whole % 60),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}

fn quoted(word: &str) -> String {
    let plain = |next: char| next.is_ascii_alphanumeric() || "-_./=:,+@".contains(next);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn counts_tests_of_each_runner() {
        let read = |counts: Counts, text: &str| {
            let tally = counts.read(text);
            (tally.passed, tally.failed)
        };
        let cargo = "test result: ok. 12 passed; 0 failed; 1 ignored\n\
                     test result: FAILED. 3 passed; 2 failed; 0 ignored";
        assert_eq!(read(Counts::Cargo, cargo), (15, 2));
        let pytest = "\u{1b}[31m===== 1 failed, 30 passed, 2 errors in 0.31s =====\u{1b}[0m";
        assert_eq!(read(Counts::Pytest, pytest), (30, 3));
        assert_eq!(read(Counts::Pytest, "30 passed in 0.31s"), (30, 0));
        assert_eq!(read(Counts::Node, "ℹ tests 5\nℹ pass 4\nℹ fail 1"), (4, 1));
        assert_eq!(read(Counts::Node, "# pass 4\n# fail 0"), (4, 0));
        assert_eq!(read(Counts::Cargo, "running 3 tests"), (0, 0));
    }
}
