import type { ClientLanguage } from "../../../domain/observations/client.ts";

/** How a program is started. */
export interface Command {
  program: string;
  args: readonly string[];
  /** Variables that it needs in every case. */
  env: Readonly<Record<string, string>>;
}

/** A client that is ready to run. */
export interface ReadyClient {
  name: string;
  language: ClientLanguage;
  /** The folder of the packages, which is left out of texts. */
  folder: string;
  /** Calls the API and catches nothing. */
  driver: Command;
  /** Gets at the API's own code, where the client has a way. */
  code?: Command | undefined;
}

/** What the fenced part of the run is told, as JSON. */
export interface FencedPlan {
  root: string;
  client: ReadyClient;
}

/** What came of the program for the API's own code. */
export interface ObservedCode {
  /** What it prints when there is no credit. */
  codePrints?: string | undefined;
  /** What a reader who copies it would run into, a sentence each. */
  codeProblems?: readonly string[];
}
