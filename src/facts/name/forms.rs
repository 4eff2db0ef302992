//! Forms of a name: the surname of a full name, middle names and initials, the letters of an organisation.
//! Only what the words themselves say; which of several bearers is meant is `resolve`'s to tell.

use super::evidence::is_acronym;
use super::tongue;
use crate::text::list::List;

/// Words before a place that make another place of it.
const DIRECTIONS: [&str; 14] = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "new", "upper", "lower", "great", "saint",
];

/// Short given names with what they are short for.
static NICKNAMES: List = List::of(include_str!("../words/nicknames.txt"));

/// What tells a son from a father.
const GENERATIONS: [&str; 6] = ["jr", "sr", "ii", "iii", "iv", "junior"];

/// "Nordvik" is the Nordvik Group, while Bergen is not Bergen University.
const COMPANIES: [&str; 20] = [
    "group",
    "inc",
    "ltd",
    "llc",
    "corp",
    "co",
    "plc",
    "company",
    "corporation",
    "holdings",
    "holding",
    "industries",
    "stores",
    "workshop",
    "gruppe",
    "ag",
    "gmbh",
    "groupe",
    "grupo",
    "gruppo",
];

/// The words of a person's name: what is given, the surname, and the generation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Person<'a> {
    /// Given names and initials, at least one; particles before the surname are none of them.
    pub given: Vec<&'a str>,
    /// The last word, without the particles before it.
    pub surname: &'a str,
    /// "Jr", in small letters.
    pub generation: Option<String>,
}

impl<'a> Person<'a> {
    /// The parts of a name of two words or more; `None` where the words cannot be a person's.
    pub fn of(name: &'a str) -> Option<Person<'a>> {
        let mut words: Vec<&str> = name.split(' ').collect();
        let last = words.last()?.trim_end_matches('.').to_lowercase();
        let generation = (words.len() > 1 && GENERATIONS.contains(&last.as_str())).then_some(last);
        if generation.is_some() {
            words.pop();
        }
        let surname = words.pop()?.trim_end_matches(',');
        words.retain(|word| !tongue::is_particle(word));
        let person = Person {
            given: words,
            surname,
            generation,
        };
        let alone = person.given.is_empty() && person.generation.is_none();
        (!alone && is_person(name)).then_some(person)
    }

    /// True where both may be one person: the same surname and generation, and the given names of one among
    /// those of the other. `same` says whether two words are one.
    pub fn may_be(&self, other: &Person, same: impl Fn(&str, &str) -> bool) -> bool {
        let (few, many) = if self.given.len() <= other.given.len() {
            (self, other)
        } else {
            (other, self)
        };
        let mut rest = many.given.iter();
        self.generation == other.generation
            && same(self.surname, other.surname)
            && few.given.iter().all(|one| {
                rest.by_ref().any(|two| {
                    let initial = is_initial_of(one, two) || is_initial_of(two, one);
                    initial || same(one, two) || is_nickname(one, two)
                })
            })
    }
}

/// "Ben" and "Benjamin".
fn is_nickname(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let short = |short: &str, full: &str| NICKNAMES.notes(short, full);
    short(&one, &other) || short(&other, &one)
}

/// "J." or "J" of "Jesse".
fn is_initial_of(short: &str, full: &str) -> bool {
    let mut letters = short.trim_end_matches('.').chars();
    let first = letters.next();
    first.is_some_and(char::is_uppercase)
        && letters.next().is_none()
        && full.chars().next() == first
}

/// The words behind which a person's name ends in a short form: "Holm", "van Holm", "Holm Jr".
pub(crate) fn short_forms(name: &str) -> impl Iterator<Item = &str> {
    let person = Person::of(name).is_some();
    let starts = name.match_indices(' ').map(|(at, _)| &name[at + 1..]);
    let is_name = |short: &&str| {
        let lower = short.trim_end_matches('.').to_lowercase();
        short.starts_with(char::is_uppercase) && !is_generation(&lower)
    };
    starts.filter(is_name).filter(move |_| person)
}

/// The name without its generation: a son is called by the surname too.
pub(crate) fn without_generation(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((rest, last))
            if GENERATIONS.contains(&last.trim_end_matches('.').to_lowercase().as_str()) =>
        {
            rest
        }
        _ => name,
    }
}

/// The name of a company without "Group" or "Inc".
pub(crate) fn without_company(name: &str) -> Option<&str> {
    let (rest, last) = name.rsplit_once(' ')?;
    let last = last.replace('.', "").to_lowercase();
    let rest = rest.trim_end_matches(',');
    COMPANIES.contains(&last.as_str()).then_some(rest)
}

/// Nothing in the words of the name speaks against a person.
pub(crate) fn is_person(name: &str) -> bool {
    let against = |(at, word): (usize, &str)| {
        let lower = word.to_lowercase();
        let generation = GENERATIONS.contains(&lower.as_str());
        at == 0 && DIRECTIONS.contains(&lower.as_str())
            || tongue::is_head(&lower, at == 0)
            || matches!(word, "of" | "for" | "the" | "&" | "and" | "für")
            || word.chars().count() > 2 && is_acronym(word) && !generation && !word.contains('.')
    };
    without_company(name).is_none()
        && name.split(' ').count() < 6
        && !name.split(' ').enumerate().any(against)
}

/// A name of two to four words that can be a person's.
pub(crate) fn is_full_person(name: &str) -> bool {
    (2..5).contains(&name.split(' ').count()) && is_person(name)
}

/// True for "jr" and its like.
pub(super) fn is_generation(word: &str) -> bool {
    GENERATIONS.contains(&word)
}

/// True where the letters of `short` begin the words of `full`, small words aside.
pub(super) fn is_acronym_of(short: &str, full: &str) -> bool {
    let first = |name: &str| name.chars().next();
    full.contains([' ', '-'])
        && is_acronym(short)
        && (initials(full).is_some_and(|letters| letters == short) || first(short) == first(full))
}

/// The letters that a body of several words goes by: "HRG" of Harbour Rescue Group.
pub(crate) fn initials(full: &str) -> Option<String> {
    let words = full.split([' ', '-']);
    let letters: String = words
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    (letters.chars().count() > 1).then_some(letters)
}

/// True for a name of words that may go by their letters: a person of two names does not.
pub(crate) fn has_letters(full: &str) -> bool {
    let words = full.split(' ').count();
    // "US Senate" does not go by "US".
    let plain = !full
        .split(' ')
        .any(|word| word.chars().count() > 1 && is_acronym(word) && !word.contains('.'));
    plain && words > 2 || plain && words == 2 && !is_person(full)
}

/// True for letters that stand for words.
pub(crate) fn is_letters(name: &str) -> bool {
    !name.contains(' ') && is_acronym(name)
}

/// The form as a reader wants it: a place line's "OSLO" is "Oslo", and "Jr" has its full stop.
pub(super) fn presentable(form: &str) -> String {
    if form.ends_with(" Jr") || form.ends_with(" Sr") {
        return format!("{form}.");
    }
    let shouted = form.chars().count() > 5 && form.chars().all(char::is_uppercase);
    if !shouted {
        return form.to_owned();
    }
    let mut letters = form.chars();
    let first = letters.next().map(String::from).unwrap_or_default();
    first + &letters.as_str().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_be(a: &str, b: &str) -> bool {
        let (a, b) = (Person::of(a), Person::of(b));
        a.zip(b).is_some_and(|(a, b)| a.may_be(&b, |x, y| x == y))
    }

    #[test]
    fn given_names_and_initials_tell_persons_apart() {
        assert!(may_be("Ida Holm", "Ida Eva Holm") && may_be("Eva Holm", "Ida Eva Holm"));
        assert!(may_be("Ida E. Holm", "Ida Eva Holm") && may_be("I. Holm", "Ida Holm"));
        assert!(NICKNAMES.is_sorted() && may_be("Ben Holm", "Benjamin T. Holm"));
        assert!(!may_be("Ida Holm", "Per Holm") && !may_be("Ida Holm", "Ida Berg"));
        assert!(!may_be("Ola Holm", "Ola Holm Jr") && may_be("Ola Holm Jr.", "Ola N. Holm Jr"));
        assert!(Person::of("Harbour Rescue Group").is_none() && Person::of("Holm").is_none());
        assert!(Person::of("Holm Jr").is_some());
    }

    #[test]
    fn a_surname_is_a_short_form_with_or_without_its_particle() {
        let forms = |name| short_forms(name).collect::<Vec<&str>>();
        assert_eq!(forms("Ida van der Holm"), ["Holm"]);
        assert_eq!(forms("Ida Eva Holm"), ["Eva Holm", "Holm"]);
        assert!(forms("Bank of Oslo").is_empty());
    }

    #[test]
    fn a_body_goes_by_its_letters_or_without_its_kind() {
        assert_eq!(initials("Harbour Rescue Group").as_deref(), Some("HRG"));
        assert_eq!(without_company("Nordvik Group"), Some("Nordvik"));
        assert_eq!(without_company("Bergen University"), None);
        assert_eq!(presentable("TRONDHEIM"), "Trondheim");
    }
}
