// Made by `cargo xtask types` from the Rust types of the report. Do not edit.

export type Span = [number, number];
export type Place = [number, number];
export type Report = { schema: number, articles: Array<Article>, links: Array<Link>, statements: Array<Statement>, passages: Array<Passage>, facts: Array<Fact>, divergences: Array<Divergence>, overlap: Array<Array<number>>, verbatim: Array<Array<number>> };
export type Article = { title: string, language: string, words: number, blocks: Array<Block>, sentences: Array<Sentence> };
export type Block = { span: Span, kind: BlockKind };
export type BlockKind = "paragraph" | "heading" | "list-item";
export type Sentence = { span: Span, block: number, role: Role };
export type Role = "headline" | "body" | "furniture";
export type Link = { a: Place, b: Place, kind: LinkKind, score: number, edits: Array<Edit>, because: Because };
export type LinkKind = "verbatim" | "edited" | "reworded" | "partial";
export type Edit = { op: EditOp, a: Span, b: Span };
export type EditOp = "equal" | "insert" | "delete" | "replace";
export type Because = { words: Array<Span>, figures: Array<Span>, names: Array<Span>, quotation: boolean, neighbours: boolean };
export type Statement = { members: Array<Place>, articles: number, divergences: Array<number> };
export type Passage = { words: number, places: Array<ArticleSpan> };
export type ArticleSpan = { article: number, span: Span };
export type Fact = { kind: FactKind, article: number, sentence: number, span: Span, group: number, value: Value | null, unit?: string, speaker?: string };
export type FactKind = "quantity" | "date" | "name" | "quotation";
export type Value = number | [number, number] | string;
export type Divergence = { statement: number, kind: DivergenceKind, places: Array<DivergencePlace> };
export type DivergenceKind = "quantity" | "date" | "name" | "quotation" | "polarity" | "certainty";
export type DivergencePlace = { article: number, span: Span, value: Value | null };
export type Options = { ignore_case: boolean, ignore_accents: boolean, leave_out_furniture: boolean, least_score: number | null };
