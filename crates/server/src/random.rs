//! What has to be unguessable, from the operating system.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hongbang_domain::account::AccountId;

/// Letters and digits that are not mistaken for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The operating system gives no random bytes.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no random bytes: {0}")]
pub struct NoRandomness(#[from] getrandom::Error);

/// An account's id. Two accounts with the same one are not to be expected among 2^53.
///
/// # Errors
/// When the system gives no random bytes.
pub fn account_id() -> Result<AccountId, NoRandomness> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)?;
    Ok(AccountId::of_chance(u64::from_le_bytes(bytes)))
}

/// An id of something that is found by other means: 53 bits.
///
/// # Errors
/// When the system gives no random bytes.
pub fn id() -> Result<u64, NoRandomness> {
    account_id().map(AccountId::get)
}

/// What opens something to whoever has it: 144 bits, in base64 for addresses.
///
/// # Errors
/// When the system gives no random bytes.
pub fn token() -> Result<String, NoRandomness> {
    let mut bytes = [0; 18];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// So many letters and digits, five bits each.
///
/// # Errors
/// When the system gives no random bytes.
pub fn code<const N: usize>() -> Result<String, NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    Ok(bytes.iter().map(letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_differ_and_can_be_read_aloud() {
        let codes: std::collections::BTreeSet<String> =
            (0..100).map(|_| code::<8>().unwrap()).collect();
        assert_eq!(codes.len(), 100);
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 8 && !code.contains(['i', 'l', 'o', 'u']))
        );
        assert_ne!(account_id().unwrap(), account_id().unwrap());
    }
}
