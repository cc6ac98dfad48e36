//! Passwords: hashed with Argon2id, and refused where anyone would try them first.

use std::sync::Arc;

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::account::PasswordHash;

/// Hashing at once. Each takes 19 MiB and tens of milliseconds of one core (OWASP's parameters,
/// the crate's defaults): more at once would only make all of them slower.
const AT_ONCE: usize = 2;

/// Guesses, as a power of ten, that a password must withstand (zxcvbn's score 2: an attack on
/// the sign-in form that is not slowed down). Lists of leaked passwords fall below it.
const MIN_SCORE: zxcvbn::Score = zxcvbn::Score::Two;

/// How many characters are looked at for weakness; the rest can only add to its strength.
const LOOKED_AT: usize = 64;

/// Hashes and checks passwords, a few at a time.
#[derive(Debug, Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    /// What an account that does not exist is checked against, so that it takes as long.
    nobody: PasswordHash,
}

/// Why a password could not be hashed or checked: the machine's fault.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be hashed: {0}")]
pub struct HashingFailed(String);

impl Passwords {
    /// Ready to hash.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub fn new() -> Result<Self, HashingFailed> {
        Ok(Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            nobody: hash_now("nobody's password")?,
        })
    }

    /// The hash of a password, with a salt of its own.
    ///
    /// # Errors
    /// When the machine gives no random bytes or ends the thread.
    pub async fn hash(&self, password: &str) -> Result<PasswordHash, HashingFailed> {
        let password = password.to_owned();
        self.in_turn(move || hash_now(&password)).await?
    }

    /// Whether a password is the one behind a hash. Where there is none it is not, and finding
    /// out takes as long.
    ///
    /// # Errors
    /// When the machine ends the thread.
    pub async fn matches(
        &self,
        password: &str,
        hash: Option<PasswordHash>,
    ) -> Result<bool, HashingFailed> {
        let exists = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.nobody.clone());
        let password = password.to_owned();
        let matches = self
            .in_turn(move || {
                Argon2::default()
                    .verify_password(password.as_bytes(), hash.0.as_str())
                    .is_ok()
            })
            .await?;
        Ok(exists && matches)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashingFailed> {
        let failed = |error: &dyn std::fmt::Display| HashingFailed(error.to_string());
        // Never closed.
        let _turn = self.turns.acquire().await.map_err(|error| failed(&error))?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| failed(&error))
    }
}

fn hash_now(password: &str) -> Result<PasswordHash, HashingFailed> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| PasswordHash(hash.to_string()))
        .map_err(|error| HashingFailed(error.to_string()))
}

/// Whether a password is among the first that anyone would try: leaked ones, rows of the
/// keyboard, dates, and the owner's own name.
#[must_use]
pub fn is_common(password: &str, name: &str) -> bool {
    let start: String = password.chars().take(LOOKED_AT).collect();
    zxcvbn::zxcvbn(&start, &[name, "hongbang", "xiaohongshu"]).score() < MIN_SCORE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_fits_its_password_and_no_other() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.hash("长长的 password 1").await.unwrap();
        assert!(
            hash.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{}",
            hash.0
        );
        let other = passwords.hash("长长的 password 1").await.unwrap();
        assert_ne!(hash, other, "each has its own salt");
        for (password, expected) in [
            ("长长的 password 1", true),
            ("长长的 password 2", false),
            ("", false),
        ] {
            let matches = passwords.matches(password, Some(hash.clone())).await;
            assert_eq!(matches.unwrap(), expected, "{password}");
        }
        let nobody = passwords.matches("nobody's password", None).await;
        assert!(
            !nobody.unwrap(),
            "where there is no account, nothing matches"
        );
        assert_eq!(format!("{hash:?}"), "PasswordHash(…)");
    }

    #[test]
    fn what_anyone_would_try_is_common() {
        for common in [
            "password",
            "12345678",
            "qwertyuiop",
            "iloveyou1",
            "88888888",
            "hongbang",
            "lin xiaolin",
        ] {
            assert!(is_common(common, "Lin Xiaolin"), "{common}");
        }
        for fine in [
            "correct horse battery",
            "tR7#kq!z",
            "红榜上的小林爱喝手冲",
            &"the 128 characters of a generated one ".repeat(3),
        ] {
            assert!(!is_common(fine, "Lin Xiaolin"), "{fine}");
        }
    }
}
