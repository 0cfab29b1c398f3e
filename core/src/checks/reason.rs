use std::fmt;

use serde::Serialize;

use crate::checks::Packed;
use crate::checks::Word;
use crate::date::Date;
use crate::date::Moment;
use crate::text::Lang;

/// A detail of a reason, written for people.
struct Shown<'a, T> {
    value: &'a T,
    lang: Lang,
}

macro_rules! shown {
    ($($ty:ty => |$value:ident, $lang:ident| $text:expr;)*) => {
        $(impl fmt::Display for Shown<'_, $ty> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let Self { value: $value, lang: $lang } = self;
                write!(f, "{}", $text)
            }
        })*
    };
}

shown! {
    String => |value, _lang| value;
    Word => |value, lang| value.name(*lang);
    u8 => |value, _lang| value;
    usize => |value, _lang| value;
    i32 => |value, _lang| value;
    i64 => |value, _lang| value;
    u64 => |value, _lang| value;
    Date => |value, lang| value.written(*lang);
    Moment => |value, lang| value.written(*lang);
}

macro_rules! reasons {
    ($(
        $(#[$doc:meta])*
        $name:ident { $($(#[$arg_doc:meta])* $arg:ident: $ty:ty),* } $vi:literal, $en:literal;
    )*) => {
        /// Why a place breaks a rule, with what a person needs to mend it.
        ///
        /// In data it is an object whose `code` is the name in kebab case.
        ///
        /// # Examples
        /// ```
        /// use quyche::{Lang, Reason};
        ///
        /// assert_eq!(Reason::Empty {}.message(Lang::Vi), "để trống, cần điền");
        /// assert_eq!(Reason::Empty {}.message(Lang::En), "is empty, fill it in");
        /// ```
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(tag = "code", rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Reason {
            $(
                $(#[$doc])*
                $name {
                    $($(#[$arg_doc])* $arg: $ty,)*
                },
            )*
        }

        impl Reason {
            /// Says what is wrong and what to do, as the end of a sentence that names the field.
            ///
            /// # Examples
            /// ```
            /// use quyche::{Lang, Reason};
            ///
            /// let reason = Reason::TooShort { length: 5, least: 8 };
            /// assert_eq!(reason.message(Lang::Vi), "có 5 ký tự, cần ít nhất 8 ký tự");
            /// ```
            #[must_use]
            pub fn message(&self, lang: Lang) -> String {
                match self {
                    $(
                        #[allow(unused_variables, reason = "a message need not name everything")]
                        Self::$name { $($arg),* } => {
                            $(let $arg = Shown { value: $arg, lang };)*
                            match lang {
                                Lang::Vi => format!($vi),
                                Lang::En => format!($en),
                            }
                        }
                    )*
                }
            }
        }

        /// The reasons without their details.
        enum Code {
            $($name,)*
        }

        impl Packed for Reason {
            fn pack(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$name { $($arg),* } => {
                        out.push(Code::$name as u8);
                        $($arg.pack(out);)*
                    })*
                }
            }

            fn unpack(from: &mut &[u8]) -> Option<Self> {
                match u8::unpack(from)? {
                    $(code if code == Code::$name as u8 => {
                        Some(Self::$name { $($arg: Packed::unpack(from)?,)* })
                    })*
                    _ => None,
                }
            }
        }
    };
}

reasons! {
    /// The field was not said.
    Unknown {} "chưa có thông tin, cần bổ sung", "is not known, supply it";
    /// The field was said and is empty.
    Empty {} "để trống, cần điền", "is empty, fill it in";
    /// The value is none of those allowed.
    NotAllowed {
        /// What stands there.
        found: Word,
        /// The Vietnamese names of what may stand there, separated by commas.
        allowed: String,
        /// The codes of what may stand there, separated by commas.
        codes: String
    } "là “{found}”, chỉ nhận: {allowed}", "is “{found}”, must be one of: {codes}";
    /// The value should be another one.
    Differs {
        /// What stands there.
        found: Word,
        /// What should stand there.
        expected: Word
    } "là “{found}”, phải là “{expected}”", "is “{found}”, must be “{expected}”";
    /// The text comes close to the wording fixed by the regulation.
    NearMiss {
        /// What stands there.
        found: String,
        /// The wording fixed.
        expected: String
    } "“{found}” gần đúng, viết chính xác là “{expected}”",
      "“{found}” is close, write exactly “{expected}”";
    /// None of the wordings fixed by the regulation stands there.
    NoFormula {
        /// The wordings fixed, separated by a stroke.
        expected: String
    } "không có cụm từ bắt buộc: {expected}", "does not carry the fixed wording: {expected}";
    /// A password is too short.
    TooShort {
        /// Characters counted after composition.
        length: usize,
        /// Characters needed.
        least: usize
    } "có {length} ký tự, cần ít nhất {least} ký tự",
      "has {length} characters, needs at least {least}";
    /// A password has no upper case letter.
    NoUpper {} "thiếu chữ hoa", "has no upper case letter";
    /// A password has no lower case letter.
    NoLower {} "thiếu chữ thường", "has no lower case letter";
    /// A password has no digit.
    NoDigit {} "thiếu chữ số", "has no digit";
    /// A password has no special character.
    NoSpecial {} "thiếu ký tự đặc biệt như ! @ # $ %", "has no special character such as ! @ # $ %";
    /// Something was due before this day.
    Overdue {
        /// The last day it was still in time.
        last: Date,
        /// How many days it is late.
        days: i32
    } "quá hạn {days} ngày, ngày cuối cùng còn hạn là {last}",
      "is {days} days late, the last good day was {last}";
    /// Something happened before what had to come first.
    TooEarly {
        /// When it happened.
        at: Moment,
        /// What had to come first.
        first: Moment
    } "lúc {at}, trước thời điểm {first}", "at {at}, before {first}";
    /// No step by the right role is recorded.
    NotReviewed {
        /// The role that has to review.
        role: Word
    } "chưa có kết quả kiểm duyệt của {role}", "holds no approval by {role}";
    /// The notice came later than the time asked for.
    ShortNotice {
        /// Who received it.
        to: Word,
        /// Hours between notice and start, rounded down.
        hours: i64,
        /// Hours needed.
        least: i64
    } "báo cho {to} trước {hours} giờ, cần ít nhất {least} giờ",
      "reached {to} {hours} hours before, at least {least} hours are needed";
    /// A body was given no notice.
    NoNotice {
        /// The body.
        to: Word
    } "chưa thông báo cho {to}", "was not given to {to}";
    /// The text holds what is not composed Vietnamese Unicode.
    NotComposed {
        /// What stands there, with code points.
        found: String,
        /// The composed form.
        expected: String
    } "chữ chưa dựng sẵn “{found}”, viết lại thành “{expected}”",
      "“{found}” is not composed, write “{expected}”";
    /// The text holds a character that is not Vietnamese text.
    Character {
        /// The character, with its code point.
        found: String,
        /// What it is.
        what: Word
    } "ký tự lạ {found}: {what}", "foreign character {found}: {what}";
    /// A heading of the form is not there or not in its place.
    NoHeading {
        /// The heading as the form prints it.
        heading: String
    } "thiếu hoặc sai thứ tự mục “{heading}”", "lacks the heading “{heading}”, or has it out of order";
    /// A part of the form holds nothing.
    EmptyPart {
        /// The heading of the part.
        heading: String
    } "mục “{heading}” chưa có nội dung", "has nothing under “{heading}”";
    /// A placeholder of the form was left.
    Placeholder {
        /// The placeholder.
        found: String
    } "còn chỗ chưa điền “{found}”", "still holds the placeholder “{found}”";
    /// What may be a placeholder that was left, or the name of an element of HTML.
    MaybePlaceholder {
        /// What stands there.
        found: String
    } "có thể còn chỗ chưa điền “{found}”", "may still hold the placeholder “{found}”";
    /// The number of labels in a host name is wrong.
    Labels {
        /// Labels found.
        found: usize,
        /// Labels needed.
        expected: usize
    } "tên miền có {found} cấp, cần {expected} cấp",
      "has {found} labels, needs {expected}";
    /// An account name does not follow the pattern.
    Pattern {
        /// What stands there.
        found: String,
        /// The pattern.
        expected: String
    } "“{found}” không theo mẫu {expected}", "“{found}” does not follow the pattern {expected}";
    /// A section holds nothing.
    EmptySection {
        /// The section.
        section: String
    } "mục “{section}” chưa có tin, bài", "has nothing in the section “{section}”";
    /// The event is not allowed to this role in this state.
    Refused {
        /// The state.
        state: Word,
        /// The event.
        event: Word,
        /// The role.
        role: Word
    } "“{role}” không được thực hiện “{event}” khi báo cáo đang “{state}”",
      "“{role}” may not “{event}” while the report is “{state}”";
    /// A document number cannot be read.
    NotNumber {
        /// What stands there.
        found: String
    } "“{found}” không phải số, ký hiệu văn bản", "“{found}” is no document number";
    /// A line of its own that reads like a secrecy stamp.
    SecrecyMark {
        /// The words.
        found: String
    } "có dấu hiệu độ mật “{found}”", "carries what reads like a secrecy stamp, “{found}”";
    /// What looks like personal data.
    PersonalData {
        /// The kind, as the code of the detector.
        kind: Word
    } "có thể chứa dữ liệu cá nhân ({kind})", "may hold personal data ({kind})";
    /// One of the words that the host watches for.
    Watched {
        /// The words.
        found: String
    } "có cụm từ cần xem xét “{found}”", "holds the watched words “{found}”";
    /// The instrument does not bind on the day asked about.
    NotYet {
        /// The first day it binds.
        from: Date
    } "chưa có hiệu lực, áp dụng từ {from}", "does not bind yet, only from {from}";
    /// The address is not encrypted.
    NotHttps {} "không dùng https, cần đổi thành địa chỉ https", "is no https address, use https";
    /// A language is not offered.
    NoLanguage {
        /// The language, as an IETF tag.
        language: Word
    } "chưa có ngôn ngữ {language}", "does not offer the language {language}";
    /// No language beyond the usual ones is offered.
    NoOtherLanguage {} "chưa có ngôn ngữ nào khác", "offers no further language";
    /// Something is said that the text leaves blank.
    NotBlank {
        /// What stands there.
        found: Word
    } "là “{found}”, văn bản để trống nên không được điền", "is “{found}”, but the text leaves it blank";
    /// Something that should be so is not.
    NotSo {} "chưa thực hiện", "is not so";
    /// A list lacks something.
    Lacks {
        /// What is missing.
        what: Word
    } "còn thiếu “{what}”", "lacks “{what}”";
    /// A list holds something that it may not hold.
    NotIn {
        /// What stands there.
        found: Word
    } "có “{found}” ngoài danh sách được phép", "holds “{found}”, which is not allowed";
    /// Too many days passed between two times.
    Gap {
        /// The earlier day.
        from: Date,
        /// The later day.
        to: Date,
        /// The days between.
        days: i32,
        /// The most days allowed.
        most: i32
    } "cách nhau {days} ngày (từ {from} đến {to}), tối đa {most} ngày",
      "lie {days} days apart ({from} to {to}), at most {most} are allowed";
    /// What is kept does not reach back far enough.
    TooYoung {
        /// The day of the oldest copy.
        oldest: Date,
        /// The day it should reach back to.
        needed: Date
    } "chỉ từ {oldest}, cần giữ từ {needed}", "begins on {oldest}, should reach back to {needed}";
    /// Something came before the least time had passed.
    TooSoon {
        /// The day it came.
        at: Date,
        /// The first day it may come.
        earliest: Date
    } "vào {at}, sớm nhất được thực hiện là {earliest}", "is on {at}, may not come before {earliest}";
    /// A number is too large.
    TooMany {
        /// The number.
        found: u64,
        /// The largest number.
        most: u64
    } "là {found}, tối đa {most}", "is {found}, at most {most} is allowed";
    /// A number is too small.
    TooFew {
        /// The number.
        found: u64,
        /// The least number.
        least: u64
    } "là {found}, tối thiểu {least}", "is {found}, at least {least} is needed";
    /// Something took so long; for rules that give no number.
    Lag {
        /// Hours, rounded down.
        hours: i64
    } "chậm {hours} giờ, quy chế không nêu thời hạn", "came after {hours} hours; the text gives no limit";
    /// Something is not done yet; for rules that give no number.
    Open {
        /// Since when it waits.
        since: Date,
        /// How many days it waits.
        days: i32
    } "chưa thực hiện, đã {days} ngày kể từ {since}, quy chế không nêu thời hạn",
      "is open for {days} days, since {since}; the text gives no limit";
    /// Something came after the end of its term.
    TooLate {
        /// When it came.
        at: Moment,
        /// The end of the term.
        end: Moment
    } "lúc {at}, sau thời hạn {end}", "at {at}, after the end of the term {end}";
    /// An image has no text alternative.
    NoAlternative {} "có hình ảnh không có văn bản thay thế (alt), cần bổ sung",
      "holds an image without a text alternative, supply `alt`";
    /// The text alternative of an image is the name of its file.
    FileName {
        /// What stands there.
        found: String
    } "có hình ảnh dùng tên tệp “{found}” làm văn bản thay thế, cần mô tả hình ảnh",
      "holds an image whose alternative is the file name “{found}”, say what it shows";
    /// A heading or a link without words.
    NoWords {} "có tiêu đề mục hoặc liên kết không có chữ, cần bổ sung",
      "holds a heading or link without words, supply them";
    /// A table has rows and no header cells.
    NoHeaderCells {} "có bảng không có ô tiêu đề (th), cần bổ sung",
      "holds a table without header cells, supply `th`";
    /// Text blinks or moves by itself.
    Motion {} "có chữ nhấp nháy hoặc tự chuyển động, cần bỏ", "holds text that blinks or moves, remove it";
    /// A language tag that names no language.
    NoSuchLanguage {
        /// What stands there.
        found: String
    } "có mã ngôn ngữ “{found}” không đúng, ví dụ đúng: vi, en",
      "names the language “{found}”, write one such as vi or en";
    /// A page that does not say its language.
    NoPageLanguage {} "chưa khai mã ngôn ngữ của trang (lang)", "does not name the language of the page (lang)";
    /// Sound or film without a text track.
    NoTrack {} "có âm thanh hoặc video, cần kiểm tra đã có lời hoặc phụ đề",
      "holds sound or film; see that its words can be read";
    /// A heading follows one that is more than a level above it.
    SkippedLevel {
        /// The level of the heading before.
        from: u8,
        /// Its own level.
        to: u8
    } "có tiêu đề mục nhảy từ cấp {from} xuống cấp {to}, cần kiểm tra",
      "has a heading that goes from level {from} to level {to}, look at it";
    /// The words of a link do not say where it leads.
    VagueLink {
        /// What stands there.
        found: String
    } "có liên kết “{found}” không nói rõ nội dung, cần kiểm tra",
      "holds the link “{found}”, which does not say where it leads";
    /// A person has to look here.
    Vouch {} "cần người có trách nhiệm xác nhận", "needs the word of a responsible person";
}
