//! Who is meant: each mention of an article gets the fullest form of its bearer.
//!
//! A full name begins an entry, and forms with more or fewer given names join it. A surname alone goes to the
//! only bearer of it; where the article has two, to the one that the article called by it before the other
//! came, else to the one named last. It never joins the two. What stands behind "in" is a place and nobody's
//! surname. A given name alone goes to its bearer only where a title, the surname or the family shows a
//! person.
//!
//! Every table has one entry a form, so the time is linear in the mentions.

mod entries;

use rustc_hash::FxHashMap;

use super::tongue::{Role, Tongue};
use super::{Gender, Mention, case, forms};
use crate::facts::reading::Reading;
use entries::Entries;

/// So many times the article calls somebody by the surname before the name is taken to stay with them.
const SETTLED: u32 = 2;

/// What the article has said so far of the bearers of one surname.
#[derive(Debug, Default, Clone)]
struct Surname {
    /// Bearers anywhere in the article, the first of them, and whether there are more.
    first: usize,
    shared: bool,
    /// Whom the article named last: anybody, a man, a woman.
    last: [Option<usize>; 3],
    /// How often the surname alone stood for the only bearer named so far.
    alone: u32,
    /// With whom the surname stays.
    settled: Option<usize>,
}

/// Fills in the fullest forms, and who is a person.
pub(super) fn fill(reading: &Reading, tongue: Tongue, mentions: &mut [Mention]) {
    let keys: Vec<String> = mentions
        .iter()
        .map(|one| case::key(&one.form, reading.language))
        .collect();
    let mut index: FxHashMap<&str, usize> = FxHashMap::default();
    let mut distinct: Vec<&str> = Vec::new();
    let of: Vec<usize> = keys
        .iter()
        .map(|key| {
            *index.entry(key).or_insert_with(|| {
                distinct.push(key);
                distinct.len() - 1
            })
        })
        .collect();
    let entries = Entries::of(&distinct);
    let placed = placed(reading, tongue, mentions, &of, distinct.len());
    let stated: FxHashMap<usize, usize> = expansions(reading, mentions)
        .map(|(short, full)| (of[short], of[full]))
        .collect();
    let family = |mention: &Mention| is_family(reading, tongue, mention.from);
    let mut walk = Walk::of(&entries, &distinct, mentions, &of, family);
    let mut bearers = Vec::with_capacity(mentions.len());
    for (at, mention) in mentions.iter().enumerate() {
        let form = of[at];
        let bearer = match stated.get(&form) {
            Some(full) => entries.bearer[*full],
            None if placed[form] && !mention.titled => entries.bearer[form],
            None => walk.bearer(form, mention, || family(mention)),
        };
        bearers.push(bearer);
    }
    let shown = shown(reading, mentions, &of, &entries.bearer, distinct.len());
    let mut person = vec![false; distinct.len()];
    for (mention, &bearer) in mentions.iter().zip(&bearers) {
        person[bearer] |= mention.titled || forms::is_full_person(distinct[bearer]);
    }
    for ((mention, bearer), form) in mentions.iter_mut().zip(bearers).zip(of) {
        mention.fullest.clone_from(&shown[bearer]);
        mention.person = person[bearer];
        mention.placed = placed[form] && !mention.titled;
    }
}

/// For each bearer its form as a reader wants it: the fullest, in the case that a reader looks for.
fn shown(
    reading: &Reading,
    mentions: &[Mention],
    of: &[usize],
    bearer: &[usize],
    count: usize,
) -> Vec<String> {
    let mut best: Vec<Option<(u32, &str)>> = vec![None; count];
    for (mention, &form) in mentions.iter().zip(of) {
        let far = case::distance(&mention.form, reading.language);
        // Only the fullest forms: the others share its entry.
        if bearer[form] == form && best[form].is_none_or(|(least, _)| far < least) {
            best[form] = Some((far, &mention.form));
        }
    }
    best.into_iter()
        .map(|one| one.map_or_else(String::new, |(_, form)| forms::presentable(form)))
        .collect()
}

/// The article as it is read from its beginning.
struct Walk<'a> {
    entries: &'a Entries<'a>,
    distinct: &'a [&'a str],
    surnames: FxHashMap<&'a str, Surname>,
    /// Of each entry: a man or a woman.
    genders: Vec<Option<Gender>>,
    /// Of each entry: something shows that it is a person.
    persons: Vec<bool>,
}

impl<'a> Walk<'a> {
    fn of(
        entries: &'a Entries<'a>,
        distinct: &'a [&'a str],
        mentions: &[Mention],
        of: &[usize],
        family: impl Fn(&Mention) -> bool,
    ) -> Walk<'a> {
        let mut surnames: FxHashMap<&str, Surname> = FxHashMap::default();
        for &form in of {
            let bearer = entries.bearer[form];
            for short in entries.shorts(form) {
                let surname = surnames.entry(short).or_insert_with(|| Surname {
                    first: bearer,
                    ..Surname::default()
                });
                surname.shared |= surname.first != bearer;
            }
        }
        let mut genders = vec![None; distinct.len()];
        let mut persons = vec![false; distinct.len()];
        for (mention, &form) in mentions.iter().zip(of) {
            let bearer = entries.bearer[form];
            genders[bearer] = genders[bearer].or(mention.gender);
            let only = surnames
                .get(distinct[form])
                .filter(|surname| !surname.shared);
            persons[only.map_or(bearer, |surname| surname.first)] |=
                mention.titled || only.is_some() || family(mention);
        }
        Walk {
            entries,
            distinct,
            surnames,
            genders,
            persons,
        }
    }

    /// The bearer of a mention; it is remembered.
    fn bearer(&mut self, form: usize, mention: &Mention, family: impl Fn() -> bool) -> usize {
        let own = self.entries.bearer[form];
        if self.entries.is_full(form) {
            self.name(form, own, family());
            return own;
        }
        let text = self.distinct[form];
        if let Some(surname) = self.surnames.get_mut(text) {
            return called(surname, mention.gender, &self.genders);
        }
        if let Some(company) = self.entries.company(text) {
            return company;
        }
        let given = self.entries.given(text);
        let known = |bearer: &usize| self.persons[*bearer] || family();
        given.filter(known).unwrap_or(own)
    }

    /// Takes in a full name. One that is told as somebody's family takes no surname over.
    fn name(&mut self, form: usize, bearer: usize, family: bool) {
        for short in self.entries.shorts(form) {
            let Some(surname) = self.surnames.get_mut(short) else {
                continue;
            };
            let other = surname.last[0].filter(|last| *last != bearer);
            if other.is_some() && surname.alone >= SETTLED && surname.settled.is_none() {
                surname.settled = other;
            }
            if family && surname.last[0].is_some() {
                continue;
            }
            surname.last[0] = Some(bearer);
            match self.genders[bearer] {
                Some(Gender::Man) => surname.last[1] = Some(bearer),
                Some(Gender::Woman) => surname.last[2] = Some(bearer),
                None => {}
            }
        }
    }
}

/// Who is called by the surname alone.
fn called(surname: &mut Surname, gender: Option<Gender>, genders: &[Option<Gender>]) -> usize {
    if !surname.shared {
        return surname.first;
    }
    let usual = surname.settled.or(surname.last[0]).unwrap_or(surname.first);
    let fits = gender.is_none() || genders[usual].is_none() || genders[usual] == gender;
    let same = match gender {
        Some(Gender::Man) => surname.last[1],
        Some(Gender::Woman) => surname.last[2],
        None => None,
    };
    if surname.settled.is_none() && surname.last[0].is_some() {
        surname.alone += 1;
    }
    if fits { usual } else { same.unwrap_or(usual) }
}

/// "His wife, Sandra", "his father, the Rev. Ola Holm": a member of the family before the name, with no more
/// than a title between.
fn is_family(reading: &Reading, tongue: Tongue, from: usize) -> bool {
    let sentence = reading.terms[from].sentence;
    let before = |at: &usize| reading.lower(*at, sentence);
    (from.saturating_sub(6)..from)
        .rev()
        .find(|at| {
            let title = tongue.is_title(before(at)) && !tongue.has(Role::Kin, before(at));
            !(title || matches!(before(at), "," | "." | "the"))
        })
        .is_some_and(|at| tongue.has(Role::Kin, before(&at)))
}

/// Which forms are places: half of the time or more a preposition of place stands before them.
fn placed(
    reading: &Reading,
    tongue: Tongue,
    mentions: &[Mention],
    of: &[usize],
    count: usize,
) -> Vec<bool> {
    let mut counts = vec![(0_u32, 0_u32); count];
    for (mention, &form) in mentions.iter().zip(of) {
        let near = reading
            .before(mention.from)
            .is_some_and(|before| tongue.has(Role::Near, &before.lower));
        let possessive = reading.terms[mention.end - 1].span.end > mention.span.end;
        counts[form].0 += u32::from(near && !possessive);
        counts[form].1 += 1;
    }
    counts
        .iter()
        .map(|(near, all)| *near > 0 && near * 2 >= *all)
        .collect()
}

/// "North Atlantic Treaty Organization (NATO)", "HRG (Harbour Rescue Group)": the mentions of the short form
/// and of the full one.
fn expansions<'a>(
    reading: &'a Reading,
    mentions: &'a [Mention],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let pairs = (1..mentions.len()).map(|at| (at - 1, at));
    pairs.filter_map(move |(one, two)| {
        let between = &reading.terms[mentions[one].end..mentions[two].from];
        let mut marks = between.iter().map(|term| term.text);
        let opened = marks.next() == Some("(");
        let quiet = marks.all(|mark| matches!(mark, "\"" | "“" | "the" | "„" | "«"));
        let is = |short: usize, full: usize| {
            forms::is_acronym_of(&mentions[short].form, &mentions[full].form)
        };
        match (opened && quiet, is(two, one), is(one, two)) {
            (true, true, _) => Some((two, one)),
            (true, _, true) => Some((one, two)),
            _ => None,
        }
    })
}
