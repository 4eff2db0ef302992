import { describe, expect, it } from "vitest";
import { cut, gather, PORTION, whole } from "./portions";

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ at, places: [[at, 1], [at, 2]] }));

function sent<A>(answer: A): { answer: A; portions: number; largest: number } {
  const { portions, rest } = cut(answer);
  const gathered = {};
  let count = 0;
  let largest = 0;
  for (const portion of portions) {
    count += 1;
    largest = Math.max(largest, portion.items.length);
    gather(gathered, portion);
  }
  return { answer: whole(rest, gathered), portions: count, largest };
}

describe("a large answer", () => {
  it("is_the_same_once_its_portions_are_put_together", () => {
    const answer = { schema: 1, links: rows(20_000), statements: rows(3), overlap: Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 0.5)), none: [] };
    const taken = sent(answer);
    expect(taken.answer).toEqual(answer);
    expect(taken.portions).toBeGreaterThan(20);
    expect(taken.largest).toBeLessThan(PORTION);
  });

  it("keeps_the_order_of_its_lists_and_does_not_touch_what_was_sent", () => {
    const links = rows(9000);
    const answer = { links };
    expect(sent(answer).answer.links.map(({ at }) => at)).toEqual(links.map(({ at }) => at));
    expect(answer.links).toHaveLength(9000);
  });

  it("that_is_small_comes_whole", () => {
    const answer = { schema: 1, links: rows(10) };
    const taken = sent(answer);
    expect(taken.portions).toBe(0);
    expect(taken.answer).toEqual(answer);
  });

  it("that_is_no_object_is_left_alone", () => {
    expect(sent(null).answer).toBeNull();
  });
});
