//! The shape of the report: plain data for the page and for programs. Offsets are UTF-16 code units.

mod findings;

use serde::Serialize;
#[cfg(feature = "typescript")]
use ts_rs::TS;

pub use findings::{
    Approximation, Difference, Divergence, DivergenceKind, DivergencePlace, Fact, FactKind,
    Findings, SpeechForm, Strength, Utterance, Value, Wording,
};

/// A half-open range of UTF-16 code units, `[start, end]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Span(pub u32, pub u32);

/// A sentence by place: `[article, sentence]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Place(pub u32, pub u32);

/// What several articles say, and how.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Report {
    /// Version of this shape.
    pub schema: u32,
    /// The articles, in the order in which they were given.
    pub articles: Vec<Article>,
    /// Pairs of sentences that say the same thing, by `a`, then `b`.
    pub links: Vec<Link>,
    /// The rows of the story, in narrative order.
    pub statements: Vec<Statement>,
    /// Verbatim reuse, longest first.
    pub passages: Vec<Passage>,
    /// What the sentences state, by article and place.
    #[cfg_attr(not(feature = "facts"), serde(serialize_with = "none"))]
    pub facts: Vec<Fact>,
    /// What was said by one speaker once, in every wording that the articles have of it.
    #[cfg_attr(not(feature = "facts"), serde(serialize_with = "none"))]
    pub utterances: Vec<Utterance>,
    /// What disagrees inside a statement.
    #[cfg_attr(not(feature = "facts"), serde(serialize_with = "none"))]
    pub divergences: Vec<Divergence>,
    /// `overlap[a][b]`: share of `a`'s body words that `b` tells too, 0..1.
    pub overlap: Vec<Vec<f64>>,
    /// `verbatim[a][b]`: share of `a`'s body words that stand word for word in a passage with `b`, 0..1.
    pub verbatim: Vec<Vec<f64>>,
}

/// An empty list, as it is where the crate finds no facts: what writes one is then left out of the module.
#[cfg(not(feature = "facts"))]
fn none<T, S: serde::Serializer>(_: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(std::iter::empty::<u32>())
}

/// One article as the comparison sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Article {
    /// The headline, else the name that was given.
    pub title: String,
    /// ISO 639-1 code, or `und`.
    pub language: String,
    /// Words and numbers outside furniture.
    pub words: u32,
    /// Paragraphs, headings and list items.
    pub blocks: Vec<Block>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// One block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A line that titles what follows.
    Heading,
    /// One item of a list.
    ListItem,
}

/// One sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
    /// What it is in the article.
    pub role: Role,
}

/// What a sentence is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The headline, or a copy of it.
    Headline,
    /// The report itself.
    Body,
    /// Text around the report.
    Furniture,
}

/// Two sentences of two articles that say the same thing, wholly or in part.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Link {
    /// The sentence of the earlier article.
    pub a: Place,
    /// The sentence of the later article.
    pub b: Place,
    /// How alike the wording is.
    pub kind: LinkKind,
    /// Probability that a reader would link them, 0..1, to three places.
    pub score: f64,
    /// The word diff, from `a` to `b`; it covers both sentences whole.
    pub edits: Vec<Edit>,
    /// What the score rests on.
    pub because: Because,
}

/// How alike the wording of a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum LinkKind {
    /// Word for word.
    Verbatim,
    /// The same sentence with words changed.
    Edited,
    /// The same thing in other words.
    Reworded,
    /// One says a part of what the other says.
    Partial,
}

/// One step of a word diff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Edit {
    /// What happens.
    pub op: EditOp,
    /// The words of `a`; empty for an insertion.
    pub a: Span,
    /// The words of `b`; empty for a deletion.
    pub b: Span,
}

/// What one step of a word diff does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum EditOp {
    /// Both have these words.
    Equal,
    /// Only `b` has them.
    Insert,
    /// Only `a` has them.
    Delete,
    /// `a`'s words stand where `b` has others.
    Replace,
}

/// What a link's score rests on, for a reader.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Because {
    /// Shared content words, the rarest here first; as they stand in `a`.
    pub words: Vec<Span>,
    /// Shared figures, as they stand in `a`.
    pub figures: Vec<Span>,
    /// Shared names, as they stand in `a`.
    pub names: Vec<Span>,
    /// Both quote, and the quoted words are alike.
    pub quotation: bool,
    /// The sentences before or after are linked too.
    pub neighbours: bool,
    /// A reader pinned them together.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<bool>"))]
    pub pinned: bool,
}

/// One row of the story: all sentences that say one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Statement {
    /// Its sentences, by article, then by place.
    pub members: Vec<Place>,
    /// How many articles carry it.
    pub articles: u32,
    /// Indices into the report's divergences.
    pub divergences: Vec<u32>,
}

/// A longest run of equal words that two or more articles have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Passage {
    /// How many words.
    pub words: u32,
    /// Where it stands, by article, then by place.
    pub places: Vec<ArticleSpan>,
}

/// A stretch of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ArticleSpan {
    /// Index of the article.
    pub article: u32,
    /// Where in it.
    pub span: Span,
}
