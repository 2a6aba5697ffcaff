/** How a reader of `.env` files treats what people write. The rules of each reader were found by running it. */

/** What becomes of a line with something in it: it is read as if that were not there, skipped, or the reader stops. */
export type Way = "reads" | "skips" | "fails";

/** What a reader does where readers differ. */
export interface EnvRules {
  /**
   * Readers with a grammar of their own: `shell` is what POSIX shells do, `words` is `xargs`, `make` is GNU make,
   * `properties` is Java's, `service` is systemd's. All others read line by line.
   */
  syntax: "lines" | "shell" | "words" | "make" | "properties" | "service";
  /** A byte order mark at the start of the file. */
  mark: Way;
  /** A file in UTF-16. */
  utf16: Way;
  /** Blanks before the name. */
  indent: Way;
  /** `export` before the name. */
  export: Way;
  /** Blanks before the equals sign. */
  spaceBefore: Way;
  /** Blanks after the equals sign: gone, or a part of the value. */
  spaceAfter: "dropped" | "kept" | "fails";
  /** A colon instead of the equals sign. */
  colon: Way;
  /** A line without any sign between a name and a value. */
  noAssignment: Way;
  /** A name of two words, such as `set NAME`. */
  nameWithBlank: Way;
  /** A name with other characters than letters, digits, underscores, dots and hyphens. */
  oddName: Way;
  /** A line with a name and no value. */
  empty: Way;
  /** Other names in the file than those that the program asks for. */
  otherNames: Way;
  /** Quote characters that are taken off; the first one of a value decides. */
  quotes: string;
  /** A quote without its partner: a part of the value, taken off with or without what follows it, or no value at all. */
  unclosed: "kept" | "removed" | "emptied" | "skips" | "fails";
  /** What follows the closing quote and is no comment: the quotes stay, it is dropped, or appended. */
  afterQuotes: "kept" | "dropped" | "appended" | "skips" | "fails";
  /** Where a comment begins in a value without quotes. */
  comment: "anywhere" | "after a blank" | "after a space" | "nowhere";
  /** Whether a comment may follow the closing quote. */
  commentAfterQuotes: boolean;
  /** A second word in a value without quotes. */
  words: Way;
  /** Blanks at the end of a value without quotes. */
  trailing: "dropped" | "spaces dropped" | "kept";
  /** Whether the carriage return of a Windows line end stays in the value. */
  carriageReturn: "dropped" | "kept";
  /** Whether `\n` in double quotes becomes a line feed. */
  escapes: boolean;
  /**
   * What `$NAME` becomes: it stays, or the value from the environment and the file, or from the file alone; or only a value
   * that is a name as a whole; or names end at an underscore.
   */
  dollar:
    | "kept"
    | "filled in"
    | "filled in from the file"
    | "filled in as a whole"
    | "filled in up to an underscore";
  /** Whether `${NAME}` is filled in where `$NAME` is not. */
  braces: boolean;
  /** Whether single quotes keep `$NAME` as it is. */
  singleQuotesProtect: boolean;
  /** Which of two lines counts. */
  repeated: "first" | "last" | "fails";
  /** Which key counts when the environment has one, too. */
  environment: "wins" | "wins unless empty" | "loses";
  /** Whether the name may be in small letters. */
  anyCase: boolean;
  /** What a program gets when the file gives it nothing: it goes on without the key, or stops. */
  missing: "skips" | "fails";
  /** What a program gets when its reader stops: nothing, but it goes on, or it does not start. */
  stops: "skips" | "fails";
}

/** What most readers do. The record of a reader names only the rules in which it differs. */
export const usualRules: EnvRules = {
  syntax: "lines",
  mark: "reads",
  utf16: "fails",
  indent: "reads",
  export: "reads",
  spaceBefore: "reads",
  spaceAfter: "dropped",
  colon: "skips",
  noAssignment: "reads",
  nameWithBlank: "skips",
  oddName: "skips",
  empty: "reads",
  otherNames: "reads",
  quotes: `"'`,
  unclosed: "kept",
  afterQuotes: "kept",
  comment: "after a blank",
  commentAfterQuotes: true,
  words: "reads",
  trailing: "dropped",
  carriageReturn: "dropped",
  escapes: true,
  dollar: "kept",
  braces: false,
  singleQuotesProtect: true,
  repeated: "last",
  environment: "wins",
  anyCase: false,
  missing: "skips",
  stops: "fails",
};
