//! Pins: what a reader says of two sentences, whatever the evidence. An argument of the comparison, beside
//! the articles and the options; the comparison keeps to every pin.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::order;

/// A reader's word that two sentences of two articles belong together, or do not.
///
/// Sentences are named by the number of their article, as the articles are given, and their number in it.
/// Together: they are linked with a score of 1 and stand in one statement, and the pairs around them gain
/// from it. Apart: they are not linked, and no evidence brings their statements together; only a chain of
/// pins that joins them does.
///
/// A sentence that is pinned to another is part of the report, even if it looks like furniture. Which side
/// is `a` changes nothing, nor does a pin that is given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// One sentence: number of its article, number in the article.
    pub a: (usize, usize),
    /// The other, of another article.
    pub b: (usize, usize),
    /// They belong together; else they do not.
    pub together: bool,
}

impl Pin {
    /// The pin with its smaller side first.
    fn sorted(self) -> Pin {
        Pin {
            a: self.a.min(self.b),
            b: self.a.max(self.b),
            ..self
        }
    }
}

/// The pins, each with its smaller side first and all in order, if each can be kept: `articles` are the
/// names of the articles and how many sentences each has.
///
/// # Errors
/// For a pin of an article or sentence that is not there, of one article with itself, or against another.
pub fn checked(pins: &[Pin], articles: &[(&str, usize)]) -> Result<Vec<Pin>, Error> {
    let mut pins: Vec<Pin> = pins.iter().map(|pin| pin.sorted()).collect();
    order::sort_by_key(&mut pins, |pin| (pin.a, pin.b));
    for pin in &pins {
        for (article, sentence) in [pin.a, pin.b] {
            let &(name, count) = articles.get(article).ok_or(Error::PinnedArticle {
                article,
                count: articles.len(),
            })?;
            if sentence >= count {
                let name = name.to_owned();
                return Err(Error::PinnedSentence {
                    name,
                    sentence,
                    count,
                });
            }
        }
        if pin.a.0 == pin.b.0 {
            let name = articles[pin.a.0].0.to_owned();
            return Err(Error::PinnedToItself { name });
        }
    }
    for pair in pins.windows(2) {
        let (x, y) = (pair[0], pair[1]);
        if (x.a, x.b) == (y.a, y.b) && x.together != y.together {
            return Err(Error::PinnedBothWays {
                name: articles[x.a.0].0.to_owned(),
                sentence: x.a.1,
                other: articles[x.b.0].0.to_owned(),
                partner: x.b.1,
            });
        }
    }
    Ok(pins)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLES: [(&str, usize); 2] = [("Courier", 3), ("Herald", 2)];

    fn pin(a: (usize, usize), b: (usize, usize), together: bool) -> Pin {
        Pin { a, b, together }
    }

    fn refused(pins: &[Pin]) -> String {
        checked(pins, &ARTICLES)
            .expect_err("a pin that cannot be kept")
            .to_string()
    }

    #[test]
    fn pins_are_the_same_whichever_side_comes_first() {
        let (there, back) = (pin((0, 2), (1, 0), true), pin((1, 0), (0, 2), true));
        assert_eq!(checked(&[there], &ARTICLES), checked(&[back], &ARTICLES));
        assert_eq!(checked(&[there, back], &ARTICLES), Ok(vec![there; 2]));
    }

    #[test]
    fn a_pin_that_cannot_be_kept_is_refused_by_name() {
        let beyond = refused(&[pin((0, 0), (2, 0), true)]);
        assert_eq!(
            beyond,
            "a pin names article 2, and there are 2, numbered from 0"
        );
        let beyond = refused(&[pin((0, 0), (1, 2), true)]);
        assert_eq!(
            beyond,
            "Herald: a pin names sentence 2, and there are 2, numbered from 0"
        );
        let itself = refused(&[pin((0, 0), (0, 1), false)]);
        assert!(itself.starts_with("Courier: "), "{itself}");
        let both = [pin((0, 1), (1, 0), true), pin((1, 0), (0, 1), false)];
        let both = refused(&both);
        assert_eq!(
            both,
            "Courier: sentence 1 is pinned both to sentence 0 of Herald and apart from it"
        );
    }
}
