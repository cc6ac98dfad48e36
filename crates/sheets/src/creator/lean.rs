//! A creator in as few bytes as it has facts: a hundred thousand of them are kept, and most of what
//! could be known of each is not.

use hongbang_domain::kol::Kol;
use serde::Serializer;
use serde::ser::SerializeMap;

/// Writes a creator without what is unknown. Reading it is `Kol`'s own.
pub(super) fn kol<S: Serializer>(kol: &Kol, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    macro_rules! always {
        ($($field:ident)*) => {
            $(map.serialize_entry(stringify!($field), &kol.$field)?;)*
        };
    }
    macro_rules! known {
        ($($field:ident)*) => {
            $(if let Some(value) = &kol.$field {
                map.serialize_entry(stringify!($field), value)?;
            })*
        };
    }
    always!(id source nickname categories tags data_at);
    known!(red_id gender bio city region followers following likes_and_collects mcn picture_quote
        video_quote response_rate_48h active_follower_share audience);
    map.end()
}

#[cfg(test)]
mod tests {
    use crate::creator::Creator;

    #[test]
    fn what_is_left_out_is_unknown_again() {
        let text = concat!(
            r#"{"kol":{"id":7,"source":"sheet","nickname":"a","categories":["food"],"tags":[],"#,
            r#""data_at":"2026-01-01T16:00:00Z","mcn":"M"},"figures":{"reads":12.5},"line":3,"#,
            r#""on_server":false}"#
        );
        let creator: Creator = serde_json::from_str(text).unwrap();
        assert_eq!(creator.kol.followers, None);
        assert_eq!(serde_json::to_string(&creator).unwrap(), text);
        let mut whole = creator;
        whole.kol.followers = Some(9);
        whole.kol.red_id = Some("95001".to_owned());
        whole.kol.response_rate_48h = Some(0.5);
        let json = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<Creator>(&json).unwrap(), whole);
    }
}
