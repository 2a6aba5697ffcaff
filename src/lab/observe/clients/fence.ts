import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { NetworkInterfaceInfo } from "node:os";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finished, runProcess } from "../../samples/process.ts";

/** The host that clients call when nobody tells them another; behind the fence it is this machine. */
export const openaiHost = "api.openai.com";

/** Hosts of others that clients call by default in its place; behind the fence they are this machine, too. */
export const otherHosts: readonly string[] = ["api.braintrust.dev"];

type Interfaces = Readonly<Record<string, readonly Pick<NetworkInterfaceInfo, "internal">[] | undefined>>;

/** Names of the network interfaces through which a program could reach another machine. */
export function beyondLoopback(interfaces: Interfaces): string[] {
  return Object.entries(interfaces)
    .filter(([, addresses = []]) => addresses.some(({ internal }) => !internal))
    .map(([name]) => name);
}

/** Stops a run that something could leave this machine from. */
export function refuseOpenNetwork(interfaces: Interfaces): void {
  const open = beyondLoopback(interfaces);
  if (open.length > 0) {
    throw new Error(`nothing was run: ${open.join(", ")} leads to other machines, expected loopback only`);
  }
}

/** Makes a network that has loopback only and where names mean what a file says, and becomes the program that follows. */
const unshare = ["--map-root-user", "--net", "--mount", "--"];
const enter = 'ip link set lo up && mount --bind "$1" /etc/hosts && shift && exec "$@"';

/**
 * Runs a module of Node behind the fence: loopback is all the network it has, and api.openai.com is this machine.
 * @param input what it reads from standard input
 */
export async function runFenced(
  module: string,
  input: string,
  options: { cwd: string; timeoutSeconds: number },
): Promise<Finished> {
  const place = mkdtempSync(join(tmpdir(), "fence-"));
  const hosts = join(place, "hosts");
  writeFileSync(hosts, `127.0.0.1 ${["localhost", openaiHost, ...otherHosts].join(" ")}\n`);
  try {
    return await runProcess(
      "unshare",
      [...unshare, "sh", "-c", enter, "sh", hosts, process.execPath, module],
      { ...options, env: { PATH: process.env["PATH"] ?? "" }, stdin: input },
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
