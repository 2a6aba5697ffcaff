import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, nat, property, string } from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { record, records, smallIndex, words } from "./fake-records.ts";
import { buildQuickIndex } from "./quick-index.ts";
import { namesError, rank } from "./rank.ts";
import { readyIndex } from "./ready-index.ts";

const index = smallIndex();
const urls = (question: string) => rank(question, index).map(({ url }) => url);
const isError = (text: string) => namesError(text, rank(text, index), index);
const known = ["key", "lost", "credit", "store", "windows", "quota", "429", "billing", "scope", "terminal"];
const question = array(constantFrom(...known), { minLength: 1, maxLength: 5 });

test("finds a place by its words", () => {
  assert.equal(urls("lost key")[0], "/faq/#lost");
  assert.equal(urls("setx")[0], "/guide/store/#windows");
  assert.equal(urls("429 insufficient_quota")[0], "/errors/no-credit/");
});

test("finds a place by a synonym of its words", () => {
  assert.equal(urls("top up")[0], "/faq/#credit");
  assert.equal(urls("delete key")[0], "/checklist/#step-revoke");
  assert.equal(urls("misplaced")[0], "/faq/#lost");
});

test("forgives slips and half words", () => {
  assert.equal(urls("qouta")[0], "/errors/no-credit/");
  assert.equal(urls("windo")[0], "/guide/store/#windows");
});

test("while a word is typed, the place of the words before it stays first", () => {
  const site = siteOf(
    { title: "network", text: "wait" },
    { title: "timeouts", text: "network" },
    { title: "proxies", text: "network" },
    { title: "packages", text: "r r r" },
    { title: "renviron", text: "a file of r" },
  );
  for (const typed of ["network", "network r", "network re", "network ren"])
    assert.equal(rank(typed, site)[0]?.title, "network", typed);
  assert.equal(rank("r", site)[0]?.title, "packages");
  assert.equal(rank("renv", site)[0]?.title, "renviron");
});

test("a slip in a question that is a title puts it first all the same", () => {
  const site = siteOf(
    { title: "Verify billing", text: "account" },
    { title: "account", text: "billing billing" },
  );
  for (const asked of ["verify billing", "verify biling", "verfy billing"]) {
    const [first, second] = rank(asked, site);
    assert.equal(first?.title, "Verify billing", asked);
    assert.ok(first.score > 4 * (second?.score ?? 0), asked);
  }
});

test("wordings are compared with the words that were meant, of two as near with the more common", () => {
  const site = siteOf({ title: "mode" }, { title: "node", text: "tokens" }, { title: "node modules" });
  const compared = (asked: string) => {
    const seen: string[] = [];
    rank(asked, site, (stems) => {
      seen.push(...stems);
      return new Map();
    });
    return seen;
  };
  assert.deepEqual(compared("tokesn modules"), ["token", "modul"]);
  assert.deepEqual(compared("nmode"), ["node"]);
  assert.deepEqual(compared("modu zebra"), ["modu", "zebra"]);
});

test("finds nothing only when no word is known", () => {
  assert.deepEqual(urls("zebra"), []);
  assert.deepEqual(urls("how do i"), []);
  assert.deepEqual(urls(""), []);
});

test("a filler word never changes the answer", () => {
  assertProperty(
    property(question, constantFrom(...words.fillers), nat(5), (asked, filler, at) => {
      const more = asked.toSpliced(at, 0, filler);
      assert.deepEqual(urls(more.join(" ")), urls(asked.join(" ")));
    }),
  );
});

test("a weak word decides only where nothing else does", () => {
  assert.deepEqual(urls("again").slice(0, 1), ["/faq/#lost"]);
  assertProperty(
    property(
      constantFrom("credit", "scope", "windows", "quota"),
      constantFrom(...words.weak),
      (asked, weak) => {
        assert.equal(urls(`${weak} ${asked}`)[0], urls(asked)[0]);
      },
    ),
  );
});

test("a question that is a title puts it first", () => {
  for (const { title, url, kind } of records) if (kind !== "Fact") assert.equal(urls(title)[0], url, title);
});

test("a question that is a title puts it first even where its words had no room in the index", () => {
  const full = buildQuickIndex(records, words, { records: 100, postings: 1 });
  const crowded = readyIndex({ build: "", browse: [], ...full });
  for (const { title, url, kind } of records)
    if (kind !== "Fact") assert.equal(rank(title, crowded)[0]?.url, url, title);
});

test("a code leads to its error rather than to the term that is called the same", () => {
  const term = record({ url: "/glossary/#term-quota", title: "insufficient_quota", kind: "Glossary" });
  const named = readyIndex({ build: "", browse: [], ...buildQuickIndex([term, ...records], words) });
  assert.equal(rank("insufficient_quota", named)[0]?.url, "/errors/no-credit/");
});

test("a name with a hyphen is no code: its term comes first", () => {
  const term = record({ url: "/glossary/#term-mfa", title: "multi-factor sign-in", kind: "Glossary" });
  const question = record({ url: "/faq/#mfa", title: "Is multi-factor sign-in required?" });
  const named = readyIndex({
    build: "",
    browse: [],
    ...buildQuickIndex([question, term, ...records], words),
  });
  assert.equal(rank("multi-factor sign-in", named)[0]?.url, "/glossary/#term-mfa");
});

test("a word that is the name of a page puts the page first", () => {
  assert.equal(urls("store")[0], "/guide/store/");
  assert.equal(urls("no credit")[0], "/errors/no-credit/");
  assert.notEqual(urls("store terminal")[0], "/guide/store/");
});

test("the order of words does not matter", () => {
  assertProperty(
    property(question, (asked) => {
      assert.deepEqual(urls(asked.toReversed().join(" ")), urls(asked.join(" ")));
    }),
  );
});

test("a word that the site does not know never empties the list", () => {
  assertProperty(
    property(question, string({ maxLength: 12 }), (asked, unknown) => {
      assert.ok(urls(`${asked.join(" ")} ${unknown}`).length > 0);
    }),
  );
});

test("never throws, whatever is asked", () => {
  assertProperty(property(anyText({ maxLength: 300 }), (text) => Array.isArray(rank(text, index))));
  for (const text of ["__proto__ constructor", "~0 ~1", "(1a", "\\", "*".repeat(500), "\u0000\uD800"])
    rank(text, index);
});

test("reads no more of a long text than its beginning", () => {
  const long = `lost key ${"credit ".repeat(20_000)}`;
  assert.deepEqual(urls(long), urls(long.slice(0, 2000)));
});

test("shows another page before a second section of the same one", () => {
  const [first, second] = urls("store terminal key");
  assert.ok(first?.startsWith("/guide/store/"));
  assert.ok(second !== undefined);
});

test("takes a code or a whole sentence that leads to an error for its text", () => {
  assert.equal(isError("insufficient_quota"), true);
  assert.equal(isError("You exceeded your current quota, please check your plan"), true);
  assert.equal(isError("quota"), false);
  assert.equal(isError("lost key"), false);
  assert.equal(isError("zebra"), false);
});

/** A site of given records. */
function siteOf(...some: Parameters<typeof record>[0][]) {
  const made = some.map((one, place) => record({ url: `/faq/#q${place}`, ...one }));
  return readyIndex({ build: "", browse: [], ...buildQuickIndex(made, words) });
}
const scores = (asked: string, site = index) =>
  rank(asked, site).map(({ url, score }) => [url, score.toFixed(9)] as const);

test("a word that the site does not know adds nothing, even beside a synonym of several words", () => {
  for (const asked of ["zebra top up", "top up zebra", "top zebra", "key zebra"])
    assert.deepEqual(urls(asked), urls(asked.replace(/ ?zebra ?/, "")), asked);
});

test("a word that is asked twice counts once", () => {
  assert.deepEqual(scores("lost lost credit lost"), scores("lost credit"));
});

test("half a word has two letters or more, and is a beginning", () => {
  assert.ok(urls("wi").includes("/guide/store/#windows"));
  assert.deepEqual(urls("w"), []);
  assert.deepEqual(urls("indow"), []);
});

test("a whole word is believed more than half of one, and that more than a slip", () => {
  const site = siteOf({ title: "limits", text: "quota" }, { title: "other words" });
  const [whole, half, slip] = ["quota", "quot", "qouta"].map((asked) => rank(asked, site)[0]?.score ?? 0);
  assert.ok(whole !== undefined && half !== undefined && slip !== undefined);
  assert.ok(whole > half && half > slip && slip > 0);
});

test("a known word is taken as it is, and not for others that begin alike or look alike", () => {
  const site = siteOf({ title: "store" }, { title: "storefront" }, { title: "stories" });
  assert.deepEqual(
    rank("store", site).map(({ title }) => title),
    ["store"],
  );
});

/** How well places with one title at some addresses answer it. */
const section = (kind: "Guide" | "Checklist" | "Question", ...urls: string[]) =>
  rank("rotate keys", siteOf(...urls.map((url) => ({ url, kind, title: "Ways to rotate keys" })))).map(
    ({ score }) => score,
  );

test("another section of a guide page counts less than the first, one of another page or a question does not", () => {
  for (const kind of ["Guide", "Checklist"] as const) {
    const [first = 0, second = 0, third = 0] = section(kind, "/a/#x", "/a/#y", "/a/#z");
    assert.ok(first > second && second > third && third > 0, kind);
    assert.ok(Math.abs(second / first - third / second) < 1e-9, kind);
    const apart = section(kind, "/a/#x", "/b/#y");
    assert.equal(apart[0], apart[1]);
  }
  const questions = section("Question", "/faq/#x", "/faq/#y");
  assert.equal(questions[0], questions[1]);
});

test("of two titles with the words, the one that is nearer to the question comes first", () => {
  const site = siteOf(
    { title: "Rotate keys before somebody leaves the team" },
    { title: "Rotate keys monthly" },
    { title: "Pay" },
  );
  assert.equal(rank("rotate keys every", site)[0]?.title, "Rotate keys monthly");
});

test("an error comes before a guide that says the same, once its code is asked for", () => {
  const text = { title: "What it means", text: "invalid_thing" };
  const guide = { ...text, url: "/guide/x/#a", kind: "Guide" } as const;
  const error = { ...text, url: "/errors/x/", kind: "Error" } as const;
  const lead = (asked: string) => {
    const found = rank(asked, siteOf(guide, error));
    const scoreOf = (url: string) => found.find((place) => place.url === url)?.score ?? 0;
    return scoreOf(error.url) / scoreOf(guide.url);
  };
  assert.ok(lead("invalid_thing") > lead("invalid thing"));
  assert.ok(Math.abs(lead("invalid_thing please see") - lead("invalid thing")) < 0.2);
});

test("a long question is judged by its rarest words", () => {
  const common = Array.from(
    { length: 45 },
    (_, place) => `common${"abcdefghij"[place % 10]}x${"klmno"[place % 5]}${"pqrstuvwxyz"[place % 11]}`,
  );
  const site = siteOf(...Array.from({ length: 4 }, () => ({ title: common.join(" ") })), {
    title: "Aardvark",
  });
  assert.ok(rank([...common, "aardvark"].join(" "), site).some(({ title }) => title === "Aardvark"));
});

test("a code names an error that stands among the first five, a sentence only one that comes first", () => {
  const places = index.places;
  const error = places.filter(({ kind }) => kind === "Error");
  const others = places.filter(({ kind }) => kind === "Question");
  const five = [...others, ...others].slice(0, 4);
  assert.equal(namesError("insufficient_quota", [...five, ...error], index), true);
  assert.equal(namesError("insufficient_quota", [...five, ...others.slice(0, 1), ...error], index), false);
  assert.equal(namesError("unknown_code_here", error, index), false);
  const sentence = "quota credit billing key lost";
  assert.equal(namesError(sentence, error, index), true);
  assert.equal(namesError(sentence, [...others, ...error], index), false);
  assert.equal(namesError("quota credit billing key", error, index), false);
  assert.equal(namesError(sentence, others, index), false);
});

test("a name that mostly other places hold is no code of an error, and one long name no sentence", () => {
  const error = { url: "/errors/x/", title: "Missing: OPENAI_API_KEY", kind: "Error" } as const;
  const places = ["name", "shell", "docker", "conda", "laravel"].map((title) => ({
    url: `/faq/#${title}`,
    title,
    text: "OPENAI_API_KEY",
  }));
  const leads = (question: string, others: readonly { url: string; title: string }[]) => {
    const site = siteOf(error, ...others);
    return namesError(question, rank(question, site), site);
  };
  assert.equal(leads("OPENAI_API_KEY", places.slice(0, 3)), true);
  assert.equal(leads("OPENAI_API_KEY", places), false);
  assert.equal(leads("$env:OPENAI_API_KEY", places), false);
  assert.equal(leads("it is missing: OPENAI_API_KEY", places), true, "this is half a sentence");
  const target = { url: "/faq/#forks", title: "pull_request_target" };
  assert.equal(leads("pull_request_target", [target]), false, "the error does not hold it");
});

const inChinese = [
  record({ url: "/zh/faq/#lost", title: "密钥丢了怎么办？" }),
  record({ url: "/zh/faq/#credit", title: "怎样充值？", text: "额度过一会儿才到账。insufficient_quota" }),
  record({ url: "/errors/no-credit/", title: "insufficient_quota", kind: "Error" }),
];
const ownFirst = (share: number) =>
  readyIndex({
    ...buildQuickIndex(
      inChinese,
      { fillers: [], weak: [], unknown: [], synonyms: [] },
      undefined,
      ({ url }) => (url.startsWith("/zh/") ? 1 : share),
    ),
    build: "",
    browse: [],
  });

test("finds a place by a part of its title in Chinese, also while somebody still types", () => {
  for (const typed of ["丢", "丢了", "密钥丢"])
    assert.equal(rank(typed, ownFirst(1))[0]?.url, "/zh/faq/#lost", typed);
});

const withUnknown = (unknown: string[]) =>
  readyIndex({
    ...buildQuickIndex(
      [
        record({ url: "/faq/#variable", title: "OpenAI API key", text: "openai api key" }),
        record({ url: "/faq/#plugin", title: "A plugin wants it", text: "openai api key" }),
        record({ url: "/faq/#lost", title: "I lost my key" }),
      ],
      { ...words, weak: ["openai", "api", "key", "where"], unknown },
    ),
    build: "",
    browse: [],
  });

test("a name that nothing knows counts as what it most likely is, when nothing else says much", () => {
  const first = (asked: string, unknown: string[]) => rank(asked, withUnknown(unknown))[0]?.url;
  for (const asked of ["jellyfin openai api key", "openai api key jellyfin", "api key zebrazoo"]) {
    assert.equal(first(asked, ["plugin"]), "/faq/#plugin", asked);
    assert.equal(first(asked, []), "/faq/#variable", asked);
  }
  // A word that says more, a number, and what may become any word leave the question as it is.
  assert.equal(first("jellyfin lost key", ["plugin"]), "/faq/#lost");
  for (const asked of ["api key 123456", "api key zq", "openai api key"])
    assert.equal(first(asked, ["plugin"]), "/faq/#variable", asked);
  assert.deepEqual(rank("jellyfin", withUnknown(["plugin"])), []);
});

test("what counts for less stands further behind", () => {
  const [little = 0, all = 0] = [0.2, 1].map(
    (share) =>
      rank("insufficient quota", ownFirst(share)).find(({ url }) => url === "/errors/no-credit/")?.score,
  );
  assert.ok(little < all);
});

const firstIn = (site: ReturnType<typeof siteOf>, asked: string) => rank(asked, site)[0]?.title;
const scoreIn = (site: ReturnType<typeof siteOf>, asked: string, title: string) =>
  rank(asked, site).find((place) => place.title === title)?.score ?? 0;

test("what stands behind the part of a long text that is read changes nothing in the answer", () => {
  const asked = `lost key${" ".repeat(1992)} credit insufficient_quota`;
  assert.deepEqual(scores(asked), scores("lost key"));
  const long = `insufficient_quota${"x".repeat(2000)}`;
  assert.deepEqual(scores(long), scores(long.slice(0, 2000)));
});

test("of two words as near to a slip, the one is meant that the site says more often", () => {
  for (const [common, rare] of [
    ["crab", "cart"],
    ["cart", "crab"],
  ] as const) {
    const site = siteOf({ title: common }, { title: rare }, { title: `${common} again` });
    let compared: readonly string[] = [];
    rank("crat", site, (stems) => {
      compared = [...stems];
      return new Map();
    });
    assert.deepEqual(compared, [common]);
  }
});

test("likeness to wordings counts as a share of what the best place has by its words", () => {
  const site = siteOf(
    { title: "Keep keys safe", text: "vault" },
    { title: "Pay", text: "credit credit vault" },
  );
  const byWords = rank("vault boxes", site);
  const best = Math.max(...byWords.map(({ score }) => score));
  const liked = rank("vault boxes", site, () => new Map([[0, 1]]));
  const added =
    (liked.find(({ title }) => title === "Keep keys safe")?.score ?? 0) -
    (byWords.find(({ title }) => title === "Keep keys safe")?.score ?? 0);
  assert.ok(added > best && added < 2 * best, `${added} of ${best}`);
  assert.equal(liked[0]?.title, "Keep keys safe");
});

test("an error that is called by its code comes far before all else when the code is asked for", () => {
  const site = siteOf(
    { title: "bad_thing", kind: "Error", url: "/errors/x/" },
    { title: "Other matters", text: "bad_thing bad_thing" },
  );
  const [first, second] = rank("bad_thing", site);
  assert.equal(first?.title, "bad_thing");
  assert.ok(first.score > 3 * (second?.score ?? 0));
  assert.deepEqual(
    scores("  bad_thing ", site),
    scores("bad_thing", site),
    "blanks around a code are no words",
  );
});

test("a name that no error has leads to the term that is called the same", () => {
  const site = siteOf(
    { title: "base_url", kind: "Glossary" },
    { title: "Which base_url is right?", text: "base_url" },
  );
  assert.equal(firstIn(site, "base_url"), "base_url");
});

test("a whole name says more than its words apart", () => {
  const site = siteOf(
    { title: "One", text: "use base_url here" },
    { title: "Two", text: "the base of a url" },
  );
  assert.equal(firstIn(site, "base_url"), "One");
  assert.ok(scoreIn(site, "base_url", "One") > scoreIn(site, "base_url", "Two"));
});

test("a page of the first level is found by its name, too", () => {
  const site = siteOf(
    { title: "All that there is to do", url: "/plan/", kind: "Checklist" },
    { title: "Make a plan", text: "plan plan" },
  );
  assert.equal(firstIn(site, "plan"), "All that there is to do");
});

test("a word that the site knows also finds what is called otherwise, for less", () => {
  const site = siteOf({ title: "Delete a project" }, { title: "Revoke a key" });
  assert.equal(firstIn(site, "delete"), "Delete a project");
  assert.ok(scoreIn(site, "delete", "Revoke a key") > 0);
  assert.equal(scoreIn(site, "project", "Revoke a key"), 0);
});

test("a synonym speaks for its own words of a question and for no other", () => {
  const site = siteOf({ title: "Pay", text: "buy credit" }, { title: "Look", text: "zoo" });
  const beside = (asked: string) => scoreIn(site, asked, "Pay");
  for (const asked of ["top up zebra", "zebra top up"]) assert.equal(beside(asked), beside("top up"), asked);
  // Where a word is known, it does not become a synonym that stands beside it.
  assert.equal(beside("zoo top up"), beside("top up zoo"));
  assert.ok(beside("zoo top up") < beside("top up"));
});

test("a question of words that say little finds what is called by one of them", () => {
  assert.equal(firstIn(siteOf({ title: "again and again" }, { title: "into" }), "into"), "into");
  assert.equal(
    firstIn(siteOf({ title: "into again" }, { title: "Look", text: "into" }), "into"),
    "into again",
  );
});

test("a name is put in place of a name that nothing knows only where no word says much", () => {
  const scoreOf = (asked: string) =>
    rank(asked, withUnknown(["plugin"])).find(({ url }) => url === "/faq/#plugin")?.score;
  assert.equal(
    scoreOf("lost jellyfin key"),
    rank("lost jellyfin key", withUnknown([])).find(({ url }) => url === "/faq/#plugin")?.score,
  );
  assert.equal(rank("jellyfin-openai api key", withUnknown(["plugin"]))[0]?.url, "/faq/#plugin");
});
