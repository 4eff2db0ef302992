//! What a word may do in a date: the notes of the lists, taken apart once for each word of a text.
//!
//! Every rule asks of many words whether they may do this or that, and nearly always the answer is no: a bit of
//! the word's mask gives it.

use std::ops::Range;

use rustc_hash::FxHashMap;

macro_rules! classes {
    ($($class:ident $name:literal),* $(,)?) => {
        /// What a word does: see `words/README.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Class {
            $(#[doc = $name] $class,)*
        }

        impl Class {
            /// The class of that name in the lists.
            pub fn named(name: &str) -> Option<Class> {
                match name {
                    $($name => Some(Class::$class),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    Ago "ago", At "at", Back "back", Be "be", Before "before", Brief "brief", Century "century", Clock "clock",
    Count "count", DayLater "day_later", Days "days", Decade "decade", Did "did", Era "era", Facing "facing",
    Few "few", Half "half", Hence "hence", Lead "lead", Led "led", Look "look", Looked "looked", Month "month",
    MonthLater "month_later", Months "months", OClock "oclock", Of "of", On "on", Part "part", Pm "pm",
    Quarter "quarter", Quarters "quarters", Risky "risky", Same "same", Season "season", Short "short", Span "span",
    Stamp "stamp", The "the", Then "then", Unit "unit", Units "units", Vague "vague", WeekLater "week_later",
    Weekday "weekday", Weekends "weekends", Weeks "weeks", Will "will", Within "within", YearAgo "year_ago",
    YearLater "year_later", Years "years", Zone "zone",
}

impl Class {
    /// Its bit in a mask.
    pub const fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// One thing that a word may do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub class: Class,
    /// 0 where the class has none.
    pub number: i32,
    /// The words that must follow, parted by spaces.
    pub rest: &'static str,
}

/// The ways of `note`: `word month 3|moment:vague 0`.
pub(super) fn ways(note: &'static str) -> impl Iterator<Item = Way> {
    note.split('|').filter_map(|way| {
        let (rest, meaning) = way.split_once(':').unwrap_or(("", way));
        let (name, number) = meaning.split_once(' ').unwrap_or((meaning, "0"));
        Some(Way {
            class: Class::named(name)?,
            number: number.parse().ok()?,
            rest,
        })
    })
}

/// What one listed word may do, by all texts alike.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub mask: u64,
    ways: Range<u32>,
}

/// The entries of the words of a text.
#[derive(Debug, Default)]
pub(super) struct Entries {
    entries: Vec<Entry>,
    ways: Vec<Way>,
    // Notes are told apart by where they lie in their list. Nothing walks this map.
    known: FxHashMap<usize, u32>,
}

impl Entries {
    /// The number of the entry of a note; 0 is that of no note.
    pub fn enter(&mut self, note: &'static str) -> u32 {
        if self.entries.is_empty() {
            self.entries.push(Entry::default());
        }
        if note.is_empty() {
            return 0;
        }
        let next = self.entries.len() as u32;
        let number = *self.known.entry(note.as_ptr() as usize).or_insert(next);
        if number == next {
            let from = self.ways.len() as u32;
            self.ways.extend(ways(note));
            let own = &self.ways[from as usize..];
            self.entries.push(Entry {
                mask: own.iter().fold(0, |mask, way| mask | way.class.bit()),
                ways: from..self.ways.len() as u32,
            });
        }
        number
    }

    /// The mask of an entry.
    pub fn mask(&self, number: u32) -> u64 {
        self.entries[number as usize].mask
    }

    /// The ways of an entry.
    pub fn ways(&self, number: u32) -> &[Way] {
        let Range { start, end } = self.entries[number as usize].ways;
        &self.ways[start as usize..end as usize]
    }
}
