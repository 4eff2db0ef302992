//! He and she: who of the named persons a pronoun can be.
//!
//! A title or an office tells, as "Mrs" or "spokesman" does; else the pronouns of sentences that name one
//! person alone. Nothing is known of most first names, and nothing is assumed.

use rustc_hash::FxHashMap;

use super::verbs::Part;
use crate::facts::name::Names;
use crate::facts::reading::Reading;

/// A title outweighs this many pronouns.
const TITLE: i32 = 8;

/// For each person the evidence for "he" less that for "she".
#[derive(Debug)]
pub(super) struct Genders<'a>(FxHashMap<&'a str, i32>);

impl<'a> Genders<'a> {
    pub fn of(reading: &Reading, names: &'a Names, parts: &[Option<Part>]) -> Genders<'a> {
        let mut genders: FxHashMap<&str, i32> = FxHashMap::default();
        let persons = || names.mentions.iter().filter(|mention| mention.person);
        for mention in persons() {
            let title = (1..4)
                .map_while(|back| mention.from.checked_sub(back))
                .map(|at| titled(&reading.terms[at].lower))
                .find(|gender| *gender != 0);
            *genders.entry(&mention.fullest).or_default() += title.unwrap_or(0) * TITLE;
        }
        let mut mentions = persons().peekable();
        let (mut last, mut at) = (None, 0);
        for sentence in 0..reading.sentences.len() {
            let mut only = None;
            let mut several = false;
            while let Some(mention) = mentions.next_if(|mention| mention.sentence == sentence) {
                several |= only.is_some_and(|only: &str| only != mention.fullest);
                only = Some(mention.fullest.as_str());
            }
            // A sentence that names nobody goes on about whom the one before named alone.
            last = if several { None } else { only.or(last) };
            while reading.within(at, sentence).is_some() {
                if let Some(person) = last {
                    *genders.entry(person).or_default() +=
                        pronoun(&reading.terms[at].lower, parts[at]);
                }
                at += 1;
            }
        }
        Genders(genders)
    }

    /// True where the pronoun can mean the person.
    pub fn fits(&self, person: &str, pronoun: Part) -> bool {
        let evidence = self.0.get(person).copied().unwrap_or(0);
        match pronoun {
            Part::He => evidence >= 0,
            Part::She => evidence <= 0,
            _ => true,
        }
    }
}

/// 1 for a man's title, -1 for a woman's.
fn titled(word: &str) -> i32 {
    match word {
        "mr" | "sir" | "lord" | "king" | "prince" | "spokesman" | "chairman" | "congressman"
        | "businessman" | "actor" | "his" | "father" | "señor" | "sr" | "herr" | "signor"
        | "monsieur" | "bay" => 1,
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "spokeswoman"
        | "chairwoman" | "congresswoman" | "businesswoman" | "actress" | "mother" | "señora"
        | "sra" | "frau" | "signora" | "madame" | "mme" => -1,
        _ => 0,
    }
}

fn pronoun(word: &str, part: Option<Part>) -> i32 {
    match (part, word) {
        (Some(Part::He), _) | (_, "his" | "him" | "himself") => 1,
        (Some(Part::She), _) | (_, "her" | "herself" | "hers") => -1,
        _ => 0,
    }
}
