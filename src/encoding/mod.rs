//! Bytes into text: which encoding a file is written in, and how much of it could not be read.
//!
//! A mark at the beginning decides; else what is valid UTF-8 is UTF-8, what a web page says of itself holds, and the
//! rest is guessed from its bytes. Labels and decoders are those of the WHATWG Encoding Standard, as `encoding_rs` has
//! them, and UTF-32 besides. Bytes that fit nowhere become U+FFFD and are counted: nothing is lost in silence.

use encoding_rs::{Encoding, UTF_8};
use serde::Serialize;

mod declared;
mod guess;
mod wide;

/// A file's text, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// The encoding, as the standard names it: `UTF-8`, `windows-1250`, `Shift_JIS`.
    pub encoding: &'static str,
    /// How that is known.
    pub origin: Origin,
    /// Places where the bytes fit no character; each is a U+FFFD in the text.
    pub unreadable: usize,
}

/// How an encoding is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A byte-order mark says so.
    Mark,
    /// The bytes are valid UTF-8, or nearly all of them.
    Valid,
    /// The web page names it.
    Declared,
    /// It fits the bytes best.
    Guessed,
}

/// The text of a file; `None` if the bytes are no text.
///
/// ```
/// use tellings::encoding::{Origin, decode};
/// let read = decode("Z\u{fc}rich".as_bytes()).unwrap();
/// assert_eq!((read.text.as_str(), read.encoding, read.origin), ("Zürich", "UTF-8", Origin::Valid));
/// assert_eq!(decode(b"Gen\xe8ve et Z\xfcrich").unwrap().text, "Genève et Zürich");
/// assert_eq!(decode(&[0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), None);
/// ```
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    if let Some(decoded) = marked(bytes) {
        return Some(decoded);
    }
    if let Some(encoding) = wide::guess(bytes) {
        return Some(with(encoding, bytes, Origin::Guessed));
    }
    if binary(bytes) {
        return None;
    }
    if let Some(decoded) = utf8(bytes).filter(|_| !escapes(bytes)) {
        return Some(decoded);
    }
    if let Some(encoding) = declared::encoding(bytes) {
        return Some(with(encoding, bytes, Origin::Declared));
    }
    Some(with(guess::encoding(bytes), bytes, Origin::Guessed))
}

fn marked(bytes: &[u8]) -> Option<Decoded> {
    if let Some((text, unreadable)) = wide::utf32(bytes) {
        return Some(Decoded {
            text,
            encoding: "UTF-32",
            origin: Origin::Mark,
            unreadable,
        });
    }
    let (encoding, length) = Encoding::for_bom(bytes)?;
    Some(with(encoding, &bytes[length..], Origin::Mark))
}

fn with(encoding: &'static Encoding, bytes: &[u8], origin: Origin) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        unreadable: unreadable(&text),
        text: text.into_owned(),
        encoding: encoding.name(),
        origin,
    }
}

/// Valid UTF-8, or UTF-8 that was damaged: a few bad places among many good letters. Any other reading would garble
/// all of these.
fn utf8(bytes: &[u8]) -> Option<Decoded> {
    let decoded = with(UTF_8, bytes, Origin::Valid);
    let letters = decoded.text.chars().filter(|c| !c.is_ascii()).count() - decoded.unreadable;
    let valid = std::str::from_utf8(bytes).is_ok();
    (valid || letters > 3 * decoded.unreadable).then_some(decoded)
}

/// ISO-2022-JP is ASCII to the eye, with escapes to other letters.
fn escapes(bytes: &[u8]) -> bool {
    bytes.is_ascii() && bytes.windows(2).any(|pair| pair == b"\x1b$")
}

/// A U+FFFD that stood in the file is a place that someone before us could not read.
fn unreadable(text: &str) -> usize {
    text.matches('\u{fffd}').count()
}

/// Text has no zero bytes, and few control characters other than tab, line and page ends, and escape.
fn binary(bytes: &[u8]) -> bool {
    // Enough of a file to see what it is.
    const SAMPLE: usize = 8192;
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let control = |byte: &&u8| **byte < 32 && !matches!(**byte, 9 | 10 | 12 | 13 | 27);
    sample.contains(&0) || sample.iter().filter(control).count() * 50 > sample.len()
}
