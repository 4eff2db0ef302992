import { html } from "lit";
export function side(_a: unknown, _b: unknown) { return html``; }
