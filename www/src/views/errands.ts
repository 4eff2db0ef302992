/** What the story can be saved as. */
export type Format = "html" | "markdown" | "csv" | "json";

/** What views ask for that is more than a change of state. */
export interface Errands {
  files(files: readonly File[]): void;
  example(): void;
  /** Hands the reader a file of what is shown. */
  save(format: Format): void;
}
