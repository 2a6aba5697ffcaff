/**
 * Where system packages put Chromium and its relatives. The one that can only run without a window comes first: it is
 * what Playwright itself takes, and needs two thirds of the time of the others.
 */
const systemPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What every test starts Chromium with: root in a container has no sandbox; the rest keeps it from calling home. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
] as const;

/** What the search for a browser asks of the machine; tests hand in a machine of their own. */
export interface Machine {
  /** Path from the environment, if the caller set one. */
  fromEnvironment: string | undefined;
  /** Where Playwright keeps its own browser. */
  playwrightPath: string;
  exists(path: string): boolean;
  /** Runs an installer; true when it says that it succeeded. */
  install(installer: Installer): boolean;
}

/** Playwright's own, or a package of the system: not every system has the smaller one. */
const installers = ["playwright", "chromium-headless-shell", "chromium"] as const;

/** What may install a browser. */
export type Installer = (typeof installers)[number];

/**
 * The path of a Chromium: the one named in `BROWSER_PATH`, else Playwright's own, else the system's, else one that is
 * installed now, by Playwright or by the system's package manager.
 *
 * @throws with one sentence that says what to install, when none of that works
 */
export function findBrowser(machine: Machine): string {
  if (machine.fromEnvironment) {
    if (machine.exists(machine.fromEnvironment)) return machine.fromEnvironment;
    throw new Error(`BROWSER_PATH names ${machine.fromEnvironment}, and there is no such file.`);
  }
  const present = () => [machine.playwrightPath, ...systemPaths].find((path) => machine.exists(path));
  const found = present();
  if (found) return found;
  for (const installer of installers) {
    const installed = machine.install(installer) ? present() : undefined;
    if (installed) return installed;
  }
  throw new Error(
    "No browser for the end-to-end tests: install Chromium (on Debian: apt-get install chromium) or set BROWSER_PATH to one.",
  );
}
