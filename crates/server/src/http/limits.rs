//! How often one may try: per address, and per account.
//!
//! An account's own limit keeps someone with many addresses from guessing its password; it is
//! wide enough that strangers cannot keep the owner out for long.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hongbang_domain::account::AccountId;

use crate::http::error::ApiError;

/// After how many checks the keys that have recovered are forgotten.
const SWEEP_EVERY: u32 = 1_024;

/// Attempts by key: so many at once, and one more after each pause.
struct Limit<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    checks: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn new(at_once: u32, pause: Duration) -> Self {
        let quota = Quota::with_period(pause)
            .unwrap_or(Quota::per_second(NonZeroU32::MIN))
            .allow_burst(NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN));
        Self {
            limiter: RateLimiter::keyed(quota),
            checks: AtomicU32::new(0),
        }
    }

    fn check(&self, key: &K) -> Result<(), ApiError> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            ApiError::RateLimited {
                seconds: wait.as_secs() + 1,
            }
        })
    }
}

/// Who tries: an address, as far as it stands for one household. Whoever has one IPv6 address
/// has the whole /64 around it.
fn household(address: IpAddr) -> u64 {
    match address.to_canonical() {
        IpAddr::V4(address) => u64::from(u32::from(address)),
        IpAddr::V6(address) => u64::try_from(u128::from(address) >> 64).unwrap_or(u64::MAX),
    }
}

/// The limits of one server.
pub struct Limits {
    sign_in: Limit<u64>,
    sign_up: Limit<u64>,
    demo: Limit<u64>,
    login: Limit<String>,
    password: Limit<AccountId>,
    mark: Limit<AccountId>,
    comment: Limit<AccountId>,
    events: Limit<u64>,
    list: Limit<AccountId>,
    shared: Limit<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in: Limit::new(20, Duration::from_secs(3)),
            sign_up: Limit::new(10, Duration::from_secs(60)),
            demo: Limit::new(100, Duration::from_secs(1)),
            login: Limit::new(10, Duration::from_secs(30)),
            password: Limit::new(10, Duration::from_secs(30)),
            // More than anyone clicks, for as long as one may go through a feed.
            mark: Limit::new(120, Duration::from_millis(500)),
            comment: Limit::new(20, Duration::from_secs(5)),
            // Of everyone behind an address; each brings up to a hundred events.
            events: Limit::new(200, Duration::from_millis(500)),
            // A list is saved as it is edited, by every tab; a demo account by everyone.
            list: Limit::new(300, Duration::from_millis(200)),
            shared: Limit::new(60, Duration::from_secs(1)),
        }
    }
}

impl Limits {
    /// An attempt to sign in with a sign-in name.
    pub fn sign_in(&self, address: IpAddr, login_key: &str) -> Result<(), ApiError> {
        self.sign_in.check(&household(address))?;
        self.login.check(&login_key.to_owned())
    }

    /// An attempt to make an account.
    pub fn sign_up(&self, address: IpAddr) -> Result<(), ApiError> {
        self.sign_up.check(&household(address))
    }

    /// A one-click sign-in.
    pub fn demo(&self, address: IpAddr) -> Result<(), ApiError> {
        self.demo.check(&household(address))
    }

    /// A password asked of someone who is signed in.
    pub fn password(&self, account: AccountId) -> Result<(), ApiError> {
        self.password.check(&account)
    }

    /// A like, a collect or a follow, set or taken away.
    pub fn mark(&self, account: AccountId) -> Result<(), ApiError> {
        self.mark.check(&account)
    }

    /// A comment.
    pub fn comment(&self, account: AccountId) -> Result<(), ApiError> {
        self.comment.check(&account)
    }

    /// A list kept or changed, or a link made.
    pub fn list(&self, account: AccountId) -> Result<(), ApiError> {
        self.list.check(&account)
    }

    /// A link followed, or guessed.
    pub fn shared(&self, address: IpAddr) -> Result<(), ApiError> {
        self.shared.check(&household(address))
    }

    /// A request that brings events.
    pub fn events(&self, address: IpAddr) -> Result<(), ApiError> {
        self.events.check(&household(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_runs_out_and_others_do_not() {
        let limits = Limits::default();
        let one: IpAddr = "203.0.113.7".parse().unwrap();
        let tries = (0..50).filter(|_| limits.sign_up(one).is_ok()).count();
        assert_eq!(tries, 10);
        assert!(matches!(
            limits.sign_up(one),
            Err(ApiError::RateLimited { seconds: 1..=61 })
        ));
        assert!(limits.sign_up("203.0.113.8".parse().unwrap()).is_ok());
    }

    #[test]
    fn a_sign_in_name_runs_out_whatever_the_address() {
        let limits = Limits::default();
        let tries = (0..50_u8)
            .filter(|last| {
                let address = IpAddr::from([203, 0, 113, *last]);
                limits.sign_in(address, "ada.7k2m9").is_ok()
            })
            .count();
        assert_eq!(tries, 10);
        let other = limits.sign_in(IpAddr::from([203, 0, 113, 99]), "bob.aaaaa");
        assert!(other.is_ok());
    }

    #[test]
    fn a_reader_runs_out_alone_and_a_household_together() {
        let limits = Limits::default();
        let account = |id: u64| AccountId::try_from(id).unwrap();
        let marks = (0..300).filter(|_| limits.mark(account(1)).is_ok()).count();
        assert!((120..125).contains(&marks), "{marks}");
        assert!(limits.mark(account(2)).is_ok());
        let comments = (0..50).filter(|_| limits.comment(account(1)).is_ok());
        assert_eq!(comments.count(), 20);
        assert!(limits.comment(account(2)).is_ok());
        let address = |last: u8| IpAddr::from([203, 0, 113, last]);
        let events = (0..400).filter(|_| limits.events(address(7)).is_ok());
        assert!((200..205).contains(&events.count()));
        assert!(limits.events(address(8)).is_ok());
    }

    #[test]
    fn one_network_is_one_household() {
        let a = household("2001:db8:1:2::1".parse().unwrap());
        let b = household("2001:db8:1:2:ffff::9".parse().unwrap());
        let c = household("2001:db8:1:3::1".parse().unwrap());
        assert_eq!(a, b);
        assert_ne!(a, c);
        let mapped = household("::ffff:203.0.113.7".parse().unwrap());
        assert_eq!(mapped, household("203.0.113.7".parse().unwrap()));
    }
}
