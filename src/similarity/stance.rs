//! Stance: what tells look-alikes apart. Two sentences of the same words say different things where one denies, one
//! only supposes or foretells, they speak of different days, or quote different people.

use crate::similarity::features::{common, flag};
use crate::similarity::profile::Profile;

/// How many features there are.
pub const COUNT: usize = 7;

/// The names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "one denies",
    "one supposes",
    "one foretells",
    "days apart",
    "days shared",
    "speakers apart",
    "speakers shared",
];

/// The features of a pair of sentences; the same either way.
pub fn stance(a: &Profile, b: &Profile) -> [f64; COUNT] {
    let (x, y) = (&a.markers, &b.markers);
    let days = shared(
        x.weekdays != 0 && y.weekdays != 0 || x.months != 0 && y.months != 0,
        x.weekdays & y.weekdays != 0 || x.months & y.months != 0,
    );
    let mut same = false;
    common(&a.speakers, &b.speakers, |_| same = true);
    let speakers = shared(!a.speakers.is_empty() && !b.speakers.is_empty(), same);
    [
        // Two negations are an assertion: "not impossible".
        flag(x.negations % 2 != y.negations % 2),
        flag(x.possible != y.possible),
        flag(x.future != y.future),
        days[0],
        days[1],
        speakers[0],
        speakers[1],
    ]
}

/// Whether both tell something and differ, and whether they agree.
fn shared(both: bool, same: bool) -> [f64; 2] {
    [flag(both && !same), flag(both && same)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Source};
    use crate::options::Options;
    use crate::similarity::profile::Profiles;
    use crate::text::key::Interner;

    /// The names of the features that hold between the last sentences of two texts.
    fn holding(texts: [&str; 2]) -> Vec<&'static str> {
        let mut interner = Interner::default();
        let options = Options::default();
        let articles = texts.map(|text| {
            let source = Source {
                name: "a report".into(),
                text: text.into(),
            };
            Article::read(source, &options, &mut interner).expect("a text")
        });
        let profiles = Profiles::of(&articles, &interner, &options);
        let last = |article: usize| &profiles.all[profiles.by_article[article].end - 1];
        let (one, two) = (stance(last(0), last(1)), stance(last(1), last(0)));
        assert_eq!(one, two, "the same either way");
        let named = NAMES.into_iter().zip(one);
        named
            .filter(|(_, value)| *value > 0.0)
            .map(|(name, _)| name)
            .collect()
    }

    #[test]
    fn a_denial_is_not_an_assertion() {
        let texts = [
            "The old bridge was closed to the town.",
            "The old bridge was not closed to the town.",
        ];
        assert_eq!(holding(texts), ["one denies"]);
    }

    #[test]
    fn may_is_not_did() {
        let texts = [
            "The ferry sank in the storm at sea.",
            "The ferry may have sunk in the storm at sea.",
        ];
        assert_eq!(holding(texts), ["one supposes"]);
    }

    #[test]
    fn will_is_not_did() {
        let texts = [
            "The council of the town met at the pier.",
            "The council of the town will meet at the pier.",
        ];
        assert_eq!(holding(texts), ["one foretells"]);
    }

    #[test]
    fn another_day_is_told_from_the_same_day() {
        let monday = "The ferry was stopped in the harbour on Monday.";
        let texts = [monday, "The ferry was stopped in the harbour on Friday."];
        assert_eq!(holding(texts), ["days apart"]);
        assert_eq!(
            holding([monday, "On Monday the ferry of the town was stopped."]),
            ["days shared"]
        );
    }

    #[test]
    fn another_speaker_is_told_from_the_same_one() {
        let mayor = "“The pier was safe,” the mayor, Ada Brandt, said in the town.";
        let texts = [
            mayor,
            "“The pier was safe,” the engineer, Otto Lind, said in the town.",
        ];
        assert_eq!(holding(texts), ["speakers apart"]);
        let he =
            "Ada Brandt was the mayor of the town for years. “The pier was safe,” she said of it.";
        assert_eq!(holding([mayor, he]), ["speakers shared"]);
    }

    /// Markers and content words were once looked up by keys that options had changed.
    #[test]
    fn options_change_no_marker_and_no_content_word() {
        let text =
            "Nicht im März: „Die Brücke könnte halten“, sagte Ada Brandt am Montag über das Dach.";
        let read = |options: &Options| {
            let mut interner = Interner::default();
            let source = Source {
                name: "a report".into(),
                text: text.into(),
            };
            let article = Article::read(source, options, &mut interner).expect("a text");
            let profiles = Profiles::of(&[article], &interner, options);
            let profile = &profiles.all[0];
            (profile.markers, profile.content.len())
        };
        let plain = read(&Options::default());
        for options in [
            Options {
                ignore_case: false,
                ..Options::default()
            },
            Options {
                ignore_accents: true,
                ..Options::default()
            },
        ] {
            assert_eq!(read(&options), plain, "{options:?}");
        }
        assert_eq!(plain.0.negations, 1);
        assert!(plain.0.possible && plain.0.months != 0 && plain.0.weekdays != 0);
    }
}
