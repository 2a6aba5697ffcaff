/** How a tool that can do it without a terminal stores, shows and removes a key. */
import { join } from "node:path";

/** What a run of a tool is given. */
export interface TrialFolders {
  /** Where its packages are installed. */
  packages: string;
}

type Command = (key: string) => readonly string[];

export interface Trial {
  toolchain: "node" | "python";
  /** The program, below the installed packages. */
  program: string;
  /** Arguments that store a key; it comes through the standard input, too. */
  store: Command;
  show: Command;
  /** Missing where the tool has no command for it. */
  remove?: Command;
}

const npm = (program: string) => join("node_modules/.bin", program);

/** Every tool that can be tried without a terminal, by its id in the record. */
export const trials: Readonly<Record<string, Trial>> = {
  codex: {
    toolchain: "node",
    program: npm("codex"),
    store: () => ["login", "--with-api-key"],
    show: () => ["login", "status"],
    remove: () => ["logout"],
  },
  llm: {
    toolchain: "python",
    program: "bin/llm",
    store: () => ["keys", "set", "openai"],
    show: () => ["keys", "get", "openai"],
  },
  aicommits: {
    toolchain: "node",
    program: npm("aicommits"),
    store: (key) => ["config", "set", `OPENAI_API_KEY=${key}`],
    show: () => ["config", "get", "OPENAI_API_KEY"],
    remove: () => ["config", "set", "OPENAI_API_KEY="],
  },
  opencommit: {
    toolchain: "node",
    program: npm("oco"),
    store: (key) => ["config", "set", `OCO_API_KEY=${key}`],
    show: () => ["config", "get", "OCO_API_KEY"],
    remove: () => ["config", "set", "OCO_API_KEY="],
  },
};
