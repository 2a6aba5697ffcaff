import assert from "node:assert/strict";
import { test } from "node:test";
import { apacheConfig } from "./apache.ts";
import { caddyConfig } from "./caddy.ts";
import { headersFile } from "./headers-file.ts";
import { nginxConfig } from "./nginx.ts";
import type { SiteHeaders } from "./site-headers.ts";
import { vercelConfig } from "./vercel.ts";

const small: SiteHeaders = {
  base: "/guide/",
  policies: new Map([
    ["/guide/", "style-src 'sha256-home'"],
    ["/guide/404.html", "style-src 'sha256-all'"],
    ["/guide/errors/one/", "style-src 'sha256-all' 'sha256-error'"],
  ]),
  hashed: ["/guide/_astro/a.js"],
};
const place = { root: "/srv/site", host: undefined };

test("gives Vercel the same policies, one for each path", () => {
  const { headers } = JSON.parse(vercelConfig(small)) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  const policies = headers.filter((rule) =>
    rule.headers.some(({ key }) => key === "Content-Security-Policy"),
  );
  assert.deepEqual(new Map(policies.map((rule) => [rule.source, rule.headers[0]?.value])), small.policies);
});

test("names every policy in the configuration of each web server", () => {
  for (const text of [nginxConfig(small, place), caddyConfig(small, place), apacheConfig(small)])
    for (const policy of small.policies.values()) assert.ok(text.includes(`"${policy}"`), policy);
});

test("lets pages of other sites load the data, and nothing else", () => {
  const texts = [
    nginxConfig(small, place),
    caddyConfig(small, place),
    apacheConfig(small),
    vercelConfig(small),
    headersFile(small),
  ];
  for (const text of texts) {
    assert.equal(text.split("Access-Control-Allow-Origin").length, 2);
    assert.match(text, /\/guide\/data\//);
  }
});

test("tells a web server its name", () => {
  const named = { ...place, host: "example.org" };
  assert.match(nginxConfig(small, named), /server_name example\.org;/);
  assert.match(caddyConfig(small, named), /^example\.org \{/m);
});
