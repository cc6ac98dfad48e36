use proptest::prelude::*;

use super::*;
use hongbang_domain::kol::Gender;
use hongbang_domain::note::NoteKind;

const NOTES: &str = "\u{feff}note_id,type,title,desc,video_url,time,last_update_time,user_id,\
    nickname,avatar,liked_count,collected_count,comment_count,share_count,ip_location,\
    image_list,tag_list,last_modify_ts,note_url,source_keyword,xsec_token\r\n";

const CREATORS: &str = "\u{feff}user_id,nickname,gender,avatar,desc,ip_location,follows,fans,\
    interaction,tag_list,last_modify_ts\r\n";

fn notes(rows: &str) -> Vec<Result<NoteRow, String>> {
    let file = format!("{NOTES}{rows}");
    Notes::open(file.as_bytes())
        .unwrap()
        .map(|row| row.map_err(|error| error.to_string()))
        .collect()
}

fn creators(rows: &str) -> Vec<Result<CreatorRow, String>> {
    let file = format!("{CREATORS}{rows}");
    Creators::open(file.as_bytes())
        .unwrap()
        .map(|row| row.map_err(|error| error.to_string()))
        .collect()
}

/// A row of notes with some cells of one's own.
fn note(note_id: &str, kind: &str, time: &str, likes: &str) -> String {
    format!(
        "{note_id},{kind},探店,好吃,,{time},,u1,小橘,,{likes},2,3,4,上海,,\"美食,探店, 美食\",\
         1741740908175,,,\r\n"
    )
}

#[test]
fn a_note_is_read() {
    let rows = notes(
        "n1,normal,一家【咖啡】店,\"第一行\r\n第二行 \"\"好\"\" #咖啡[话\",,1741739525000,,u1,小橘,,\
         1.1万,10万+,-,,上海,,\"咖啡,上海探店,咖啡\",1741740908175,,,\r\n",
    );
    let [Ok(row)] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(row.line, 2);
    assert_eq!(row.note_id, "n1");
    assert_eq!(row.kind, NoteKind::Picture);
    assert_eq!(row.title, "一家【咖啡】店");
    assert_eq!(row.body, "第一行\r\n第二行 \"好\" #咖啡[话");
    assert_eq!(row.topics, ["咖啡", "上海探店"]);
    assert_eq!(row.published_at.timestamp_millis(), 1_741_739_525_000);
    assert_eq!(
        (row.likes, row.collects, row.comments, row.shares),
        (Some(11_000), Some(100_000), None, None)
    );
    assert_eq!(row.read_at.timestamp_millis(), 1_741_740_908_175);
}

#[test]
fn each_line_that_cannot_be_used_says_why() {
    for (row, expected) in [
        (
            note("", "normal", "1741739525000", "1"),
            "line 2: note_id is empty",
        ),
        (
            note("n", "live", "1741739525000", "1"),
            "line 2: type is 'live': neither normal nor video",
        ),
        (
            note("n", "video", "1741739525", "1"),
            "line 2: time is '1741739525': not a time in milliseconds since 1970",
        ),
        (
            note("n", "video", "yesterday", "1"),
            "line 2: time is 'yesterday': not a time in milliseconds since 1970",
        ),
        (
            note("n", "video", "1741739525000", "many"),
            "line 2: liked_count is 'many': not a number",
        ),
        (
            note("n", "video", "1741739525000", "-1"),
            "line 2: liked_count is '-1': below zero",
        ),
        (
            "n,normal,too short\r\n".to_owned(),
            "line 2: 3 columns where the header has 21",
        ),
    ] {
        assert_eq!(notes(&row), [Err(expected.to_owned())]);
    }
}

#[test]
fn a_broken_line_costs_only_itself() {
    let good = |id| note(id, "normal", "1741739525000", "1");
    let rows = notes(&(good("a") + "b,normal,\"no end,,,\r\n" + &good("c") + &good("d")));
    let ids: Vec<&str> = rows
        .iter()
        .map(|row| row.as_ref().map_or("skipped", |row| &row.note_id))
        .collect();
    assert_eq!(ids, ["a", "skipped", "c", "d"]);
}

#[test]
fn bytes_that_are_not_utf8_cost_their_line() {
    let mut file = NOTES.as_bytes().to_vec();
    // GBK for 小橘.
    file.extend(b"n1,normal,\xd0\xa1\xe9\xd9,,,1741739525000,,u1,x,,1,2,3,4,,,,1741740908175,,,\n");
    file.extend(note("n2", "normal", "1741739525000", "1").as_bytes());
    let rows: Vec<_> = Notes::open(file.as_slice()).unwrap().collect();
    assert!(matches!(
        rows.as_slice(),
        [
            Err(RowError::Skip(Skip {
                line: 2,
                reason: Reason::Broken(Broken::NotUtf8)
            })),
            Ok(_)
        ]
    ));
}

#[test]
fn a_creator_is_read() {
    let rows = creators(
        "u1,小橘,女,,你好,美国,837,1.6万,11636,\"{\"\"info\"\": null, \"\"location\"\": \"\"北京海淀\"\", \
         \"\"profession\"\": \"\"探店博主\"\"}\",1741740734045\r\n\
         u2,小岛,,,,,21,-,,{},1742053971642\r\n\
         u3,坏的,,,,,1,2,3,\"{broken\",1742053971642\r\n",
    );
    let [Ok(first), Ok(second), Err(third)] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(first.gender, Some(Gender::Female));
    assert_eq!(first.bio.as_deref(), Some("你好"));
    assert_eq!(first.region.as_deref(), Some("美国"));
    assert_eq!(first.location.as_deref(), Some("北京海淀"));
    assert_eq!(first.profession.as_deref(), Some("探店博主"));
    assert_eq!(
        (first.following, first.followers, first.likes_and_collects),
        (Some(837), Some(16_000), Some(11_636))
    );
    assert_eq!((second.gender, second.region.as_ref()), (None, None));
    assert_eq!((second.followers, second.likes_and_collects), (None, None));
    assert_eq!(third, "line 4: tag_list is no JSON object");
}

#[test]
fn columns_are_found_by_name() {
    let file =
        "\u{feff}\"last_modify_ts\",fans,extra,nickname,user_id\n1742053971642,7,x,小岛,u9\n";
    let rows: Vec<_> = Creators::open(file.as_bytes()).unwrap().collect();
    let [Ok(row)] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!((row.user_id.as_str(), row.followers), ("u9", Some(7)));
}

#[test]
fn a_file_that_is_something_else_is_refused() {
    let refused = |file: &[u8]| Notes::open(file).map(|_| ()).unwrap_err().to_string();
    assert_eq!(refused(b""), "it is empty");
    assert_eq!(refused("\u{feff}\r\n\r\n".as_bytes()), "it is empty");
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "it is a picture");
    assert_eq!(
        refused(b"PK\x03\x04\0\0\0\0\0\0[Content_Types].xml\n"),
        "it is a workbook; save it as CSV"
    );
    assert!(refused(CREATORS.as_bytes()).starts_with("its header lacks the columns note_id, type"));
    let one_missing = NOTES.replace("liked_count", "likes");
    assert_eq!(
        refused(one_missing.as_bytes()),
        "its header lacks the column liked_count"
    );
}

proptest! {
    #[test]
    fn any_bytes_are_rows_or_errors(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
        let mut file = NOTES.as_bytes().to_vec();
        file.extend(&bytes);
        // Refused as a whole where there are NULs in plenty.
        let rows = Notes::open(file.as_slice()).map_or(0, Iterator::count);
        prop_assert!(rows <= bytes.len() + 1);
        let mut file = CREATORS.as_bytes().to_vec();
        file.extend(&bytes);
        let rows = Creators::open(file.as_slice()).map_or(0, Iterator::count);
        prop_assert!(rows <= bytes.len() + 1);
        let _ = Notes::open(bytes.as_slice()).map(Iterator::count);
        let _ = Creators::open(bytes.as_slice()).map(Iterator::count);
    }

    #[test]
    fn any_cells_are_rows_or_errors(cells in proptest::collection::vec("\\PC{0,12}", 21)) {
        let row: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        prop_assert_eq!(notes(&row.join(",")).len(), 1);
    }
}
