import { afterEach, describe, expect, it, vi } from "vitest";
import { inSlices, pause, type Work } from "./slices";

function* counting(steps: number): Work<number[]> {
  const found: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    found.push(step);
    yield;
  }
  return found;
}

/** A clock on which every look takes a millisecond. */
function ticking(): void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 1));
}

describe("work in slices", () => {
  afterEach(() => vi.restoreAllMocks());

  it("that_is_short_is_there_at_once", () => {
    expect(inSlices(counting(10)).value).toHaveLength(10);
  });

  it("that_is_long_lets_others_come_first", async () => {
    ticking();
    const coming = inSlices(counting(100));
    expect(coming.value).toBeUndefined();
    const order: string[] = [];
    void pause().then(() => order.push("other"));
    const value = await coming.done;
    order.push("done");
    expect(order).toEqual(["other", "done"]);
    expect(coming.value).toBe(value);
  });

  it("can_be_finished_at_a_stretch_and_is_done_once", async () => {
    ticking();
    const coming = inSlices(counting(100));
    const value = coming.now();
    expect(coming.value).toBe(value);
    expect(await coming.done).toBe(value);
  });
});
