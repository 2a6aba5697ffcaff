/** How a tool stores, shows, sends and removes a key where nobody sits at the keyboard. */
import { join } from "node:path";

type Command = (key: string) => readonly string[];

/** Texts by path: `~/…` in the home folder, all others in that of the project. */
type Files = Readonly<Record<string, string>>;

/** How a tool is made to call the API, so that one sees which key it sends. */
export interface Call {
  args: readonly string[];
  /** The variables and files that lead it to an address. */
  env?: (address: string) => Readonly<Record<string, string>>;
  files?: (address: string) => Files;
}

export interface Trial {
  toolchain: "node" | "python" | "rust";
  /** The program, below the installed packages. */
  program: string;
  /** Arguments that store a key; it comes through the standard input, too. Missing where the tool stores none itself. */
  store?: Command;
  /** What it asks on a terminal meanwhile: words that appear, and what is then typed. */
  questions?: (key: string) => readonly (readonly [words: string, answer: string])[];
  /** Files in which its user writes the key. */
  written?: (key: string) => Files;
  /** Missing where it has no command for it. */
  show?: Command;
  remove?: Command;
  call?: Call;
}

const npm = (program: string) => join("node_modules/.bin", program);

/** An address where nothing answers. */
const nobody = "http://127.0.0.1:9/v1";

/** The usual variable for the address. */
const baseUrl = (address: string) => ({ OPENAI_BASE_URL: address });

/** Every tool that can be tried without a person, by its id in the record. */
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
  gptme: {
    toolchain: "python",
    program: "bin/gptme",
    store: () => ["Hello"],
    questions: (key) => [
      ["Connection", "5\n"],
      ["API key: ", `${key}\n`],
    ],
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
  cline: {
    toolchain: "node",
    program: npm("cline"),
    store: (key) => ["auth", "-p", "openai-native", "-k", key, "-m", "gpt-4o"],
  },
  promptfoo: {
    toolchain: "node",
    program: npm("promptfoo"),
    store: () => ["eval", "--no-cache"],
    written: (key) => ({
      "promptfooconfig.yaml": JSON.stringify({
        prompts: ["Hello"],
        providers: [{ id: "openai:chat:gpt-4o", config: { apiKey: key, apiBaseUrl: nobody } }],
        tests: [{}],
      }),
    }),
  },
  continue: {
    toolchain: "node",
    program: npm("cn"),
    written: (key) => ({ "~/.continue/.env": `OPENAI_API_KEY=${key}\n` }),
    remove: () => ["logout"],
    call: {
      args: ["-p", "Hello"],
      files: (address) => ({
        "~/.continue/config.yaml": JSON.stringify({
          name: "Own",
          version: "1.0.0",
          schema: "v1",
          models: [
            {
              name: "model",
              provider: "openai",
              model: "gpt-4o",
              apiBase: address,
              apiKey: "${{ secrets.OPENAI_API_KEY }}",
            },
          ],
        }),
      }),
    },
  },
  czg: {
    toolchain: "node",
    program: npm("czg"),
    store: (key) => [`--api-key=${key}`],
  },
  "gpt-cli": {
    toolchain: "python",
    program: "bin/gpt",
    written: (key) => ({ "~/.config/gpt-cli/gpt.yml": `openai_api_key: ${key}\n` }),
    call: { args: ["-p", "Hello"], env: baseUrl },
  },
  "qwen-code": {
    toolchain: "node",
    program: npm("qwen"),
    call: {
      args: ["--auth-type", "openai", "-p", "Hello"],
      env: (address) => ({ ...baseUrl(address), OPENAI_MODEL: "gpt-4o" }),
    },
  },
};
