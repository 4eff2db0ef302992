// The page's one Trusted Types policy. The browser refuses every other string as code or markup.

/** As much of Trusted Types as is used here; TypeScript has no types for them. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(markup: string): string }): {
    createScriptURL(url: string): URL;
    createHTML(markup: string): string;
  };
}

const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("tellings", {
  createScriptURL(url) {
    // The development server's workers import their modules by path, which a blob cannot.
    if (import.meta.env.DEV || url.startsWith(`blob:${location.origin}/`)) return url;
    throw new TypeError(`${url} is not this page's own`);
  },
  // Only `parsed` below calls this, and a parsed document is inert.
  createHTML: (markup) => markup,
});

/** The URL of a worker; only what the page made itself passes. */
export function workerUrl(url: string): string | URL {
  return policy ? policy.createScriptURL(url) : url;
}

/** A document that is only there to be read: it runs no script and loads nothing. */
export function parsed(markup: string): Document {
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, "text/html");
}
