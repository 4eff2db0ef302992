//! Case forms of one name. Russian declines names, so "Зеленского" and "Зеленский" are compared by what is
//! left of each word without its ending; German adds a letter in the genitive, which `german` takes off.
//!
//! Limits: a man's surname in the genitive and his wife's are one form ("Иванова"). Polish, Czech, Greek and
//! Finnish decline names too, and are read as they stand.

use super::tongue::{Role, Tongue};
use crate::text::language::Language;

/// Endings of Russian names in all cases, and how far each is from the form that a reader looks for.
const ENDINGS: [(&str, u32); 30] = [
    ("ого", 5),
    ("его", 5),
    ("ому", 5),
    ("ему", 5),
    ("ыми", 5),
    ("ими", 5),
    ("ым", 5),
    ("им", 5),
    ("ом", 5),
    ("ем", 5),
    ("ой", 4),
    ("ей", 4),
    ("ий", 1),
    ("ый", 1),
    ("ая", 3),
    ("яя", 3),
    ("ую", 5),
    ("юю", 5),
    ("ое", 3),
    ("ее", 3),
    ("ых", 5),
    ("их", 5),
    ("ью", 5),
    ("а", 2),
    ("я", 2),
    ("у", 5),
    ("ю", 5),
    ("ы", 5),
    ("и", 5),
    ("е", 4),
];

/// The least letters of a word that are left without its ending.
const LEAST: usize = 2;

fn declines(language: Language) -> bool {
    matches!(language.0, "ru" | "uk" | "bg")
}

/// The ending of a word and how far it is from the form that a reader looks for.
fn ending(word: &str) -> (usize, u32) {
    let found = ENDINGS.iter().find(|(ending, _)| {
        word.strip_suffix(ending)
            .is_some_and(|root| root.chars().count() >= LEAST)
    });
    match found {
        Some((ending, far)) => (ending.len(), *far),
        None if word.ends_with(['й', 'ь']) => ('й'.len_utf8(), 1),
        None => (0, 0),
    }
}

fn is_letters(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

/// A word without its ending, where the language declines names.
pub(super) fn root(word: &str, language: Language) -> &str {
    if declines(language) && !is_letters(word) {
        &word[..word.len() - ending(word).0]
    } else {
        word
    }
}

/// The name without its case, the same for all its forms.
pub(crate) fn key(name: &str, language: Language) -> String {
    if let Some((adjective, _, rest)) = adjective(name, language) {
        return format!("{adjective} {rest}");
    }
    let words = name.split(' ').map(|word| root(word, language));
    words.collect::<Vec<&str>>().join(" ")
}

/// "Europäischen Union": the German adjective without its ending, the ending, and the other words.
fn adjective(name: &str, language: Language) -> Option<(&str, &str, &str)> {
    let tongue = Tongue::of(language).filter(|tongue| tongue.is("de"))?;
    let (first, rest) = name.split_once(' ')?;
    ["en", "er", "es", "em", "e"].iter().find_map(|ending| {
        let root = first.strip_suffix(ending)?;
        let known = tongue.has(Role::Adjective, &root.to_lowercase());
        known.then_some((root, *ending, rest))
    })
}

/// How far the form is from the one that a reader looks for: 0 where it is that.
pub(crate) fn distance(name: &str, language: Language) -> u32 {
    if let Some((_, ending, _)) = adjective(name, language) {
        return u32::from(ending.ends_with(['n', 'm']));
    }
    if !declines(language) {
        return 0;
    }
    let words = name.split(' ').filter(|word| !is_letters(word));
    words.map(|word| ending(word).1).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_of_a_name_are_one() {
        let russian = Language("ru");
        for forms in [
            "Бахмут Бахмута Бахмуту Бахмутом Бахмуте",
            "Москва Москвы Москве Москву Москвой",
            "Хольмский Хольмского Хольмскому Хольмским Хольмском",
            "Россия России Россию Россией",
            "Киев Киева Киеву Киевом Киеве",
        ] {
            let forms: Vec<&str> = forms.split(' ').collect();
            for form in &forms {
                assert_eq!(key(form, russian), key(forms[0], russian), "{form}");
                assert!(
                    distance(forms[0], russian) <= distance(form, russian),
                    "{form}"
                );
            }
        }
        assert_eq!(key("НАТО", russian), "НАТО");
        assert_eq!(key("Lunde", Language("en")), "Lunde");
        let german = Language("de");
        assert_eq!(
            key("Europäischen Union", german),
            key("Europäische Union", german)
        );
        assert!(distance("Europäische Union", german) < distance("Europäischen Union", german));
    }
}
