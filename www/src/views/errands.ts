/** What views ask for that is more than a change of state. */
export interface Errands {
  files(files: readonly File[]): void;
  example(): void;
}
