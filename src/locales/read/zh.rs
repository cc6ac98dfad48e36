//! 简体中文。

use super::ReadTexts;
use crate::state::meant::Meant;

/// The texts.
pub const TEXTS: ReadTexts = ReadTexts {
    not_done: "没有成功，已恢复原状：",
    sign_in_to: |meant| match meant {
        Meant::Like(_) => "登录后点赞",
        Meant::Collect(_) => "登录后收藏",
        Meant::Follow(..) => "登录后关注",
        Meant::Comment(_) => "登录后评论",
    },
    sign_in_hint: "登录后会回到这里，并替你完成。",
};
