import { describe, expect, it } from "vitest";
import { fold, folded } from "./fold";

describe("folded letters", () => {
  it("case_and_accents_are_gone", () => {
    expect(fold("ZÜRICH Łódź Straße İstanbul Ærø")).toBe("zurich lodz strasse istanbul aero");
    expect(fold("Zu\u0308rich")).toBe("zurich");
    expect(fold("ΟΔΟΣ")).toBe(fold("οδος"));
  });

  it("quotation_marks_dashes_and_spaces_are_one_each", () => {
    expect(fold("“don’t” –\u00a0\n now")).toBe("\"don't\" - now");
    expect(fold("ware\u00adhouse")).toBe("warehouse");
  });

  it("marks_that_make_another_letter_stay", () => {
    expect(fold("が")).not.toBe(fold("か"));
    expect(fold("की")).not.toBe(fold("क"));
  });

  it("places_lead_back_to_the_text", () => {
    const text = "In  Zu\u0308rich, straße …";
    const { text: out, at } = folded(text);
    const from = out.indexOf("zurich");
    expect(text.slice(at[from], at[from + 6])).toBe("Zu\u0308rich");
    expect(text.slice(at[out.indexOf("strasse")], at[out.indexOf("strasse") + 7])).toBe("straße");
    expect(at).toHaveLength(out.length + 1);
  });

  it("a_text_folds_to_the_same_with_and_without_places", () => {
    for (const text of ["a \u00a0 b", "\u0301a", "한국 “Ǆ” ﬁ\tx", "İI\u0307 ΣΑΣ ς", " \u2003\n", "👩‍🚒 é"]) expect(folded(text).text).toBe(fold(text));
  });
});
