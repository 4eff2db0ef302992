//! A telling: what one article says in a statement, as its kinds of divergence read it.

use rustc_hash::FxHashMap;

use super::Side;
use crate::article::Article;
use crate::facts::{Cue, Fact, Kind, Value};
use crate::similarity::profile::Place;
use crate::span::Span;
use crate::text::furniture::Role;
use crate::text::language::{Language, is_common};
use crate::text::stem::stem;

/// Numbers for stems.
#[derive(Debug, Default)]
pub(super) struct Stems(FxHashMap<String, u32>);

impl Stems {
    fn of(&mut self, word: &str) -> u32 {
        let stem = stem(word);
        if let Some(&number) = self.0.get(stem) {
            return number;
        }
        let number = u32::try_from(self.0.len()).expect("fewer than 2^32 different stems");
        self.0.insert(stem.to_owned(), number);
        number
    }
}

/// A content word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content {
    /// Where it stands.
    pub span: Span,
    /// The number of its stem.
    pub stem: u32,
    /// It is part of a name, a date or an amount.
    pub is_fact: bool,
    /// Index of its sentence.
    pub sentence: usize,
}

/// A fact with its group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated<'a> {
    /// Index of its article.
    pub article: usize,
    /// The fact.
    pub fact: &'a Fact,
    /// The group that it is in over all articles.
    pub group: usize,
}

/// What one article says in a statement.
#[derive(Debug)]
pub(super) struct Telling<'a> {
    /// Index of the article.
    pub article: usize,
    /// Its text.
    pub text: &'a str,
    /// Its language.
    pub language: Language,
    /// Its sentences, with their spans.
    pub sentences: Vec<(Place, Span)>,
    /// Its facts, by place.
    pub facts: Vec<Stated<'a>>,
    /// All facts of its article, and their groups.
    all: (&'a [Fact], &'a [usize]),
    /// Its cues, by place.
    pub cues: Vec<&'a Cue>,
    /// Its content words, by place.
    pub words: Vec<Content>,
    /// It has more than headlines.
    pub has_body: bool,
}

impl<'a> Telling<'a> {
    /// What the members say, which are sentences of one article.
    pub fn of(
        members: &[Place],
        articles: &'a [Article],
        groups: &'a [Vec<usize>],
        stems: &mut Stems,
    ) -> Telling<'a> {
        let article = members[0].article;
        let one = &articles[article];
        let mut telling = Telling {
            article,
            text: &one.source.text,
            language: one.language,
            sentences: members
                .iter()
                .map(|place| (*place, one.sentences[place.sentence].span))
                .collect(),
            facts: Vec::new(),
            all: (&one.facts, &groups[article]),
            cues: Vec::new(),
            words: Vec::new(),
            has_body: members
                .iter()
                .any(|place| one.sentences[place.sentence].role == Role::Body),
        };
        for place in members {
            let sentence = place.sentence;
            let from = one.facts.partition_point(|fact| fact.sentence < sentence);
            let facts = one.facts.iter().zip(&groups[article]).skip(from);
            let facts = facts.take_while(|(fact, _)| fact.sentence == sentence);
            telling.facts.extend(facts.map(|(fact, &group)| Stated {
                article,
                fact,
                group,
            }));
            let from = one.cues.partition_point(|cue| cue.sentence < sentence);
            let cues = one.cues[from..].iter();
            telling
                .cues
                .extend(cues.take_while(|cue| cue.sentence == sentence));
            telling.read(one, sentence, stems);
        }
        telling
    }

    /// The content words of a sentence.
    fn read(&mut self, article: &Article, sentence: usize, stems: &mut Stems) {
        let from = self
            .facts
            .partition_point(|one| one.fact.sentence < sentence);
        let facts = self.facts[from..].iter().map(|one| one.fact);
        let mut named = facts.filter(|fact| fact.kind != Kind::Quotation).peekable();
        // How far the facts reach that begin no later than the word.
        let mut reach = 0;
        for word in article
            .words_of(sentence)
            .iter()
            .filter(|word| !word.number)
        {
            while let Some(fact) = named.next_if(|fact| fact.span.start <= word.span.start) {
                reach = reach.max(fact.span.end);
            }
            let lower = article.slice(word.span).to_lowercase();
            if !is_common(&lower, article.language) {
                self.words.push(Content {
                    span: word.span,
                    stem: stems.of(&lower),
                    is_fact: word.span.end <= reach,
                    sentence,
                });
            }
        }
    }

    /// The facts of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = Stated<'a>> {
        self.facts
            .iter()
            .copied()
            .filter(move |one| one.fact.kind == kind)
    }

    /// The facts of one kind in its article, here and elsewhere.
    pub fn of_article(&self, kind: Kind) -> impl Iterator<Item = Stated<'a>> {
        let (article, (facts, groups)) = (self.article, self.all);
        let all = facts.iter().zip(groups).map(move |(fact, &group)| Stated {
            article,
            fact,
            group,
        });
        all.filter(move |one| one.fact.kind == kind)
    }

    /// The content words of a sentence before a stretch of it, and those behind it.
    pub fn beside(&self, sentence: usize, span: Span) -> [&[Content]; 2] {
        let from = self.words.partition_point(|word| word.sentence < sentence);
        let to = self.words.partition_point(|word| word.sentence <= sentence);
        let own = &self.words[from..to];
        let before = own.partition_point(|word| word.span.end <= span.start);
        let behind = own.partition_point(|word| word.span.start < span.end);
        [&own[..before], &own[behind..]]
    }

    /// The stems of up to `reach` content words on either side of a stretch in its sentence, each once, in order.
    pub fn around(&self, sentence: usize, span: Span, reach: usize) -> Vec<u32> {
        let [before, behind] = self.beside(sentence, span);
        let near = before.iter().rev().take(reach);
        let near = near.chain(behind.iter().take(reach));
        let mut around: Vec<u32> = near.map(|word| word.stem).collect();
        around.sort_unstable();
        around.dedup();
        around
    }

    /// The article says these words.
    pub fn side(&self, span: Span) -> Side {
        let words: Vec<&str> = span.of(self.text).split_whitespace().collect();
        Side {
            value: Some(Value::Text(words.join(" "))),
            ..self.silent(span)
        }
    }

    /// The article states a fact: its value, or its words where they leave it open.
    pub fn stating(&self, fact: &Fact) -> Side {
        let said = self.side(fact.span);
        Side {
            value: fact.value.clone().or(said.value),
            approximation: fact.approximation,
            ..said
        }
    }

    /// The article is silent, where it could have said it with these words.
    pub fn silent(&self, span: Span) -> Side {
        Side {
            article: self.article,
            span,
            value: None,
            approximation: None,
            unit: None,
        }
    }
}

/// The words of a stretch in lower case, without marks and possessive endings.
pub(super) fn plain_words(words: &str) -> Vec<String> {
    let words = words.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let bare = |word: &str| {
        let lower = word.trim_matches(['\'', '’']).to_lowercase();
        let end = lower.strip_suffix("'s").or(lower.strip_suffix("’s"));
        end.unwrap_or(&lower).to_owned()
    };
    words.map(bare).filter(|word| !word.is_empty()).collect()
}

/// How many numbers two sorted lists have in common.
pub(super) fn shared(a: &[u32], b: &[u32]) -> usize {
    a.iter().filter(|x| b.binary_search(x).is_ok()).count()
}
