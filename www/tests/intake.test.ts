import { describe, expect, it } from "vitest";
import { admit } from "../src/intake/admit";
import { decode, type Read, type Reading } from "../src/intake/decode";
import { readFiles, type Source } from "../src/intake/files";
import { isHtml, quiet } from "../src/intake/html";
import { kindOf } from "../src/intake/kind";
import { MAX_BYTES } from "../src/intake/limits";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, content: Uint8Array | string): Source => {
  const data = typeof content === "string" ? utf8(content) : content;
  return { name, size: data.length, arrayBuffer: async () => data.slice().buffer };
};

describe("kinds of file", () => {
  it.each([
    ["%PDF-1.7\n", "a PDF"],
    ["PK\x03\x04....[Content_Types].xml....word/document.xml", "a Word document"],
    ["PK\x03\x04....xl/workbook.xml", "an Excel workbook"],
    ["PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"],
    ["PK\x03\x04....notes.txt", "a ZIP archive"],
    ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an older Word, Excel or PowerPoint document"],
    ["\x89PNG\r\n\x1A\n", "an image (PNG)"],
    ["\xFF\xD8\xFF\xE0", "an image (JPEG)"],
    ["RIFF\x10\x00\x00\x00WEBPVP8 ", "an image (WebP)"],
    ["\x00\x00\x00\x18ftypheic", "an image (HEIC)"],
    ["\x00\x00\x00\x18ftypisom", "a video (MP4)"],
    ["{\\rtf1\\ansi", "a rich text (RTF) document"],
    ["MZ\x90\0\x03", "a program"],
  ])("%j is %s", (head, kind) => expect(kindOf(bytes(head))).toBe(kind));

  it("text_that_begins_like_a_short_head_is_text", () => {
    expect(kindOf(bytes("MZ is a station in Mainz."))).toBeNull();
    for (const head of ["ID3", "BZh", "OggS", "fLaC", "wOFF"]) expect(kindOf(bytes(`${head} is a word of this report.`))).toBeNull();
    expect(kindOf(bytes("ID3\x03\0\0"))).toBe("a sound file (MP3)");
    expect(kindOf(bytes("BM"))).toBeNull();
    expect(kindOf(bytes(""))).toBeNull();
  });
});

describe("encodings", () => {
  const never: Read = () => Promise.reject(new Error("asked"));
  const as = (reading: Partial<Reading>): Read => async () => ({ text: "Zürich", encoding: "windows-1252", origin: "guessed", unreadable: 0, ...reading });

  it("utf_8_is_read_with_and_without_its_mark_and_asks_nobody", async () => {
    expect(await decode(utf8("Zürich – “ja”"), never)).toEqual({ text: "Zürich – “ja”" });
    expect(await decode(utf8("\uFEFFZürich\n\t"), never)).toEqual({ text: "Zürich\n\t" });
  });

  it.each([
    ["old", "Z\xFCrich"],
    ["wide", "Z\0r\0"],
    ["escaped", "\x1B$B$3\x1B(B"],
    ["strange", "\x01\x02"],
  ])("%s bytes are given to the core", async (_, text) => {
    await expect(decode(bytes(text), never)).rejects.toThrow("asked");
  });

  it("what_was_guessed_is_said", async () => {
    expect(await decode(bytes("Z\xFCrich"), as({}))).toMatchObject({ text: "Zürich", note: expect.stringMatching(/read as windows-1252, which fits best/) });
    expect(await decode(bytes("Z\xFCrich"), as({ origin: "declared" }))).toEqual({ text: "Zürich" });
  });

  it("what_could_not_be_read_is_counted", async () => {
    const one = await decode(bytes("\xFF"), as({ origin: "valid", unreadable: 1 }));
    expect(one).toMatchObject({ note: "has a place that could not be read; you see \uFFFD there" });
    expect(await decode(bytes("\xFF"), as({ unreadable: 3 }))).toMatchObject({ note: expect.stringMatching(/add it again\. It has 3 places/) });
  });

  it("unknown_bytes_are_not_text", async () => {
    expect(await decode(bytes("abc\0\x01\x02def"), async () => null)).toHaveProperty("not");
  });
});

describe("web pages", () => {
  it.each(["<!DOCTYPE html><p>x", "\n<html lang=en>", "<!-- saved from url --><html>", '<?xml version="1.0"?><!DOCTYPE html>'])("%j is one", (text) => expect(isHtml(text)).toBe(true));
  it.each(["A <html> tag in a report", "<p>loose markup", "html", "<!-- x -->".repeat(400)])("%j is none", (text) => expect(isHtml(text)).toBe(false));

  it("styles_and_handlers_are_taken_out", () => {
    expect(quiet('<style>p {}</style><p class=a style="x" onclick=\'y\'>One.</p><STYLE>q</STYLE >Two.')).toBe("<p class=a>One.</p>Two.");
  });

  it.each(["<style ", "<a ", "</style ", "<a style=", "<style></style"])("%j without an end stays as it is", (part) => {
    // A search for the end from every beginning would take longer than a test may.
    const open = part.repeat(100_000);
    expect(quiet(open)).toBe(open);
  });
});

describe("files", () => {
  const texts = async (files: Source[], room = 200) => {
    const { drafts, messages } = await readFiles(files, room);
    return { names: drafts.map(({ name }) => name), said: messages.map(({ text }) => text), messages, drafts };
  };

  it("a_good_file_among_bad_ones_is_taken_and_each_bad_one_named", async () => {
    const { names, said } = await texts([file("a.pdf", "%PDF-1.4"), file("b.txt", "Report."), file("c.txt", ""), file("d.txt", " \n\t")]);
    expect(names).toEqual(["b"]);
    expect(said).toEqual(["a.pdf is a PDF, not text.", "c.txt is empty.", "d.txt holds no words."]);
  });

  it("files_with_one_fault_share_one_message", async () => {
    const { messages } = await texts([file("a.pdf", "%PDF-1.4"), file("b.pdf", "%PDF-1.4"), file("c.pdf", "%PDF-1.4")]);
    expect(messages).toEqual([{ tone: "error", text: "a.pdf and 2 more: each is a PDF, not text.", list: ["a.pdf", "b.pdf", "c.pdf"] }]);
  });

  it("a_file_over_the_limit_is_named_with_the_limit_and_never_read", async () => {
    const huge: Source = { name: "huge.txt", size: MAX_BYTES + 1, arrayBuffer: () => Promise.reject(new Error("read")) };
    expect((await texts([huge])).said).toEqual(["huge.txt is 17 MB, over the limit of 16 MB an article."]);
  });

  it("a_file_that_cannot_be_read_is_named", async () => {
    const gone: Source = { name: "gone.txt", size: 3, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
    expect((await texts([gone])).said[0]).toMatch(/^gone\.txt could not be read/);
  });

  it("beyond_the_room_files_are_left_unread_and_all_named", async () => {
    const files = Array.from({ length: 1000 }, (_, at) => file(`${at}.txt`, `Report ${at}.`));
    const { names, messages } = await texts(files);
    expect(names).toHaveLength(200);
    expect(messages[0]?.text).toBe("The page holds 200 articles. The first 200 were taken, and 800 left out.");
    expect(messages[0]?.list).toHaveLength(800);
  });

  it("a_file_whose_reader_cannot_be_loaded_is_named", async () => {
    const { messages } = await readFiles([file("old.txt", bytes("Z\xFCrich"))], 50, () => Promise.reject(new TypeError("fetch")));
    expect(messages[0]?.text).toMatch(/^old\.txt could not be read without what reads all encodings/);
  });

  it("every_line_end_becomes_one_character", async () => {
    expect((await texts([file("a.txt", "one\r\ntwo\rthree\n")])).drafts[0]?.text).toBe("one\ntwo\nthree\n");
  });
});

describe("admission", () => {
  const here = [{ id: 1, name: "Courier", text: "Report." }];

  it("the_same_file_twice_is_taken_once", () => {
    const { drafts, messages } = admit(here, { drafts: [{ name: "Courier", text: "Report." }], messages: [] });
    expect(drafts).toEqual([]);
    expect(messages[0]?.text).toBe("Courier is here already: the same file was not taken twice.");
  });

  it("one_text_under_two_names_is_two_articles_and_said", () => {
    const { drafts, messages } = admit(here, { drafts: [{ name: "Ledger", text: "Report." }], messages: [] });
    expect(drafts).toHaveLength(1);
    expect(messages[0]?.text).toBe("Ledger is word for word the same as Courier.");
  });

  it("what_finds_no_room_is_named", () => {
    const full = Array.from({ length: 199 }, (_, at) => ({ id: at, name: `Outlet ${at}`, text: `Report ${at}.` }));
    const { drafts, messages } = admit(full, { drafts: [{ name: "Courier", text: "One." }, { name: "Ledger", text: "Two." }], messages: [] });
    expect(drafts.map(({ name }) => name)).toEqual(["Courier"]);
    expect(messages).toMatchObject([{ tone: "error", list: ["Ledger"] }]);
  });

  it("two_texts_under_one_name_get_names_that_differ", () => {
    expect(admit(here, { drafts: [{ name: "Courier", text: "Another." }], messages: [] }).drafts[0]?.name).toBe("Courier (2)");
  });
});
