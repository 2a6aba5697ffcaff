import { clients } from "./clients/subject.ts";
import { dotenv } from "./dotenv/subject.ts";
import type { Subject } from "./subject.ts";
import { tools } from "./tools/subject.ts";

/** Everything that can be observed, by the name that the command line takes. */
export const subjects: Readonly<Record<string, Subject<unknown>>> = { clients, dotenv, tools } as Readonly<
  Record<string, Subject<unknown>>
>;
