/** How a sample's language is called for readers and for the highlighter. */
export interface Language {
  title: string;
  prism: string;
}

const byEnding = new Map<string, Language>(
  Object.entries({
    sh: { title: "bash", prism: "bash" },
    zsh: { title: "zsh", prism: "bash" },
    fish: { title: "fish", prism: "bash" },
    ps1: { title: "PowerShell", prism: "powershell" },
    cmd: { title: "cmd", prism: "batch" },
    py: { title: "Python", prism: "python" },
    mjs: { title: "Node.js", prism: "javascript" },
    js: { title: "JavaScript", prism: "javascript" },
    ts: { title: "TypeScript", prism: "typescript" },
    go: { title: "Go", prism: "go" },
    rs: { title: "Rust", prism: "rust" },
    java: { title: "Java", prism: "java" },
    kt: { title: "Kotlin", prism: "kotlin" },
    scala: { title: "Scala", prism: "scala" },
    json: { title: "JSON", prism: "json" },
    yaml: { title: "YAML", prism: "yaml" },
    yml: { title: "YAML", prism: "yaml" },
    env: { title: ".env file", prism: "bash" },
    gitignore: { title: ".gitignore", prism: "bash" },
    dockerignore: { title: ".dockerignore", prism: "bash" },
  }),
);

/** The language of a file by its ending; text when the ending is unknown. */
export function languageOf(file: string): Language {
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  return byEnding.get(ending) ?? { title: "Text", prism: "plaintext" };
}

/** Highlighters of shells; a `.env` file goes to one of them, too. */
const shells: ReadonlySet<string> = new Set(["bash", "powershell", "batch"]);

/**
 * Whether long lines wrap. Those of a shell do: nobody should paste a key into a command that cannot be read to its end.
 * Those of a program keep their shape.
 */
export function wraps({ prism }: Language): boolean {
  return shells.has(prism);
}
