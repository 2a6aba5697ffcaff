/** Started by `content-check.ts` with the root of the project; answers with the problems of its content. */
import { parentPort, workerData } from "node:worker_threads";
import { checkContent } from "../content/checks/all.ts";
import { locate } from "../content/files/locate.ts";

const root = String(workerData);
parentPort?.postMessage(locate(root, checkContent(root)), []);
