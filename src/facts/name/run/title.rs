//! Titles before a name, and what they tell of it: somebody's office, a man or a woman, the place it
//! belongs to.

use crate::facts::name::evidence::{Evidence, bare};
use crate::facts::name::tongue::{self, Role};
use crate::facts::name::{Gender, Mention, forms};
use crate::facts::reading::Reading;

/// Titles that tell a man from a woman.
const MEN: [&str; 9] = [
    "mr", "sir", "herr", "monsieur", "señor", "signor", "senhor", "prince", "king",
];

const WOMEN: [&str; 13] = [
    "mrs", "ms", "miss", "frau", "madame", "mme", "señora", "signora", "senhora", "lady", "queen",
    "princess", "dame",
];

/// "президент Норвегии Ола Хансен": the place that a title belongs to, taken off the name behind it.
pub(super) fn owned(
    reading: &Reading,
    mention: &mut Mention,
    evidence: &Evidence,
) -> Option<Mention> {
    let words: Vec<&str> = mention.form.split(' ').collect();
    let genitive = words[0].ends_with(['а', 'я', 'и', 'ы']);
    let patronymic = words
        .get(1)
        .is_some_and(|word| word.contains("вич") || word.contains("вн"));
    if !evidence.tongue.is("ru") || !mention.titled || words.len() != 3 || !genitive || patronymic {
        return None;
    }
    let (from, end) = (mention.from, mention.end);
    let place = super::mention(reading, from, from + 1, evidence)?;
    *mention = Mention {
        titled: true,
        ..super::mention(reading, from + 1, end, evidence)?
    };
    Some(place)
}

/// A title in small letters: "spokesman Per Dahl".
pub(super) fn opens_behind_title(reading: &Reading, from: usize, evidence: &Evidence) -> bool {
    let before = reading.before(from);
    before.is_some_and(|before| {
        let small = before.is_small() || evidence.tongue.is("de");
        small && evidence.tongue.is_title(&before.lower)
    })
}

/// What the title before term `from` tells.
pub(super) fn gender(reading: &Reading, from: usize) -> Option<Gender> {
    let mut before = reading.before(from)?;
    if before.text == "." && from > 1 {
        before = reading.before(from - 1)?;
    }
    if MEN.contains(&&*before.lower) {
        Some(Gender::Man)
    } else {
        WOMEN.contains(&&*before.lower).then_some(Gender::Woman)
    }
}

/// The term behind the title that begins at term `at` of a run that ends at `end`.
pub(super) fn title(
    reading: &Reading,
    at: usize,
    end: usize,
    evidence: &Evidence,
) -> Option<usize> {
    let tongue = evidence.tongue;
    let mut behind = at;
    let mut titled = false;
    while behind < end {
        let term = &reading.terms[behind];
        let word = bare(&term.lower);
        let of_office = titled
            && word == "of"
            && behind + 1 < end
            && tongue.has(Role::Office, &reading.terms[behind + 1].lower);
        let mark = behind > at && (term.text == "." || term.is_hyphen());
        if tongue.is_title(word) {
            titled = true;
        } else if !(of_office || mark || tongue.has(Role::Office, word)) {
            break;
        }
        behind += 1;
    }
    let headed = behind < end && tongue.has(Role::Head, bare(&reading.terms[behind].lower));
    (titled && !headed).then_some(behind)
}

/// "Martin Luther King", "King Jr": the title at the end of a run is somebody's surname.
pub(super) fn is_surname(reading: &Reading, at: usize, behind: usize, end: usize) -> bool {
    let terms = &reading.terms;
    let ends = behind == end || behind + 1 == end && forms::is_generation(&terms[behind].lower);
    behind == at + 1 && ends && tongue::is_surname_too(bare(&terms[at].lower))
}
