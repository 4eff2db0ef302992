//! Each stage of a comparison by itself, over all articles: `cargo xtask bench stages`.

use std::fs;
use std::path::Path;

use divan::{Bencher, black_box};
use tellings::article::Source;
use tellings::comparison::compare;
use tellings::comparison::findings::findings;
use tellings::facts::find;
use tellings::options::Options;
use tellings::similarity::profile::Place;
use tellings::span::Span;
use tellings::text::block::{Block, blocks};
use tellings::text::language::detect;
use tellings::text::sentence::sentences;
use tellings::text::token::tokens;

fn main() {
    divan::main();
}

/// The articles beside the project, else those of the page's example.
const FOLDERS: [&str; 3] = [
    "../shared/articles",
    "www/public/example",
    "www/src/example",
];

/// The texts, in the order of their files' names.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = FOLDERS.iter().map(|folder| texts_in(&root.join(folder)));
    found
        .into_iter()
        .find(|texts| texts.len() > 1)
        .expect("there are articles to measure with")
}

fn texts_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let texts = files
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok());
    texts.collect()
}

/// Runs `stage` on every text; the throughput is in bytes of text.
fn each<T>(bencher: Bencher, stage: impl Fn(&str) -> T + Sync) {
    let texts = texts();
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher
        .counter(divan::counter::BytesCount::new(bytes))
        .bench(|| {
            for text in &texts {
                black_box(stage(black_box(text)));
            }
        });
}

#[divan::bench]
fn blocks_of_text(bencher: Bencher) {
    each(bencher, blocks);
}

#[divan::bench]
fn sentences_of_text(bencher: Bencher) {
    each(bencher, |text| {
        let language = detect(text);
        let of_block = |block: &Block| sentences(text, block, language);
        blocks(text)
            .iter()
            .map(of_block)
            .collect::<Vec<Vec<Span>>>()
    });
}

#[divan::bench]
fn tokens_of_text(bencher: Bencher) {
    each(bencher, tokens);
}

/// Facts alone: tokens and sentences are there already.
#[divan::bench]
fn facts_of_text(bencher: Bencher) {
    let read = |text: String| {
        let (tokens, language) = (tokens(&text), detect(&text));
        let of_block = |block: &Block| sentences(&text, block, language);
        let spans: Vec<Span> = blocks(&text).iter().flat_map(of_block).collect();
        (text, tokens, spans, language)
    };
    let articles: Vec<_> = texts().into_iter().map(read).collect();
    bencher.bench(|| {
        for (text, tokens, spans, language) in &articles {
            black_box(find(text, tokens, spans, *language));
        }
    });
}

/// What the second module of the page does: the articles read again, their facts found, joined and compared.
#[divan::bench]
fn findings_of_story(bencher: Bencher) {
    let sources: Vec<Source> = texts()
        .into_iter()
        .map(|text| Source {
            name: String::new(),
            text,
        })
        .collect();
    let comparison =
        compare(sources.clone(), Options::default(), &[]).expect("articles to compare");
    let statements = comparison.statements.into_iter();
    let statements: Vec<Vec<Place>> = statements.map(|one| one.members).collect();
    bencher
        .with_inputs(|| sources.clone())
        .bench_values(|sources| findings(sources, Options::default(), &statements));
}

/// A text of marks that end nothing; its throughput is the same at every size where the rules look no further than
/// they must.
#[divan::bench(args = [50_000, 100_000, 200_000])]
fn sentences_of_marks(bencher: Bencher, bytes: usize) {
    let text = "(. ".repeat(bytes / 3);
    let (block, language) = (&blocks(&text)[0], detect(&text));
    bencher
        .counter(divan::counter::BytesCount::new(bytes))
        .bench(|| black_box(sentences(black_box(&text), block, language)));
}
