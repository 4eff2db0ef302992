//! Forms of a name: the surname of a full name, the letters of an organisation, the first word of a group.
//! A short form stands for a longer one only where no other longer one could be meant.

use super::evidence::is_acronym;
use super::run::HEADS;

/// Words before a place that make another place of it.
const DIRECTIONS: [&str; 14] = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "new", "upper", "lower", "great", "saint",
];

/// For each of the distinct `forms` the index of the fullest form that it stands for. `stated` are the
/// short forms that the text explains itself.
pub(crate) fn fullest(forms: &[String], stated: &[(String, String)]) -> Vec<usize> {
    let words: Vec<Vec<&str>> = forms.iter().map(|form| form.split(' ').collect()).collect();
    let position = |form: &str| forms.iter().position(|one| one == form);
    let longer = |short: usize| -> Option<usize> {
        let said = stated.iter().find(|(form, _)| *form == forms[short]);
        if let Some((_, full)) = said {
            return position(full);
        }
        let mut of = (0..forms.len()).filter(|full| stands_for(&words[short], &words[*full]));
        let first = of.next()?;
        // "Ida Holm" and "Ida Eva Holm" are one; "Per Holm" is another.
        of.try_fold(first, |a, b| {
            let longest = if words[a].len() >= words[b].len() {
                a
            } else {
                b
            };
            let other = a + b - longest;
            stands_for(&words[other], &words[longest]).then_some(longest)
        })
    };
    let step: Vec<usize> = (0..forms.len())
        .map(|form| longer(form).unwrap_or(form))
        .collect();
    (0..forms.len())
        .map(|form| {
            // Each step leads to more words, but for stated forms, so a few steps reach the end.
            (0..4).fold(form, |at, _| step[at])
        })
        .collect()
}

/// True where the words `short` are a short form of the words `full`.
pub(crate) fn stands_for(short: &[&str], full: &[&str]) -> bool {
    if short.len() >= full.len() {
        return false;
    }
    match short {
        [one] if is_acronym(one) => is_initials(one, full),
        [one] => {
            let group = full.len() == 2 && full[0] == *one && is_company(full[1]);
            group || full.last() == Some(one) && is_person(full)
        }
        // "Ida Holm" of "Ida Eva Holm"
        [first, last] => {
            is_person(full) && full.first() == Some(first) && full.last() == Some(last)
        }
        _ => false,
    }
}

/// "Nordvik" is the Nordvik Group, while Bergen is not Bergen University.
fn is_company(word: &str) -> bool {
    const COMPANIES: [&str; 8] = [
        "group",
        "inc",
        "ltd",
        "corp",
        "co",
        "plc",
        "company",
        "corporation",
    ];
    COMPANIES.contains(&word.to_lowercase().as_str())
}

fn is_head(word: &str) -> bool {
    HEADS.contains(&word.to_lowercase())
}

/// Nothing in the words speaks against a person.
fn is_person(words: &[&str]) -> bool {
    let direction = words
        .first()
        .is_some_and(|first| DIRECTIONS.contains(&first.to_lowercase().as_str()));
    !direction
        && words.len() < 6
        && !words
            .iter()
            .any(|word| is_head(word) || matches!(*word, "of" | "for" | "the" | "&"))
        && !words
            .iter()
            .any(|word| word.chars().count() > 2 && is_acronym(word))
}

/// A name of two to four words that can be a person's.
pub(super) fn is_full_person(form: &str) -> bool {
    let words: Vec<&str> = form.split(' ').collect();
    (2..5).contains(&words.len()) && is_person(&words)
}

/// True where the letters of `short` begin the words of `full`, small words aside.
pub(super) fn is_acronym_of(short: &str, full: &str) -> bool {
    let words: Vec<&str> = full.split([' ', '-']).collect();
    let first = short.chars().next();
    let begins = words.first().and_then(|word| word.chars().next());
    words.len() > 1 && is_acronym(short) && (is_initials(short, &words) || first == begins)
}

fn is_initials(short: &str, full: &[&str]) -> bool {
    let letters = short.chars().filter(|c| c.is_alphabetic());
    let initials = full
        .iter()
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase());
    full.len() > 1 && letters.eq(initials)
}

/// The form as a reader wants it: a place line's "OSLO" is "Oslo".
pub(super) fn presentable(form: &str) -> String {
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

    fn full(forms: &[&str]) -> Vec<String> {
        let forms: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
        fullest(&forms, &[])
            .into_iter()
            .map(|at| forms[at].clone())
            .collect()
    }

    #[test]
    fn a_short_form_stands_for_the_only_longer_one() {
        assert_eq!(full(&["Holm", "Ida Holm"])[0], "Ida Holm");
        assert_eq!(full(&["Holm", "Ida Holm", "Per Holm"])[0], "Holm");
        assert_eq!(
            full(&["Holm", "Ida Holm", "Ida Eva Holm"])[0],
            "Ida Eva Holm"
        );
        assert_eq!(full(&["Nordvik", "Nordvik Group"])[0], "Nordvik Group");
        assert_eq!(
            full(&["WHO", "World Health Organization"])[0],
            "World Health Organization"
        );
        assert_eq!(full(&["Bergen", "North Bergen"])[0], "Bergen");
    }
}
