//! Text of two or four bytes a character: UTF-32 by its mark, UTF-16 without one.
//!
//! Text in UTF-16 is told by what its units would be: letters of one script with spaces or full stops between them,
//! in one order of the bytes and not in the other. Misses texts of a few words.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Bytes that are looked at.
const SAMPLE: usize = 8192;

/// UTF-32 with its mark: the text, and how many units are no character.
pub fn utf32(bytes: &[u8]) -> Option<(String, usize)> {
    let little = bytes.starts_with(&[0xFF, 0xFE, 0, 0]);
    if !little && !bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return None;
    }
    let mut unreadable = 0;
    let text = bytes[4..].chunks(4).map(|unit| {
        let unit: Option<[u8; 4]> = unit.try_into().ok();
        let code = unit.map(if little {
            u32::from_le_bytes
        } else {
            u32::from_be_bytes
        });
        code.and_then(char::from_u32).unwrap_or_else(|| {
            unreadable += 1;
            char::REPLACEMENT_CHARACTER
        })
    });
    let text = text.collect();
    Some((text, unreadable))
}

/// The order of UTF-16 that makes text of the bytes, if one does.
pub fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    // Latin letters in pairs look like Chinese.
    let latin = sample
        .iter()
        .filter(|byte| (32..127).contains(*byte))
        .count();
    if sample.len() < 8 || latin * 5 > sample.len() * 4 {
        return None;
    }
    let reads = |unit: fn([u8; 2]) -> u16| {
        let units = sample.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        text(&units.collect::<Vec<_>>())
    };
    match (reads(u16::from_le_bytes), reads(u16::from_be_bytes)) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether units read as prose: nearly all of them letters of one script, its marks, spaces and Western letters; and some
/// of them spaces or full stops, where any pair of bytes may be a letter. In tenths of a per cent of the units.
fn text(units: &[u16]) -> bool {
    const FITTING: usize = 970;
    const BETWEEN: usize = 15;
    let mut scripts = [0usize; 8];
    let mut between = 0;
    for unit in units {
        let Some(kind) = kind(*unit) else { continue };
        scripts[kind] += 1;
        between += usize::from(kind == COMMON && is_between(*unit));
    }
    let most = scripts[1..].iter().max().copied().unwrap_or(0);
    let ideographs = most > 0 && scripts[IDEOGRAPHS] == most;
    (scripts[COMMON] + most) * 1000 >= units.len() * FITTING
        && (!ideographs || between * 1000 >= units.len() * BETWEEN)
}

/// What goes with every script.
const COMMON: usize = 0;
const IDEOGRAPHS: usize = 7;

fn kind(unit: u16) -> Option<usize> {
    match unit {
        0x09 | 0x0A | 0x0D | 0x20..0x7F | 0xA0..0x250 | 0x1E00..0x1F00 => Some(COMMON),
        0x2000..0x2070 | 0x20A0..0x20D0 | 0x3000..0x3040 | 0xFF00..0xFF70 => Some(COMMON),
        0x370..0x400 | 0x1F00..0x2000 => Some(1),
        0x400..0x530 => Some(2),
        0x590..0x600 => Some(3),
        0x600..0x780 => Some(4),
        0x900..0xE00 => Some(5),
        0xE00..0xE80 => Some(6),
        0x3040..0x3100 | 0x4E00..0xA000 | 0xAC00..0xD7A4 => Some(IDEOGRAPHS),
        _ => None,
    }
}

fn is_between(unit: u16) -> bool {
    matches!(unit, 0x0A | 0x20 | 0x3000..0x3003 | 0xFF0C)
}
