//! The comparison: the whole in one call, from sources to links, statements, passages and overlap.
//!
//! What the sentences state comes last ([`findings`]), from the statements alone, so that it can also be had later.
//!
//! Inside, articles stand in an order of their own, by their text; only the results are numbered as the
//! articles were given. So the order of the articles changes nothing but their numbers.

use crate::align;
use crate::align::link::{Link, link};
use crate::align::pinned::Pinned;
use crate::article::{Article, Source};
use crate::candidates::candidates;
use crate::error::Error;
use crate::options::Options;
use crate::order;
use crate::overlap::{Matrix, overlap, verbatim};
use crate::passage::{Passage, passages};
use crate::pin::{self, Pin};
use crate::similarity::features::Measure;
use crate::similarity::model::Least;
use crate::similarity::profile::Profiles;
use crate::statement::{Statement, statements};
use crate::text::furniture::Role;
use crate::text::key::Interner;
use findings::Findings;

pub mod findings;

/// Everything that a comparison finds; articles are numbered as they were given.
#[derive(Debug)]
pub struct Comparison {
    /// The articles.
    pub articles: Vec<Article>,
    /// Pairs of sentences that say the same thing, by place.
    pub links: Vec<Link>,
    /// The rows of the story, in narrative order.
    pub statements: Vec<Statement>,
    /// Verbatim reuse, longest first.
    pub passages: Vec<Passage>,
    /// What the facts of the articles come to.
    pub findings: Findings,
    /// Share of each article's words that each other one tells too.
    pub overlap: Matrix,
    /// Share of each article's words that stand in a passage with each other one.
    pub verbatim: Matrix,
}

/// Compares two or more articles and keeps to the pins, which number the articles as they are given.
///
/// # Errors
/// [`Error::TooFew`] for fewer than two; what is wrong with an article, an option or a pin otherwise.
pub fn compare(sources: Vec<Source>, options: Options, pins: &[Pin]) -> Result<Comparison, Error> {
    let options = options.checked()?;
    if sources.len() < 2 {
        return Err(Error::TooFew {
            count: sources.len(),
        });
    }
    let (order, sources) = in_order(sources);
    let mut interner = Interner::default();
    let mut articles = read(sources, &options, &mut interner)?;
    let pins = own(pins, &mut articles, &order)?;
    Ok(numbered(
        found(articles, &interner, &order, &options, &pins),
        &order,
    ))
}

/// The articles of the sources, their facts completed by each other's.
fn read(
    sources: Vec<Source>,
    options: &Options,
    interner: &mut Interner,
) -> Result<Vec<Article>, Error> {
    let read = |source| Article::read(source, options, interner);
    let mut articles: Vec<Article> = sources.into_iter().map(read).collect::<Result<_, _>>()?;
    findings::complete(&mut articles);
    Ok(articles)
}

/// The pins with the articles numbered as they stand here. What is pinned to something is no furniture.
fn own(pins: &[Pin], articles: &mut [Article], order: &[usize]) -> Result<Vec<Pin>, Error> {
    let sizes = articles
        .iter()
        .map(|one| (one.source.name.as_str(), one.sentences.len()));
    let mut pins = pin::checked(pins, &unordered(sizes.collect(), order))?;
    let stands = unordered((0..order.len()).collect::<Vec<usize>>(), order);
    for pin in &mut pins {
        for (article, sentence) in [&mut pin.a, &mut pin.b] {
            *article = stands[*article];
            let role = &mut articles[*article].sentences[*sentence].role;
            if pin.together && *role == Role::Furniture {
                *role = Role::Body;
            }
        }
    }
    Ok(pins)
}

/// The sources in the order in which they are compared, and for each the number that it was given.
fn in_order(sources: Vec<Source>) -> (Vec<usize>, Vec<Source>) {
    let mut numbered: Vec<(usize, Source)> = sources.into_iter().enumerate().collect();
    order::sort_by(&mut numbered, |(_, x), (_, y)| {
        x.text.cmp(&y.text).then_with(|| x.name.cmp(&y.name))
    });
    numbered.into_iter().unzip()
}

/// What the articles have in common, with the articles numbered as they stand here; each link already
/// begins with the article that was given first.
fn found(
    articles: Vec<Article>,
    interner: &Interner,
    order: &[usize],
    options: &Options,
    pins: &[Pin],
) -> Comparison {
    let profiles = Profiles::of(&articles, interner, options);
    let measure = Measure::of(&profiles);
    let model = align::model();
    let pinned = Pinned::of(pins, &profiles);
    let pairs = pinned.among(candidates(&profiles, &measure));
    let scored = align::score(&profiles, &measure, &pairs, &pinned, &model);
    let least = options.least_score.map_or(model.least, Least::of);
    let article_of = |index: usize| profiles.all[index].place.article;
    let swapped =
        |one: &align::Scored| order[article_of(one.pair.a)] > order[article_of(one.pair.b)];
    let kept = scored.iter().filter(|one| one.is_link(least));
    let links: Vec<Link> = kept
        .map(|one| link(&articles, &profiles, &measure, one, swapped(one), options))
        .collect();
    let statements = statements(&profiles, &scored, least, model.cohesion);
    let passages = passages(&articles, options);
    let (overlap, verbatim) = (
        overlap(&articles, &links, options),
        verbatim(&articles, &passages, options),
    );
    Comparison {
        findings: findings::of(&articles, &statements, options),
        articles,
        links,
        statements,
        passages,
        overlap,
        verbatim,
    }
}

/// The comparison with its articles numbered as `order` says.
fn numbered(comparison: Comparison, order: &[usize]) -> Comparison {
    let Comparison {
        articles,
        mut links,
        mut statements,
        mut passages,
        findings,
        overlap,
        verbatim,
    } = comparison;
    for link in &mut links {
        link.a.article = order[link.a.article];
        link.b.article = order[link.b.article];
    }
    order::sort_by_key(&mut links, |link| (link.a, link.b));
    for statement in &mut statements {
        statement
            .members
            .iter_mut()
            .for_each(|place| place.article = order[place.article]);
        order::sort_by_key(&mut statement.members, |place| *place);
    }
    for passage in &mut passages {
        passage
            .places
            .iter_mut()
            .for_each(|run| run.article = order[run.article]);
        order::sort_by_key(&mut passage.places, |place| *place);
    }
    order::sort_by(&mut passages, |x, y| {
        y.words.cmp(&x.words).then_with(|| x.places.cmp(&y.places))
    });
    let row = |row: Vec<f64>| unordered(row, order);
    let matrix = |matrix: Matrix| unordered(matrix.into_iter().map(row).collect(), order);
    Comparison {
        articles: unordered(articles, order),
        links,
        statements,
        passages,
        findings: findings.numbered(order),
        overlap: matrix(overlap),
        verbatim: matrix(verbatim),
    }
}

/// The items put back to the numbers that they were given.
fn unordered<T>(items: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut numbered: Vec<(usize, T)> = order.iter().copied().zip(items).collect();
    order::sort_by_key(&mut numbered, |(number, _)| *number);
    numbered.into_iter().map(|(_, item)| item).collect()
}
