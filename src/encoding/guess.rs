//! The encoding that fits bytes best, where nothing says it.
//!
//! `chardetng`, the detector of Firefox, decides. It knows which letters follow one another, but weighs Western Europe
//! before Hungary and the Baltic unless it is told the country, and does not know the Macintosh. So its first reading is
//! given to `whatlang`, the country of that language to the detector; and what a Macintosh wrote shows by capitals and
//! signs in the middle of words.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};
use whatlang::Lang;

/// Bytes that are looked at, from a little before the first that is not ASCII.
const SAMPLE: usize = 64 * 1024;
const BEFORE: usize = 1024;

/// The encoding of bytes that are not UTF-8.
pub fn encoding(bytes: &[u8]) -> &'static Encoding {
    let sample = sample(bytes);
    let first = detect(sample, None);
    let (reading, _) = first.decode_without_bom_handling(sample);
    let country = whatlang::detect_lang(&reading).and_then(country);
    let found = country.map_or(first, |country| detect(sample, Some(country)));
    let rival = match found {
        found if found == WINDOWS_1252 => MACINTOSH,
        found if found == WINDOWS_1251 => X_MAC_CYRILLIC,
        _ => return found,
    };
    if oddities(rival, sample) < oddities(found, sample) {
        rival
    } else {
        found
    }
}

/// Escapes of ISO-2022-JP are ASCII, so where all is, the beginning counts.
fn sample(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let from = first.saturating_sub(BEFORE);
    &bytes[from..bytes.len().min(from + SAMPLE)]
}

fn detect(sample: &[u8], country: Option<&'static str>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    detector.guess(country.map(str::as_bytes), Utf8Detection::Deny)
}

/// The top-level domain of a language whose letters are taken for those of its Western neighbours.
fn country(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Ces => "cz",
        Lang::Est => "ee",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Pol => "pl",
        Lang::Ron => "ro",
        Lang::Slk => "sk",
        Lang::Slv => "si",
        Lang::Tur => "tr",
        Lang::Vie => "vn",
        _ => return None,
    })
}

/// Places of a reading that prose does not have: a capital after a small letter, a sign between two letters, a control
/// character.
fn oddities(encoding: &'static Encoding, sample: &[u8]) -> usize {
    let (reading, _) = encoding.decode_without_bom_handling(sample);
    let characters: Vec<char> = reading.chars().collect();
    let controls = characters
        .iter()
        .filter(|c| c.is_control() && !c.is_whitespace());
    let odd = characters.windows(3).filter(|three| {
        let sign =
            !three[1].is_alphanumeric() && !three[1].is_whitespace() && !"'’-.".contains(three[1]);
        three[0].is_lowercase() && three[1].is_uppercase()
            || sign && three[0].is_alphabetic() && three[2].is_alphabetic()
    });
    controls.count() + odd.count()
}
