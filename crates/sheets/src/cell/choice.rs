//! Cells that say one of a few words.

use hongbang_domain::kol::Gender;
use hongbang_domain::note::NoteKind;

use super::number::is_unknown;
use crate::report::Why;

fn choose<T: Copy>(text: &str, choices: &[(&[&str], T)]) -> Result<Option<T>, Why> {
    if is_unknown(text) {
        return Ok(None);
    }
    let found = choices
        .iter()
        .find(|(words, _)| words.iter().any(|word| word.eq_ignore_ascii_case(text)));
    found
        .map(|(_, choice)| Some(*choice))
        .ok_or(Why::Unreadable)
}

/// A gender. Numbers are none: one back office counts women as 1, the next as 2.
pub(super) fn gender(text: &str) -> Result<Option<Gender>, Why> {
    const FEMALE: &[&str] = &[
        "女", "女性", "女生", "女士", "f", "female", "woman", "girl", "♀",
    ];
    const MALE: &[&str] = &["男", "男性", "男生", "男士", "m", "male", "man", "boy", "♂"];
    choose(text, &[(FEMALE, Gender::Female), (MALE, Gender::Male)])
}

/// A kind of note, also by the platform's numbers: 1 of pictures, 2 of videos.
pub(super) fn note_kind(text: &str) -> Result<Option<NoteKind>, Why> {
    const PICTURE: &[&str] = &[
        "图文",
        "图文笔记",
        "图片",
        "图片笔记",
        "图集",
        "normal",
        "picture",
        "image",
        "photo",
        "1",
    ];
    const VIDEO: &[&str] = &["视频", "视频笔记", "短视频", "video", "2"];
    choose(
        text,
        &[(PICTURE, NoteKind::Picture), (VIDEO, NoteKind::Video)],
    )
}

/// Whether a note was paid for.
pub(super) fn sponsored(text: &str) -> Result<Option<bool>, Why> {
    const YES: &[&str] = &[
        "是",
        "合作",
        "合作笔记",
        "商业",
        "商业笔记",
        "商单",
        "报备",
        "报备笔记",
        "广告",
        "推广",
        "品牌合作",
        "有",
        "yes",
        "y",
        "true",
        "1",
        "sponsored",
        "paid",
        "ad",
        "√",
        "✓",
        "✔",
    ];
    const NO: &[&str] = &[
        "否",
        "日常",
        "日常笔记",
        "非合作",
        "非商业",
        "非报备",
        "非广告",
        "自然",
        "普通",
        "no",
        "n",
        "false",
        "0",
        "organic",
        "×",
        "✗",
        "x",
    ];
    choose(text, &[(YES, true), (NO, false)])
}
