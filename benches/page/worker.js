// The worker's side of the bench: the module and jsdiff on the same articles, in the same thread.

import { diffWords } from "/diff/index.js";
import initFacts, { facts } from "/wasm/facts.js";
import init, { compare } from "/wasm/tellings.js";

let articles = [];
/** The sentences of each statement: what the facts are asked for with. */
let statements = [];
const options = {};

/** What `work` gives, and how many milliseconds it takes. */
function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

const sizes = (lists) => Object.entries(lists).map(([name, list]) => `${list.length} ${name}`);

const actions = {
  /** Not timed: the modules are compiled, the articles arrive. */
  async load(request) {
    await Promise.all([init(), initFacts()]);
    articles = request.articles;
    statements = compare(articles, options).statements.map(({ members }) => members);
  },

  /** Timed: from JavaScript strings to the report as a JavaScript object. */
  report() {
    const { result, milliseconds } = timed(() => compare(articles, options));
    const { links, statements, passages } = result;
    return { milliseconds, sizes: sizes({ links, statements, passages }) };
  },

  /** Timed: from JavaScript strings and the statements to the findings as a JavaScript object. */
  facts() {
    const { result, milliseconds } = timed(() => facts(articles, options, statements));
    const { facts: stated, utterances, divergences } = result;
    return { milliseconds, sizes: sizes({ facts: stated, utterances, divergences }) };
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
