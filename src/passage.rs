//! Passages: the longest runs of equal words that two or more articles have in common, across sentence ends.
//!
//! Stretches that some other article shares are found by their word n-grams; a suffix array over those
//! stretches then gives every maximal repeat. A shorter passage is kept unless one longer
//! passage covers all its places. Text that repeats itself without end gets its longest passages only.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::options::Options;
use crate::order;
use crate::span::Span;

/// The fewest words of a passage.
// Six words in a row are seldom chance (WCopyfind's default too); five often are ("the end of the year").
pub const LEAST_WORDS: usize = 6;

/// A run of equal words with all the places where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// How many words.
    pub words: usize,
    /// Article and range of its words, in order.
    pub places: Vec<Run>,
}

/// A range of the words of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// Index of the article.
    pub article: usize,
    /// Words `start..end`, not bytes.
    pub words: Span,
}

/// The passages of `articles`, longest first.
pub fn passages(articles: &[Article], options: &Options) -> Vec<Passage> {
    let sequence = Sequence::shared(articles, options);
    let suffixes = suffix_array(&sequence.ranks);
    let mut repeats = repeats(&sequence.ranks, &suffixes);
    order::sort_by(&mut repeats, |x, y| {
        y.length.cmp(&x.length).then(x.from.cmp(&y.from))
    });
    let mut kept = Kept::new(sequence.ranks.len());
    let passages = repeats.iter().filter_map(|repeat| {
        let starts = &suffixes[repeat.from..repeat.to];
        (sequence.joins_articles(starts) && kept.take(starts, repeat.length))
            .then(|| sequence.passage(starts, repeat.length))
    });
    let mut passages: Vec<Passage> = passages.collect();
    order::sort_by(&mut passages, |x, y| {
        y.words.cmp(&x.words).then_with(|| x.places.cmp(&y.places))
    });
    passages
}

/// The shared stretches of all articles in one row, each closed by a rank of its own.
struct Sequence {
    /// Rank of the word at each step; a rank that ends a stretch occurs once.
    ranks: Vec<u32>,
    /// Article and word at each step.
    places: Vec<(usize, usize)>,
}

impl Sequence {
    fn shared(articles: &[Article], options: &Options) -> Sequence {
        let stretches = stretches(articles, options);
        let shared = shared_grams(articles, &stretches);
        let mut sequence = Sequence {
            ranks: Vec::new(),
            places: Vec::new(),
        };
        let mut close = articles
            .iter()
            .flat_map(|article| &article.words)
            .map(|word| word.key.0 + 1)
            .max()
            .unwrap_or(0);
        for &Run { article, words } in &stretches {
            let (mut until, mut open) = (words.start, false);
            for word in words.range() {
                if words.end - word >= LEAST_WORDS
                    && shared.contains(&gram(&articles[article], word))
                {
                    until = word + LEAST_WORDS;
                }
                let covered = word < until;
                if covered || open {
                    sequence.ranks.push(if covered {
                        articles[article].words[word].key.0
                    } else {
                        close
                    });
                    sequence.places.push((article, word));
                    close += u32::from(!covered);
                }
                open = covered;
            }
            sequence.ranks.push(close);
            sequence.places.push((article, words.end));
            close += 1;
        }
        sequence
    }

    fn joins_articles(&self, starts: &[usize]) -> bool {
        let first = self.places[starts[0]].0;
        starts.iter().any(|&start| self.places[start].0 != first)
    }

    fn passage(&self, starts: &[usize], length: usize) -> Passage {
        let run = |&start: &usize| {
            let (article, word) = self.places[start];
            Run {
                article,
                words: Span::new(word, word + length),
            }
        };
        let mut places: Vec<Run> = starts.iter().map(run).collect();
        order::sort_by_key(&mut places, |place| *place);
        Passage {
            words: length,
            places,
        }
    }
}

/// Runs of words without furniture between them.
fn stretches(articles: &[Article], options: &Options) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let compared =
            (0..article.sentences.len()).filter(|&sentence| article.is_compared(sentence, options));
        for words in compared.map(|sentence| article.sentences[sentence].words.clone()) {
            match runs.last_mut() {
                Some(run) if run.article == index && run.words.end == words.start => {
                    run.words.end = words.end
                }
                _ => runs.push(Run {
                    article: index,
                    words: Span::new(words.start, words.end),
                }),
            }
        }
    }
    runs
}

type Gram = [u32; LEAST_WORDS];

fn gram(article: &Article, word: usize) -> Gram {
    std::array::from_fn(|step| article.words[word + step].key.0)
}

/// The n-grams that stand in two or more articles.
fn shared_grams(articles: &[Article], stretches: &[Run]) -> rustc_hash::FxHashSet<Gram> {
    let mut first: FxHashMap<Gram, usize> = FxHashMap::default();
    let mut shared = rustc_hash::FxHashSet::default();
    for run in stretches {
        for word in run.words.start
            ..(run.words.end + 1)
                .saturating_sub(LEAST_WORDS)
                .max(run.words.start)
        {
            let gram = gram(&articles[run.article], word);
            if *first.entry(gram).or_insert(run.article) != run.article {
                shared.insert(gram);
            }
        }
    }
    shared
}

/// The starts of all suffixes, sorted.
// Prefix doubling (Manber and Myers 1990): each round doubles the words by which suffixes are told apart.
fn suffix_array(ranks: &[u32]) -> Vec<usize> {
    let n = ranks.len();
    let mut rank: Vec<u32> = ranks.to_vec();
    let mut suffixes: Vec<usize> = (0..n).collect();
    let mut width = 1;
    order::sort_by_number(&mut suffixes, |start| rank[start].into());
    loop {
        let key = |rank: &[u32], start: usize| {
            (rank[start], rank.get(start + width).map_or(0, |r| r + 1))
        };
        order::sort_by_number(&mut suffixes, |start| {
            let (first, second) = key(&rank, start);
            u64::from(first) << 32 | u64::from(second)
        });
        let mut next = vec![0; n];
        for pair in suffixes.windows(2) {
            next[pair[1]] = next[pair[0]] + u32::from(key(&rank, pair[0]) != key(&rank, pair[1]));
        }
        let done = suffixes
            .last()
            .is_none_or(|&last| next[last] as usize + 1 == n);
        rank = next;
        width *= 2;
        if done {
            return suffixes;
        }
    }
}

/// Suffixes `from..to` of the suffix array begin with the same `length` words and no more.
struct Repeat {
    length: usize,
    from: usize,
    to: usize,
}

/// The repeats that can be extended neither to the right nor to the left.
fn repeats(ranks: &[u32], suffixes: &[usize]) -> Vec<Repeat> {
    let common = common_prefixes(ranks, suffixes);
    let mut repeats = Vec::new();
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (index, &length) in common.iter().chain([&0]).enumerate() {
        let mut from = index;
        while let Some(&(longer, start)) = open.last().filter(|(longer, _)| *longer > length) {
            open.pop();
            from = start;
            let (from, to) = (start, index + 1);
            if longer >= LEAST_WORDS && differs_before(ranks, &suffixes[from..to]) {
                repeats.push(Repeat {
                    length: longer,
                    from,
                    to,
                });
            }
        }
        if length > 0 && open.last().is_none_or(|(shorter, _)| *shorter < length) {
            open.push((length, from));
        }
    }
    repeats
}

/// True where not all of these suffixes follow the same word.
fn differs_before(ranks: &[u32], starts: &[usize]) -> bool {
    let before = |start: usize| start.checked_sub(1).map(|previous| ranks[previous]);
    let first = before(starts[0]);
    first.is_none() || starts.iter().any(|&start| before(start) != first)
}

/// How many words each suffix has in common with the next one in the suffix array.
// Kasai et al. 2001.
fn common_prefixes(ranks: &[u32], suffixes: &[usize]) -> Vec<usize> {
    let mut place = vec![0; suffixes.len()];
    for (index, &start) in suffixes.iter().enumerate() {
        place[start] = index;
    }
    let mut common = vec![0; suffixes.len().saturating_sub(1)];
    let mut length = 0usize;
    for start in 0..ranks.len() {
        let Some(&next) = suffixes.get(place[start] + 1) else {
            length = 0;
            continue;
        };
        while start + length < ranks.len()
            && next + length < ranks.len()
            && ranks[start + length] == ranks[next + length]
        {
            length += 1;
        }
        common[place[start]] = length;
        length = length.saturating_sub(1);
    }
    common
}

/// What the passages taken so far cover.
struct Kept {
    /// For each step the furthest end of a taken place that covers it, and the number of that passage.
    cover: Vec<(usize, usize)>,
    /// How many passages are taken.
    taken: usize,
    /// How many more steps may be marked, so that endless repetition ends.
    budget: usize,
}

impl Kept {
    // Real texts mark each step a few times; only text that repeats itself without end comes near this.
    const MARKS: usize = 64;

    fn new(steps: usize) -> Kept {
        Kept {
            cover: vec![(0, 0); steps],
            taken: 0,
            budget: steps * Self::MARKS,
        }
    }

    /// Takes the passage unless one longer passage covers all its places.
    fn take(&mut self, starts: &[usize], length: usize) -> bool {
        let work = starts.len() * length;
        let (_, first) = self.cover[starts[0]];
        let within =
            |&start: &usize| self.cover[start].0 >= start + length && self.cover[start].1 == first;
        if work > self.budget || starts.iter().all(within) {
            self.budget -= starts.len().min(self.budget);
            return false;
        }
        self.budget -= work;
        self.taken += 1;
        for &start in starts {
            for cover in &mut self.cover[start..start + length] {
                *cover = (*cover).max((start + length, self.taken));
            }
        }
        true
    }
}
