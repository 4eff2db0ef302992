import { describe, expect, it } from "vitest";
import { inSlices, type Work } from "./slices";

function* counting(steps: number): Work<number[]> {
  const found: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    found.push(step);
    yield;
  }
  return found;
}

function* endless(): Work<object> {
  const until = performance.now() + 60;
  while (performance.now() < until) yield;
  return {};
}

describe("work in slices", () => {
  it("that_is_short_is_there_at_once", () => {
    expect(inSlices(counting(10)).value).toHaveLength(10);
  });

  it("that_is_long_lets_others_come_first", async () => {
    const coming = inSlices(endless());
    expect(coming.value).toBeUndefined();
    const value = await coming.done;
    expect(coming.value).toBe(value);
  });

  it("can_be_finished_at_a_stretch_and_is_done_once", async () => {
    const coming = inSlices(endless());
    const value = coming.now();
    expect(coming.value).toBe(value);
    expect(await coming.done).toBe(value);
  });
});
