//! Chance, for ids that nobody else chooses.

use js_sys::Math;

/// A random id, 1 to 2^53 − 1: 26 and 27 bits, of which each throw of the browser has as many.
#[must_use]
pub fn id() -> u64 {
    let bits = |count: u32| (Math::random() * f64::from(1_u32 << count)) as u64;
    (bits(26) << 27 | bits(27)).max(1)
}
