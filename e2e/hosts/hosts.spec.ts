/** Behind real web servers, with the files that the build writes for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { workerHeldBack } from "../site.ts";
import { ask, bases, filesOf, policyOf, readSite, repository } from "./sites.ts";
import { webServers } from "./web-servers.ts";

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
} as const;
const asksAgain = "public, max-age=0, must-revalidate";
const keepsForEver = "public, max-age=31536000, immutable";
const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body } as const;
/** An answer that is not as it must be. To expect something of each of thousands of answers takes longer than to get them. */
interface Wrong {
  file: string;
  sent: object;
  asked: object;
}

const isText = (file: string) => /\.(html|js|json|md|svg|txt|xml)$/.test(file);
const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, "$1");

/**
 * Behind this one, a browser looks at a page of every policy. The others send the same policies, as all their answers are
 * compared with the files, so a page of every folder will do.
 */
const thorough = "nginx";

for (const name of Object.keys(webServers)) {
  for (const base of bases) {
    test.describe(`${name} at ${base}`, () => {
      test("sends each file whole, with the headers that belong to it", async () => {
        const { origin, dist } = readSite(name, base);
        const files = filesOf(dist);
        expect(files.length).toBeGreaterThan(100);
        const wrong: Wrong[] = [];
        for (const file of files) {
          const answer = await ask(`${origin}${base}${pathOf(file)}`);
          const { "content-type": type = "" } = answer.headers;
          const sent = {
            status: answer.status,
            cache: answer.all("cache-control"),
            policy: answer.all("content-security-policy"),
            whole: answer.body.equals(readFileSync(join(dist, file))),
            // The others say in themselves what they are written in.
            saysEncoding: !/\.(html|js|md|txt)$/.test(file) || /charset=utf-8/i.test(type),
            ...Object.fromEntries(Object.keys(everywhere).map((header) => [header, answer.all(header)])),
          };
          const asked = {
            status: 200,
            cache: [file.startsWith("_astro/") ? keepsForEver : asksAgain],
            policy: file.endsWith(".html") ? [`${policyOf(dist, file)}; frame-ancestors 'none'`] : [],
            whole: true,
            saysEncoding: true,
            ...Object.fromEntries(Object.entries(everywhere).map(([header, value]) => [header, [value]])),
          };
          if (!isDeepStrictEqual(sent, asked)) wrong.push({ file, sent, asked });
        }
        expect(wrong).toEqual([]);
      });

      test("sends each text compressed as the browser takes it, and nothing twice", async () => {
        const { origin, dist } = readSite(name, base);
        const files = filesOf(dist).filter(isText);
        expect(files.length).toBeGreaterThan(100);
        const wrong: Wrong[] = [];
        for (const file of files) {
          for (const encoding of ["br", "gzip", "identity"] as const) {
            const url = `${origin}${base}${pathOf(file)}`;
            const answer = await ask(url, { "Accept-Encoding": encoding });
            const again = await ask(url, {
              "Accept-Encoding": encoding,
              "If-None-Match": answer.headers.etag ?? "",
            });
            const { "content-encoding": got = "identity", vary = "" } = answer.headers;
            const sent = {
              encoding: got,
              varies: /accept-encoding/i.test(vary),
              whole: got === encoding && unpack[got](answer.body).equals(readFileSync(join(dist, file))),
              again: again.status,
            };
            const asked = { encoding, varies: true, whole: true, again: 304 };
            if (!isDeepStrictEqual(sent, asked)) wrong.push({ file, sent, asked });
          }
        }
        expect(wrong).toEqual([]);
      });

      test("says of what does not exist that it does not, with a page that works, and not for long", async () => {
        const { origin, dist } = readSite(name, base);
        for (const path of [
          "no-such",
          "no/such/",
          "_astro/gone.js",
          "errors/no-such/",
          "zh/no-such/",
          "_headers",
          "pagefind/",
        ]) {
          const answer = await ask(`${origin}${base}${path}`, { "Accept-Encoding": "br" });
          expect(answer.status, path).toBe(404);
          expect(answer.all("cache-control"), path).toEqual([asksAgain]);
          const policy = `${policyOf(dist, "404.html")}; frame-ancestors 'none'`;
          expect(answer.all("content-security-policy"), path).toEqual([policy]);
          expect(unpack.br(answer.body).toString(), path).toContain("This page does not exist");
        }
      });

      test("offers to mend a text only where the builder said where the project is", async ({ page }) => {
        const { origin } = readSite(name, base);
        await page.goto(`${origin}${base}guide/find/`);
        const footer = page.getByRole("contentinfo");
        const edit = footer.getByRole("link", { name: "Edit this page" });
        const report = footer.getByRole("link", { name: "Report an outdated fact" });
        if (base === "/") {
          await expect(footer.getByRole("link", { name: "Markdown" })).toBeVisible();
          await expect(edit).toHaveCount(0);
          await expect(report).toHaveCount(0);
        } else {
          await expect(edit).toHaveAttribute("href", `${repository}/edit/main/content/guide/find.mdx`);
          await expect(report).toHaveAttribute("href", /issues\/new\?.*page=.*find/);
        }
      });

      test("leads to the address with a slash", async () => {
        const { origin } = readSite(name, base);
        const answer = await ask(`${origin}${base}guide/find`);
        expect([301, 308]).toContain(answer.status);
        const target = new URL(answer.headers.location ?? "", origin);
        expect(target.pathname).toBe(`${base}guide/find/`);
      });

      const kind = name === thorough ? "policy" : "folder";
      test(`shows pages of every ${kind} without a violation, and a search that leads to its place`, async ({
        page,
      }) => {
        const { origin, dist } = readSite(name, base);
        const problems: string[] = [];
        page.on("console", (message) => {
          const text = message.text();
          if (["error", "warning"].includes(message.type()) && text !== workerHeldBack) problems.push(text);
        });
        page.on("pageerror", (error) => problems.push(error.message));
        const pages = filesOf(dist).filter((file) => file.endsWith(".html"));
        const alike = Map.groupBy(pages, (file) =>
          kind === "policy" ? policyOf(dist, file) : file.split("/", 1)[0],
        );
        for (const [file = ""] of alike.values()) {
          await page.goto(`${origin}${base}${pathOf(file)}`);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        }
        await page.goto(`${origin}${base}`);
        await page.keyboard.press("ControlOrMeta+k");
        await page.getByRole("combobox").fill("billing");
        const first = page.getByRole("listbox").getByRole("option").first();
        await expect(first).toBeVisible();
        expect(problems).toEqual([]);
        await first.click();
        await expect(page).toHaveURL(`${origin}${base}guide/billing/`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      });
    });
  }
}
