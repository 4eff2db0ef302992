//! What the facts of the articles come to: facts, utterances and divergences.

use serde::Serialize;
#[cfg(feature = "typescript")]
use ts_rs::TS;

use super::{Edit, Span};

/// What the facts of the articles come to, where the report without them is there already.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Findings {
    /// As in the report.
    pub facts: Vec<Fact>,
    /// As in the report.
    pub utterances: Vec<Utterance>,
    /// As in the report.
    pub divergences: Vec<Divergence>,
    /// For each statement the indices of its divergences.
    pub statements: Vec<Vec<u32>>,
}

/// Something a sentence states, with its normalised value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// Index of the article.
    pub article: u32,
    /// Index of the sentence.
    pub sentence: u32,
    /// Where it stands.
    pub span: Span,
    /// Facts with one group are one thing told in several places.
    pub group: u32,
    /// The normalised value; `null` where the text leaves it open.
    pub value: Option<Value>,
    /// Unit or what is counted, of a quantity.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub unit: Option<String>,
    /// How exactly an amount is given, of a quantity that is not given as exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub approximation: Option<Approximation>,
    /// Who speaks, of a quotation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub speaker: Option<String>,
    /// How its words stand in their sentence, of a quotation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub form: Option<SpeechForm>,
}

/// How exactly an amount is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Approximation {
    /// "About", "some", "roughly".
    About,
    /// "Nearly", "almost", "close to".
    Nearly,
    /// "More than", "over".
    #[serde(rename = "more than")]
    MoreThan,
    /// "At least", "no fewer than".
    #[serde(rename = "at least")]
    AtLeast,
    /// "Less than", "under".
    #[serde(rename = "less than")]
    LessThan,
    /// "Up to", "at most".
    #[serde(rename = "up to")]
    UpTo,
}

/// How the words of a speaker are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum SpeechForm {
    /// In quote marks, a clause of its own.
    Direct,
    /// In quote marks, a few words inside the article's own sentence.
    Partial,
    /// In the article's words, without quote marks.
    Indirect,
}

/// One utterance: what was said once, in every wording that the articles have of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Utterance {
    /// The group of its quotations among the facts.
    pub group: u32,
    /// Its wordings, the fullest quoted one first, then by article and place.
    pub wordings: Vec<Wording>,
}

/// One wording of an utterance.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Wording {
    /// Index of the article.
    pub article: u32,
    /// Index of the sentence.
    pub sentence: u32,
    /// Where it stands.
    pub span: Span,
    /// Quoted or told.
    pub form: SpeechForm,
    /// Who speaks, as this article has it.
    pub speaker: Option<String>,
    /// How it differs from the first wording; empty for that one, and where they are the same.
    pub differs: Vec<Difference>,
    /// The edits that make this wording out of the first one; empty for that one.
    pub edits: Vec<Edit>,
}

/// How one wording of an utterance differs from the fullest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Difference {
    /// It leaves words out at its start or end, or between.
    Truncated,
    /// It has words that the fullest lacks.
    Extended,
    /// It says some of it in other words.
    Reworded,
    /// Another speaker says it.
    Reattributed,
    /// It is told without quote marks.
    Indirect,
}

/// The kinds of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum FactKind {
    /// An amount.
    Quantity,
    /// A date or a time.
    Date,
    /// A person, place or organisation.
    Name,
    /// Words of a speaker.
    Quotation,
}

/// A normalised value: a number, a range, or a string (an ISO 8601 date, a full name, quoted words).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(untagged)]
pub enum Value {
    /// A single number.
    Number(f64),
    /// From low to high.
    Range([f64; 2]),
    /// A date, a name or words.
    Text(String),
}

/// Facts, polarity or certainty that disagree inside a statement.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Divergence {
    /// Index of the statement.
    pub statement: u32,
    /// What disagrees.
    pub kind: DivergenceKind,
    /// How far it goes.
    pub strength: Strength,
    /// Unit or what is counted, of amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub unit: Option<String>,
    /// What each article says.
    pub places: Vec<DivergencePlace>,
}

/// How far a divergence goes: evidence for a reader, no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// Not both can hold as they stand.
    Contradiction,
    /// One says more, or more exactly.
    Precision,
    /// The same said otherwise.
    Variation,
}

/// What can disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum DivergenceKind {
    /// Amounts.
    Quantity,
    /// Dates or times.
    Date,
    /// Names.
    Name,
    /// Quoted words.
    Quotation,
    /// Affirmed here, denied there.
    Polarity,
    /// Certain here, doubtful there.
    Certainty,
}

/// One side of a divergence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DivergencePlace {
    /// Index of the article.
    pub article: u32,
    /// Where in it.
    pub span: Span,
    /// What it says there; `null` where it is silent.
    pub value: Option<Value>,
    /// How exactly an amount is given, where it is not given as exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub approximation: Option<Approximation>,
    /// Unit of an amount, where so many of it are not so many of the divergence's: miles beside kilometres.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub unit: Option<String>,
}
