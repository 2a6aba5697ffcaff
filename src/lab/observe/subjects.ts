import { dotenv } from "./dotenv/subject.ts";
import type { Subject } from "./subject.ts";

/** Everything that can be observed, by the name that the command line takes. */
export const subjects: Readonly<Record<string, Subject<unknown>>> = { dotenv } as Readonly<
  Record<string, Subject<unknown>>
>;
