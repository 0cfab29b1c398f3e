use serde::Deserialize;
use serde::Serialize;

/// The kind of a reporting regime (loại chế độ báo cáo).
///
/// # Examples
/// ```
/// let kind: quyche::RegimeType = serde_json::from_str(r#""ad-hoc""#)?;
/// assert_eq!(kind, quyche::RegimeType::AdHoc);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegimeType {
    /// Periodic (định kỳ).
    Periodic,
    /// Of a ministry that has not asked for its own system.
    Ministry,
    /// Thematic, by order (chuyên đề).
    Thematic,
    /// Ad hoc, by order (đột xuất).
    AdHoc,
}
