use encoding_rs::GBK;
use proptest::prelude::*;

use super::*;

const SHEET: &str = "达人昵称,粉丝数\n小红薯,1.2万\n\"a,b\",18k\n";

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xfeff);
    let units = mark.into_iter().chain(text.encode_utf16());
    units.flat_map(bytes).collect()
}

#[test]
fn a_sheet_is_read_however_its_characters_are_written() {
    let gbk = GBK.encode(SHEET).0.into_owned();
    let marked = ["\u{feff}", SHEET].concat().into_bytes();
    // Without a mark it takes some Latin letters to tell.
    let latin = "url,fans\nhttps://x/1,12\nhttps://x/2,13\n达人,14\n";
    for (bytes, text, encoding) in [
        (SHEET.as_bytes().to_vec(), SHEET, Encoding::Utf8),
        (marked, SHEET, Encoding::Utf8),
        (gbk, SHEET, Encoding::Gb18030),
        (
            utf16(SHEET, true, u16::to_le_bytes),
            SHEET,
            Encoding::Utf16Le,
        ),
        (
            utf16(SHEET, true, u16::to_be_bytes),
            SHEET,
            Encoding::Utf16Be,
        ),
        (
            utf16(latin, false, u16::to_le_bytes),
            latin,
            Encoding::Utf16Le,
        ),
        (
            utf16(latin, false, u16::to_be_bytes),
            latin,
            Encoding::Utf16Be,
        ),
    ] {
        assert_eq!(kind(&bytes), Ok(Kind::Text), "{encoding:?}");
        let read = decode(&bytes);
        assert_eq!((&*read.text, read.encoding), (text, encoding));
        assert_eq!((read.other_lines, read.broken_lines), (vec![], vec![]));
    }
}

#[test]
fn files_put_together_are_read_line_by_line() {
    let mut bytes = GBK
        .encode("昵称,城市\n小红薯,上海\n番茄,北京\n")
        .0
        .into_owned();
    bytes.extend("地瓜,广州\n".as_bytes());
    bytes.extend(b"ascii,1\n");
    let read = decode(&bytes);
    assert_eq!(
        read.text,
        "昵称,城市\n小红薯,上海\n番茄,北京\n地瓜,广州\nascii,1\n"
    );
    assert_eq!(read.encoding, Encoding::Gb18030);
    assert_eq!((read.other_lines, read.broken_lines), (vec![4], vec![]));

    let mut bytes = "昵称\n小红薯\n".as_bytes().to_vec();
    bytes.extend(&*GBK.encode("番茄\n").0);
    bytes.extend(b"\xff\xff\n");
    let read = decode(&bytes);
    assert_eq!(read.encoding, Encoding::Utf8);
    assert_eq!((read.other_lines, read.broken_lines), (vec![3], vec![4]));
    assert!(read.text.starts_with("昵称\n小红薯\n番茄\n\u{fffd}"));
    // Chinese in GBK that by itself would be Latin letters in UTF-8.
    let text = "昵称,报价\n小红薯,12\n瓶瓶,30\n";
    assert!(std::str::from_utf8(&GBK.encode("瓶瓶").0).is_ok());
    assert_eq!(decode(&GBK.encode(text).0).text, text);
    // One broken line does not make a file another one.
    assert_eq!(encoding("昵称\n小红\u{85af}\n".as_bytes()), Encoding::Utf8);
    assert_eq!(encoding(b"name,\xe6\x98\xb5\nx,\xff\n"), Encoding::Utf8);
}

#[test]
fn a_character_that_the_head_cuts_in_half_does_not_make_it_another_encoding() {
    let text = "薯".repeat(HEAD);
    for cut in [HEAD, HEAD + 1, HEAD + 2] {
        assert_eq!(encoding(&text.as_bytes()[..cut]), Encoding::Utf8, "{cut}");
    }
    assert_eq!(decode(text.as_bytes()).text, text);
}

#[test]
fn what_is_no_sheet_is_called_by_its_name() {
    for (bytes, found) in [
        (&b""[..], Err(NoSheet::Empty)),
        (b" \r\n\t", Err(NoSheet::Empty)),
        (b"\xef\xbb\xbf\n", Err(NoSheet::Empty)),
        (b"PK\x03\x04\x14\0", Ok(Kind::Workbook)),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
            Err(NoSheet::OldWorkbook),
        ),
        (b"\x89PNG\r\n\x1a\n\0\0", Err(NoSheet::Picture)),
        (b"\xff\xd8\xff\xe0", Err(NoSheet::Picture)),
        (b"GIF89a", Err(NoSheet::Picture)),
        (b"%PDF-1.7", Err(NoSheet::Pdf)),
        (b"  <!DOCTYPE HTML><table>", Err(NoSheet::Html)),
        (b"\xef\xbb\xbf<table border=1>", Err(NoSheet::Html)),
        (b"RIFF\0\0\0\0WEBP", Err(NoSheet::Binary)),
        (b"a\0,b\nc,d\n", Err(NoSheet::Binary)),
        (b"a,b\n\0\0,e\n", Err(NoSheet::Binary)),
        (b"<,>\n1,2\n", Ok(Kind::Text)),
        (b"name\n", Ok(Kind::Text)),
    ] {
        assert_eq!(kind(bytes), found, "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = kind(&bytes);
        let read = decode(&bytes);
        let lines = read.text.split_inclusive('\n').count() as u64;
        prop_assert!(read.other_lines.iter().chain(&read.broken_lines).all(|line| (1..=lines).contains(line)));
    }

    #[test]
    fn text_in_gb18030_is_read_back(text in "[\\x20-\\x7e\\n\u{4e00}-\u{9fa5}，。¥（）]{1,80}") {
        let lines = [&text, "\n小红书\n蒲公英\n"].concat();
        let (bytes, _, _) = GB18030.encode(&lines);
        // By chance a line may be UTF-8 as well, and is then read as that.
        prop_assume!(!bytes.split(|byte| *byte == b'\n').any(|bytes| line(bytes) == Line::Utf8));
        prop_assert_eq!(&*decode(&bytes).text, &*lines);
    }
}
