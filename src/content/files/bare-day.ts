import { DEFAULT_SCHEMA, Type } from "js-yaml";

/** A day without quotes. YAML makes a time of it, which no schema here takes, and of 2026-13-40 one in February. */
export class BareDay {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

const day = new Type("tag:yaml.org,2002:timestamp", {
  kind: "scalar",
  resolve: (text: unknown) => typeof text === "string" && /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/.test(text),
  construct: (text: string) => new BareDay(text),
});

/** YAML in which a day without quotes stays as it was written, for messages. */
export const withBareDays = DEFAULT_SCHEMA.extend({ implicit: [day] });
