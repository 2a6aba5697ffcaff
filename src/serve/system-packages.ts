import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** How one run of the package manager ended. */
export interface InstallerRun {
  status: number | null;
  /** What it printed to both streams. */
  output: string;
}

/** What installing asks of the machine; tests hand in a machine of their own. */
export interface PackageMachine {
  /** Words that start the package manager, or why it cannot be used. */
  installer: { command: readonly string[] } | { missing: string };
  run(command: readonly string[]): InstallerRun;
  /** Waits that many seconds. */
  wait(seconds: number): void;
  say(sentence: string): void;
}

/** Longest wait for another process that holds the package manager: a new cloud machine updates itself for minutes. */
export const patienceSeconds = 600;
const pauseSeconds = 5;

/**
 * Installs Debian packages by name. While another process holds the package manager it says so and waits, up to
 * {@link patienceSeconds}. True when they are installed; else it has said why, and what to type.
 */
export function installSystemPackages(names: readonly string[], machine: PackageMachine): boolean {
  const hand = `apt-get install ${names.join(" ")}`;
  const give = (reason: string): boolean => {
    machine.say(`${names.join(", ")}: not installed, because ${reason}. By hand: ${hand}`);
    return false;
  };
  if ("missing" in machine.installer) return give(machine.installer.missing);
  const { command } = machine.installer;
  const install = [...command, "install", "-y", "--no-install-recommends", ...names];
  // The lists of packages may be old or absent; they are fetched only when the first try needs them.
  for (const step of [install, [...command, "update"], install]) {
    const ended = runWhenFree(step, machine);
    if (ended === "held") return give(`another process held the package manager for ${patienceSeconds} s`);
    if (ended.status === 0 && step === install) return true;
    if (ended.status !== 0 && step !== install) return give(lastLine(ended.output));
  }
  return give("the package manager refused it");
}

/**
 * apt's own `DPkg::Lock::Timeout` waits for one lock of three: it gives up at once while another process fetches
 * lists or packages (seen with apt 2.6.1), so the wait is ours.
 */
function runWhenFree(command: readonly string[], machine: PackageMachine): InstallerRun | "held" {
  for (let waited = 0; waited <= patienceSeconds; waited += pauseSeconds) {
    const ended = machine.run(command);
    if (
      ended.status === 0 ||
      !/could not get lock|unable to lock|is another process using it/i.test(ended.output)
    )
      return ended;
    if (waited === 0)
      machine.say(`Another process holds the package manager. Waiting for it, up to ${patienceSeconds} s.`);
    machine.wait(pauseSeconds);
  }
  return "held";
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "it gave no reason";
}

/** Debian and Ubuntu; as root, or in CI with a sudo that asks for no password. */
export const thisPackageMachine: PackageMachine = {
  get installer() {
    if (!existsSync("/usr/bin/apt-get")) return { missing: "this system has no apt-get" };
    if (process.getuid?.() === 0) return { command: ["apt-get"] };
    // On a machine of one's own, becoming root needs a person; a CI machine is there to be changed.
    if (process.env["CI"] === "true") return { command: ["sudo", "-n", "apt-get"] };
    return { missing: "that needs root" };
  },
  run: ([program = "", ...words]) => {
    console.log(`${program} ${words.join(" ")}`);
    const { status, stdout, stderr, error } = spawnSync(program, words, {
      encoding: "utf8",
      timeout: 900_000,
      // At runlevel 1 a web server is installed without being started.
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C", RUNLEVEL: "1" },
    });
    return { status, output: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}` };
  },
  wait: (seconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000),
  say: (sentence) => console.log(sentence),
};
