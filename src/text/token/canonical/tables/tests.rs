//! The tables against `unicode-normalization`, which has them from Unicode's own.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{CLASSES, COMPOSITIONS, DECOMPOSITIONS};

/// Nothing beyond decomposes, and Hangul is computed.
fn characters() -> impl Iterator<Item = char> {
    ('\0'..='\u{2FFFF}').filter(|c| !('\u{AC00}'..='\u{D7A3}').contains(c))
}

fn decomposition(c: char) -> String {
    let mut parts = String::new();
    decompose_canonical(c, |part| parts.push(part));
    parts
}

fn compositions() -> String {
    let mut lines: BTreeMap<String, BTreeMap<char, char>> = BTreeMap::new();
    for c in characters() {
        let mut first = decomposition(c);
        if is_nfc(c.encode_utf8(&mut [0; 4]))
            && let Some(second) = first.pop()
            && !first.is_empty()
        {
            let line = lines.entry(first.nfc().collect()).or_default();
            line.insert(second, c);
        }
    }
    let mut text = String::new();
    for (first, joined) in lines {
        text.push_str(&first);
        for (second, whole) in joined {
            text.extend([second, whole]);
        }
        text.push('\n');
    }
    text
}

fn decompositions() -> String {
    let lost = characters().filter(|c| !is_nfc(c.encode_utf8(&mut [0; 4])));
    lost.map(|c| format!("{c}{}\n", decomposition(c))).collect()
}

fn classes() -> String {
    let mut runs: BTreeMap<u8, Vec<(char, char)>> = BTreeMap::new();
    for c in characters() {
        let runs = runs.entry(canonical_combining_class(c)).or_default();
        match runs.last_mut() {
            Some(last) if u32::from(last.1) + 1 == u32::from(c) => last.1 = c,
            _ => runs.push((c, c)),
        }
    }
    runs.remove(&0);
    let mut text = String::new();
    for (class, runs) in runs {
        let ends: String = runs.iter().flat_map(|run| [run.0, run.1]).collect();
        writeln!(text, "{class} {ends}").expect("a string takes all");
    }
    text
}

fn assert_table(file: &str, table: &str, expected: &str) {
    if std::env::var_os("UPDATE_TABLES").is_some() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/token/canonical");
        std::fs::write(folder.join(file), expected).expect("the table is written");
    } else {
        assert!(table == expected, "{file} is not Unicode's");
    }
}

#[test]
fn compositions_are_those_of_unicode() {
    assert_table("compositions.txt", COMPOSITIONS, &compositions());
}

#[test]
fn decompositions_are_those_of_unicode() {
    assert_table("decompositions.txt", DECOMPOSITIONS, &decompositions());
}

#[test]
fn combining_classes_are_those_of_unicode() {
    assert_table("classes.txt", CLASSES, &classes());
}
