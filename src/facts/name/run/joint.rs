//! Small words inside a name: "Ministry of Defense", "Union européenne".

use crate::facts::name::evidence::Evidence;
use crate::facts::name::tongue::{self, Role, Tongue};
use crate::facts::reading::{Reading, Term};

/// True where the word at `at` and one in small letters behind it are one name.
pub(in crate::facts::name) fn is_extended(reading: &Reading, at: usize, tongue: Tongue) -> bool {
    extended(reading, at, at + 1, tongue).is_some()
}

/// "Union européenne", "Европейский союз": the term behind a word in small letters that belongs to the name.
pub(super) fn extended(
    reading: &Reading,
    from: usize,
    end: usize,
    tongue: Tongue,
) -> Option<usize> {
    let term = reading.within(end, reading.terms[from].sentence)?;
    if !term.is_small() || tongue.is("en") {
        return None;
    }
    let (first, last) = (&reading.terms[from], &reading.terms[end - 1]);
    let belongs = if tongue.is("ru") {
        let adjective = [
            "ий", "ый", "ое", "ая", "ие", "ого", "ому", "им", "ым", "ом", "ой", "ую", "их", "ых",
        ]
        .iter()
        .any(|ending| last.lower.ends_with(ending));
        end == from + 1
            && adjective
            && tongue::is_head(tongue.declined(&term.lower, Role::Head), true)
    } else {
        (tongue::is_head(&first.lower, true) || tongue::is_head(&last.lower, true))
            && !tongue.is("de")
            && tongue.has(Role::Adjective, &term.lower)
            && end < from + 5
    };
    belongs.then_some(end + 1)
}

/// "Ministry of Defense", "Institute for the Study of War": the term behind "of", "for the". A run that has
/// words of its own before its head takes no "of the": "Affairs Council of the Union" is two names.
pub(super) fn connected(
    reading: &Reading,
    from: usize,
    end: usize,
    evidence: &Evidence,
) -> Option<usize> {
    let tongue = evidence.tongue;
    let sentence = reading.terms[from].sentence;
    let word = reading.lower(end, sentence);
    if !tongue.is("en") {
        let joints = (0..2)
            .take_while(|more| tongue.has(Role::Joint, reading.lower(end + more, sentence)))
            .count();
        let headed = tongue::is_head(&reading.terms[from].lower, true);
        return (joints > 0 && headed).then_some(end + joints);
    }
    let terms = &reading.terms[from..end];
    let inside = |words: [&str; 2]| terms.iter().any(|term| words.contains(&&*term.lower));
    if word == "and" {
        return is_of_two_things(terms).then_some(end + 1);
    }
    let the = usize::from(reading.lower(end + 1, sentence) == "the");
    if !matches!(word, "of" | "for" | "on") {
        return None;
    }
    let last = &reading.terms[end - 1].lower;
    let own = reading.terms[from..end - 1]
        .iter()
        .filter(|term| !tongue.has(Role::People, &term.lower))
        .count();
    let joined = own > 0 && inside(["of", "for"]);
    let office =
        tongue.has(Role::Title, last) && tongue.has(Role::Office, reading.lower(end + 1, sentence));
    let head = tongue.has(Role::Head, last);
    if word == "on" {
        return (head && the == 0 && LISTED.contains(&&**last)).then_some(end + 1);
    }
    let headed = head && (the == 0 || own == 0 || word == "for") || joined && the == 0;
    // "Holm for Mayor": a campaign.
    let sought = reading.within(end + 1, sentence);
    let campaign = word == "for"
        && sought.is_some_and(|sought| sought.is_capitalised() && tongue.is_title(&sought.lower));
    (headed || office || campaign).then_some(end + 1 + the)
}

/// "Port Authority of Lunde and Moss": these bodies have two things in their names, or a thing that they are on.
const LISTED: [&str; 14] = [
    "department",
    "ministry",
    "authority",
    "committee",
    "organization",
    "organisation",
    "office",
    "center",
    "centre",
    "centers",
    "centres",
    "institute",
    "commission",
    "council",
];

fn is_of_two_things(terms: &[Term]) -> bool {
    let of = terms
        .iter()
        .position(|term| matches!(&*term.lower, "of" | "for" | "on"));
    let listed = of.is_some_and(|of| of > 0 && LISTED.contains(&&*terms[of - 1].lower));
    listed && !terms.iter().any(|term| matches!(&*term.lower, "and" | "&"))
}
