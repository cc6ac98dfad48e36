//! Small files as a crawler writes them.

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
