/** What a browser may hold under our keys: other versions, other programs and other people have been there. */
import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { isStepMark } from "../../domain/checklist/checklist.ts";
import { actsOf, actWords, dateOf } from "../../domain/checklist/history.ts";
import { toMarkdown } from "../../domain/checklist/markdown.ts";
import { deletedRuns, readRun, readRuns } from "../../domain/checklist/runs.ts";
import { readFragment, writeFragment } from "../../domain/checklist/share.ts";
import { readFile, writeFile } from "../../domain/checklist/transfer.ts";
import { actTexts, type ActWords, transferTexts, type TransferWords } from "../../domain/checklist/words.ts";
import { maskSecrets } from "../../domain/secrets/mask.ts";
import { choices } from "../../domain/tabs/choices.ts";
import { refusingArea, type StorageMember, workingArea } from "../../state/fake-storage.ts";
import { createProgress, type ProgressStores } from "../../state/progress.ts";
import { clear, create, duplicate, goBack, remove, rename, show, undo } from "../../state/runs.ts";
import { savedAnswers, savedMarks, savedNote, saveMark } from "../../state/step-marks.ts";
import type { StorageArea } from "../../state/storage.ts";
import { choiceScript } from "../../state/tab-choice.ts";
import { chooseTheme, currentTheme, recallTheme } from "../../state/theme.ts";
import type { EntryPoint } from "./entry-points.ts";
import { hostileJson, hostileText } from "./hostile.ts";

const ids = ["sign-in", "log-in", "account", "create-key"];
const steps = [
  { id: "sign-in", aliases: ["log-in"], were: ["account"], title: "Sign in" },
  { id: "create-key", unless: ["who=me"], title: "Create a key" },
];
const list = { name: "key-setup", title: "Set up a key", steps };
/** The words do not matter here. */
const words = Object.fromEntries(
  Object.keys({ ...actTexts, ...transferTexts }).map((id) => [id, "…"]),
) as ActWords & TransferWords;
const prefix = `openai-key-guide:run:${list.name}:`;

const run = fc.oneof(fc.constantFrom("1", "0mi2x9k1c", "zzzzzzzzz"), hostileText);
const step = fc.oneof(fc.constantFrom(...ids), hostileText);
const time = fc.constantFrom("0mi2x9k1c", "0mi2x9k1d", "000000000", "zzzzzzzzz");

const actText = fc
  .record({
    did: fc.oneof(fc.constantFrom("tick", "note", "clear", "rename", "delete", "back"), hostileJson),
    of: fc.oneof(fc.constantFrom("sign-in", "0mi2x9k1c"), hostileJson),
    was: fc.oneof(
      hostileJson,
      fc
        .array(
          fc.tuple(
            fc.tuple(run, step).map(([of, id]) => `${of}:mark:${id}`),
            hostileJson,
          ),
          { maxLength: 3 },
        )
        .map((all) => Object.fromEntries(all) as unknown),
    ),
  })
  .map((act) => JSON.stringify(act));

const value = fc.oneof(
  fc.constantFrom("done", "not-applicable", "1", "me", "light", "fish", ""),
  hostileText,
  actText,
);

const entry = fc.oneof(
  fc.tuple(fc.constantFrom(`${prefix}active`, "openai-key-guide:theme", "openai-key-guide:shell"), value),
  fc
    .tuple(run, fc.constantFrom("mark", "note", "answer", "name", "what"), step)
    .map(([of, kind, id]) => `${prefix}${of}:${kind}:${id}`)
    .chain((key) => fc.tuple(fc.constant(key), value)),
  fc.tuple(
    fc.tuple(run, time).map(([of, at]) => `${prefix}${of}:act:${at}`),
    actText,
  ),
  fc.tuple(
    fc.constantFrom(...ids).map((id) => `openai-key-guide:progress:${list.name}:${id}`),
    value,
  ),
  fc.tuple(fc.constant(`openai-key-guide:cleared:${list.name}`), value),
  fc.tuple(hostileText, value),
);

const members: readonly StorageMember[] = ["getItem", "setItem", "removeItem", "key", "length"];
const refused = fc.oneof(
  { weight: 3, arbitrary: fc.constant<StorageMember[]>([]) },
  { weight: 1, arbitrary: fc.subarray([...members]) },
);

const acts: readonly ((stores: ProgressStores, text: string) => void)[] = [
  (stores) => stores.mark("sign-in", "done"),
  (stores) => stores.mark("create-key", undefined),
  (stores, text) => stores.note("sign-in", text),
  (stores, text) => stores.answer("who", text),
  (stores, text) => create(stores, text),
  (stores, text) => duplicate(stores, text),
  (stores, text) => rename(stores, text),
  (stores, text) => show(stores, text),
  clear,
  remove,
  (stores) => undo(stores),
  (stores) => goBack(stores, stores.$run.get(), "0mi2x9k1c"),
];

/** Does something as in a browser that holds these things. */
function inBrowser<Result>(
  area: StorageArea,
  search: string,
  visit: (root: Record<string, string>) => Result,
): Result {
  const dataset: Record<string, string> = {};
  const browser = {
    window: new EventTarget(),
    localStorage: area,
    document: { documentElement: { dataset } },
    location: { search },
  };
  const before = Object.keys(browser).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  try {
    for (const [name, thing] of Object.entries(browser))
      Object.defineProperty(globalThis, name, { value: thing, configurable: true, writable: true });
    return visit(dataset);
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

/** Everything that a list shows of what is stored. */
function readAll(stores: ProgressStores): void {
  const { $entries, $run, $progress, $answers, $count, $steps } = stores;
  const entries = $entries.get();
  for (const [id, mark] of Object.entries($progress.get())) assert.ok(ids.includes(id) && isStepMark(mark));
  assert.ok($steps.get().every((id) => ids.includes(id)));
  assert.ok($count.get().done <= steps.length);
  for (const { id } of readRuns(entries)) {
    for (const act of actsOf(entries, id)) {
      assert.equal(typeof actWords(words, act, (of) => of, words.unnamed), "string");
      assert.ok(!Number.isNaN(dateOf(act).getTime()));
    }
  }
  deletedRuns(entries);
  const shown = readRun(entries, $run.get());
  toMarkdown({ title: list.title, steps, situation: "" }, shown, words, new Date(0));
  const fragment = writeFragment(list.name, { marks: $progress.get(), answers: shown.answers });
  if (fragment !== undefined)
    assert.ok(
      !("problem" in (readFragment(fragment, list, maskSecrets, words["from-link"]) ?? {})),
      fragment,
    );
  const copy = readFile(writeFile(entries, list, words, new Date(0)), list, maskSecrets);
  assert.ok(!("problem" in copy) || readRuns(entries).length > 50, JSON.stringify(copy));
  void $answers.get();
}

const lists = fc.property(
  fc.array(entry, { maxLength: 8 }),
  refused,
  fc.array(fc.tuple(fc.constantFrom(...acts), hostileText), { maxLength: 4 }),
  (entries, not, does) => {
    const working = workingArea(entries);
    const foreign = entries.filter(([key]) => !key.startsWith("openai-key-guide:"));
    const kept = new Map(foreign);
    inBrowser(refusingArea(working, new Set(not)), "", () => {
      const stores = createProgress(list.name, steps, () => localStorage);
      readAll(stores);
      for (const [act, text] of does) {
        act(stores, text);
        readAll(stores);
      }
      stores.mark("sign-in", "done");
      assert.equal(stores.$progress.get()["sign-in"], "done", "a tick is lost");
      readAll(stores);
    });
    for (const [key, text] of kept)
      assert.equal(working.getItem(key), text, "what belongs to others has changed");
  },
);

const marks = fc.property(fc.array(entry, { maxLength: 8 }), refused, (entries, not) => {
  inBrowser(refusingArea(workingArea(entries), new Set(not)), "", () => {
    for (const mark of Object.values(savedMarks(list.name, ids)))
      assert.ok(mark === undefined || isStepMark(mark));
    assert.equal(typeof savedNote(list.name, "sign-in"), "string");
    savedAnswers(list.name, ["who"]);
    const isSaved = saveMark(list.name, "sign-in", "done");
    if (not.length === 0) assert.ok(isSaved, "a tick is lost");
  });
});

const search = hostileText.map((text) => `?shell=${text}&language=${text}`);
const themes = ["system", "light", "dark"] as const;

const preferences = fc.property(
  fc.tuple(value, value, value),
  refused,
  search,
  fc.constantFrom(...themes),
  ([theme, shell, language], not, asked, chosen) => {
    const area = workingArea([
      ["openai-key-guide:theme", theme],
      ["openai-key-guide:shell", shell],
      ["openai-key-guide:language", language],
    ]);
    inBrowser(refusingArea(area, new Set(not)), asked, (root) => {
      const browser = { localStorage, document, location, URLSearchParams, navigator: { platform: "Linux" } };
      recallTheme();
      runInNewContext(choiceScript(), browser);
      assert.ok((themes as readonly string[]).includes(currentTheme()));
      assert.ok((choices.shell as readonly (string | undefined)[]).includes(root["shell"]));
      assert.ok((choices.language as readonly (string | undefined)[]).includes(root["language"]));
      chooseTheme(chosen);
      assert.equal(currentTheme(), chosen);
    });
  },
);

/** The entry points of what is stored. */
export const storedEntryPoints: readonly EntryPoint[] = [
  { name: "stored lists", property: lists as fc.IProperty<unknown> as fc.IProperty<[unknown]> },
  { name: "stored marks", property: marks as fc.IProperty<unknown> as fc.IProperty<[unknown]> },
  { name: "stored preferences", property: preferences as fc.IProperty<unknown> as fc.IProperty<[unknown]> },
];
