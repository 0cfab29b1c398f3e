use std::io;
use std::io::BufWriter;
use std::io::IsTerminal;
use std::io::StdoutLock;
use std::io::Write;

use serde_json::Value as Json;

use crate::failure::Failure;

/// How a piece of text is set off on a terminal.
#[derive(Clone, Copy)]
pub enum Ink {
    Strong,
    Quiet,
    Good,
    Bad,
    Open,
}

/// Standard output, with colour where it is a terminal.
pub struct Output {
    to: BufWriter<StdoutLock<'static>>,
    colour: bool,
}

impl Output {
    /// Takes standard output; `NO_COLOR` is heeded.
    pub fn new() -> Self {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Self { to: BufWriter::new(io::stdout().lock()), colour }
    }

    /// Returns `text` in this ink.
    pub fn ink(&self, ink: Ink, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        let code = match ink {
            Ink::Strong => "1",
            Ink::Quiet => "2",
            Ink::Good => "32",
            Ink::Bad => "31",
            Ink::Open => "33",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.to, "{text}")?)
    }

    pub fn text(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.to.write_all(text.as_bytes())?)
    }

    pub fn json(&mut self, value: &Json) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut self.to, value).map_err(io::Error::from)?;
        self.line("")
    }

    pub fn finish(mut self) -> Result<(), Failure> {
        Ok(self.to.flush()?)
    }
}

/// A bar on standard error while long work runs; nothing where that is no terminal.
pub fn progress(length: usize, doing: &'static str) -> indicatif::ProgressBar {
    let bar = indicatif::ProgressBar::new(length as u64);
    if let Ok(style) =
        indicatif::ProgressStyle::with_template("{msg} [{bar:30}] {human_pos}/{human_len} {eta}")
    {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.with_message(doing)
}
