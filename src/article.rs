//! An article: its text and everything found in it. Plain data.

use crate::error::Error;
use crate::facts::{self, Cue, Fact};
use crate::options::Options;
use crate::span::Span;
use crate::text::block::{self, Block, BlockKind};
use crate::text::furniture::{self, Role};
use crate::text::key::{Interner, Key};
use crate::text::language::{self, Language};
use crate::text::sentence;
use crate::text::token::{self, Token, TokenKind};

/// The largest article that is taken, in bytes of UTF-8.
// Far beyond any report (the King James Bible has 4.4 MB), and small enough for a phone's memory.
pub const LIMIT: usize = 16 << 20;

/// One text as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What a reader calls it: an outlet or a file.
    pub name: String,
    /// The text, never changed.
    pub text: String,
}

/// A word or number of an article, with what comparison sees of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What comparison sees.
    pub key: Key,
    /// A number rather than a word.
    pub number: bool,
}

/// A sentence and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// What it is in the article.
    pub role: Role,
    /// The range of its words in the article's `words`.
    pub words: std::ops::Range<usize>,
}

/// The text and everything found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The text and its name.
    pub source: Source,
    /// The headline, else the name.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// Paragraphs, headings and list items.
    pub blocks: Vec<Block>,
    /// Sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Words and numbers, in order; punctuation and space are left to the text.
    pub words: Vec<Word>,
    /// What the sentences state, by place.
    pub facts: Vec<Fact>,
    /// How sure the sentences are of it, by place.
    pub cues: Vec<Cue>,
}

impl Article {
    /// Reads a source: blocks, sentences, roles, words and facts.
    ///
    /// # Errors
    /// [`Error::Empty`] for a text without a word, [`Error::TooLarge`] for one over [`LIMIT`].
    pub fn read(
        source: Source,
        options: &Options,
        interner: &mut Interner,
    ) -> Result<Article, Error> {
        check_size(&source)?;
        let language = language::detect(&source.text);
        let blocks = block::blocks(&source.text);
        let spans = spans(&source.text, &blocks, language);
        let roles = furniture::roles(&source.text, &blocks, &spans);
        let tokens = token::tokens(&source.text);
        let words = words(&source.text, &tokens, options, interner);
        if words.is_empty() {
            return Err(Error::Empty { name: source.name });
        }
        let sentences = sentences(&spans, &roles, &words);
        let title = title(&source, &sentences);
        let found = facts::find(&source.text, &tokens, &spans.concat(), language);
        Ok(Article {
            source,
            title,
            language,
            blocks,
            sentences,
            words,
            facts: found.facts,
            cues: found.cues,
        })
    }

    /// An article of one sentence, whatever it holds; its facts are not read.
    pub fn of_sentence(text: &str, options: &Options, interner: &mut Interner) -> Article {
        let span = Span::new(0, text.len());
        let words = words(text, &token::tokens(text), options, interner);
        let sentence = Sentence {
            span,
            block: 0,
            role: Role::Body,
            words: 0..words.len(),
        };
        Article {
            source: Source {
                name: String::new(),
                text: text.to_owned(),
            },
            title: String::new(),
            language: language::detect(text),
            blocks: vec![Block {
                span,
                kind: BlockKind::Paragraph,
            }],
            sentences: vec![sentence],
            words,
            facts: Vec::new(),
            cues: Vec::new(),
        }
    }

    /// The words of sentence `index`.
    pub fn words_of(&self, index: usize) -> &[Word] {
        &self.words[self.sentences[index].words.clone()]
    }

    /// The words that lie in a span.
    pub fn words_in(&self, span: Span) -> std::ops::Range<usize> {
        let words = &self.words;
        let from = words.partition_point(|word| word.span.start < span.start);
        let to = words.partition_point(|word| word.span.end <= span.end);
        from..to.max(from)
    }

    /// The stretch from the first to the last of these words.
    pub fn span_of(&self, words: std::ops::Range<usize>) -> Span {
        let words = &self.words[words];
        let (first, last) = words
            .first()
            .zip(words.last())
            .expect("a stretch of words is never empty");
        Span::new(first.span.start, last.span.end)
    }

    /// The text that a span of this article covers.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.source.text)
    }

    /// True where the sentence takes part in the comparison.
    pub fn is_compared(&self, index: usize, options: &Options) -> bool {
        let sentence = &self.sentences[index];
        !(options.leave_out_furniture && sentence.role == Role::Furniture)
    }
}

/// Where the sentences of a text stand, those of each block by themselves; an [`Article`] has the same.
pub fn sentence_spans(text: &str) -> Vec<Vec<Span>> {
    spans(text, &block::blocks(text), language::detect(text))
}

fn spans(text: &str, blocks: &[Block], language: Language) -> Vec<Vec<Span>> {
    blocks
        .iter()
        .map(|block| sentence::sentences(text, block, language))
        .collect()
}

fn check_size(source: &Source) -> Result<(), Error> {
    if source.text.len() > LIMIT {
        return Err(Error::TooLarge {
            name: source.name.clone(),
            bytes: source.text.len(),
            limit: LIMIT,
        });
    }
    Ok(())
}

fn words(text: &str, tokens: &[Token], options: &Options, interner: &mut Interner) -> Vec<Word> {
    tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
        .map(|token| Word {
            span: token.span,
            key: interner.key(token.span.of(text), options),
            number: token.kind == TokenKind::Number,
        })
        .collect()
}

fn sentences(spans: &[Vec<Span>], roles: &[Vec<Role>], words: &[Word]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut next = 0;
    for (block, (spans, roles)) in spans.iter().zip(roles).enumerate() {
        for (&span, &role) in spans.iter().zip(roles) {
            let from = next + words[next..].partition_point(|word| word.span.start < span.start);
            let to = from + words[from..].partition_point(|word| word.span.end <= span.end);
            sentences.push(Sentence {
                span,
                block,
                role,
                words: from..to,
            });
            next = to;
        }
    }
    sentences
}

fn title(source: &Source, sentences: &[Sentence]) -> String {
    let headline = sentences
        .iter()
        .find(|sentence| sentence.role == Role::Headline);
    headline.map_or_else(
        || source.name.clone(),
        |sentence| sentence.span.of(&source.text).to_owned(),
    )
}
