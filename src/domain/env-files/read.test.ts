/** That the rules of every reader say what it did is a check of the content; here is what each rule means. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Arbitrary,
  assert as holds,
  constantFrom,
  property,
  record,
  string,
  stringMatching,
} from "fast-check";
import { readFile } from "./read.ts";
import { readingWords } from "./reader.ts";
import { type EnvRules, usualRules } from "./rules.ts";

type Surroundings = { exported?: string; encoding?: "utf-8-with-mark" | "utf-16-with-mark" };

/** What a reader makes of a file, in the words that readers of the site see. */
function seen(
  rules: Partial<EnvRules>,
  file: string,
  { exported, encoding = "utf-8" as never }: Surroundings = {},
) {
  return readingWords(readFile({ ...usualRules, ...rules }, { file, encoding, exported }));
}

const key = "OPENAI_API_KEY";

/** Rows of: rules, file, what comes of it. */
function check(rows: readonly (readonly [Partial<EnvRules>, string, string])[]) {
  for (const [rules, file, expected] of rows)
    assert.equal(seen(rules, file), expected, `${JSON.stringify(rules)} on ${JSON.stringify(file)}`);
}

test("the plain line is read alike, whatever the rules", () => {
  const syntax = constantFrom("lines", "shell", "words", "make", "properties", "service");
  const rules = record({
    syntax,
    quotes: constantFrom(`"'`, "", '"'),
    comment: constantFrom("anywhere", "after a blank", "nowhere"),
    environment: constantFrom("wins", "loses"),
    dollar: constantFrom("kept", "filled in"),
    repeated: constantFrom("first", "last"),
  }) as Arbitrary<Partial<EnvRules>>;
  holds(
    property(rules, stringMatching(/^[A-Za-z0-9_-]{1,40}$/), (some, value) => {
      assert.equal(seen(some, `${key}=${value}\n`), `"${value}"`);
    }),
  );
});

test("a reader never breaks, whatever a file holds", () => {
  const syntax = constantFrom("lines", "shell", "words", "make", "properties", "service");
  holds(
    property(
      syntax,
      string({ unit: constantFrom(...`OPENAI_API_KEY="'\`# \n\t\\$;<>:=a{}`) }),
      (one, file) => {
        assert.doesNotThrow(() => seen({ syntax: one as EnvRules["syntax"] }, file));
      },
    ),
  );
});

test("quotes come off where a reader knows them", () => {
  check([
    [{}, `${key}="a b"`, '"a b"'],
    [{ quotes: "" }, `${key}="a"`, '""a""'],
    [{ quotes: '"' }, `${key}='a'`, "\"'a'\""],
    [{ unclosed: "kept" }, `${key}="a`, '""a"'],
    [{ unclosed: "removed" }, `${key}="a`, '"a"'],
    [{ unclosed: "emptied" }, `${key}="a`, '""'],
    [{ unclosed: "skips" }, `${key}="a`, "unset"],
    [{ unclosed: "fails" }, `${key}="a`, "fails"],
  ]);
});

test("what follows a closing quote is a comment, dropped, appended, or spoils the line", () => {
  check([
    [{}, `${key}="a" # b`, '"a"'],
    [{ commentAfterQuotes: false, comment: "nowhere" }, `${key}="a" # b`, '""a" # b"'],
    [{ afterQuotes: "kept" }, `${key}="a";`, '""a";"'],
    [{ afterQuotes: "dropped" }, `${key}="a";`, '"a"'],
    [{ afterQuotes: "appended" }, `${key}="a";`, '"a;"'],
    [{ afterQuotes: "appended" }, `${key}="a"#b`, '"a#b"'],
    [{ afterQuotes: "appended" }, `${key}="a" #b`, '"a"'],
    [{ afterQuotes: "skips" }, `${key}="a";`, "unset"],
    [{ afterQuotes: "fails" }, `${key}="a";`, "fails"],
  ]);
});

test("a comment begins at any number sign, after a blank or a space, or nowhere", () => {
  check([
    [{ comment: "anywhere" }, `${key}=a#b`, '"a"'],
    [{ comment: "after a blank" }, `${key}=a#b\t# c`, '"a#b"'],
    [{ comment: "after a space" }, `${key}=a\t# c`, '"a[TAB]# c"'],
    [{ comment: "nowhere" }, `${key}=a # b`, '"a # b"'],
    [{ trailing: "kept" }, `${key}=a  `, '"a  "'],
    [{ trailing: "spaces dropped" }, `${key}=a\t `, '"a[TAB]"'],
    [{ words: "skips" }, `${key}=a b`, "unset"],
    [{ words: "fails" }, `${key}=a b`, "fails"],
  ]);
});

test("what stands before the value is read, or spoils the line or the file", () => {
  for (const [rule, line] of [
    ["indent", `  ${key}=a`],
    ["export", `export ${key}=a`],
    ["spaceBefore", `${key} =a`],
    ["colon", `${key}: a`],
  ] as const)
    check([
      [{ [rule]: "reads" }, line, '"a"'],
      [{ [rule]: "skips" }, line, "unset"],
      [{ [rule]: "fails" }, line, "fails"],
    ]);
  check([
    [{ spaceAfter: "dropped" }, `${key}= a`, '"a"'],
    [{ spaceAfter: "kept" }, `${key}= a`, '" a"'],
    [{ spaceAfter: "fails" }, `${key}= a`, "fails"],
    [{ carriageReturn: "kept", trailing: "kept" }, `${key}=a\r\n`, '"a[CR]"'],
  ]);
});

test("lines that give nothing are skipped or end the reading", () => {
  for (const [rule, line] of [
    ["noAssignment", "nothing"],
    ["nameWithBlank", "set X=1"],
    ["oddName", "$env:X=1"],
    ["empty", "X="],
  ] as const)
    check([
      [{ [rule]: "reads" }, `${line}\n${key}=a`, '"a"'],
      [{ [rule]: "fails" }, `${line}\n${key}=a`, "fails"],
      [{ [rule]: "fails", stops: "skips" }, `${line}\n${key}=a`, "unset"],
    ]);
});

test("names in the value are filled in", () => {
  check([
    [{}, `${key}=a$HOME`, '"a$HOME"'],
    [{ braces: true }, `${key}=a\${HOME}$HOME`, '"a/home/u$HOME"'],
    [{ dollar: "filled in" }, `${key}="a$HOME$NOBODY"`, '"a/home/u"'],
    [{ dollar: "filled in" }, `${key}='$HOME'`, '"$HOME"'],
    [{ dollar: "filled in", singleQuotesProtect: false }, `${key}='$HOME'`, '"/home/u"'],
    [{ dollar: "filled in from the file" }, `A=1\n${key}=$A$HOME`, '"1"'],
    [{ dollar: "filled in up to an underscore" }, `A=1\nA_B=2\n${key}=$A_B`, '"1_B"'],
    [{ dollar: "filled in as a whole" }, `${key}=$HOME`, '"/home/u"'],
    [{ dollar: "filled in as a whole" }, `${key}=$NOBODY`, "fails"],
    [{ dollar: "filled in as a whole" }, `${key}=a$HOME`, '"a$HOME"'],
    [{ escapes: true }, `${key}="a\\nb"`, '"a[LF]b"'],
    [{ escapes: false }, `${key}="a\\nb"`, String.raw`"a\nb"`],
  ]);
});

test("of two lines the first or the last counts, or the reader stops", () => {
  const two = `${key}=one\n${key}=two`;
  check([
    [{ repeated: "first" }, two, '"one"'],
    [{ repeated: "last" }, two, '"two"'],
    [{ repeated: "fails" }, two, "fails"],
  ]);
});

test("a key in the environment wins or loses, an empty one too", () => {
  const filled = `${key}=a`;
  assert.equal(seen({ environment: "wins" }, filled, { exported: "env" }), '"env"');
  assert.equal(seen({ environment: "wins" }, filled, { exported: "" }), '""');
  assert.equal(seen({ environment: "wins unless empty" }, filled, { exported: "" }), '"a"');
  assert.equal(seen({ environment: "wins unless empty" }, filled, { exported: "env" }), '"env"');
  assert.equal(seen({ environment: "loses" }, filled, { exported: "env" }), '"a"');
  assert.equal(seen({ environment: "loses" }, `${key}=`, { exported: "env" }), '""');
  assert.equal(seen({ environment: "loses" }, "", { exported: "env" }), '"env"');
});

test("other names are another matter, except for readers that ask in any case or refuse them", () => {
  check([
    [{}, "openai_api_key=a", "unset"],
    [{ missing: "fails" }, "openai_api_key=a", "fails"],
    [{ anyCase: true }, "openai_api_key=a", '"a"'],
    [{ otherNames: "fails" }, `X=1\n${key}=a`, "fails"],
  ]);
});

test("a mark or UTF-16 is read, hides the key, or stops the reader", () => {
  for (const [rule, encoding] of [
    ["mark", "utf-8-with-mark"],
    ["utf16", "utf-16-with-mark"],
  ] as const)
    for (const [way, expected] of [
      ["reads", '"a"'],
      ["skips", "unset"],
      ["fails", "fails"],
    ] as const)
      assert.equal(seen({ [rule]: way }, `${key}=a`, { encoding }), expected);
});

test("a shell reads commands: words, quotes, comments, names, and what it would run", () => {
  const shell = { syntax: "shell" } as const;
  check([
    [shell, `export ${key}="a b"'c'\\ d # e`, '"a bc d"'],
    [shell, `${key}=a command`, "unset"],
    [shell, `${key} = a`, "unset"],
    [shell, `${key}=a; other`, '"a"'],
    [shell, `${key}=a#b`, '"a#b"'],
    [shell, `${key}="a$HOME"$HOME\${HOME}`, '"a/home/u/home/u/home/u"'],
    [shell, `${key}=\`a\``, '""'],
    [shell, `${key}=a\r\n`, '"a[CR]"'],
    [shell, `${key}=<a>`, "fails"],
    [{ ...shell, stops: "skips" }, `${key}="a`, "unset"],
    [shell, `export ${key}=a other`, '"a"'],
    [shell, `export other ${key}=a`, '"a"'],
    [shell, `export A=1 B=$A ${key}=$A$B`, '""'],
    [shell, `A=b\n${key}=$A""`, '"b"'],
    [shell, `  ${key}=a  \t# b`, '"a"'],
    [shell, `${key}=a ""`, "unset"],
  ]);
});

test("xargs hands on words, and env runs the first that is no assignment", () => {
  const env = { syntax: "words", words: "fails" } as const;
  const exported = { syntax: "words" } as const;
  check([
    [env, `${key}="a" B=2`, '"a"'],
    [env, `${key}=a b`, "fails"],
    [env, `# it's\n${key}=a`, "fails"],
    [env, `${key}="a`, "unset"],
    [env, `${key}=\\"a`, '""a"'],
    [exported, `# it's\n${key}=a b`, '"a"'],
    [exported, `${key}=a\r\n`, '"a[CR]"'],
    [exported, `  A=1\t\n  ${key}=a`, '"a"'],
    [exported, `A=# b\n#${key}=a`, "unset"],
    [exported, `x ${key}=a=b`, '"a=b"'],
  ]);
});

test("make keeps quotes and blanks, cuts at any number sign and knows names of one letter", () => {
  const make = { syntax: "make" } as const;
  check([
    [make, `export ${key} = "a" # b`, '""a" "'],
    [make, `${key}=a$HOME\${HOME}$(X)`, '"aOME/home/u"'],
    [make, `# x\n$env:${key}=a`, "unset"],
    [make, `${key}: a`, "fails"],
    [make, `  \n${key}=a`, '"a"'],
    [make, `${key}=a:b=c`, '"a:b=c"'],
    [make, `x ${key}=a`, "fails"],
    [make, `export  ${key}=a`, '"a"'],
    [make, `${key}=$(HOME)`, '"/home/u"'],
    [make, `A=1\n${key}=$A`, '"1"'],
  ]);
});

test("Java's properties end a name at a colon or a blank, too, and take UTF-8 for Latin-1", () => {
  const properties = { syntax: "properties" } as const;
  check([
    [properties, `${key}: "a\\nb" # c`, '""a[LF]b" # c"'],
    [properties, `export ${key}=a`, "unset"],
    [properties, `# x\n! y\n${key} a`, '"a"'],
    [properties, `${key}=“a`, '"â[80][9c]a"'],
    [properties, `# ${key}=a`, "unset"],
    [properties, `${key}`, '""'],
    [properties, `  ${key}  =  a`, '"a"'],
    [properties, `${key}==a`, '"=a"'],
    [{ ...properties, braces: true }, `A=1\n${key}=\${A}$A`, '"1$A"'],
  ]);
});

test("systemd drops assignments with odd names, and reads an open quote to the end of the file", () => {
  const service = { syntax: "service" } as const;
  check([
    [service, `; x\n# y\n${key} = 'a' # b`, '"a# b"'],
    [service, `${key}=a # b`, '"a # b"'],
    [service, `export ${key}=a`, "unset"],
    [service, `${key}="a\nX=1\n`, '"a[LF]X=1[LF]"'],
    [service, `# A="\n${key}=a`, '"a"'],
    [service, `;${key}=a`, "unset"],
    [service, `${key}=a  `, '"a"'],
    [service, `${key}='a' b  `, '"ab"'],
    [service, `\n\n  ${key}="a"\n`, '"a"'],
  ]);
});
