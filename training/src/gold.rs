//! The hand-made links of `../shared/eval/clusters`, laid over this crate's own sentences.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use tellings::article::{Article, Source};
use tellings::options::Options;
use tellings::similarity::profile::{Place, Profiles};
use tellings::text::key::Interner;

/// Articles on one event with hand-made links.
pub struct Cluster {
    pub name: String,
    pub articles: Vec<Article>,
    pub interner: Interner,
    /// By article, by sentence of ours: which gold sentences it meets.
    meets: Vec<Vec<Vec<usize>>>,
    /// Gold's links: article, sentence, article, sentence.
    pub links: Vec<([usize; 4], Label)>,
}

/// What gold says of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    None,
    Maybe,
    Part,
    Same,
}

/// Every cluster, by name; none where the folder is absent.
pub fn clusters() -> Result<Vec<Cluster>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/eval/clusters");
    if !root.exists() {
        return Ok(Vec::new());
    }
    let mut folders: Vec<PathBuf> = fs::read_dir(root)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    folders.sort();
    folders
        .iter()
        .filter(|folder| folder.join("gold.json").exists())
        .map(|folder| cluster(folder))
        .collect()
}

fn cluster(folder: &Path) -> Result<Cluster> {
    let gold: Value = serde_json::from_str(&fs::read_to_string(folder.join("gold.json"))?)?;
    let mut interner = Interner::default();
    let (mut articles, mut meets) = (Vec::new(), Vec::new());
    for entry in gold["articles"].as_array().context("articles")? {
        let file = entry["file"].as_str().context("file")?;
        let text = fs::read_to_string(folder.join(file))?;
        let spans: Vec<[usize; 2]> = serde_json::from_value(entry["sentences"].clone())?;
        let article = Article::read(
            Source {
                name: file.into(),
                text,
            },
            &Options::default(),
            &mut interner,
        )?;
        meets.push(meeting(&article, &spans));
        articles.push(article);
    }
    let links = gold["links"]
        .as_array()
        .context("links")?
        .iter()
        .map(link)
        .collect::<Result<_>>()?;
    let name = folder
        .file_name()
        .context("name")?
        .to_string_lossy()
        .into_owned();
    Ok(Cluster {
        name,
        articles,
        interner,
        meets,
        links,
    })
}

fn link(entry: &Value) -> Result<([usize; 4], Label)> {
    let at = |i: usize| entry[i].as_u64().map(|n| n as usize).context("link");
    let label = match entry[4].as_str() {
        Some("same") => Label::Same,
        Some("part") => Label::Part,
        _ => Label::Maybe,
    };
    let (a, b) = ((at(0)?, at(1)?), (at(2)?, at(3)?));
    let (a, b) = (a.min(b), a.max(b));
    Ok(([a.0, a.1, b.0, b.1], label))
}

/// For each sentence of `article` the gold sentences that share half of the shorter one.
fn meeting(article: &Article, spans: &[[usize; 2]]) -> Vec<Vec<usize>> {
    let text = &article.source.text;
    let utf16 = |byte: usize| text[..byte].encode_utf16().count();
    let sentences = article
        .sentences
        .iter()
        .map(|s| [utf16(s.span.start), utf16(s.span.end)]);
    sentences
        .map(|[start, end]| {
            let meets = |&[s, e]: &[usize; 2]| {
                let common = end.min(e).saturating_sub(start.max(s));
                common > 0 && common * 2 >= (end - start).min(e - s)
            };
            (0..spans.len()).filter(|&i| meets(&spans[i])).collect()
        })
        .collect()
}

impl Cluster {
    /// The profiles of the compared sentences.
    pub fn profiles(&self) -> Profiles {
        Profiles::of(&self.articles, &self.interner, &Options::default())
    }

    /// The gold links that a pair of our sentences hits, by index.
    pub fn hits(&self, a: Place, b: Place) -> Vec<usize> {
        let hit = |[p, i, q, j]: [usize; 4]| {
            p == a.article
                && q == b.article
                && self.meets[p][a.sentence].contains(&i)
                && self.meets[q][b.sentence].contains(&j)
        };
        (0..self.links.len())
            .filter(|&link| hit(self.links[link].0))
            .collect()
    }

    /// The strongest thing that gold says of a pair of our sentences.
    pub fn label(&self, a: Place, b: Place) -> Label {
        self.hits(a, b)
            .into_iter()
            .map(|link| self.links[link].1)
            .max()
            .unwrap_or(Label::None)
    }
}
