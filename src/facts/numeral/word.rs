//! Number words by language: what a word does in a number, looked up whole or, where a language writes
//! numbers as one word ("einundzwanzigtausend"), part by part.

use crate::decimal::decimal;
use crate::text::language::{Language, UNKNOWN};
use crate::text::list::List;

/// Lists by language.
static LISTS: [(&str, List); 9] = [
    ("de", List::of(include_str!("../words/numerals/de.txt"))),
    ("en", List::of(include_str!("../words/numerals/en.txt"))),
    ("es", List::of(include_str!("../words/numerals/es.txt"))),
    ("fr", List::of(include_str!("../words/numerals/fr.txt"))),
    ("id", List::of(include_str!("../words/numerals/id.txt"))),
    ("it", List::of(include_str!("../words/numerals/it.txt"))),
    ("pt", List::of(include_str!("../words/numerals/pt.txt"))),
    ("ru", List::of(include_str!("../words/numerals/ru.txt"))),
    ("tr", List::of(include_str!("../words/numerals/tr.txt"))),
];

/// Letters behind figures, in any language.
static LETTERS: List = List::of(include_str!("../words/numerals/short.txt"));

/// What a word does in a number. Words README.md of the lists says the same for who writes them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Class {
    /// In figures.
    Figure,
    /// Adds, and closes its group: one to nineteen.
    Unit,
    /// "A": one, but only before another number word.
    A,
    /// One, or only an article: "ein", "une".
    Article,
    /// Adds; up to nine may follow.
    Tens,
    /// Adds; up to nineteen may follow: "soixante".
    Long,
    /// Twenty, or twentyfold behind four: "quatre-vingts".
    Score,
    /// Adds; up to 99 may follow: "doscientos".
    Hundreds,
    /// Makes a teen of a unit: "belas".
    Teen,
    /// Multiplies: dozen, hundred, thousand.
    Times,
    /// Multiplies, or leaves the amount open: "two thousands", "thousands".
    Plural,
    /// Multiplies figures: bn.
    Short,
    /// Multiplies figures that it touches, where nothing else is meant: m.
    Letter,
    /// Multiplies figures where all numbers are asked for: G.
    Sign,
    /// Leaves the amount open: "Tausende".
    Vague,
    /// Leaves it open with another such word: "tens of thousands".
    Loose,
    /// "Third": of one; an ordinal otherwise. Nought takes the number before it in the word.
    Part,
    /// "Thirds".
    Parts,
    /// An ordinal that is no fraction.
    Nth,
    /// A part of one that never counts places: "половина".
    Fraction,
    /// And a half, or half: "buçuk", "setengah".
    Half,
    /// Joins: t behind tens, h hundreds, s scales, w inside a word, f a fraction, d decimals, l also
    /// before a larger scale, x what may be the count of a fraction alone.
    And(&'static str),
    /// "Of".
    Of,
    /// "Point".
    Point,
    /// "In", of a share: one in five.
    Among,
    /// "Out", of a share: one out of five.
    Out,
    /// "Over", of a division.
    Over,
    /// "This": what follows is named, not counted.
    This,
    /// Half of it is told behind: "its", "all".
    Whole,
    /// "Several": the scale behind leaves the amount open.
    Several,
    /// "Between": the next "and" joins nothing.
    Between,
    /// "Minus".
    Minus,
    /// "Percent".
    Percent,
    /// "Yüzde", before its number.
    Hundredth,
    /// "Per", before a hundred or `Cent`.
    Per,
    /// "Cent" of "per cent".
    Cent,
}

/// A number word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Word {
    pub class: Class,
    pub value: f64,
}

const CLASSES: [(&str, Class); 34] = [
    ("a", Class::A),
    ("among", Class::Among),
    ("article", Class::Article),
    ("between", Class::Between),
    ("cent", Class::Cent),
    ("fraction", Class::Fraction),
    ("half", Class::Half),
    ("hundreds", Class::Hundreds),
    ("hundredth", Class::Hundredth),
    ("letter", Class::Letter),
    ("long", Class::Long),
    ("loose", Class::Loose),
    ("minus", Class::Minus),
    ("nth", Class::Nth),
    ("of", Class::Of),
    ("out", Class::Out),
    ("over", Class::Over),
    ("part", Class::Part),
    ("parts", Class::Parts),
    ("per", Class::Per),
    ("percent", Class::Percent),
    ("plural", Class::Plural),
    ("point", Class::Point),
    ("score", Class::Score),
    ("several", Class::Several),
    ("short", Class::Short),
    ("sign", Class::Sign),
    ("teen", Class::Teen),
    ("tens", Class::Tens),
    ("this", Class::This),
    ("times", Class::Times),
    ("unit", Class::Unit),
    ("vague", Class::Vague),
    ("whole", Class::Whole),
];

/// The word of a note such as "unit 5".
fn word(note: &'static str) -> Option<Word> {
    let (name, value) = note.split_once(' ').unwrap_or((note, "1"));
    if name == "and" {
        let class = Class::And(value);
        return Some(Word { class, value: 0.0 });
    }
    let at = CLASSES.binary_search_by_key(&name, |(name, _)| name).ok()?;
    let value = decimal(value)?;
    Some(Word {
        class: CLASSES[at].1,
        value,
    })
}

/// A scale of letters behind figures, as they stand.
pub(super) fn letters(letters: &str) -> Option<Word> {
    LETTERS.get(letters).and_then(word)
}

/// The number words of a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    list: Option<&'static List>,
    /// Numbers are written as one word.
    pub compounds: bool,
    /// Tens before a plural ordinal are part of it: "two hundred forty sixths".
    pub tens: bool,
    /// A point makes an ordinal of figures: "am 21. Tag".
    pub dots: bool,
}

impl Words {
    /// Those of `language`: English where it is unknown, none where it has no list.
    pub fn of(language: Language) -> Words {
        let code = if language == UNKNOWN {
            "en"
        } else {
            language.0
        };
        let list = LISTS.iter().find(|(listed, _)| *listed == code);
        let list = list.map(|(_, list)| list);
        let habits = list.and_then(|list| list.get("*")).unwrap_or_default();
        let has = |habit: &str| habits.split(' ').any(|listed| listed == habit);
        Words {
            list,
            compounds: has("compounds"),
            tens: has("tens"),
            dots: has("dots"),
        }
    }

    /// What `lower` does in a number.
    pub fn get(&self, lower: &str) -> Option<Word> {
        self.list?.get(lower).and_then(word)
    }
}

impl Class {
    /// True for what a number may begin with.
    pub fn opens(self) -> bool {
        !self.is_outside()
            && !matches!(
                self,
                Class::And(_)
                    | Class::Of
                    | Class::Point
                    | Class::Among
                    | Class::Out
                    | Class::Over
                    | Class::Short
                    | Class::Teen
                    | Class::Nth
            )
    }

    /// True for what stands beside a number and is never part of it.
    pub fn is_outside(self) -> bool {
        matches!(
            self,
            Class::This
                | Class::Whole
                | Class::Several
                | Class::Between
                | Class::Minus
                | Class::Percent
                | Class::Hundredth
                | Class::Per
                | Class::Cent
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_every_note_is_known() {
        let texts = [
            include_str!("../words/numerals/de.txt"),
            include_str!("../words/numerals/en.txt"),
            include_str!("../words/numerals/es.txt"),
            include_str!("../words/numerals/fr.txt"),
            include_str!("../words/numerals/id.txt"),
            include_str!("../words/numerals/it.txt"),
            include_str!("../words/numerals/pt.txt"),
            include_str!("../words/numerals/ru.txt"),
            include_str!("../words/numerals/tr.txt"),
            include_str!("../words/numerals/short.txt"),
        ];
        for text in texts {
            let lines = text.lines().filter(|line| !line.starts_with(['#', '*']));
            for line in lines {
                let (_, note) = line.split_once(' ').expect("a word and its note");
                assert!(word(note).is_some(), "{line}");
            }
        }
        assert!(LISTS.iter().all(|(_, list)| list.is_sorted()) && LETTERS.is_sorted());
        assert!(CLASSES.is_sorted_by_key(|(name, _)| *name));
    }
}
