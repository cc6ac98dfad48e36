//! Small files as a crawler writes them, and what a database holds after them.

use hongbang_api::kols::KolSort;
use std::path::Path;

use hongbang_server::private::Private;
use hongbang_server::store::Store;
use hongbang_server::store::sqlite::SqliteStore;

/// A crawler's file of notes with these rows.
pub fn notes_csv(rows: &[String]) -> String {
    let header = "\u{feff}note_id,type,title,desc,video_url,time,last_update_time,user_id,\
        nickname,avatar,liked_count,collected_count,comment_count,share_count,ip_location,\
        image_list,tag_list,last_modify_ts,note_url,source_keyword,xsec_token\r\n";
    format!("{header}{}", rows.concat())
}

/// A row of a crawler's file of notes, whose text spans lines.
pub fn note_row(note: &str, user: &str, likes: &str, read_at: i64) -> String {
    format!(
        "{note},normal,探店 {note},\"第一行\r\n第二行 #探店[话\",,1741739525000,,{user},昵称 {user},,\
         {likes},1.1万,-,3,,,\"探店,美食\",{read_at},,,\r\n"
    )
}

/// A crawler's file of creators with these rows.
pub fn creators_csv(rows: &[String]) -> String {
    let header = "\u{feff}user_id,nickname,gender,avatar,desc,ip_location,follows,fans,\
        interaction,tag_list,last_modify_ts\r\n";
    format!("{header}{}", rows.concat())
}

/// A row of a crawler's file of creators.
pub fn creator_row(user: &str, fans: &str, read_at: i64) -> String {
    format!(
        "{user},{user} 本人,女,,,上海,12,{fans},3.4万,\
         \"{{\"\"location\"\": \"\"北京海淀\"\", \"\"profession\"\": \"\"探店博主\"\"}}\",{read_at}\r\n"
    )
}

/// Everything that a database says about its creators and notes.
pub async fn contents(database: &Path) -> Vec<String> {
    let store = SqliteStore::open(database).await.unwrap();
    let mut contents = Vec::new();
    let mut after = None;
    loop {
        let page = store
            .kols(&Default::default(), &Default::default(), after, 200)
            .await
            .unwrap();
        let page: Vec<_> = page.into_iter().map(Private::public).collect();
        let Some(last) = page.last() else { break };
        let sort = KolSort::default();
        after = Some(hongbang_server::store::KolPosition::of(last, sort));
        for card in &page {
            contents.push(format!("{:?}", store.kol(card.id).await.unwrap()));
        }
    }
    let mut after = None;
    loop {
        let page = store.notes(&Default::default(), after, 200).await.unwrap();
        let page: Vec<_> = page.into_iter().map(Private::public).collect();
        let Some(last) = page.last() else { break };
        after = Some(hongbang_server::store::NotePosition {
            published_at: last.published_at,
            id: last.id,
        });
        for card in &page {
            contents.push(format!("{:?}", store.note(card.id).await.unwrap()));
        }
    }
    store.close().await;
    contents
}
