// What `cargo xtask build` puts into src/wasm/; where that was not run yet, the checks see this in its place.

declare module "*/wasm/tellings.js" {
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function compare(articles: unknown, options: unknown, pins: unknown): unknown;
  export function sentences(text: string): unknown;
}

declare module "*/wasm/encodings.js" {
  export default function init(options: { module_or_path: string }): Promise<unknown>;
  export function decode(bytes: Uint8Array): unknown;
}

declare module "*/wasm/facts.js" {
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function facts(articles: unknown, options: unknown, statements: unknown): unknown;
}
