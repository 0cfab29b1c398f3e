use serde::Deserialize;

use crate::checks::Check;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::error::Repr;
use crate::profile::Profile;
use crate::profile::basis::Basis;
use crate::profile::head::ProfileHead;
use crate::profile::note::Note;
use crate::profile::rule::Rule;
use crate::text::nearest;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    profile: ProfileHead,
    #[serde(default)]
    note: Vec<Note>,
    #[serde(default)]
    rule: Vec<Rule>,
}

impl Profile {
    /// Reads a profile that a host wrote, in TOML or JSON.
    ///
    /// `file` is the name that errors carry.
    ///
    /// # Errors
    /// `invalid-profile` with file, line and column.
    ///
    /// # Examples
    /// ```
    /// let error = quyche::Profile::parse("[profile]\nid = 1\n", "hue.toml").unwrap_err();
    /// assert_eq!(error.code(), "invalid-profile");
    /// assert!(error.to_string().starts_with("hue.toml:2:6: "), "{error}");
    /// ```
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        let json = text.trim_start().starts_with('{');
        let read: File = if json {
            serde_json::from_str(text)
                .map_err(|e| at(file, e.line(), e.column(), &json_message(&e)))?
        } else {
            toml::from_str(text).map_err(|e| {
                let (line, column) = place(text, e.span().map_or(0, |span| span.start));
                at(file, line, column, e.message())
            })?
        };
        let profile = Self { head: read.profile, notes: read.note, rules: read.rule };
        match profile.fault() {
            None => Ok(profile),
            Some((word, message)) => {
                let start = text.find(&format!("\"{word}\"")).unwrap_or(0);
                let (line, column) = place(text, start);
                Err(at(file, line, column, &message))
            }
        }
    }

    /// What the types alone cannot refuse: the word to point at, and why.
    fn fault(&self) -> Option<(&str, String)> {
        self.rules.iter().find_map(|rule| {
            if rule.id.trim().is_empty() {
                return Some((&*rule.id, "a rule needs an id".to_owned()));
            }
            if rule.kinds().is_empty() && !matches!(rule.basis, Basis::Own(Check::Definition)) {
                let check = rule.check();
                let message = format!("rule `{}`: check `{check}` needs `for`", rule.id);
                return Some((&rule.id, message));
            }
            let noted = |note: &&String| !self.notes.iter().any(|known| known.id == **note);
            rule.notes
                .iter()
                .find(noted)
                .map(|note| (note.as_str(), format!("rule `{}`: no note `{note}`", rule.id)))
        })
    }
}

/// Line and column, counted from 1 in characters, of a byte offset.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

fn at(file: &str, line: usize, column: usize, message: &str) -> Error {
    let message = format!("{message}{}", offer(message));
    let kind = ErrorKind::InvalidProfile;
    Repr::At { kind, file: file.to_owned(), line, column, message }.into()
}

/// The message of serde_json without its own place at the end.
fn json_message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    text.get(..end).unwrap_or_default().to_owned()
}

/// Offers the nearest of the words that serde lists in backticks after the wrong one.
fn offer(message: &str) -> String {
    let mut words = message.split('`').skip(1).step_by(2);
    let near = words.next().and_then(|wrong| nearest(wrong, words));
    near.map_or(String::new(), |near| format!(", did you mean `{near}`?"))
}
