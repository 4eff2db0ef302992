//! Links: a scored pair made readable, with its kind, its edits and what its score rests on.

use crate::align::Scored;
use crate::article::{Article, Word};
use crate::diff::{self, Edit, Op, Side};
use crate::options::Options;
use crate::order;
use crate::similarity::features::{Measure, common};
use crate::similarity::profile::{Place, Profile, Profiles};
use crate::span::Span;
use crate::text::key::Key;
use crate::text::language::is_common;
use crate::text::token;

/// Two sentences of two articles that say the same thing, wholly or in part.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The sentence of the earlier article.
    pub a: Place,
    /// The sentence of the later article.
    pub b: Place,
    /// How alike the wording is.
    pub kind: Kind,
    /// Probability that a reader would link them, 0..1.
    pub score: f64,
    /// The word diff from `a` to `b`, in bytes of the two texts; it tiles both sentences.
    pub edits: Vec<Edit>,
    /// What the score rests on.
    pub because: Because,
}

/// How alike the wording of a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Word for word.
    Verbatim,
    /// The same sentence with words changed.
    Edited,
    /// The same thing in other words.
    Reworded,
    /// One says a part of what the other says.
    Partial,
}

/// What the score rests on, for a reader; spans are of `a`'s text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// Shared content words, the rarest here first.
    pub words: Vec<Span>,
    /// Shared figures.
    pub figures: Vec<Span>,
    /// Shared names.
    pub names: Vec<Span>,
    /// Both quote, and the quoted words are alike.
    pub quotation: bool,
    /// The sentences before or after are a pair too.
    pub neighbours: bool,
    /// A reader pinned them together.
    pub pinned: bool,
}

// Where more than half of the words are changed, a reader no longer sees the same sentence.
const EDITED: f64 = 0.6;
// So many shared words explain a link; more only repeat it.
const EXPLAINED: usize = 5;
// Half of the shorter quotation is enough to know it again.
const SAME_QUOTATION: f64 = 0.5;

/// The link of a scored pair; `swapped` makes the second sentence its `a`.
pub fn link(
    articles: &[Article],
    profiles: &Profiles,
    measure: &Measure,
    scored: &Scored,
    swapped: bool,
    options: &Options,
) -> Link {
    let (one, two) = (&profiles.all[scored.pair.a], &profiles.all[scored.pair.b]);
    let (first, second) = (side(articles, one), side(articles, two));
    let letters = |word| diff::letters(&first, word);
    let words = diff::edits(&one.words, &two.words, letters);
    let mut shown = diff::tidy(&words, letters);
    if !options.ignore_punctuation {
        shown = diff::punctuated(&shown, first, second, options);
    }
    let equal = one.words == two.words && shown.iter().all(|edit| edit.op == Op::Equal);
    let kind = kind(&words, equal, scored.part);
    let edits = diff::cut(&shown, first, second);
    let (a, b) = if swapped { (two, one) } else { (one, two) };
    let edits = if swapped {
        edits.into_iter().map(Edit::mirrored).collect()
    } else {
        edits
    };
    let because = because(&articles[a.place.article], profiles, a, b, measure, scored);
    Link {
        a: a.place,
        b: b.place,
        kind,
        score: scored.score,
        edits,
        because,
    }
}

fn kind(edits: &[Edit], equal: bool, part: f64) -> Kind {
    if equal {
        Kind::Verbatim
    } else if diff::equal_share(edits) >= EDITED {
        Kind::Edited
    } else if part >= 0.5 {
        Kind::Partial
    } else {
        Kind::Reworded
    }
}

fn side<'a>(articles: &'a [Article], profile: &Profile) -> Side<'a> {
    let article = &articles[profile.place.article];
    let sentence = &article.sentences[profile.place.sentence];
    Side {
        text: &article.source.text,
        words: &article.words[sentence.words.clone()],
        whole: sentence.span,
    }
}

fn because(
    article: &Article,
    profiles: &Profiles,
    a: &Profile,
    b: &Profile,
    measure: &Measure,
    scored: &Scored,
) -> Because {
    let compared = |word: &Word| Word {
        key: Key(profiles.spelling(word.key)),
        ..*word
    };
    let words: Vec<Word> = article
        .words_of(a.place.sentence)
        .iter()
        .map(compared)
        .collect();
    let shared = |x: &[u32], y: &[u32]| {
        let mut keys = Vec::new();
        common(x, y, |key| keys.push(key));
        keys
    };
    let (names, figures) = (shared(&a.names, &b.names), shared(&a.figures, &b.figures));
    let rest = shared(&a.keys, &b.keys)
        .into_iter()
        .filter(|key| !names.contains(key) && !figures.contains(key));
    let mut rest: Vec<Word> = first_words(&words, &rest.collect::<Vec<u32>>());
    // That both say "the" is no reason.
    rest.retain(|word| {
        let plain = token::key(article.slice(word.span), &Options::default());
        !is_common(&plain, article.language)
    });
    order::sort_by(&mut rest, |x, y| {
        measure
            .rarity(y.key.0)
            .total_cmp(&measure.rarity(x.key.0))
            .then(x.span.cmp(&y.span))
    });
    rest.truncate(EXPLAINED);
    let spans = |words: Vec<Word>| words.into_iter().map(|word| word.span).collect();
    Because {
        words: spans(rest),
        figures: spans(first_words(&words, &figures)),
        names: spans(first_words(&words, &names)),
        quotation: !a.quoted.is_empty()
            && !b.quoted.is_empty()
            && measure.quoted_share(a, b) >= SAME_QUOTATION,
        neighbours: scored.neighbours,
        pinned: scored.pinned.unwrap_or(false),
    }
}

/// The first word of each of these keys, in the order of the text.
fn first_words(words: &[Word], keys: &[u32]) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for word in words {
        if keys.contains(&word.key.0) && !found.iter().any(|other| other.key == word.key) {
            found.push(*word);
        }
    }
    found
}
