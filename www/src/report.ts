// Made by `cargo xtask types` from the Rust types of the report. Do not edit.

/** A half-open range of UTF-16 code units, `[start, end]`. */
export type Span = [number, number];

/** A sentence by place: `[article, sentence]`. */
export type Place = [number, number];

/** What several articles say, and how. */
export type Report = {
  /** Version of this shape. */
  schema: number,
  /** The articles, in the order in which they were given. */
  articles: Array<Article>,
  /** Pairs of sentences that say the same thing, by `a`, then `b`. */
  links: Array<Link>,
  /** The rows of the story, in narrative order. */
  statements: Array<Statement>,
  /** Verbatim reuse, longest first. */
  passages: Array<Passage>,
  /** What the sentences state, by article and place. */
  facts: Array<Fact>,
  /** What was said by one speaker once, in every wording that the articles have of it. */
  utterances: Array<Utterance>,
  /** What disagrees inside a statement. */
  divergences: Array<Divergence>,
  /** `overlap[a][b]`: share of `a`'s body words that `b` tells too, 0..1. */
  overlap: Array<Array<number>>,
  /** `verbatim[a][b]`: share of `a`'s body words that stand word for word in a passage with `b`, 0..1. */
  verbatim: Array<Array<number>>,
};

/** What the facts of the articles come to, where the report without them is there already. */
export type Findings = {
  /** As in the report. */
  facts: Array<Fact>,
  /** As in the report. */
  utterances: Array<Utterance>,
  /** As in the report. */
  divergences: Array<Divergence>,
  /** For each statement the indices of its divergences. */
  statements: Array<Array<number>>,
};

/** One article as the comparison sees it. */
export type Article = {
  /** The headline, else the name that was given. */
  title: string,
  /** ISO 639-1 code, or `und`. */
  language: string,
  /** Words and numbers outside furniture. */
  words: number,
  /** Paragraphs, headings and list items. */
  blocks: Array<Block>,
  /** The sentences, in order. */
  sentences: Array<Sentence>,
};

/** One block. */
export type Block = {
  /** Where it stands. */
  span: Span,
  /** What it is. */
  kind: BlockKind,
};

/** What a block is. */
export type BlockKind = "paragraph" | "heading" | "list-item";

/** One sentence. */
export type Sentence = {
  /** Where it stands. */
  span: Span,
  /** Index of its block. */
  block: number,
  /** What it is in the article. */
  role: Role,
};

/** What a sentence is in its article. */
export type Role = "headline" | "body" | "furniture";

/** Two sentences of two articles that say the same thing, wholly or in part. */
export type Link = {
  /** The sentence of the earlier article. */
  a: Place,
  /** The sentence of the later article. */
  b: Place,
  /** How alike the wording is. */
  kind: LinkKind,
  /** Probability that a reader would link them, 0..1, to three places. */
  score: number,
  /** The word diff, from `a` to `b`; it covers both sentences whole. */
  edits: Array<Edit>,
  /** What the score rests on. */
  because: Because,
};

/** How alike the wording of a link is. */
export type LinkKind = "verbatim" | "edited" | "reworded" | "partial";

/** One step of a word diff. */
export type Edit = {
  /** What happens. */
  op: EditOp,
  /** The words of `a`; empty for an insertion. */
  a: Span,
  /** The words of `b`; empty for a deletion. */
  b: Span,
};

/** What one step of a word diff does. */
export type EditOp = "equal" | "insert" | "delete" | "replace";

/** What a link's score rests on, for a reader. */
export type Because = {
  /** Shared content words, the rarest here first; as they stand in `a`. */
  words: Array<Span>,
  /** Shared figures, as they stand in `a`. */
  figures: Array<Span>,
  /** Shared names, as they stand in `a`. */
  names: Array<Span>,
  /** Both quote, and the quoted words are alike. */
  quotation: boolean,
  /** The sentences before or after are linked too. */
  neighbours: boolean,
  /** A reader pinned them together. */
  pinned?: boolean,
};

/** One row of the story: all sentences that say one thing. */
export type Statement = {
  /** Its sentences, by article, then by place. */
  members: Array<Place>,
  /** How many articles carry it. */
  articles: number,
  /** Indices into the report's divergences. */
  divergences: Array<number>,
};

/** A longest run of equal words that two or more articles have in common. */
export type Passage = {
  /** How many words. */
  words: number,
  /** Where it stands, by article, then by place. */
  places: Array<ArticleSpan>,
};

/** A stretch of one article. */
export type ArticleSpan = {
  /** Index of the article. */
  article: number,
  /** Where in it. */
  span: Span,
};

/** Something a sentence states, with its normalised value. */
export type Fact = {
  /** What it is. */
  kind: FactKind,
  /** Index of the article. */
  article: number,
  /** Index of the sentence. */
  sentence: number,
  /** Where it stands. */
  span: Span,
  /** Facts with one group are one thing told in several places. */
  group: number,
  /** The normalised value; `null` where the text leaves it open. */
  value: Value | null,
  /** Unit or what is counted, of a quantity. */
  unit?: string,
  /** How exactly an amount is given, of a quantity that is not given as exact. */
  approximation?: Approximation,
  /** Who speaks, of a quotation. */
  speaker?: string,
  /** How its words stand in their sentence, of a quotation. */
  form?: SpeechForm,
};

/** The kinds of fact. */
export type FactKind = "quantity" | "date" | "name" | "quotation";

/** A normalised value: a number, a range, or a string (an ISO 8601 date, a full name, quoted words). */
export type Value = number | [number, number] | string;

/** How exactly an amount is given. */
export type Approximation = "about" | "nearly" | "more than" | "at least" | "less than" | "up to";

/** How the words of a speaker are given. */
export type SpeechForm = "direct" | "partial" | "indirect";

/** One utterance: what was said once, in every wording that the articles have of it. */
export type Utterance = {
  /** The group of its quotations among the facts. */
  group: number,
  /** Its wordings, the fullest quoted one first, then by article and place. */
  wordings: Array<Wording>,
};

/** One wording of an utterance. */
export type Wording = {
  /** Index of the article. */
  article: number,
  /** Index of the sentence. */
  sentence: number,
  /** Where it stands. */
  span: Span,
  /** Quoted or told. */
  form: SpeechForm,
  /** Who speaks, as this article has it. */
  speaker: string | null,
  /** How it differs from the first wording; empty for that one, and where they are the same. */
  differs: Array<Difference>,
  /** The edits that make this wording out of the first one; empty for that one. */
  edits: Array<Edit>,
};

/** How one wording of an utterance differs from the fullest. */
export type Difference = "truncated" | "extended" | "reworded" | "reattributed" | "indirect";

/** Facts, polarity or certainty that disagree inside a statement. */
export type Divergence = {
  /** Index of the statement. */
  statement: number,
  /** What disagrees. */
  kind: DivergenceKind,
  /** How far it goes. */
  strength: Strength,
  /** Unit or what is counted, of amounts. */
  unit?: string,
  /** What each article says. */
  places: Array<DivergencePlace>,
};

/** How far a divergence goes: evidence for a reader, no verdict. */
export type Strength = "contradiction" | "precision" | "variation";

/** What can disagree. */
export type DivergenceKind = "quantity" | "date" | "name" | "quotation" | "polarity" | "certainty";

/** One side of a divergence. */
export type DivergencePlace = {
  /** Index of the article. */
  article: number,
  /** Where in it. */
  span: Span,
  /** What it says there; `null` where it is silent. */
  value: Value | null,
  /** How exactly an amount is given, where it is not given as exact. */
  approximation?: Approximation,
  /** Unit of an amount, where so many of it are not so many of the divergence's: miles beside kilometres. */
  unit?: string,
};

/** What a reader can set. */
export type Options = {
  /** Treat "Bakhmut" and "BAKHMUT" as equal words. */
  ignore_case: boolean,
  /** Treat "Türkiye" and "Turkiye" as equal words. */
  ignore_accents: boolean,
  /** Treat "ash, dust" and "ash dust" as equal words; else a change of punctuation is an edit. */
  ignore_punctuation: boolean,
  /** Leave furniture out of links, coverage and overlap. */
  leave_out_furniture: boolean,
  /** The least score of a link, 0..1. `None` takes the trained ones: less for two wholes than for a part of a whole. */
  least_score: number | null,
};

/** A reader's word that two sentences of two articles belong together, or do not.
 *
 * Sentences are named by the number of their article, as the articles are given, and their number in it.
 * Together: they are linked with a score of 1 and stand in one statement, and the pairs around them gain
 * from it. Apart: they are not linked, and no evidence brings their statements together; only a chain of
 * pins that joins them does.
 *
 * A sentence that is pinned to another is part of the report, even if it looks like furniture. Which side
 * is `a` changes nothing, nor does a pin that is given twice. */
export type Pin = {
  /** One sentence: number of its article, number in the article. */
  a: [number, number],
  /** The other, of another article. */
  b: [number, number],
  /** They belong together; else they do not. */
  together: boolean,
};
