//! Sets of rows as bits, 64 to a word, and how columns are turned into them.

/// A set of rows; bits past the last row mean nothing until [`trim`] clears them.
pub(super) type Bits = Vec<u64>;

/// Rows in a word.
pub(super) const WIDE: usize = 64;

/// A set of nobody.
pub(super) fn none(rows: usize) -> Bits {
    vec![0; rows.div_ceil(WIDE)]
}

/// Takes out what is past the last row.
pub(super) fn trim(bits: &mut [u64], rows: usize) {
    let past = rows % WIDE;
    if past != 0
        && let Some(last) = bits.last_mut()
    {
        *last &= (1 << past) - 1;
    }
}

/// Calls `each` with the row of every bit of a word, the first bit being of `start`.
#[inline(always)]
pub(super) fn each(mut word: u64, start: usize, mut each: impl FnMut(usize)) {
    while word != 0 {
        each(start + word.trailing_zeros() as usize);
        word &= word - 1;
    }
}

/// How many there are.
pub(super) fn count(bits: &[u64]) -> u32 {
    bits.iter().map(|word| word.count_ones()).sum()
}

/// How many are in both.
pub(super) fn common(one: &[u64], other: &[u64]) -> u32 {
    let words = one.iter().zip(other);
    words.map(|(one, other)| (one & other).count_ones()).sum()
}

/// Puts into `bits` which codes of a column are `hit`.
pub(super) fn gather<T: Copy + Default>(bits: &mut Bits, column: &[T], hit: impl Fn(T) -> bool) {
    let (whole, rest) = column.as_chunks::<WIDE>();
    let mut last = [T::default(); WIDE];
    for (place, code) in last.iter_mut().zip(rest) {
        *place = *code;
    }
    let word = |chunk: &[T; WIDE]| {
        let mut hits = [0_u8; WIDE];
        for (place, code) in hits.iter_mut().zip(chunk) {
            *place = u8::from(hit(*code));
        }
        packed(&hits)
    };
    bits.clear();
    bits.extend(whole.iter().map(&word));
    if !rest.is_empty() {
        bits.push(word(&last));
    }
}

/// Sixty-four bytes of 0 or 1 as bits.
fn packed(hits: &[u8; WIDE]) -> u64 {
    let mut word = 0;
    for (place, eight) in hits.as_chunks::<8>().0.iter().enumerate() {
        // Each byte's bit moves to the top byte, the first the lowest.
        let top = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        word |= top << (8 * place);
    }
    word
}

/// Spans of codes: the first, and how many after it belong to it.
pub(super) type Span = (u8, u8);

/// Puts into `inside` whose code lies in one of `spans`, and into `look` whose code is one of
/// two. Calls `settle` for the rows to look at, who are inside if it says so.
pub(super) fn spans(
    inside: &mut Bits,
    column: &[u8],
    spans: &[Span],
    look: &[u8],
    mut settle: impl FnMut(usize) -> bool,
) {
    let (whole, rest) = column.as_chunks::<WIDE>();
    let mut last = [0; WIDE];
    for (place, code) in last.iter_mut().zip(rest) {
        *place = *code;
    }
    let tail = if rest.is_empty() { None } else { Some(&last) };
    let rows = column.len();
    inside.clear();
    for (place, chunk) in whole.iter().chain(tail).enumerate() {
        let mut word = 0;
        for span in spans {
            word |= lanes::within(chunk, *span);
        }
        let mut open = 0;
        for code in look {
            open |= lanes::within(chunk, (*code, 0));
        }
        each(open & !word, place * WIDE, |row| {
            if row < rows && settle(row) {
                word |= 1 << (row % WIDE);
            }
        });
        inside.push(word);
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_le, u8x16_splat, u8x16_sub, u64x2, v128};

    use super::{Span, WIDE};

    pub fn within(chunk: &[u8; WIDE], (first, more): Span) -> u64 {
        let (first, more) = (u8x16_splat(first), u8x16_splat(more));
        let mut word = 0;
        for (place, codes) in chunk.as_chunks::<16>().0.iter().enumerate() {
            let hits = u8x16_le(u8x16_sub(load(codes), first), more);
            word |= u64::from(u8x16_bitmask(hits)) << (16 * place);
        }
        word
    }

    fn load(bytes: &[u8; 16]) -> v128 {
        let (halves, _) = bytes.as_chunks::<8>();
        u64x2(u64::from_le_bytes(halves[0]), u64::from_le_bytes(halves[1]))
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod lanes {
    use super::{Span, WIDE, packed};

    pub fn within(chunk: &[u8; WIDE], (first, more): Span) -> u64 {
        let mut hits = [0; WIDE];
        for (hit, code) in hits.iter_mut().zip(chunk) {
            *hit = u8::from(code.wrapping_sub(first) <= more);
        }
        packed(&hits)
    }
}
