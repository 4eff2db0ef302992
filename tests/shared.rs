//! The evaluation data, which lies beside the project and is not part of it: links found against links made
//! by hand, and five reports as a reader would bring them. Each test says so in a line where they are absent.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tellings::article::Source;
use tellings::report::Report;
use tellings::report::types::{Place, Span};

/// Gold for one cluster.
#[derive(Deserialize)]
struct Gold {
    articles: Vec<GoldArticle>,
    /// Article, sentence, article, sentence, label.
    links: Vec<(u32, u32, u32, u32, Label)>,
}

#[derive(Deserialize)]
struct GoldArticle {
    file: String,
    sentences: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Label {
    Maybe,
    Part,
    Same,
}

type Pair = (Place, Place);

/// What the links of a cluster come to.
#[derive(Default)]
struct Tally {
    right: usize,
    counted: usize,
    found: usize,
    wanted: usize,
}

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.right += other.right;
        self.counted += other.counted;
        self.found += other.found;
        self.wanted += other.wanted;
    }

    fn f1(&self) -> f64 {
        let precision = self.right as f64 / f64::max(self.counted as f64, 1.0);
        let recall = self.found as f64 / f64::max(self.wanted as f64, 1.0);
        2.0 * precision * recall / f64::max(precision + recall, f64::MIN_POSITIVE)
    }
}

fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: ../shared/{folder} is not here");
    None
}

fn source(path: &Path) -> Source {
    Source {
        name: path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned(),
        text: fs::read_to_string(path).expect("a text"),
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

/// The gold sentences that share half of the shorter span with this one.
fn meeting(span: Span, gold: &[(u32, u32)]) -> Vec<u32> {
    let meets = |&(start, end): &(u32, u32)| {
        let common = span.1.min(end).saturating_sub(span.0.max(start));
        common > 0 && common * 2 >= (span.1 - span.0).min(end - start)
    };
    (0u32..)
        .zip(gold)
        .filter(|(_, gold)| meets(gold))
        .map(|(index, _)| index)
        .collect()
}

/// Gold's links with the earlier article first.
fn labels(gold: &Gold) -> BTreeMap<Pair, Label> {
    let pair = |&(a, i, b, j, label): &(u32, u32, u32, u32, Label)| {
        let (x, y) = (Place(a, i), Place(b, j));
        ((x.min(y), x.max(y)), label)
    };
    gold.links.iter().map(pair).collect()
}

/// For each link of the report the gold links that it hits.
fn hits(gold: &Gold, labels: &BTreeMap<Pair, Label>, report: &Report) -> Vec<BTreeSet<Pair>> {
    let met = |Place(article, sentence): Place| {
        let span = report.articles[article as usize].sentences[sentence as usize].span;
        let gold = meeting(span, &gold.articles[article as usize].sentences);
        gold.into_iter()
            .map(move |index| Place(article, index))
            .collect::<Vec<Place>>()
    };
    let hit = |link: &tellings::report::types::Link| {
        let (a, b) = (met(link.a), met(link.b));
        let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x, y)));
        pairs.filter(|pair| labels.contains_key(pair)).collect()
    };
    report.links.iter().map(hit).collect()
}

/// Counts where labels of at least `least` are wanted; a link that only joins others counts neither way.
fn tally(labels: &BTreeMap<Pair, Label>, hits: &[BTreeSet<Pair>], least: Label) -> Tally {
    let wanted = |pair: &&Pair| labels[*pair] >= least;
    let mut found = BTreeSet::new();
    let mut tally = Tally {
        wanted: labels.keys().filter(wanted).count(),
        ..Tally::default()
    };
    for hit in hits {
        let good: Vec<Pair> = hit.iter().filter(wanted).copied().collect();
        tally.counted += usize::from(!good.is_empty() || hit.is_empty());
        tally.right += usize::from(!good.is_empty());
        found.extend(good);
    }
    tally.found = found.len();
    tally
}

/// Tallies of one cluster: links of any kind, links of the same.
fn judged(folder: &Path) -> (Tally, Tally) {
    let gold = fs::read_to_string(folder.join("gold.json")).expect("gold");
    let gold: Gold = serde_json::from_str(&gold).expect("gold as its reader expects it");
    let sources = gold
        .articles
        .iter()
        .map(|article| source(&folder.join(&article.file)));
    let report = common::report(sources.collect());
    let labels = labels(&gold);
    let hits = hits(&gold, &labels, &report);
    (
        tally(&labels, &hits, Label::Part),
        tally(&labels, &hits, Label::Same),
    )
}

/// The shipped weights were fitted on these clusters, so this holds what was reached; it does not measure
/// what other articles will see. `cargo xtask evaluate` does.
#[test]
fn links_are_those_that_readers_made() {
    let Some(clusters) = shared("eval/clusters") else {
        return;
    };
    let (mut any, mut same) = (Tally::default(), Tally::default());
    for folder in entries(&clusters) {
        let one = judged(&folder);
        any.add(&one.0);
        same.add(&one.1);
    }
    println!("all clusters: any {:.3}, same {:.3}", any.f1(), same.f1());
    assert!(any.f1() >= 0.53, "any {:.3}", any.f1());
    assert!(same.f1() >= 0.63, "same {:.3}", same.f1());
}

#[test]
fn links_hold_on_the_cluster_that_was_kept_out_of_training() {
    let Some(clusters) = shared("eval/clusters") else {
        return;
    };
    let (any, same) = judged(&clusters.join("bakhmut"));
    println!("bakhmut: any {:.3}, same {:.3}", any.f1(), same.f1());
    assert!(same.f1() >= 0.80, "same {:.3}", same.f1());
}

#[test]
fn five_reports_give_one_story() {
    let Some(articles) = shared("articles") else {
        return;
    };
    let report = common::report(entries(&articles).iter().map(|path| source(path)).collect());
    assert_eq!(report.articles.len(), 5);
    let told_by = |count: u32| {
        report
            .statements
            .iter()
            .filter(|one| one.articles == count)
            .count()
    };
    assert!(
        told_by(5) > 0 && told_by(1) > 0,
        "some of it is told by all, some by one"
    );
    assert!(
        report.passages.iter().any(|passage| passage.words >= 20),
        "some is reused"
    );
}
