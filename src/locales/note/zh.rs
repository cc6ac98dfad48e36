//! 简体中文。

use super::NoteTexts;

/// The texts.
pub const TEXTS: NoteTexts = NoteTexts {
    actions: "互动",
    like: "点赞",
    collect: "收藏",
    comment: "评论",
    share: "分享",
    follow: "关注",
    following: "已关注",
    link_copied: "链接已复制",
    link_by_hand: |link| format!("浏览器不允许复制，请手动复制：{link}"),
    pictures: "图片",
    picture_of: |n, of| format!("第 {n} 张，共 {of} 张"),
    previous: "上一张",
    next: "下一张",
    notes_about: "相关笔记",
    write: "写评论",
    write_hint: "说点什么…",
    write_as: |name| format!("以“{name}”的名义"),
    write_signed_out: "发送时需要登录，写好的内容会留在这里。",
    send: "发送",
    sending: "正在发送…",
    sent: "评论已发布",
    comment_empty: "还没有写内容。",
    comment_excess: |excess, most| {
        format!("超出 {excess} 字，评论最多 {most} 字。删减后再发，写好的内容都还在。")
    },
    not_sent: |why, hint| format!("没有发出去，内容还在：{why}。{hint}"),
    delete: "删除",
    delete_title: "删除这条评论？",
    delete_text: "所有人都将看不到它，删除后不能恢复。",
    yours: "我",
};
