import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkContent } from "../content/checks/all.ts";
import { locate } from "../content/files/locate.ts";
import { formatProblem } from "../content/files/problem.ts";

/** Stops a build, and warns while authoring, when something in `content/` is wrong. */
export function contentCheck(): AstroIntegration {
  let root = "";
  return {
    name: "content-check",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
      },
      "astro:build:start": () => {
        const problems = locate(root, checkContent(root));
        if (problems.length === 0) return;
        throw new Error(
          `${problems.length} content problems\n\n${problems.map(formatProblem).join("\n\n")}\n`,
        );
      },
      "astro:server:start": ({ logger }) => {
        for (const problem of locate(root, checkContent(root))) logger.warn(formatProblem(problem));
      },
    },
  };
}
