import type { WatchedClient } from "./client.ts";

/** A client of which only these cases are known. */
export function watchedClient(cases: WatchedClient["cases"]): WatchedClient {
  return {
    title: "Client",
    language: "python",
    packages: { client: "1.2.3", other: "4.5.6" },
    brings: {},
    runtime: "Python 3.11.7",
    day: "2026-11-28",
    surprises: [],
    cases,
  };
}
