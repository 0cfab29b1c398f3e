/// Codes of document types, with their names (Nghị định 30/2020/NĐ-CP, Phụ lục III, and the
/// normative documents observed in the gazette).
const TYPES: &[(&str, &str)] = &[
    ("BB", "Biên bản"),
    ("BC", "Báo cáo"),
    ("BGN", "Bản ghi nhớ"),
    ("BTT", "Bản thỏa thuận"),
    ("CT", "Chỉ thị"),
    ("CTr", "Chương trình"),
    ("CĐ", "Công điện"),
    ("DA", "Dự án"),
    ("GGT", "Giấy giới thiệu"),
    ("GM", "Giấy mời"),
    ("GNP", "Giấy nghỉ phép"),
    ("GUQ", "Giấy uỷ quyền"),
    ("HD", "Hướng dẫn"),
    ("HĐ", "Hợp đồng"),
    ("KH", "Kế hoạch"),
    ("KL", "Kết luận"),
    ("L", "Lệnh"),
    ("NQ", "Nghị quyết"),
    ("NQLT", "Nghị quyết liên tịch"),
    ("NĐ", "Nghị định"),
    ("PA", "Phương án"),
    ("PB", "Phiếu báo"),
    ("PC", "Phiếu chuyển"),
    ("PG", "Phiếu gửi"),
    ("PL", "Pháp lệnh"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("QĐ", "Quyết định"),
    ("SL", "Sao lục"),
    ("SY", "Sao y"),
    ("TB", "Thông báo"),
    ("TC", "Thông cáo"),
    ("TT", "Thông tư"),
    ("TTLT", "Thông tư liên tịch"),
    ("TTr", "Tờ trình"),
    ("TrS", "Trích sao"),
    ("VBHN", "Văn bản hợp nhất"),
    ("ĐA", "Đề án"),
];

/// Codes of central bodies and of the bodies that every province has.
const ISSUERS: &[&str] = &[
    "BCA", "BCT", "BDTTG", "BGDĐT", "BGTVT", "BKHCN", "BKHĐT", "BLĐTBXH", "BNG", "BNN", "BNNMT",
    "BNNPTNT", "BNV", "BQP", "BTC", "BTNMT", "BTP", "BTTTT", "BVHTTDL", "BXD", "BYT", "CP", "CTN",
    "HĐND", "HĐTP", "KTNN", "NHNN", "TANDTC", "TTCP", "TTg", "TW", "UBDT", "UBND", "UBTVQH",
    "VKSNDTC", "VPCP", "VPQH", "VPUBND",
];

/// The name of a type, by its code as printed.
pub(super) fn type_name(code: &str) -> Option<&'static str> {
    TYPES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// Tells whether a code stands for an issuer that may be named alone, as in `402/TTg` or `67/2006/QH11`.
pub(super) fn is_issuer(code: &str) -> bool {
    ISSUERS.contains(&code) || is_assembly(code)
}

/// `QH13`, `UBTVQH15`: the National Assembly and its standing committee, with their term.
pub(super) fn is_assembly(code: &str) -> bool {
    ["UBTVQH", "QH"].iter().any(|body| {
        code.strip_prefix(body).is_some_and(|term| matches!(term.len(), 1 | 2) && is_digits(term))
    })
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The one type that a misread code can mean: marks lost (`ND`), or letters confused by a scan (`0P`, `Qb`).
pub(super) fn near_type(code: &str) -> Option<&'static str> {
    let mut found = TYPES.iter().map(|(known, _)| *known).filter(|known| {
        known.chars().count() == code.chars().count()
            && known.chars().zip(code.chars()).all(|(right, read)| confused(right, read))
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The one issuer that differs from a code in a single letter, where the code is long enough to tell.
pub(super) fn near_issuer(code: &str) -> Option<&'static str> {
    let letters: Vec<char> = code.chars().collect();
    if letters.len() < 3 || is_issuer(code) {
        return None;
    }
    let known = |wanted: &dyn Fn(&[char]) -> bool| {
        let mut found = ISSUERS.iter().filter(|known| {
            let right: Vec<char> = known.chars().collect();
            wanted(&right)
        });
        let first = found.next().copied();
        if found.next().is_some() { None } else { first }
    };
    let misread = |right: &[char]| {
        right.len() == letters.len() && right.iter().zip(&letters).all(|(a, b)| confused(*a, *b))
    };
    known(&misread).or_else(|| {
        let long = letters.len() >= 4;
        long.then(|| known(&|right: &[char]| one_apart(right, &letters))).flatten()
    })
}

fn confused(right: char, read: char) -> bool {
    right == read
        || match right {
            'Đ' => matches!(read, 'D' | 'P' | 'b' | 'd' | 'đ' | 'Ð' | 'B'),
            'Q' => matches!(read, '0' | 'O' | 'q'),
            'O' => read == '0',
            'I' | 'L' => matches!(read, '1' | 'l'),
            'B' => read == '8',
            'S' => read == '5',
            other => other.to_lowercase().eq(read.to_lowercase()),
        }
}

/// Tells whether one letter was lost, added, replaced, or swapped with its neighbour.
fn one_apart(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    if same == 0 {
        // another first letter is another body: `STTTT` is a department, not the ministry
        return false;
    }
    let (a, b) = (a.get(same..).unwrap_or_default(), b.get(same..).unwrap_or_default());
    let from = |text: &[char], start: usize| text.get(start..).map(<[char]>::to_vec);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => from(b, 1).as_deref() == Some(a),
        std::cmp::Ordering::Greater => from(a, 1).as_deref() == Some(b),
        std::cmp::Ordering::Equal => {
            let swapped = a.len() > 1
                && a.first() == b.get(1)
                && a.get(1) == b.first()
                && from(a, 2) == from(b, 2);
            !a.is_empty() && (swapped || from(a, 1) == from(b, 1))
        }
    }
}
