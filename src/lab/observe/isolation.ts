/**
 * Keeps what is observed on this machine. A program runs in a network namespace that has a loopback interface and
 * nothing else, so no call can leave it, whatever language made it and whatever it does with proxies.
 */
import { spawnSync } from "node:child_process";

/** Brings the loopback interface up, then becomes the program that follows. */
const script = 'ip link set lo up && exec "$@"';

type Wrap = (program: string, args: readonly string[]) => readonly [string, readonly string[]];

/** A command that runs the given one without any network but loopback. */
export const isolated: Wrap = (program, args) => [
  "unshare",
  ["--map-root-user", "--net", "sh", "-c", script, "sh", program, ...args],
];

/** An address that is reserved for documentation, so nobody answers there even if the isolation fails. */
const outside = "192.0.2.1";

const attempt = `
const { connect, createServer } = require("node:net");
connect(80, "${outside}").on("connect", () => done("open")).on("error", ({ code }) =>
  code === "ENETUNREACH" ? loopback() : done(code));
const loopback = () => {
  const server = createServer((one) => one.end()).listen(0, "127.0.0.1", () =>
    connect(server.address().port, "127.0.0.1").on("connect", () => done("closed")).on("error", ({ code }) => done(code)));
};
const done = (word) => { console.log(word); process.exit(); };
`;

/** Why nothing may be observed here; undefined when a program that calls another machine is stopped. */
export function isolationProblem(wrap: Wrap = isolated): string | undefined {
  const [program, args] = wrap(process.execPath, ["-e", attempt]);
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 20_000 });
  if (stdout?.trim() === "closed") return undefined;
  const advice = "nothing is run. It takes Linux with `unshare` (util-linux) and `ip` (iproute2)";
  if (stdout?.trim() === "open") return `a program here can call other machines, so ${advice}`;
  const reason = (error?.message ?? stderr ?? "").trim().split("\n").at(-1) || "the trial gave no answer";
  return `programs cannot be kept on the loopback interface here (${reason}), so ${advice}`;
}
