//! Accounts: who may be signed in, and what a name and a password must be.
//!
//! An account holds a name and a role, and neither an e-mail address nor a telephone number.

use serde::{Deserialize, Serialize};

pub use crate::id::AccountId;

/// What an account is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads notes. Everyone may.
    Reader,
    /// Is a creator, or wants to show that it is one.
    Kol,
    /// Looks for creators. Unverified until an admin has looked.
    Brand,
    /// Represents creators that accepted its invitation (an agency, 机构).
    Mcn,
    /// Runs the server. Made on the server only.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Self] =
        &[Self::Reader, Self::Kol, Self::Brand, Self::Mcn, Self::Admin];

    /// The roles that one may take by signing up.
    pub const OPEN: &'static [Self] = &[Self::Reader, Self::Kol, Self::Brand, Self::Mcn];

    /// The stable name in JSON and storage.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Kol => "kol",
            Self::Brand => "brand",
            Self::Mcn => "mcn",
            Self::Admin => "admin",
        }
    }

    /// Whether an admin's word that the account is who it says it is means anything.
    #[must_use]
    pub const fn is_verifiable(self) -> bool {
        matches!(self, Self::Brand | Self::Mcn)
    }

    /// The role with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.slug() == slug)
    }
}

/// The most characters of a name.
pub const NAME_MAX: usize = 40;

/// The fewest characters of a password (OWASP ASVS 6.2.1).
pub const PASSWORD_MIN: usize = 8;

/// The most characters of a password. ASVS 6.2.9 asks for 64 or more; some end keeps hashing
/// from being made expensive.
pub const PASSWORD_MAX: usize = 128;

/// Why a name is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidName {
    /// Nothing but white space.
    #[error("a name has at least one character")]
    Empty,
    /// Too long.
    #[error("a name has at most 40 characters")]
    TooLong,
    /// A character that is not seen, or turns the text around: names must not look like others'.
    #[error("a name has no control or invisible characters")]
    Invisible,
}

/// The name as it is kept: without white space around it.
///
/// # Errors
///
/// If it is empty, longer than [`NAME_MAX`], or has characters that one does not see.
pub fn name(text: &str) -> Result<&str, InvalidName> {
    let name = text.trim();
    if name.is_empty() {
        return Err(InvalidName::Empty);
    }
    if name.chars().count() > NAME_MAX {
        return Err(InvalidName::TooLong);
    }
    if name.chars().any(is_invisible) {
        return Err(InvalidName::Invisible);
    }
    Ok(name)
}

/// Control characters, zero-width ones, and those that set the direction of text.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Why a password is none, as far as its length tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPassword {
    /// Fewer than [`PASSWORD_MIN`] characters.
    #[error("a password has at least 8 characters")]
    TooShort,
    /// More than [`PASSWORD_MAX`] characters.
    #[error("a password has at most 128 characters")]
    TooLong,
}

/// Whether a password has a length that it may have. Which characters is nobody's business.
///
/// # Errors
///
/// If it is too short or too long.
pub fn password_length(password: &str) -> Result<(), InvalidPassword> {
    match password.chars().count() {
        0..PASSWORD_MIN => Err(InvalidPassword::TooShort),
        PASSWORD_MIN..=PASSWORD_MAX => Ok(()),
        _ => Err(InvalidPassword::TooLong),
    }
}

/// A sign-in name as it is compared: without white space around it, in small letters.
#[must_use]
pub fn login_key(login: &str) -> String {
    login.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_show_every_character() {
        for (text, expected) in [
            ("小林爱咖啡", Ok("小林爱咖啡")),
            ("  Ada 🍜 ", Ok("Ada 🍜")),
            ("", Err(InvalidName::Empty)),
            (" \u{3000}\n", Err(InvalidName::Empty)),
            ("a\u{202e}b", Err(InvalidName::Invisible)),
            ("a\u{200b}", Err(InvalidName::Invisible)),
            ("a\0b", Err(InvalidName::Invisible)),
        ] {
            assert_eq!(name(text), expected, "{text:?}");
        }
        assert_eq!(name(&"字".repeat(40)).map(str::len), Ok(120));
        assert_eq!(name(&"字".repeat(41)), Err(InvalidName::TooLong));
    }

    #[test]
    fn passwords_are_counted_in_characters() {
        for (length, expected) in [
            (7, Err(InvalidPassword::TooShort)),
            (8, Ok(())),
            (64, Ok(())),
            (128, Ok(())),
            (129, Err(InvalidPassword::TooLong)),
        ] {
            assert_eq!(password_length(&"密".repeat(length)), expected, "{length}");
        }
    }

    #[test]
    fn roles_are_read_as_they_are_written() {
        for &role in Role::ALL {
            assert_eq!(Role::from_slug(role.slug()), Some(role));
            let json = serde_json::to_string(&role).unwrap();
            assert_eq!(json, format!("\"{}\"", role.slug()));
        }
        assert!(!Role::OPEN.contains(&Role::Admin));
    }

    #[test]
    fn sign_in_names_do_not_mind_case_and_margins() {
        assert_eq!(login_key(" Ada.7K2M9 "), "ada.7k2m9");
    }
}
