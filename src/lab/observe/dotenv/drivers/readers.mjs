/** One Node library reads ./.env; what the program then has goes to the output, as one process hands it to another. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** The packages lie in the place of the run, not beside this file. */
const require = createRequire(`${process.env["PACKAGES"]}/package.json`);
const load = (/** @type {string} */ name) => import(pathToFileURL(require.resolve(name)).href);

const readers = {
  dotenv: () => tell(require("dotenv").config({ quiet: true })),
  "dotenv-override": () => tell(require("dotenv").config({ quiet: true, override: true })),
  "dotenv-expand": () => void require("dotenv-expand").expand(require("dotenv").config({ quiet: true })),
  "dotenv-flow": () => void require("dotenv-flow").config({ silent: true }),
  vite: async () => (await load("vite")).loadEnv("development", process.cwd(), ""),
  next: () => {
    const log = { info() {}, error: (/** @type {unknown[]} */ ...words) => console.error(...words) };
    require("@next/env").loadEnvConfig(process.cwd(), true, log);
  },
  c12: async () => {
    const address = pathToFileURL(`${process.env["PACKAGES"]}/node_modules/c12/dist/index.mjs`).href;
    await (await import(address)).setupDotenv({ cwd: process.cwd() });
  },
  wrangler: async () => (await (await load("wrangler")).getPlatformProxy({ persist: false })).env,
};

/** @param {{ error?: Error }} result */
function tell({ error }) {
  if (error) console.error(String(error));
}

const [, , name = ""] = process.argv;
try {
  const values = (await readers[/** @type {keyof typeof readers} */ (name)]()) ?? process.env;
  const pairs = Object.entries(values).map(([key, value]) => `${key}=${value}\0`);
  process.stdout.write(`\0${pairs.join("")}`, () => process.exit());
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
