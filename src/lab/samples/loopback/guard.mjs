/**
 * Loaded into every Node program that the runner starts: refuses connections that leave this machine. JavaScript,
 * because dropping types would slow each of the many starts.
 */
import { Socket } from "node:net";

/** @param {string} host */
const isLoopback = (host) => host === "localhost" || host === "::1" || host.startsWith("127.");

/**
 * Node passes on its arguments as they came, or as one list; without a host, it means this machine.
 * @param {readonly unknown[]} list
 * @returns {string}
 */
function hostOf([first, second]) {
  if (Array.isArray(first)) return hostOf(first);
  const host = typeof first === "object" && first !== null && "host" in first ? first.host : second;
  return typeof host === "string" ? host : "localhost";
}

const { connect } = Socket.prototype;

Socket.prototype.connect = function guarded(/** @type {unknown[]} */ ...list) {
  const host = hostOf(list);
  if (!isLoopback(host)) throw new Error(`only the loopback interface may be called here, not ${host}`);
  return Reflect.apply(connect, this, list);
};
