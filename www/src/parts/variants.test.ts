import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { made, type Tied } from "./made";
import { variants } from "./variants";
import { inWords, leftOut } from "./variants-drawn";

/** One statement, an article a sentence. */
function told(sentences: readonly string[], ties: readonly Tied[]) {
  const all = made(sentences.map((words) => [words]), [sentences.map((_, article): Place => [article, 0])], ties);
  return { all, graph: variants(all.result.report.statements[0]!, all) };
}
const tie = (a: number, b: number, ...equal: string[]): Tied => ({ a: [a, 0], b: [b, 0], equal });
/** The graph as text: a common path bare, forks in braces, articles by number. */
function drawn({ all, graph }: ReturnType<typeof told>): string | null {
  const words = (at: { article: number; span: [number, number] } | null) => (at ? all.slice(at.article, at.span) : "—");
  return graph && graph.stretches.map((stretch) => (stretch.length === 1 ? words(stretch[0]!.at) : `{${stretch.map(({ articles, at }) => `${articles.join()} ${words(at)}`).join(" | ")}}`)).join(" ");
}

describe("variants", () => {
  it("wordings_fork_where_they_vary_and_vary_by_phrases", () => {
    const found = told(
      ["The ferry ran aground late on Monday.", "The ferry ran aground on Sunday night.", "The ferry struck a reef late on Monday."],
      [tie(0, 1, "The ferry ran aground", "on"), tie(0, 2, "The ferry", "late on Monday.")],
    );
    expect(drawn(found)).toBe("The ferry {0 ran aground late on Monday. | 1 ran aground on Sunday night. | 2 struck a reef late on Monday.}");
  });

  it("forks_that_touch_stay_apart_where_together_they_would_repeat_themselves", () => {
    const found = told(
      ["Boats overturned near the market.", "Boats capsized near the market.", "Boats overturned.", "Boats overturned near the market at noon."],
      [tie(0, 1, "Boats", "near the market."), tie(0, 2, "Boats overturned"), tie(0, 3, "Boats overturned near the market")],
    );
    expect(drawn(found)).toBe("Boats {0,2,3 overturned | 1 capsized} {0,1,3 near the market. | 2 —} {3 at noon. | 0,1,2 —}");
  });

  it("who_leaves_words_out_has_an_empty_lane_and_it_comes_last", () => {
    const found = told(
      ["Nobody in the town was hurt.", "Nobody was hurt.", "Nobody was hurt."],
      [tie(0, 1, "Nobody", "was hurt."), tie(0, 2, "Nobody", "was hurt.")],
    );
    expect(drawn(found)).toBe("Nobody {0 in the town | 1,2 —} was hurt.");
  });

  it("words_that_come_in_are_a_fork_of_their_own", () => {
    const found = told(
      ["Divers searched the harbour.", "Divers searched the old harbour.", "Divers searched the harbour."],
      [tie(0, 1, "Divers searched the", "harbour."), tie(0, 2, "Divers searched the harbour.")],
    );
    expect(drawn(found)).toBe("Divers searched the {1 old | 0,2 —} harbour.");
  });

  it("case_and_punctuation_make_no_lane", () => {
    const found = told(
      ["The mayor spoke on Monday.", "THE MAYOR spoke on Sunday.", "The mayor spoke on Monday!"],
      [tie(0, 1, "spoke on"), tie(0, 2, "The mayor spoke on Monday")],
    );
    expect(drawn(found)).toBe("The mayor spoke on {0,2 Monday. | 1 Sunday.}");
  });

  it("an_article_without_a_link_to_the_base_is_reached_by_a_chain", () => {
    const found = told(
      ["The old bridge was closed at noon.", "The old bridge was shut at noon.", "The new bridge was shut at noon."],
      [tie(0, 1, "The old bridge was", "at noon."), tie(1, 2, "The", "bridge was shut at noon.")],
    );
    expect(found.graph?.articles).toEqual([0, 1, 2]);
    expect(drawn(found)).toBe("The {0,1 old | 2 new} bridge was {1,2 shut | 0 closed} at noon.");
  });

  it("a_sentence_with_less_than_a_third_of_the_words_is_named_and_not_drawn", () => {
    const found = told(
      ["Gate three of the dam opened at dawn.", "Gate three of the dam opened at noon.", "Gate three of the dam opened.", "It opened while everyone in the valley slept."],
      [tie(0, 1, "Gate three of the dam opened at"), tie(0, 2, "Gate three of the dam opened"), tie(0, 3, "opened")],
    );
    expect(found.graph?.articles).toEqual([0, 1, 2]);
    expect(found.graph?.apart).toEqual([3]);
    expect(leftOut(found.graph!, found.all)).toBe("Outlet 4 words it quite differently.");
  });

  it("articles_with_the_same_sentence_are_one_wording_however_many_they_are", () => {
    const many = Array.from({ length: 60 }, (_, at) => `The ferry ran aground on ${at < 30 ? "Monday" : `day ${at}`}.`);
    const found = told(many, many.slice(1).map((_, at) => tie(0, at + 1, ...(at < 29 ? ["The ferry ran aground on Monday."] : ["The ferry ran aground on"]))));
    expect(found.graph?.stretches[1]?.[0]?.articles).toHaveLength(30);
    // A picture holds two dozen wordings: one of them is that of thirty articles, seven more are not drawn.
    expect(leftOut(found.graph!, found.all)).toBe("7 more articles have other wordings yet.");
  });

  it("two_articles_make_no_graph", () => {
    expect(told(["Rain fell.", "Rain fell."], [tie(0, 1, "Rain fell.")]).graph).toBeNull();
  });

  it("the_same_words_of_all_are_one_path", () => {
    expect(drawn(told(["Rain fell.", "Rain fell.", "Rain fell."], [tie(0, 1, "Rain fell."), tie(0, 2, "Rain fell.")]))).toBe("Rain fell.");
  });

  it("the_list_form_says_all_that_the_picture_shows", () => {
    const { all, graph } = told(
      ["Nobody in the town was hurt.", "Nobody was hurt.", "Nobody on board was hurt."],
      [tie(0, 1, "Nobody", "was hurt."), tie(0, 2, "Nobody", "was hurt.")],
    );
    expect(inWords(graph!, all)).toEqual(["All: Nobody", "Outlet 1: in the town; Outlet 3: on board; Outlet 2 leaves it out", "All: was hurt."]);
  });
});
