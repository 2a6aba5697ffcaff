/** Starts Debian's web servers on loopback with the files that the build writes for them. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../src/serve/free-port.ts";
import { installSystemPackages, thisPackageMachine } from "../../src/serve/system-packages.ts";

/** One web server: what to install, and how it is started with a folder that `build:hosts` wrote. */
interface WebServer {
  program: string;
  /** What its packages bring beside the program; somebody may have installed that alone. */
  module?: string;
  packages: readonly string[];
  /** Writes what the server needs beside the generated file, and returns its arguments. */
  prepare(deploy: string, own: string, port: number): readonly string[];
}

const modules = "/usr/lib/apache2/modules";
const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export const webServers = {
  nginx: {
    program: "/usr/sbin/nginx",
    module: brotli,
    packages: ["nginx", "libnginx-mod-http-brotli-static"],
    prepare: (deploy, own, port) => {
      const site = generated(deploy, "nginx.conf", own, "listen 80;", `listen 127.0.0.1:${port};`);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${own}/${name};`)
        .join("\n");
      const config = write(
        join(own, "main.conf"),
        `daemon off; pid ${own}/pid; user ${userInfo().username};
load_module ${brotli};
events {}
http {
include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${temporary}
include ${site};
}`,
      );
      return ["-c", config, "-e", "stderr"];
    },
  },
  Caddy: {
    program: "/usr/bin/caddy",
    packages: ["caddy"],
    prepare: (deploy, own, port) => {
      const site = generated(deploy, "Caddyfile", own, "\n:80 {", `\nhttp://127.0.0.1:${port} {`);
      const config = write(join(own, "main.caddyfile"), `{\n\tadmin off\n}\nimport ${site}\n`);
      return ["run", "--config", config, "--adapter", "caddyfile"];
    },
  },
  Apache: {
    program: "/usr/sbin/apache2",
    packages: ["apache2"],
    prepare: (deploy, own, port) => {
      const site = join(own, "site");
      cpSync(join(deploy, "site"), site, { recursive: true });
      cpSync(join(deploy, "apache.htaccess"), join(site, ".htaccess"));
      const loaded = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"].map(
        (name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`,
      );
      const config = write(
        join(own, "main.conf"),
        `ServerRoot ${own}
DefaultRuntimeDir ${own}
PidFile ${own}/pid
ErrorLog ${own}/error.log
ServerName localhost
Listen 127.0.0.1:${port}
${loaded.join("\n")}
TypesConfig /etc/mime.types
User www-data
Group www-data
DocumentRoot ${site}
<Directory ${site}>
AllowOverride All
Require all granted
</Directory>
`,
      );
      return ["-D", "FOREGROUND", "-f", config];
    },
  },
} as const satisfies Readonly<Record<string, WebServer>>;

export type WebServerName = keyof typeof webServers;

/** Installs those that are missing. @throws when one cannot be had; what to type has been said by then */
export function installWebServers(): void {
  const servers: readonly WebServer[] = Object.values(webServers);
  const missing = servers.filter(({ program, module = program }) => ![program, module].every(existsSync));
  const names = missing.flatMap(({ packages }) => packages);
  if (missing.length > 0 && !installSystemPackages(names, thisPackageMachine))
    throw new Error("The test of the host files needs the web servers themselves (see above).");
}

/** A web server that answers. */
export interface RunningServer {
  process: ChildProcess;
  origin: string;
}

/**
 * Starts a web server and resolves once it answers. Another program may take the free port before the server does; then,
 * and for no other reason, it is tried on others, too.
 *
 * @throws with what it printed, when it ends by itself, or does not answer
 */
export async function startWebServer(name: WebServerName, deploy: string): Promise<RunningServer> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await startOnce(name, deploy, join(deploy, `${name}-${turn}`));
    } catch (error) {
      if (turn === mostTurns || !isPortTaken(error)) throw error;
    }
  }
}

const mostTurns = 3;

/** The words of all three servers, which the system gives them. */
function isPortTaken(error: unknown): boolean {
  return /address already in use/i.test(String(error));
}

async function startOnce(name: WebServerName, deploy: string, own: string): Promise<RunningServer> {
  const { program, prepare } = webServers[name];
  const port = await freePort();
  mkdirSync(own);
  const server = spawn(program, prepare(deploy, own, port), {
    stdio: ["ignore", "pipe", "pipe"],
    // Where Caddy would remember this site.
    env: { ...process.env, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own },
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (piece: Buffer) => (printed += piece.toString()));
  const waiting = new AbortController();
  // Not before all that it printed is here.
  const ended = once(server, "close").then(() => {
    throw new Error(`${name} ended by itself:\n${printed}`);
  });
  try {
    await Promise.race([ended, answers(port, waiting.signal)]);
  } catch (error) {
    await stopServer(server);
    throw error;
  } finally {
    waiting.abort();
    ended.catch(() => {});
  }
  return { process: server, origin: `http://127.0.0.1:${port}` };
}

/** Ends a server and waits until it has: until then it writes into its folder. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const exit = once(server, "exit");
  server.kill();
  await exit;
}

/** Milliseconds after which a server that runs and says nothing has failed. */
const longestWait = 120_000;

/** Asks until somebody answers. */
async function answers(port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + longestWait;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { signal });
      return;
    } catch (cause) {
      if (signal.aborted) return;
      if (Date.now() > deadline) throw new Error(`Nobody answers on port ${port}`, { cause });
      await setTimeout(50);
    }
  }
}

/** A generated file as it is, but for the address that it listens on. */
function generated(deploy: string, name: string, own: string, usual: string, here: string): string {
  const text = readFileSync(join(deploy, name), "utf8");
  if (!text.includes(usual)) throw new Error(`${name} does not say ${usual}`);
  return write(join(own, name), text.replace(usual, here));
}

function write(file: string, text: string): string {
  writeFileSync(file, text);
  return file;
}
