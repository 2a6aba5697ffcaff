import { Worker } from "node:worker_threads";
import type { FinishedPage } from "../../finish/finished-pages.ts";
import type { Answer, Answers, Checked, Start, Told, Written } from "./messages.ts";

/**
 * What comes from the content and the finished pages beside the pages: its problems, twins, feed, data files, and the
 * records and the quick index of the search. A thread of its own makes it beside the one that renders.
 */
export interface Outputs {
  /** Starts the thread, which reads the content first. */
  start: (where: Start) => void;
  /** What is wrong with the content, and what it says of pages. */
  checked: () => Promise<Checked>;
  add: (page: FinishedPage) => void;
  /** Writes everything under the folder of the finished pages; answers with the records for the search. */
  write: (dist: string) => Promise<Answers["records"]>;
  written: () => Promise<Written>;
  close: () => Promise<void>;
}

/** One for a build; the integrations that need it share it. */
export function siteOutputs(): Outputs {
  let thread: Worker | undefined;
  const answers: { [Kind in keyof Answers]: PromiseWithResolvers<Answers[Kind]> } = {
    checked: Promise.withResolvers(),
    records: Promise.withResolvers(),
    written: Promise.withResolvers(),
  };
  const all = Object.values(answers);
  // Whoever waits for an answer learns of a failure; until then, it is not an unhandled one.
  for (const { promise } of all) promise.catch(() => {});
  const hear = ({ kind, value }: Answer) => {
    (answers[kind] as PromiseWithResolvers<typeof value>).resolve(value);
    // A build that fails elsewhere does not wait for this thread.
    if (kind !== "records") thread?.unref();
  };
  const tell = (message: Told) => thread?.postMessage(message, []);
  return {
    start: (where) => {
      thread ??= new Worker(new URL("./thread.ts", import.meta.url), { workerData: where })
        .on("message", hear)
        .on("error", (error) => {
          for (const { reject } of all) reject(error);
        });
    },
    checked: () => answers.checked.promise,
    add: ({ path, html }) => tell({ kind: "page", path, html }),
    write: (dist) => {
      thread?.ref();
      tell({ kind: "write", dist });
      return answers.records.promise;
    },
    written: () => answers.written.promise,
    close: async () => {
      await thread?.terminate();
    },
  };
}
