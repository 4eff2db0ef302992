// The worker's side of the bench: the module and jsdiff on the same articles, in the same thread.

import { diffWords } from "/diff/index.js";
import init, { compare } from "/wasm/tellings.js";

let articles = [];
const options = {};

/** What `work` gives, and how many milliseconds it takes. */
function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

const actions = {
  /** Not timed: the module is compiled, the articles arrive. */
  async load(request) {
    await init();
    articles = request.articles;
  },

  /** Timed: from JavaScript strings to the report as a JavaScript object. */
  report() {
    const { result, milliseconds } = timed(() => compare(articles, options));
    const { links, statements, passages, facts } = result;
    const sizes = Object.entries({ links, statements, passages, facts });
    return { milliseconds, sizes: sizes.map(([name, list]) => `${list.length} ${name}`) };
  },

  /** Timed by the page: the same, with the request and the report copied between the threads. */
  reportToPage: () => compare(articles, options),

  /** Timed: the word diff of every pair. */
  jsdiff() {
    const { milliseconds } = timed(() => {
      for (let b = 1; b < articles.length; b += 1) {
        for (let a = 0; a < b; a += 1) diffWords(articles[a].text, articles[b].text);
      }
    });
    return { milliseconds };
  },
};

onmessage = async ({ data }) => {
  try {
    postMessage({ answer: await actions[data.action](data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
