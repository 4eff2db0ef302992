//! What is told in an article's own words of an utterance that another quotes: the clause behind "that", or
//! what stands beside a verb of speech. A sentence that names no speaker and has no such verb must share
//! more.

use rustc_hash::{FxHashMap, FxHashSet};

use super::piece::{self, Piece};
use super::rarer::{common, rarer};
use super::{Form, People};
use crate::article::{Article, Word};
use crate::facts::{Fact, Kind, is_speech};
use crate::similarity::profile::Place;
use crate::span::Span;

/// The least share of the rarer words of the shorter of the two that both have.
const LEAST_SHARE: f64 = 0.4;
/// The same where nothing tells that somebody speaks.
const LEAST_UNTOLD: f64 = 0.6;
/// Fewer words in common may be an accident.
const FEW_WORDS: usize = 2;

/// A remark at the end of a sentence, ", the mayor of Oslo said", has no more words than this.
const REMARK: usize = 12;
/// "That" stands no more words behind its verb.
const NEAR: usize = 8;

/// No sentence tells of more speech than this.
const MOST_VERBS: usize = 8;

/// Words that open what is told.
const THAT: [&str; 10] = [
    "bahwa", "che", "dass", "daß", "ki", "qu", "que", "that", "что", "що",
];

/// The tellings of an utterance: sentences of the statements in which its pieces stand.
pub(super) fn renderings<'a>(
    articles: &[Article],
    people: &People,
    pieces: &[Piece],
    statement: impl Fn(Place) -> &'a [Place],
) -> Vec<Piece> {
    // What is quoted is not told; what is told by one piece need not be told by another.
    let mut known: FxHashSet<Place> = pieces.iter().flat_map(Piece::places).collect();
    let mut read: FxHashMap<(Place, Vec<String>, Option<usize>), Vec<usize>> = FxHashMap::default();
    let mut told: Vec<Piece> = Vec::new();
    for piece in pieces {
        let article = piece.place.article;
        let said = rarer(&articles[article], &piece.words);
        for members in piece.places().map(&statement) {
            let Some(first) = members.first() else {
                continue;
            };
            let speaker = people.group(article, piece.speaker.as_deref());
            let by = read.entry((*first, said.clone(), speaker)).or_default();
            // A second article with the same words tells only of the first one's own sentences.
            if by.len() == 2 || by.contains(&article) {
                continue;
            }
            by.push(article);
            for place in members.iter().filter(|place| place.article != article) {
                if !known.contains(place) {
                    let rendering = rendering(articles, people, piece, &said, *place);
                    known.extend(rendering.iter().map(|told| told.place));
                    told.extend(rendering);
                }
            }
        }
    }
    piece::sort(&mut told);
    told
}

fn rendering(
    articles: &[Article],
    people: &People,
    quoted: &Piece,
    said: &[String],
    place: Place,
) -> Option<Piece> {
    let article = &articles[place.article];
    let (clauses, verb) = clauses(article, place.sentence);
    let facts = facts_of(article, place.sentence);
    let read = |span: Span| {
        let all = article.words[article.words_in(span)].iter();
        let words: Vec<Word> = all
            .filter(|word| !is_quoted(facts, word))
            .copied()
            .collect();
        let stems = rarer(article, &words);
        let shared = common(&stems, said);
        let share = shared as f64 / stems.len().min(said.len()).max(1) as f64;
        (shared, share, span, words)
    };
    // The clause with the most of it; of equals the one with the least besides.
    let best = clauses.into_iter().map(read).reduce(|best, next| {
        let more = next.0 > best.0 || next.0 == best.0 && next.3.len() < best.3.len();
        if more { next } else { best }
    });
    let (shared, share, span, words) = best?;
    let least = if verb { LEAST_SHARE } else { LEAST_UNTOLD };
    if shared < FEW_WORDS || share < least {
        return None;
    }
    let names = || {
        facts
            .iter()
            .filter(|fact| fact.kind == Kind::Name && !span.contains(fact.span))
            .filter_map(|fact| fact.text())
    };
    let of = |name: &str| people.group(place.article, Some(name));
    let speaker = people.group(quoted.place.article, quoted.speaker.as_deref());
    let same = names().find(|name| speaker.is_some() && of(name) == speaker);
    let other = names().any(|name| of(name).is_some_and(|group| people.speakers.contains(&group)));
    if same.is_none() && other && speaker.is_some() {
        return None;
    }
    Some(Piece {
        place,
        span,
        form: Form::Indirect,
        speaker: same.map(str::to_owned),
        group: quoted.group,
        words,
        sentences: place.sentence..=place.sentence,
    })
}

/// The facts of a sentence.
fn facts_of(article: &Article, sentence: usize) -> &[Fact] {
    let from = article
        .facts
        .partition_point(|fact| fact.sentence < sentence);
    let to = article
        .facts
        .partition_point(|fact| fact.sentence <= sentence);
    &article.facts[from..to]
}

fn is_quoted(facts: &[Fact], word: &Word) -> bool {
    let mut quotations = facts.iter().filter(|fact| fact.kind == Kind::Quotation);
    quotations.any(|fact| fact.span.contains(word.span))
}

/// The clauses of a sentence that tell what was said; the whole sentence where it has no verb of speech.
fn clauses(article: &Article, sentence: usize) -> (Vec<Span>, bool) {
    let whole = article.sentences[sentence].span;
    let words = article.words_of(sentence);
    let facts = facts_of(article, sentence);
    let verbs: Vec<usize> = (0..words.len())
        .filter(|at| {
            let word = article.slice(words[*at].span);
            let small = word.chars().all(|c| !c.is_uppercase());
            small && is_speech(word, article.language) && !is_quoted(facts, &words[*at])
        })
        .take(MOST_VERBS)
        .collect();
    let mut clauses = Vec::new();
    for (index, verb) in verbs.iter().enumerate() {
        let before = Span::new(whole.start, words[*verb].span.start);
        let comma = article.slice(before).rfind(", ");
        if let Some(comma) = comma.filter(|_| words.len() - verb <= REMARK) {
            clauses.push(Span::new(whole.start, whole.start + comma));
        }
        let near = verb + 1..words.len().min(verb + 1 + NEAR);
        let that = near.into_iter().find(|at| {
            let word = article.slice(words[*at].span).to_lowercase();
            THAT.contains(&word.as_str())
        });
        let end = verbs
            .get(index + 1)
            .map_or(whole.end, |next| words[*next].span.start);
        if let Some(first) = words.get(that.unwrap_or(*verb) + 1)
            && first.span.start < end
        {
            clauses.push(Span::new(first.span.start, end));
        }
    }
    if verbs.is_empty() {
        clauses.push(labelled(article, whole));
    }
    let clauses = clauses.into_iter().map(|clause| trimmed(article, clause));
    (clauses.collect(), !verbs.is_empty())
}

/// The longer side of the colon in "NATO chief: the town may fall".
fn labelled(article: &Article, whole: Span) -> Span {
    let Some(colon) = article.slice(whole).find(": ") else {
        return whole;
    };
    let before = Span::new(whole.start, whole.start + colon);
    let behind = Span::new(whole.start + colon + 2, whole.end);
    if before.len() > behind.len() {
        before
    } else {
        behind
    }
}

/// Without white space and the full stop.
fn trimmed(article: &Article, span: Span) -> Span {
    let inside = article.slice(span);
    let end = inside.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';'));
    Span::new(span.start, span.start + end.len()).trimmed(&article.source.text)
}
