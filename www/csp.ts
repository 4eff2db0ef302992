// What the page may do, once: the build writes it into index.html, the preview sends it as a header as well.
// A worker from a URL would have only the policy of its own response, and a static host sends none. A worker from a
// blob inherits the page's, so blobs are the one source of workers (see src/spawn.ts) and it, too, reaches no other host.

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types tellings lit-html",
];

export const csp = directives.join("; ");

/** Browsers take this one from a header only. */
export const headers = {
  "Content-Security-Policy": `${csp}; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
