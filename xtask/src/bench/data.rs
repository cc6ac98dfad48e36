//! How fast data is made up, and read.

use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use super::Shared;
use super::row::{Goal, Row};
use crate::error::{Context, Result};
use crate::server::Demo;

/// Making up as many creators as the platform verifies.
pub fn demo(shared: &Shared<'_>) -> Result<Vec<Row>> {
    let started = Instant::now();
    shared
        .server
        .demo(&shared.folder.join("demo.db"), Demo::FULL)?;
    Ok(vec![Row {
        name: "demo.8k_80k.s",
        value: started.elapsed().as_secs_f64(),
        unit: "s",
        goal: Goal::AtMost(30.0),
        peer: None,
    }])
}

/// Rows of the file that the import bench reads.
const IMPORTED: u32 = 20_000;
const AUTHORS: u32 = 200;

/// Reading generated files into a new database.
pub fn import(shared: &Shared<'_>) -> Result<Vec<Row>> {
    let (notes, creators) = (
        shared.folder.join("notes.csv"),
        shared.folder.join("creators.csv"),
    );
    let (notes_text, creators_text) = crawled();
    for (file, text) in [(&notes, notes_text), (&creators, creators_text)] {
        fs::write(file, text).context(|| format!("cannot write {}", file.display()))?;
    }
    let started = Instant::now();
    shared
        .server
        .import(&shared.folder.join("import.db"), &notes, &creators)?;
    Ok(vec![Row {
        name: "import.rows_per_s",
        value: f64::from(IMPORTED + AUTHORS) / started.elapsed().as_secs_f64(),
        unit: "rows/s",
        goal: Goal::AtLeast(5_000.0),
        peer: None,
    }])
}

/// Notes and creators as a crawler writes them: a byte-order mark, line breaks inside cells.
fn crawled() -> (String, String) {
    let mut notes = String::from(
        "\u{feff}note_id,type,title,desc,video_url,time,last_update_time,user_id,nickname,avatar,liked_count,\
         collected_count,comment_count,share_count,ip_location,image_list,tag_list,last_modify_ts,note_url,\
         source_keyword,xsec_token\r\n",
    );
    for n in 0..IMPORTED {
        let author = n % AUTHORS;
        let kind = if n % 3 == 0 { "video" } else { "normal" };
        let at = 1_750_000_000_000_u64 + u64::from(n) * 60_000;
        let _ = write!(
            notes,
            "{n:024x},{kind},周末去哪儿第{n}期,\"两天一夜\r\n吃喝都在里面 #周末[话题]# #探店[话题]#\",,{at},{at},{author:024x},\
             博主{author},,1.{}万,{},{},{},上海,,\"周末,探店\",{at},,周末,\r\n",
            n % 10,
            n % 900,
            n % 70,
            n % 30,
        );
    }
    let mut creators = String::from(
        "\u{feff}user_id,nickname,gender,avatar,desc,ip_location,follows,fans,interaction,tag_list,last_modify_ts\r\n",
    );
    for n in 0..AUTHORS {
        let _ = write!(
            creators,
            "{n:024x},博主{n},女,,分享生活,上海,{},{},{},,1750000000000\r\n",
            n * 3,
            n * 997,
            n * 4_001
        );
    }
    (notes, creators)
}
