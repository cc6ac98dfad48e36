//! Views of values: props in, callbacks out. Nothing here makes a request.

pub mod account_menu;
pub mod avatar;
pub mod comments;
pub mod cover;
pub mod day_chart;
pub mod figure;
pub mod form;
pub mod icon;
pub mod kol_card;
pub mod kol_head;
pub mod live;
pub mod more;
pub mod note_card;
pub mod note_parts;
pub mod note_table;
pub mod rich_text;
pub mod rows;
pub mod segmented;
pub mod shell;
pub mod states;
pub mod tier_badge;
