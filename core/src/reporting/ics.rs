//! The agenda as iCalendar (RFC 5545).

use icalendar::Alarm;
use icalendar::Calendar as Ics;
use icalendar::Component;
use icalendar::Event;
use icalendar::EventLike;
use icalendar::Property;
use icalendar::Todo;
use icalendar::Trigger;

use crate::date::Date;
use crate::date::Moment;
use crate::reporting::agenda::Agenda;
use crate::reporting::agenda::Duty;
use crate::reporting::agenda::DutyStatus;
use crate::reporting::listing::cited;
use crate::reporting::listing::remarks;
use crate::text::Lang;
use crate::unicode::fold;

impl Agenda {
    /// Writes the agenda as an iCalendar file: a whole-day event for each day, with an alarm on each
    /// reminder; a task without a day for each duty that has none.
    ///
    /// `stamp` is the instant of writing. Identifiers stay the same from one file to the next, so a
    /// calendar that takes a newer file updates its entries.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Agenda, Calendar, Lang, Office, Profile};
    /// # let profile = Profile::builtin("ben-tre-03-2019")?;
    /// # let office = Office::new("Sở Tài chính").role("unit");
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// let on = "2026-11-22".parse()?;
    /// let agenda = Agenda::new(&office, &[profile], &Calendar::vietnam()?, year, on, &[])?;
    /// let ics = agenda.to_ics(Lang::Vi, "2026-11-22T08:00".parse()?);
    /// assert!(ics.contains("DTSTART;VALUE=DATE:20261119\r\n"));
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn to_ics(&self, lang: Lang, stamp: Moment) -> String {
        let mut calendar = Ics::empty();
        calendar.append_property(Property::new("VERSION", "2.0"));
        calendar.append_property(Property::new("PRODID", "-//quyche//quyche//VI"));
        calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
        calendar.append_property(Property::new("X-WR-CALNAME", &self.office));
        for duty in &self.duties {
            let uid = format!("{}/{}@quyche", slug(&self.office), duty.id);
            match duty.deadline.occurrence.day() {
                Some(day) => calendar.push(event(duty, day, &uid, lang, stamp)),
                None => calendar.push(task(duty, &uid, lang, stamp)),
            };
        }
        calendar.to_string()
    }
}

fn event(duty: &Duty, day: Date, uid: &str, lang: Lang, stamp: Moment) -> Event {
    let mut event = Event::new();
    fill(&mut event, duty, uid, lang, stamp);
    // A date without an end lasts that day; an end on the same day would be against the standard.
    let mut start = Property::new("DTSTART", compact(day));
    start.add_parameter("VALUE", "DATE");
    event.append_property(start);
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    let done = matches!(duty.status, DutyStatus::Sent | DutyStatus::SentLate { .. });
    for remind in duty.remind_on.iter().filter(|_| !done) {
        // At eight in the morning: the event begins at midnight.
        let hours = remind.days_until(day) * 24 - 8;
        let before = chrono::TimeDelta::hours(hours.into());
        let mut alarm = Alarm::display(&duty.deadline.title(lang), Trigger::before_start(before));
        alarm.append_property(Property::new("UID", format!("{remind}/{uid}")));
        alarm.append_property(Property::new("DTSTAMP", utc(stamp)));
        event.alarm(alarm.done());
    }
    event.done()
}

fn task(duty: &Duty, uid: &str, lang: Lang, stamp: Moment) -> Todo {
    let mut task = Todo::new();
    fill(&mut task, duty, uid, lang, stamp);
    let status = if duty.sent.is_empty() { "NEEDS-ACTION" } else { "COMPLETED" };
    task.append_property(Property::new("STATUS", status));
    task.done()
}

fn fill(entry: &mut impl Component, duty: &Duty, uid: &str, lang: Lang, stamp: Moment) {
    let mut lines = vec![cited(duty), duty.status.text(lang)];
    lines.extend(remarks(duty, lang));
    entry.append_property(Property::new("UID", uid));
    entry.append_property(Property::new("DTSTAMP", utc(stamp)));
    entry.append_property(Property::new("SUMMARY", duty.deadline.title(lang)));
    entry.append_property(Property::new("DESCRIPTION", lines.join("\n")));
    entry.append_property(Property::new("CATEGORIES", &duty.deadline.rule));
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// An instant in UTC as iCalendar writes it.
fn utc(stamp: Moment) -> String {
    let midnight = Moment::start_of(stamp.date()).unwrap_or(stamp);
    // Seven hours behind Vietnam may be the day before.
    let seconds = midnight.seconds_until(stamp) - 7 * 3600;
    let (day, rest) = match seconds {
        0.. => (stamp.date(), seconds),
        _ => (stamp.date().add_days(-1).unwrap_or(stamp.date()), seconds + 86_400),
    };
    format!("{}T{:02}{:02}{:02}Z", compact(day), rest / 3600, rest % 3600 / 60, rest % 60)
}

/// A name as a part of an identifier.
fn slug(name: &str) -> String {
    let words = fold(name);
    let words: Vec<&str> = words.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
