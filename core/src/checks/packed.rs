use crate::checks::Outcome;
use crate::checks::Place;
use crate::checks::Word;
use crate::date::Date;
use crate::date::Moment;
use crate::record::Field;
use crate::text::Span;

/// A value that is kept as a few bytes and read again by the same version of the library.
pub(crate) trait Packed: Sized {
    /// Writes the value behind what stands there.
    fn pack(&self, out: &mut Vec<u8>);

    /// Reads one from the beginning and goes past it; `None` where the bytes hold something else.
    fn unpack(from: &mut &[u8]) -> Option<Self>;
}

impl Packed for u64 {
    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    fn pack(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest > 0x7F {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let mut number = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let (byte, rest) = from.split_first()?;
            *from = rest;
            number |= Self::from(byte & 0x7F) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

/// Numbers that are written as `u64`.
macro_rules! numbers {
    ($($ty:ty,)*) => {
        $(impl Packed for $ty {
            fn pack(&self, out: &mut Vec<u8>) {
                (*self as u64).pack(out);
            }

            fn unpack(from: &mut &[u8]) -> Option<Self> {
                u64::unpack(from)?.try_into().ok()
            }
        })*
    };
}

/// Numbers below zero too, of which the lowest bit tells.
macro_rules! signed {
    ($($ty:ty,)*) => {
        $(impl Packed for $ty {
            fn pack(&self, out: &mut Vec<u8>) {
                let wide = i64::from(*self);
                ((wide << 1) ^ (wide >> 63)).cast_unsigned().pack(out);
            }

            fn unpack(from: &mut &[u8]) -> Option<Self> {
                let bits = u64::unpack(from)?;
                ((bits >> 1).cast_signed() ^ -(bits & 1).cast_signed()).try_into().ok()
            }
        })*
    };
}

numbers! { u8, usize, }
signed! { i16, i32, i64, }

impl Packed for bool {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        u8::unpack(from).map(|byte| byte != 0)
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Vec<u8>) {
        self.len().pack(out);
        out.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let len = usize::unpack(from)?;
        let (text, rest) = from.split_at_checked(len)?;
        *from = rest;
        Self::from_utf8(text.to_vec()).ok()
    }
}

impl Packed for Word {
    fn pack(&self, out: &mut Vec<u8>) {
        let text = self.as_str();
        text.len().pack(out);
        out.extend_from_slice(text.as_bytes());
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        String::unpack(from).map(Self::new)
    }
}

impl Packed for Date {
    fn pack(&self, out: &mut Vec<u8>) {
        self.year().pack(out);
        self.month().pack(out);
        self.day().pack(out);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        Self::new(i16::unpack(from)?, u8::unpack(from)?, u8::unpack(from)?).ok()
    }
}

impl Packed for Moment {
    fn pack(&self, out: &mut Vec<u8>) {
        self.to_string().pack(out);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        String::unpack(from)?.parse().ok()
    }
}

impl Packed for Field {
    fn pack(&self, out: &mut Vec<u8>) {
        (*self as usize).pack(out);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        Self::ALL.get(usize::unpack(from)?).copied()
    }
}

impl Packed for Span {
    fn pack(&self, out: &mut Vec<u8>) {
        self.start.pack(out);
        self.len().pack(out);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let (start, len) = (usize::unpack(from)?, usize::unpack(from)?);
        Some(Self::new(start, start.checked_add(len)?))
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        if bool::unpack(from)? { T::unpack(from).map(Some) } else { Some(None) }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.len().pack(out);
        self.iter().for_each(|one| one.pack(out));
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let len = usize::unpack(from)?;
        (0..len).map(|_| T::unpack(from)).collect()
    }
}

impl Packed for Place {
    fn pack(&self, out: &mut Vec<u8>) {
        self.field.pack(out);
        self.entry.pack(out);
        self.span.pack(out);
        self.reason.pack(out);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let (field, entry) = (Field::unpack(from)?, Option::unpack(from)?);
        let (span, reason) = (Option::unpack(from)?, Packed::unpack(from)?);
        Some(Self { field, entry, span, reason })
    }
}

impl Packed for Outcome {
    fn pack(&self, out: &mut Vec<u8>) {
        match self {
            Self::Pass => out.push(0),
            Self::NotApplicable => out.push(1),
            Self::Fail(places) => {
                out.push(2);
                places.pack(out);
            }
            Self::NeedsFact(fields) => {
                out.push(3);
                fields.pack(out);
            }
            Self::NeedsAttestation(places) => {
                out.push(4);
                places.pack(out);
            }
        }
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        match u8::unpack(from)? {
            0 => Some(Self::Pass),
            1 => Some(Self::NotApplicable),
            2 => Packed::unpack(from).map(Self::Fail),
            3 => Packed::unpack(from).map(Self::NeedsFact),
            4 => Packed::unpack(from).map(Self::NeedsAttestation),
            _ => None,
        }
    }
}
