use serde::Serialize;

use crate::calendar::occurrence::Occurrence;
use crate::calendar::period::Every;
use crate::calendar::schedule::Due;
use crate::date::Date;
use crate::text::Lang;

/// What a person should know about a due day.
///
/// # Examples
/// ```
/// use quyche::{Lang, OccurrenceNote};
///
/// let note = OccurrenceNote::NoTimeToCompile;
/// assert_eq!(note.code(), "no-time-to-compile");
/// assert!(note.is_warning());
/// assert!(note.message(Lang::Vi).starts_with("không còn ngày làm việc nào"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "note", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum OccurrenceNote {
    /// The text names no day and the host gave none.
    Unspecified,
    /// The day is the host's.
    HostDate,
    /// Read the other way, the last good day would be another.
    OtherReading {
        /// That day.
        day: Date,
    },
    /// This window and the one before both hold a day.
    SharedDay {
        /// That day.
        day: Date,
    },
    /// The text names no window; that of a national act counts.
    FallbackWindow {
        /// The number of the act.
        act: String,
        /// The clause.
        cite: String,
    },
    /// It must be kept so long, and may be deleted from a day on.
    KeepUntil {
        /// The first day on which it may be deleted.
        day: Date,
    },
    /// No working day lies between the close of the figures and the last good day.
    NoTimeToCompile,
    /// The figures begin before the regulation took effect.
    BeforeEffect {
        /// The day of effect.
        effect: Date,
    },
    /// The figures were cut to begin with the day of effect.
    CutToEffect {
        /// The day of effect.
        effect: Date,
    },
    /// Offices do not work on the last good day, and the text does not move it.
    OnDayOff {
        /// The name of the day.
        name: String,
    },
    /// The last good day was moved to the next working day, as the host asked.
    Moved {
        /// The day before moving.
        from: Date,
    },
    /// The days off of that year are computed; no decision is known.
    ProjectedCalendar,
    /// A thematic or ad hoc regime names no document that orders it.
    NoBasis,
}

impl OccurrenceNote {
    /// Returns the stable code.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::OccurrenceNote::HostDate.code(), "host-date");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unspecified => "unspecified",
            Self::HostDate => "host-date",
            Self::OtherReading { .. } => "other-reading",
            Self::SharedDay { .. } => "shared-day",
            Self::FallbackWindow { .. } => "fallback-window",
            Self::KeepUntil { .. } => "keep-until",
            Self::NoTimeToCompile => "no-time-to-compile",
            Self::BeforeEffect { .. } => "before-effect",
            Self::CutToEffect { .. } => "cut-to-effect",
            Self::OnDayOff { .. } => "on-day-off",
            Self::Moved { .. } => "moved",
            Self::ProjectedCalendar => "projected-calendar",
            Self::NoBasis => "no-basis",
        }
    }

    /// Tells whether somebody should act on it, and not only know it.
    ///
    /// # Examples
    /// ```
    /// assert!(!quyche::OccurrenceNote::ProjectedCalendar.is_warning());
    /// ```
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::Unspecified | Self::NoTimeToCompile | Self::NoBasis | Self::OnDayOff { .. }
        )
    }

    /// Says it in a sentence.
    ///
    /// # Examples
    /// ```
    /// use quyche::{Lang, OccurrenceNote};
    ///
    /// let note = OccurrenceNote::SharedDay { day: "2025-12-10".parse()? };
    /// assert_eq!(
    ///     note.message(Lang::Vi),
    ///     "ngày 10/12/2025 nằm trong số liệu của cả hai kỳ liền nhau, không cộng gộp"
    /// );
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Unspecified, Lang::Vi) => {
                "văn bản không nêu ngày; đơn vị cần tự đặt thời hạn".into()
            }
            (Self::Unspecified, Lang::En) => "the text names no day; the host must set one".into(),
            (Self::HostDate, Lang::Vi) => "thời hạn do đơn vị đặt, không phải của văn bản".into(),
            (Self::HostDate, Lang::En) => "the day is the host's, not the text's".into(),
            (Self::OtherReading { day }, Lang::Vi) => {
                format!("theo cách hiểu khác, ngày cuối còn đúng hạn là {}", day.written(Lang::Vi))
            }
            (Self::OtherReading { day }, Lang::En) => {
                format!("read the other way, the last good day is {day}")
            }
            (Self::SharedDay { day }, Lang::Vi) => format!(
                "ngày {} nằm trong số liệu của cả hai kỳ liền nhau, không cộng gộp",
                day.written(Lang::Vi)
            ),
            (Self::SharedDay { day }, Lang::En) => {
                format!("{day} is in the figures of two periods, so totals may not be added")
            }
            (Self::FallbackWindow { act, cite }, Lang::Vi) => {
                format!("quy chế không nêu thời gian chốt số liệu; lấy theo {cite} Nghị định {act}")
            }
            (Self::FallbackWindow { act, cite }, Lang::En) => {
                format!("the regulation names no window; that of {act}, {cite}, counts")
            }
            (Self::KeepUntil { day }, Lang::Vi) => {
                format!("phải lưu giữ đến hết ngày trước, được xóa từ ngày {}", day.written(lang))
            }
            (Self::KeepUntil { day }, Lang::En) => {
                format!("must be kept till then, may be deleted from {day}")
            }
            (Self::NoTimeToCompile, Lang::Vi) => {
                "không còn ngày làm việc nào giữa ngày chốt số liệu và hạn gửi".into()
            }
            (Self::NoTimeToCompile, Lang::En) => "0 working days between closing and due".into(),
            (Self::BeforeEffect { effect }, Lang::Vi) => format!(
                "số liệu bắt đầu trước ngày văn bản có hiệu lực ({}); văn bản không quy định chuyển tiếp",
                effect.written(Lang::Vi)
            ),
            (Self::BeforeEffect { effect }, Lang::En) => format!(
                "the figures begin before the regulation took effect on {effect}; it has no transition"
            ),
            (Self::CutToEffect { effect }, Lang::Vi) => {
                format!("số liệu tính từ ngày văn bản có hiệu lực ({})", effect.written(Lang::Vi))
            }
            (Self::CutToEffect { effect }, Lang::En) => {
                format!("the figures were cut to begin on the day of effect, {effect}")
            }
            (Self::OnDayOff { name }, Lang::Vi) => {
                format!("ngày cuối còn đúng hạn là ngày nghỉ ({name}); văn bản không cho lùi hạn")
            }
            (Self::OnDayOff { name }, Lang::En) => {
                format!("the last good day is off ({name}) and the text does not move it")
            }
            (Self::Moved { from }, Lang::Vi) => {
                format!(
                    "hạn {} là ngày nghỉ, lùi sang ngày làm việc tiếp theo",
                    from.written(Lang::Vi)
                )
            }
            (Self::Moved { from }, Lang::En) => {
                format!("moved from {from}, a day off, to the next working day")
            }
            (Self::ProjectedCalendar, Lang::Vi) => {
                "lịch nghỉ của năm này là dự tính, chưa có quyết định".into()
            }
            (Self::ProjectedCalendar, Lang::En) => {
                "the days off of that year are computed; no decision is known".into()
            }
            (Self::NoBasis, Lang::Vi) => {
                "báo cáo chuyên đề, đột xuất chưa nêu văn bản chỉ đạo làm căn cứ".into()
            }
            (Self::NoBasis, Lang::En) => {
                "a thematic or ad hoc report names no document that orders it".into()
            }
        }
    }
}

impl Occurrence {
    /// Says in words why the last good day is what it is.
    ///
    /// # Examples
    /// ```
    /// # use quyche::{Calendar, Lang, Schedule, ScheduleOptions};
    /// # let schedule: Schedule = serde_json::from_str(r#"{ "every": "year" }"#).unwrap();
    /// # let year = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// # let found = schedule.occurrences(year, &Calendar::vietnam()?, &ScheduleOptions::new())?;
    /// assert_eq!(found[0].why(Lang::En), "the text names no day");
    /// # Ok::<(), quyche::Error>(())
    /// ```
    #[must_use]
    pub fn why(&self, lang: Lang) -> String {
        let (Some(named), Some(last)) = (self.nominal_day, self.last_good_day) else {
            return match lang {
                _ if self.nominal_day.is_some() => {
                    self.notes.first().map(|note| note.message(lang)).unwrap_or_default()
                }
                Lang::Vi => "văn bản không nêu ngày".into(),
                Lang::En => "the text names no day".into(),
            };
        };
        match (self.due, lang) {
            (Due::Before(_), Lang::Vi) => {
                format!(
                    "trước ngày {}, nên ngày cuối còn đúng hạn là {}",
                    named.written(Lang::Vi),
                    last.written(Lang::Vi)
                )
            }
            (Due::Before(_), Lang::En) => format!("before {named}, so {last} is the last good day"),
            (Due::Within(term), Lang::Vi) if self.period.every == Every::Once => {
                format!(
                    "trong {} kể từ ngày {}, đến hết ngày {}",
                    term.text(lang),
                    self.period.first.written(lang),
                    last.written(lang)
                )
            }
            (Due::Within(term), Lang::En) if self.period.every == Every::Once => {
                format!("within {} of {}, to {last}", term.text(lang), self.period.first)
            }
            (Due::AtLeastEvery(term), Lang::Vi) => {
                format!(
                    "ít nhất {} một lần, lần gần nhất ngày {}, nên chậm nhất ngày {}",
                    term.text(lang),
                    self.period.first.written(lang),
                    last.written(lang)
                )
            }
            (Due::AtLeastEvery(term), Lang::En) => {
                format!(
                    "at least once in {}, last on {}, so on {last} at the latest",
                    term.text(lang),
                    self.period.first
                )
            }
            (Due::Within(term), Lang::Vi) => {
                format!(
                    "trong {} kể từ khi chốt số liệu, đến hết ngày {}",
                    term.text(lang),
                    last.written(Lang::Vi)
                )
            }
            (Due::Within(term), Lang::En) => {
                format!("within {} of the close of the figures, to {last}", term.text(lang))
            }
            (_, Lang::Vi) => format!("chậm nhất ngày {}", last.written(Lang::Vi)),
            (_, Lang::En) => format!("on {last} at the latest"),
        }
    }
}
