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
    sign_in_hint: |meant| match meant {
        Meant::Comment(_) => "登录后会回到这条笔记，写好的内容还在，由你发送。",
        _ => "登录后会回到这里，并替你完成。",
    },
    feeds: "信息流",
    following: "关注",
    nearby: "附近",
    collected: "收藏",
    no_following: "这里还没有内容",
    no_following_hint: "关注喜欢的创作者，新笔记会出现在这里。",
    no_collected: "还没有收藏",
    no_collected_hint: "收藏的笔记会在这里等你。",
    yours: "这里只属于你",
    yours_hint: "登录后查看。",
    new_notes: |count| match count {
        30.. => "30+ 条新笔记".to_owned(),
        _ => format!("{count} 条新笔记"),
    },
    search: "搜索笔记",
    why: "为什么推荐这条？",
    close: "关闭",
    keys_hint: "按 j、k 或翻页键浏览笔记，按问号查看所有快捷键。",
    keys_title: "快捷键",
    keys: &[
        (&["j", "Page Down"], "下一条笔记"),
        (&["k", "Page Up"], "上一条笔记"),
        (&["Enter"], "打开笔记"),
        (&["l"], "点赞"),
        (&["c"], "收藏"),
        (&["Esc"], "返回信息流"),
        (&["/"], "搜索"),
        (&["Ctrl+Home", "Ctrl+End"], "跳到信息流之前、之后"),
        (&["?"], "显示快捷键"),
    ],
    cancel: "取消",
};
