import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Tools } from "./tools.ts";

const folder = join(import.meta.dirname, "loopback");

/** Variables that keep programs on the loopback interface: Node and Python refuse other hosts, Git other machines. */
export const loopbackOnly: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(folder, "guard.mjs"))}`,
  PYTHONPATH: folder,
  PYTHONDONTWRITEBYTECODE: "1",
  GIT_ALLOW_PROTOCOL: "file",
};

/** An address that is reserved for documentation, so nobody answers there even if a guard fails. */
const outside = "192.0.2.1";

/** What becomes of a program that calls another machine: the words with which it has to be stopped. */
const attempts: readonly { program: string; args: readonly string[]; words: RegExp }[] = [
  {
    program: "node",
    args: ["-e", `fetch("http://${outside}").catch(({ cause }) => console.error(cause.message))`],
    words: /only the loopback interface/,
  },
  {
    program: "python",
    args: ["-c", `import urllib.request; urllib.request.urlopen("http://${outside}", timeout=1)`],
    words: /only the loopback interface/,
  },
  { program: "curl", args: ["-sS", `https://${outside}/`], words: /only the API may be called here/ },
  { program: "git", args: ["ls-remote", `https://${outside}/a.git`], words: /transport 'https' not allowed/ },
];

/** How many programs were stopped, how many are not there, and which ones may call other machines after all. */
export function checkLoopback(
  env: Readonly<Record<string, string>>,
  tools: Tools,
): { stopped: number; skipped: number; problems: readonly string[] } {
  const present = attempts.filter(({ program }) => tools.get(program)?.missing === undefined);
  const problems = present
    .filter(({ program, args, words }) => {
      const { stderr } = spawnSync(program, args, { env, encoding: "utf8", timeout: 60_000 });
      return !words.test(stderr);
    })
    .map(({ program }) => `${program} may call other machines: nothing stopped it`);
  return {
    stopped: present.length - problems.length,
    skipped: attempts.length - present.length,
    problems,
  };
}
