// How high the rows of a long list are: as measured where they have been drawn, else as the others are on average. Pure.

/** Before anything is measured: a row of the story of three articles. */
const GUESS = 160;

export class Heights {
  readonly #known: Float64Array;
  /** Where each row begins, and after the last one where the list ends. */
  readonly #starts: Float64Array;
  #guess = GUESS;
  #stale = true;

  constructor(readonly count: number) {
    this.#known = new Float64Array(count).fill(NaN);
    this.#starts = new Float64Array(count + 1);
  }

  measure(row: number, height: number): void {
    this.#known[row] = height;
    this.#stale = true;
  }

  /** Not a number where it was not measured. */
  measured(row: number): number {
    return this.#known[row] ?? NaN;
  }

  /** Takes the average of what is known for what is not, and tells whether that is news. Until then the guess holds, so that nothing moves in between. */
  guess(): boolean {
    let sum = 0;
    let known = 0;
    for (const height of this.#known) {
      if (Number.isNaN(height)) continue;
      sum += height;
      known += 1;
    }
    if (known === 0 || Math.abs(this.#guess - sum / known) < 0.5) return false;
    this.#guess = sum / known;
    this.#stale = true;
    return true;
  }

  /** What was measured holds no more: the list has another width. */
  forget(): void {
    this.guess();
    this.#known.fill(NaN);
  }

  /** Where a row begins; of the row after the last, where the list ends. */
  start(row: number): number {
    if (this.#stale) this.#add();
    return this.#starts[Math.max(0, Math.min(this.count, row))] ?? 0;
  }

  /** The row at a height, or the nearest there is. */
  at(height: number): number {
    if (this.#stale) this.#add();
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #add(): void {
    let at = 0;
    for (let row = 0; row < this.count; row += 1) {
      this.#starts[row] = at;
      const height = this.#known[row] ?? NaN;
      at += Number.isNaN(height) ? this.#guess : height;
    }
    this.#starts[this.count] = at;
    this.#stale = false;
  }
}
