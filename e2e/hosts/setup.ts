/** Builds the site for a sub-path as well, writes the host files of both builds, and starts every server with each. */
import { type ChildProcess, execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bases, repository, siteVariable } from "./sites.ts";
import {
  installWebServers,
  startWebServer,
  stopServer,
  type WebServerName,
  webServers,
} from "./web-servers.ts";

const project = resolve(import.meta.dirname, "../..");

export default async function setup(): Promise<() => Promise<void>> {
  installWebServers();
  const place = mkdtempSync(join(tmpdir(), "hosts-"));
  // Apache gives up the rights of root, and must still find its way.
  chmodSync(place, 0o755);
  const running: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(running.map(stopServer));
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const base of bases) {
      const dist = base === "/" ? join(project, "dist") : join(place, "dist");
      if (base !== "/") npm(base, "build", "--outDir", dist);
      const deploy = join(place, `deploy${base.replaceAll("/", "-")}`);
      npm(base, "build:hosts", "--dist", dist, "--out", deploy, "--root", join(deploy, "site"));
      for (const name of Object.keys(webServers) as WebServerName[]) {
        const { process: server, origin } = await startWebServer(name, deploy);
        running.push(server);
        process.env[siteVariable(name, base)] = JSON.stringify({ origin, dist });
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function npm(base: string, script: string, ...words: string[]): void {
  execFileSync("npm", ["run", "--silent", script, "--", ...words], {
    cwd: project,
    env: { ...process.env, BASE_PATH: base, REPOSITORY_URL: repository },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
