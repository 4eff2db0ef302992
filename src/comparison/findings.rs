//! Findings: what the facts of the articles come to. Which of them are one thing, and what disagrees inside a
//! statement.
//!
//! They rest on the articles and the statements, and on nothing else that a comparison finds: so the page shows the
//! story first, and asks for them after.

use crate::article::{Article, Source};
use crate::divergence::{self, Divergence};
use crate::error::Error;
use crate::group;
use crate::options::Options;
use crate::order;
use crate::similarity::profile::Place;
use crate::statement::{Statement, rows};
use crate::text::key::Interner;
use crate::utterance::{Utterance, utterances};

/// What the facts of some articles come to; articles are numbered as they were given.
#[derive(Debug, Default)]
pub struct Findings {
    /// For each article the groups of its facts: facts of one group are one thing, whoever tells it.
    pub groups: Vec<Vec<usize>>,
    /// What was said once, in every wording, by the place of the first.
    pub utterances: Vec<Utterance>,
    /// What disagrees, by statement.
    pub divergences: Vec<Divergence>,
}

impl Findings {
    /// The findings with their articles numbered as `order` says.
    pub(super) fn numbered(self, order: &[usize]) -> Findings {
        let mut divergences = self.divergences;
        for divergence in &mut divergences {
            let places = &mut divergence.places;
            places
                .iter_mut()
                .for_each(|place| place.article = order[place.article]);
            order::sort_by_key(places, |place| (place.article, place.span));
        }
        let mut utterances = self.utterances;
        for utterance in &mut utterances {
            let wordings = &mut utterance.wordings;
            wordings
                .iter_mut()
                .for_each(|wording| wording.place.article = order[wording.place.article]);
            // The first is the fullest, whatever its article.
            let mut others = wordings.split_off(1);
            order::sort_by_key(&mut others, |wording| (wording.place, wording.span));
            wordings.append(&mut others);
        }
        order::sort_by_key(&mut utterances, |one| {
            (one.wordings[0].place, one.wordings[0].span)
        });
        Findings {
            groups: super::unordered(self.groups, order),
            utterances,
            divergences,
        }
    }
}

/// The findings of articles that were compared before, from the statements of that comparison; and the articles.
///
/// # Errors
/// Those of [`compare`](super::compare) that an article or an option causes; [`Error::Member`] for a statement with
/// a sentence that is not there.
pub fn findings(
    sources: Vec<Source>,
    options: Options,
    statements: &[Vec<Place>],
) -> Result<(Vec<Article>, Findings), Error> {
    let options = options.checked()?;
    let (order, sources) = super::in_order(sources);
    let articles = super::read(sources, &options, &mut Interner::default())?;
    let stands = super::unordered((0..order.len()).collect::<Vec<usize>>(), &order);
    let statements = statements
        .iter()
        .map(|members| own(members, &articles, &stands))
        .collect::<Result<Vec<Statement>, Error>>()?;
    let findings = of(&articles, &statements, &options).numbered(&order);
    Ok((super::unordered(articles, &order), findings))
}

/// A statement with its articles numbered as they stand here.
fn own(members: &[Place], articles: &[Article], stands: &[usize]) -> Result<Statement, Error> {
    let own = |place: &Place| {
        let article = stands.get(place.article).copied();
        let is_there = |article: &usize| place.sentence < articles[*article].sentences.len();
        article
            .filter(is_there)
            .map(|article| Place { article, ..*place })
            .ok_or(Error::Member {
                article: place.article,
                sentence: place.sentence,
            })
    };
    let mut members = members
        .iter()
        .map(own)
        .collect::<Result<Vec<Place>, Error>>()?;
    order::sort_by_key(&mut members, |place| *place);
    Ok(Statement { members })
}

/// Completes what an article leaves open by what the others tell: on which day it was written, and full names.
pub(super) fn complete(articles: &mut [Article]) {
    if cfg!(feature = "facts") {
        group::date_undated(articles);
        group::join_names(articles);
    }
}

/// The findings of articles as they are numbered here.
pub(super) fn of(articles: &[Article], statements: &[Statement], options: &Options) -> Findings {
    if !cfg!(feature = "facts") {
        return Findings {
            groups: vec![Vec::new(); articles.len()],
            ..Findings::default()
        };
    }
    let members: Vec<&[Place]> = statements.iter().map(|one| &*one.members).collect();
    let rows = rows(&members);
    let groups = group::groups(articles, &rows);
    let utterances = utterances(articles, &groups, &members, &rows, options);
    Findings {
        divergences: divergence::divergences(articles, &groups, &members, &utterances),
        utterances,
        groups,
    }
}
