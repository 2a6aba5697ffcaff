import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { formatProblem } from "../content/files/problem.ts";
import { wholeBase } from "./hosts/site-headers.ts";
import type { Outputs } from "./outputs/outputs.ts";

/**
 * Stops a build, and warns when `npm run dev` starts, when something in `content/` is wrong. The check runs beside what Astro does
 * before it renders anything.
 */
export function contentCheck(outputs: Outputs): AstroIntegration {
  return {
    name: "content-check",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        if (command === "build" || command === "dev")
          outputs.start({ root: fileURLToPath(config.root), base: wholeBase(config.base) });
      },
      "astro:build:start": async () => {
        const { problems } = await outputs.checked();
        if (problems.length === 0) return;
        throw new Error(
          `${problems.length} content problems\n\n${problems.map(formatProblem).join("\n\n")}\n`,
        );
      },
      "astro:server:start": async ({ logger }) => {
        const { problems } = await outputs.checked();
        for (const problem of problems) logger.warn(formatProblem(problem));
        await outputs.close();
      },
    },
  };
}
