import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { AstroIntegration } from "astro";
import { formatProblem, type Problem } from "../content/files/problem.ts";

/**
 * Stops a build, and warns while authoring, when something in `content/` is wrong. The check runs in a thread of its own,
 * beside what Astro does before it renders anything.
 */
export function contentCheck(): AstroIntegration {
  let checking: Promise<readonly Problem[]> = Promise.resolve([]);
  return {
    name: "content-check",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        if (command !== "build" && command !== "dev") return;
        checking = checkInThread(fileURLToPath(config.root));
        // Whoever waits for the result learns of a failure; until then, it is not an unhandled one.
        checking.catch(() => {});
      },
      "astro:build:start": async () => {
        const problems = await checking;
        if (problems.length === 0) return;
        throw new Error(
          `${problems.length} content problems\n\n${problems.map(formatProblem).join("\n\n")}\n`,
        );
      },
      "astro:server:start": async ({ logger }) => {
        for (const problem of await checking) logger.warn(formatProblem(problem));
      },
    },
  };
}

function checkInThread(root: string): Promise<readonly Problem[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./content-check-thread.ts", import.meta.url), { workerData: root });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}
