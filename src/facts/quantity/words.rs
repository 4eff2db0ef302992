//! The words of amounts by language: units and currencies, and what stands around a number ("more than",
//! "between", "Article"). A key of several words is joined by underscores; a note that is a unit has them for
//! its spaces.
//!
//! A unit may hang on what stands near: "pounds GBP lb:mass" is money, but a weight beside a word of `cues`
//! that speaks of mass; "?" is no unit. "^year_old" stands before its number ("aged 12"), "/share" only says
//! what an amount is given for, "//day" is a whole rate ("daily").
//!
//! A language without lists of its own has the signs and codes alone; a text of unknown language is read as
//! English.

use crate::facts::reading::{Reading, Term};
use crate::text::language::{Language, UNKNOWN};
use crate::text::list::List;
use crate::text::token::TokenKind;

/// Signs that stand for a unit in every language.
static SIGNS: List = List::of(include_str!("../words/units/common.txt"));
/// Signs and codes of currencies.
pub(super) static CURRENCIES: List = List::of(include_str!("../words/currencies.txt"));
/// Words that tell what an ambiguous unit means.
static CUES: List = List::of(include_str!("../words/cues.txt"));

/// So many terms may name a unit: "U.S. dollars" are four.
const TERMS: usize = 5;

/// So far from an ambiguous unit stands what it means, in terms. Longer would cross into another amount.
const NEAR: usize = 12;

/// The lists of one language.
#[derive(Debug)]
pub(super) struct Words {
    units: &'static List,
    around: &'static List,
}

macro_rules! lists {
    ($($name:ident $code:literal)*) => {
        $(static $name: Words = {
            static UNITS: List = List::of(include_str!(concat!("../words/units/", $code, ".txt")));
            static AROUND: List = List::of(include_str!(concat!("../words/amounts/", $code, ".txt")));
            Words { units: &UNITS, around: &AROUND }
        };)*
        const LANGUAGES: &[(&str, &Words)] = &[$(($code, &$name)),*];
    };
}

lists! {
    ENGLISH "en" GERMAN "de" FRENCH "fr" SPANISH "es" ITALIAN "it" PORTUGUESE "pt" TURKISH "tr"
    INDONESIAN "id" RUSSIAN "ru"
}

static NONE: Words = {
    static EMPTY: List = List::of("");
    Words {
        units: &EMPTY,
        around: &EMPTY,
    }
};

impl Words {
    /// The lists of `language`.
    pub fn of(language: Language) -> &'static Words {
        let code = if language == UNKNOWN {
            "en"
        } else {
            language.0
        };
        LANGUAGES
            .iter()
            .find(|(listed, _)| *listed == code)
            .map_or(&NONE, |(_, words)| *words)
    }

    /// True where `key` plays this part around a number.
    pub fn is(&self, key: &str, part: &str) -> bool {
        self.around.notes(key, part)
    }

    /// The parts that `key` plays around a number.
    pub fn parts(&self, key: &str) -> Option<&'static str> {
        self.around.get(key)
    }

    /// The note of a unit, in the plural too.
    pub fn unit(&self, key: &str) -> Option<&'static str> {
        let listed = |key: &str| {
            let lists = [self.units, &SIGNS, &CURRENCIES];
            lists.into_iter().find_map(|list| list.get(key))
        };
        if !key.contains('s') {
            return listed(key);
        }
        listed(key).or_else(|| singulars(key).find_map(|key| listed(&key)))
    }

    /// The unit before its number that a word is: "aged", "yüzde".
    pub fn ahead(&self, word: &str) -> Option<&'static str> {
        self.units.get(word)?.strip_prefix('^')
    }
}

/// The currency that a sign or code stands for: capitals where small letters are a word ("TRY").
pub(super) fn currency(term: &Term) -> Option<&'static str> {
    CURRENCIES
        .get(term.text)
        .or_else(|| CURRENCIES.get(&term.lower))
}

/// "swiss_franc" of "swiss_francs", "metro_cuadrado" of "metros_cuadrados", "degree_celsius" of "degrees_celsius":
/// the last word without its s, each word, or each but the last.
fn singulars(key: &str) -> impl Iterator<Item = String> {
    const SHORTEST: usize = 4;
    let cut = |word: &str| {
        let cut = word.strip_suffix('s').filter(|_| word.len() >= SHORTEST);
        cut.unwrap_or(word).to_owned()
    };
    let words: Vec<&str> = key.split('_').collect();
    let last = words.len() - 1;
    let of = |is_cut: fn(usize, usize) -> bool| {
        let words = words.iter().enumerate();
        let words = words.map(|(at, word)| {
            if is_cut(at, last) {
                cut(word)
            } else {
                (*word).to_owned()
            }
        });
        words.collect::<Vec<String>>().join("_")
    };
    let singulars = [
        of(|at, last| at == last),
        of(|_, _| true),
        of(|at, last| at < last),
    ];
    let count = if last == 0 { 1 } else { singulars.len() };
    singulars.into_iter().take(count)
}

/// The longest run of terms from `at` that `find` knows, after the letters of `head`: what it found, and the
/// term behind.
pub(super) fn longest<T>(
    reading: &Reading,
    head: &str,
    at: usize,
    sentence: usize,
    find: impl Fn(&str) -> Option<T>,
) -> Option<(T, usize)> {
    let mut key = head.to_owned();
    let mut ends = if head == "-" {
        Vec::new()
    } else {
        vec![(key.len(), at)]
    };
    for index in at..at + TERMS {
        let Some(term) = reading.within(index, sentence) else {
            break;
        };
        let sign = matches!(term.text, "²" | "³");
        if term.kind == TokenKind::Number && !(sign && term.glued) {
            break;
        }
        if term.is_hyphen() {
            key.push('_');
            continue;
        }
        let letters = |c: char| c.is_alphanumeric();
        let joint = key.ends_with(letters) && term.text.starts_with(letters);
        if joint && !term.glued {
            key.push('_');
        }
        key += &term.lower;
        ends.push((key.len(), index + 1));
    }
    ends.into_iter()
        .rev()
        .filter(|(length, _)| *length > 0)
        .find_map(|(length, end)| {
            // "C" is a temperature, "c" a cent; "t" is a weight, "T" a trillion.
            let one = end == at + 1 && length == 1;
            let own = if one {
                reading.terms[at].text
            } else {
                &key[..length]
            };
            Some((find(own)?, end))
        })
}

/// True where a word near term `at` speaks of `cue`.
pub(super) fn has_cue(reading: &Reading, at: usize, cue: &str) -> bool {
    let at = at.min(reading.terms.len() - 1);
    let sentence = reading.terms[at].sentence;
    (at.saturating_sub(NEAR)..at + NEAR)
        .filter_map(|near| reading.within(near, sentence))
        .any(|term| is_cue(&term.lower, cue))
}

/// True for a word that speaks of `cue`.
pub(super) fn is_cue(word: &str, cue: &str) -> bool {
    CUES.get(word) == Some(cue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted() {
        assert!(SIGNS.is_sorted() && CURRENCIES.is_sorted() && CUES.is_sorted());
        for (code, words) in LANGUAGES {
            assert!(
                words.units.is_sorted() && words.around.is_sorted(),
                "{code}"
            );
        }
    }

    #[test]
    fn a_plural_has_the_unit_of_its_singular() {
        let english = Words::of(Language("en"));
        assert_eq!(english.unit("square_kilometres"), Some("km²"));
        assert_eq!(english.unit("centuries"), Some("century"));
        assert_eq!(english.unit("us_dollars"), Some("USD"));
        assert_eq!(english.unit("degrees_celsius"), Some("°C"));
        assert_eq!(english.unit("swiss_francs"), Some("CHF"));
        assert_eq!(english.unit("troops"), None);
    }
}
