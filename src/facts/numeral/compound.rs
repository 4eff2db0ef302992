//! Numbers written as one word: "einundzwanzigtausend", "centottantamila". A word is a number where it falls
//! into number words to its end; the longest are tried first.

use super::word::{Class, Word, Words};

impl Words {
    /// The parts of a number written as one word, onto `parts`; false where it is none.
    pub fn split(&self, lower: &str, parts: &mut Vec<Word>) -> bool {
        // The shortest are "trentuno" and the like; the longest number below a million has some 80 bytes.
        let length = 6..=100;
        self.compounds && length.contains(&lower.len()) && self.split_from(lower, 0, &mut 0, parts)
    }

    /// `dead` has the bytes from which no way leads to the end, so each is tried once.
    fn split_from(&self, lower: &str, at: usize, dead: &mut u128, parts: &mut Vec<Word>) -> bool {
        // "Vierzehn", "cinquantotto": no part is longer than a word of the lists. Bytes.
        const LONGEST: usize = 16;
        if at == lower.len() {
            return true;
        }
        if *dead >> at & 1 == 1 {
            return false;
        }
        for end in (at + 1..=lower.len().min(at + LONGEST)).rev() {
            let part = lower.get(at..end).and_then(|part| self.get(part));
            let Some(part) = part.filter(|part| part.is_joinable(at == 0)) else {
                continue;
            };
            parts.push(part);
            if self.split_from(lower, end, dead, parts) {
                return true;
            }
            parts.pop();
        }
        *dead |= 1 << at;
        false
    }
}

impl Word {
    /// True for what numbers in one word are made of.
    fn is_joinable(self, first: bool) -> bool {
        match self.class {
            Class::Unit | Class::Article | Class::Tens | Class::Hundreds | Class::Times => true,
            Class::Half | Class::Part | Class::Parts | Class::Nth => !first,
            Class::And(joins) => !first && joins.contains('w'),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_number_in_one_word_falls_into_its_parts() {
        let parts = |code, text| {
            let mut parts = Vec::new();
            Words::of(Language(code)).split(text, &mut parts);
            parts.iter().map(|part| part.value).collect::<Vec<_>>()
        };
        assert_eq!(
            parts("de", "einundzwanzigtausend"),
            [1.0, 0.0, 20.0, 1000.0]
        );
        assert_eq!(parts("it", "centottantamila"), [100.0, 80.0, 1000.0]);
        assert_eq!(parts("de", "achtung"), [0.0; 0]);
        assert_eq!(parts("en", "twentyone"), [0.0; 0]);
    }
}
