import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { Compared } from "./compared";
import { made } from "./made";
import { closest, closestOfAll, formOf, share, shareWords, sharesOf, standings } from "./matrix";

function three() {
  const sentences = ["It rained in the north.", "The bridge held."];
  const all = made([sentences, sentences, sentences], [[[0, 0], [1, 0]], [[0, 1]], [[1, 1]], [[2, 0]], [[2, 1]]] satisfies Place[][]);
  all.result.report.overlap = [[1, 0.6, 0], [0.3, 1, 0.3], [0, 0, 1]];
  all.result.report.verbatim = [[1, 0.2, 0], [0.004, 1, 0], [0, 0, 1]];
  return all;
}

describe("matrix", () => {
  it("a_share_is_of_the_row_and_by_the_column", () => {
    expect(share(0, 1, three())).toEqual({ of: 0, by: 1, told: 0.6, verbatim: 0.2 });
    expect(share(1, 0, three())).toEqual({ of: 1, by: 0, told: 0.3, verbatim: 0.004 });
  });

  it("an_article_is_not_set_against_itself", () => {
    expect(sharesOf(1, three()).map(({ by }) => by)).toEqual([0, 2]);
  });

  it("of_two_that_tell_as_much_the_earlier_is_the_closest", () => {
    expect(closest(1, three())?.by).toBe(0);
    expect(closestOfAll(three())).toMatchObject({ of: 0, by: 1 });
  });

  it("an_article_that_nobody_tells_has_no_closest", () => {
    expect(closest(2, three())).toBeNull();
  });

  it("the_words_name_who_tells_of_whom_and_round_without_losing_anything", () => {
    expect(shareWords(share(0, 1, three()), three())).toBe("Outlet 2 tells 60% of Outlet 1, 20% word for word");
    expect(shareWords(share(1, 0, three()), three())).toBe("Outlet 1 tells 30% of Outlet 2, 1% word for word");
    expect(shareWords(share(1, 2, three()), three())).toBe("Outlet 3 tells 30% of Outlet 2, none of it word for word");
    expect(shareWords(share(2, 0, three()), three())).toBe("Outlet 1 tells nothing of Outlet 3");
  });

  it("a_name_from_right_to_left_keeps_its_direction_to_itself", () => {
    const all = three();
    all.result.report.overlap[0]![1] = 0.5;
    const result = { ...all.result, articles: all.result.articles.map((article, at) => (at === 0 ? { ...article, name: "الميناء" } : article)) };
    const named = new Compared(result);
    expect(shareWords(share(0, 1, named), named)).toBe("Outlet 2 tells 50% of \u2068الميناء\u2069, 20% word for word");
  });

  it("standings_count_what_one_tells_alone", () => {
    expect(standings(three()).map(({ alone }) => alone)).toEqual([1, 1, 2]);
    expect(standings(three()).map(({ elsewhere }) => elsewhere > 0)).toEqual([true, true, false]);
  });

  it("more_articles_take_a_form_that_has_room_for_them", () => {
    expect([2, 9, 10, 50, 61].map(formOf)).toEqual(["bars", "bars", "squares", "squares", "closest"]);
  });
});
