import assert from "node:assert/strict";
import { test } from "node:test";
import {
  installSystemPackages,
  type InstallerRun,
  type PackageMachine,
  patienceSeconds,
} from "./system-packages.ts";

const done: InstallerRun = { status: 0, output: "" };
const held: InstallerRun = {
  status: 100,
  output: "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 4711 (unattended-upgr)",
};
const unknown: InstallerRun = { status: 100, output: "E: Unable to locate package fish" };

/** A machine whose package manager gives these answers in turn, and the last one from then on. */
function machine(answers: readonly InstallerRun[], change: Partial<PackageMachine> = {}) {
  const said: string[] = [];
  const ran: string[] = [];
  const clock = { seconds: 0 };
  const packages: PackageMachine = {
    installer: { command: ["apt-get"] },
    run: (command) => {
      ran.push(command.join(" "));
      return answers[Math.min(ran.length, answers.length) - 1] ?? done;
    },
    wait: (seconds) => {
      clock.seconds += seconds;
    },
    say: (sentence) => said.push(sentence),
    ...change,
  };
  return { packages, said, ran, clock };
}

test("installs at once when the lists are there", () => {
  const { packages, ran } = machine([done]);
  assert.equal(installSystemPackages(["fish"], packages), true);
  assert.deepEqual(ran, ["apt-get install -y --no-install-recommends fish"]);
});

test("fetches the lists when a package is not known, and tries again", () => {
  const { packages, ran } = machine([unknown, done, done]);
  assert.equal(installSystemPackages(["fish"], packages), true);
  assert.equal(ran[1], "apt-get update");
});

test("waits for another process, and says so once", () => {
  const { packages, said, clock } = machine([held, held, held, done]);
  assert.equal(installSystemPackages(["fish"], packages), true);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? "", /Waiting/);
  assert.equal(clock.seconds, 15);
});

test("says what to type when the other process never ends", () => {
  const { packages, said, clock } = machine([held]);
  assert.equal(installSystemPackages(["zsh", "fish"], packages), false);
  assert.ok(clock.seconds >= patienceSeconds);
  assert.match(said.at(-1) ?? "", /zsh, fish: not installed.*held.*apt-get install zsh fish/);
});

test("does not wait for what waiting cannot mend", () => {
  const { packages, said, clock } = machine([unknown, done, unknown]);
  assert.equal(installSystemPackages(["fish"], packages), false);
  assert.equal(clock.seconds, 0);
  assert.match(said.at(-1) ?? "", /apt-get install fish/);
});

test("runs nothing where it may not install, and says why", () => {
  const { packages, said, ran } = machine([], { installer: { missing: "that needs root" } });
  assert.equal(installSystemPackages(["fish"], packages), false);
  assert.deepEqual(ran, []);
  assert.match(said[0] ?? "", /because that needs root/);
});
