import { extname } from "node:path";

/** A program and its arguments. */
export interface Command {
  program: string;
  args: readonly string[];
}

const shells: Readonly<Record<string, readonly string[]>> = {
  ".sh": ["bash", "--noprofile", "--norc"],
  ".zsh": ["zsh", "--no-rcs"],
  ".fish": ["fish"],
};

/** The shell of a file, by its ending or by the name of another one, with its options. */
function shellFor(file: string, shell?: string): readonly string[] {
  return shells[shell === undefined ? extname(file) : `.${shell}`] ?? [];
}

/**
 * The tool that a file needs: its name in the table and in messages. Undefined for files nothing here can run.
 * @param shell the shell, where it is not the one that the ending names.
 */
export function toolFor(file: string, shell?: string): string | undefined {
  const others: Readonly<Record<string, string>> = {
    ".py": "python",
    ".mjs": "node",
    ".example": "node",
    ".gitignore": "git",
  };
  return shellFor(file, shell)[0] ?? others[extname(file)];
}

/** Names that a list of ignored files is tried on. */
const ignoreCandidates = [".env", ".env.local", ".env.example", "app.py"];

/** How to run a file; the files after it run in the same shell, as when a reader pastes them one by one. */
export function commandFor(file: string, followedBy: readonly string[], otherShell?: string): Command {
  const [shell, ...flags] = shellFor(file, otherShell);
  if (shell !== undefined) {
    const pasted = [file, ...followedBy].map((name) => `. ./${name}`).join("\n");
    return { program: shell, args: followedBy.length > 0 ? [...flags, "-c", pasted] : [...flags, file] };
  }
  if (extname(file) === ".py") return { program: "python", args: [file] };
  if (extname(file) === ".mjs") return { program: "node", args: [file] };
  if (extname(file) === ".example") {
    return { program: "node", args: [`--env-file=${file}`, "-p", "process.env.OPENAI_API_KEY"] };
  }
  const excludes = ["-c", `core.excludesFile=${file}`, "check-ignore", "--no-index", ...ignoreCandidates];
  return { program: "git", args: excludes };
}

/** How to check the syntax of a file that does not run; undefined where nothing here can. */
export function syntaxCheckFor(file: string): Command | undefined {
  const [shell] = shellFor(file);
  if (shell !== undefined) return { program: shell, args: ["-n", file] };
  if (extname(file) === ".mjs") return { program: "node", args: ["--check", file] };
  if (extname(file) !== ".py") return undefined;
  return { program: "python", args: ["-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", file] };
}
