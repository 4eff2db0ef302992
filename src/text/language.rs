//! The language of an article, for the rules that depend on it.
//!
//! The script decides where one language alone is written in it; else the commonest words do, or letters
//! that a neighbour lacks. Short or mixed texts are `und`.

use crate::text::list::List;

/// An ISO 639-1 code such as `en`; `und` where nothing speaks for any language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(pub &'static str);

/// The language of a text that nothing speaks for.
pub const UNKNOWN: Language = Language("und");

/// The commonest words of languages that share a script.
static COMMON: List = List::of(include_str!("language/common.txt"));

/// Function words that do not tell languages apart, or stand too seldom to: "a", "or", "in".
static STOP: List = List::of(include_str!("language/stop.txt"));

/// Languages that `COMMON` tells apart.
const CODES: [&str; 24] = [
    "bg", "ca", "cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it", "kk", "nl", "no", "pl",
    "pt", "ro", "ru", "sk", "sv", "tr", "uk", "vi",
];

/// The language that `text` is written in.
///
/// ```
/// use tellings::text::language::detect;
/// assert_eq!(detect("The ferry will not run on Sunday, said the harbour.").0, "en");
/// assert_eq!(detect("Die Fähre fährt am Sonntag nicht, sagt der Hafen.").0, "de");
/// assert_eq!(detect("12 / 7").0, "und");
/// ```
pub fn detect(text: &str) -> Language {
    match script(text) {
        Some(Script::Shared) => by_words(text),
        Some(Script::Own(code)) => Language(code),
        None => UNKNOWN,
    }
}

/// Whether a word in lower case, with its accents, is a function word of its language, or so common that it says
/// as little; where the language is unknown, of any.
pub fn is_common(word: &str, language: Language) -> bool {
    [&COMMON, &STOP]
        .into_iter()
        .any(|list| language == UNKNOWN && list.contains(word) || list.notes(word, language.0))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Latin and Cyrillic.
    Shared,
    /// A script of which one language is by far the likeliest.
    Own(&'static str),
}

/// The script of most letters near the start of `text`.
fn script(text: &str) -> Option<Script> {
    // Enough to outvote names and quotations in another script. Characters.
    const SAMPLE: usize = 800;
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for c in text.chars().filter(|c| c.is_alphabetic()).take(SAMPLE) {
        let script = script_of(c);
        match counts.iter_mut().find(|(counted, _)| *counted == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let has = |code| {
        counts
            .iter()
            .any(|(script, _)| *script == Script::Own(code))
    };
    // The first of equals wins, so that the order of the text decides and no other.
    let (mut script, mut most) = (None, 0);
    for (counted, count) in &counts {
        if *count > most {
            (script, most) = (Some(*counted), *count);
        }
    }
    match script {
        Some(Script::Own("zh")) if has("ja") => Some(Script::Own("ja")),
        Some(Script::Own("ar")) if has("ur") => Some(Script::Own("ur")),
        Some(Script::Own("ar")) if has("fa") => Some(Script::Own("fa")),
        script => script,
    }
}

fn script_of(c: char) -> Script {
    Script::Own(match u32::from(c) {
        0x370..=0x3FF | 0x1F00..=0x1FFF => "el",
        0x531..=0x58F => "hy",
        0x590..=0x5FF => "he",
        0x67E | 0x686 | 0x698 | 0x6AF => "fa",
        0x679 | 0x688 | 0x691 | 0x6BA | 0x6D2 => "ur",
        0x600..=0x6FF | 0x750..=0x77F => "ar",
        0x900..=0x97F => "hi",
        0x980..=0x9FF => "bn",
        0xA00..=0xA7F => "pa",
        0xA80..=0xAFF => "gu",
        0xB80..=0xBFF => "ta",
        0xC00..=0xC7F => "te",
        0xC80..=0xCFF => "kn",
        0xD00..=0xD7F => "ml",
        0xE00..=0xE7F => "th",
        0xE80..=0xEFF => "lo",
        0x1000..=0x109F => "my",
        0x10A0..=0x10FF => "ka",
        0x1100..=0x11FF | 0xAC00..=0xD7AF => "ko",
        0x1200..=0x137F => "am",
        0x1780..=0x17FF => "km",
        0x3040..=0x30FF => "ja",
        0x3400..=0x9FFF | 0x20000..=0x3FFFF => "zh",
        _ => return Script::Shared,
    })
}

/// The language whose commonest words stand in `text` most often.
fn by_words(text: &str) -> Language {
    // Sixty is the least number that every word may be shared out evenly by. Points.
    const WHOLE: u32 = 60;
    // A language that leads by this many words has won; reading on would change nothing.
    const LEAD: u32 = 15 * WHOLE;
    // Two words of a language may be a name or a quotation.
    const LEAST: u32 = 2 * WHOLE;
    const LONGEST: usize = 20_000;
    let mut points = [0u32; CODES.len()];
    let words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| matches!(word.len(), 1..=16));
    for (count, word) in words.take(LONGEST).enumerate() {
        let listed = if word.bytes().all(|b| b.is_ascii_lowercase()) {
            COMMON.get(word)
        } else {
            COMMON.get(&word.to_lowercase())
        };
        let Some(codes) = listed else { continue };
        let share = WHOLE / codes.split(' ').count() as u32;
        for code in codes.split(' ') {
            if let Some(at) = CODES.iter().position(|listed| *listed == code) {
                points[at] += share;
            }
        }
        if count % 16 == 0 && leader(&points).is_some_and(|(_, lead)| lead >= LEAD) {
            break;
        }
    }
    match leader(&points) {
        Some((at, lead)) if points[at] >= LEAST && lead > 0 => Language(CODES[at]),
        _ => UNKNOWN,
    }
}

/// The language with most points, and how many it is ahead.
fn leader(points: &[u32; CODES.len()]) -> Option<(usize, u32)> {
    let (at, most) = points
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(_, points)| **points)?;
    let second = points
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != at)
        .map(|(_, points)| *points)
        .max()?;
    Some((at, most - second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_its_codes_are_known() {
        assert!(COMMON.is_sorted());
        for (word, codes) in COMMON.entries() {
            assert!(codes.split(' ').all(|code| CODES.contains(&code)), "{word}");
        }
    }

    #[test]
    fn function_words_say_nothing_in_their_own_language() {
        assert!(STOP.is_sorted());
        for (code, words) in [
            ("en", "a or no we so in the"),
            ("de", "in der und ist"),
            ("fr", "à le qui les"),
            ("es", "y que de los"),
            ("ru", "в и на что"),
            ("ar", "في من على"),
        ] {
            for word in words.split(' ') {
                assert!(is_common(word, Language(code)), "{word} in {code}");
            }
        }
        assert!(!is_common("die", Language("en")));
        assert!(!is_common("bridge", Language("en")));
    }

    #[test]
    fn common_words_tell_a_language() {
        for (code, text) in [
            (
                "fr",
                "Le bateau ne part pas dimanche, selon le port, et les îles sont isolées.",
            ),
            (
                "es",
                "El barco no sale el domingo, según el puerto, y las islas están aisladas.",
            ),
            (
                "pt",
                "O barco não sai no domingo, disse o porto, e as ilhas estão isoladas.",
            ),
            (
                "it",
                "Il traghetto non parte domenica, dice il porto, e le isole sono isolate.",
            ),
            (
                "nl",
                "De boot vaart zondag niet, zegt de haven, en het eiland is afgesloten van de wal.",
            ),
            (
                "id",
                "Kapal itu tidak akan berangkat pada hari Minggu, kata mereka yang ada di pelabuhan.",
            ),
            (
                "tr",
                "Gemi pazar günü için sefer yapmayacak ve bu çok önemli bir karar olarak görülüyor.",
            ),
            (
                "ru",
                "Паром не пойдёт в воскресенье, сообщил порт, и это было решено после бури.",
            ),
            (
                "uk",
                "Пором не піде в неділю, повідомив порт, і це було вирішено після бурі.",
            ),
            (
                "pl",
                "Prom nie odpłynie w niedzielę, jak podał port, a wyspa jest od świata odcięta.",
            ),
            (
                "sv",
                "Färjan går inte på söndag, säger hamnen, och ön är avskuren från land.",
            ),
        ] {
            assert_eq!(detect(text).0, code, "{text}");
        }
    }

    #[test]
    fn a_script_of_its_own_tells_a_language() {
        for (code, text) in [
            ("ja", "船は日曜日に出ません。"),
            ("zh", "渡轮周日停航。"),
            ("ar", "العبارة لن تبحر يوم الأحد"),
            ("fa", "کشتی روز یکشنبه حرکت نمی‌کند، گفت پل"),
            ("el", "Το πλοίο δεν θα φύγει την Κυριακή."),
            ("ko", "배는 일요일에 출항하지 않는다"),
            ("hi", "नाव रविवार को नहीं चलेगी।"),
            ("th", "เรือข้ามฟากหยุดวันอาทิตย์"),
            ("lo", "ເຮືອຂ້າມຟາກຢຸດວັນອາທິດ"),
            ("km", "សាឡាងឈប់នៅថ្ងៃអាទិត្យ។"),
        ] {
            assert_eq!(detect(text).0, code, "{text}");
        }
    }

    #[test]
    fn nothing_speaks_for_a_language_in_too_little() {
        for text in ["", "2021", "Zorbul Kramp", "…"] {
            assert_eq!(detect(text), UNKNOWN, "{text}");
        }
    }
}
