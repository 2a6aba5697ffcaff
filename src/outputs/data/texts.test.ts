import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../../finish/tree.ts";
import { pageTexts } from "./texts.ts";

const page = {
  url: "https://example.com/errors/x/",
  words: { sources: "Sources", "twin-origin": "…", "twin-drawing": "…", "twin-path": "…" },
};

test("takes the fix of an error from its page, with its commands and without marks of sources", () => {
  const document = parseHtml(
    '<article data-article><p>Remove it.<button class="cite" popovertarget="cited-1">1</button></p>' +
      '<pre class="language-bash"><code class="language-bash"><span class="token">unset</span> A</code></pre>' +
      '<h2 id="causes">Causes</h2><ul><li>One.</li></ul>' +
      '<h2 id="first-test">First test</h2><p>Try it.</p></article>',
  );
  assert.deepEqual(pageTexts("/errors/x/", page, document), {
    fix: ["Remove it.\n\n```bash\nunset A\n```"],
    causes: ["One."],
    firstTest: ["Try it."],
  });
});

test("takes nothing from a page that no data file shows", () => {
  assert.equal(pageTexts("/about/", page, parseHtml("<p>A</p>")), undefined);
});
