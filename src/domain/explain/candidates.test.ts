import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import { beyondWordings } from "./beyond.ts";
import { type Candidate, candidateSteps, isNamed } from "./candidates.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { Clues } from "./clues.ts";
import { blankEntry } from "./fake-entry.ts";
import { allWordings } from "./other-wordings.ts";
import { pairSteps } from "./pairs.ts";
import { readText, withWords } from "./read.ts";

const entryOf = (name: string, told: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...blankEntry,
  name,
  status: [401],
  ...told,
});

interface Told {
  fields?: Clues["fields"];
  origin?: Partial<Clues["origin"]>;
  typed?: string;
}
const candidatesIn = (text: string, catalogue: readonly CatalogueEntry[], told: Told = {}) => {
  const corrected =
    told.typed === undefined ? undefined : withWords(readText(text), readText(told.typed).words);
  return finish(
    candidateSteps(
      {
        text: readText(text),
        allWordings,
        lookOn: (entry, clues) => beyondWordings(entry, clues, catalogue, corrected),
        pairs: finish(pairSteps(readText(text), catalogue)),
        fields: told.fields ?? {},
        origin: { openAi: "no", isOnlySdk: false, ...told.origin },
      },
      catalogue,
    ),
  );
};
/** What speaks for the one entry, and what that proves. */
const said = (text: string, told: Partial<CatalogueEntry>, given: Told = {}) => {
  const [found] = candidatesIn(text, [entryOf("a", told)], given);
  return found && `${found.evidence}: ${found.reasons.map(({ id, value }) => `${id} ${value}`).join(", ")}`;
};
const names = (found: readonly Candidate[]) => found.map(({ entry }) => entry);
const openAi = { openAi: "word" } as const;

const named = (evidence: Candidate["evidence"]) => isNamed({ evidence } as Candidate);

test("counts as named what a code or a message shows, slips corrected or not", () => {
  assert.ok((["code", "message", "cut message", "typed message"] as const).every(named));
  assert.ok(!(["foreign code", "few words", "shared words", "hint"] as const).some(named));
});

test("finds a code in its field, or anywhere where no field has one of the catalogue", () => {
  const entry = { code: ["no_such_key"], type: ["auth_error"] };
  const found = "code: code-is no_such_key";
  assert.equal(said("x", entry, { fields: { code: "no_such_key" } }), found);
  assert.equal(said("x no_such_key x", entry), found);
  assert.equal(said("x OPENAI_NO_SUCH_KEY x", entry), found);
  assert.equal(said("x my_no_such_key x", entry), undefined);
  assert.equal(said("x no_such_key x", entry, { fields: { code: "other_code" } }), found);
  assert.equal(said("x no_such_key x", entry, { fields: { type: "no_such_key" } }), undefined);
  assert.equal(said("x nokey x", { code: ["nokey"] }), undefined);
});

test("takes a known code of the field for the only one", () => {
  const both = [entryOf("a", { code: ["no_such_key"] }), entryOf("b", { code: ["old_key"] })];
  const text = "x no_such_key old_key x";
  assert.deepEqual(names(candidatesIn(text, both)), ["a", "b"]);
  assert.deepEqual(names(candidatesIn(text, both, { fields: { code: "old_key" } })), ["b"]);
});

test("leaves out a code that is also a type beside one that is none", () => {
  const both = [
    entryOf("a", { code: ["no_such_key"] }),
    entryOf("b", { code: ["old_key"], type: ["old_key"] }),
  ];
  assert.deepEqual(names(candidatesIn("x no_such_key old_key x", both)), ["a"]);
  assert.deepEqual(names(candidatesIn("x old_key x", both)), ["b"]);
});

test("finishes a code that was cut off where only one begins like that", () => {
  const both = [
    entryOf("a", { code: ["organization_spend_limit"] }),
    entryOf("b", { code: ["organization_must_x"] }),
  ];
  for (const text of [
    "x organization_spend_li",
    "organization_sp...",
    "organization_sp... x",
    "organization_sp')",
  ])
    assert.deepEqual(names(candidatesIn(text, both)), ["a"], text);
  for (const text of [
    "x organization_sp x",
    "organization_",
    "organization_sx",
    "my_organization_sp",
    "organi",
  ])
    assert.deepEqual(names(candidatesIn(text, both)), [], text);
  assert.deepEqual(
    names(candidatesIn("project_spend", [entryOf("a", { code: ["project_spend_limit"] })])),
    [],
  );
  const alike = [
    entryOf("a", { code: ["project_spend_limit"] }),
    entryOf("b", { code: ["project_spend_level"] }),
  ];
  assert.deepEqual(names(candidatesIn("project_spend_l", alike)), []);
  assert.deepEqual(names(candidatesIn("project_spend_li", alike)), ["a"]);
});

test("lets a parameter decide between the errors of one code", () => {
  const entry = { code: ["wrong_value"], param: ["model"] };
  const given = (param?: string) => said("x", entry, { fields: { code: "wrong_value", param } });
  assert.equal(given("model"), "code: code-is wrong_value, parameter-is model");
  assert.equal(given("input"), undefined);
  assert.equal(given(), "hint: code-is wrong_value", "it refuses any parameter");
  const messages = ["red green blue gray pink"];
  const told = said("red green blue gray pink", { ...entry, messages }, { fields: { code: "wrong_value" } });
  assert.match(told ?? "", /^code: /);
  assert.equal(
    said("x", { code: ["wrong_value"] }, { fields: { code: "wrong_value", param: "model" } }),
    "code: code-is wrong_value",
  );
});

test("puts a message before a code that several errors have", () => {
  const code = "wrong_value";
  const both = [
    entryOf("a", { code: [code] }),
    entryOf("b", { code: [code], messages: ["red green blue gray pink"] }),
    entryOf("c", { messages: ["one two three four five"] }),
  ];
  const text = "red green blue gray pink one two three four five";
  assert.deepEqual(names(candidatesIn(text, both, { fields: { code }, origin: openAi })), ["b", "c", "a"]);
  assert.deepEqual(names(candidatesIn(text, both.slice(1), { fields: { code }, origin: openAi })), [
    "b",
    "c",
  ]);
  const [alone] = candidatesIn("x", both.slice(0, 1), { fields: { code } });
  const [shared] = candidatesIn("x", both.slice(0, 2), { fields: { code } });
  assert.ok((alone?.score ?? 0) > (shared?.score ?? 0));
});

test("puts a whole message before the code of another error that others use, too", () => {
  const code = "no_money";
  const both = [
    entryOf("a", { code: [code], sharedCodes: [code], messages: ["red green blue gray pink"] }),
    entryOf("b", { messages: ["one two three four five"] }),
  ];
  const of = (text: string, catalogue = both) =>
    names(candidatesIn(text, catalogue, { fields: { code }, origin: openAi }));
  assert.deepEqual(of("one two three four five"), ["b", "a"]);
  assert.deepEqual(of("one two three four five red green blue gray pink"), ["a", "b"], "its own words, too");
  assert.deepEqual(of("one two three four five", [entryOf("a", { code: [code] }), ...both.slice(1)]), [
    "a",
    "b",
  ]);
});

test("puts the entry first that has the name of a code of several errors", () => {
  const both = [entryOf("a", { code: ["no_model"] }), entryOf("no-model", { code: ["no_model"] })];
  assert.deepEqual(names(candidatesIn("x", both, { fields: { code: "no_model" } })), ["no-model", "a"]);
});

test("adds up type, status and class, which are hints", () => {
  const entry = { type: ["auth"], status: [401, 403], classes: ["AuthError"] };
  assert.equal(
    said("x", entry, { fields: { type: "auth", status: 403, sdkClass: "AuthError" } }),
    "hint: type-is auth, status-is 403, class-is AuthError",
  );
  assert.equal(said("x", entry, { fields: { type: "b", status: 404, sdkClass: "C" } }), undefined);
});

test("takes a type of few errors for more than a hint", () => {
  const type = "auth_error";
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => entryOf(`e${at}`, { type: [type] }));
  const of = (count: number) => candidatesIn("x", many(count), { fields: { type } })[0]?.evidence;
  assert.equal(of(5), "few words");
  assert.equal(of(6), "hint");
  const others = Array.from({ length: 5 }, (_, at) => entryOf(`other${at}`));
  assert.equal(candidatesIn("x", [...many(5), ...others], { fields: { type } })[0]?.evidence, "few words");
  assert.equal(said("x", { type: ["auth"] }, { fields: { type: "auth" } }), "hint: type-is auth");
});

const scoreOf = (text: string, status?: number) =>
  candidatesIn(text, [entryOf("a", { messages: ["red green blue gray pink"] })], {
    fields: { status },
    origin: openAi,
  })[0]?.score ?? 0;

/** What a status that fits adds. */
const gain = (text: string) => scoreOf(text, 401) - scoreOf(text);

test("weighs a status more where it came with the whole message", () => {
  assert.ok(gain("x red green blue gray pink x") > gain("red green blue gray"));
  assert.ok(gain("x") > 0);
});

test("doubts a code that others use where the words beside it are not OpenAI's", () => {
  const entry = {
    code: ["no_such_key"],
    sharedCodes: ["no_such_key"],
    messages: ["red green blue gray pink"],
  };
  const fields = { code: "no_such_key" };
  const of = (text: string, told: Partial<Clues["origin"]> = {}, given: Partial<CatalogueEntry> = {}) =>
    said(text, { ...entry, ...given }, { fields, origin: told })?.split(":")[0];
  const foreign = "{'message': 'other words', 'code': 'no_such_key'}";
  assert.equal(of(foreign), "foreign code");
  assert.equal(of(foreign, { openAi: "client" }), "foreign code");
  assert.equal(of(foreign, { openAi: "client" }, { status: [429] }), "code");
  assert.equal(of(foreign, { openAi: "host" }), "code");
  assert.equal(of(foreign, {}, { sharedCodes: [] }), "code");
  assert.equal(of(foreign, {}, { messages: [] }), "code");
  assert.equal(of("{'message': 'other', 'code': 'no_such_key'}"), "code");
  assert.equal(of("{'message': 'red green blue gray pink', 'code': 'no_such_key'}"), "code");
  assert.equal(of("{'message': 'red green blue gray', 'code': 'no_such_key'}"), "code");
});

test("notes what proves an error, what others share, and whether a client named OpenAI", () => {
  const entry = {
    status: [],
    code: ["no_such_key"],
    sharedCodes: ["no_such_key"],
    messages: ["The OpenAI key must be set here"],
  };
  const of = (text: string, given: Partial<CatalogueEntry> = {}) => {
    const [found] = candidatesIn(text, [entryOf("a", { ...entry, ...given })], { origin: openAi });
    return [found?.isProven, found?.isShared, found?.saysOpenAi, found?.wordings];
  };
  assert.deepEqual(of("no_such_key: The OpenAI key must be set here"), [true, true, true, 1]);
  assert.deepEqual(of("no_such_key"), [false, true, false, 0]);
  assert.deepEqual(of("no_such_key", { sharedCodes: [] }), [false, false, false, 0]);
  assert.deepEqual(of("The OpenAI key must be set here"), [false, false, true, 1]);
  assert.deepEqual(of("The OpenAI key must be set here", { status: [401] }), [false, false, false, 1]);
  assert.deepEqual(of("The OpenAI key, must be set here"), [false, false, false, 1]);
});

const placeIn = (text: string) =>
  candidatesIn(text, [entryOf("a", { code: ["no_key"], messages: ["red green blue gray"] })], {
    origin: openAi,
    fields: { status: 401 },
  })[0]?.at;

test("says where in the text the last sign of an error stands", () => {
  assert.equal(placeIn("no_key x no_key"), 9);
  assert.equal(placeIn("no_key red green blue gray"), 7);
  assert.equal(placeIn("red green blue gray no_key"), 20);
  assert.equal(placeIn("x"), -1);
});

test("needs more than a text's own short words where nothing else speaks for OpenAI", () => {
  const entry = { messages: ["red green blue"] };
  const text = `red green blue ${"x ".repeat(20)}`;
  assert.equal(said(text, { otherTools: ["red green"] }), undefined);
  assert.equal(
    said(text, { otherTools: ["red green"] }, { origin: openAi }),
    "shared words: has-words red green",
  );
  assert.equal(
    said(text, { otherTools: ["red green"] }, { fields: { status: 401 } })?.split(":")[0],
    "shared words",
  );
  assert.equal(said(text, { otherTools: ["red"] }, { fields: { status: 500 } }), undefined);
  assert.equal(said("red green x x", { otherTools: ["red green"] }), "shared words: has-words red green");
  assert.equal(said("red green x x x", { otherTools: ["red green"] }), undefined);
  assert.equal(said(text, entry), "few words: has-words red green blue");
  assert.equal(said(text, { messages: ["red green"] }), undefined);
});

test("names the wording that counts most", () => {
  const messages = ["one two three four", "red green blue gray pink"];
  assert.equal(
    said("one two three four, red green blue gray pink", { messages }),
    "message: has-words red green blue gray pink",
  );
});

test("counts words of many services only in a text about OpenAI", () => {
  const entry = { sharedWordings: ["red green blue gray"] };
  assert.equal(said("red green blue gray", entry), undefined);
  assert.equal(
    said("red green blue gray", entry, { origin: openAi }),
    "shared words: has-words red green blue gray",
  );
  const tool = { otherTools: ["red green blue gray"] };
  const mentioned = { mentioned: "groq" };
  assert.match(said("red green blue gray", tool) ?? "", /^message/);
  assert.match(said("red green blue gray", tool, { origin: mentioned }) ?? "", /^shared words/);
  assert.match(said("red green blue gray", tool, { origin: { ...mentioned, ...openAi } }) ?? "", /^message/);
});

test("takes a pair of words for a sign where no wording is, the status fits and OpenAI is named", () => {
  const entry = { pairs: [{ of: ["key"], with: ["gone"] }], messages: ["red green blue gray"] };
  const paired = "shared words: says-so undefined";
  const text = "the key is gone";
  assert.equal(said(text, entry, { origin: openAi }), paired);
  assert.equal(said(text, entry), undefined);
  assert.equal(said("the key is here", entry, { origin: openAi }), undefined);
  assert.equal(said(text, entry, { origin: openAi, fields: { status: 500 } }), undefined);
  assert.match(
    said(text, entry, { origin: openAi, fields: { status: 401 } }) ?? "",
    /says-so undefined, status/,
  );
  assert.equal(said(text, { ...entry, status: [] }, { origin: openAi, fields: { status: 500 } }), paired);
  assert.match(said(`${text} red green blue gray`, entry, { origin: openAi }) ?? "", /^message: has-words/);
  const [found] = candidatesIn(`x. x. ${text}`, [entryOf("a", entry)], { origin: openAi });
  assert.deepEqual([found?.at, found?.wordings, found?.saysOpenAi], [10, 1, false]);
});

test("takes corrected words for a message only where they hold most of one", () => {
  const entry = { messages: ["one two three four five six seven eight"], otherTools: ["red green"] };
  const typed = (words: string, text = "x") => said(text, entry, { typed: words })?.split(":")[0];
  assert.equal(typed("one two three four five six seven eight"), "typed message");
  assert.equal(typed("one two three four five six seven x y"), "typed message");
  assert.equal(typed("one two three four x y"), undefined);
  assert.equal(typed("red green"), undefined);
  assert.equal(typed("one two three four five six seven eight", "one two three four"), "cut message");
});

test("counts a part of a message as far as it was found before the text goes on with other words", () => {
  const words = "one two three four five six seven eight nine ten".split(" ");
  const message = words.join(" ");
  const found = (count: number, given: Told = {}, told: Partial<CatalogueEntry> = {}) =>
    said(`x ${words.slice(0, count).join(" ")} y z`, { messages: [message], ...told }, given)?.split(":")[0];
  assert.equal(found(8), "cut message");
  assert.equal(found(7), undefined);
  assert.equal(found(6, { origin: openAi }), "cut message");
  assert.equal(found(5, { origin: openAi }), undefined);
  assert.match(
    found(6, { fields: { sdkClass: "AuthError" } }, { classes: ["AuthError"] }) ?? "",
    /^cut message/,
  );
  assert.match(found(6, { fields: { type: "auth" } }, { type: ["auth"] }) ?? "", /^cut message/);
  assert.equal(
    said("x one two three four five six y z", { messages: ["one two three four five six seven"] }),
    undefined,
  );
  const long = `${message} ${"a b c d e f g h i j"}`;
  assert.match(said(`x ${message} a y z`, { messages: [long] }) ?? "", /^cut message/);
  assert.equal(said(`x ${message} y z`, { messages: [long] }), undefined);
});

test("counts a part of what a tool prints only in a text about OpenAI", () => {
  const tool = { otherTools: ["one two three four five six"] };
  assert.equal(said("one two three four", tool), undefined);
  assert.match(said("one two three four", tool, { origin: openAi }) ?? "", /^cut message: has-part/);
  assert.match(said("one two three four five six", tool) ?? "", /^message: has-words/);
});

test("believes words about a broken connection only where no answer came", () => {
  const silent = { status: [], otherTools: ["connection failed"] };
  const of = (text: string, fields: Clues["fields"] = {}, told: Partial<CatalogueEntry> = silent) =>
    said(text, told, { fields, origin: openAi })?.split(":")[0];
  assert.equal(of("connection failed"), "shared words");
  for (const fields of [{ status: 500 }, { code: "x_y" }, { type: "x" }])
    assert.equal(of("connection failed", fields), undefined);
  assert.equal(
    of("connection failed", { status: 500 }, { otherTools: ["connection failed"] }),
    "shared words",
  );
  assert.equal(
    of("openai failed", { status: 500 }, { status: [], otherTools: ["OpenAI failed"] }),
    "shared words",
  );
  assert.equal(
    of("connection has failed", { status: 500 }, { status: [], otherTools: ["connection has failed"] }),
    "shared words",
  );
  assert.equal(of("connection has failed", { status: 500 }, { messages: ["Connection error."] }), undefined);
  assert.equal(of("Connection error.", { type: "x" }, { messages: ["Connection error."] }), undefined);
  assert.equal(of("Connection error.", {}, { messages: ["Connection error."] }), "few words");
});

test("takes a complaint about a header for one about OpenAI's only where a key or little else is told", () => {
  const entry = { status: [], otherTools: ["bad character in header value"] };
  const rest = " x".repeat(20);
  const of = (text: string, given: Told = {}) => said(text, entry, given)?.split(":")[0];
  const complaint = "bad character in header value";
  assert.equal(of(complaint), "message");
  assert.equal(of(complaint + rest), undefined);
  assert.equal(of(`${complaint}${rest}`, { origin: openAi }), "message");
  const bearer = { status: [], otherTools: ["bad character in bearer value"] };
  const text = `bad character in bearer value${rest}`;
  assert.equal(said(text, bearer), undefined);
  assert.match(said(text, bearer, { fields: { sdkClass: "AuthError" } }) ?? "", /^message/);
  assert.equal(of(complaint + rest, { fields: { sdkClass: "AuthError" } }), undefined);
  assert.match(said(`${text} key`, bearer) ?? "", /^message/);
  assert.equal(said(`${text} monkey`, bearer), undefined);
  assert.match(said(text, { ...bearer, status: [401] }) ?? "", /^message/);
  assert.equal(of(`${complaint} ${"又".repeat(30)}`), undefined);
  assert.equal(of(`${complaint} ${"又".repeat(10)}`), "message");
  assert.match(said(`bad character in bearer value at run (${"/x".repeat(40)})`, bearer) ?? "", /^message/);
});

const unsent = (what: string) =>
  `UnicodeEncodeError: 'ascii' codec can't encode ${what}: ordinal not in range(128)`;

test("takes a character that cannot be sent for one of the key as a curly quote, first in it, or in a header", () => {
  const entry = { status: [], messages: ["'ascii' codec can't encode …"] };
  for (const what of [
    "character '\\u201c' in position 58",
    "character '\\u2019' in position 20",
    "characters in position 58-59",
    "character '\\u2192' in position 7",
    "character '\\u2192' in position 58 (_normalize_header_value)",
  ])
    assert.match(said(unsent(what), entry) ?? "", /^message/, what);
  const other = unsent("character '\\u2192' in position 20");
  assert.match(said(other, entry, { origin: openAi }) ?? "", /^message/);
  assert.equal(said(other, entry), undefined);
  assert.equal(said(unsent("characters in position 12-19"), entry), undefined);
  assert.equal(said("x", entry, { typed: other }), undefined);
});

test("takes a character that Windows could not show for none of a key, also beside OpenAI's name", () => {
  const entry = { status: [], messages: ["'ascii' codec can't encode …"], otherTools: ["could not be sent"] };
  const headers = unsent("character '\\u2713' in position 58");
  assert.equal(said(headers.replace("ascii", "charmap"), entry, { origin: openAi }), undefined);
  assert.match(said(headers, entry, { origin: openAi }) ?? "", /^message/);
  assert.match(said("openai: charmap could not be sent", entry, { origin: openAi }) ?? "", /could not/);
});

test("takes a curly quote that Node names by its number for one of the key", () => {
  const entry = { status: [], messages: ["because the character at index … has a value of …"] };
  const refused = "ByteString, because the character at index 20 has a value of 8221 which";
  assert.match(said(refused, entry) ?? "", /^message/);
});

test("takes a thing that a short text names for no more than a hint, where no wording is", () => {
  const entry = { pairs: [{ of: ["my_key"], with: [] }], otherTools: ["my_key is not there at all"] };
  assert.equal(said("MY_KEY yok", entry, { origin: openAi }), "hint: says-so undefined");
  assert.match(
    said("MY_KEY is not there at all", entry, { origin: openAi }) ?? "",
    /^message: has-words [^,]*$/,
  );
});

test("takes a short wording for the message of an error in the form of OpenAI's", () => {
  const entry = { otherTools: ["red green"] };
  const reply = `{'message': 'red green x', 'param': null} ${"x ".repeat(20)}`;
  const fields = { message: "red green x" };
  assert.equal(said(reply, entry, { fields })?.split(":")[0], "shared words");
  assert.equal(said(reply.replace("param", "x"), entry, { fields }), undefined);
  assert.equal(said(reply, entry, { fields: { message: "red green x x x" } }), undefined);
  assert.equal(said(reply, entry), undefined);
});

test("shortens a long wording, and says whether all of it was found", () => {
  const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(" ");
  const [found] = candidatesIn(long, [entryOf("a", { messages: [long] })]);
  assert.deepEqual(found?.reasons[0], { id: "has-words", value: `${long.slice(0, 80).trimEnd()} …` });
  assert.equal(
    said("red green blue gray", { messages: ["red green blue gray pink"] }),
    "cut message: has-part red green blue gray pink",
  );
});

test("puts the entry of more wordings first, of two that count the same", () => {
  const messages = ["red green blue gray"];
  const tools = ["one two three four", "red green blue gray"];
  const both = [entryOf("a", { messages }), entryOf("b", { messages, otherTools: tools.slice(1) })];
  assert.deepEqual(names(candidatesIn("red green blue gray", both)), ["b", "a"]);
});

test("takes no header that carries no key for the one that does", () => {
  const silent = { status: [], messages: ["cannot send the character in this header"] };
  const sends = (more: string) => said(`cannot send the character in this header ${more}`, silent);
  assert.match(sends("") ?? "", /^message/);
  assert.equal(sends("(header x-turn-metadata)"), undefined);
  assert.equal(sends("Invalid character in header content ['User-Agent']"), undefined);
  assert.match(sends("header x-title, Authorization") ?? "", /^message/);
  const typed = "cannot send the character in this header";
  const corrected = said("cannot sent the caracter (header x-a)", silent, { typed, origin: openAi });
  assert.equal(corrected, undefined);
  const answered = { ...silent, status: [401] };
  assert.match(
    said("cannot send the character in this header (header x-turn-metadata)", answered) ?? "",
    /^message/,
  );
});

test("takes a sentence for any parameter for the one that was refused, or that both name", () => {
  const entry = {
    param: ["warmth", "width"],
    messages: ["the value of warmth is not one of red green blue"],
  };
  const ofParam = (
    param: string | undefined,
    text = entry.messages[0] ?? "",
    told: Partial<CatalogueEntry> = entry,
  ) => said(text, told, { fields: { param }, origin: openAi })?.split(":")[0];
  assert.equal(ofParam(undefined), "message");
  assert.equal(ofParam("warmth"), "message");
  assert.equal(ofParam("input"), "message", "the sentence names it");
  const other = "the value of model is not one of red green blue";
  assert.notEqual(ofParam(undefined, other), undefined);
  assert.equal(ofParam("input", other), undefined);
  const nameless = { ...entry, messages: ["the value is not one of red green blue"] };
  const text = "the value is not one of red green blue, unlike warmth";
  assert.notEqual(ofParam(undefined, text, nameless), undefined);
  assert.equal(ofParam("input", text, nameless), undefined, "the sentence names none");
  assert.notEqual(ofParam("input", text, { ...nameless, param: [] }), undefined);
});

test("takes no setting that stands beside a refused one for it", () => {
  const entry = {
    param: ["warmth"],
    messages: ["'warmth' does not go with … this model. Only the plain one is taken here."],
    pairs: [{ of: ["warmth"], with: ["not go with"] }],
  };
  const refused = "'input' does not go with red in this model. Only the plain one is taken here.";
  const ofInput = (text: string) => said(text, entry, { fields: { param: "input" }, origin: openAi });
  assert.equal(ofInput(`${refused} settings: input=red, warmth=1`), undefined);
  assert.equal(ofInput("warmth=1: input does not go with it"), undefined, "the pair is about the other one");
  assert.match(ofInput(`${refused} ${refused.replace("input", "warmth")}`) ?? "", /^message/);
  const unnamed = said("warmth=1: that does not go with it", entry, { origin: openAi });
  assert.match(unnamed ?? "", /^shared words/, "no other parameter was refused");
});

test("takes a type of few errors for no sign beside a code that is none of theirs", () => {
  const entry = { type: ["rate_kind"], code: ["rate_code"] };
  const told = (code?: string) => said("x", entry, { fields: { type: "rate_kind", code } });
  assert.match(told() ?? "", /^few words/);
  assert.match(told("other_code") ?? "", /^hint/);
});

test("takes a piece of a message that quotes a parameter for it only in a text that names one", () => {
  const entry = { param: ["warmth", "width"], messages: ["'warmth' does not go with red green blue here"] };
  const found = (text: string, told: Partial<CatalogueEntry> = entry) =>
    said(text, told, { origin: openAi })?.split(":")[0];
  const piece = "does not go with red green blue here";
  assert.equal(found(piece), undefined, "it may be about any other one");
  assert.equal(found(`warmth ${piece}`), "message");
  assert.equal(
    found(piece, { ...entry, param: ["width"] }),
    "cut message",
    "the message quotes none of them",
  );
  const ofBoth = { ...entry, messages: ["'warmth' or 'width' does not go with red green blue here"] };
  assert.equal(found(piece, ofBoth), undefined);
  assert.equal(found(`width ${piece}`, ofBoth), "cut message", "one of the two is named");
});
