//! Sentences and furniture against the evaluation data, which lies beside the project and is not part
//! of it. `cargo test --test segmentation -- --nocapture` prints the figures; `SHOW=en` prints the
//! golden rules that fail in a language, `SHOW=news` and `SHOW=clusters` the boundaries that differ,
//! `SHOW=furniture` what is taken for furniture.

mod furniture;
mod golden;
mod languages;
mod news;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tellings::span::Span;
use tellings::text::block::{Block, blocks};
use tellings::text::language::Language;
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
