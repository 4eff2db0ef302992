// The page's side of the bench: hands the articles to a worker and times what a page would wait for.

const worker = new Worker("worker.js", { type: "module" });

/** One request to the worker, answered with `{ answer, milliseconds }` as seen from here. */
function ask(request) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    worker.onmessage = ({ data }) => {
      const milliseconds = performance.now() - start;
      if (data.error) reject(new Error(data.error));
      else resolve({ answer: data.answer, milliseconds });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  });
}

/** Every measurement, in milliseconds; the first `warm` rounds are not counted. */
window.measure = async ({ articles, warm, rounds }) => {
  await ask({ action: "load", articles });
  const times = { report: [], facts: [], jsdiff: [], page: [] };
  let sizes = {};
  for (let round = 0; round < warm + rounds; round += 1) {
    // In turn, so that a slower spell of the machine falls on all alike.
    const report = await ask({ action: "report" });
    const facts = await ask({ action: "facts" });
    const jsdiff = await ask({ action: "jsdiff" });
    const page = await ask({ action: "reportToPage" });
    sizes = { report: report.answer.sizes, facts: facts.answer.sizes };
    if (round < warm) continue;
    times.report.push(report.answer.milliseconds);
    times.facts.push(facts.answer.milliseconds);
    times.jsdiff.push(jsdiff.answer.milliseconds);
    times.page.push(page.milliseconds);
  }
  return { times, sizes };
};
