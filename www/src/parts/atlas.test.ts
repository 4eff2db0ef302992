import { describe, expect, it } from "vitest";
import { atlas, cornerOf, cursorAt, heightOf, LETTER_ROW, widthOf } from "./atlas";
import { stepped } from "./atlas-step";
import { bandsPath, columnPath, framePath, linesPath, markPaths, numbered, toldPaths } from "./atlas-paths";
import type { Cell } from "./shade";

const boxes = (path: string) => [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].map(([, x, y, width]) => [Number(x), Number(y), Number(width)]);
/** Cells as rows of shades, a string a statement; a dot is silence. */
const cells = (...columns: string[]): Cell[][] => columns.map((column) => [...column].flatMap((shade, article) => (shade === "." ? [] : [{ article, shade: Number(shade) as Cell["shade"] }])));

describe("atlas", () => {
  it("never_is_wider_than_its_room_and_leaves_no_statement_out", () => {
    for (const width of [1, 60, 330, 800, 1500]) {
      for (const statements of [1, 2, 57, 450, 2000, 20000]) {
        for (const articles of [2, 5, 20, 50, 1000]) {
          const map = atlas(width, statements, articles);
          expect(widthOf(map)).toBeLessThanOrEqual(width + 24);
          expect(map.per * map.bands).toBeGreaterThanOrEqual(statements);
          if (width >= 330) expect(widthOf(map)).toBeLessThanOrEqual(width + 0.001);
        }
      }
    }
  });

  it("a_story_of_some_fifty_statements_has_large_cells_with_letters", () => {
    const map = atlas(800, 57, 5);
    expect(map.column).toBeGreaterThanOrEqual(16);
    expect(map.row).toBeGreaterThanOrEqual(LETTER_ROW);
  });

  it("a_long_story_stays_within_a_few_screens", () => {
    expect(heightOf(atlas(900, 2000, 20))).toBeLessThanOrEqual(2400);
    expect(heightOf(atlas(900, 20000, 1000))).toBeLessThanOrEqual(1000);
  });

  it("the_statement_under_a_point_is_the_one_drawn_there", () => {
    const map = atlas(300, 40, 3);
    expect(map.bands).toBeGreaterThan(1);
    for (let statement = 0; statement < 40; statement += 1) {
      const { x, y } = cornerOf(statement, map);
      expect(cursorAt(x + map.column / 2, y + map.row * 1.5, map)).toEqual({ statement, article: 1 });
    }
  });

  it("beside_the_last_statement_there_is_none", () => {
    const map = atlas(300, 40, 3);
    const { x, y } = cornerOf(39, map);
    expect(cursorAt(x + map.column + 1, y, map)).toBeNull();
    expect(cursorAt(-1, y, map)).toBeNull();
  });
});

describe("keys in the map", () => {
  const map = atlas(300, 40, 3);

  it("arrows_go_over_statements_and_articles_and_stop_at_the_ends", () => {
    expect(stepped("ArrowRight", { statement: 4, article: 1 }, map)).toEqual({ statement: 5, article: 1 });
    expect(stepped("ArrowLeft", { statement: 0, article: 1 }, map)).toEqual({ statement: 0, article: 1 });
    expect(stepped("ArrowDown", { statement: 4, article: 1 }, map)).toEqual({ statement: 4, article: 2 });
    expect(stepped("ArrowDown", { statement: 4, article: 2 }, map)).toEqual({ statement: 4, article: 2 });
    expect(stepped("ArrowRight", { statement: 39, article: 0 }, map)).toEqual({ statement: 39, article: 0 });
  });

  it("home_and_end_and_pages_go_further", () => {
    expect(stepped("Home", { statement: 9, article: 2 }, map)).toEqual({ statement: 0, article: 2 });
    expect(stepped("End", { statement: 9, article: 2 }, map)).toEqual({ statement: 39, article: 2 });
    expect(stepped("PageDown", { statement: 2, article: 0 }, map)).toEqual({ statement: 2 + map.per, article: 0 });
  });

  it("any_other_key_is_left_alone", () => {
    expect(stepped("j", { statement: 2, article: 0 }, map)).toBeNull();
  });
});

describe("paths of the map", () => {
  const told = cells("41", "4.", ".2");
  const map = atlas(200, 3, 2);

  it("every_cell_that_is_told_is_filled", () => {
    expect(toldPaths(told, map).flatMap(({ path }) => boxes(path))).toHaveLength(4);
  });

  it("a_filled_cell_covers_the_hollow_one_under_it", () => {
    const [filled] = boxes(toldPaths(told, map)[0]?.path ?? "");
    const [hollow] = boxes(framePath(map));
    // The line of the frame is a pixel wide, half of it on either side.
    expect(hollow).toEqual([filled![0]! + 0.5, filled![1]! + 0.5, filled![2]! - 1]);
    expect(boxes(framePath(map))).toHaveLength(2);
  });

  it("there_are_hollow_cells_for_every_statement_and_none_beyond_the_last", () => {
    const bands = atlas(100, 10, 2);
    const areas = boxes(bandsPath(bands));
    expect(areas.map(([, , width]) => width)).toEqual([bands.per * bands.column, (10 % bands.per) * bands.column]);
  });

  it("one_path_holds_all_cells_of_an_article_and_a_shade", () => {
    expect(toldPaths(told, map).map(({ article, shade }) => [article, shade])).toEqual([[0, 4], [1, 1], [1, 2]]);
  });

  it("thousands_of_statements_are_a_few_elements", () => {
    const many = Array.from({ length: 2000 }, () => cells("1234123412")[0]!);
    expect(toldPaths(many, atlas(800, 2000, 10))).toHaveLength(10);
  });

  it("small_cells_have_a_line_for_silence_instead_of_frames", () => {
    const small = atlas(330, 2000, 4);
    expect(framePath(small)).toBe("");
    expect(boxes(linesPath(small))).toHaveLength(small.bands * 4);
    expect(linesPath(map)).toBe("");
  });

  it("what_cannot_hold_has_two_lines_and_what_differs_one", () => {
    const marks = markPaths([0, 2], new Set([2]), map);
    expect(boxes(marks.differ)).toHaveLength(1);
    expect(boxes(marks.contradict)).toHaveLength(2);
  });

  it("neighbours_that_are_hidden_fade_in_one_piece_within_a_band", () => {
    expect(boxes(columnPath([0, 1, 2], map))).toHaveLength(1);
    expect(boxes(columnPath([0, 2], map))).toHaveLength(2);
    const bands = atlas(100, 8, 2);
    expect(boxes(columnPath([0, 1, 2, 3, 4, 5, 6, 7], bands))).toHaveLength(bands.bands);
  });

  it("numbers_stand_at_the_beginning_of_bands_and_never_on_one_another", () => {
    const bands = atlas(300, 100, 2);
    const found = numbered(bands);
    for (let first = 0; first < 100; first += bands.per) expect(found).toContain(first);
    for (const [at, one] of found.entries()) {
      const next = found[at + 1];
      if (next === undefined || cornerOf(next, bands).y !== cornerOf(one, bands).y) continue;
      expect(cornerOf(next, bands).x - cornerOf(one, bands).x).toBeGreaterThanOrEqual(24);
    }
  });
});
