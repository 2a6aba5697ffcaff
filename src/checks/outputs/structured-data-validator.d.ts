declare module "@adobe/structured-data-validator" {
  /** The part that we use of a package without types. */
  export default class Validator {
    validate(found: {
      jsonld: Readonly<Record<string, readonly unknown[] | undefined>>;
    }): Promise<
      readonly { issueMessage: string; severity: "ERROR" | "WARNING"; fieldNames: readonly string[] }[]
    >;
  }
}
