//! Figures, what they rest on, and why they are not there, in words.

use hongbang_domain::window::{Deals, Kinds};

use crate::locales::L10n;
use crate::state::figures::{Base, Lacking, Unit};
use crate::state::record::Missing;

/// A value as its unit is written.
pub fn written(l: L10n, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Count => l.figure(value),
        Unit::Share => l.percent(value),
        Unit::Ratio => l.ratio(value),
        Unit::Yuan => l.money(value),
        Unit::Signed => l.signed(value as i64),
    }
}

/// What a value rests on.
pub fn rests_on(l: L10n, base: Base) -> String {
    match base {
        Base::Notes(n) => (l.record().n_of)(n),
        Base::Account => l.profile().of_account.to_owned(),
        Base::Days(days, share) => {
            let days = (l.record().over_days)(days);
            match share {
                Some(share) => [l.percent(share), days].join(" · "),
                None => days,
            }
        }
    }
}

/// What stands in the place of a value, its style, and why.
pub fn lacking(l: L10n, lacking: Lacking) -> (&'static str, &'static str, &'static str) {
    match lacking {
        Lacking::Value(missing) => {
            let (words, hint) = missing.words(l);
            (words, missing.class(), hint)
        }
        Lacking::Quote(missing) => {
            let (words, hint) = missing.words(l);
            let hint = match missing {
                Missing::Unknown => l.profile().no_quote,
                Missing::NotShared => hint,
            };
            (words, missing.class(), hint)
        }
        Lacking::NoNotes => ("—", "figure-unknown", l.profile().no_notes),
        Lacking::OtherKind(kind) => {
            let hint = match kind {
                Kinds::Video => l.profile().only_videos,
                _ => l.profile().only_pictures,
            };
            ("—", "figure-unknown", hint)
        }
    }
}

/// Which deals are looked at.
pub fn deals(l: L10n, deals: Deals) -> &'static str {
    match deals {
        Deals::All => l.profile().all_deals,
        Deals::Daily => l.record().daily,
        Deals::Cooperation => l.record().cooperation,
    }
}

/// Which kinds are looked at.
pub fn kinds(l: L10n, kinds: Kinds) -> &'static str {
    match kinds {
        Kinds::All => l.profile().all_kinds,
        Kinds::Picture => l.record().picture,
        Kinds::Video => l.video,
    }
}
