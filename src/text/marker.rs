//! Markers: words that tell sentences apart which look alike. "May strike on Monday", "did not strike on
//! Monday" and "will strike on Tuesday" share nearly every word, and are three reports.
//!
//! The words of fourteen languages, and some of Japanese, stand in `marker.txt`, all written for this project. In a
//! text of another language, or of none that is known, nothing is a marker. Missed is what one word cannot tell: how
//! far a negation reaches, verbs of Japanese, most endings of Turkish, days in Chinese characters, "going to".
//!
//! "Denied", "refused" and "failed" are no negations. "He denied the strike" does not say that there was none; and
//! these verbs are rare enough to tell sentences apart by themselves, as "not" is not.

use crate::text::language::Language;
use crate::text::list::List;

static WORDS: List = List::of(include_str!("marker.txt"));

/// What a word says of its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// "Not", "without", "nobody".
    Negation,
    /// A word that goes with a negation of its own sentence: "nadie" in "no vino nadie". Alone it is one.
    Agreement,
    /// "Might", "allegedly", "if".
    Possibility,
    /// "Will", "plans", "expected".
    Future,
    /// 1 is Monday.
    Weekday(u8),
    /// 1 is January.
    Month(u8),
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Without a capital.
    Lower,
    /// With a capital that any word would have there: the first of a sentence, or in a title.
    Open,
    /// With a capital of its own.
    Capital,
}

/// The markers that one word is: none, one, or two ("won't"). `word` is its key in lower case, accents kept.
///
/// ```
/// use tellings::text::language::Language;
/// use tellings::text::marker::{Case, Marker, markers};
/// let english = Language("en");
/// assert_eq!(markers("may", Case::Lower, english), [Some(Marker::Possibility), None]);
/// assert_eq!(markers("may", Case::Capital, english), [Some(Marker::Month(5)), None]);
/// ```
pub fn markers(word: &str, case: Case, language: Language) -> [Option<Marker>; 2] {
    let whole = noted(word, case, language, false);
    if whole[0].is_some() {
        return whole;
    }
    if let Some(at) = word.find('\'') {
        // "Is + 't", "n' + est"; then "ekim + 'de", "d' + avril".
        for part in [&word[at..], &word[..=at], &word[..at], &word[at + 1..]] {
            let found = noted(part, case, language, false);
            if found[0].is_some() && (part.contains('\'') || is_day(found[0])) {
                return found;
            }
        }
    }
    let least = word.char_indices().nth(LEAST).map(|(at, _)| at);
    let ends = word.char_indices().rev().map(|(at, _)| at);
    for end in ends.take_while(|end| least.is_some_and(|least| *end >= least)) {
        let found = noted(&word[..end], case, language, true);
        if found[0].is_some() {
            return found;
        }
    }
    if language.0 == "tr" {
        return turkish(word);
    }
    [None; 2]
}

// Beginnings of words are looked up down to this many letters, for their endings; shorter ones begin too much else.
const LEAST: usize = 5;

fn is_day(marker: Option<Marker>) -> bool {
    matches!(marker, Some(Marker::Weekday(_) | Marker::Month(_)))
}

/// What the list says of a word, or of the beginning of one.
///
/// A note holds kinds in capitals, each before the languages that it holds in: N is a negation, A one that agrees,
/// P possibility, F future, D a weekday and M a month with its number. `+` behind a kind asks for a capital of the
/// word's own (the month "May"), `-` for none (the verb "may"); such a word takes no endings.
fn noted(word: &str, case: Case, language: Language, is_beginning: bool) -> [Option<Marker>; 2] {
    let mut found = [None; 2];
    let mut kind = "";
    for part in WORDS.get(word).unwrap_or_default().split(' ') {
        if part.starts_with(|c: char| c.is_ascii_uppercase()) {
            kind = part;
        } else if part == language.0
            && let Some(marker) = read(kind, case)
        {
            let flagged = kind.ends_with(['+', '-']);
            // A day keeps its name in a shorter beginning than other words do.
            let held =
                !is_beginning || !flagged && (is_day(Some(marker)) || word.chars().count() > LEAST);
            if held {
                found[usize::from(found[0].is_some())] = Some(marker);
            }
        }
    }
    found
}

fn read(kind: &str, case: Case) -> Option<Marker> {
    let number = || kind[1..].trim_end_matches(['+', '-']).parse().ok();
    let marker = match kind.as_bytes().first()? {
        b'N' => Marker::Negation,
        b'A' => Marker::Agreement,
        b'P' => Marker::Possibility,
        b'F' => Marker::Future,
        b'D' => Marker::Weekday(number()?),
        _ => Marker::Month(number()?),
    };
    // "No survivors" at a start is still a negation; "May" or "Will" may be a name.
    let held = match kind.as_bytes().last()? {
        b'+' => case == Case::Capital,
        b'-' => case == Case::Lower || case == Case::Open && marker == Marker::Negation,
        _ => true,
    };
    held.then_some(marker)
}

/// Turkish says "not" and "will" inside the verb.
fn turkish(word: &str) -> [Option<Marker>; 2] {
    // Two letters at least stand before, so that "bacak" (a leg) and "Medine" are none.
    let Some((start, _)) = word.char_indices().nth(2) else {
        return [None; 2];
    };
    let has = |parts: &[&str]| parts.iter().any(|part| word[start..].contains(part));
    let not = has(&[
        "mayaca", "meyece", "mıyor", "miyor", "muyor", "müyor", "madı", "medi",
    ]);
    let will = has(&["acak", "ecek", "acağ", "eceğ"]);
    match (not, will) {
        (true, true) => [Some(Marker::Negation), Some(Marker::Future)],
        (true, false) => [Some(Marker::Negation), None],
        (false, true) => [Some(Marker::Future), None],
        (false, false) => [None; 2],
    }
}

/// What the words of a sentence say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Markers {
    /// How many negations there are; those that agree with one are not counted again.
    pub negations: u8,
    /// Something is only possible, or alleged.
    pub possible: bool,
    /// Something is still to come.
    pub future: bool,
    /// The weekdays, as bits: Monday is `1 << 1`.
    pub weekdays: u8,
    /// The months, as bits: January is `1 << 1`.
    pub months: u16,
}

impl Markers {
    /// The markers of a sentence, of whose words each comes as its key and whether it is written with a capital.
    pub fn of(words: &[(&str, bool)], language: Language) -> Markers {
        let mut all = Markers::default();
        let mut agrees = false;
        let capitals = words.iter().filter(|(_, capital)| *capital).count();
        // Not even German has a capital on two words of three.
        let title = capitals * 3 > words.len() * 2;
        for (index, &(word, capital)) in words.iter().enumerate() {
            let case = match capital {
                false => Case::Lower,
                true if title || index == 0 => Case::Open,
                true => Case::Capital,
            };
            for marker in markers(word, case, language).into_iter().flatten() {
                match marker {
                    Marker::Negation => all.negations = all.negations.saturating_add(1),
                    Marker::Agreement => agrees = true,
                    Marker::Possibility => all.possible = true,
                    Marker::Future => all.future = true,
                    Marker::Weekday(day) => all.weekdays |= 1 << day,
                    Marker::Month(month) => all.months |= 1 << month,
                }
            }
        }
        all.negations = all.negations.max(u8::from(agrees));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::text::token::{self, TokenKind};

    fn of(code: &'static str, text: &str) -> Markers {
        let tokens = token::tokens(text);
        let words: Vec<(String, bool)> = tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.span.of(text))
            .map(|word| {
                let key = token::key(word, &Options::default()).into_owned();
                (key, word.starts_with(char::is_uppercase))
            })
            .collect();
        let words: Vec<(&str, bool)> = words.iter().map(|(key, c)| (key.as_str(), *c)).collect();
        Markers::of(&words, Language(code))
    }

    fn weekdays(code: &'static str, text: &str) -> u8 {
        of(code, text).weekdays
    }

    #[test]
    fn the_list_is_sorted_and_its_words_are_keys() {
        assert!(WORDS.is_sorted());
        for (word, note) in WORDS.entries() {
            assert_eq!(token::key(word, &Options::default()), word);
            let mut kind = "";
            for part in note.split(' ') {
                if part.starts_with(|c: char| c.is_ascii_uppercase()) {
                    kind = part;
                    let known = [Case::Lower, Case::Capital].map(|case| read(kind, case));
                    match known[0].or(known[1]) {
                        Some(Marker::Weekday(day)) => assert!((1..=7).contains(&day), "{word}"),
                        Some(Marker::Month(month)) => assert!((1..=12).contains(&month), "{word}"),
                        Some(_) => assert!(kind.trim_end_matches('-').len() == 1, "{word}"),
                        None => panic!("{word}"),
                    }
                } else {
                    assert!(part.len() == 2 && !kind.is_empty(), "{word}");
                }
            }
        }
    }

    #[test]
    fn every_language_says_no() {
        for (code, yes, no) in [
            ("en", "The ferry sailed.", "The ferry didn’t sail."),
            ("de", "Die Fähre fuhr.", "Keine Fähre fuhr."),
            ("fr", "Le bateau est parti.", "Le bateau n’est pas parti."),
            ("es", "El barco salió.", "El barco no salió nunca."),
            ("it", "La nave è partita.", "La nave non è mai partita."),
            ("pt", "O barco saiu no porto.", "O barco nunca saiu."),
            ("nl", "De boot voer uit.", "De boot voer niet uit."),
            ("sv", "Färjan gick.", "Färjan gick inte."),
            ("pl", "Prom odpłynął.", "Prom nigdy nie odpłynął."),
            ("ru", "Паром вышел.", "Паром не вышел."),
            ("uk", "Пором вийшов.", "Пором не вийшов."),
            ("tr", "Gemi kalktı.", "Gemi kalkmadı."),
            ("id", "Kapal itu berangkat.", "Kapal itu tidak berangkat."),
            ("ar", "أبحرت العبارة", "لم تبحر العبارة"),
            ("zh", "渡轮开航。", "渡轮没有开航。"),
        ] {
            assert_eq!(of(code, yes).negations, 0, "{yes}");
            assert_eq!(of(code, no).negations, 1, "{no}");
        }
    }

    #[test]
    fn every_language_says_perhaps_and_will() {
        for (code, perhaps, will) in [
            ("en", "It may have sailed.", "It’ll sail."),
            ("de", "Sie fuhr angeblich.", "Sie wird fahren."),
            ("fr", "Il pourrait partir.", "Il va partir."),
            ("es", "Podrían salir.", "El puerto prevé salidas."),
            ("it", "Forse parte.", "Sarà in porto."),
            ("pt", "Talvez saia.", "O barco vai sair."),
            ("nl", "Misschien vaart hij.", "Hij zal varen."),
            ("sv", "Den gick kanske.", "Den ska gå."),
            ("pl", "Rzekomo odpłynął.", "Będzie płynąć."),
            ("ru", "Возможно, он вышел.", "Он будет ждать."),
            ("uk", "Ймовірно, він вийшов.", "Він буде чекати."),
            ("tr", "Belki kalktı.", "Gemi kalkacak."),
            (
                "id",
                "Kapal itu mungkin berangkat.",
                "Kapal itu akan berangkat.",
            ),
            ("ar", "ربما أبحرت", "سوف تبحر"),
        ] {
            let (perhaps, will) = (of(code, perhaps), of(code, will));
            assert!(perhaps.possible && !perhaps.future, "{code} {perhaps:?}");
            assert!(will.future && !will.possible, "{code} {will:?}");
        }
    }

    #[test]
    fn a_month_is_no_possibility_and_a_name_no_plan() {
        let month = of("en", "It sailed on 6 May with Will Smith aboard.");
        assert_eq!(
            month,
            Markers {
                months: 1 << 5,
                ..Markers::default()
            }
        );
        let verb = of("en", "It may sail in the sun, and march on.");
        assert_eq!(
            verb,
            Markers {
                possible: true,
                ..Markers::default()
            }
        );
        assert_eq!(of("en", "May said so."), Markers::default());
    }

    #[test]
    fn two_spellings_of_monday_are_one_day() {
        for (code, text) in [
            ("en", "It came on Mon. at six."),
            ("en", "Monday’s ferry came."),
            ("de", "Die Fähre kam am Montagabend."),
            ("de", "Die Fähre fährt montags."),
            ("fr", "Il est parti lundi."),
            ("sv", "Färjan kom i måndags."),
            ("pl", "Prom przypłynął w poniedziałek."),
            ("ru", "Паром вышел в понедельник."),
            ("uk", "Пором вийшов у понеділок."),
            ("tr", "Gemi Pazartesi’ye kaldı."),
            ("ar", "أبحرت يوم الاثنين"),
        ] {
            assert_eq!(weekdays(code, text), 1 << 1, "{text}");
        }
        assert_eq!(weekdays("en", "Not Tue. but Sunday"), 1 << 2 | 1 << 7);
    }

    #[test]
    fn a_month_is_the_same_in_every_form() {
        for (code, text) in [
            ("en", "since September"),
            ("fr", "depuis septembre"),
            ("es", "desde septiembre"),
            ("pl", "od 3 września"),
            ("ru", "с 3 сентября"),
            ("uk", "з 3 вересня"),
            ("tr", "bu yıl Eylül’de"),
            ("id", "sejak September"),
        ] {
            assert_eq!(of(code, text).months, 1 << 9, "{text}");
        }
        assert_eq!(of("fr", "début d’avril").months, 1 << 4);
    }

    #[test]
    fn a_word_is_a_marker_in_its_own_language_only() {
        assert_eq!(of("pt", "O barco ficou no porto."), Markers::default());
        assert_eq!(
            of("fr", "On ira au mois de mai."),
            Markers {
                months: 1 << 5,
                ..Markers::default()
            }
        );
        assert_eq!(of("it", "Non partì mai.").months, 0);
        assert_eq!(of("und", "It did not sail on Monday."), Markers::default());
    }

    #[test]
    fn one_word_may_say_two_things() {
        let short = of("en", "It won’t sail.");
        assert_eq!(short, of("en", "It will not sail."));
        assert_eq!(of("tr", "Gemi kalkmayacak."), short);
        assert_eq!(of("ar", "لن تبحر"), short);
    }

    #[test]
    fn capitals_of_a_title_say_nothing() {
        let title = of("en", "Ferry Could Sail With No Crew");
        assert_eq!((title.negations, title.possible), (1, true));
        assert_eq!(of("en", "It is at No. 10 now").negations, 0);
    }

    #[test]
    fn what_begins_like_a_marker_is_none() {
        for (code, text) in [
            ("en", "The plant marched on with Martha and Mary."),
            ("de", "Der Junior pflanzte Juliane eine Planetenblume."),
            ("it", "La maggiore parte era già lì."),
            ("sv", "Den kommersiella trafiken."),
            ("tr", "Namaz kılındı ve bacak iyileşti."),
            ("es", "El señor Domingo y Julio Junior."),
        ] {
            assert_eq!(of(code, text), Markers::default(), "{text}");
        }
    }
}
