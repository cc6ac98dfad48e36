//! A share of a target as one types it.

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Share {
    /// Nothing, or no number.
    None,
    /// A share, 0–1.
    Of(f64),
    /// More than all or less than nothing: the nearest share that can be.
    Beyond(f64),
}

/// Reads a share in percent, such as `80` or `80%`.
#[must_use]
pub fn read_share(text: &str) -> Share {
    let text = text.trim();
    let text = text
        .strip_suffix('%')
        .or_else(|| text.strip_suffix('\u{ff05}'))
        .unwrap_or(text);
    let Ok(percent) = text.trim().parse::<f64>() else {
        return Share::None;
    };
    if !percent.is_finite() {
        return Share::None;
    }
    let share = percent / 100.0;
    if (0.0..=1.0).contains(&share) {
        Share::Of(share)
    } else {
        Share::Beyond(share.clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_from_nothing_to_all() {
        for (text, share) in [
            ("80", Share::Of(0.8)),
            (" 12.5 % ", Share::Of(0.125)),
            ("100\u{ff05}", Share::Of(1.0)),
            ("130", Share::Beyond(1.0)),
            ("-5", Share::Beyond(0.0)),
            ("", Share::None),
            ("many", Share::None),
            ("NaN", Share::None),
            ("inf", Share::None),
        ] {
            assert_eq!(read_share(text), share, "{text}");
        }
    }
}
