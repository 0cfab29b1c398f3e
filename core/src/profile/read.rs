use serde::Deserialize;

use crate::checks::Check;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::error::Repr;
use crate::file;
use crate::file::Fault;
use crate::profile::Profile;
use crate::profile::basis::Basis;
use crate::profile::head::ProfileHead;
use crate::profile::note::Note;
use crate::profile::rule::Rule;
use crate::sorting::sort_by;
use crate::text::nearest;
use crate::text::offer;

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
        let read: Result<File, Fault> = if json { file::json(text) } else { file::toml(text) };
        let read = read.map_err(|fault| {
            let start = if json { pointed_at(text, &fault) } else { fault.span().start };
            let (line, column) = file::place(text, start);
            at(file, line, column, fault.message())
        })?;
        // Of two places the later one is wrong.
        let pointed = |word: &str, message: &str| {
            let start = text.rfind(&format!("\"{word}\"")).unwrap_or(0);
            let (line, column) = file::place(text, start);
            at(file, line, column, message)
        };
        let own = Self { head: read.profile, notes: read.note, rules: read.rule };
        let profile = match read.extends {
            None => own,
            Some(id) => {
                let base = Self::builtin(&id)
                    .map_err(|e| pointed(&id, &offer(e.to_string(), &id, Self::builtin_ids())))?;
                let strange = |id: &&String| !base.rules.iter().any(|rule| *rule.id == ***id);
                if let Some(strange) = read.without.iter().find(strange) {
                    let said = format!("no rule `{strange}` in `{id}`");
                    let known = base.rules.iter().map(|rule| &*rule.id);
                    return Err(pointed(strange, &offer(said, strange, known)));
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
        sort_by(&mut self.rules, |one, other| one.citation.cmp(&other.citation));
        let noted: Vec<_> = self.notes.iter().map(|note| note.id.clone()).collect();
        self.notes.extend(base.notes.into_iter().filter(|note| !noted.contains(&note.id)));
        self
    }

    /// What the types alone cannot refuse: the word to point at, and why.
    fn fault(&self) -> Option<(&str, String)> {
        self.rules.iter().enumerate().find_map(|(position, rule)| {
            if rule.id.trim().is_empty() {
                return Some((&*rule.id, "a rule needs an id".to_owned()));
            }
            if rule.basis.asks_nothing() {
                let message =
                    format!("rule `{}`: check `{}` asks for nothing", rule.id, rule.check());
                return Some((&rule.id, message));
            }
            if rule.kinds().is_empty() && !matches!(rule.basis, Basis::Own(Check::Definition)) {
                let check = rule.check();
                let message = format!("rule `{}`: check `{check}` needs `for`", rule.id);
                return Some((&rule.id, message));
            }
            if self.rules.iter().take(position).any(|before| before.repeats(rule)) {
                let message =
                    format!("rule `{}` stands there twice for {}", rule.id, rule.citation);
                return Some((&rule.id, message));
            }
            let noted = |note: &&String| !self.notes.iter().any(|known| known.id == **note);
            rule.notes.iter().find(noted).map(|note| {
                let said = format!("no note `{note}` for rule `{}`", rule.id);
                let known = self.notes.iter().map(|note| note.id.as_str());
                (note.as_str(), offer(said, note, known))
            })
        })
    }
}

fn at(file: &str, line: usize, column: usize, message: &str) -> Error {
    let message = with_offer(message);
    let kind = ErrorKind::InvalidProfile;
    Repr::At { kind, file: file.to_owned(), line, column, message }.into()
}

/// The wrong word that the message names, before the end of an object or list that holds it; else that end.
fn pointed_at(text: &str, fault: &Fault) -> usize {
    let (message, end) = (fault.message(), fault.span().end);
    let word = message.split('`').nth(1).filter(|_| !message.starts_with("missing"));
    let found = word.and_then(|word| text.get(..end)?.rfind(&format!("\"{word}\"")));
    found.unwrap_or(end.saturating_sub(1))
}

/// Offers the nearest of the words that serde lists in backticks after the wrong one, in place of them all.
fn with_offer(message: &str) -> String {
    let mut words = message.split('`').skip(1).step_by(2);
    let near = words.next().and_then(|wrong| nearest(wrong, words));
    match near.filter(|_| !message.contains("did you mean")) {
        Some(near) => {
            let said = message.split_once(", expected").map_or(message, |(said, _)| said);
            format!("{said}, did you mean `{near}`?")
        }
        None => message.to_owned(),
    }
}
