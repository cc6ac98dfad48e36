//! Failures in words.

use super::L10n;
use crate::client::Failure;

impl L10n {
    /// A failure in words: what it is, and what one can do about it.
    #[must_use]
    pub fn failure(self, failure: Failure) -> (&'static str, &'static str) {
        let l = &*self;
        match failure {
            Failure::Unreachable => (l.unreachable, l.unreachable_hint),
            Failure::NotFound => (l.not_found, l.not_found_hint),
            Failure::NotShared => (l.not_shared, l.not_shared_hint),
            Failure::SignedOut | Failure::WrongCredentials => (l.signed_out, l.signed_out_hint),
            Failure::TooOften => (l.too_often, l.too_often_hint),
            Failure::Refused | Failure::CommonPassword | Failure::Conflict | Failure::Changed => {
                (l.refused, l.refused_hint)
            }
            Failure::Server => (l.server_failed, l.server_failed_hint),
            Failure::Unreadable => (l.unreadable, l.unreadable_hint),
        }
    }
}
