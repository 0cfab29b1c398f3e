use crate::date::Date;

/// Codes of the provinces of birth registration before 01/07/2025; existing numbers keep them.
const PROVINCES: &[u8] = &[
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37,
    38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77,
    79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
];

/// No living person's number shows an earlier year.
const EARLIEST: i16 = 1910;

/// Tells whether twelve digits are built as a personal identification number (số định danh).
///
/// Three digits of the province, one of century and sex, two of the year of birth, six at random;
/// there is no check digit. Legal source: Nghị định 137/2015/NĐ-CP Điều 13 (secondary).
pub(super) fn is_identity(digits: &str, on: Date) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|d| d.parse::<i16>().ok());
    let (Some(province), Some(century), Some(year)) = (part(0, 3), part(3, 4), part(4, 6)) else {
        return false;
    };
    let born = 1900 + 100 * (century / 2) + year;
    digits.len() == 12
        && u8::try_from(province).is_ok_and(|code| PROVINCES.contains(&code))
        && (EARLIEST..=on.year()).contains(&born)
}
