//! Sentences and furniture against the evaluation data, which lies beside the project and is not part
//! of it. `cargo test --test segmentation -- --nocapture` prints the figures; `SHOW=en` prints the
//! golden rules that fail in a language, `SHOW=news` and `SHOW=clusters` the boundaries that differ,
//! `SHOW=furniture` what is taken for furniture.

// wasm-pack builds every test for the browser, though it runs `web` only.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tellings::span::Span;
use tellings::text::block::{Block, blocks};
use tellings::text::furniture::{Role, roles};
use tellings::text::language::{Language, detect};
use tellings::text::sentence::sentences;

fn data() -> Option<PathBuf> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval");
    if data.is_dir() {
        return Some(data);
    }
    println!("skipped: ../shared/eval is not here");
    None
}

fn shows(what: &str) -> bool {
    std::env::var("SHOW").is_ok_and(|show| show == what)
}

fn records(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("the file is readable");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}

fn segment(text: &str, language: Language) -> (Vec<Block>, Vec<Vec<Span>>) {
    let blocks = blocks(text);
    let sentences = blocks
        .iter()
        .map(|block| sentences(text, block, language))
        .collect();
    (blocks, sentences)
}

/// White space apart, so that line breaks inside a sentence do not count.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}

fn language(name: &str) -> Language {
    const NAMES: [(&str, &str); 40] = [
        ("am", "am"),
        ("ar", "ar"),
        ("armenian", "hy"),
        ("bg", "bg"),
        ("bulgarian", "bg"),
        ("da", "da"),
        ("danish", "da"),
        ("de", "de"),
        ("deutsch", "de"),
        ("dutch", "nl"),
        ("el", "el"),
        ("en", "en"),
        ("es", "es"),
        ("fa", "fa"),
        ("fi", "fi"),
        ("fr", "fr"),
        ("french", "fr"),
        ("greek", "el"),
        ("he", "he"),
        ("hi", "hi"),
        ("hy", "hy"),
        ("it", "it"),
        ("italian", "it"),
        ("ja", "ja"),
        ("japanese", "ja"),
        ("kazakh", "kk"),
        ("kk", "kk"),
        ("my", "my"),
        ("nl", "nl"),
        ("pl", "pl"),
        ("polish", "pl"),
        ("pt", "pt"),
        ("ru", "ru"),
        ("russian", "ru"),
        ("sk", "sk"),
        ("slovak", "sk"),
        ("spanish", "es"),
        ("uk", "uk"),
        ("chinese", "zh"),
        ("zh", "zh"),
    ];
    Language(
        NAMES
            .iter()
            .find(|(key, _)| *key == name)
            .map_or("en", |(_, code)| code),
    )
}

/// What became of one golden rule.
#[derive(Debug, PartialEq)]
enum Outcome {
    Equal,
    /// Equal but for ends of sentences inside a quotation, which the rules keep whole and we split.
    EqualOutsideQuotations,
    /// What is expected does not stand in the input: the rule is about mending texts.
    Rewritten,
    Different,
}

fn outcome(input: &str, expected: &[String], found: &[String]) -> Outcome {
    let pressed = |text: &str| text.split_whitespace().collect::<String>();
    if found == expected {
        Outcome::Equal
    } else if pressed(&expected.concat()) != pressed(input) {
        Outcome::Rewritten
    } else if merged_in_quotations(expected, found) {
        Outcome::EqualOutsideQuotations
    } else {
        Outcome::Different
    }
}

/// True where each expected sentence is a run of found ones, and only quotations hold several.
fn merged_in_quotations(expected: &[String], found: &[String]) -> bool {
    let mut found = found.iter().peekable();
    for sentence in expected {
        let mut whole = String::new();
        let mut parts = 0;
        while whole.len() < sentence.len() {
            let Some(part) = found.next() else {
                return false;
            };
            whole = if whole.is_empty() {
                part.clone()
            } else {
                format!("{whole}{part}")
            };
            parts += 1;
        }
        let quoted = sentence.contains(['"', '“', '«', '»', '\'', '‘', '’', '`']);
        if whole != *sentence || (parts > 1 && !quoted) {
            return false;
        }
    }
    found.next().is_none()
}

#[test]
fn golden_rules() {
    let Some(data) = data() else { return };
    let mut tally: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    for record in records(&data.join("segmentation/golden-rules.jsonl")) {
        let name = record["lang"].as_str().expect("a language").to_string();
        let input = record["input"].as_str().expect("an input");
        let expected: Vec<String> = record["expected"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|s| plain(s.as_str().expect("a sentence")))
            .collect();
        let (_, sentences) = segment(input, language(&name));
        let found: Vec<String> = sentences
            .concat()
            .iter()
            .map(|span| plain(span.of(input)))
            .collect();
        let outcome = outcome(input, &expected, &found);
        if shows(&name) && outcome != Outcome::Equal {
            println!(
                "{outcome:?} {}\n  expected {expected:#?}\n  found {found:#?}",
                record["name"]
            );
        }
        tally.entry(name).or_default()[outcome as usize] += 1;
    }
    println!("language: cases, equal, equal outside quotations, rewritten, different");
    for (name, counts) in &tally {
        println!("{name}: {} {counts:?}", counts.iter().sum::<usize>());
    }
    let [equal, quoted, rewritten, different] = tally["en"];
    let fair = (equal + quoted) as f64 / (equal + quoted + different) as f64;
    let strict = equal as f64 / (equal + quoted + rewritten + different) as f64;
    println!(
        "English: {strict:.3} equal; {fair:.3} without rewriting, a quotation's sentences apart"
    );
    assert!(fair >= 0.95, "{fair}");
}

#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    gold: usize,
}

impl Score {
    fn add<T: Ord>(&mut self, found: &BTreeSet<T>, gold: &BTreeSet<T>) {
        self.right += found.intersection(gold).count();
        self.found += found.len();
        self.gold += gold.len();
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.gold) as f64
    }

    fn print(&self, what: &str) {
        let (precision, recall) = (
            self.right as f64 / self.found as f64,
            self.right as f64 / self.gold as f64,
        );
        println!(
            "{what}: precision {precision:.4}, recall {recall:.4}, F1 {:.4}",
            self.f1()
        );
    }
}

fn pairs(value: &Value) -> Vec<(usize, usize)> {
    let number = |value: &Value| value.as_u64().expect("a number") as usize;
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(|pair| (number(&pair[0]), number(&pair[1])))
        .collect()
}

fn show_differences<T: Ord + Copy>(
    text: &str,
    found: &BTreeSet<T>,
    gold: &BTreeSet<T>,
    at: impl Fn(T) -> usize,
) {
    for place in found.symmetric_difference(gold) {
        let sign = if found.contains(place) {
            "wrong "
        } else {
            "missed"
        };
        let around = |from: usize, to: usize| {
            text.chars()
                .skip(from)
                .take(to.saturating_sub(from))
                .collect::<String>()
        };
        let place = at(*place);
        println!(
            "{sign} {:?} | {:?}",
            around(place.saturating_sub(60), place),
            around(place, place + 50)
        );
    }
}

#[test]
fn wikinews_boundaries() {
    let Some(data) = data() else { return };
    let mut score = Score::default();
    for record in records(&data.join("segmentation/gum-wikinews.jsonl")) {
        let text = record["text"].as_str().expect("a text");
        let characters = |byte: usize| text[..byte].chars().count();
        let gold: BTreeSet<usize> = pairs(&record["sentences"])
            .into_iter()
            .map(|(_, end)| end)
            .collect();
        let (_, sentences) = segment(text, detect(text));
        let found: BTreeSet<usize> = sentences
            .concat()
            .iter()
            .map(|span| characters(span.end))
            .collect();
        if shows("news") {
            show_differences(text, &found, &gold, |end| end);
        }
        score.add(&found, &gold);
    }
    score.print("Wikinews, ends of sentences");
    assert!(score.f1() >= 0.97);
}

/// A text and its sentences in gold.
type Article = (String, Vec<Span>);

/// The articles of each cluster with their sentences in gold, as spans of bytes.
fn clusters(data: &Path) -> Vec<(String, Vec<Article>)> {
    let folders: BTreeSet<PathBuf> = fs::read_dir(data.join("clusters"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    folders
        .iter()
        .map(|folder| {
            (
                folder
                    .file_name()
                    .expect("a name")
                    .to_string_lossy()
                    .into_owned(),
                cluster(folder),
            )
        })
        .collect()
}

fn cluster(folder: &Path) -> Vec<Article> {
    let gold = fs::read_to_string(folder.join("gold.json")).expect("gold is readable");
    let gold: Value = serde_json::from_str(&gold).expect("gold is JSON");
    let article = |article: &Value| {
        let text = fs::read_to_string(folder.join(article["file"].as_str().expect("a file")))
            .expect("an article");
        let mut bytes = Vec::new();
        for (byte, c) in text.char_indices() {
            bytes.resize(bytes.len() + c.len_utf16(), byte);
        }
        bytes.push(text.len());
        let spans = pairs(&article["sentences"])
            .into_iter()
            .map(|(start, end)| Span::new(bytes[start], bytes[end]))
            .collect();
        (text, spans)
    };
    gold["articles"]
        .as_array()
        .expect("articles")
        .iter()
        .map(article)
        .collect()
}

#[test]
fn cluster_sentences() {
    let Some(data) = data() else { return };
    let mut score = Score::default();
    for (_, articles) in clusters(&data) {
        for (text, gold) in articles {
            let gold: BTreeSet<Span> = gold.into_iter().filter(|span| !span.is_empty()).collect();
            let (_, sentences) = segment(&text, detect(&text));
            let found: BTreeSet<Span> = sentences.concat().into_iter().collect();
            if shows("clusters") {
                let ends = |spans: &BTreeSet<Span>| {
                    spans
                        .iter()
                        .map(|span| text[..span.end].chars().count())
                        .collect()
                };
                show_differences(&text, &ends(&found), &ends(&gold), |end: usize| end);
            }
            score.add(&found, &gold);
        }
    }
    score.print("Clusters, whole sentences");
    assert!(score.f1() >= 0.95);
}

#[test]
fn furniture() {
    let Some(data) = data() else { return };
    let mut score = Score::default();
    for (name, articles) in clusters(&data) {
        let facts = fs::read_to_string(data.join("clusters").join(&name).join("facts.json"));
        let gold: Option<Value> = facts
            .ok()
            .map(|facts| serde_json::from_str(&facts).expect("facts are JSON"));
        let gold = gold.map(|gold| {
            pairs(&gold["furniture"])
                .into_iter()
                .collect::<BTreeSet<_>>()
        });
        let mut found = BTreeSet::new();
        for (number, (text, spans)) in articles.iter().enumerate() {
            let (blocks, sentences) = segment(text, detect(text));
            let roles = roles(text, &blocks, &sentences).concat();
            let marked: Vec<Span> = sentences
                .concat()
                .into_iter()
                .zip(roles)
                .filter(|(_, role)| *role == Role::Furniture)
                .map(|(span, _)| span)
                .collect();
            if shows("furniture") {
                marked
                    .iter()
                    .for_each(|span| println!("{name} {number} {:?}", span.of(text)));
            }
            let covers = |span: &Span| {
                marked
                    .iter()
                    .any(|marked| marked.start < span.end && span.start < marked.end)
            };
            found.extend(
                spans
                    .iter()
                    .enumerate()
                    .filter(|(_, span)| covers(span))
                    .map(|(at, _)| (number, at)),
            );
        }
        if let Some(gold) = gold {
            score.add(&found, &gold);
            if shows("furniture") {
                println!(
                    "{name}: differ at {:?}",
                    found.symmetric_difference(&gold).collect::<Vec<_>>()
                );
            }
        }
    }
    score.print("Furniture");
    assert!(score.f1() >= 0.90);
}
