//! Furniture: text around the report that is not the report.
//!
//! A block is judged whole, on several kinds of evidence (`evidence`): how it begins, what phrases it
//! has, how it ends, how long it is and where it stands. No single word makes furniture of a sentence
//! that could be the report's. Beyond that, a sentence that leads elsewhere at the end of a paragraph is
//! furniture by itself, and so are headings behind the last paragraph.

mod evidence;
mod phrases;
mod stamp;

use crate::span::Span;
use crate::text::block::{Block, BlockKind};
use evidence::Place;

/// What a sentence is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The headline of the article, or a copy of it.
    Headline,
    /// The report.
    Body,
    /// "Read more", captions, credits, stamps, comment rules, disclaimers.
    Furniture,
}

/// The role of each sentence; `sentences` holds the sentences of each block, in order.
///
/// ```
/// use tellings::text::{block::blocks, furniture::{Role, roles}, language::Language, sentence::sentences};
/// let text = "Ferry stays in port\nThe ferry will not run.\nRead more: Storm nears the coast";
/// let blocks = blocks(text);
/// let spans: Vec<_> = blocks.iter().map(|block| sentences(text, block, Language("en"))).collect();
/// assert_eq!(roles(text, &blocks, &spans).concat(), [Role::Headline, Role::Body, Role::Furniture]);
/// ```
pub fn roles(text: &str, blocks: &[Block], sentences: &[Vec<Span>]) -> Vec<Vec<Role>> {
    let mut furniture = judged(text, blocks);
    mark_trailing_headings(blocks, &mut furniture);
    let headline = headline(text, blocks, &furniture);
    let role = |at: usize| match headline {
        Some(headline) if blocks[at].span.of(text) == headline => Role::Headline,
        _ if furniture[at] => Role::Furniture,
        _ => Role::Body,
    };
    let mut roles: Vec<Vec<Role>> = sentences
        .iter()
        .take(blocks.len())
        .enumerate()
        .map(|(at, sentences)| vec![role(at); sentences.len()])
        .collect();
    for (roles, sentences) in roles.iter_mut().zip(sentences) {
        mark_last_sentences(text, sentences, roles);
    }
    roles
}

/// Which blocks are furniture by themselves.
fn judged(text: &str, blocks: &[Block]) -> Vec<bool> {
    let place = |at: usize| Place {
        from_start: at,
        from_end: blocks.len() - 1 - at,
    };
    let judge =
        |(at, block): (usize, &Block)| evidence::is_furniture(block.span.of(text), place(at));
    blocks.iter().enumerate().map(judge).collect()
}

/// Headings behind the last paragraph title other articles. An article that is nothing but headings
/// has none.
fn mark_trailing_headings(blocks: &[Block], furniture: &mut [bool]) {
    let body = |at: &usize| !furniture[*at] && blocks[*at].kind != BlockKind::Heading;
    if let Some(last) = (0..blocks.len()).rev().find(body) {
        furniture[last + 1..].fill(true);
    }
}

/// The first heading, if no paragraph comes before it.
fn headline<'a>(text: &'a str, blocks: &[Block], furniture: &[bool]) -> Option<&'a str> {
    let (first, _) = blocks
        .iter()
        .zip(furniture)
        .find(|(_, furniture)| !**furniture)?;
    (first.kind == BlockKind::Heading).then(|| first.span.of(text))
}

/// From a sentence that leads elsewhere to the end of its paragraph.
fn mark_last_sentences(text: &str, sentences: &[Span], roles: &mut [Role]) {
    let leads = |span: &Span| phrases::leads_elsewhere(span.of(text));
    if let Some(at) = sentences.iter().skip(1).position(leads) {
        roles[at + 1..].fill(Role::Furniture);
    }
}

#[cfg(test)]
mod tests {
    use super::Role::{Body, Furniture, Headline};
    use super::*;
    use crate::text::{block::blocks, language::Language, sentence::sentences};

    fn found(text: &str) -> Vec<Role> {
        let blocks = blocks(text);
        let spans: Vec<_> = blocks
            .iter()
            .map(|block| sentences(text, block, Language("en")))
            .collect();
        roles(text, &blocks, &spans).concat()
    }

    /// The role of `line` in the middle of a report.
    fn role_of(line: &str) -> Role {
        let text = format!(
            "Ferry stays in port\nThe ferry will not run.\n{line}\nThe mayor is not glad.\nNo one is."
        );
        let roles = found(&text);
        assert!(
            roles[2..]
                .iter()
                .rev()
                .skip(2)
                .all(|role| *role == roles[2]),
            "{line}: {roles:?}"
        );
        roles[2]
    }

    #[test]
    fn a_headline_and_its_copy_are_headlines() {
        let text =
            "Ferry stays in port\nThe ferry will not run.\nFerry stays in port\nNo one is glad.";
        assert_eq!(found(text), [Headline, Body, Headline, Body]);
    }

    #[test]
    fn links_credits_and_stamps_are_furniture() {
        for line in [
            "Read more: Storm nears the coast",
            "Advertisement",
            "Sign up for our newsletter.",
            "Follow us on any network you like",
            "![]() |",
            "The ferry in its harbour. Photo: M. Lind |",
            "The harbour on Monday (Getty Images)",
            "Image: Harbour Office/Reuters",
            "| Last update :",
            "Updated 12:03 GMT",
            "06/03/2021",
            "Friday, May 7, 2021",
            "© 2021 The Island Paper",
            "https://example.org/ferry",
        ] {
            assert_eq!(role_of(line), Furniture, "{line}");
        }
    }

    #[test]
    fn sentences_of_the_report_are_not_furniture() {
        for line in [
            "Photographs by islanders show the ferry tied up at the quay with its lights off.",
            "The mayor shared a photo of the empty harbour with her followers.",
            "Sources in the harbour office said that the ferry would not run before May.",
            "Related industries on the island have lost half of their income, said the mayor.",
            "Updated figures from the office show that 300 people are waiting.",
            "By Sunday the wind had dropped.",
            "The mayor asked islanders to follow her orders.",
            "Storm divides the island",
        ] {
            assert_eq!(role_of(line), Body, "{line}");
        }
    }

    #[test]
    fn headings_behind_the_last_paragraph_title_other_articles() {
        let text = "Ferry stays in port\nThe ferry will not run.\nMayor buys a boat\n06/03/2021";
        assert_eq!(found(text), [Headline, Body, Furniture, Furniture]);
    }

    #[test]
    fn a_link_at_the_end_of_a_paragraph_is_furniture_by_itself() {
        let text = "Ferry stays in port\nThe ferry will not run. Read more: Storm nears the coast";
        assert_eq!(found(text), [Headline, Body, Furniture]);
    }

    #[test]
    fn comment_rules_and_disclaimers_are_furniture() {
        let text =
            "The ferry will not run.\nNOTE: Comments that contain insults are removed by us.";
        assert_eq!(found(text), [Body, Furniture]);
    }
}
