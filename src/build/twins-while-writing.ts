import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { readEntries } from "../content/files/entries.ts";
import { pagePath } from "../domain/site/twin-path.ts";
import { parseHtml } from "../finish/tree.ts";
import { writeMarkdown } from "../outputs/markdown.ts";
import { twinOf } from "../outputs/twin.ts";
import { wholeBase } from "./hosts/site-headers.ts";
import { twinWords } from "./outputs/twin-words.ts";

/** Answers for the Markdown twins of pages under `npm run dev`, each from its page as it is then; a build writes files. */
export function twinsWhileWriting(): AstroIntegration {
  let root = "";
  let prefix = "";
  return {
    name: "twins-while-writing",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
        prefix = wholeBase(config.base).slice(0, -1);
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = pagePath(pathOf(request).slice(prefix.length));
          if (!path) return next();
          const page = `http://localhost:${request.socket.localPort}${prefix}${path}`;
          sendTwin(response, root, { page, path }).catch((error: unknown) =>
            send(response, 500, "plain", `${String(error)}\n`),
          );
        });
      },
    },
  };
}

/** @param where full address of the page on this very server, and its path without the base */
async function sendTwin(
  response: ServerResponse,
  root: string,
  { page, path }: { page: string; path: string },
): Promise<void> {
  const shown = await fetch(page);
  if (!shown.ok) {
    send(response, 404, "plain", `There is no page ${path}, and so no Markdown of it.\n`);
    return;
  }
  // Read each time: the author may just have changed them.
  const words = { words: readEntries(root, "words"), zhWords: readEntries(root, "zhWords") };
  const { blocks } = twinOf(parseHtml(await shown.text()), twinWords(path, words));
  send(response, 200, "markdown", writeMarkdown(blocks));
}

function send(response: ServerResponse, status: number, type: "markdown" | "plain", text: string): void {
  response.writeHead(status, { "Content-Type": `text/${type}; charset=utf-8` }).end(text);
}

/** Path of a request with the base, which Vite has taken off its address. */
function pathOf({ originalUrl, url = "" }: IncomingMessage & { originalUrl?: string | undefined }): string {
  return new URL(originalUrl ?? url, "http://localhost").pathname;
}
