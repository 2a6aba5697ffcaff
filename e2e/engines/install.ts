import { existsSync } from "node:fs";
import { installSystemPackages, thisPackageMachine } from "../../src/serve/system-packages.ts";

/** What an engine consists of: on Debian, and under other names elsewhere. */
const engines = {
  Firefox: { packages: ["firefox-esr"], programs: [["/usr/bin/firefox-esr", "/usr/bin/firefox"]] },
  WebKit: {
    packages: ["webkit2gtk-driver", "xvfb", "xauth"],
    programs: [["/usr/bin/WebKitWebDriver"], ["/usr/bin/Xvfb"]],
  },
} as const;

export type EngineName = keyof typeof engines;

/**
 * The programs of an engine, which is installed where it is missing.
 *
 * @throws with one sentence when it cannot be had
 */
export function installEngine(name: EngineName): string[] {
  const { packages, programs } = engines[name];
  const find = () => programs.flatMap((names) => names.find((file) => existsSync(file)) ?? []);
  if (find().length < programs.length) installSystemPackages(packages, thisPackageMachine);
  const found = find();
  if (found.length === programs.length) return found;
  throw new Error(
    `${name} is missing, and the journeys must be made in it: apt-get install ${packages.join(" ")}`,
  );
}
