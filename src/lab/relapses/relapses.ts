/** Faults that were found by breaking the site, each as the edit that brings it back and the test that must then fail. */

export interface Relapse {
  /** What a reader or maintainer would meet. */
  fault: string;
  /** The source to edit, and how. */
  file: string;
  from: string;
  to: string;
  /** The test file, and part of the name of the test in it. */
  test: string;
  name: string;
}

/** Their tests run on sources. */
export const inSources: readonly Relapse[] = [
  {
    fault: "The local server answers to the name of another machine.",
    file: "src/serve/server.ts",
    from: 'if (!ownHost.test(headers.host ?? "")) return undefined;',
    to: "",
    test: "src/serve/server.test.ts",
    name: "name of another machine",
  },
  {
    fault: "The local server serves the file that it means to hide.",
    file: "src/serve/site-files.ts",
    from: "entry.isFile() && entry.name !== headersName",
    to: "entry.isFile()",
    test: "src/serve/server.test.ts",
    name: "not the one with its headers",
  },
  {
    fault: "A request that cannot be decoded ends the local server.",
    file: "src/serve/server.ts",
    from: "    return decodeURIComponent(path);\n  } catch {",
    to: "    path;\n  } catch {\n  }\n  {\n    return decodeURIComponent(path);",
    test: "src/serve/server-fuzz.test.ts",
    name: "outlives",
  },
  {
    fault: "A key goes unseen at first sight, so it stays in boxes and addresses until all rules have come.",
    file: "src/domain/secrets/glance.ts",
    from: 'return text.replace(invisible, "").search(keys) >= 0;',
    to: "return text.search(keys) === 0;",
    test: "src/domain/secrets/glance.test.ts",
    name: "",
  },
  {
    fault: "A list that comes back, or from a file, takes the name of another one.",
    file: "src/domain/checklist/runs.ts",
    from: "isAmong(taken, name); number++",
    to: "taken === undefined; number++",
    test: "src/domain/checklist/runs.test.ts",
    name: "first free number",
  },
  {
    fault: "A line ends between a month and its day.",
    file: "src/finish/line-breaks.ts",
    from: '.replace(day, (found) => found.replaceAll(" ", "\\u00A0"))',
    to: "",
    test: "src/finish/line-breaks.test.ts",
    name: "binds a day",
  },
  {
    fault: "A comma after a term begins the next line.",
    file: "src/finish/line-breaks.ts",
    from: 'classList.contains("term")',
    to: 'classList.contains("no term")',
    test: "src/finish/line-breaks.test.ts",
    name: "a comma to the term",
  },
  {
    fault: "Going back gives a list a name that another one has by now.",
    file: "src/state/runs.ts",
    from: "name ?? freeNameIn(entries, run, goBackAs())",
    to: "name",
    test: "src/state/progress.test.ts",
    name: "gives a run no name back",
  },
  {
    fault: "The guard leaves a key in colored output.",
    file: "src/domain/secrets/disguises.ts",
    from: "\\u001b|\\\\{1,4}(?:u001b",
    to: "\\u001a|\\\\{1,4}(?:u001b",
    test: "src/domain/secrets/table.test.ts",
    name: "leaves nothing of a key",
  },
  {
    fault: "The guard takes an innocent id for a key.",
    file: "src/domain/secrets/shapes.ts",
    from: "    except: innocentName,\n",
    to: "",
    test: "src/domain/secrets/table.test.ts",
    name: "leaves alone",
  },
  {
    fault: "The guard leaves the second of two passwords on lines of their own.",
    file: "src/domain/secrets/shapes.ts",
    from: "\\\\n(?!${names}[\"'\\\\]]{0,2}[ \\\\t]{0,4}[:=]|(?:bearer|basic) )",
    to: "\\\\n",
    test: "src/domain/secrets/edges.test.ts",
    name: "of secrets on lines of their own",
  },
  {
    fault: "The search reads all of a pasted text.",
    file: "src/domain/search/query.ts",
    from: '.replace(/\\s+/g, " ").slice(0, longestQuery)',
    to: '.replace(/\\s+/g, " ")',
    test: "src/domain/search/query.test.ts",
    name: "",
  },
  {
    fault: "A tab that is older than the site says that nothing works, rather than that it is old.",
    file: "src/state/search.ts",
    from: '(await hasChanged(cause, home)) ? "stale" : "broken"',
    to: '"broken"',
    test: "src/state/search-broken.test.ts",
    name: "",
  },
  {
    fault: "Files that were written on Windows cannot be read.",
    file: "src/content/files/read-file.ts",
    from: '\n    .replaceAll("\\r\\n", "\\n")',
    to: "",
    test: "src/content/checks/all.test.ts",
    name: "editors on Windows",
  },
  {
    fault: "A file with a near-miss name is left out in silence.",
    file: "src/content/checks/file-names.ts",
    from: 'return [{ file: path, field: "file name", received: "a file that nothing reads", expected: place(path) }];',
    to: "return [];",
    test: "src/content/checks/all.test.ts",
    name: "left out in silence",
  },
  {
    fault: "A header is longer than a host reads, and nobody notices.",
    file: "src/build/hosts/headers-file.ts",
    from: "lineLength: 2000",
    to: "lineLength: 2_000_000",
    test: "src/build/hosts/headers-file.test.ts",
    name: "leave out a part of the headers",
  },
  {
    fault: "An entry of the lock file has no checksum.",
    file: "src/checks/lock-file.ts",
    from: 'path !== "" && integrity === undefined',
    to: "false && integrity === undefined && path",
    test: "src/checks/lock-file.test.ts",
    name: "without a checksum",
  },
  {
    fault: "Storage that is cleared elsewhere resets the colors of an open tab.",
    file: "src/state/theme.ts",
    from: "if (key !== undefined && key !== themeKey) return;",
    to: "if (key && key !== themeKey) return;",
    test: "src/state/theme.test.ts",
    name: "keeps its colors",
  },
  {
    fault: "Nothing says that the colors are not remembered.",
    file: "src/state/theme.ts",
    from: 'document.documentElement.dataset["unkept"] = "";',
    to: "",
    test: "src/state/theme.test.ts",
    name: "",
  },
  {
    fault: "The list says “Saved” when it was not.",
    file: "src/state/storage.ts",
    from: '!isReadable ? "unavailable" : unsaved.size === 0 ? "saving" : lacking',
    to: '!isReadable ? "unavailable" : lacking && "saving"',
    test: "src/state/storage.test.ts",
    name: "",
  },
  {
    fault:
      "A tick beside a page is older than those before it once the clock was set back; Undo takes another.",
    file: "src/state/step-marks.ts",
    from: "nextTime(namesOfActs(prefixOf(checklist)), Date.now())",
    to: "nextTime({}, Date.now())",
    test: "src/state/step-marks.test.ts",
    name: "after the clock was set back",
  },
  {
    fault: "What a reader prints or downloads in the evening carries the day of another time zone.",
    file: "src/domain/checklist/local-day.ts",
    from: "date.getDate()]",
    to: "date.getUTCDate()]",
    test: "src/domain/checklist/local-day.test.ts",
    name: "",
  },
];

/** Their tests run in a browser, on one build that has all of them. */
export const inPages: readonly Relapse[] = [
  {
    fault: "A key stays in the search box while the guard's code is missing or slow.",
    file: "src/state/search.ts",
    from: '  if (isKeyAtFirstSight(typed)) return publish({ status: "secret" });\n',
    to: "",
    test: "e2e/search.spec.ts",
    name: "takes a key out of the box when the guard is late",
  },
  {
    fault: "A pasted line shows its key until the check has loaded.",
    file: "src/islands/env-line/form.ts",
    from: "if (held || !wasTyped(event)) {",
    to: "if (held) {",
    test: "e2e/faults.spec.ts",
    name: "check is late",
  },
  {
    fault: "A broken index says that nothing was found.",
    file: "src/state/search.ts",
    from: 'publish({ status: (await hasChanged(cause, home)) ? "stale" : "broken" });',
    to: 'publish({ status: (await hasChanged(cause, home)) ? "stale" : "nothing", browse: [], query: typed, isError: false } as never);',
    test: "e2e/faults.spec.ts",
    name: "search/index.json is cut off",
  },
  {
    fault: "The skip link opens the first disclosure of a page.",
    file: "src/islands/dom/open-target.ts",
    from: '"li:scope>details"',
    to: '"details"',
    test: "e2e/fragments.spec.ts",
    name: "the skip link",
  },
  {
    fault: "A fragment that is no percent-encoding throws.",
    file: "src/islands/page/address.ts",
    from: "decoded(location.search + location.hash)",
    to: "decodeURIComponent(location.search + location.hash)",
    test: "e2e/fragments.spec.ts",
    name: "no percent-encoding",
  },
  {
    fault: "A key stays in the address.",
    file: "src/islands/page/address.ts",
    from: '  history.replaceState(history.state, "", location.pathname);\n',
    to: "",
    test: "e2e/address.spec.ts",
    name: "takes a key out of an address with #a key",
  },
  {
    fault: "Nothing says that a shell is not remembered.",
    file: "src/state/tab-choice.ts",
    from: 'if (recallChoice(group) !== id) document.documentElement.dataset["unkept"] = "";',
    to: "",
    test: "e2e/faults.spec.ts",
    name: "when storage is full",
  },
  {
    fault: "A slow answer to an earlier question takes the place of the last one's.",
    file: "src/state/search.ts",
    from: "const isWanted = () => turn === latest;",
    to: "const isWanted = () => turn > 0;",
    test: "e2e/search.spec.ts",
    name: "shows the last query's results, however slow",
  },
];
