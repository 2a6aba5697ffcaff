import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFile } from "./syntax.ts";
import type { Tools } from "./tools.ts";

/** Broken texts by file name. Each parser has to refuse its own, or its silence about our samples means nothing. */
export const brokenTexts: readonly (readonly [file: string, text: string])[] = [
  ["quote.ps1", '$env:OPENAI_API_KEY = "your_api_key_here\n'],
  ["single-quote.ps1", "Select-String -Pattern 'sk-\n"],
  ["brace.ps1", 'if ($env:OPENAI_API_KEY) { "set"\n'],
  ["parenthesis.ps1", '[Environment]::SetEnvironmentVariable("OPENAI_API_KEY", $null, "User"\n'],
  ["condition.ps1", 'if $env:OPENAI_API_KEY { "set" }\n'],
  ["pipe.ps1", "Get-ChildItem Env:OPENAI_* |\n"],
  ["quote.cmd", 'setx OPENAI_API_KEY "%OPENAI_API_KEY%\n'],
  ["parenthesis.cmd", "if defined OPENAI_API_KEY (echo set\n"],
  ["condition.cmd", "if defined\n"],
  ["loop.cmd", "for /f \"delims==\" %v in ('set OPENAI_' do @echo %v\n"],
  ["set.cmd", 'set "OPENAI_API_KEY=your_api_key_here\n'],
  ["quote.sh", 'export OPENAI_API_KEY="your_api_key_here\n'],
  ["condition.sh", 'if [ -n "$OPENAI_API_KEY" ]; then echo set\n'],
  ["quote.zsh", 'export OPENAI_API_KEY="your_api_key_here\n'],
  ["quote.fish", 'set -gx OPENAI_API_KEY "your_api_key_here\n'],
  ["parenthesis.py", 'print("set"\n'],
  ["brace.mjs", "if (process.env.OPENAI_API_KEY) {\n"],
  ["list.yaml", "env: [OPENAI_API_KEY\n"],
  ["brace.json", '{"OPENAI_API_KEY": "your_api_key_here"\n'],
];

/** What became of the broken texts. */
export interface ParserCheck {
  refused: number;
  skipped: number;
  /** Texts that a parser took. */
  problems: readonly string[];
}

/** Gives every parser its broken texts. */
export async function checkParsers(tools: Tools): Promise<ParserCheck> {
  const folder = mkdtempSync(join(tmpdir(), "broken-"));
  try {
    const results = await Promise.all(
      brokenTexts.map(async ([file, text]) => {
        const path = join(folder, file);
        writeFileSync(path, text);
        return { file, ...(await parseFile(path, tools)) };
      }),
    );
    const taken = results.filter(({ problems, missing }) => problems.length === 0 && missing === undefined);
    return {
      refused: results.filter(({ problems }) => problems.length > 0).length,
      skipped: results.filter(({ missing }) => missing !== undefined).length,
      problems: taken.map(
        ({ file, parser }) => `${parser ?? "nothing"} takes the broken text of ${file} for a sound one`,
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
