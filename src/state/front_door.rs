//! Where one starts, and where one goes on to after signing in.

use hongbang_domain::account::Role;

/// The front door of who is there; of nobody, too.
#[must_use]
pub const fn of(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Brand) => "/shortlists",
        Some(Role::Kol) => "/studio",
        Some(Role::Mcn) => "/mcn",
        Some(Role::Reader | Role::Admin) | None => "/explore",
    }
}

/// The page that a link to `/login` wishes to come back to, if it is one of ours: anyone can
/// write such a link, so nothing that a browser would read as another origin is followed.
#[must_use]
pub fn wish(next: &str) -> Option<&str> {
    // Browsers read `\` as `/`, and leave tabs and line breaks out.
    let odd = next.contains(|c: char| c == '\\' || c.is_control());
    (next.starts_with('/') && !next.starts_with("//") && !odd).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_its_front_door() {
        for (role, door) in [
            (None, "/explore"),
            (Some(Role::Reader), "/explore"),
            (Some(Role::Brand), "/shortlists"),
            (Some(Role::Kol), "/studio"),
            (Some(Role::Mcn), "/mcn"),
            (Some(Role::Admin), "/explore"),
        ] {
            assert_eq!(of(role), door, "{role:?}");
        }
    }

    #[test]
    fn only_pages_of_ours_are_come_back_to() {
        for next in [
            "/",
            "/settings",
            "/kols?tier=mid&category=food",
            "/kols/1#a",
        ] {
            assert_eq!(wish(next), Some(next));
        }
        for next in [
            "",
            "settings",
            "https://example.com",
            "//example.com",
            "/\\example.com",
            "\\\\example.com",
            "/\t/example.com",
            "/\n/example.com",
            " /settings",
            "javascript:alert(1)",
        ] {
            assert_eq!(wish(next), None, "{next:?}");
        }
    }
}
