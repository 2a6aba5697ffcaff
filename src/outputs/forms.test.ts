import assert from "node:assert/strict";
import { test } from "node:test";
import type { TagName } from "../content/text/tags.ts";
import { parseHtml } from "../finish/tree.ts";
import { forms } from "./forms.ts";
import { writeMarkdown } from "./markdown.ts";
import { plainText, removeSilent } from "./plain-text.ts";
import { blocksOf } from "./twin.ts";

interface Example {
  /** What the component leaves in the finished page. */
  html: string;
  markdown: string;
  text: string;
}

const tool = (heading: string, rest: string): Example => ({
  html: `<section class="tool"><h2>${heading}</h2>${rest}<div class="tool-form"><textarea disabled></textarea><p data-part="broken" hidden>It broke.</p></div></section>`,
  markdown: `## ${heading}\n\nLook below.`,
  text: `${heading} Look below.`,
});

/** Each tag in its three outputs. */
const examples: Readonly<Record<TagName, Example>> = {
  Action: {
    html: '<div class="action"><a class="action-link" href="https://example.com/keys">Open it</a> <span class="address">example.com<wbr>/keys</span></div>',
    markdown: "[Open it](https://example.com/keys)",
    text: "Open it example.com/keys",
  },
  Answer: {
    html: '<div class="answer"><p>On the keys page.</p><p>Not in ChatGPT.</p></div>',
    markdown: "On the keys page.\n\nNot in ChatGPT.",
    text: "On the keys page. Not in ChatGPT.",
  },
  Cite: {
    html: '<p>So it is.<button class="cite" popovertarget="cited-1">1, 12</button></p>',
    markdown: "So it is.[^1][^12]",
    text: "So it is.",
  },
  CredentialChooser: tool("Answer", "<details><summary>Look below.</summary></details>"),
  Diagram: {
    html: '<figure class="diagram"><div role="img" aria-label="Two bills. One for each."><p>API</p></div><figcaption>Pay both.</figcaption></figure>',
    markdown: "Drawing: Two bills. One for each.\n\nPay both.",
    text: "",
  },
  Ends: {
    html: "<p>It ends on <time>May 1</time>.</p>",
    markdown: "It ends on May 1.",
    text: "It ends on May 1.",
  },
  EnvLineChecker: tool("Check your line", "<p>Look below.</p>"),
  EnvReadings: {
    html: '<div class="env-readings"><p><code>A="b"</code></p><dl><dt><code>"b"</code></dt><dd>Docker</dd></dl></div>',
    markdown: '`A="b"`\n\n- **`"b"`**: Docker',
    text: 'A="b" "b" Docker',
  },
  EnvRuns: { html: "<p>We ran 62 ways.</p>", markdown: "We ran 62 ways.", text: "We ran 62 ways." },
  ErrorExplainer: tool("Explain my error", "<p>Look below.</p>"),
  Fact: {
    html: '<p>Select <strong class="label">Create</strong> for <code>gpt</code>.</p>',
    markdown: "Select **Create** for `gpt`.",
    text: "Select Create for gpt.",
  },
  FactLink: {
    html: '<p>Open <a class="external" href="https://example.com/">the page</a>.</p>',
    markdown: "Open [the page](https://example.com/).",
    text: "Open the page.",
  },
  Fold: {
    html: '<details class="fold"><summary>On a server</summary><div class="fold-text"><p>Ask.</p></div></details>',
    markdown: "**On a server**\n\nAsk.",
    text: "On a server Ask.",
  },
  FromStep: {
    html: '<div class="from-step"><p hidden>From step 3</p><script>1</script></div>',
    markdown: "",
    text: "",
  },
  KeyTools: {
    html: '<div class="key-tools"><details class="fold"><summary>codex</summary><p>Plain text.</p></details></div>',
    markdown: "**codex**\n\nPlain text.",
    text: "codex Plain text.",
  },
  Note: {
    html: '<div class="note" role="note"><p class="note-title"><span class="note-kind">Note:</span> Wait</p><p>A minute.</p></div>',
    markdown: "> **Note: Wait**\n>\n> A minute.",
    text: "Note: Wait A minute.",
  },
  OfflineSwitch: {
    html: '<p class="offline-switch" hidden><label><input type="checkbox"> Keep the guide</label></p>',
    markdown: "",
    text: "",
  },
  OutdatedAdvice: {
    html: '<ul class="advice"><li><p><span class="verdict">Wrong</span> <s>Pay first.</s></p><p>Pay later.</p></li></ul>',
    markdown: "- **Wrong:** ~~Pay first.~~\n\n  Pay later.",
    text: "Wrong Pay first. Pay later.",
  },
  Path: {
    html: '<p>Follow <span class="path"><span><b>Settings</b></span> <span>› <b>API keys</b></span></span>.</p>',
    markdown: "Follow **Settings** › **API keys**.",
    text: "Follow Settings › API keys.",
  },
  Proof: {
    html: '<div class="proof"><p class="proof-title">You should see</p><p>One key.</p></div>',
    markdown: "**You should see:**\n\nOne key.",
    text: "You should see One key.",
  },
  Sample: {
    html: '<figure class="code"><figcaption class="code-caption"><span class="code-language">bash</span><span class="code-mark">run by our tests on November\u00a01</span></figcaption><pre class="language-bash"><code>echo <span class="token">hi</span>\n</code></pre></figure>',
    markdown: "_run by our tests on November 1_\n\n```bash\necho hi\n```",
    text: "echo hi",
  },
  Step: {
    html: '<ol class="steps"><li class="step"><h3 class="step-title">Sign in</h3><p>With mail.</p></li></ol>',
    markdown: "1. **Sign in**\n\n   With mail.",
    text: "Sign in With mail.",
  },
  Steps: {
    html: '<ol class="steps"><li><p>One</p></li><li><p>Two</p></li></ol>',
    markdown: "1. One\n2. Two",
    text: "One Two",
  },
  Tab: {
    html: '<div class="tab"><p class="tab-label">zsh</p><p>Type it.</p></div>',
    markdown: "**zsh:**\n\nType it.",
    text: "zsh Type it.",
  },
  Tabs: {
    html: '<h3>Set it</h3><div class="tabs"><div class="tab"><p class="tab-label">zsh</p><p>A.</p></div><div class="tab"><p class="tab-label">fish</p><p>B.</p></div></div>',
    markdown: "### Set it\n\n**zsh:**\n\nA.\n\n**fish:**\n\nB.",
    text: "Set it zsh A. fish B.",
  },
  WhichKey: tool("What kind of key is it?", "<ul><li>Look below.</li></ul>"),
  YourList: {
    html: '<section class="your-list"><p>Your list: <a href="/checklist/">Set up</a></p><ul><li><input type="checkbox" disabled><a href="/checklist/#step-a">Sign in</a></li></ul></section>',
    markdown:
      "**[Set up](https://example.com/checklist/)**\n\n- [Sign in](https://example.com/checklist/#step-a)",
    text: "",
  },
};
examples.CredentialChooser.markdown = "## Answer\n\n**Look below.**";
examples.WhichKey.markdown = "## What kind of key is it?\n\n- Look below.";

const words = {
  sources: "Sources",
  "twin-origin": "From the guide: …",
  "twin-drawing": "Drawing: …",
  "twin-path": "Path: …",
};

for (const [name, { html, markdown, text }] of Object.entries(examples)) {
  const read = () => parseHtml(`<main>${html}</main>`);
  test(`${name} has the form that its Markdown is made from`, () => {
    const { className } = forms[name as TagName];
    if (className) assert.ok(read().querySelector(`.${className}`));
  });

  test(`writes ${name} as Markdown`, () => {
    const place = { url: "https://example.com/guide/", depth: 1, sourcesAt: new Map(), words };
    assert.equal(writeMarkdown(blocksOf(read(), place)).trimEnd(), markdown);
  });

  test(`reads the plain text of ${name}`, () => {
    const document = read();
    removeSilent(document);
    assert.equal(plainText(document), text);
  });
}
