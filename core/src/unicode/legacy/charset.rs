use std::fmt;
use std::str::FromStr;

use crate::error::Error;
use crate::error::ErrorKind;

/// A character set that Vietnamese text comes in.
///
/// # Examples
/// ```
/// use quyche::Charset;
///
/// let charset: Charset = "tcvn3".parse()?;
/// assert_eq!(charset, Charset::Tcvn3);
/// # Ok::<(), quyche::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Charset {
    /// Unicode as UTF-8.
    Utf8,
    /// TCVN3, the ABC fonts (`.VnTime`), with their three ways to write capitals.
    Tcvn3,
    /// VNI for Windows (`VNI-Times`): a letter and a byte for its marks.
    VniWindows,
    /// VISCII, RFC 1456.
    Viscii,
    /// VPS (`VPS Times`).
    Vps,
    /// VIQR, RFC 1456: marks as ASCII signs after the letter.
    Viqr,
    /// windows-1258, tones composed or apart.
    Windows1258,
    /// TCVN 5712:1993, VN1.
    Tcvn5712,
}

impl Charset {
    /// Every character set, in the order of this page.
    ///
    /// # Examples
    /// ```
    /// assert!(quyche::Charset::ALL.contains(&quyche::Charset::Viqr));
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Utf8,
        Self::Tcvn3,
        Self::VniWindows,
        Self::Viscii,
        Self::Vps,
        Self::Viqr,
        Self::Windows1258,
        Self::Tcvn5712,
    ];

    /// Returns the name, the same in all languages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(quyche::Charset::VniWindows.name(), "vni-windows");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Tcvn3 => "tcvn3",
            Self::VniWindows => "vni-windows",
            Self::Viscii => "viscii",
            Self::Vps => "vps",
            Self::Viqr => "viqr",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn5712 => "tcvn5712-1",
        }
    }

    /// Returns the character set that text in this font is stored in, when the name tells.
    ///
    /// # Examples
    /// ```
    /// use quyche::Charset;
    ///
    /// assert_eq!(Charset::of_font(".VnTimeH"), Some(Charset::Tcvn3));
    /// assert_eq!(Charset::of_font("VNI-Times"), Some(Charset::VniWindows));
    /// assert_eq!(Charset::of_font("Times New Roman"), None);
    /// ```
    #[must_use]
    pub fn of_font(name: &str) -> Option<Self> {
        let name = name.trim().trim_matches(['\'', '"']).to_ascii_lowercase();
        match name.as_str() {
            name if name.starts_with(".vn") => Some(Self::Tcvn3),
            name if name.starts_with("vni-") || name.starts_with("vni ") => Some(Self::VniWindows),
            name if name.starts_with("vps ") || name.starts_with("vps-") => Some(Self::Vps),
            _ => None,
        }
    }
}

impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Charset {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let lower = name.to_ascii_lowercase();
        let known = match lower.as_str() {
            "utf8" => Some(Self::Utf8),
            "abc" => Some(Self::Tcvn3),
            "vni" => Some(Self::VniWindows),
            "cp1258" => Some(Self::Windows1258),
            "tcvn5712" | "tcvn-5712" => Some(Self::Tcvn5712),
            _ => Self::ALL.iter().copied().find(|charset| charset.name() == lower),
        };
        let wanted = "a character set such as `tcvn3`, `vni-windows` or `windows-1258`";
        known.ok_or_else(|| Error::not(ErrorKind::UnknownCharset, name, wanted))
    }
}
