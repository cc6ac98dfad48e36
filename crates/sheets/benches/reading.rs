//! How long a large sheet takes to be read, natively, and how much memory.
//!
//! `cargo bench -p hongbang-sheets --bench reading`: 100,000 invented rows of 30 columns. Prints a
//! line a figure: name and value.
// What cannot be measured is not measured.
#![allow(clippy::expect_used)]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

use chrono::DateTime;
use hongbang_sheets::field::{Field, Rows, Unit};
use hongbang_sheets::identity::Numbers;
use hongbang_sheets::mapping::{Mapped, Mapping, Target};
use hongbang_sheets::reading::Reading;
use hongbang_sheets::sheet::Sheet;

const ROWS: u64 = 100_000;
const TIMES: usize = 5;

/// 2026-01-01.
const NOW: i64 = 1_767_225_600;

const COLUMNS: [(Field, Unit); 27] = [
    (Field::Nickname, Unit::One),
    (Field::RedId, Unit::One),
    (Field::ProfileUrl, Unit::One),
    (Field::Place, Unit::One),
    (Field::Mcn, Unit::One),
    (Field::DataAt, Unit::One),
    (Field::Followers, Unit::One),
    (Field::LikesAndCollects, Unit::One),
    (Field::Categories, Unit::One),
    (Field::PictureQuote, Unit::One),
    (Field::VideoQuote, Unit::One),
    (Field::Notes, Unit::One),
    (Field::CooperationNotes, Unit::One),
    (Field::Impressions, Unit::One),
    (Field::Reads, Unit::One),
    (Field::Interactions, Unit::One),
    (Field::CooperationReads, Unit::One),
    (Field::CooperationInteractions, Unit::One),
    (Field::ActiveFollowers, Unit::Percent),
    (Field::Female, Unit::Percent),
    (Field::AgeUnder18, Unit::Percent),
    (Field::Age18To24, Unit::Percent),
    (Field::Age25To34, Unit::Percent),
    (Field::Age35To44, Unit::Percent),
    (Field::AgeOver44, Unit::Percent),
    (Field::AudienceInterests, Unit::One),
    (Field::Response, Unit::Percent),
];

fn mapping() -> Mapping {
    let read = COLUMNS.map(|(field, unit)| (field.zh(), Target::Read { field, unit }));
    let others = [
        ("备注", Target::Keep),
        ("排名", Target::Ignore),
        ("页码", Target::Ignore),
    ];
    let columns = read
        .into_iter()
        .chain(others)
        .map(|(header, target)| Mapped {
            header: header.to_owned(),
            target,
        });
    Mapping {
        fingerprint: String::new(),
        rows: Rows::Creators,
        columns: columns.collect(),
    }
}

/// A sheet with the dirt of real ones. Whoever is seen again is in one of a thousand rows.
fn text() -> String {
    const CITIES: [&str; 6] = ["上海", "广东 深圳", "浙江-杭州", "北京市", "四川", "美国"];
    const CATEGORIES: [&str; 5] = ["美食/美食探店", "护肤", "时尚、穿搭", "母婴", "出行旅游"];
    let headers: Vec<String> = mapping().columns.into_iter().map(|of| of.header).collect();
    let mut text = format!("\u{feff}{}\r\n", headers.join(","));
    for row in 0..ROWS {
        let n = if row % 1_000 == 999 { row - 1 } else { row };
        let chance = |of: u64| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33) % of;
        let followers = 1_000 + chance(400_000);
        let shown = match n % 5 {
            0 => format!("{}.{}万", followers / 10_000, followers % 10_000 / 1_000),
            1 => format!("\"{},{:03}\"", followers / 1_000, followers % 1_000),
            _ => followers.to_string(),
        };
        let city = CITIES[(n % 6) as usize];
        let category = CATEGORIES[(n % 5) as usize];
        let reads = followers / 4 + 100;
        let _ = write!(
            text,
            "小红薯{n}号,{},https://www.xiaohongshu.com/user/profile/{n:024x},{city},第{}机构,\
             2025年12月{}日10时13分09秒,{shown},{},{category},{},{},{},{},{},{reads},{},{},{},{}.{},{}.5%,\
             2.1,32.4,40.5,{},5.04,\"1\t美食\t{}.17%\r\n2\t时尚\t5.13%\r\n3\t家居家装\t4.97%\",{},可以谈,{n},{}\r\n",
            95_000_000 + n,
            n % 300,
            1 + n % 28,
            followers * 9,
            if n % 9 == 0 {
                "暂无".to_owned()
            } else {
                (followers / 12 + 50).to_string()
            },
            followers / 8 + 60,
            n % 30,
            n % 7,
            reads * 9,
            reads / 25,
            reads - reads / 9,
            reads / 40,
            20 + n % 60,
            n % 100,
            50 + n % 45,
            n % 20,
            n % 9,
            n % 100,
            n / 100,
        );
    }
    text
}

/// The most memory that this process had, bytes; where the system tells.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1_024.0)
}

/// How long this process was on a processor, ms; where the system tells. Less than what goes by
/// where others want the processor, too.
fn busy() -> Option<f64> {
    let times = fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: f64 = times.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e6)
}

fn main() {
    let now = DateTime::from_timestamp(NOW, 0).expect("a moment");
    let (mapping, numbers) = (mapping(), Numbers::default());
    let sheet = Sheet::of_csv(text()).expect("a sheet");
    let size = sheet.text().len() as f64;
    // Making the text left its memory behind, and no more than its size again.
    let before = peak();
    let (mut best, mut least_busy) = (f64::INFINITY, f64::INFINITY);
    for time in 0..TIMES {
        let (started, busy_before) = (Instant::now(), busy());
        let mut reading = Reading::begin(&sheet, 1, &mapping, now, &numbers).expect("rows");
        while reading.step(2_000).is_some() {}
        let done = black_box(reading.finish());
        if let (Some(before), Some(after)) = (busy_before, busy()) {
            least_busy = least_busy.min(after - before);
        }
        best = best.min(started.elapsed().as_secs_f64() * 1_000.0);
        if time == 0 {
            let report = done.report;
            println!(
                "{} rows, {} taken, {} merged, {} refused, {} doubts, {:.1} MB",
                report.rows,
                report.taken,
                report.merged,
                report.refused,
                report.doubts,
                size / 1e6
            );
            if let (Some(before), Some(after)) = (before, peak()) {
                println!("sheets.csv_100k.peak_mb {:.0}", after / 1e6);
                println!("sheets.csv_100k.peak_per_size {:.2}", after / size);
                println!("sheets.csv_100k.before_mb {:.0}", before / 1e6);
            }
        }
    }
    println!("sheets.csv_100k.busy_ms {least_busy:.0}");
    println!("sheets.csv_100k.native_ms {best:.0}");
}
