//! What a row disagrees on, in words that judge nobody: "Two figures: 40 centimetres (A, E), 60 centimetres (C)".
//! The page says it in the same words.

use crate::report::story::Story;
use crate::report::types::{Approximation, DivergenceKind, Strength, Value};
use crate::report::words::{approximately, in_words, line};

/// What several articles tell differently in one row.
#[derive(Debug)]
pub struct Disagreement<'a> {
    /// What disagrees.
    pub kind: DivergenceKind,
    /// How far it goes.
    pub strength: Strength,
    /// Of amounts: the unit, or what is counted.
    pub unit: Option<&'a str>,
    /// What is said, with the articles that say it, in the order of the articles.
    pub versions: Vec<Version<'a>>,
}

/// One of the things said.
#[derive(Debug)]
pub struct Version<'a> {
    /// The words of the first article that says it; none where the articles are silent.
    pub words: Option<&'a str>,
    /// What it comes to, where that is known.
    pub value: Option<&'a Value>,
    /// How exactly an amount is given.
    pub approximation: Option<Approximation>,
    /// Its unit, where it is not that of the others.
    pub unit: Option<&'a str>,
    /// The articles, by index.
    pub articles: Vec<usize>,
}

impl Version<'_> {
    /// Both give one figure, as exactly or not.
    fn is_figure_of(&self, other: &Version<'_>) -> bool {
        (self.value, self.unit) == (other.value, other.unit)
    }

    /// Both say the same.
    pub fn says_as(&self, other: &Version<'_>) -> bool {
        self.is_figure_of(other) && self.approximation == other.approximation
    }
}

/// The heading over all that cannot both hold.
pub const DIFFER: &str = "Where they differ";

// "km", "USD": the symbol of a unit that stands in the words themselves. Characters.
const SYMBOL: usize = 3;

// A longer quotation is read in its row.
const WORDS: usize = 16;

impl<'a> Story<'a> {
    /// What cannot both hold, row by row.
    pub fn contradictions(&self) -> impl Iterator<Item = &Disagreement<'a>> {
        let all = self.rows.iter().flat_map(|row| &row.disagreements);
        all.filter(|one| one.strength == Strength::Contradiction)
    }

    /// A disagreement as one line.
    pub fn disagreement(&self, one: &Disagreement<'_>) -> String {
        let silent = one.versions.iter().find(|version| version.words.is_none());
        // The head names who simply tells it.
        let simply = silent.filter(|_| one.kind == DivergenceKind::Certainty);
        let shown = one.versions.iter();
        let shown = shown.filter(|version| version.words.is_some() || simply.is_none());
        let versions: Vec<String> = shown.map(|version| self.version(one, version)).collect();
        let versions = versions.join(", ");
        // "40 centimetres" says it itself.
        let counted = one
            .unit
            .filter(|unit| unit.chars().count() > SYMBOL && !versions.contains(unit));
        let counted = counted.map_or_else(String::new, |unit| format!(" ({unit})"));
        let head = match simply {
            Some(silent) => {
                let silent = self.letters(&silent.articles);
                format!("Attributed to a source, simply told in {silent}")
            }
            None => head(one),
        };
        format!("{head}{counted}: {versions}")
    }

    /// "about 40 centimetres (A, E)".
    fn version(&self, one: &Disagreement<'_>, version: &Version<'_>) -> String {
        let said = version.words.map(|words| self.quoted(one, words));
        let said = said.unwrap_or_else(|| "none".to_owned());
        let said = approximately(version.approximation, &said);
        format!("{said} ({})", self.letters(&version.articles))
    }

    fn quoted(&self, one: &Disagreement<'_>, words: &str) -> String {
        let all = line(words);
        let mut said: Vec<&str> = all.split(' ').collect();
        let cut = said.len() > WORDS;
        said.truncate(WORDS);
        let said = said.join(" ") + if cut { " ..." } else { "" };
        match one.kind {
            DivergenceKind::Quantity | DivergenceKind::Date | DivergenceKind::Name => said,
            _ => format!("“{said}”"),
        }
    }
}

/// What disagrees and how far, without a verdict.
fn head(one: &Disagreement<'_>) -> String {
    let silent = one.versions.iter().any(|version| version.words.is_none());
    // "About 40" and "40" are one figure.
    let first = |(at, version): &(usize, &Version<'_>)| {
        let before = &one.versions[..*at];
        !before.iter().any(|other| other.is_figure_of(version))
    };
    let count = match one.versions.iter().enumerate().filter(first).count() {
        0 | 1 => "Different".to_owned(),
        count => in_words(count),
    };
    match (one.kind, one.strength) {
        (DivergenceKind::Quantity, Strength::Contradiction) => format!("{count} figures"),
        (DivergenceKind::Quantity, Strength::Precision) if silent => {
            "A figure that not all give".to_owned()
        }
        (DivergenceKind::Quantity, Strength::Precision) => "Figures, some more exact".to_owned(),
        (DivergenceKind::Quantity, Strength::Variation) => {
            "A figure put in several ways".to_owned()
        }
        (DivergenceKind::Date, Strength::Contradiction) => format!("{count} dates"),
        (DivergenceKind::Date, Strength::Precision) => "Times, some more exact".to_owned(),
        (DivergenceKind::Date, Strength::Variation) => "A time put in several ways".to_owned(),
        (DivergenceKind::Name, _) => format!("{count} spellings"),
        (DivergenceKind::Quotation, Strength::Contradiction) => {
            "Words of different speakers".to_owned()
        }
        (DivergenceKind::Quotation, Strength::Precision) => {
            "A quotation, longer and shorter".to_owned()
        }
        (DivergenceKind::Quotation, Strength::Variation) => {
            "A quotation in several wordings".to_owned()
        }
        (DivergenceKind::Polarity, _) => "Said and denied".to_owned(),
        (DivergenceKind::Certainty, _) => "More and less sure".to_owned(),
    }
}
