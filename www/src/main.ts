// The composition root: the only file that knows all others.

import { html, nothing, render } from "lit";
import { guard } from "lit/directives/guard.js";
import "./styles/index.css";
import "./styles/page.css";
import "./styles/articles.css";
import { followAddress } from "./address";
import { createComparer } from "./comparer";
import { moveNobody } from "./parts/arrive";
import { admit } from "./intake/admit";
import { readFiles } from "./intake/files";
import { watchPage } from "./intake/transfer";
import { watchKeys } from "./keys";
import { follow } from "./live";
import { markHits } from "./parts/hits";
import { placeOf, type Anchor } from "./pins";
import { warm } from "./search";
import { old } from "./select";
import { keepOptions, keptOptions } from "./settings";
import { loadFacts, spawn } from "./spawn";
import { comparable, freshName, room, untouched } from "./articles";
import { initial, reduce, type Action, type Result, type State, type View } from "./state";
import { openStore } from "./store";
import { applyTheme, keptTheme } from "./theme";
import { again } from "./views/again";
import { articles } from "./views/articles";
import type { Format } from "./views/errands";
import { header } from "./views/header";
import { help } from "./views/help";
import { idle } from "./idle";
import { lazyViews, type Drawn } from "./views/lazy";
import { notices } from "./views/notices";
import { outcome } from "./views/outcome";
import { pinning } from "./views/pinning";
import { saving } from "./views/saving";
import { skip } from "./views/skip";
import { story } from "./views/story";
import { strip } from "./views/strip";

let state: State = { ...initial, theme: keptTheme(), options: keptOptions(initial.options) };
let drawing = false;
/** The last sentence picked, once it is let go: the keyboard goes back to it. */
let home: Anchor | null = null;
/** The reader goes from a fact to its place or back: where one lands takes the focus itself. */
let going = false;
/** All that is to be drawn came by itself: a result, or its facts. */
let unasked = true;
/** On paper the facts follow the story. */
let printing = false;

const page = document.getElementById("page") as HTMLElement;
const comparer = createComparer(spawn, loadFacts, () =>
  emit({ type: "say", message: { tone: "note", text: "The comparison stopped unexpectedly and was started again. Your articles are all here." } }),
);
const live = follow(comparer, emit);
const store = openStore(() =>
  emit({ type: "say", message: { tone: "note", text: "This browser keeps nothing for this page now (a private window, or no room left). Your articles last until you close it." } }),
);
const views = lazyViews(draw, (name) => emit({ type: "say", message: { tone: "error", text: `The ${name} could not be loaded. The story is here; reload the page to try again.` } }));
const errands = { files: takeFiles, example: takeExample, save: hand };
const keepAddress = followAddress(window, emit);
const mark = markHits(page);

function emit(action: Action): void {
  const before = state;
  state = reduce(state, action);
  if (state === before) return;
  going ||= leads(action, before, state);
  unasked &&= action.type === "compared" || action.type === "found";
  if (action.type === "let-go") home = before.picked.at(-1) ?? null;
  if (!drawing) {
    drawing = true;
    queueMicrotask(draw);
  }
  if (state.articles !== before.articles || state.pins !== before.pins) store.save(state.articles, state.pins);
  // Only typing waits for a pause.
  if (action.type !== "write" && action.type !== "rename") store.flush();
  if (state.theme !== before.theme) applyTheme(state.theme);
  if (state.options !== before.options) keepOptions(state.options);
  if (action.type === "stop") live.stop();
  if (action.type === "again") live.again();
  if (action.type === "look") live.look(state.result);
  if (action.type === "view" && action.view !== "story") views.want(action.view);
  if (state.view !== "story" && state.view !== before.view) views.want(state.view);
  if (state.view !== before.view) for (const open of page.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
  if (state.result && !before.result) views.prefetch();
  if (state.result && state.result !== before.result) prepare(state.result);
  keepAddress(state);
  if (state.articles !== before.articles || state.options !== before.options || state.pins !== before.pins) live.changed(state);
}

/** Whether an action leads the reader to a place, which then takes the focus. */
function leads(action: Action, before: State, after: State): boolean {
  if (["visit", "read", "read-next"].includes(action.type)) return true;
  if (after.view !== before.view && after.view === "facts") return after.spot !== null;
  return before.view === "overview" && after.view === "story" && action.type !== "view";
}

function draw(): void {
  drawing = false;
  // Typing changes none of these, so it never waits for the story to be drawn.
  const reading = [...READ.map((key) => state[key]), current(state.view), printing, ...coming(state)];
  const active = document.activeElement;
  const inReading = active?.closest(".reading") != null;
  const byKeys = active?.matches(":focus-visible") === true;
  moveNobody(unasked);
  render(
    html`
      ${skip(state)} ${header(state, emit, errands)}
      <main>
        ${articles(state, emit, errands)}
        ${again(state, emit)}
        <div class="reading" ?data-old=${old(state)}>${guard(reading, () => [strip(state, emit), outcome(state, emit), read()])}</div>
        <page-foot class="foot">${pinning(state, emit)} ${notices(state, emit)}</page-foot>
      </main>
      ${saving(state, errands)} ${help(state, emit)}
    `,
    page,
  );
  mark(state.result ? state.filter.search : "");
  const lost = active instanceof HTMLElement && active !== document.activeElement && document.activeElement === document.body;
  if (!going && (lost || (home && document.activeElement === document.body))) keepFocus(active, inReading, byKeys);
  moveNobody(false);
  home = null;
  going = false;
  unasked = true;
}

/** What the views of a result are drawn from. */
const READ = ["result", "view", "filter", "side", "linked", "foldSame", "shownSame", "levelled", "article", "folded", "focus", "margin", "base", "options", "picked", "finding", "spot"] as const;

/** Before the first result, what is said of the one to come: typing changes it only where an article joins or leaves. */
function coming({ result, busy, articles }: State): unknown[] {
  return result ? [] : [busy, comparable(articles).length];
}

function current(view: View): Drawn {
  return view === "story" ? story : views.get(view);
}

/** Paper has the story and the facts, whichever view is open, unless it is that of articles in full. */
function read(): unknown {
  const { view } = state;
  const drawn = current(view)(state, emit);
  if (!printing || view === "side" || view === "reading") return drawn;
  return [view === "overview" ? drawn : nothing, story(state, emit), views.get("facts")(state, emit)];
}

function print(now: boolean): void {
  if (printing === now) return;
  printing = now;
  document.documentElement.toggleAttribute("data-paper", now);
  draw();
  // The lists that came with the facts have to hear of it, too.
  if (now) window.dispatchEvent(new Event("beforeprint"));
}

/**
 * An element that changed its place lost the focus; one that is gone leaves it to the message about it, to the choice of
 * view where it stood in a view, or to the first article.
 */
function keepFocus(active: Element | null, inReading: boolean, byKeys: boolean): void {
  const stays = active instanceof HTMLElement && active !== document.body && active.isConnected;
  const heir = stays ? active : (letGo() ?? first(".notice:last-child .button", ...(inReading ? [".switch [aria-pressed=true]"] : []), ".article-name"));
  // Who uses a mouse looks at what it points to; who uses keys, at the focus.
  heir?.focus({ preventScroll: stays || !byKeys });
}

/** The button that picks the sentence let go, else what the sentence can be chosen with, else its column. */
function letGo(): HTMLElement | null {
  const place = home && state.result ? placeOf(state.result, home) : null;
  if (!place) return null;
  const column = home ? state.side.indexOf(home.article) : -1;
  const heirs = [`.pick[data-place="${place}"]`, `.sign[data-place="${place}"]`, `.pane[data-pane="${column}"]`];
  return first(...heirs);
}

/** What the first of these selectors finds that finds anything: one query would answer in the order of the page. */
function first(...selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = page.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** Files are taken one lot after another, so that each finds the articles of the one before. */
let taking = Promise.resolve();

function takeFiles(files: readonly File[] | Promise<File[]>): void {
  // A folder that cannot be opened must not keep later files out.
  taking = Promise.allSettled([files, taking]).then(async ([given]) => {
    if (given.status === "rejected") return emit({ type: "say", message: { tone: "error", text: "What was dropped could not be read: it may have been moved." } });
    const read = await readFiles(given.value, room(state.articles));
    const { drafts, messages } = admit(state.articles, read);
    emit({ type: "add", drafts, messages });
  });
}

function takeText(text: string): void {
  // The first untouched sheet is the one that is filled, and keeps its name.
  const sheet = state.articles.find(untouched);
  const others = state.articles.filter((article) => article !== sheet);
  const name = sheet?.name ?? freshName(others);
  const { drafts, messages } = admit(others, { drafts: [{ name, text }], messages: [] });
  emit({ type: "add", drafts, messages });
}

async function takeExample(): Promise<void> {
  const { example } = await import("./example");
  emit({ type: "example", drafts: example });
}

/** A file of what is shown. */
async function hand(format: Format): Promise<void> {
  try {
    const { save } = await import("./saving/save");
    save(format, state);
  } catch {
    emit({ type: "say", message: { tone: "error", text: "The file could not be made: a part of the page could not be loaded. Reload the page to try again." } });
  }
}

/** Makes the story ready to be searched, in time that nobody needs. */
function prepare(result: Result): void {
  void idle().then((time) => {
    if (state.result?.report.articles === result.report.articles && !warm(result, time)) prepare(result);
  });
}

/** The page waits this long for what is kept, so that it is not drawn empty first; a database that hangs must not stop it. */
const PATIENCE = 500;

async function start(): Promise<void> {
  const kept = store.load();
  const restored = kept.then(({ drafts, pins }) => {
    if (drafts.length > 0) emit({ type: state.articles.every(untouched) ? "restore" : "add", drafts, pins });
  });
  const ready = Promise.race([restored, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
  // What is dropped before then is not lost to the browser: it waits for what is kept.
  taking = ready;
  watchPage(document, { files: takeFiles, text: takeText });
  await ready;
  watchKeys(document, emit);
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && store.flush());
  draw();
}

void start();
