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
    /// Where an editor finds the schema; read by editors only.
    #[serde(default, rename = "$schema")]
    _schema: Option<String>,
    /// The built-in regulation whose rules come first.
    #[serde(default)]
    extends: Option<String>,
    /// Rules of that regulation that are left out.
    #[serde(default)]
    without: Vec<String>,
    profile: ProfileHead,
    #[serde(default)]
    note: Vec<Note>,
    #[serde(default)]
    rule: Vec<Rule>,
}

impl Profile {
    /// Reads a profile that a host wrote, in TOML or JSON.
    ///
    /// `file` is the name that errors carry. A profile that `extends` a built-in one takes over its
    /// rules and notes, but for the rules that it states itself and those named in `without`.
    ///
    /// # Errors
    /// `invalid-profile` with file, line and column.
    ///
    /// # Examples
    /// ```
    /// let error = quyche::Profile::parse("[profile]\nid = 1\n", "hue.toml").unwrap_err();
    /// assert_eq!(error.code(), "invalid-profile");
    /// assert!(error.to_string().starts_with("hue.toml:2:6: "), "{error}");
    ///
    /// let own = quyche::Profile::parse(
    ///     r#"
    /// extends = "ben-tre-03-2019"
    /// without = ["I18N-LANGS"]
    ///
    /// [profile]
    /// id = "so-tai-chinh"
    /// title = "Quy định nội bộ của Sở Tài chính"
    /// title_en = "Internal rules of the Department of Finance"
    /// province = "Bến Tre"
    /// status = "issued"
    /// effect = { from = "2026-01-01" }
    /// issuer = "Sở Tài chính"
    /// structure = { articles = 0 }
    ///
    /// [[rule]]
    /// id = "ACCOUNT-PWD-ROTATION"
    /// cite = "QC Điều 15 khoản 4, ý 2"
    /// modality = "must"
    /// duty.vi = "đổi mật khẩu hằng tháng."
    /// duty.en = "change the password every month."
    /// for = ["account"]
    /// check.max-age = { field = "password_changed", months = 1 }
    /// "#,
    ///     "so-tai-chinh.toml",
    /// )?;
    /// let base = quyche::Profile::builtin("ben-tre-03-2019")?;
    /// assert_eq!(own.rules().len(), base.rules().len() - 1);
    /// # Ok::<(), quyche::Error>(())
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
        let pointed = |word: &str, message: &str| {
            let start = text.find(&format!("\"{word}\"")).unwrap_or(0);
            let (line, column) = place(text, start);
            at(file, line, column, message)
        };
        let own = Self { head: read.profile, notes: read.note, rules: read.rule };
        let profile = match read.extends {
            None => own,
            Some(id) => {
                let base = Self::builtin(&id).map_err(|e| pointed(&id, &e.to_string()))?;
                let strange = |id: &&String| !base.rules.iter().any(|rule| *rule.id == ***id);
                if let Some(strange) = read.without.iter().find(strange) {
                    let near = nearest(strange, base.rules.iter().map(|rule| &*rule.id))
                        .map_or(String::new(), |near| format!(", did you mean `{near}`?"));
                    let message = format!("no rule `{strange}` in `{id}`{near}");
                    return Err(pointed(strange, &message));
                }
                own.over(base, &read.without)
            }
        };
        match profile.fault() {
            None => Ok(profile),
            Some((word, message)) => Err(pointed(word, &message)),
        }
    }

    /// This profile over the one that it extends, in the order of the text.
    fn over(mut self, base: Self, without: &[String]) -> Self {
        let stated: Vec<_> = self.rules.iter().map(|rule| rule.id.clone()).collect();
        let kept =
            |rule: &Rule| !stated.contains(&rule.id) && !without.iter().any(|id| **id == *rule.id);
        self.rules.extend(base.rules.into_iter().filter(kept));
        self.rules.sort_by(|one, other| one.citation.cmp(&other.citation));
        let noted: Vec<_> = self.notes.iter().map(|note| note.id.clone()).collect();
        self.notes.extend(base.notes.into_iter().filter(|note| !noted.contains(&note.id)));
        self
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
