/** The options of programs that people start. */
import { readFileSync } from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";

/**
 * Reads the options of the program that was started. `--help` prints the comment at the top of its file; so does an option
 * that it does not know, and ends it with 2.
 */
export function readOptions<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).includes("--help")) {
    console.log(about());
    process.exit();
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** As {@link readOptions}, for a program that reads one file, which has to be named. */
export function readFileAndOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
) {
  const { values, positionals } = readOptions({ options, allowPositionals: true });
  const [file = refuse("Name a file.")] = positionals;
  return { file, values };
}

function refuse(problem: string): never {
  console.error(`${problem}\n\n${about()}`);
  process.exit(2);
}

const about = () => aboutOf(readFileSync(process.argv[1] ?? "", "utf8"));

/** What the comment at the top of a source says. */
export function aboutOf(source: string): string {
  const [, text = ""] = /^\/\*\*([^]*?)\*\//.exec(source) ?? [];
  return text.replace(/^ \* ?/gm, "").trim();
}
