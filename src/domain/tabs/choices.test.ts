import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, constant, constantFrom, property, record, shuffledSubarray } from "fast-check";
import {
  type ChoiceGroup,
  choices,
  choicesAnsweredBy,
  choiceNames,
  isChoice,
  offeredChoices,
  panelsOfShells,
} from "./choices.ts";

const groups = Object.keys(choices) as ChoiceGroup[];

/** A group with some of its panels, at least one, in any order. */
const panelSets = constantFrom(...groups).chain((group) =>
  record({
    group: constant(group),
    panels: shuffledSubarray([...choices[group]] as string[], { minLength: 1 }),
  }),
);

test("knows the ids of each group", () => {
  for (const group of groups) for (const id of choices[group]) assert.ok(isChoice(group, id));
});

test("refuses ids of another group and anything else", () => {
  for (const value of ["python", "", "constructor", "BASH", null, undefined, 1]) {
    assert.equal(isChoice("shell", value), false);
  }
});

test("no id stands in two groups", () => {
  const ids = groups.flatMap((group) => [...choices[group]] as string[]);
  assert.equal(new Set(ids).size, ids.length);
});

test("a panel answers its own choice first", () => {
  check(
    property(panelSets, ({ group, panels }) => {
      for (const panel of panels) assert.equal(choicesAnsweredBy(panel, group, panels)[0], panel);
    }),
  );
});

test("every choice is answered by exactly one panel", () => {
  check(
    property(panelSets, ({ group, panels }) => {
      const answered = panels.flatMap((panel) => choicesAnsweredBy(panel, group, panels));
      assert.deepEqual(answered.toSorted(), [...choices[group]].toSorted());
    }),
  );
});

test("bash answers zsh where zsh has no panel", () => {
  const panels = ["fish", "bash", "powershell", "cmd"];
  assert.deepEqual(choicesAnsweredBy("bash", "shell", panels), ["bash", "zsh"]);
});

test("PowerShell answers cmd where cmd has no panel", () => {
  const panels = ["bash", "zsh", "fish", "powershell"];
  assert.deepEqual(choicesAnsweredBy("powershell", "shell", panels), ["powershell", "cmd"]);
});

test("the first panel answers what has no closer one", () => {
  assert.deepEqual(choicesAnsweredBy("python", "language", ["python", "node"]), ["python", "curl"]);
});

test("labels the panels of some shells with all the shells that they answer", () => {
  assert.deepEqual(panelsOfShells(["cmd", "powershell", "bash"]), [
    { id: "bash", label: "bash, zsh, fish" },
    { id: "powershell", label: "PowerShell" },
    { id: "cmd", label: "cmd" },
  ]);
  assert.deepEqual(panelsOfShells(["fish", "zsh"]), [
    { id: "zsh", label: "bash, zsh, PowerShell, cmd" },
    { id: "fish", label: "fish" },
  ]);
});

test("offers the choices that panels are meant for", () => {
  assert.deepEqual(offeredChoices("shell", ["bash", "powershell"]), ["bash", "zsh", "powershell", "cmd"]);
  assert.deepEqual(offeredChoices("shell", ["bash", "fish", "cmd"]), ["bash", "zsh", "fish", "cmd"]);
  assert.deepEqual(offeredChoices("language", ["node", "python"]), ["python", "node"]);
});

test("what is offered answers every choice, and each has a name", () => {
  check(
    property(panelSets, ({ group, panels }) => {
      const offered = offeredChoices(group, panels);
      const answered = offered.flatMap((choice) => choicesAnsweredBy(choice, group, offered));
      assert.deepEqual(answered.toSorted(), [...choices[group]].toSorted());
      for (const choice of offered) assert.ok(choiceNames[choice]);
    }),
  );
});
