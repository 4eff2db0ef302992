//! Evidence that a block is furniture, in points.

use super::phrases::{Kind, Opening, ends_with_credit, opening, phrases_in};
use super::stamp::is_date;

/// Where a block stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Blocks before it.
    pub from_start: usize,
    /// Blocks after it.
    pub from_end: usize,
}

impl Place {
    fn is_top(self) -> bool {
        self.from_start < 4
    }

    fn is_bottom(self) -> bool {
        self.from_end < 3
    }
}

/// This many points make a block furniture: one sure sign, or two doubtful ones.
const ENOUGH: i32 = 3;

/// A sign that an ordinary sentence never bears.
const SURE: i32 = 4;

/// A report's paragraphs are longer, most furniture is shorter. Words.
const LONG: usize = 40;
const SHORT: usize = 12;

/// True where the evidence makes furniture of `block`.
pub(super) fn is_furniture(block: &str, place: Place) -> bool {
    let look = Look::of(block);
    let marks = look.marks();
    marks >= SURE || marks + look.wording(place, marks > 0) >= ENOUGH
}

/// What is seen of a block before it is read.
#[derive(Debug)]
struct Look<'a> {
    block: &'a str,
    /// Up to a few more than `LONG`.
    words: usize,
    short: bool,
    /// It ends as a sentence does.
    ended: bool,
    quoted: bool,
    /// It begins with a word in capitals and a colon.
    labelled: bool,
}

impl<'a> Look<'a> {
    fn of(block: &'a str) -> Self {
        let words = block.split_whitespace().take(LONG + 1).count();
        let bare = block.trim_end_matches(['"', '\'', '”', '’', '»', ')']);
        let label = block.split_once(':').map_or("", |(label, _)| label);
        Look {
            block,
            words,
            short: words <= SHORT,
            ended: bare.ends_with(['.', '!', '?', '…', '。']),
            quoted: block.starts_with(['"', '“', '„', '«', '‘', '\'']),
            labelled: (4..20).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_uppercase()),
        }
    }

    /// Remains of mark-up and addresses.
    fn marks(&self) -> i32 {
        let block = self.block;
        let one_word = !block.contains(char::is_whitespace);
        let address = one_word && (block.contains("://") || block.starts_with("www."));
        let image =
            block.starts_with("![") || block.starts_with("[![") || block.starts_with("<img");
        let empty = !block.contains(char::is_alphanumeric);
        match () {
            () if image || address => SURE,
            () if empty => SURE - 1,
            () if self.words <= LONG && (block.ends_with('|') || block.starts_with('|')) => 2,
            () => 0,
        }
    }

    /// What the words say. Full paragraphs inside a report are read for their opening alone.
    fn wording(&self, place: Place, marked: bool) -> i32 {
        // Openings and dates are not longer. Bytes.
        const HEAD: usize = 120;
        let head = self.block.floor_char_boundary(HEAD.min(self.block.len()));
        let head = self.block[..head].to_lowercase();
        if self.short && is_date(&head) {
            return SURE;
        }
        let doubtful = marked || self.short || !self.ended || self.labelled || place.is_bottom();
        let lowered = if doubtful {
            self.block.to_lowercase()
        } else {
            String::new()
        };
        let opening = opening(&head).map_or(0, |opening| self.opening(&opening));
        let phrases = 2 * phrases_in(&lowered).min(2) as i32;
        let credit = if self.words <= LONG && ends_with_credit(self.block) {
            3
        } else {
            0
        };
        let byline = if place.is_top() || place.from_end < 2 {
            self.byline()
        } else {
            0
        };
        let told = opening + phrases + credit + byline;
        if told == 0 {
            return 0;
        }
        let please = i32::from(lowered.contains("please "));
        let edge = i32::from(phrases > 0 && place.is_bottom());
        let form = i32::from(self.labelled) + i32::from(!self.ended) + i32::from(self.short);
        let against = 2 * i32::from(self.quoted) + i32::from(self.words > LONG);
        told + please + edge + form - against
    }

    fn opening(&self, opening: &Opening) -> i32 {
        match opening.kind {
            Kind::Link if opening.set_off => SURE,
            Kind::Credit if opening.set_off && self.words <= LONG => SURE,
            Kind::Stamp
                if opening
                    .rest
                    .trim_matches(|c: char| !c.is_alphanumeric())
                    .is_empty() =>
            {
                SURE
            }
            Kind::Stamp if is_date(opening.rest) => SURE,
            Kind::Link | Kind::Credit if opening.phrase => {
                2 - 2 * i32::from(self.ended && !self.short)
            }
            _ => 0,
        }
    }

    /// "By Ann Lind and J. Berg, Island Paper": capitalised words alone.
    fn byline(&self) -> i32 {
        const BY: [&str; 6] = ["By ", "BY ", "Von ", "Par ", "Por ", "Door "];
        const SMALL: [&str; 8] = ["and", "for", "in", "und", "et", "y", "e", "en"];
        let Some(names) = BY.iter().find_map(|by| self.block.strip_prefix(by)) else {
            return 0;
        };
        let named = |word: &str| {
            word.chars().next().is_some_and(char::is_uppercase)
                || SMALL.contains(&word)
                || word == "|"
        };
        let several = names.split_whitespace().nth(1).is_some();
        if self.short && !self.ended && several && names.split_whitespace().all(named) {
            SURE
        } else {
            0
        }
    }
}
