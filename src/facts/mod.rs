//! Facts: the quantities, dates, names and quotations that a sentence states, each with its normalised
//! value.
//!
//! Every finder reads the same terms (`reading`): words, numbers and marks that know their sentence. Dates
//! come first, so that no year is counted; names come before quotations, which ask who speaks. The rules
//! are complete for English, with words of eight other languages in `words/`; of a text in a further one, names,
//! figures, dates in figures and quoted words are found.

mod calendar;
pub mod date;
mod figure;
mod name;
mod noun;
mod numeral;
mod quantity;
mod quotation;
mod reading;
mod speaker;
mod stance;

pub(crate) use name::{case, forms};
pub use numeral::{Number, numbers, ordinals, percentages};
pub(crate) use quantity::{fate, measure};
pub use stance::{Cue, Stance};
pub(crate) use stance::{begins_clause, is_source};

use crate::order;
use crate::span::Span;
use crate::text::language::Language;
use crate::text::token::Token;
use date::When;
use reading::Reading;

/// The kinds of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An amount.
    Quantity,
    /// A day, a month or a year.
    Date,
    /// A person, place or organisation.
    Name,
    /// Words of a speaker.
    Quotation,
}

/// A normalised value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A single number.
    Number(f64),
    /// From low to high.
    Range([f64; 2]),
    /// An ISO 8601 date, a full name or quoted words.
    Text(String),
}

/// How exactly an amount is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Approximation {
    /// "About", "some", "roughly".
    About,
    /// "Nearly", "almost", "close to".
    Nearly,
    /// "More than", "over".
    MoreThan,
    /// "At least", "no fewer than".
    AtLeast,
    /// "Less than", "under".
    LessThan,
    /// "Up to", "at most".
    UpTo,
}

/// How the words of a quotation stand in their sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A clause of its own.
    Direct,
    /// A few words inside the article's own sentence.
    Partial,
}

/// Something that a sentence states.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// Index of its sentence.
    pub sentence: usize,
    /// Where it stands, inside its sentence.
    pub span: Span,
    /// The normalised value; `None` where the text leaves it open ("thousands", "Wednesday" of no known week).
    pub value: Option<Value>,
    /// Of a quantity: its unit, an ISO 4217 currency, "%", or the noun that is counted.
    pub unit: Option<String>,
    /// Of a quantity: how exactly it is given; `None` where it is given as exact.
    pub approximation: Option<Approximation>,
    /// Of a quotation: who speaks.
    pub speaker: Option<String>,
    /// Of a quotation: how its words stand in their sentence.
    pub form: Option<Form>,
    /// Of a date: the day as the text puts it, from which the value follows once today is known.
    pub when: Option<When>,
    /// Of a name: it stands where places do, so it is nobody's surname.
    pub(crate) placed: bool,
}

impl Fact {
    pub(crate) fn new(kind: Kind, sentence: usize, span: Span) -> Fact {
        Fact {
            kind,
            sentence,
            span,
            value: None,
            unit: None,
            approximation: None,
            speaker: None,
            form: None,
            when: None,
            placed: false,
        }
    }

    /// A name that stands as it is.
    pub(crate) fn name(sentence: usize, span: Span, text: &str) -> Fact {
        let mut fact = Fact::new(Kind::Name, sentence, span);
        fact.value = Some(Value::Text(text.to_owned()));
        fact
    }

    /// The value where it is text.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// What the sentences of one article state, and how sure they are of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Quantities, dates, names and quotations, by place, then by kind.
    pub facts: Vec<Fact>,
    /// The words that deny, suppose, foretell or pass on, by place.
    pub cues: Vec<Cue>,
}

/// What one article states. `tokens` tile `text`; `sentences` are in order. Nothing where the crate is built without
/// the feature `facts`.
///
/// ```
/// use tellings::facts::{Kind, Value, find};
/// use tellings::span::Span;
/// use tellings::text::{language::Language, token::tokens};
/// let text = "About 1.2 million people left.";
/// let found = find(text, &tokens(text), &[Span::new(0, text.len())], Language("en"));
/// assert_eq!(found.facts[0].kind, Kind::Quantity);
/// assert_eq!(found.facts[0].value, Some(Value::Number(1_200_000.0)));
/// assert_eq!(found.facts[0].unit.as_deref(), Some("people"));
/// ```
pub fn find(text: &str, tokens: &[Token], sentences: &[Span], language: Language) -> Found {
    if !cfg!(feature = "facts") {
        return Found::default();
    }
    let reading = Reading::of(text, tokens, sentences, language);
    let dates = date::dates(&reading);
    let names = name::names(&reading, &dates);
    let quantities = quantity::quantities(&reading, &dates);
    let quotations = quotation::quotations(&reading, &names);
    let mut facts = [quantities, dates, names.facts(), quotations].concat();
    order::sort_by_key(&mut facts, |fact| (fact.span, fact.kind));
    Found {
        facts,
        cues: stance::cues(&reading),
    }
}

/// What the world calls this body or country, by its letters or its words in small letters with hyphens.
pub(crate) fn world_name(name: &str) -> Option<&'static str> {
    name::tongue::WORLD.get(name)
}

/// True for a word, in small letters, that heads the name of a body or a place in English.
pub(crate) fn is_body_head(word: &str) -> bool {
    name::tongue::HEADS.contains(word)
}

/// True for a word, in small letters, that names and counts nothing.
pub(crate) fn is_grammar(word: &str) -> bool {
    reading::GRAMMAR.contains(word)
}

/// True for a verb of speech of the language, "saying" too, in small letters.
pub(crate) fn is_speech(word: &str, language: Language) -> bool {
    speaker::verbs::is_speech(language, word)
}
