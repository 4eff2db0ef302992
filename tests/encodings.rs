//! Invented reports in two dozen languages, as programs of thirty years wrote them to files, and read back.
//!
//! The rules of `encoding/guess` were written with the first report of each language in view, not with the second.

use std::collections::BTreeMap;

use encoding_rs::Encoding;
use tellings::encoding::{Origin, decode};
use unicode_normalization::UnicodeNormalization;

/// Languages and the encodings that were used for them.
const USED: [(&str, &[&str]); 23] = [
    ("ar", &["windows-1256", "iso-8859-6"]),
    ("bg", &["windows-1251", "iso-8859-5"]),
    ("cs", &["windows-1250", "iso-8859-2"]),
    ("de", &["windows-1252", "macintosh"]),
    ("el", &["windows-1253", "iso-8859-7"]),
    ("en", &["windows-1252", "macintosh"]),
    ("es", &["windows-1252", "macintosh"]),
    ("fr", &["windows-1252", "macintosh"]),
    ("he", &["windows-1255"]),
    ("hu", &["windows-1250", "iso-8859-2"]),
    ("ja", &["shift_jis", "euc-jp", "iso-2022-jp"]),
    ("ko", &["euc-kr"]),
    ("lt", &["windows-1257", "iso-8859-13"]),
    ("lv", &["windows-1257"]),
    ("pl", &["windows-1250", "iso-8859-2"]),
    (
        "ru",
        &[
            "windows-1251",
            "koi8-r",
            "ibm866",
            "iso-8859-5",
            "x-mac-cyrillic",
        ],
    ),
    ("sv", &["windows-1252"]),
    ("th", &["windows-874"]),
    ("tr", &["windows-1254"]),
    ("uk", &["windows-1251", "koi8-u"]),
    ("vi", &["windows-1258"]),
    ("zh", &["gb18030"]),
    ("zh-tw", &["big5"]),
];

/// A file, what it says, and how it was written.
struct Sample {
    name: String,
    bytes: Vec<u8>,
    text: String,
}

fn samples() -> Vec<Sample> {
    let texts = include_str!("encodings/texts.json");
    let reports: Vec<BTreeMap<String, String>> = serde_json::from_str(texts).expect("the reports");
    let all = reports.iter().zip(["bridge", "museum"]);
    all.flat_map(|(report, event)| USED.iter().map(move |used| (report, event, used)))
        .flat_map(|(report, event, (language, encodings))| {
            let text = &report[*language];
            let legacy = encodings
                .iter()
                .map(move |label| sample(&format!("{event} {language} {label}"), text, label));
            legacy.chain(wide(&format!("{event} {language}"), text))
        })
        .collect()
}

/// As an editor wrote it that had to leave out the signs its encoding lacks.
fn sample(name: &str, text: &str, label: &str) -> Sample {
    let encoding = Encoding::for_label(label.as_bytes()).expect("a label of the standard");
    let mut written = String::new();
    for c in text.chars() {
        if fits(encoding, &c.to_string()) {
            written.push(c);
        } else if let Some(plain) = plain(c) {
            written.push_str(plain);
        } else {
            written.push_str(&tones(c));
        }
    }
    let (bytes, _, lost) = encoding.encode(&written);
    assert!(!lost, "{name}: not all of it fits");
    Sample {
        name: name.to_owned(),
        bytes: bytes.into_owned(),
        text: written.clone(),
    }
}

fn fits(encoding: &'static Encoding, text: &str) -> bool {
    !encoding.encode(text).2
}

fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '“' | '”' | '„' | '«' | '»' => "\"",
        '’' => "'",
        '–' | '—' => "-",
        'œ' => "oe",
        _ => return None,
    })
}

/// Windows-1258 writes the tones of Vietnamese apart from their letters.
fn tones(c: char) -> String {
    let is_tone = |c: &char| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*c);
    let parts: Vec<char> = c.nfd().collect();
    let letter = parts.iter().copied().filter(|c| !is_tone(c)).nfc();
    letter
        .chain(parts.iter().copied().filter(is_tone))
        .collect()
}

/// Both orders of UTF-16, without a mark.
fn wide(name: &str, text: &str) -> [Sample; 2] {
    let of = |label: &str, bytes: fn(u16) -> [u8; 2]| Sample {
        name: format!("{name} {label}"),
        bytes: text.encode_utf16().flat_map(bytes).collect(),
        text: text.to_owned(),
    };
    [
        of("utf-16le", u16::to_le_bytes),
        of("utf-16be", u16::to_be_bytes),
    ]
}

#[test]
fn files_are_read_as_they_were_written() {
    let all = samples();
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|sample| {
            let read = decode(&sample.bytes).unwrap_or_else(|| panic!("{} is text", sample.name));
            let right = read.text == sample.text && read.unreadable == 0;
            (!right).then(|| format!("{} was read as {}", sample.name, read.encoding))
        })
        .collect();
    println!(
        "{} of {} files read as written",
        all.len() - wrong.len(),
        all.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn marks_decide_and_are_no_part_of_the_text() {
    let of = |mark: &[u8], bytes: &[u8]| decode(&[mark, bytes].concat()).expect("text");
    let utf8 = of(&[0xEF, 0xBB, 0xBF], "Zürich".as_bytes());
    assert_eq!((utf8.text.as_str(), utf8.origin), ("Zürich", Origin::Mark));
    let le: Vec<u8> = "Zürich".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(of(&[0xFF, 0xFE], &le).text, "Zürich");
    let wide: Vec<u8> = "Zürich"
        .chars()
        .flat_map(|c| (c as u32).to_be_bytes())
        .collect();
    let wide = of(&[0, 0, 0xFE, 0xFF], &wide);
    assert_eq!((wide.text.as_str(), wide.encoding), ("Zürich", "UTF-32"));
}

#[test]
fn what_cannot_be_read_is_counted() {
    let mut bytes = "Zürich, Genève, Straßburg, Málaga, Győr, Łódź, Århus"
        .as_bytes()
        .to_vec();
    // One letter cut in two, and the rest of it.
    bytes[1] = 0xFF;
    let read = decode(&bytes).expect("text");
    assert_eq!((read.encoding, read.unreadable), ("UTF-8", 2));
    let odd = decode(&[0xFF, 0xFE, b'a', 0, b'b', 0, b'c']).expect("text");
    assert_eq!((odd.text.as_str(), odd.unreadable), ("ab\u{fffd}", 1));
    let wide = decode(&[0xFF, 0xFE, 0, 0, b'a', 0, 0, 0, 0, 0, 0xFF, 0xFF]).expect("text");
    assert_eq!((wide.text.as_str(), wide.unreadable), ("a\u{fffd}", 1));
}

#[test]
fn a_mark_of_an_earlier_loss_does_not_make_utf_8_something_else() {
    let read = decode("The owner\u{fffd}s boat sank.".as_bytes()).expect("text");
    assert_eq!((read.encoding, read.unreadable), ("UTF-8", 1));
    assert!(read.text.contains("owner\u{fffd}s"));
}

#[test]
fn a_page_that_names_what_nobody_reads_is_guessed() {
    let page = b"<meta charset=hz-gb-2312><p>The caf\xE9 burned down on Sunday.";
    let read = decode(page).expect("text");
    assert_eq!((read.origin, read.unreadable), (Origin::Guessed, 0));
    assert!(read.text.contains("café"));
}

#[test]
fn a_page_is_read_as_it_says() {
    let page = b"<html><meta charset=\"iso-8859-5\"><p>\xBC\xD8\xE0</p>";
    let read = decode(page).expect("text");
    assert_eq!(
        (read.encoding, read.origin),
        ("ISO-8859-5", Origin::Declared)
    );
    assert!(read.text.contains("Мир"));
    let old =
        b"<META http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCC\xE8\xF0";
    assert!(decode(old).expect("text").text.ends_with("Мир"));
    let xml = b"<?xml version='1.0' encoding='windows-1250'?><p>\xB3\xF3dka";
    assert!(decode(xml).expect("text").text.ends_with("łódka"));
    let wrong = "<meta charset=\"windows-1252\"><p>Zürich".as_bytes();
    assert!(decode(wrong).expect("text").text.ends_with("Zürich"));
}

#[test]
fn what_is_no_text_is_none() {
    assert_eq!(decode(b"abc\0\x01\x02def"), None);
    assert_eq!(decode(&[1, 2, 3, 4, 5, 6]), None);
    assert_eq!(decode(b"").map(|read| read.text), Some(String::new()));
}
