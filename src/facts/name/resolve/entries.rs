//! The entries of an article: which of its forms are one name by their words alone.

use rustc_hash::FxHashMap;

use crate::facts::name::forms::{self, Person};
use crate::order;

/// Of one surname, as many persons as a new form is compared with.
const BEARERS: usize = 40;

/// The forms of an article and the entries that they make.
#[derive(Debug)]
pub(super) struct Entries<'a> {
    forms: &'a [&'a str],
    /// For each form the fullest form of its entry.
    pub bearer: Vec<usize>,
    /// Companies by what they are called; none where two are.
    companies: FxHashMap<&'a str, Option<usize>>,
    /// Persons by their first name; none where two have it.
    given: FxHashMap<&'a str, Option<usize>>,
}

impl<'a> Entries<'a> {
    /// Joins forms with more or fewer given names, and letters with their words.
    pub fn of(forms: &'a [&'a str]) -> Entries<'a> {
        let mut entries = Entries {
            forms,
            bearer: persons(forms),
            companies: FxHashMap::default(),
            given: FxHashMap::default(),
        };
        for (form, text) in forms.iter().enumerate() {
            if let Some(short) = forms::without_company(text) {
                only(&mut entries.companies, short, form);
            }
            if let Some((first, _)) = text.split_once(' ').filter(|_| forms::is_full_person(text)) {
                only(&mut entries.given, first, entries.bearer[form]);
            }
        }
        let mut letters: FxHashMap<String, Option<usize>> = FxHashMap::default();
        for (form, text) in forms.iter().enumerate() {
            if let Some(short) = forms::initials(text).filter(|_| forms::has_letters(text)) {
                let full = entries.bearer[form];
                let one = letters.entry(short).or_insert(Some(full));
                if *one != Some(full) {
                    *one = None;
                }
            }
        }
        for (form, text) in forms.iter().enumerate() {
            if let Some(Some(full)) = letters.get(*text).filter(|_| forms::is_letters(text)) {
                entries.bearer[form] = *full;
            }
        }
        entries
    }

    /// True for a form that names its bearer by itself.
    pub fn is_full(&self, form: usize) -> bool {
        let person = Person::of(self.forms[form]);
        self.bearer[form] != form || person.is_some_and(|person| !person.given.is_empty())
    }

    /// The short forms of a person's form: "Holm Jr" and "Holm" of "Ola Holm Jr".
    pub fn shorts(&self, form: usize) -> impl Iterator<Item = &'a str> {
        let text = self.forms[form];
        let plain = forms::without_generation(text);
        let with = forms::short_forms(text).filter(move |_| plain.len() < text.len());
        forms::short_forms(plain).chain(with)
    }

    /// The company that goes by `short`.
    pub fn company(&self, short: &str) -> Option<usize> {
        *self.companies.get(short)?
    }

    /// The only person with this first name.
    pub fn given(&self, first: &str) -> Option<usize> {
        *self.given.get(first)?
    }
}

/// Enters `one` under `key`; none stands there where another does.
fn only<'a>(table: &mut FxHashMap<&'a str, Option<usize>>, key: &'a str, one: usize) {
    let entry = table.entry(key).or_insert(Some(one));
    if *entry != Some(one) {
        *entry = None;
    }
}

/// For each form the fullest form that is the same person: the fuller ones come first, and a form that fits
/// two of them stays by itself.
fn persons(forms: &[&str]) -> Vec<usize> {
    let persons: Vec<Option<Person>> = forms.iter().map(|form| Person::of(form)).collect();
    let mut order: Vec<usize> = (0..forms.len()).collect();
    order::sort_by_key(&mut order, |form| std::cmp::Reverse(forms[*form].len()));
    let mut bearer: Vec<usize> = (0..forms.len()).collect();
    let mut surnames: FxHashMap<&str, Vec<Vec<usize>>> = FxHashMap::default();
    for form in order {
        let Some(person) = persons[form].as_ref().filter(|one| !one.given.is_empty()) else {
            continue;
        };
        let entries = surnames.entry(person.surname).or_default();
        let is_one = |other: &usize| {
            let other = persons[*other].as_ref();
            other.is_some_and(|other| person.may_be(other, |x, y| x == y))
        };
        let mut fitting =
            (0..entries.len().min(BEARERS)).filter(|at| entries[*at].iter().all(is_one));
        match (fitting.next(), fitting.next()) {
            (Some(at), None) => {
                bearer[form] = entries[at][0];
                if entries[at].len() < BEARERS {
                    entries[at].push(form);
                }
            }
            _ => entries.push(vec![form]),
        }
    }
    bearer
}
