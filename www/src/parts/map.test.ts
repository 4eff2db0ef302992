import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { made } from "./made";
import { COLUMNS, columns, columnWords, grid, mapRows, mapWords, ROWS, type MapRow } from "./map";
import type { Compared } from "./compared";

function drawn(compared: Compared): MapRow[] {
  const work = mapRows(compared);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** So many articles; every statement is told by those that `tells` says. */
function told(articles: number, statements: number, tells: (article: number, statement: number) => boolean): Compared {
  const texts = Array.from({ length: articles }, () => [] as string[]);
  const members = Array.from({ length: statements }, (_, statement) =>
    texts.flatMap((text, article): Place[] => (tells(article, statement) ? [[article, text.push(`Words ${statement}.`) - 1]] : [])),
  );
  return made(texts, members);
}

const stretches = (row: MapRow | undefined): number => row?.shades.reduce((sum, { path }) => sum + path.split("M").length - 1, 0) ?? 0;

describe("the map", () => {
  it("has_a_row_an_article_and_a_cell_a_statement_told", () => {
    const rows = drawn(told(3, 5, (article, statement) => article === 0 || statement > 2));
    expect(rows.map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 2], [2, 3]]);
    expect(rows.map(stretches)).toEqual([5, 2, 2]);
  });

  it("of_many_articles_and_statements_stays_as_small", () => {
    const rows = drawn(told(100, 3000, (article, statement) => statement % 100 === article || statement % 7 === 0));
    expect(rows).toHaveLength(ROWS);
    expect(rows.at(-1)?.to).toBe(100);
    expect(rows.reduce((sum, row) => sum + stretches(row), 0)).toBeLessThanOrEqual(ROWS * COLUMNS);
  });

  it("what_looks_alike_is_one_stretch", () => {
    const [row] = drawn(told(1, 5000, () => true));
    expect(stretches(row)).toBe(1);
  });

  it("a_column_of_several_statements_is_filled_as_far_as_they_are_told", () => {
    const [all, some] = drawn(told(2, 4 * COLUMNS, (article, statement) => article === 0 || statement % 4 === 0));
    const height = (row: MapRow | undefined) => Number(/v([\d.]+)/.exec(row?.shades[0]?.path ?? "")?.[1]);
    expect(height(some) / height(all)).toBeCloseTo(1 / 4);
  });

  it("in_words_has_a_line_an_article", () => {
    expect(mapWords(told(3, 4, (article, statement) => article === 0 || (article === 1 && statement === 3)))).toEqual([
      "Outlet 1 tells 4 of 4 statements, 3 of them alone.",
      "Outlet 2 tells 1 of 4 statements, none of them alone.",
      "Outlet 3 tells 0 of 4 statements, none of them alone.",
    ]);
  });

  it("names_those_who_tell_a_statement_unless_they_are_many", () => {
    expect(columnWords(1, told(2, 3, () => true))).toBe("Statement 2 of 3, told by Outlet 1 and Outlet 2");
    expect(columnWords(0, told(40, 1, (article) => article < 30))).toBe("Statement 1 of 1, 30 of 40 say this");
  });
});

describe("whole columns", () => {
  it("are_cut_where_the_list_is_short_and_run_on_where_it_is_long", () => {
    expect(columns([1, 2, 4], 10, true, 0, 1, 0.1)).toBe("M1.1 0H1.9V1H1.1zM2.1 0H2.9V1H2.1zM4.1 0H4.9V1H4.1z");
    expect(columns([1, 2, 4], 200, true, 0, 1, 0.1)).toBe("M1 0H3V1H1zM4 0H5V1H4z");
  });

  it("of_several_statements_count_if_any_does_or_only_if_all_do", () => {
    const total = 2 * COLUMNS;
    expect(columns([0], total, true, 0, 1)).toBe("M0 0H2V1H0z");
    expect(columns([0], total, false, 0, 1)).toBe("");
    expect(columns([0, 1, 5], total, false, 0, 1)).toBe("M0 0H2V1H0z");
  });

  it("part_all_statements_evenly", () => {
    for (const count of [0, 1, 599, 600, 601, 20_000]) {
      const starts = grid(count, COLUMNS);
      expect(starts[0]).toBe(0);
      expect(starts.at(-1)).toBe(count);
      const widths = starts.slice(1).map((to, column) => to - (starts[column] ?? 0));
      if (count > 0) expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    }
  });
});
